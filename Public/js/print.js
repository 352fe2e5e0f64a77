// The buttons that print the page. Without script they stay hidden: the browser's own menu prints as well.

for (const button of document.querySelectorAll("[data-print]")) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => globalThis.print());
}
