// What the server can't know of a fragment that many pages share: what else is on this page. A fragment may hold something
// that is only for beside an element (`data-with`, its id), or only where there is none (`data-without`): the button that
// approves a text, for the page that was loaded with that text.

/** @param {ParentNode} content of this page, or on its way into it */
export function fitToPage(content) {
  const has = (/** @type {string | undefined} */ id) => document.getElementById(id ?? "") !== null;
  const places = (
    /** @type {string} */ rule,
  ) => /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll(rule));
  for (const place of places("[data-with]")) place.hidden = !has(place.dataset.with);
  for (const place of places("[data-without]")) place.hidden = has(place.dataset.without);
}
