export const PAUSE_MILLISECONDS = 10_000;

/** Gathers what is to be said, so that nobody hears more than one message in ten seconds: the first at once, the rest
 * together. A later message with the same key replaces the earlier one. */
export class Digest {
  /** @type {Map<string, string>} */
  #waiting = new Map();
  #saidAt = -Infinity;

  /** @param {string} key @param {string} text */
  add(key, text) {
    this.#waiting.delete(key);
    this.#waiting.set(key, text);
  }

  /** What is to be said now, or how long to wait, or nothing.
   * @param {number} now in milliseconds @returns {{ text: string } | { wait: number } | null} */
  take(now) {
    if (this.#waiting.size === 0) return null;
    const wait = this.#saidAt + PAUSE_MILLISECONDS - now;
    if (wait > 0) return { wait };
    const text = [...this.#waiting.values()].join(" ");
    this.#waiting.clear();
    this.#saidAt = now;
    return { text };
  }
}
