// A field whose content is to be passed on gets a button that copies it. Without script one marks and copies it oneself.
import { announce } from "./announcer.js";
import { button } from "./element.js";
import { words } from "./words.js";

for (const field of document.querySelectorAll("input[data-copy]")) {
  if (!(field instanceof HTMLInputElement)) continue;
  field.addEventListener("focus", () => field.select());
  const copy = button(field.dataset.copy ?? "", "button-main", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Not over https, or not allowed: the old way works on what is selected.
      document.execCommand("copy");
    }
    announce("copied", words("Länken är kopierad.", "The link is copied."));
  });
  field.after(copy);
}
