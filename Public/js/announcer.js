import { Digest } from "./digest.js";

const digest = new Digest();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Says something to those who listen to the page, in its one polite region.
 * @param {string} key what it is about: a newer message about the same thing replaces one that still waits
 * @param {string} text a sentence */
export function announce(key, text) {
  digest.add(key, text);
  flush();
}

function flush() {
  clearTimeout(timer);
  const next = digest.take(performance.now());
  if (next && "wait" in next) timer = setTimeout(flush, next.wait);
  else if (next) region().textContent = next.text;
}

/** @returns {Element} */
function region() {
  const found = document.querySelector("[data-announcer]");
  if (found) return found;
  const made = document.createElement("div");
  made.className = "visually-hidden";
  made.setAttribute("role", "status");
  made.dataset.announcer = "";
  document.body.append(made);
  return made;
}
