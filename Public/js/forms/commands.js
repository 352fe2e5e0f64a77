// Buttons that steer the talk: sent at once or not at all. What was meant for another moment must not happen later.
import { freshID } from "../fresh-id.js";
import { post } from "../outbox/answer.js";
import { connection } from "../room/connection.js";
import { words } from "../words.js";
import { afterSaving } from "./after-saving.js";
import { clearRefusal, showRefusal } from "./refusal.js";
import { actionOf, fieldsOf } from "./values.js";

/** What was asked and not answered: pressed again, it is the same command. @type {WeakMap<HTMLFormElement, string[]>} */
const unanswered = new WeakMap();
/** @type {WeakSet<HTMLFormElement>} */
const underWay = new WeakSet();

export function startCommands() {
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches("form[data-command]")) return;
    event.preventDefault();
    carryOut(form, /** @type {SubmitEvent} */ (event).submitter);
  });
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
async function carryOut(form, submitter) {
  // Spent: what it asked for is done, and it is still here only because it has the focus.
  if (submitter?.getAttribute("aria-disabled") === "true") return;
  if (underWay.has(form)) return;
  clearRefusal(document);
  underWay.add(form);
  form.setAttribute("aria-busy", "true");
  const fields = fieldsOf(form, submitter).filter(([name]) => name !== "command");
  const asked = JSON.stringify([actionOf(form), fields]);
  const [before, id] = unanswered.get(form) ?? [];
  const command = asked === before && id ? id : freshID();
  unanswered.set(form, [asked, command]);
  const answer = await post(actionOf(form), [["command", command], ...fields]);
  underWay.delete(form);
  form.removeAttribute("aria-busy");
  if (answer.kind !== "unreached" && answer.kind !== "signed-out") unanswered.delete(form);
  switch (answer.kind) {
    case "saved":
      return afterSaving(form);
    case "signed-out":
      return connection.signedOut();
    case "unreached":
      return showRefusal(form, withoutNetwork());
    default:
      showRefusal(form, answer.sentence);
  }
}

function withoutNetwork() {
  const leads = document.body.dataset.live?.includes("as=facilitator");
  return leads
    ? words(
      "Du är utan nät – samtalsledarens knappar väntar inte. Tryck igen när du är ansluten.",
      "You are offline – the facilitator's buttons do not wait. Press again when you are connected.",
    )
    : words(
      "Du är utan nät – den här knappen väntar inte. Tryck igen när du är ansluten.",
      "You are offline – this button does not wait. Press again when you are connected.",
    );
}
