// Merges new content into the page in place. Whoever reads, presses or has something open there notices nothing but
// what is new: an element with focus is never replaced, moved or taken away, and what somebody types is never touched.

/** Opened by the reader, or set here: no business of the server's. */
const READERS_OWN = new Set(["open", "data-lingering"]);
const NEW_NOTE = "note-new";
const NEW_NOTE_MILLISECONDS = 2_500;

/** Makes the content of `target` that of `source`. @param {Element} target @param {Element} source */
export function morph(target, source) {
  const held = heldWithin(target);
  mergeAttributes(target, source);
  mergeChildren(target, source, held);
  keepFocusInSight(target);
}

/** What has the focus may have become somebody else's: then it goes to what stands in its place, for the one who pressed
 * "Jag vill säga något" to "Ta tillbaka min begäran". @param {Element} target */
function keepFocusInSight(target) {
  const focused = target.ownerDocument.activeElement;
  if (!focused || !target.contains(focused) || focused.checkVisibility()) return;
  for (let around = focused.parentElement; around && target.contains(around); around = around.parentElement) {
    const there = /** @type {HTMLElement[]} */ ([...around.querySelectorAll("button, a[href]")])
      .filter((other) => other.checkVisibility());
    const after = there.find((other) => focused.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    const heir = after ?? there.at(-1);
    if (heir) return heir.focus({ preventScroll: true });
  }
}

/** What must stay where it is: the focus, and what is open. @param {Element} target @returns {Element[]} */
function heldWithin(target) {
  const open = [...target.querySelectorAll(":popover-open, dialog[open]")];
  const focused = target.ownerDocument.activeElement;
  return focused && target.contains(focused) ? [focused, ...open] : open;
}

/** @param {Element} target @param {Element} source @param {Element[]} held */
function mergeChildren(target, source, held) {
  const isHeld = (/** @type {Node} */ node) => held.some((element) => node.contains(element));
  /** @type {Node | null} */
  let place = firstOfServers(target.firstChild);
  for (const wanted of [...source.childNodes]) {
    const match = findMatch(place, wanted) ?? findPressed(place, wanted);
    if (!match) {
      const added = target.ownerDocument.importNode(wanted, true);
      target.insertBefore(added, place);
      if (added instanceof Element) showAsNew(added);
      continue;
    }
    if (match !== place) {
      if (isHeld(match)) putBehind(match, place);
      else target.insertBefore(match, place);
    }
    mergeNode(match, wanted, held);
    place = firstOfServers(match.nextSibling);
  }
  while (place) {
    const rest = place;
    place = firstOfServers(rest.nextSibling);
    takeAway(rest);
  }
}

/** @param {Node} node @param {Node} wanted @param {Element[]} held */
function mergeNode(node, wanted, held) {
  if (node instanceof Element && wanted instanceof Element) {
    delete (/** @type {HTMLElement} */ (node).dataset.lingering);
    if (isBeingEdited(node)) return;
    mergeAttributes(node, wanted);
    mergeChildren(node, wanted, held);
  } else if (node.nodeValue !== wanted.nodeValue) {
    node.nodeValue = wanted.nodeValue;
  }
}

/** The element that the reader knows as this one: by its key, else the nearest of the same kind without one.
 * @param {Node | null} place @param {Node} wanted @returns {Node | null} */
function findMatch(place, wanted) {
  const key = keyOf(wanted);
  for (let node = place; node; node = firstOfServers(node.nextSibling)) {
    if (node.nodeName === wanted.nodeName && keyOf(node) === key) return node;
    // Without a key, one doesn't look past what has one: it would come in the wrong order.
    if (!key && keyOf(node)) return null;
  }
  return null;
}

/** The command that was just pressed, when the next one of its kind comes in its place: "Nästa: 4" becomes "Nästa: 5",
 * and keeps the focus. The kind is the first word of its id.
 * @param {Node | null} place @param {Node} wanted @returns {Node | null} */
function findPressed(place, wanted) {
  if (!(wanted instanceof Element) || !wanted.matches("form[data-command], form[data-command] button")) return null;
  const button = document.activeElement;
  const pressed = wanted.nodeName === "FORM" ? button?.closest("form[data-command]") : button;
  if (!pressed || pressed.nodeName !== wanted.nodeName) return null;
  const isSameKind = keyOf(pressed).split("-")[0] === keyOf(wanted).split("-")[0];
  const isStillThere = [...wanted.parentElement?.children ?? []].some((other) => keyOf(other) === keyOf(pressed));
  // One for somebody else would take the focus with it out of sight.
  if (!isSameKind || isStillThere || wanted.closest("[hidden]")) return null;
  for (let node = place; node; node = firstOfServers(node.nextSibling)) if (node === pressed) return node;
  return null;
}

/** @param {Node} node */
function keyOf(node) {
  // Not `node.id`: that of a form with a field named "id" is the field.
  return node instanceof Element ? node.getAttribute("id") || node.getAttribute("data-key") || "" : "";
}

/** The node itself or the next one that came from the server. @param {Node | null} node @returns {Node | null} */
function firstOfServers(node) {
  while (node instanceof Element && node.hasAttribute("data-client")) node = node.nextSibling;
  return node;
}

/** Moves what stands before `match`, from `place` on, behind it, since `match` itself may not be moved.
 * @param {Node} match @param {Node | null} place */
function putBehind(match, place) {
  const after = match.nextSibling;
  while (place && place !== match) {
    const next = firstOfServers(place.nextSibling);
    match.parentNode?.insertBefore(place, after);
    place = next;
  }
}

/** @param {Node} node */
function takeAway(node) {
  const focused = node.ownerDocument?.activeElement;
  if (!(node instanceof HTMLElement) || !focused || !node.contains(focused)) return node.parentNode?.removeChild(node);
  // Who pressed it with a pointer does not look for the focus there.
  if (!focused.matches(":focus-visible")) return node.remove();
  if ("lingering" in node.dataset) return;
  // It can't be pressed again, goes when the reader has left it, and stays if it has come back meanwhile.
  node.dataset.lingering = "";
  if (focused instanceof HTMLButtonElement) focused.setAttribute("aria-disabled", "true");
  const leave = () =>
    whenReleased(() => {
      if (node.contains(document.activeElement)) return;
      node.removeEventListener("focusout", leave);
      if ("lingering" in node.dataset) node.remove();
    });
  node.addEventListener("focusout", leave);
}

let isPressing = false;
addEventListener("mousedown", () => isPressing = true, true);
addEventListener("mouseup", () => isPressing = false, true);

/** What is being pressed must not move before it is let go: the press would be lost.
 * @param {() => void} carryOn */
function whenReleased(carryOn) {
  if (isPressing) addEventListener("mouseup", () => setTimeout(carryOn), { once: true, capture: true });
  else queueMicrotask(carryOn);
}

/** @param {Element} node */
function isBeingEdited(node) {
  if (node instanceof HTMLTextAreaElement) return isFocused(node) || node.value !== node.defaultValue;
  if (node instanceof HTMLSelectElement) return isFocused(node);
  if (!(node instanceof HTMLInputElement) || node.type === "hidden") return false;
  return isFocused(node) || node.value !== node.defaultValue || node.checked !== node.defaultChecked;
}

/** @param {Element} node */
function isFocused(node) {
  return node.ownerDocument.activeElement === node;
}

/** @param {Element} target @param {Element} source */
function mergeAttributes(target, source) {
  for (const { name } of [...target.attributes]) {
    if (!source.hasAttribute(name) && !READERS_OWN.has(name)) target.removeAttribute(name);
  }
  for (const { name, value } of source.attributes) {
    if (READERS_OWN.has(name)) continue;
    const wanted = name === "class" && target.classList.contains(NEW_NOTE) ? `${value} ${NEW_NOTE}` : value;
    if (target.getAttribute(name) !== wanted) target.setAttribute(name, wanted);
  }
}

/** A note that came while one looks, in a list that was there already, is marked for a moment. @param {Element} added */
function showAsNew(added) {
  if (!added.matches(".note[id]")) return;
  added.classList.add(NEW_NOTE);
  setTimeout(() => added.classList.remove(NEW_NOTE), NEW_NOTE_MILLISECONDS);
}
