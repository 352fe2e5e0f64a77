// Takes what the server sends about the page and merges it in.
import { announce } from "../announcer.js";
import { serverSays, tick } from "../clock/clocks.js";
import { followBox } from "../forms/note-box.js";
import { leaveWithoutWarning } from "../leaving.js";
import { arriveAtBox } from "../room/arriving.js";
import { connection } from "../room/connection.js";
import { parsed } from "../trusted.js";
import { counted } from "../words.js";
import { follow } from "./connection.js";
import { forgetThisPage, keepFragments, keptFragments } from "./kept-fragments.js";
import { morph } from "./morph.js";
import { fitToPage } from "./on-page.js";
import { makePersonal } from "./personal.js";
import { positionOf } from "./place.js";

/** @typedef {import("./stream.js").StreamMessage} StreamMessage */

/** Which box the talk is in, who has the word, and what else the server marks. */
const SAID = "#box-title, .round-now, [data-announce]";

let place = "";
let isReloading = false;

export async function startFragments() {
  const { live, position = "", kept, me = "" } = document.body.dataset;
  if (!live) return;
  place = position;
  makePersonal(document, me);
  fitToPage(document);
  // Nothing of the kept may come after what the stream brings.
  await (kept ? showKept() : forgetThisPage()).catch(() => {});
  follow(live, () => place, take);
}

async function showKept() {
  const newer = (await keptFragments()).filter((kept) => positionOf(kept.place) > positionOf(place));
  for (const kept of newer) {
    show(parsed(kept.html));
    if (positionOf(kept.place) > positionOf(place)) place = kept.place;
  }
}

/** @param {StreamMessage} message */
function take(message) {
  switch (message.type) {
    case "now":
      return serverSays(message.time);
    case "state":
      return connection.is(message.state);
    case "reload":
      return reload();
    case "fragments": {
      serverSays(message.time);
      // From a stream that other tabs share: this page is newer. The same position may bring something new: who stands
      // at the door is not in the log.
      if (positionOf(message.place) < positionOf(place)) return;
      place = message.place;
      const content = parsed(message.html);
      keepFragments([...content.querySelectorAll("live-fragment[id]")], place);
      show(content);
    }
  }
}

/** The server's log no longer has what the page shows, or the talk has come to its next phase. What is being written is
 * kept as a draft. */
async function reload() {
  if (isReloading) return;
  isReloading = true;
  await forgetThisPage().catch(() => {});
  leaveWithoutWarning();
  location.reload();
}

/** @param {Document} content */
function show(content) {
  const before = said();
  const notes = new Set([...document.querySelectorAll(".note[id]")].map((note) => note.id));
  for (const fragment of content.querySelectorAll("live-fragment[id]")) {
    const mine = document.getElementById(fragment.id);
    if (mine) merge(mine, fragment);
  }
  say(before, notes);
  if (isAnotherPhase()) reload();
}

/** The talk has begun, or ended: what it looks like then is another page. */
function isAnotherPhase() {
  const phase = document.querySelector("[data-phase]:not(body)")?.getAttribute("data-phase");
  return phase !== undefined && phase !== null && phase !== document.body.dataset.phase;
}

/** Makes a part of the page like the fresh one, for whoever reads it.
 * @param {Element} mine @param {Element} fresh */
export function merge(mine, fresh) {
  makePersonal(fresh, document.body.dataset.me ?? "");
  fitToPage(fresh);
  morph(mine, fresh);
  fitToPage(document);
  tick();
  followBox();
  arriveAtBox();
  const title = /** @type {HTMLElement | null} */ (mine.querySelector("[data-page-title]"))?.dataset.pageTitle;
  if (title) document.title = title;
}

/** What is said aloud when it changes, by id. @returns {Map<string, string>} */
function said() {
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(SAID)]);
  return new Map(places.map((place) => [place.id || place.className, textOf(place)]));
}

/** @param {Map<string, string>} before @param {Set<string>} notes */
function say(before, notes) {
  for (const [id, text] of said()) if (text && before.get(id) !== text) announce(id, text);
  const fresh = [...document.querySelectorAll(".note-new[id]")].filter((note) => !notes.has(note.id));
  if (fresh.length === 0) return;
  announce("notes", `${counted(fresh.length, ["ny anteckning", "nya anteckningar"], ["new note", "new notes"])}.`);
}

/** What is visible of it: of several texts for several people, the reader's. @param {HTMLElement} place */
function textOf(place) {
  return (place.innerText ?? place.textContent ?? "").replace(/\s+/g, " ").trim();
}
