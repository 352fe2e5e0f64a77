// A note belongs to the box that it was begun in, even when the room moves on while somebody writes.
import { element } from "../element.js";
import { words } from "../words.js";
import { keepDraft } from "./drafts.js";
import { isDirty } from "./values.js";

const FORMS = "form[data-note-form]";

/** @typedef {{ id: string, number: string }} Box */

/** The numbers of the boxes that this page has seen as the current one. @type {Map<string, string>} */
const numbers = new Map();

/** @returns {Box | null} */
function currentBox() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-current-box]"));
  if (!place?.dataset.currentBox) return null;
  const { currentBox: id, currentBoxNumber, currentBoxName = "" } = place.dataset;
  return { id, number: currentBoxNumber ?? currentBoxName.match(/^\d+/)?.[0] ?? id };
}

/** At load, after each change of the page, and when a form has been emptied. */
export function followBox() {
  const current = currentBox();
  if (!current) return;
  numbers.set(current.id, current.number);
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(FORMS))) {
    const box = boxField(form);
    if (!box) continue;
    if (!isDirty(form)) bind(box, current);
    say(form, box, current);
  }
}

export function startNoteBox() {
  document.addEventListener("input", (event) => {
    if (/** @type {Element} */ (event.target).closest(FORMS)) followBox();
  });
  followBox();
}

/** "ruta 2", where the form's note goes. @param {HTMLFormElement} form */
export function boxWords(form) {
  const box = boxField(form);
  return box ? words(`ruta ${numberOf(box)}`, `box ${numberOf(box)}`) : "";
}

/** @param {HTMLFormElement} form */
function boxField(form) {
  const field = form.elements.namedItem("box");
  return field instanceof HTMLInputElement ? field : null;
}

/** @param {HTMLInputElement} box */
function numberOf(box) {
  return numbers.get(box.value) ?? box.dataset.boxNumber ?? box.value;
}

/** @param {HTMLInputElement} box @param {Box} to */
function bind(box, to) {
  box.value = to.id;
  box.dataset.boxNumber = to.number;
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} box @param {Box} current */
function say(form, box, current) {
  const label = form.querySelector("[data-box-label]");
  if (!label) return;
  const isElsewhere = box.value !== current.id;
  const number = numberOf(box);
  const text = isElsewhere
    ? words(
      `Till ruta ${number} (samtalet är nu i ruta ${current.number})`,
      `To box ${number} (the talk is now in box ${current.number})`,
    )
    : words(`Till ruta ${number}`, `To box ${number}`);
  if (label.textContent !== text) label.textContent = text;
  const follow = followButton(form, label);
  follow.hidden = !isElsewhere;
  follow.textContent = words(
    `Skriv i stället till ruta ${current.number}`,
    `Write to box ${current.number} instead`,
  );
}

/** @param {HTMLFormElement} form @param {Element} label */
function followButton(form, label) {
  const found = /** @type {HTMLButtonElement | null} */ (form.querySelector("[data-box-follow]"));
  if (found?.dataset.ready) return found;
  const follow = found ?? element("button", { type: "button", class: "button button-small", "data-box-follow": true });
  if (!found) label.after(follow);
  follow.dataset.ready = "true";
  follow.addEventListener("click", () => {
    const [box, current] = [boxField(form), currentBox()];
    if (!box || !current) return;
    bind(box, current);
    keepDraft(form);
    // The button goes away, and the next thing to do is to write on.
    form.querySelector("textarea")?.focus();
    followBox();
  });
  return follow;
}
