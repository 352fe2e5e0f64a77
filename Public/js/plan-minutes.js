// The plan's minutes are summed while one writes them, and held against the length of the talk.
import { words } from "./words.js";

export function startPlanMinutes() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-plan-sum]"));
  if (!place) return;
  const show = () => {
    const minutes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-plan-minutes]"));
    const sum = [...minutes].reduce((total, field) => total + (Number(field.value) || 0), 0);
    const text = sumWords(sum, lengthOf(place));
    if (place.textContent !== text) place.textContent = text;
  };
  document.addEventListener("input", show);
  document.addEventListener("change", show);
  show();
}

/** @param {HTMLElement} place */
function lengthOf(place) {
  const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
    document.querySelector(
      "[data-plan-length-field]:checked, select[data-plan-length-field], input[type=number][data-plan-length-field]",
    )
  );
  return Number(field?.value ?? place.dataset.planLength) || 0;
}

/** "Summa 88 av 90 minuter, 2 kvar att fördela". @param {number} sum @param {number} length */
export function sumWords(sum, length) {
  if (!length) return words(`Summa ${sum} minuter`, `Sum ${sum} minutes`);
  const total = words(`Summa ${sum} av ${length} minuter`, `Sum ${sum} of ${length} minutes`);
  if (sum < length) {
    return words(`${total}, ${length - sum} kvar att fördela`, `${total}, ${length - sum} left to divide`);
  }
  if (sum > length) return words(`${total}, ${sum - length} för mycket`, `${total}, ${sum - length} too many`);
  return words(`${total}, det går jämnt ut`, `${total}, it comes out even`);
}
