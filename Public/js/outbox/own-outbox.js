// The outbox of the page's owner: the one that the page's forms, lists and buttons share.
import { owner } from "../owner.js";
import { post } from "./answer.js";
import { Outbox } from "./outbox.js";
import { browserStore } from "./store.js";

/** @typedef {import("./store.js").Entry} Entry */
/** @typedef {import("./answer.js").Answer} Answer */

const FIRST_WAIT_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** "change": the list is another. "answer": an entry was settled, with `detail` { entry, answer }. "given-up": the
 * reader let the other's text stand, with the entry. */
export const outboxEvents = new EventTarget();

const otherTabs = new BroadcastChannel("samtal-outbox");
otherTabs.onmessage = () => outboxEvents.dispatchEvent(new Event("change"));

/** @type {ReturnType<typeof setTimeout> | undefined} */
let wait;
let failures = 0;

export const outbox = new Outbox({
  owner: owner(),
  store: browserStore,
  send: post,
  changed() {
    otherTabs.postMessage("changed");
    outboxEvents.dispatchEvent(new Event("change"));
  },
  // Without locks (an address without https) two tabs may send the same: the command's id makes it once.
  turn: (work) => navigator.locks ? navigator.locks.request(`samtal-outbox ${owner()}`, work) : work(),
});

/** Sends what waits, now; and when that fails, again by itself. */
export async function sendWaiting() {
  clearTimeout(wait);
  const pause = await outbox.flush((entry, answer) => {
    outboxEvents.dispatchEvent(new CustomEvent("answer", { detail: { entry, answer } }));
  });
  outboxEvents.dispatchEvent(new Event("change"));
  failures = pause ? failures + 1 : 0;
  if (pause && pause !== "signed-out") {
    wait = setTimeout(sendWaiting, Math.min(FIRST_WAIT_MILLISECONDS * 2 ** (failures - 1), LONGEST_WAIT_MILLISECONDS));
  }
}

/** Sends at load, when the network comes back, and when somebody returns to the page. */
export function keepSending() {
  if (!owner()) return;
  addEventListener("online", sendWaiting);
  document.addEventListener("visibilitychange", () => !document.hidden && sendWaiting());
  sendWaiting();
}
