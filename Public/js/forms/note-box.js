// A note belongs to the box that it was begun in, even when the room moves on while somebody writes.
import { element } from "../element.js";
import { words } from "../words.js";
import { keepDraft } from "./drafts.js";
import { isDirty } from "./values.js";

const FORMS = "form[data-note-form]";

/** @typedef {{ id: string, number: string, perspective: string }} Box */
/** @typedef {HTMLInputElement | HTMLSelectElement} BoxField */

/** The numbers of the boxes that this page has seen as the current one. @type {Map<string, string>} */
const numbers = new Map();

/** At load, after each change of the page, and when a form has been emptied. */
export function followBox() {
  const current = currentBox();
  if (!current) return;
  numbers.set(current.id, current.number);
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(FORMS))) {
    const box = boxField(form);
    if (!box) continue;
    if (!isDirty(form)) bind(form, box, current);
    say(form, box, current);
  }
}

export function startNoteBox() {
  const follow = (/** @type {Event} */ event) => {
    if (/** @type {Element} */ (event.target).closest(FORMS)) followBox();
  };
  document.addEventListener("input", follow);
  followBox();
}

/** "ruta 2", where the form's note goes. @param {HTMLFormElement} form */
export function boxWords(form) {
  const box = form.matches(FORMS) ? boxField(form) : null;
  return box ? words(`ruta ${numberOf(box)}`, `box ${numberOf(box)}`) : "";
}

/** @returns {Box | null} */
function currentBox() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-current-box]"));
  if (!place?.dataset.currentBox) return null;
  const { currentBox: id, currentBoxName = "", currentPerspective = "" } = place.dataset;
  return { id, number: leadingNumber(currentBoxName) ?? id, perspective: currentPerspective };
}

/** @param {string} text as "2 Resultat" */
function leadingNumber(text) {
  return text.trim().match(/^\d+/)?.[0];
}

/** A list for those who write in any box, a hidden field for the others.
 * @param {HTMLFormElement} form @returns {BoxField | null} */
function boxField(form) {
  const field = form.elements.namedItem("box");
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}

/** @param {BoxField} box */
function numberOf(box) {
  const chosen = box instanceof HTMLSelectElement ? leadingNumber(box.selectedOptions[0]?.text ?? "") : undefined;
  return chosen ?? numbers.get(box.value) ?? box.dataset.boxNumber ?? box.value;
}

/** @param {HTMLFormElement} form @param {BoxField} box @param {Box} to */
function bind(form, box, to) {
  if (box.value === to.id) return;
  box.value = to.id;
  if (to.perspective) choosePerspective(form, to.perspective);
}

/** What the box is about is the likeliest perspective of its notes. @param {HTMLFormElement} form @param {string} value */
function choosePerspective(form, value) {
  const field = form.elements.namedItem("perspective");
  if (field instanceof HTMLSelectElement || field instanceof RadioNodeList) field.value = value;
}

/** @param {HTMLFormElement} form @param {BoxField} box @param {Box} current */
function say(form, box, current) {
  const isElsewhere = box.value !== current.id;
  const number = numberOf(box);
  const label = boxLabel(form, box, isElsewhere);
  if (!label) return;
  const text = isElsewhere
    ? words(
      `Till ruta ${number} (samtalet är nu i ruta ${current.number})`,
      `To box ${number} (the talk is now in box ${current.number})`,
    )
    : words(`Till ruta ${number}`, `To box ${number}`);
  if (label.textContent !== text) label.textContent = text;
  // A list says itself where the note goes; only that it is another box than the room's is worth a line.
  label.hidden = box instanceof HTMLSelectElement && !isElsewhere;
  const follow = followButton(form, label);
  follow.hidden = !isElsewhere;
  follow.textContent = words(`Skriv i stället till ruta ${current.number}`, `Write to box ${current.number} instead`);
}

/** @param {HTMLFormElement} form @param {BoxField} box @param {boolean} isNeeded @returns {HTMLElement | null} */
function boxLabel(form, box, isNeeded) {
  const found = /** @type {HTMLElement | null} */ (form.querySelector("[data-box-label]"));
  if (found || !isNeeded || !(box instanceof HTMLSelectElement)) return found;
  const made = element("span", { "data-box-label": true });
  form.prepend(element("p", { class: "row small", "data-client": "box" }, made));
  return made;
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
    bind(form, box, current);
    keepDraft(form);
    // The button goes away, and the next thing to do is to write on.
    form.querySelector("textarea")?.focus();
    followBox();
  });
  return follow;
}
