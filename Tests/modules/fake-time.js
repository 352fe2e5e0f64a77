/** Time that passes when the test says so: for timers and for `performance.now()`. */
export class FakeTime {
  #now = 1_000;
  #next = 1;
  /** @type {Map<number, { at: number, work: () => void }>} */
  #timers = new Map();
  #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: performance.now };

  constructor() {
    const fake = /** @type {any} */ (globalThis);
    fake.setTimeout = (/** @type {() => void} */ work, delay = 0) => {
      this.#timers.set(this.#next, { at: this.#now + delay, work });
      return this.#next++;
    };
    fake.clearTimeout = (/** @type {number} */ timer) => this.#timers.delete(timer);
    performance.now = () => this.#now;
  }

  /** @param {number} milliseconds */
  async pass(milliseconds) {
    await settled();
    const end = this.#now + milliseconds;
    for (let due = this.#firstBefore(end); due; due = this.#firstBefore(end)) {
      const [timer, { at, work }] = due;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, at);
      work();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  restore() {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    performance.now = now;
  }

  /** @param {number} end */
  #firstBefore(end) {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0];
  }
}

/** All that waits for promises alone has been done. */
async function settled() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
