// The keys of the annotator, and the list that shows them.

import { back, choose, forth, jump, mark, move, remove } from "./marking.mjs";
import { labelFor } from "./marks.mjs";

export const KEYS = [
  ["← →", "one word back or on"],
  ["↑ ↓", "one sentence back or on"],
  ["Home, End", "first or last word of the sentence"],
  ["Ctrl+Home, Ctrl+End", "first or last word of the text"],
  ["Shift with these", "choose more words, or fewer"],
  ["Enter", "mark what is chosen with the label used last"],
  ["Delete or Backspace", "take away the marks that are touched"],
  ["Ctrl+Z, Ctrl+Y", "undo, redo (on a Mac: Cmd)"],
  ["N, P", "next mark, previous mark"],
  ["Esc", "choose only the word at the cursor"],
  ["Tab", "leave the text"],
];

const MOVES = {
  ArrowLeft: ["word", -1], ArrowRight: ["word", 1], ArrowUp: ["sentence", -1],
  ArrowDown: ["sentence", 1], Home: ["edge", -1], End: ["edge", 1],
};

export function press(view, event) {
  if (!view.tokens.length || event.altKey) return;
  const done = event.ctrlKey || event.metaKey ? pressWithCtrl(view, event) : pressPlain(view, event);
  if (done) event.preventDefault();
}

function pressWithCtrl(view, { key, shiftKey }) {
  const letter = key.toLowerCase();
  if (letter === "z") (shiftKey ? forth : back)(view);
  else if (letter === "y") forth(view);
  else if (key === "Home") move(view, "text", -1, shiftKey);
  else if (key === "End") move(view, "text", 1, shiftKey);
  else return false;
  return true;
}

function pressPlain(view, { key, shiftKey }) {
  const label = labelFor(key, view.labels);
  if (MOVES[key]) move(view, ...MOVES[key], shiftKey);
  else if (key === "Enter") mark(view, view.label);
  else if (key === "Delete" || key === "Backspace") remove(view);
  else if (key === "Escape") choose(view, view.cursor, view.cursor);
  else if (key === "n" || key === "N") jump(view, 1);
  else if (key === "p" || key === "P") jump(view, -1);
  else if (label) mark(view, label);
  else return false;
  return true;
}
