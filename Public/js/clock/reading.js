import { words } from "../words.js";

const MINUTE = 60;

/** What a clock shows, in whole seconds. `left` is negative when the plan has been passed.
 * @typedef {{ used: number, left: number, planned: number }} Reading */

/** @param {{ usedUs: number, runningSinceUs: number | null, plannedUs: number }} clock
 * @param {number} nowMilliseconds the server's time @returns {Reading} */
export function reading({ usedUs, runningSinceUs, plannedUs }, nowMilliseconds) {
  const running = runningSinceUs === null ? 0 : Math.max(0, nowMilliseconds - runningSinceUs / 1000);
  const used = Math.floor((usedUs / 1000 + running) / 1000);
  const planned = Math.floor(plannedUs / 1_000_000);
  return { used, left: planned - used, planned };
}

/** "8:26", "1:02:09"; "0:00" for less than nothing. @param {number} seconds */
export function digits(seconds) {
  const whole = Math.max(0, seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / MINUTE) % MINUTE];
  const tail = String(whole % MINUTE).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

/** Whole minutes that have begun: half a minute left is 1. @param {number} seconds */
export function minutesBegun(seconds) {
  return String(Math.max(0, Math.ceil(seconds / MINUTE)));
}

/** "8 minuter 26 sekunder kvar": for those who listen. @param {number} left */
export function spoken(left) {
  const [minutes, seconds] = [Math.floor(Math.max(0, left) / MINUTE), Math.max(0, left) % MINUTE];
  return words(
    `${minutes} ${minutes === 1 ? "minut" : "minuter"} ${seconds} ${seconds === 1 ? "sekund" : "sekunder"} kvar`,
    `${minutes} ${minutes === 1 ? "minute" : "minutes"} ${seconds} ${seconds === 1 ? "second" : "seconds"} left`,
  );
}

/** "2 minuter över planen", or nothing while there is time left. @param {number} left */
export function overWords(left) {
  if (left >= 0) return "";
  const minutes = Math.floor(-left / MINUTE);
  if (minutes === 0) return words("Över planen", "Past the plan");
  const [sv, en] = minutes === 1 ? ["minut", "minute"] : ["minuter", "minutes"];
  return words(`${minutes} ${sv} över planen`, `${minutes} ${en} past the plan`);
}

/** What is worth saying aloud between two readings of the same clock: only that a mark was passed.
 * @param {Reading | undefined} before @param {Reading} now @returns {string} */
export function markPassed(before, now) {
  if (!before) return "";
  const passed = (/** @type {number} */ mark) => before.left > mark && now.left <= mark;
  if (passed(0)) return words("Tiden för rutan är ute.", "The time for this box is up.");
  if (passed(2 * MINUTE)) return words("Två minuter kvar i rutan.", "Two minutes left in this box.");
  return "";
}
