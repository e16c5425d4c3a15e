// The annotator: marking stretches of a text with mouse, finger or keyboard.
//
// Everything but comparing and files happens here in the browser, so that marking
// goes on while a cell runs. What the kernel has not yet saved is kept in the
// browser (the "outbox") until the kernel says that it has.

import { button, make, quoted, statusLine } from "./dom.mjs";
import { drawComparison, drawList, drawText, paint } from "./drawing.mjs";
import { goTo, pointOf, slice, touched, unitsOf } from "./places.mjs";
import {
  alike, begin, change, keyOf, labelFor, markAt, nextMark, put, redo, sorted, take,
  undo,
} from "./marks.mjs";

const PATIENCE = 3000; // milliseconds until the learner hears that nothing is saved yet
const KEYS = [
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

function render({ model, el }) {
  const view = start(model);
  const parts = assemble(view);
  el.replaceChildren(parts.root);
  const { text } = parts;
  text.box.addEventListener("keydown", (event) => press(view, event));
  text.box.addEventListener("click", (event) => clicked(view, event));
  text.box.addEventListener("dblclick", () => doubleClicked(view));
  const dragged = () => followDrag(view);
  document.addEventListener("selectionchange", dragged);
  const fromPython = listen(view);
  repaint(view);
  greet(view);
  return () => {
    document.removeEventListener("selectionchange", dragged);
    clearTimeout(view.waiting);
    Object.entries(fromPython).forEach(([name, heard]) => model.off(name, heard));
  };
}

/** What one view of the annotator knows. */
function start(model) {
  const text = model.get("text");
  return {
    model,
    text,
    units: unitsOf(text),
    tokens: model.get("tokens"),
    sentences: model.get("sentences"),
    labels: model.get("labels"),
    language: model.get("language"),
    history: begin(marksIn(model.get("draft"))),
    anchor: 0,
    cursor: 0,
    label: model.get("labels")[0],
    session: Math.random().toString(36).slice(2),
    changes: 0,
  };
}

function marksIn(draft) {
  return sorted(draft.marks.map(([start, end, label]) => ({ start, end, label })));
}

function assemble(view) {
  const text = drawText(view);
  const list = make("ol");
  const counted = make("summary", {}, "Your marks: 0");
  const status = statusLine();
  const saved = make("p", { class: "rr-note" });
  const compared = make("div", { class: "rr-compared" });
  const root = make(
    "div",
    { class: "rr-widget rr-annotator", role: "group", "aria-label": "Annotator", lang: "en" },
    labelBar(view), changeBar(view), text.box, status, saved,
    make("details", {}, counted, list),
    keyHelp(view), files(view), compareBar(view), compared,
  );
  view.parts = { root, text, list, counted, status, saved, compared };
  return view.parts;
}

function bar(name, ...buttons) {
  return make("div", { role: "group", "aria-label": name, class: "rr-bar" }, ...buttons);
}

function labelBar(view) {
  return bar("Mark what is chosen as", ...view.labels.map((label, number) => {
    const key = keyOf(label, view.labels);
    const swatch = make("span", { "data-look": number % 4 }, label);
    const marks = button(swatch, () => mark(view, label), { "aria-keyshortcuts": key || null });
    if (key) marks.append(make("kbd", {}, key));
    return marks;
  }));
}

function changeBar(view) {
  const moves = (words, side, step) => button(words, () => stretch(view, side, step));
  return bar(
    "Change the choice or the marks",
    moves("Start earlier", "first", -1), moves("Start later", "first", 1),
    moves("End earlier", "last", -1), moves("End later", "last", 1),
    button("Remove mark", () => remove(view)),
    button("Undo", () => back(view)), button("Redo", () => forth(view)),
  );
}

function keyHelp({ labels }) {
  const own = labels.map((label) => [keyOf(label, labels), `mark as ${label}`]);
  const rows = [...KEYS, ...own.filter(([key]) => key)].map(([key, does]) =>
    make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, does)));
  const hint = "They work when the text has the focus. By finger: tap a word, then use the buttons. "
    + "A double click marks a word with the label used last.";
  return make("details", {}, make("summary", {}, "Keys"), make("p", {}, hint),
    make("table", {}, make("tbody", {}, ...rows)));
}

