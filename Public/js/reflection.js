// The pages where a group looks back.
import { startShares } from "./forms/shares.js";

startShares();
