// What is written but not sent survives a reload, a crash and an empty battery: kept at each key, in this device.
import { owner } from "../owner.js";
import { actionOf, fieldsOf, fill, idOf, isDirty } from "./values.js";

const FORMS = "form[data-outbox], form[data-draft]";
const KEPT = "samtal-draft";

/** @param {HTMLFormElement} form */
function key(form) {
  return `${KEPT} ${owner()} ${location.pathname} ${idOf(form) || actionOf(form)}`;
}

/** @param {HTMLFormElement} form */
export function keepDraft(form) {
  if (!isDirty(form)) return forgetDraft(form);
  localStorage.setItem(key(form), JSON.stringify(fieldsOf(form)));
}

/** What was written before and not sent. @param {HTMLFormElement} form @returns {[string, string][] | null} */
export function draftOf(form) {
  const draft = localStorage.getItem(key(form));
  return draft ? JSON.parse(draft) : null;
}

/** @param {HTMLFormElement} form */
export function forgetDraft(form) {
  localStorage.removeItem(key(form));
}

/** Everything of a person's that is written but not sent, on all pages. @param {string} person */
export function forgetDrafts(person) {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(`${KEPT} ${person} `)) localStorage.removeItem(name);
  }
}

/** What was written on this page is not needed any more. */
export function forgetDraftsHere() {
  const here = `${KEPT} ${owner()} ${location.pathname} `;
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(here)) localStorage.removeItem(name);
  }
}

/** Puts back what was written before, and keeps what is written from now on. */
export function startDrafts() {
  if (!owner()) return;
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(FORMS))) {
    const draft = draftOf(form);
    if (!draft || isDirty(form)) continue;
    fill(form, draft);
    const around = form.closest("details");
    if (around) around.open = true;
  }
  const keep = (/** @type {Event} */ event) => {
    const form = /** @type {Element} */ (event.target).closest("form");
    if (form?.matches(FORMS)) keepDraft(form);
  };
  document.addEventListener("input", keep);
  document.addEventListener("change", keep);
}
