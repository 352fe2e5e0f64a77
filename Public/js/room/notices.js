import { element, icon } from "../element.js";

/** Says at the top of the page what has happened and what to do. Once, however often it happens.
 * @param {string} key @param {string} title @param {string} text @param {{ href: string, label: string }} link */
export function showNotice(key, title, text, link) {
  if (document.querySelector(`[data-client="notice-${key}"]`)) return;
  place().append(
    element(
      "div",
      { class: "message message-correct", role: "alert", "data-client": `notice-${key}` },
      icon("attention"),
      element("h2", {}, title),
      element("p", {}, text),
      element("p", {}, element("a", { href: link.href }, link.label)),
    ),
  );
}

/** @param {string} key */
export function hideNotice(key) {
  document.querySelector(`[data-client="notice-${key}"]`)?.remove();
}

/** @returns {Element} */
function place() {
  const found = document.querySelector("[data-notices]");
  if (found) return found;
  const made = element("div", { "data-notices": true, "data-client": "notices" });
  document.querySelector("main")?.prepend(made);
  return made;
}
