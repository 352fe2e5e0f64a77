// How it stands between this page and the server, in words: connected, offline, what waits, what is saved.
import { announce } from "../announcer.js";
import { element, icon } from "../element.js";
import { outbox, outboxEvents, sendWaiting } from "../outbox/own-outbox.js";
import { counted, words } from "../words.js";
import { hideNotice, showNotice } from "./notices.js";

/** @typedef {import("../live/stream.js").StreamState} StreamState */

/** @type {StreamState} */
let state = "connecting";
let waiting = 0;

export const connection = {
  /** The stream tells. @param {StreamState} now */
  is(now) {
    const before = state;
    state = now;
    if (now === "up" && before !== "up") {
      hideNotice("signed-out");
      sendWaiting();
    }
    if (now === "signed-out") askForSignIn();
    if (now === "closed") sayClosed();
    if (now === "offline" || (now === "up" && before === "offline")) announce("connection", stateWords());
    show();
  },
  saved() {
    announce("saved", words("Sparat.", "Saved."));
    show();
  },
  signedOut() {
    this.is("signed-out");
  },
};

export function startConnectionWords() {
  addEventListener("offline", () => connection.is("offline"));
  outboxEvents.addEventListener("change", count);
  count();
}

async function count() {
  waiting = (await outbox.entries()).length;
  if (outbox.pause === "signed-out") return connection.signedOut();
  show();
}

function show() {
  const place = document.querySelector("[data-saved]");
  if (!place) return;
  const parts = [stateWords()];
  if (waiting && state !== "up") parts.push(words(`${waitingWords()} väntar`, `${waitingWords()} waiting`));
  const text = parts.join(" · ");
  if (place.textContent === text) return;
  place.replaceChildren(icon(state === "up" ? "done" : "waiting"), element("span", {}, text));
}

function waitingWords() {
  return counted(waiting, ["ändring", "ändringar"], ["change", "changes"]);
}

function stateWords() {
  switch (state) {
    case "connecting":
      return words("Ansluter …", "Connecting …");
    case "reconnecting":
      return words("Återansluter …", "Reconnecting …");
    case "offline":
      return words(
        "Utan nät – det du skriver sparas i den här enheten",
        "Offline – what you write is kept in this device",
      );
    case "signed-out":
      return words("Du behöver logga in igen", "You need to sign in again");
    case "closed":
      return words("Inte längre ansluten", "No longer connected");
    case "up":
      if (waiting) return words(`${waitingWords()} väntar`, `${waitingWords()} waiting`);
      return outbox.hasSaved ? words("Allt är sparat", "All is saved") : words("Ansluten", "Connected");
  }
}

function askForSignIn() {
  showNotice(
    "signed-out",
    words("Logga in igen för att fortsätta", "Sign in again to go on"),
    words(
      "Det du har skrivit finns kvar i den här enheten och skickas när du har loggat in.",
      "What you have written is kept in this device and sent when you have signed in.",
    ),
    {
      href: `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`,
      label: words("Logga in", "Sign in"),
    },
  );
}

function sayClosed() {
  const isRoom = Boolean(document.body.dataset.room);
  showNotice(
    "closed",
    isRoom
      ? words("Du är inte längre med i rummet", "You are no longer in the room")
      : words("Sidan ändras inte längre av sig själv", "The page no longer changes by itself"),
    words(
      "Samtalsledaren har ändrat vem som deltar. Fråga om det inte stämmer.",
      "The facilitator has changed who takes part. Ask if that is not right.",
    ),
    { href: "/", label: words("Till Mitt arbete", "To My work") },
  );
}
