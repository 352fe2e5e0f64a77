const KEPT_READINGS = 8;
const JUMP_MILLISECONDS = 5_000;

/** The server's time, told from its messages and from how long ago they came. The device's own clock is never asked:
 * it may be hours wrong. All times in milliseconds; `elapsed` counts evenly from some moment (`performance.now()`). */
export class ServerClock {
  /** @type {number[]} */
  #offsets = [];

  /** @param {number} serverMilliseconds @param {number} elapsed when the message came */
  observe(serverMilliseconds, elapsed) {
    const offset = serverMilliseconds - elapsed;
    // The device slept, or the server's clock was set: what was known is no longer true.
    if (this.#offsets.length && Math.abs(offset - this.#offset) > JUMP_MILLISECONDS) this.#offsets = [];
    this.#offsets = [...this.#offsets, offset].slice(-KEPT_READINGS);
  }

  get isSet() {
    return this.#offsets.length > 0;
  }

  /** @param {number} elapsed */
  now(elapsed) {
    return elapsed + this.#offset;
  }

  /** A message is late by its way through the net, never early: the largest is the best. */
  get #offset() {
    return this.#offsets.length ? Math.max(...this.#offsets) : 0;
  }
}
