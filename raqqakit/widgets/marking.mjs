// Choosing words and marking them: what the annotator does when it is told to.

import { drawList, paint } from "./drawing.mjs";
import { alike, change, nextMark, put, redo, take, undo } from "./marks.mjs";
import { writeOutbox } from "./outbox.mjs";
import { goTo, touched } from "./offsets.mjs";
import { named, say, wordsOf } from "./saying.mjs";

const PATIENCE = 3000; // milliseconds until the learner hears that nothing is saved yet

// -- choosing

export function chosen({ anchor, cursor }) {
  return [Math.min(anchor, cursor), Math.max(anchor, cursor)];
}

export function chosenStretch(view) {
  const [first, last] = chosen(view);
  return { start: view.tokens[first][0], end: view.tokens[last][1] };
}

export function choose(view, anchor, cursor) {
  Object.assign(view, { anchor, cursor });
  repaint(view);
}

export function chooseMark(view, { start, end }) {
  document.getSelection().removeAllRanges();
  choose(view, ...touched(view.tokens, start, end));
  showCursor(view);
}

export function stretch(view, side, step) {
  if (!view.tokens.length) return;
  let [first, last] = chosen(view);
  if (side === "first") first = Math.min(last, Math.max(0, first + step));
  else last = Math.max(first, Math.min(view.tokens.length - 1, last + step));
  choose(view, first, last);
  sayChoice(view);
}

export function move(view, unit, step, extend) {
  document.getSelection().removeAllRanges();
  const cursor = goTo(view.tokens, view.sentences, view.cursor, unit, step);
  choose(view, extend ? view.anchor : cursor, cursor);
  showCursor(view);
  if (extend) sayChoice(view);
}

export function jump(view, step) {
  const next = nextMark(view.history.now, chosenStretch(view), step);
  if (!next) {
    say(view, "Nothing is marked yet.");
    return;
  }
  chooseMark(view, next);
  const number = view.history.now.indexOf(next) + 1;
  say(view, `Mark ${number} of ${view.history.now.length}: `, ...named(view, [next]));
}

function sayChoice(view) {
  const [first, last] = chosen(view);
  const count = last - first + 1;
  say(view, `Chosen, ${count} ${count === 1 ? "word" : "words"}: `, wordsOf(view, chosenStretch(view)));
}

function showCursor({ parts, cursor }) {
  parts.text.options[cursor]?.scrollIntoView({ block: "nearest" });
}

// -- marking

export function mark(view, label) {
  if (!view.tokens.length) return;
  document.getSelection().removeAllRanges();
  const made = { ...chosenStretch(view), label };
  const { marks, replaced } = put(view.history.now, made);
  view.label = label;
  if (alike(marks, view.history.now)) {
    say(view, wordsOf(view, made), ` is marked as ${label} already.`);
    return;
  }
  commit(view, marks);
  const gone = replaced.length ? [" In its place before: ", ...named(view, replaced), ". Undo brings it back."] : [];
  say(view, "Marked as ", label, ": ", wordsOf(view, made), ".", ...gone);
}

export function remove(view) {
  if (!view.tokens.length) return;
  const { marks, taken } = take(view.history.now, chosenStretch(view));
  if (!taken.length) {
    say(view, "There is no mark here to take away.");
    return;
  }
  commit(view, marks);
  say(view, "Taken away: ", ...named(view, taken), ". Undo brings it back.");
}

export function back(view) {
  travel(view, undo(view.history), "Undone", "There is nothing to undo.");
}

export function forth(view) {
  travel(view, redo(view.history), "Done again", "There is nothing to do again.");
}

export function commit(view, marks) {
  view.history = change(view.history, marks);
  keep(view);
  repaint(view);
}

export function repaint(view) {
  const { text, list, counted: words } = view.parts;
  paint(text, { ...view, chosen: chosen(view) });
  if (view.listed === view.history.now) return;
  view.listed = view.history.now;
  drawList(list, view, (found) => {
    chooseMark(view, found);
    text.box.focus();
  });
  words.textContent = `Your marks: ${view.history.now.length}`;
}

function travel(view, history, did, nothing) {
  if (history.now === view.history.now) {
    say(view, nothing);
    return;
  }
  view.history = history;
  keep(view);
  repaint(view);
  say(view, `${did}. ${counted(history.now)}`);
}

function counted({ length }) {
  return `${length} ${length === 1 ? "mark" : "marks"} now.`;
}

// -- the kernel

export function keep(view) {
  view.changes += 1;
  const revision = `${view.session}-${view.changes}`;
  const marks = view.history.now.map((m) => [m.start, m.end, m.label]);
  const draft = { revision, marks };
  view.parts.compared.classList.add("rr-stale");
  writeOutbox(view, draft);
  view.model.set("draft", draft);
  view.model.save_changes();
  clearTimeout(view.waiting);
  view.waiting = setTimeout(() => notSaved(view), PATIENCE);
}

export function send(view, message) {
  say(view, "Asked. If a cell is running, the answer comes when it has ended.");
  // A change may wait for the one before it, and a message does not: it brings the marks.
  view.model.send({ ...message, draft: view.model.get("draft") });
}

function notSaved(view) {
  view.parts.saved.textContent = "Not yet saved in a file: the kernel is busy or has stopped. "
    + "Go on marking; the browser keeps your marks until the kernel is back.";
}