function files(view) {
  const name = make("input", { type: "text", value: "", autocomplete: "off", spellcheck: "false" });
  const ask = (what) => () => send(view, { ask: what, name: name.value });
  return make(
    "details", {}, make("summary", {}, "Files: save a copy, load, compare with a classmate"),
    make("label", {}, "File beside the notebook ", name),
    bar("With this file", button("Save a copy", ask("save")), button("Load", ask("load")),
      button("Compare with it", ask("with"))),
  );
}

function compareBar(view) {
  if (!view.model.get("has_reference")) return null;
  const compare = () => send(view, { ask: "compare" });
  return bar("Comparing", button("Compare with the reference", compare));
}

// -- what is said -----------------------------------------------------------------

function say(view, ...words) {
  view.parts.status.replaceChildren(...words);
}

function wordsOf(view, { start, end }) {
  return quoted(slice(view.text, view.units, start, end), view.language);
}

function named(view, marks) {
  return marks.flatMap((m, i) => [i ? ", " : "", wordsOf(view, m), ` (${m.label})`]);
}

function greet(view) {
  const box = readOutbox(view);
  const { said } = view.model.get("saved");
  view.parts.saved.textContent = said;
  if (!box) return;
  clearOutbox(view);
  if (alike(marksIn(box), view.history.now)) return;
  commit(view, marksIn(box));
  say(view, "Marks that the kernel had not saved yet are back. Undo takes them away.");
}

// -- choosing ---------------------------------------------------------------------

function chosen({ anchor, cursor }) {
  return [Math.min(anchor, cursor), Math.max(anchor, cursor)];
}

function chosenStretch(view) {
  const [first, last] = chosen(view);
  return { start: view.tokens[first][0], end: view.tokens[last][1] };
}

function choose(view, anchor, cursor) {
  Object.assign(view, { anchor, cursor });
  repaint(view);
}

function chooseMark(view, { start, end }) {
  document.getSelection().removeAllRanges();
  choose(view, ...touched(view.tokens, start, end));
  showCursor(view);
}

function stretch(view, side, step) {
  if (!view.tokens.length) return;
  let [first, last] = chosen(view);
  if (side === "first") first = Math.min(last, Math.max(0, first + step));
  else last = Math.max(first, Math.min(view.tokens.length - 1, last + step));
  choose(view, first, last);
  sayChoice(view);
}

function sayChoice(view) {
  const [first, last] = chosen(view);
  const count = last - first + 1;
  say(view, `Chosen, ${count} ${count === 1 ? "word" : "words"}: `, wordsOf(view, chosenStretch(view)));
}

function showCursor({ parts, cursor }) {
  parts.text.options[cursor]?.scrollIntoView({ block: "nearest" });
}

// -- mouse and finger -------------------------------------------------------------

function clicked(view, event) {
  const token = event.target.closest("[data-token]");
  if (!token || !document.getSelection().isCollapsed) return;
  const number = Number(token.dataset.token);
  choose(view, event.shiftKey ? view.anchor : number, number);
}

function doubleClicked(view) {
  if (!view.tokens.length) return;
  const here = markAt(view.history.now, chosenStretch(view).start);
  if (here) chooseMark(view, here);
  else mark(view, view.label);
}

