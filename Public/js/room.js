// The live room, and other pages whose forms may wait: drafts, outbox, clocks, and what the server sends.
import { startClocks } from "./clock/clocks.js";
import { startCommands } from "./forms/commands.js";
import { startDrafts } from "./forms/drafts.js";
import { startNoteBox } from "./forms/note-box.js";
import { startQueuedForms } from "./forms/queued.js";
import { startLeaving } from "./leaving.js";
import { startFragments } from "./live/fragments.js";
import { startOutboxList } from "./outbox/list.js";
import { startConnectionWords } from "./room/connection.js";
import { arriveAtBox } from "./room/arriving.js";

startClocks();
startQueuedForms();
startDrafts();
startNoteBox();
startCommands();
startLeaving();
arriveAtBox();
startOutboxList();
startConnectionWords();
startFragments();
