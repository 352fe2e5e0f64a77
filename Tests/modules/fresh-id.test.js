import assert from "node:assert/strict";
import { freshID } from "../../Public/js/fresh-id.js";

const { test } = Deno;

test("ids have the form that the server takes, and those made later sort later", () => {
  const ids = Array.from({ length: 500 }, () => freshID());
  for (const id of ids) assert.match(id, /^[0-9A-Z]{26}$/);
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test("a device whose clock is set back still makes ids in order", () => {
  const before = freshID(Date.UTC(2030, 0));
  assert.ok(freshID(Date.UTC(2020, 0)) > before);
});
