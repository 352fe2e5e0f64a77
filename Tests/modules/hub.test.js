import assert from "node:assert/strict";
import { Hub } from "../../Public/js/live/hub.js";
import { positionOf } from "../../Public/js/live/place.js";

/** @typedef {import("../../Public/js/live/stream.js").StreamMessage} StreamMessage */

const { test } = Deno;

class FakeStream {
  state = "up";
  isStopped = false;
  /** @type {string[]} */
  reconnects = [];
  /** @param {string} url @param {string} place @param {(message: StreamMessage) => void} tell */
  constructor(url, place, tell) {
    Object.assign(this, { url, place });
    this.tell = tell;
  }
  /** @param {string} place */
  reconnect(place) {
    this.reconnects.push(place);
  }
  wake() {}
  stop() {
    this.isStopped = true;
  }
}

function world() {
  /** @type {FakeStream[]} */
  const streams = [];
  const hub = new Hub((url, place, tell) => {
    streams.push(new FakeStream(url, place, tell));
    return /** @type {any} */ (streams.at(-1));
  });
  /** @param {number} position */
  const tab = (position, owner = "granvik/asta", url = "/live?as=recorder") => {
    /** @type {StreamMessage[]} */
    const told = [];
    const place = hub.join(owner, url, { place: at(position), tell: (message) => told.push(message) });
    return {
      told,
      leave: place.leave,
      positions: () => told.flatMap((m) => m.type === "fragments" ? [positionOf(m.place)] : []),
    };
  };
  return { streams, tab };
}

/** @param {number} position */
const at = (position) => `${position}-1795510800000000`;

/** @param {number} position @returns {StreamMessage} */
const change = (position) => ({ type: "fragments", place: at(position), time: position * 1_000_000, html: "" });

test("eight tabs share one stream", () => {
  const { streams, tab } = world();
  const tabs = Array.from({ length: 8 }, () => tab(5));
  assert.equal(streams.length, 1);
  streams[0].tell(change(6));
  for (const { positions } of tabs) assert.deepEqual(positions(), [6]);
});

// What happened at the page's own position too: a knock at the door is not in the log, and has no position of its own.
test("a tab that comes later gets what its page has missed, and the time as it is now", () => {
  const { streams, tab } = world();
  tab(5);
  streams[0].tell(change(6));
  streams[0].tell(change(7));
  const later = tab(6);
  assert.deepEqual(later.positions(), [6, 7]);
  const now = later.told.find((message) => message.type === "now");
  assert.ok(now && now.time >= 7_000_000);
  // Not the time when it happened: that would set the page's clock back.
  assert.ok(later.told.every((message) => message.type !== "fragments" || message.time === 0));
});

test("a tab whose page is older than the stream makes it begin again from there", () => {
  const { streams, tab } = world();
  tab(10);
  tab(9);
  assert.equal(streams.length, 1);
  assert.deepEqual(streams[0].reconnects, [at(9)]);
});

test("what is too long ago is no longer kept, and is fetched from the server", () => {
  const { streams, tab } = world();
  tab(0);
  for (let position = 1; position <= 150; position++) streams[0].tell(change(position));
  assert.deepEqual(tab(60).positions().slice(0, 2), [60, 61]);
  tab(20);
  assert.deepEqual(streams[0].reconnects, [at(20)]);
});

test("another person on the same device has a stream of their own", () => {
  const { streams, tab } = world();
  tab(5, "granvik/asta");
  tab(5, "granvik/bo");
  assert.equal(streams.length, 2);
});

test("the last tab to leave stops the stream", () => {
  const { streams, tab } = world();
  const [one, other] = [tab(5), tab(5)];
  one.leave();
  assert.ok(!streams[0].isStopped);
  other.leave();
  assert.ok(streams[0].isStopped);
  tab(5);
  assert.equal(streams.length, 2);
});
