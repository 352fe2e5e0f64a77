// Forms whose content may wait: it is kept in this device first and sent then, so no network can lose it.
import { announce } from "../announcer.js";
import { freshID } from "../fresh-id.js";
import { post } from "../outbox/answer.js";
import { outbox, outboxEvents, sendWaiting } from "../outbox/own-outbox.js";
import { connection } from "../room/connection.js";
import { words } from "../words.js";
import { afterSaving } from "./after-saving.js";
import { forgetDraft, keepDraft } from "./drafts.js";
import { boxWords, followBox } from "./note-box.js";
import { nameOf } from "./change-names.js";
import { clearRefusal, showRefusal } from "./refusal.js";
import { actionOf, fieldsOf, fill, idOf, isDirty, labelOf, writtenControls } from "./values.js";

/** @typedef {import("../outbox/store.js").Entry} Entry */
/** @typedef {import("../outbox/answer.js").Answer} Answer */

const FORMS = "form[data-outbox]";

/** @type {WeakSet<HTMLFormElement>} */
const underWay = new WeakSet();

export function startQueuedForms() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(FORMS))) renewIDs(form);
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches(FORMS)) return;
    event.preventDefault();
    take(form, /** @type {SubmitEvent} */ (event).submitter);
  });
  document.addEventListener("keydown", sendWithCtrlEnter);
  outboxEvents.addEventListener("answer", (event) => settle(/** @type {CustomEvent} */ (event).detail));
  outboxEvents.addEventListener("given-up", (event) => {
    const form = formOf(/** @type {CustomEvent<Entry>} */ (event).detail);
    if (form && staysOpen(form)) leave(form);
  });
  addEventListener("beforeunload", (event) => {
    const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll(FORMS)]);
    if (forms.some((form) => underWay.has(form) || isDirty(form))) event.preventDefault();
  });
}

/** @param {KeyboardEvent} event */
function sendWithCtrlEnter(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target instanceof HTMLTextAreaElement ? event.target.form : null;
  if (form?.matches(FORMS)) form.requestSubmit();
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
async function take(form, submitter) {
  if (underWay.has(form)) return;
  underWay.add(form);
  clearRefusal(form);
  const fields = fieldsOf(form, submitter);
  const change = {
    command: String(new Map(fields).get("command") ?? freshID()),
    url: actionOf(form),
    fields,
    texts: writtenControls(form).map((control) => ({ name: control.name, label: labelOf(control) })),
    label: [nameOf(form.dataset.outbox ?? ""), boxWords(form)].filter(Boolean).join(", "),
    page: location.pathname,
    form: idOf(form),
  };
  const isKept = await outbox.add(change).then(() => true, () => false);
  underWay.delete(form);
  if (!isKept) return sendUnkept(form, change);
  // What is on its way is in the outbox: the form is free for the next.
  if (!staysOpen(form)) renew(form);
  await sendWaiting();
  if (!staysOpen(form)) return;
  const entry = (await outbox.entries()).find(({ command }) => command === change.command);
  // Without network there is nothing more to wait for.
  if (entry?.state === "waiting") leave(form);
}

/** A form with somewhere to go next is left when it is known what became of it. @param {HTMLFormElement} form */
function staysOpen(form) {
  return Boolean(form.dataset.next) || "close" in form.dataset;
}

/** @param {HTMLFormElement} form */
function leave(form) {
  renew(form);
  afterSaving(form);
}

/** This browser keeps nothing (a private window, a full disk): sent at once, and the words stay until it is saved.
 * @param {HTMLFormElement} form @param {{ url: string, fields: [string, string][] }} change */
async function sendUnkept(form, { url, fields }) {
  underWay.add(form);
  const answer = await post(url, fields);
  underWay.delete(form);
  if (answer.kind === "saved") return leave(form);
  if ("sentence" in answer) return showRefusal(form, answer.sentence);
  showRefusal(
    form,
    words(
      "Det gick varken att skicka eller att spara i den här enheten. Texten står kvar: försök igen när du är ansluten.",
      "It could be neither sent nor kept in this device. The text stays: try again when you are connected.",
    ),
  );
}

/** The form on this page that a change was written in. @param {Entry} entry @returns {HTMLFormElement | null} */
function formOf({ page, form }) {
  const found = page === location.pathname && form ? document.getElementById(form) : null;
  return found instanceof HTMLFormElement ? found : null;
}

/** @param {{ entry: Entry, answer: Answer }} settled */
async function settle({ entry, answer }) {
  const form = formOf(entry);
  if (answer.kind === "saved") {
    connection.saved();
    if (!form) return;
    if (staysOpen(form)) renew(form);
    return afterSaving(form);
  }
  if (answer.kind !== "refused") return;
  // Back into the form if nothing else has been written there; else it waits in the list, with the server's sentence.
  if (form && (staysOpen(form) || !isDirty(form))) {
    await outbox.remove(entry);
    fill(form, entry.fields);
    followBox();
    keepDraft(form);
    showRefusal(form, answer.sentence);
  } else {
    announce(
      "refused",
      words(`En ändring togs inte emot: ${answer.sentence}`, `A change was not taken: ${answer.sentence}`),
    );
  }
}

/** Empty again, and a new command. What was chosen stays where the form says `data-keep`.
 * @param {HTMLFormElement} form */
function renew(form) {
  const kept = [...form.querySelectorAll("[data-keep]")].map((control) => {
    const { value, checked } = /** @type {HTMLInputElement} */ (control);
    return { control: /** @type {HTMLInputElement} */ (control), value, checked };
  });
  form.reset();
  for (const { control, value, checked } of kept) {
    Object.assign(control, { value, checked });
    // Saved words that stay are no longer news.
    if (control instanceof HTMLTextAreaElement) control.defaultValue = value;
  }
  forgetDraft(form);
  renewIDs(form);
  followBox();
}

/** Also at load: a page from the cache comes with the ids of something that may have been sent long ago.
 * @param {HTMLFormElement} form */
function renewIDs(form) {
  for (const field of form.querySelectorAll("input[name=command], input[data-fresh-id]")) {
    /** @type {HTMLInputElement} */ (field).value = freshID();
  }
}
