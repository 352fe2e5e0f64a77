// A hundred per cent divided between fields: summed while one writes, and stepped by buttons without a round trip.
import { words } from "../words.js";

export const TOTAL = 100;
export const STEP = 5;

export function startShares() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-shares]"))) {
    form.addEventListener("input", () => show(form));
    form.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button[name=step]");
      const [row, perspective, direction] = button instanceof HTMLButtonElement ? button.value.split(".") : [];
      const field = form.elements.namedItem(`${row}-${perspective}`);
      if (!(field instanceof HTMLInputElement)) return;
      event.preventDefault();
      field.value = String(stepped(Number(field.value) || 0, direction === "up"));
      show(form);
    });
    // Without script it asks the server for the sum.
    for (const button of form.querySelectorAll("[data-count-together]")) button.remove();
    show(form);
  }
}

/** @param {HTMLFormElement} form */
function show(form) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-share-sum]"))) {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
      form.querySelectorAll(`input[name^="${place.dataset.shareSum}-"]`)
    );
    const text = shareWords([...fields].reduce((sum, field) => sum + (Number(field.value) || 0), 0));
    if (place.textContent !== text) place.textContent = text;
  }
}

/** To the next step up or down, from 0 to 100. @param {number} now @param {boolean} up */
export function stepped(now, up) {
  const next = up ? (Math.floor(now / STEP) + 1) * STEP : (Math.ceil(now / STEP) - 1) * STEP;
  return Math.min(Math.max(next, 0), TOTAL);
}

/** "Summa 85 procent, 15 kvar att fördela". @param {number} sum */
export function shareWords(sum) {
  const total = words(`Summa ${sum} procent`, `Sum ${sum} per cent`);
  if (sum < TOTAL) return words(`${total}, ${TOTAL - sum} kvar att fördela`, `${total}, ${TOTAL - sum} left to divide`);
  if (sum > TOTAL) return words(`${total}, ${sum - TOTAL} för mycket`, `${total}, ${sum - TOTAL} too many`);
  return words(`${total}, det går jämnt ut`, `${total}, it comes out even`);
}
