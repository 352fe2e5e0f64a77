/** From now on the page is left without a warning about unsent words: they are kept, or their writer has let them go. */
export function leaveWithoutWarning() {
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
}
