import { expect, it } from "vitest";
import { back, forth, NO_STEPS, type Steps, stepped } from "./steps";

it("goes back and forth through many steps, to the first and to the last", () => {
  let steps: Steps<number> = NO_STEPS;
  let now = 0;
  for (let next = 1; next <= 100; ++next) {
    steps = stepped(steps, now);
    now = next;
  }
  for (let count = 0; count < 100; ++count) {
    const step = back(steps, now);
    if (!step) throw new Error("no step");
    ({ steps, value: now } = step);
  }
  expect(now).toBe(0);
  expect(back(steps, now)).toBeUndefined();
  for (let count = 0; count < 100; ++count) {
    const step = forth(steps, now);
    if (!step) throw new Error("no step");
    ({ steps, value: now } = step);
  }
  expect(now).toBe(100);
  expect(forth(steps, now)).toBeUndefined();
});

it("forgets what was undone once something else is done, and what is too long ago", () => {
  const step = back(stepped(NO_STEPS as Steps<string>, "a"), "b");
  expect(step).toEqual({ steps: { past: [], future: ["b"] }, value: "a" });
  expect(stepped(step?.steps ?? NO_STEPS, "a")).toEqual({ past: ["a"], future: [] });
  let steps: Steps<number> = NO_STEPS;
  for (let next = 0; next < 1000; ++next) steps = stepped(steps, next);
  expect(steps.past).toHaveLength(500);
  expect(steps.past[499]).toBe(999);
});
