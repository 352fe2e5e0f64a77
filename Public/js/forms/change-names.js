import { words } from "../words.js";

/** What a change is called where it waits, by the word that its form gives. @param {string} kind @returns {string} */
export function nameOf(kind) {
  switch (kind) {
    case "note":
      return words("Anteckning", "Note");
    case "private-note":
      return words("Egen anteckning", "Note of my own");
    case "note-edit":
      return words("Ändrad anteckning", "Changed note");
    case "step":
      return words("Åtgärd", "Action");
    case "step-edit":
      return words("Ändrad åtgärd", "Changed action");
    case "parked":
      return words("Fråga att parkera", "Question to park");
    case "headline":
      return words("Gruppens rubrik", "The group's headline");
    case "correction":
      return words("Förslag till rättelse", "Proposed correction");
    case "correction-answer":
      return words("Svar på en rättelse", "Answer to a correction");
    default:
      return words("Ändring", "Change");
  }
}
