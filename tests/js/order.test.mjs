// Lines to be put in order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DEEPEST, indented, moved, toggled } from "../../raqqakit/widgets/order.mjs";

const order = [0, 1, 2].map((line) => ({ line, indent: 0, out: false }));
const lines = (some) => some.map(({ line }) => line);

test("a line moves a step, and the ends hold", () => {
  assert.deepEqual(lines(moved(order, 0, 1)), [1, 0, 2]);
  assert.deepEqual(lines(moved(order, 2, -1)), [0, 2, 1]);
  assert.equal(moved(order, 0, -1), order);
  assert.equal(moved(order, 2, 1), order);
  assert.deepEqual(lines(order), [0, 1, 2]);
});

test("a line takes its indent along", () => {
  const deeper = indented(order, 1, 1);
  assert.deepEqual(moved(deeper, 1, -1)[0], { line: 1, indent: 1, out: false });
});

test("an indent is neither less than none nor deeper than the deepest", () => {
  assert.equal(indented(order, 0, -1), order);
  let deep = order;
  for (let step = 0; step < 20; step += 1) deep = indented(deep, 0, 1);
  assert.equal(deep[0].indent, DEEPEST);
});

test("a line is left out and taken in again", () => {
  const without = toggled(order, 1);
  assert.deepEqual(without.map(({ out }) => out), [false, true, false]);
  assert.deepEqual(toggled(without, 1), order);
});
