// Pages where one writes for oneself: saved as one types.
import { startAutosave } from "./forms/autosave.js";

startAutosave();
