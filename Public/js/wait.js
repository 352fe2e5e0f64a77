// Somebody waits outside the room: asks now and then whether the facilitator has answered, and then shows the page anew.

const PAUSE_MILLISECONDS = 2_000;
const HIDDEN_PAUSE_MILLISECONDS = 15_000;

const waiting = document.querySelector("[data-wait]");
if (waiting instanceof HTMLElement) ask(waiting);

/** @param {HTMLElement} place */
async function ask(place) {
  const { wait, state } = place.dataset;
  while (wait && (await stateNow(wait, state)) === state) await pause();
  location.reload();
}

/** @param {string} address @param {string | undefined} otherwise without network nothing is known to have changed */
async function stateNow(address, otherwise) {
  try {
    const response = await fetch(address, { headers: { "X-Samtal": "1" }, cache: "no-store" });
    return response.ok ? await response.text() : "gone";
  } catch {
    return otherwise;
  }
}

function pause() {
  const length = document.hidden ? HIDDEN_PAUSE_MILLISECONDS : PAUSE_MILLISECONDS;
  return new Promise((resolve) => setTimeout(resolve, length));
}
