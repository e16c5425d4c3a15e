// The annotator: marking stretches of a text with mouse, finger or keyboard.
//
// Everything but comparing and files happens here in the browser, so that marking
// goes on while a cell runs. What the kernel has not yet saved is kept in the
// browser (the "outbox") until the kernel says that it has.

import { drawComparison } from "./drawing.mjs";
import { press } from "./keys.mjs";
import { commit, repaint } from "./marking.mjs";
import { alike, begin, change, sorted } from "./marks.mjs";
import { clearOutbox, readOutbox } from "./outbox.mjs";
import { assemble } from "./panel.mjs";
import { unitsOf } from "./offsets.mjs";
import { clicked, doubleClicked, followDrag } from "./pointer.mjs";
import { say } from "./saying.mjs";

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

/** Hear what Python says; returns what listens, so that it can be told to stop. */
function listen(view) {
  const { model } = view;
  const heard = {
    "change:draft": () => {
      const marks = marksIn(model.get("draft"));
      if (alike(marks, view.history.now)) return;
      view.history = change(view.history, marks);
      view.parts.compared.classList.add("rr-stale");
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
      const isOld = comparison.revision !== model.get("draft").revision;
      view.parts.compared.classList.toggle("rr-stale", isOld);
      drawComparison(view.parts.compared, view, comparison);
      if (comparison.words) say(view, `Compared with ${comparison.against}: ${comparison.words}`);
    },
    "msg:custom": (message) => say(view, message.said),
  };
  Object.entries(heard).forEach(([name, hears]) => model.on(name, hears));
  drawComparison(view.parts.compared, view, model.get("comparison"));
  return heard;
}

export default { render };
