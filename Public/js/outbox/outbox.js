/** @typedef {import("./store.js").Entry} Entry */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./answer.js").Answer} Answer */

/** Why sending stopped, when something still waits. @typedef {"unreached" | "signed-out" | "later" | null} Pause */

/** Runs one at a time in the whole browser, whatever tab it is in. @typedef {<T>(work: () => Promise<T>) => Promise<T>} Turn */

/** What one person has written and not yet got saved. Kept first, sent then, forgotten when the server has it. */
export class Outbox {
  #store;
  #send;
  #turn;
  #owner;
  /** @type {() => void} */
  #changed;
  /** @type {Pause} */
  pause = null;
  /** Something has been saved since the page was loaded. */
  hasSaved = false;

  /** @param {{ owner: string, store: Store, turn: Turn, changed?: () => void,
   *   send: (url: string, fields: [string, string][]) => Promise<Answer> }} parts */
  constructor({ owner, store, send, turn, changed = () => {} }) {
    this.#owner = owner;
    this.#store = store;
    this.#send = send;
    this.#turn = turn;
    this.#changed = changed;
  }

  /** @returns {Promise<Entry[]>} */
  entries() {
    return this.#owner ? this.#store.all(this.#owner) : Promise.resolve([]);
  }

  /** Keeps a change; when this returns, it survives that the device dies.
   * @param {Omit<Entry, "owner" | "state" | "order">} written @returns {Promise<Entry>} */
  async add(written) {
    /** @type {Entry} */
    const entry = { ...written, owner: this.#owner, state: "waiting" };
    await this.#store.put(entry);
    this.#changed();
    return entry;
  }

  /** @param {Entry} entry */
  async remove(entry) {
    await this.#store.remove(entry);
    this.#changed();
  }

  /** Puts a refused change back in line with other words, as a new command: the old one was answered.
   * @param {Entry} entry @param {Record<string, string>} words @param {string} command @param {string} [revision] */
  async correct(entry, words, command, revision) {
    const replaced = { ...words, command, ...(revision ? { revision } : {}) };
    const fields = entry.fields.map((
      [name, value],
    ) => /** @type {[string, string]} */ ([name, /** @type {Record<string, string>} */ (replaced)[name] ?? value]));
    const { sentence: _, theirs: __, revision: ___, ...rest } = entry;
    await this.#store.put({ ...rest, fields, command, state: "waiting" });
    this.#changed();
  }

  /** Sends what waits, in order, until it is done or can't go on.
   * @param {(entry: Entry, answer: Answer) => void | Promise<void>} answered told of each that was settled */
  flush(answered = () => {}) {
    return this.#turn(async () => {
      this.pause = null;
      // Read anew each time: another tab may have sent some, or added.
      for (let entry = await this.#next(); entry && !this.pause; entry = await this.#next()) {
        const answer = await this.#send(entry.url, entry.fields);
        if (answer.kind === "saved") {
          await this.#store.remove(entry);
          this.hasSaved = true;
        } else if (answer.kind === "refused") {
          await this.#store.put({ ...entry, state: "refused", sentence: answer.sentence });
        } else if (answer.kind === "conflict") {
          const { sentence, theirs, revision } = answer;
          await this.#store.put({ ...entry, state: "conflict", sentence, theirs, revision });
        } else this.pause = answer.kind;
        if (!this.pause) await answered(entry, answer);
        this.#changed();
      }
      return this.pause;
    });
  }

  async #next() {
    return (await this.entries()).find((entry) => entry.state === "waiting");
  }
}
