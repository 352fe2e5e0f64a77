import { words } from "../words.js";

/** The whole talk: in whole minutes how much is used of how much, and how far behind the plan (ahead is negative).
 * @typedef {{ used: number, length: number, behind: number }} Talk */

/** A box counts as behind when its time is used up, not before.
 * @param {{ usedUs: number, plannedUs: number, behindUs: number, boxUsedUs: number, boxPlannedUs: number,
 *   runningSinceUs: number | null }} talk @param {number} nowMilliseconds the server's time @returns {Talk} */
export function talkReading(talk, nowMilliseconds) {
  const running = talk.runningSinceUs === null ? 0 : Math.max(0, nowMilliseconds * 1000 - talk.runningSinceUs);
  const behind = talk.behindUs + Math.max(0, talk.boxUsedUs + running - talk.boxPlannedUs);
  return { used: minutes(talk.usedUs + running), length: minutes(talk.plannedUs), behind: minutes(behind) };
}

/** @param {Talk} talk */
export function usedOfTalk({ used, length }) {
  return words(`Hela samtalet ${used} av ${length} min`, `The whole talk ${used} of ${length} min`);
}

/** @param {Talk} talk */
export function againstPlan({ behind }) {
  const count = Math.abs(behind);
  if (count === 0) return words("Ni följer planen.", "You are keeping to the plan.");
  const sv = `${count} ${count === 1 ? "minut" : "minuter"}`;
  const en = `${count} ${count === 1 ? "minute" : "minutes"}`;
  return behind > 0
    ? words(`Ni ligger ${sv} efter planen.`, `You are ${en} behind the plan.`)
    : words(`Ni ligger ${sv} före planen.`, `You are ${en} ahead of the plan.`);
}

/** @param {number} microseconds */
function minutes(microseconds) {
  return Math.trunc(microseconds / 60_000_000);
}
