// What a form wants done when the server has it.
import { merge } from "../live/fragments.js";
import { parsed } from "../trusted.js";

/** `data-refresh`: the id of what is shown anew. `data-close`: what the form stands in is closed.
 * @param {HTMLFormElement} form */
export function afterSaving(form) {
  if (form.dataset.refresh) refresh(form.dataset.refresh);
  if ("close" in form.dataset) closeAround(form);
  if (form.dataset.next) location.assign(form.dataset.next);
}

/** Fetches the page again and takes one part of it: what is one person's alone comes on no stream.
 * @param {string} id */
export async function refresh(id) {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const [mine, fresh] = [document.getElementById(id), parsed(await response.text()).getElementById(id)];
  if (mine && fresh) merge(mine, fresh);
}

/** @param {HTMLFormElement} form */
function closeAround(form) {
  const around = form.closest("dialog, [popover], details");
  if (around instanceof HTMLDialogElement) around.close();
  else if (around instanceof HTMLDetailsElement) around.open = false;
  else if (around instanceof HTMLElement) around.hidePopover();
}
