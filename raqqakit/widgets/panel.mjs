// The parts of the annotator on the page: buttons, text, lists, help and files.

import { button, make, statusLine } from "./dom.mjs";
import { drawText, LOOKS } from "./drawing.mjs";
import { KEYS } from "./keys.mjs";
import { back, forth, mark, remove, send, stretch } from "./marking.mjs";
import { keyOf } from "./marks.mjs";

export function assemble(view) {
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
    const swatch = make("span", { "data-look": number % LOOKS }, label);
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
