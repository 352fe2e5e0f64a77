// Parts of the page that are for one box open by themselves when the room comes to it, and stay as the reader leaves them.

let openedFor = "";

export function openForBox() {
  const box = document.querySelector("[data-current-box]")?.getAttribute("data-current-box") ?? "";
  if (box === openedFor) return;
  const isArriving = openedFor !== "";
  openedFor = box;
  if (!isArriving) return;
  for (
    const part of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-opens-in]"))
  ) {
    if (part.dataset.opensIn === box) part.open = true;
  }
}
