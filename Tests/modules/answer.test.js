import assert from "node:assert/strict";
import { meaning } from "../../Public/js/outbox/answer.js";

const { test } = Deno;
/** @type {[string, string][]} */
const FIELDS = [["command", "C1"], ["text", "Fler når gymnasiet"], ["revision", "1"]];

/** @param {number} status @param {string | null} body @param {string} type */
const answer = (status, body = null, type = "text/plain; charset=utf-8") =>
  meaning(new Response(body, { status, headers: body === null ? {} : { "Content-Type": type } }), FIELDS);

test("only the server's own word is saved", async () => {
  assert.deepEqual(await answer(204), { kind: "saved" });
  // The page of a hotel's network, in front of everything.
  assert.deepEqual(await answer(200, "<h1>Välkommen</h1>", "text/html"), { kind: "unreached" });
  assert.deepEqual(await answer(302), { kind: "unreached" });
});

test("a refusal is the server's sentence", async () => {
  assert.deepEqual(await answer(422, "Skriv något först."), { kind: "refused", sentence: "Skriv något först." });
  assert.deepEqual(await answer(403, "<h1>Nej</h1>", "text/html"), { kind: "unreached" });
});

test("an expired session and a busy or broken server lose nothing", async () => {
  assert.deepEqual(await answer(401, "Logga in."), { kind: "signed-out" });
  assert.deepEqual(await answer(429, "Vänta en minut."), { kind: "later", sentence: "Vänta en minut." });
  assert.deepEqual(await answer(500, "Något gick fel."), { kind: "unreached" });
  assert.deepEqual(await answer(502, "Bad gateway", "text/html"), { kind: "unreached" });
});

test("a conflict says what the other wrote, by field", async () => {
  const json = (/** @type {unknown} */ theirs) => JSON.stringify({ sentence: "Någon hann före.", theirs, revision: 2 });
  assert.deepEqual(await answer(409, json("88 procent"), "application/json"), {
    kind: "conflict",
    sentence: "Någon hann före.",
    theirs: { text: "88 procent" },
    revision: "2",
  });
  const { theirs } = /** @type {any} */ (await answer(409, json({ what: "Gå skolvägarna" }), "application/json"));
  assert.deepEqual(theirs, { what: "Gå skolvägarna" });
  assert.deepEqual(await answer(409, "Rummet har gått vidare."), {
    kind: "refused",
    sentence: "Rummet har gått vidare.",
  });
});
