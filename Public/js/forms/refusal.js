import { element, icon } from "../element.js";

/** Shows at a form why it was not taken. Everything that was written stands where it stood.
 * @param {HTMLFormElement} form @param {string} sentence */
export function showRefusal(form, sentence) {
  const place = placeFor(form);
  place.replaceChildren(icon("attention"), sentence);
  place.setAttribute("role", "alert");
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

/** @param {ParentNode} around a form, or all of the page */
export function clearRefusal(around) {
  for (const message of around.querySelectorAll("[data-client=refusal]")) message.remove();
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (around.querySelectorAll("[data-refusal]"))) {
    place.hidden = true;
    place.replaceChildren();
  }
}

/** A form of one button changes with the room, and a sentence in it would go with it: it stands before the fragment.
 * @param {HTMLFormElement} form @returns {HTMLElement} */
function placeFor(form) {
  const own = /** @type {HTMLElement | null} */ (form.querySelector("[data-refusal]"));
  if (own) return own;
  const fragment = form.closest("live-fragment");
  const before = /** @type {HTMLElement | null} */ (fragment?.previousElementSibling);
  if (before?.dataset.client === "refusal") return before;
  const made = element("p", { class: "field-error", "data-client": "refusal" });
  if (fragment) fragment.before(made);
  else form.prepend(made);
  return made;
}
