// What waits in this device, in words: what it is, where it belongs, what the server said of it, what one can do.
import { button, element, icon } from "../element.js";
import { freshID } from "../fresh-id.js";
import { counted, words } from "../words.js";
import { outbox, outboxEvents, sendWaiting } from "./own-outbox.js";

/** @typedef {import("./store.js").Entry} Entry */

/** Not shown while it is merely on its way. */
const SHOWN_AFTER_MILLISECONDS = 1_500;

/** @type {Map<number, { item: HTMLLIElement, as: string }>} */
const items = new Map();
/** @type {Map<string, number>} */
const firstSeen = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function startOutboxList() {
  outboxEvents.addEventListener("change", update);
  outboxEvents.addEventListener("answer", focusConflict);
  update();
}

async function update() {
  clearTimeout(timer);
  const entries = await outbox.entries();
  const shown = entries.filter(isShown);
  if (shown.length < entries.length) timer = setTimeout(update, SHOWN_AFTER_MILLISECONDS);
  if (shown.length === 0 && items.size === 0) return;
  const { section, title, list } = frame();
  section.hidden = shown.length === 0;
  title.textContent = counted(shown.length, ["ändring väntar", "ändringar väntar"], [
    "change waiting",
    "changes waiting",
  ]);
  const orders = new Set(shown.map((entry) => entry.order));
  for (const [order, { item }] of items) if (!orders.has(order)) takeAway(order, item);
  for (const entry of shown) put(entry, list);
}

/** @param {Entry} entry */
function isShown(entry) {
  const seen = firstSeen.get(entry.command) ?? performance.now();
  firstSeen.set(entry.command, seen);
  // What has been shown stays until it is settled.
  if (items.has(/** @type {number} */ (entry.order))) return true;
  return entry.state !== "waiting" || outbox.pause !== null || performance.now() - seen >= SHOWN_AFTER_MILLISECONDS;
}

/** @param {Entry} entry @param {Element} list */
function put(entry, list) {
  const order = /** @type {number} */ (entry.order);
  const as = JSON.stringify(entry);
  const before = items.get(order);
  if (before?.as === as) return;
  const item = element("li", { id: `outbox-${order}`, class: "stack-tight" }, ...content(entry));
  if (before) before.item.replaceWith(item);
  else list.append(item);
  items.set(order, { item, as });
}

/** @param {number} order @param {HTMLElement} item */
function takeAway(order, item) {
  const hadFocus = item.contains(document.activeElement);
  item.remove();
  items.delete(order);
  // The button that was pressed is gone: the next place is where one writes.
  if (hadFocus) /** @type {HTMLElement | null} */ (document.querySelector("form[data-outbox] textarea"))?.focus();
}

/** @param {Entry} entry @returns {Node[]} */
function content(entry) {
  const what = element(
    "p",
    {},
    element("b", {}, `${entry.label}: `),
    element("span", { class: "voice" }, ownWords(entry)),
  );
  switch (entry.state) {
    case "waiting":
      return [
        what,
        element(
          "p",
          { class: "status status-waiting" },
          icon("waiting"),
          words("Väntar på nät", "Waiting for the network"),
        ),
      ];
    case "refused":
      return [what, said(entry), refusedButtons(entry)];
    case "conflict":
      return [said(entry), versions(entry), conflictButtons(entry)];
  }
}

/** @param {Entry} entry */
function ownWords(entry) {
  return entry.texts.map(({ name }) => valueOf(entry, name)).filter(Boolean).join(" · ");
}

/** @param {Entry} entry @param {string} name */
function valueOf(entry, name) {
  return entry.fields.find(([field]) => field === name)?.[1] ?? "";
}

/** @param {Entry} entry */
function said(entry) {
  return element("p", { class: "field-error", tabindex: "-1" }, icon("attention"), entry.sentence ?? "");
}

/** @param {Entry} entry */
function refusedButtons(entry) {
  return element(
    "div",
    { class: "button-row" },
    button(words("Ändra och skicka igen", "Change and send again"), "button-small", () => edit(entry)),
    button(words("Ta bort", "Remove"), "button-small button-quiet", () => outbox.remove(entry)),
  );
}

