import { earlier, positionOf } from "./place.js";
import { LiveStream } from "./stream.js";

/** @typedef {import("./stream.js").StreamMessage} StreamMessage */
/** @typedef {{ place: string, tell(message: StreamMessage): void }} Reader */
/** @typedef {Extract<StreamMessage, { type: "fragments" }>} Change */

const KEPT_CHANGES = 100;

/** Shares one stream for each address between all tabs: HTTP/1.1 lets a browser hold six connections to a server, and
 * each open stream is one. */
export class Hub {
  /** @type {Map<string, Shared>} */
  #streams = new Map();
  #connect;

  /** @param {(url: string, place: string, tell: (message: StreamMessage) => void) => LiveStream} connect */
  constructor(connect = (url, place, tell) => new LiveStream(url, place, tell)) {
    this.#connect = connect;
  }

  /** Two people on one device share nothing: the stream is opened with the rights of the one.
   * @param {string} owner @param {string} url @param {Reader} reader @returns {{ wake(): void, leave(): void }} */
  join(owner, url, reader) {
    const key = `${owner} ${url}`;
    const shared = this.#streams.get(key) ?? new Shared(url, reader.place, this.#connect);
    this.#streams.set(key, shared);
    shared.join(reader);
    return { wake: () => shared.stream.wake(), leave: () => this.#leave(key, shared, reader) };
  }

  /** @param {string} key @param {Shared} shared @param {Reader} reader */
  #leave(key, shared, reader) {
    shared.readers.delete(reader);
    if (shared.readers.size > 0) return;
    shared.stream.stop();
    this.#streams.delete(key);
  }
}

class Shared {
  /** @type {Set<Reader>} */
  readers = new Set();
  stream;
  /** The stream has all that happened after this. */
  #from;
  /** @type {Change[]} */
  #changes = [];
  /** The server's time when it last told it, and when that was here. */
  #time = { server: 0, heard: 0 };

  /** @param {string} url @param {string} place
   * @param {(url: string, place: string, tell: (message: StreamMessage) => void) => LiveStream} connect */
  constructor(url, place, connect) {
    this.#from = place;
    this.stream = connect(url, place, (message) => this.#tell(message));
  }

  /** A tab that comes later gets what its page has missed; one whose page is older than all that is kept, makes the
   * stream begin again from there. @param {Reader} reader */
  join(reader) {
    this.readers.add(reader);
    // Closed or signed out, and somebody comes with a page anyway: things may have changed.
    if (positionOf(reader.place) < positionOf(this.#from) || ["closed", "signed-out"].includes(this.stream.state)) {
      this.#from = earlier(this.#from, reader.place);
      this.#changes = [];
      return this.stream.reconnect(this.#from);
    }
    reader.tell({ type: "state", state: this.stream.state });
    if (this.#time.server) reader.tell({ type: "now", time: this.#now });
    for (const change of this.#changes) {
      if (positionOf(change.place) >= positionOf(reader.place)) reader.tell({ ...change, time: 0 });
    }
  }

  get #now() {
    return this.#time.server + Math.round((performance.now() - this.#time.heard) * 1000);
  }

  /** @param {StreamMessage} message */
  #tell(message) {
    if ("time" in message) this.#time = { server: message.time, heard: performance.now() };
    if (message.type === "fragments") {
      this.#changes.push(message);
      if (this.#changes.length > KEPT_CHANGES) this.#from = this.#changes.shift()?.place ?? this.#from;
    }
    for (const reader of this.readers) reader.tell(message);
  }
}
