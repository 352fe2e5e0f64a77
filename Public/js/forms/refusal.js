import { element, icon } from "../element.js";

/** Shows at a form why it was not taken. Everything that was written stands where it stood.
 * @param {HTMLFormElement} form @param {string} sentence */
export function showRefusal(form, sentence) {
  clearRefusal(form);
  const place = form.querySelector("[data-refusal]");
  const message = element(
    "p",
    { class: "field-error", role: "alert", "data-client": "refusal" },
    icon("attention"),
    sentence,
  );
  if (place) place.append(message);
  else form.prepend(message);
}

/** @param {ParentNode} form */
export function clearRefusal(form) {
  for (const message of form.querySelectorAll("[data-client=refusal]")) message.remove();
}
