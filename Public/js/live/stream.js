// One stream of Server-Sent Events that goes on by itself: after a lost network, a restarted server, a connection that
// is open but dead. Runs in a page or in the worker that all tabs share.

/** The server says what time it is every 15 seconds. */
export const SILENCE_MILLISECONDS = 40_000;
const FIRST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 10_000;
const JUST_OPENED_MILLISECONDS = 1_000;

/** @typedef {"connecting" | "up" | "reconnecting" | "offline" | "signed-out" | "closed"} StreamState */

/** What comes out: messages of the server, and how the connection is.
 * @typedef {{ type: "fragments", place: string, time: number, html: string }
 *   | { type: "now", time: number }
 *   | { type: "reload" }
 *   | { type: "state", state: StreamState }} StreamMessage */

/** @typedef {{ open(url: string): EventSource, ask(url: string): Promise<number>, random(): number }} Surroundings */

/** @type {Surroundings} */
const browser = {
  open: (url) => new EventSource(url),
  // An EventSource doesn't say why it was refused. Zero: there is no answer at all.
  async ask(url) {
    const leave = new AbortController();
    try {
      const timeout = setTimeout(() => leave.abort(), 5_000);
      const answer = await fetch(url, { headers: { "X-Samtal": "1" }, signal: leave.signal, cache: "no-store" });
      clearTimeout(timeout);
      return answer.status;
    } catch {
      return 0;
    } finally {
      leave.abort();
    }
  },
  random: Math.random,
};

export class LiveStream {
  #url;
  #tell;
  #surroundings;
  /** @type {EventSource | null} */
  #source = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #wait;
  #failures = 0;
  #openedAt = 0;
  /** @type {StreamState} */
  state = "connecting";
  /** Of the last message: where the next connection goes on. */
  place;

  /** @param {string} url @param {string} place what the page already shows
   * @param {(message: StreamMessage) => void} tell @param {Surroundings} surroundings */
  constructor(url, place, tell, surroundings = browser) {
    this.#url = url;
    this.place = place;
    this.#tell = tell;
    this.#surroundings = surroundings;
    this.#open();
  }

  /** Connects anew, at once. An earlier place brings again what has happened since. */
  reconnect(place = this.place) {
    if (this.state === "closed") return;
    this.place = place;
    this.#close();
    this.#open();
  }

  /** The network is back, or the device woke up. Many tabs say so at once. */
  wake() {
    if (!this.#source || performance.now() - this.#openedAt > JUST_OPENED_MILLISECONDS) this.reconnect();
  }

  stop() {
    this.#close();
    this.state = "closed";
  }

  #open() {
    const mark = this.#url.includes("?") ? "&" : "?";
    const source = this.#surroundings.open(`${this.#url}${mark}after=${this.place}`);
    this.#source = source;
    this.#openedAt = performance.now();
    this.#listenForSilence();
    source.addEventListener("open", () => this.#heard(source));
    source.addEventListener("error", () => this.#lost(source));
    source.addEventListener("now", (event) => {
      this.#heard(source);
      this.#tell({ type: "now", time: Number(event.data) });
    });
    source.addEventListener("fragments", (event) => {
      this.#heard(source);
      this.place = event.lastEventId || this.place;
      const end = event.data.indexOf("\n");
      const time = Number(event.data.slice(0, end));
      this.#tell({ type: "fragments", place: this.place, time, html: event.data.slice(end + 1) });
    });
    source.addEventListener("reload", () => this.#tell({ type: "reload" }));
    source.addEventListener("closed", () => {
      this.#close();
      this.#be("closed");
    });
  }

  #close() {
    clearTimeout(this.#silence);
    clearTimeout(this.#wait);
    this.#source?.close();
    this.#source = null;
  }

  /** @param {EventSource} source */
  #heard(source) {
    if (source !== this.#source) return;
    this.#failures = 0;
    this.#be("up");
    this.#listenForSilence();
  }

  #listenForSilence() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(this.#source), SILENCE_MILLISECONDS);
  }

  /** @param {EventSource | null} source */
  async #lost(source) {
    if (!source || source !== this.#source) return;
    this.#close();
    this.#failures += 1;
    this.#be(this.#failures === 1 ? "reconnecting" : "offline");
    const status = this.#failures === 1 ? 0 : await this.#surroundings.ask(this.#url);
    if (this.#source || this.state === "closed") return;
    if (status === 401) return this.#be("signed-out");
    if (status === 403 || status === 404) return this.#be("closed");
    this.#wait = setTimeout(() => this.#open(), this.#nextWait());
  }

  /** Longer for each failure, and not the same for all: a restarted server isn't met by everybody at once. */
  #nextWait() {
    const longest = Math.min(FIRST_WAIT_MILLISECONDS * 2 ** (this.#failures - 1), LONGEST_WAIT_MILLISECONDS);
    return longest * (0.5 + this.#surroundings.random() / 2);
  }

  /** @param {StreamState} state */
  #be(state) {
    if (this.state === state) return;
    this.state = state;
    this.#tell({ type: "state", state });
  }
}
