// Every page. The pages work without it; it makes them quicker and keeps what waits to be sent.
import { startOfflinePages } from "./offline-pages.js";
import { keepSending } from "./outbox/own-outbox.js";
import { startPlanMinutes } from "./plan-minutes.js";
import { startSignOut } from "./sign-out.js";

startPlanMinutes();
startSignOut();
keepSending();
startOfflinePages();
