import { announce } from "../announcer.js";
import { words } from "../words.js";
import { digits, markPassed, minutesBegun, overWords, reading, spoken } from "./reading.js";
import { ServerClock } from "./server-clock.js";
import { againstPlan, talkReading, usedOfTalk } from "./talk.js";

/** @typedef {import("./reading.js").Reading} Reading */

const serverClock = new ServerClock();

/** The reading that was shown last, by box. @type {Map<string, Reading>} */
const shown = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** A message says what time it is on the server. @param {number} microseconds */
export function serverSays(microseconds) {
  if (microseconds) serverClock.observe(microseconds / 1000, performance.now());
}

/** Starts the page's clocks from what it was served with. */
export function startClocks() {
  const { now, kept } = document.body.dataset;
  const navigation = /** @type {PerformanceNavigationTiming | undefined} */ (
    performance.getEntriesByType("navigation")[0]
  );
  // A page from the cache: how long ago it was kept is told rightly by a clock that is wrong, if it is evenly wrong.
  if (now && kept) serverClock.observe(Number(now) / 1000 + Date.now() - Number(kept), performance.now());
  else if (now) serverClock.observe(Number(now) / 1000, navigation?.responseStart ?? 0);
  document.addEventListener("visibilitychange", tick);
  tick();
}

/** Shows the time now, and again when the next second begins. */
export function tick() {
  clearTimeout(timer);
  if (!serverClock.isSet) return;
  const now = serverClock.now(performance.now());
  const clocks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-clock]"));
  for (const clock of clocks) show(clock, readingOf(clock, now));
  const talks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-talk]"));
  for (const talk of talks) showTalk(talk, now);
  if (clocks[0]) say(readingOf(clocks[0], now));
  if (!document.hidden) timer = setTimeout(tick, 1000 - (now % 1000) + 5);
}

/** @param {HTMLElement} clock @param {number} now */
function readingOf({ dataset }, now) {
  const runningSinceUs = dataset.runningSinceUs ? Number(dataset.runningSinceUs) : null;
  return reading({ usedUs: Number(dataset.usedUs), runningSinceUs, plannedUs: Number(dataset.plannedUs) }, now);
}

/** @param {HTMLElement} clock @param {Reading} current */
function show(clock, current) {
  write(clock, "[data-clock-left]", digits(current.left));
  write(clock, "[data-clock-left-minutes]", minutesBegun(current.left));
  write(clock, "[data-clock-used]", digits(current.used));
  write(clock, "[data-clock-over]", overWords(current.left));
  for (const over of clock.querySelectorAll("[data-clock-over]")) over.toggleAttribute("hidden", current.left >= 0);
  for (const timer of clock.querySelectorAll("[role=timer][aria-label]")) label(timer, spoken(current.left));
  for (const ruler of clock.querySelectorAll("progress[data-clock-progress]")) {
    /** @type {HTMLProgressElement} */ (ruler).value = Math.min(current.used, current.planned);
    const [used, planned] = [Math.floor(current.used / 60), Math.floor(current.planned / 60)];
    label(ruler, words(`Använt ${used} av ${planned} minuter`, `Used ${used} of ${planned} minutes`));
  }
}

/** @param {HTMLElement} place @param {number} now */
function showTalk(place, now) {
  const number = (/** @type {string} */ name) => Number(place.dataset[name]);
  const talk = talkReading({
    usedUs: number("usedUs"),
    plannedUs: number("plannedUs"),
    behindUs: number("behindUs"),
    boxUsedUs: number("boxUsedUs"),
    boxPlannedUs: number("boxPlannedUs"),
    runningSinceUs: place.dataset.runningSinceUs ? number("runningSinceUs") : null,
  }, now);
  write(place, "[data-talk-used]", usedOfTalk(talk));
  write(place, "[data-talk-plan]", againstPlan(talk));
  for (const ruler of place.querySelectorAll("progress")) {
    ruler.value = Math.min(talk.used * 60, ruler.max);
    label(ruler, usedOfTalk(talk));
  }
}

/** Never each second: only when a mark is passed. A clock of another box is another clock. @param {Reading} current */
function say(current) {
  const box = document.querySelector("[data-current-box]")?.getAttribute("data-current-box") ?? "";
  const mark = markPassed(shown.get(box), current);
  shown.set(box, current);
  if (mark) announce("clock", mark);
}

/** Touches the page only when the text is another. @param {Element} clock @param {string} place @param {string} text */
function write(clock, place, text) {
  for (const element of clock.querySelectorAll(place)) if (element.textContent !== text) element.textContent = text;
}

/** @param {Element} element @param {string} text */
function label(element, text) {
  if (element.getAttribute("aria-label") !== text) element.setAttribute("aria-label", text);
}
