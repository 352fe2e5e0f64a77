import assert from "node:assert/strict";
import { LiveStream, SILENCE_MILLISECONDS } from "../../Public/js/live/stream.js";
import { FakeSource } from "./fake-source.js";
import { FakeTime } from "./fake-time.js";

const { test } = Deno;

/** A stream with a server that the test plays. @param {(world: World) => void | Promise<void>} body */
function withStream(body) {
  return async () => {
    const time = new FakeTime();
    try {
      await body(new World(time));
    } finally {
      time.restore();
    }
  };
}

class World {
  /** @type {FakeSource[]} */
  sources = [];
  /** @type {import("../../Public/js/live/stream.js").StreamMessage[]} */
  told = [];
  status = 0;

  /** @param {FakeTime} time */
  constructor(time) {
    this.time = time;
    this.stream = new LiveStream("/dialogues/d1/live?as=recorder", "7-70", (message) => this.told.push(message), {
      open: (url) => {
        const source = new FakeSource(url);
        this.sources.push(source);
        return /** @type {any} */ (source);
      },
      ask: () => Promise.resolve(this.status),
      random: () => 1,
    });
  }
  get source() {
    return /** @type {FakeSource} */ (this.sources.at(-1));
  }
  get states() {
    return this.told.flatMap((message) => message.type === "state" ? [message.state] : []);
  }
}

test(
  "it begins after what the page shows, and tells what comes",
  withStream(({ source, told }) => {
    assert.equal(source.url, "/dialogues/d1/live?as=recorder&after=7-70");
    source.send("fragments", '1700000000000000\n<live-fragment id="a">x\ny</live-fragment>', "9-90");
    assert.deepEqual(told, [
      { type: "state", state: "up" },
      { type: "fragments", place: "9-90", time: 1700000000000000, html: '<live-fragment id="a">x\ny</live-fragment>' },
    ]);
  }),
);

test(
  "after a lost connection it goes on from the last place",
  withStream(async (world) => {
    world.source.send("fragments", "1\n", "9-90");
    world.source.fail();
    assert.ok(world.source.isClosed);
    await world.time.pass(500);
    assert.equal(world.sources.length, 2);
    assert.equal(world.source.url, "/dialogues/d1/live?as=recorder&after=9-90");
    world.source.send("now", "2");
    assert.deepEqual(world.states, ["up", "reconnecting", "up"]);
  }),
);

test(
  "a server that stays away is asked more and more seldom",
  withStream(async (world) => {
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
      const before = world.sources.length;
      world.source.fail();
      await world.time.pass(wait - 1);
      assert.equal(world.sources.length, before, `too early, before ${wait}`);
      await world.time.pass(1);
      assert.equal(world.sources.length, before + 1);
    }
    assert.equal(world.states.at(-1), "offline");
  }),
);

test(
  "a connection that is open but silent is dead",
  withStream(async (world) => {
    world.source.send("now", "1");
    await world.time.pass(SILENCE_MILLISECONDS - 1);
    assert.ok(!world.source.isClosed);
    const silent = world.source;
    await world.time.pass(1);
    assert.ok(silent.isClosed);
    await world.time.pass(500);
    assert.equal(world.sources.length, 2);
  }),
);

test(
  "an expired session is told apart from a lost network, and a new sign-in is found at once",
  withStream(async (world) => {
    world.status = 401;
    world.source.fail();
    await world.time.pass(500);
    world.source.fail();
    await world.time.pass(60_000);
    assert.deepEqual(world.states, ["reconnecting", "offline", "signed-out"]);
    assert.equal(world.sources.length, 2);
    world.stream.wake();
    assert.equal(world.sources.length, 3);
  }),
);

test(
  "one whose rights are withdrawn is told once, and not asked again",
  withStream(async (world) => {
    world.source.send("now", "1");
    world.source.send("closed");
    await world.time.pass(120_000);
    assert.deepEqual(world.states, ["up", "closed"]);
    assert.equal(world.sources.length, 1);
  }),
);

test(
  "many tabs that wake at once make one new connection",
  withStream(async (world) => {
    await world.time.pass(5_000);
    for (let tab = 0; tab < 8; tab++) world.stream.wake();
    assert.equal(world.sources.length, 2);
  }),
);
