// All readers of a kind get the same fragments. What concerns one person alone is marked here, before it is shown.

/** @param {ParentNode} content @param {string} me the reader's id */
export function makePersonal(content, me) {
  for (const element of content.querySelectorAll("[data-person]")) {
    if (names(element, "data-person", me)) element.setAttribute("data-mine", "");
  }
  for (const element of content.querySelectorAll("[data-for]")) {
    if (names(element, "data-for", me)) element.removeAttribute("hidden");
  }
  for (const element of content.querySelectorAll("[data-not-for]")) {
    if (names(element, "data-not-for", me)) element.setAttribute("hidden", "");
  }
}

/** @param {Element} element @param {string} attribute @param {string} me */
function names(element, attribute, me) {
  return me !== "" && (element.getAttribute(attribute) ?? "").split(" ").includes(me);
}
