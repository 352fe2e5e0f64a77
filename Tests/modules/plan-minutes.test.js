import assert from "node:assert/strict";
import { sumWords } from "../../Public/js/plan-minutes.js";

const { test } = Deno;

test("the sum is held against the length of the talk", () => {
  assert.equal(sumWords(88, 90), "Summa 88 av 90 minuter, 2 kvar att fördela");
  assert.equal(sumWords(93, 90), "Summa 93 av 90 minuter, 3 för mycket");
  assert.equal(sumWords(90, 90), "Summa 90 av 90 minuter, det går jämnt ut");
  assert.equal(sumWords(90, 0), "Summa 90 minuter");
});
