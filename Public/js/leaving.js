/** From now on the page is left without a warning about unsent words: they are kept, or their writer has let them go. */
export function leaveWithoutWarning() {
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
}

/** Links that load the page anew: what is being written stands there again. */
export function startLeaving() {
  document.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a[data-keeps-drafts]")) leaveWithoutWarning();
  });
}
