import { owner } from "../owner.js";
import { scriptURL } from "../trusted.js";
import { LiveStream } from "./stream.js";

/** @typedef {import("./stream.js").StreamMessage} StreamMessage */

const SLEEP_MILLISECONDS = 2_000;

/** Follows a stream, shared with the browser's other tabs where it can be.
 * @param {string} url @param {() => string} place of what the page shows now
 * @param {(message: StreamMessage) => void} tell */
export function follow(url, place, tell) {
  const connection = "SharedWorker" in globalThis ? shared(url, place, tell) : own(url, place, tell);
  addEventListener("online", connection.wake);
  whenAwake(connection.wake);
}

/** @param {string} url @param {() => string} place @param {(message: StreamMessage) => void} tell */
function shared(url, place, tell) {
  const worker = new SharedWorker(scriptURL("/js/live-worker.js"), { type: "module", name: "samtal" });
  /** @type {{ wake(): void } | null} */
  let instead = null;
  const join = () => worker.port.postMessage({ owner: owner(), url, place: place() });
  worker.port.onmessage = ({ data }) => tell(data);
  worker.addEventListener("error", () => instead ??= own(url, place, tell));
  addEventListener("pagehide", () => worker.port.postMessage("leave"));
  // Back out of the browser's memory of pages: what happened meanwhile is fetched.
  addEventListener("pageshow", (event) => event.persisted && join());
  join();
  return { wake: () => instead ? instead.wake() : worker.port.postMessage("wake") };
}

/** @param {string} url @param {() => string} place @param {(message: StreamMessage) => void} tell */
function own(url, place, tell) {
  let stream = new LiveStream(url, place(), tell);
  addEventListener("pagehide", () => stream.stop());
  addEventListener("pageshow", (event) => {
    if (event.persisted) stream = new LiveStream(url, place(), tell);
  });
  return { wake: () => stream.wake() };
}

/** The device slept when more has passed on its clock than on its counter, which stood still.
 * @param {() => void} wake */
function whenAwake(wake) {
  let difference = Date.now() - performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    const slept = Date.now() - performance.now() - difference;
    difference += slept;
    if (Math.abs(slept) > SLEEP_MILLISECONDS) wake();
  });
}
