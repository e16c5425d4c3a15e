// Marks: they never overlap, what gives way is named, and every step can be undone.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  alike, begin, change, keyOf, labelFor, markAt, nextMark, overlap, put, redo, take, undo,
} from "../../raqqakit/widgets/marks.mjs";

const mark = (start, end, label = "actor") => ({ start, end, label });

/** Numbers that only look random, so that a failure repeats. */
function dice(seed) {
  let state = seed;
  return (upto) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % upto;
  };
}

test("a mark is put in its place, and the others stay", () => {
  const { marks, replaced } = put([mark(8, 9), mark(0, 2)], mark(4, 6));
  assert.deepEqual(marks, [mark(0, 2), mark(4, 6), mark(8, 9)]);
  assert.deepEqual(replaced, []);
});

test("marks that touch end to end do not overlap", () => {
  assert.equal(overlap(mark(0, 2), mark(2, 4)), false);
  assert.equal(put([mark(0, 2)], mark(2, 4)).replaced.length, 0);
});

test("what a mark overlaps gives way and is named", () => {
  const old = [mark(0, 3), mark(4, 6), mark(9, 12)];
  const { marks, replaced } = put(old, mark(2, 5, "location"));
  assert.deepEqual(replaced, old.slice(0, 2));
  assert.deepEqual(marks, [mark(2, 5, "location"), mark(9, 12)]);
});

test("another label on the same words replaces the first; the same changes nothing", () => {
  const old = [mark(0, 3)];
  assert.deepEqual(put(old, mark(0, 3, "time")).replaced, old);
  assert.equal(put(old, mark(0, 3)).marks, old);
  assert.deepEqual(put(old, mark(0, 3)).replaced, []);
});

test("taking away takes all that is touched and says what", () => {
  const old = [mark(0, 3), mark(4, 6)];
  assert.deepEqual(take(old, { start: 2, end: 5 }), { marks: [], taken: old });
  assert.deepEqual(take(old, { start: 3, end: 4 }), { marks: old, taken: [] });
});

test("whatever is done, marks never overlap, and undo leads all the way back", () => {
  const roll = dice(7);
  for (let round = 0; round < 50; round += 1) {
    let history = begin([]);
    const seen = [history.now];
    for (let step = 0; step < 40; step += 1) {
      const start = roll(40);
      const stretch = { start, end: start + 1 + roll(6), label: ["actor", "time"][roll(2)] };
      const next = roll(4) ? put(history.now, stretch).marks : take(history.now, stretch).marks;
      const before = history;
      history = change(history, next);
      if (history !== before) seen.push(history.now);
      history.now.forEach((a, i) => history.now.slice(i + 1).forEach((b) => {
        assert.equal(overlap(a, b), false);
        assert.ok(a.start < b.start);
      }));
    }
    for (const marks of [...seen].reverse().slice(1)) {
      history = undo(history);
      assert.equal(history.now, marks);
    }
    assert.equal(undo(history).now, history.now);
    for (const marks of seen.slice(1)) {
      history = redo(history);
      assert.equal(history.now, marks);
    }
    assert.equal(redo(history).now, history.now);
  }
});

test("a new step after an undo takes away what could be done again", () => {
  let history = change(change(begin([]), [mark(0, 1)]), [mark(5, 6)]);
  history = change(undo(history), [mark(8, 9)]);
  assert.deepEqual(redo(history).now, [mark(8, 9)]);
  assert.deepEqual(undo(history).now, [mark(0, 1)]);
});

test("a step that changes nothing is none", () => {
  const history = begin([mark(0, 1), mark(3, 4)]);
  assert.equal(change(history, [mark(3, 4), mark(0, 1)]), history);
  assert.equal(alike([mark(0, 1)], [mark(0, 1, "time")]), false);
});

test("the next mark and the one before are found, round the ends", () => {
  const marks = [mark(5, 6), mark(0, 2), mark(9, 12)];
  assert.deepEqual(nextMark(marks, mark(0, 2), 1), mark(5, 6));
  assert.deepEqual(nextMark(marks, mark(9, 12), 1), mark(0, 2));
  assert.deepEqual(nextMark(marks, mark(7, 8), -1), mark(5, 6));
  assert.deepEqual(nextMark(marks, mark(0, 2), -1), mark(9, 12));
  assert.equal(nextMark([], mark(0, 2), 1), undefined);
  assert.deepEqual(markAt(marks, 11), mark(9, 12));
  assert.equal(markAt(marks, 12), undefined);
});

test("a label has the key of its first letter, or of its number", () => {
  const labels = ["actor", "location", "time", "quantity"];
  assert.deepEqual(labels.map((label) => keyOf(label, labels)), ["A", "L", "T", "Q"]);
  assert.equal(labelFor("L", labels), "location");
  assert.equal(labelFor("2", labels), "location");
  assert.equal(labelFor("5", labels), undefined);
  assert.equal(labelFor("x", labels), undefined);
  const twins = ["person", "place", "name", "city", "claim", "𐌰"];
  assert.deepEqual(twins.map((label) => keyOf(label, twins)), ["1", "2", "3", "4", "5", "𐌰"]);
  assert.equal(labelFor("p", twins), undefined);
  assert.equal(labelFor("n", twins), undefined);
});
