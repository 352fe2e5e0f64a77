import assert from "node:assert/strict";
import { shareWords, stepped } from "../../Public/js/forms/shares.js";

const { test } = Deno;

test("the sum of the shares is held against a hundred", () => {
  assert.equal(shareWords(85), "Summa 85 procent, 15 kvar att fördela");
  assert.equal(shareWords(105), "Summa 105 procent, 5 för mycket");
  assert.equal(shareWords(100), "Summa 100 procent, det går jämnt ut");
});

test("a step goes to the next five, and not beyond the whole or nothing", () => {
  assert.deepEqual([0, 5, 33, 98, 100].map((share) => stepped(share, true)), [5, 10, 35, 100, 100]);
  assert.deepEqual([0, 5, 33, 98, 100].map((share) => stepped(share, false)), [0, 0, 30, 95, 95]);
});
