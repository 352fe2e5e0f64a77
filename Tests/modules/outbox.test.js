import assert from "node:assert/strict";
import { Outbox } from "../../Public/js/outbox/outbox.js";

/** @typedef {import("../../Public/js/outbox/store.js").Entry} Entry */
/** @typedef {import("../../Public/js/outbox/answer.js").Answer} Answer */

const { test } = Deno;

/** One device: what it keeps, and the server at the other end, which carries out a command once. */
class Device {
  /** @type {Entry[]} */
  kept = [];
  /** @type {string[]} */
  carriedOut = [];
  /** @type {(text: string) => Answer} */
  server = () => ({ kind: "saved" });
  /** An answer that never comes back, though the server did it. */
  losesAnswers = false;
  #orders = 0;
  #turn = Promise.resolve();

  /** @param {string} owner */
  outboxOf(owner) {
    return new Outbox({
      owner,
      store: {
        all: (who) => Promise.resolve(structuredClone(this.kept.filter((entry) => entry.owner === who))),
        put: (entry) => {
          entry.order ??= ++this.#orders;
          this.kept = [...this.kept.filter((old) => old.order !== entry.order), structuredClone(entry)]
            .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
          return Promise.resolve();
        },
        remove: ({ order }) => Promise.resolve(void (this.kept = this.kept.filter((old) => old.order !== order))),
      },
      send: (_, fields) => {
        const { command, text } = Object.fromEntries(fields);
        const answer = this.server(text);
        if (answer.kind === "saved" && !this.carriedOut.includes(`${command} ${text}`)) {
          this.carriedOut.push(`${command} ${text}`);
        }
        return Promise.resolve(this.losesAnswers ? { kind: "unreached" } : answer);
      },
      turn: (work) => {
        const done = this.#turn.then(work);
        this.#turn = done.then(() => {}, () => {});
        return done;
      },
    });
  }
}

/** @param {string} command @param {string} text */
const change = (command, text) => ({
  command,
  url: "/dialogues/d1/notes",
  fields: /** @type {[string, string][]} */ ([["command", command], ["text", text], ["revision", "1"]]),
  texts: [{ name: "text", label: "Anteckning" }],
  page: "/dialogues/d1/room",
  form: "note-form",
  label: "Anteckning, ruta 2",
});

test("changes are sent in the order they were written, and forgotten when they are saved", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  await outbox.add(change("B", "först"));
  await outbox.add(change("A", "sedan"));
  assert.equal(await outbox.flush(), null);
  assert.deepEqual(device.carriedOut, ["B först", "A sedan"]);
  assert.deepEqual(await outbox.entries(), []);
});

test("without network everything waits, and the first is tried no further", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  let attempts = 0;
  device.server = () => (attempts++, { kind: "unreached" });
  await outbox.add(change("A", "ett"));
  await outbox.add(change("B", "två"));
  assert.equal(await outbox.flush(), "unreached");
  assert.equal(attempts, 1);
  assert.equal((await outbox.entries()).length, 2);
});

test("a change whose answer was lost is sent again as the same command, and happens once", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  await outbox.add(change("A", "ett"));
  device.losesAnswers = true;
  await outbox.flush();
  device.losesAnswers = false;
  await outbox.flush();
  assert.deepEqual(device.carriedOut, ["A ett"]);
  assert.deepEqual(await outbox.entries(), []);
});

test("an expired session stops the sending and keeps all", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  device.server = () => ({ kind: "signed-out" });
  await outbox.add(change("A", "ett"));
  assert.equal(await outbox.flush(), "signed-out");
  device.server = () => ({ kind: "saved" });
  assert.equal(await outbox.flush(), null);
  assert.deepEqual(device.carriedOut, ["A ett"]);
});

test("a refused change stays with the server's sentence, and the next is sent", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  device.server = (text) => text === "för långt" ? { kind: "refused", sentence: "Korta texten." } : { kind: "saved" };
  await outbox.add(change("A", "för långt"));
  await outbox.add(change("B", "lagom"));
  await outbox.flush();
  assert.deepEqual(device.carriedOut, ["B lagom"]);
  const [refused] = await outbox.entries();
  assert.equal(refused.state, "refused");
  assert.equal(refused.sentence, "Korta texten.");
});

test("a refused change that is corrected is a new command with the new words", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  device.server = () => ({ kind: "refused", sentence: "Korta texten." });
  await outbox.add(change("A", "för långt"));
  await outbox.flush();
  const [refused] = await outbox.entries();
  await outbox.correct(refused, { text: "kort" }, "A2");
  device.server = () => ({ kind: "saved" });
  await outbox.flush();
  assert.deepEqual(device.carriedOut, ["A2 kort"]);
});

test("a conflict keeps both versions, and the chosen one is sent on top of the other's", async () => {
  const device = new Device();
  const outbox = device.outboxOf("granvik/asta");
  device.server = () => ({ kind: "conflict", sentence: "Någon hann före.", theirs: { text: "hennes" }, revision: "2" });
  await outbox.add(change("A", "min"));
  await outbox.flush();
  const [conflict] = await outbox.entries();
  assert.deepEqual(conflict.theirs, { text: "hennes" });
  assert.equal(Object.fromEntries(conflict.fields).text, "min");
  await outbox.correct(conflict, { text: "hennes och min" }, "A2", conflict.revision);
  const [corrected] = await outbox.entries();
  assert.deepEqual(corrected.fields, [["command", "A2"], ["text", "hennes och min"], ["revision", "2"]]);
  assert.equal(corrected.state, "waiting");
});

test("another person on the same device neither sees nor sends what waits", async () => {
  const device = new Device();
  await device.outboxOf("granvik/asta").add(change("A", "Astas"));
  const other = device.outboxOf("granvik/bo");
  await other.flush();
  assert.deepEqual(await other.entries(), []);
  assert.deepEqual(device.carriedOut, []);
  await device.outboxOf("granvik/asta").flush();
  assert.deepEqual(device.carriedOut, ["A Astas"]);
});

test("two tabs that send at once send each change once", async () => {
  const device = new Device();
  const [one, other] = [device.outboxOf("granvik/asta"), device.outboxOf("granvik/asta")];
  let attempts = 0;
  device.server = () => (attempts++, { kind: "saved" });
  await one.add(change("A", "ett"));
  await other.add(change("B", "två"));
  await Promise.all([one.flush(), other.flush()]);
  assert.equal(attempts, 2);
  assert.deepEqual(device.carriedOut, ["A ett", "B två"]);
});
