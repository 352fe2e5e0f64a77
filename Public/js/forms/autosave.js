// What is written for oneself is saved as one types. Without network it stays in this device and is sent later.
import { freshID } from "../fresh-id.js";
import { owner } from "../owner.js";
import { post } from "../outbox/answer.js";
import { words } from "../words.js";
import { draftOf, forgetDraft, keepDraft } from "./drafts.js";
import { clearRefusal, showRefusal } from "./refusal.js";
import { actionOf, fieldsOf, isDirty, writtenControls } from "./values.js";

const FORMS = "form[data-autosave]";
const PAUSE_MILLISECONDS = 900;
const FIRST_WAIT_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** @typedef {{ timer?: ReturnType<typeof setTimeout>, isUnderWay: boolean, isChanged: boolean, failures: number }} Saving */

/** @type {WeakMap<HTMLFormElement, Saving>} */
const savings = new WeakMap();

export function startAutosave() {
  if (!owner()) return;
  for (const form of forms()) {
    takeUpDraft(form);
    // Typed while the page was still loading.
    if (isDirty(form)) markChanged(form);
  }
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  // The button sends all of it itself.
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.matches(FORMS)) clearTimeout(savingOf(form).timer);
  });
  document.addEventListener("visibilitychange", () => document.hidden && saveAll());
  addEventListener("online", saveAll);
}

/** @returns {HTMLFormElement[]} */
function forms() {
  return [...document.querySelectorAll(FORMS)].filter((form) => form instanceof HTMLFormElement);
}

/** @param {Event} event */
function changed(event) {
  const form = /** @type {Element} */ (event.target).closest("form");
  if (form?.matches(FORMS)) markChanged(form);
}

/** @param {HTMLFormElement} form */
function markChanged(form) {
  savingOf(form).isChanged = true;
  keepDraft(form);
  saveSoon(form, PAUSE_MILLISECONDS);
}

function saveAll() {
  for (const form of forms()) if (savingOf(form).isChanged) save(form);
}

/** @param {HTMLFormElement} form @returns {Saving} */
function savingOf(form) {
  const saving = savings.get(form) ?? { isUnderWay: false, isChanged: false, failures: 0 };
  savings.set(form, saving);
  return saving;
}

/** @param {HTMLFormElement} form @param {number} milliseconds */
function saveSoon(form, milliseconds) {
  const saving = savingOf(form);
  clearTimeout(saving.timer);
  saving.timer = setTimeout(() => save(form), milliseconds);
}

/** @param {HTMLFormElement} form */
async function save(form) {
  const saving = savingOf(form);
  clearTimeout(saving.timer);
  if (saving.isUnderWay) return saveSoon(form, PAUSE_MILLISECONDS);
  saving.isUnderWay = true;
  saving.isChanged = false;
  const sent = fieldsOf(form).filter(([name]) => name !== "command");
  const answer = await post(actionOf(form), [["command", freshID()], ...sent]);
  saving.isUnderWay = false;
  if (answer.kind !== "unreached" && answer.kind !== "later") saving.failures = 0;
  switch (answer.kind) {
    case "saved":
      clearRefusal(form);
      return saved(form, new Map(sent));
    case "refused":
    case "conflict":
      // What was typed stays in the field and in this device; it is sent again when more is typed, or by the button.
      return showRefusal(form, answer.sentence);
    case "signed-out":
      return say(form, words("Inte sparat: logga in igen i en annan flik", "Not saved: sign in again in another tab"));
    default:
      saving.isChanged = true;
      saving.failures += 1;
      say(
        form,
        words("Väntar på nät, texten finns på den här enheten", "Waiting for the network, kept on this device"),
      );
      saveSoon(form, Math.min(FIRST_WAIT_MILLISECONDS * 2 ** (saving.failures - 1), LONGEST_WAIT_MILLISECONDS));
  }
}

/** What was sent is what the server has: only what has been typed since is news.
 * @param {HTMLFormElement} form @param {Map<string, string>} sent */
function saved(form, sent) {
  const time = new Date().toTimeString().slice(0, 5);
  const sentence = words(`Sparat ${time.replace(":", ".")}`, `Saved ${time}`);
  for (const control of writtenControls(form)) {
    const text = sent.get(control.name);
    if (text === undefined || same(text, control.defaultValue)) continue;
    if (control instanceof HTMLTextAreaElement) control.defaultValue = text;
    const before = beforeOf(form, control.name);
    if (before) before.value = text;
    placeOf(form, control.name)?.replaceChildren(text.trim() ? sentence : words("Inte besvarad", "Not answered"));
  }
  placeOf(form, "")?.replaceChildren(sentence);
  if (isDirty(form)) keepDraft(form);
  else forgetDraft(form);
}

/** @param {HTMLFormElement} form @param {string} sentence */
function say(form, sentence) {
  for (const control of writtenControls(form)) {
    if (control.value !== control.defaultValue) placeOf(form, control.name)?.replaceChildren(sentence);
  }
  placeOf(form, "")?.replaceChildren(sentence);
}

/** Where it is said when a field was saved. @param {HTMLFormElement} form @param {string} name */
function placeOf(form, name) {
  return form.querySelector(`[data-saved-at="${CSS.escape(name)}"]`);
}

/** The text that the server had when the page was made. @param {HTMLFormElement} form @param {string} name */
function beforeOf(form, name) {
  return /** @type {HTMLInputElement | null} */ (form.querySelector(`[data-before="${CSS.escape(name)}"]`));
}

/** Words that were typed and did not come to the server, on this device. What it has had since is left alone.
 * @param {HTMLFormElement} form */
function takeUpDraft(form) {
  const draft = draftOf(form);
  if (!draft) return;
  const kept = new Map(draft);
  for (const control of writtenControls(form)) {
    const text = kept.get(control.name);
    const before = beforeOf(form, control.name);
    const isTyped = control.value !== control.defaultValue;
    if (text === undefined || isTyped || same(text, control.defaultValue) || !before) continue;
    const seen = kept.get(before.name) ?? "";
    // Not touched on this device: what the server has is newer.
    if (same(text, seen)) continue;
    control.value = text;
    before.value = seen;
  }
  if (!isDirty(form)) forgetDraft(form);
}

/** However the lines are broken, and whatever stands around. @param {string} one @param {string} other */
function same(one, other) {
  return one.replaceAll("\r\n", "\n").trim() === other.replaceAll("\r\n", "\n").trim();
}
