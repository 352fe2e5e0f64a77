import assert from "node:assert/strict";
import { digits, markPassed, minutesBegun, overWords, reading, spoken } from "../../Public/js/clock/reading.js";
import { againstPlan, talkReading, usedOfTalk } from "../../Public/js/clock/talk.js";
import { ServerClock } from "../../Public/js/clock/server-clock.js";

const { test } = Deno;
const AT_NINE = Date.UTC(2026, 10, 24, 9);

test("a running clock counts from when the server started it", () => {
  const clock = { usedUs: 60_000_000, runningSinceUs: AT_NINE * 1000, plannedUs: 20 * 60_000_000 };
  assert.deepEqual(reading(clock, AT_NINE + 634_000), { used: 694, left: 506, planned: 1200 });
});

test("a paused clock stands still", () => {
  const clock = { usedUs: 60_000_000, runningSinceUs: null, plannedUs: 120_000_000 };
  assert.deepEqual(reading(clock, AT_NINE + 999_000), { used: 60, left: 60, planned: 120 });
});

test("a server that started the clock in the next moment gives no negative time", () => {
  const clock = { usedUs: 0, runningSinceUs: AT_NINE * 1000, plannedUs: 60_000_000 };
  assert.equal(reading(clock, AT_NINE - 300).used, 0);
});

test("times are written as on the server", () => {
  assert.equal(digits(506), "8:26");
  assert.equal(digits(3729), "1:02:09");
  assert.equal(digits(-5), "0:00");
  assert.equal(minutesBegun(30), "1");
  assert.equal(minutesBegun(-1), "0");
  assert.equal(spoken(61), "1 minut 1 sekund kvar");
});

test("past the plan is said in words, and nothing before it", () => {
  assert.equal(overWords(0), "");
  assert.equal(overWords(-59), "Över planen");
  assert.equal(overWords(-60), "1 minut över planen");
  assert.equal(overWords(-150), "2 minuter över planen");
});

test("the talk falls behind while a box goes on past its time, without any event", () => {
  const minute = 60_000_000;
  const talk = {
    usedUs: 30 * minute,
    plannedUs: 90 * minute,
    behindUs: -2 * minute,
    boxUsedUs: 0,
    boxPlannedUs: 5 * minute,
    runningSinceUs: AT_NINE * 1000,
  };
  const after = (/** @type {number} */ minutes) => talkReading(talk, AT_NINE + minutes * 60_000);
  assert.equal(usedOfTalk(after(4)), "Hela samtalet 34 av 90 min");
  assert.equal(againstPlan(after(4)), "Ni ligger 2 minuter före planen.");
  assert.equal(againstPlan(after(7)), "Ni följer planen.");
  assert.equal(againstPlan(after(8)), "Ni ligger 1 minut efter planen.");
  assert.equal(againstPlan(talkReading({ ...talk, runningSinceUs: null }, AT_NINE + 9e9)), againstPlan(after(0)));
});

test("a mark is said when it is passed and at no other time", () => {
  const at = (/** @type {number} */ left) => ({ used: 0, planned: 600, left });
  assert.equal(markPassed(undefined, at(100)), "");
  assert.equal(markPassed(at(122), at(121)), "");
  assert.equal(markPassed(at(121), at(120)), "Två minuter kvar i rutan.");
  assert.equal(markPassed(at(120), at(119)), "");
  assert.equal(markPassed(at(1), at(0)), "Tiden för rutan är ute.");
  // A tab that was asleep says what is true now, not what it missed.
  assert.equal(markPassed(at(300), at(-10)), "Tiden för rutan är ute.");
  assert.equal(markPassed(at(-10), at(110)), "");
});

test("the server's time is told from its messages alone", () => {
  const clock = new ServerClock();
  clock.observe(AT_NINE, 5_000);
  assert.equal(clock.now(7_500), AT_NINE + 2_500);
});

test("a message that was late on its way doesn't set the clock back", () => {
  const clock = new ServerClock();
  clock.observe(AT_NINE, 1_000);
  clock.observe(AT_NINE + 15_000, 17_200);
  assert.equal(clock.now(17_200), AT_NINE + 16_200);
});

test("after a sleep, during which the counter stood still, the first message sets the clock right", () => {
  const clock = new ServerClock();
  clock.observe(AT_NINE, 1_000);
  clock.observe(AT_NINE + 3_600_000, 2_000);
  assert.equal(clock.now(2_000), AT_NINE + 3_600_000);
});
