import assert from "node:assert/strict";
import { Digest } from "../../Public/js/digest.js";

const { test } = Deno;

test("the first message is said at once", () => {
  const digest = new Digest();
  digest.add("box", "Nu ruta 3.");
  assert.deepEqual(digest.take(0), { text: "Nu ruta 3." });
  assert.equal(digest.take(1), null);
});

test("what comes within ten seconds is said together after them", () => {
  const digest = new Digest();
  digest.add("box", "Nu ruta 3.");
  digest.take(0);
  digest.add("notes", "1 ny anteckning.");
  digest.add("word", "Ella har ordet.");
  assert.deepEqual(digest.take(4_000), { wait: 6_000 });
  digest.add("notes", "2 nya anteckningar.");
  assert.deepEqual(digest.take(10_000), { text: "Ella har ordet. 2 nya anteckningar." });
});
