// Places in a text: what Python counts and what a browser counts, words, sentences.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  goTo, pointOf, sentenceOf, slice, touched, unitsOf,
} from "../../raqqakit/widgets/offsets.mjs";

const STRANGE = "🕊 Fred 𐌰𐌱 i 𝒪slo 👩‍👩‍👧 e\u0301nå";

test("every code point has its unit, and goes back to itself", () => {
  for (const text of ["", "abc", "æøå", STRANGE, "𐌰", "\n\n"]) {
    const units = unitsOf(text);
    const letters = [...text];
    assert.equal(units.length, letters.length + 1);
    assert.equal(units.at(-1), text.length);
    letters.forEach((letter, point) => {
      assert.equal(slice(text, units, point, point + 1), letter);
      assert.equal(pointOf(units, units[point]), point);
    });
  }
});

test("half a letter counts as begun", () => {
  const units = unitsOf("a𐌰b");
  assert.deepEqual([0, 1, 2, 3, 4].map((unit) => pointOf(units, unit)), [0, 1, 2, 2, 3]);
});

test("a slice counts code points as Python does", () => {
  assert.equal(slice(STRANGE, unitsOf(STRANGE), 2, 6), "Fred");
  assert.equal(slice(STRANGE, unitsOf(STRANGE), 7, 9), "𐌰𐌱");
});

// "Ja, nei. (Nå.) 90 %" has five tokens in three sentences.
const TOKENS = [[0, 2], [4, 7], [10, 12], [15, 17], [18, 19]];
const SENTENCES = [[0, 8], [9, 14], [15, 19]];

test("a stretch touches whole tokens, or none", () => {
  assert.deepEqual(touched(TOKENS, 0, 1), [0, 0]);
  assert.deepEqual(touched(TOKENS, 1, 5), [0, 1]);
  assert.deepEqual(touched(TOKENS, 0, 19), [0, 4]);
  assert.deepEqual(touched(TOKENS, 15, 19), [3, 4]);
  for (const [start, end] of [[2, 4], [7, 10], [17, 18]]) {
    assert.equal(touched(TOKENS, start, end), null);
  }
  assert.equal(touched([], 0, 5), null);
});

test("a token stands in the sentence that begins before it", () => {
  assert.deepEqual(TOKENS.map((token) => sentenceOf(SENTENCES, token)), [0, 0, 1, 2, 2]);
  assert.equal(sentenceOf([], [0, 1]), 0);
});

const go = (from, unit, step) => goTo(TOKENS, SENTENCES, from, unit, step);

test("by word one goes on and back, and stops at the ends", () => {
  assert.deepEqual([0, 1, 4].map((from) => go(from, "word", 1)), [1, 2, 4]);
  assert.deepEqual([0, 1, 4].map((from) => go(from, "word", -1)), [0, 0, 3]);
});

test("by sentence one goes to its beginning, then to the one before", () => {
  assert.deepEqual([0, 1, 2, 3].map((from) => go(from, "sentence", 1)), [2, 2, 3, 4]);
  assert.deepEqual([4, 3, 2, 1, 0].map((from) => go(from, "sentence", -1)), [3, 2, 0, 0, 0]);
});

test("a sentence without words is passed over", () => {
  const sentences = [[0, 8], [8, 9], [9, 14], [15, 19]];
  assert.equal(goTo(TOKENS, sentences, 0, "sentence", 1), 2);
  assert.equal(goTo(TOKENS, sentences, 2, "sentence", -1), 0);
});

test("the edges are those of the sentence, or of the text", () => {
  assert.deepEqual([0, 1].map((from) => go(from, "edge", 1)), [1, 1]);
  assert.deepEqual([3, 4].map((from) => go(from, "edge", -1)), [3, 3]);
  assert.deepEqual([go(2, "text", -1), go(2, "text", 1)], [0, 4]);
});
