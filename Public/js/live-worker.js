// The SharedWorker of all tabs. A tab says { owner, url, place }, then "wake" or "leave"; it gets the stream's messages.
import { Hub } from "./live/hub.js";

const hub = new Hub();

/** @type {any} */ (globalThis).onconnect = (/** @type {MessageEvent} */ event) => {
  const port = event.ports[0];
  /** @type {ReturnType<Hub["join"]> | null} */
  let place = null;
  port.onmessage = ({ data }) => {
    if (data === "wake") return place?.wake();
    place?.leave();
    place = data === "leave" ? null : hub.join(data.owner, data.url, {
      place: data.place,
      tell: (message) => port.postMessage(message),
    });
  };
};
