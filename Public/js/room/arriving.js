// When the room comes to another box its question comes into sight, and the parts of the page that are for that box open
// by themselves. They stay as the reader leaves them.

let arrivedAt = "";

export function arriveAtBox() {
  const box = document.querySelector("[data-current-box]")?.getAttribute("data-current-box") ?? "";
  if (box === arrivedAt) return;
  const isArriving = arrivedAt !== "";
  arrivedAt = box;
  if (!isArriving) return;
  for (
    const part of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-opens-in]"))
  ) {
    if (part.dataset.opensIn === box) part.open = true;
  }
  showQuestion();
}

/** Nothing moves under somebody who is writing. */
function showQuestion() {
  if (document.activeElement?.matches("textarea, select, input")) return;
  document.getElementById("box-title")?.scrollIntoView({ block: "nearest" });
}
