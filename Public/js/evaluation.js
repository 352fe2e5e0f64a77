// The evaluation's form: what is written stays in this device until it is sent.
import { forgetDraftsHere, startDrafts } from "./forms/drafts.js";

// No form is left where the answer has been given.
if (document.querySelector("form[data-draft]")) startDrafts();
else forgetDraftsHere();