/** Choose the whole words that the browser's own selection touches. */
function followDrag(view) {
  const selection = document.getSelection();
  const { box } = view.parts.text;
  if (selection.isCollapsed || !box.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const from = placeOf(view, range.startContainer, range.startOffset);
  const to = placeOf(view, range.endContainer, range.endOffset);
  const found = touched(view.tokens, from, to);
  if (found) choose(view, ...found);
}

/** The code point at a place of the page; the end of the text if it lies beyond. */
function placeOf(view, node, offset) {
  const { box } = view.parts.text;
  if (!box.contains(node)) return view.units.length - 1;
  if (node === box) {
    const child = box.childNodes[offset];
    return child ? Number(child.dataset.start) : view.units.length - 1;
  }
  const piece = (node.closest ? node : node.parentElement).closest("[data-start]");
  const begins = Number(piece.dataset.start);
  const words = piece.firstChild?.textContent ?? "";
  // Behind the words stands the label, which is no part of the text.
  const within = node === piece.firstChild ? offset : offset && words.length;
  return begins + pointOf(unitsOf(words), within);
}

// -- keys -------------------------------------------------------------------------

const MOVES = {
  ArrowLeft: ["word", -1], ArrowRight: ["word", 1], ArrowUp: ["sentence", -1],
  ArrowDown: ["sentence", 1], Home: ["edge", -1], End: ["edge", 1],
};

function press(view, event) {
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

function move(view, unit, step, extend) {
  document.getSelection().removeAllRanges();
  const cursor = goTo(view.tokens, view.sentences, view.cursor, unit, step);
  choose(view, extend ? view.anchor : cursor, cursor);
  showCursor(view);
  if (extend) sayChoice(view);
}

function jump(view, step) {
  const next = nextMark(view.history.now, chosenStretch(view), step);
  if (!next) {
    say(view, "Nothing is marked yet.");
    return;
  }
  chooseMark(view, next);
  const number = view.history.now.indexOf(next) + 1;
  say(view, `Mark ${number} of ${view.history.now.length}: `, ...named(view, [next]));
}

// -- marking ----------------------------------------------------------------------

function mark(view, label) {
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

function remove(view) {
  if (!view.tokens.length) return;
  const { marks, taken } = take(view.history.now, chosenStretch(view));
  if (!taken.length) {
    say(view, "There is no mark here to take away.");
    return;
  }
  commit(view, marks);
  say(view, "Taken away: ", ...named(view, taken), ". Undo brings it back.");
}

function back(view) {
  travel(view, undo(view.history), "Undone", "There is nothing to undo.");
}

function forth(view) {
  travel(view, redo(view.history), "Done again", "There is nothing to do again.");
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

function commit(view, marks) {
  view.history = change(view.history, marks);
  keep(view);
  repaint(view);
}

function counted({ length }) {
  return `${length} ${length === 1 ? "mark" : "marks"} now.`;
}

function repaint(view) {
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

// -- the kernel -------------------------------------------------------------------

function keep(view) {
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

function notSaved(view) {
  view.parts.saved.textContent = "Not yet saved in a file: the kernel is busy or has stopped. "
    + "Go on marking; the browser keeps your marks until the kernel is back.";
}

function send(view, message) {
  say(view, "Asked. If a cell is running, the answer comes when it has ended.");
  view.model.send(message);
}

/** Hear what Python says; returns what listens, so that it can be told to stop. */
function listen(view) {
  const { model } = view;
  const heard = {
    "change:draft": () => {
      const marks = marksIn(model.get("draft"));
      if (alike(marks, view.history.now)) return;
      view.history = change(view.history, marks);
      repaint(view);
    },
    "change:saved": () => {
      const { revision, said } = model.get("saved");
      if (revision && revision !== model.get("draft").revision) return;
      clearTimeout(view.waiting);
      view.parts.saved.textContent = said;
      clearOutbox(view);
    },
    "change:comparison": () => {
      const comparison = model.get("comparison");
      view.parts.compared.classList.remove("rr-stale");
      drawComparison(view.parts.compared, view, comparison);
      if (comparison.words) say(view, `Compared with ${comparison.against}: ${comparison.words}`);
    },
    "msg:custom": (message) => say(view, message.said),
  };
  Object.entries(heard).forEach(([name, hears]) => model.on(name, hears));
  drawComparison(view.parts.compared, view, model.get("comparison"));
  return heard;
}

// The outbox is a convenience: a browser may forbid it, and marking must go on.

function outboxKey(view) {
  return `reading-raqqa:${view.model.get("slot")}`;
}

function writeOutbox(view, draft) {
  try {
    localStorage.setItem(outboxKey(view), JSON.stringify(draft));
  } catch { /* as above */ }
}

function readOutbox(view) {
  try {
    return JSON.parse(localStorage.getItem(outboxKey(view)));
  } catch {
    return null;
  }
}

function clearOutbox(view) {
  try {
    localStorage.removeItem(outboxKey(view));
  } catch { /* as above */ }
}

export default { render };
