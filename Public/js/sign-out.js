// Signing out leaves nothing of a person in the browser; what hasn't been sent is named first.
import { button, element } from "./element.js";
import { forgetDrafts } from "./forms/drafts.js";
import { forgetFragments } from "./live/kept-fragments.js";
import { leaveWithoutWarning } from "./leaving.js";
import { outbox, sendWaiting } from "./outbox/own-outbox.js";
import { owner } from "./owner.js";
import { counted, words } from "./words.js";

const PATIENCE_MILLISECONDS = 3_000;

export function startSignOut() {
  document.addEventListener("submit", async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches("form[data-sign-out]") || !owner()) return;
    event.preventDefault();
    await Promise.race([sendWaiting(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS))]);
    const waiting = await outbox.entries();
    if (waiting.length === 0 || await isMeant(waiting)) {
      await forgetEverything();
      leaveWithoutWarning();
      // Sends the form itself, without coming here again.
      form.submit();
    }
  });
}

async function forgetEverything() {
  for (const entry of await outbox.entries()) await outbox.remove(entry);
  forgetDrafts(owner());
  await forgetFragments(([who]) => who === owner()).catch(() => {});
  for (const name of await globalThis.caches?.keys() ?? []) if (name.includes("pages")) await caches.delete(name);
}

/** @param {import("./outbox/store.js").Entry[]} waiting @returns {Promise<boolean>} */
function isMeant(waiting) {
  return new Promise((resolve) => {
    const title = counted(
      waiting.length,
      ["ändring har inte skickats", "ändringar har inte skickats"],
      ["change has not been sent", "changes have not been sent"],
    );
    const content = element(
      "div",
      { class: "stack" },
      element("h2", { id: "sign-out-title" }, title),
      element("ul", {}, ...waiting.map((entry) => element("li", {}, entry.label))),
      element("p", {}, words("Loggar du ut nu försvinner de.", "If you sign out now they are lost.")),
      element(
        "div",
        { class: "button-row" },
        button(words("Stanna kvar", "Stay"), "button-main", () => dialog.close("stay")),
        button(words("Släng dem och logga ut", "Drop them and sign out"), "", () => dialog.close("leave")),
      ),
    );
    const dialog = element("dialog", { class: "sheet", "aria-labelledby": "sign-out-title" }, content);
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "leave");
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