/** Nothing is overwritten: both versions are there, to choose or to combine. @param {Entry} entry */
function versions(entry) {
  const pairs = differing(entry).flatMap((name) => [
    element("dt", {}, words("Din text", "Your text")),
    element("dd", { class: "voice" }, valueOf(entry, name)),
    element("dt", {}, words("Den andras text", "The other's text")),
    element("dd", { class: "voice" }, entry.theirs?.[name] ?? ""),
  ]);
  return element("dl", { class: "facts" }, ...pairs);
}

/** The fields with words that are not the same in both. @param {Entry} entry */
function differing({ texts, theirs = {}, fields }) {
  const mine = new Map(fields);
  return texts.map(({ name }) => name).filter((name) => name in theirs && theirs[name] !== mine.get(name));
}

/** @param {Entry} entry */
function conflictButtons(entry) {
  const both = Object.fromEntries(
    differing(entry).map((name) => [name, `${entry.theirs?.[name]}\n\n${valueOf(entry, name)}`]),
  );
  return element(
    "div",
    { class: "button-row" },
    button(words("Behåll min text", "Keep my text"), "button-small", () => sendAgain(entry, {})),
    button(words("Behåll den andras", "Keep the other's"), "button-small", () => giveUp(entry)),
    button(words("Skriv ihop båda", "Combine both"), "button-small", () => edit(entry, both)),
  );
}

/** Opens the words for writing, in the place of the item. @param {Entry} entry @param {Record<string, string>} [start] */
function edit(entry, start = {}) {
  const order = /** @type {number} */ (entry.order);
  const item = items.get(order)?.item;
  if (!item) return;
  const areas = entry.texts.map(({ name, label }) => {
    const id = `outbox-${order}-${name}`;
    const area = element("textarea", { class: "input input-voice", id, name });
    area.value = start[name] ?? valueOf(entry, name);
    return { area, field: element("div", { class: "field" }, element("label", { for: id }, label), area) };
  });
  const form = element(
    "form",
    { class: "stack-tight" },
    said(entry),
    ...areas.map(({ field }) => field),
    element(
      "div",
      { class: "button-row" },
      element("button", { type: "submit", class: "button button-small" }, words("Skicka igen", "Send again")),
      button(words("Avbryt", "Cancel"), "button-small button-quiet", () => {
        item.replaceChildren(...content(entry));
        item.querySelector("button")?.focus();
      }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendAgain(entry, Object.fromEntries(areas.map(({ area }) => [area.name, area.value])));
  });
  item.replaceChildren(form);
  areas[0]?.area.focus();
}

/** The other's text stands. @param {Entry} entry */
async function giveUp(entry) {
  await outbox.remove(entry);
  outboxEvents.dispatchEvent(new CustomEvent("given-up", { detail: entry }));
}

/** @param {Entry} entry @param {Record<string, string>} texts */
async function sendAgain(entry, texts) {
  await outbox.correct(entry, texts, freshID(), entry.revision);
  await sendWaiting();
}

/** Whoever just pressed "spara" is taken to the choice; whoever writes on is not disturbed. @param {Event} event */
function focusConflict(event) {
  const { entry, answer } = /** @type {CustomEvent} */ (event).detail;
  if (answer.kind !== "conflict") return;
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue) return;
  update().then(() => {
    /** @type {HTMLElement | null | undefined} */ (items.get(entry.order)?.item.querySelector(".field-error"))?.focus();
  });
}

/** @returns {{ section: HTMLElement, title: Element, list: Element }} */
function frame() {
  const found = /** @type {HTMLElement | null} */ (document.querySelector("[data-client=outbox]"));
  if (found) {
    const [title, list] = found.querySelectorAll("h2, ul");
    return { section: found, title, list };
  }
  const title = element("h2", { id: "outbox-title", class: "small" });
  const list = element("ul", { class: "lines small" });
  const section = element(
    "section",
    { class: "sheet-flat stack-tight", "aria-labelledby": "outbox-title", "data-client": "outbox" },
    title,
    list,
  );
  const place = document.querySelector("[data-outbox-list]");
  if (place) place.append(section);
  else document.querySelector("main")?.prepend(section);
  return { section, title, list };
}
