// One row of a reading at a time: the sentence, what the rules propose, and what the
// reader says. Python keeps every decision in the story's table before it replies.

import { addingForm } from "./adding.mjs";
import { button, freshId, keepKeys, make, quoted, statusLine } from "./dom.mjs";

const SILENT = 8000; // milliseconds before we say that Python has not answered
const NO_WORDS = "Write what the text says first, or press one of the three buttons.";
const NO_REPLY =
  "Python has not replied yet. Is a cell still running, with a star beside it? If the kernel is gone, run the cells from the top: what was kept is kept.";
const NOTHING_PROPOSED = "The rules propose nothing here. Write what the text says, or leave it open.";
const OF_NO_SENTENCE = "This row has no sentence. Actors and places have theirs from aliases.csv.";
const ALL_READ = "Every row has been decided. You can go back to any of them.";

function render({ model, el }) {
  const number = model.get("reply").number ?? 0;
  const view = { model, at: 0, number, waiting: 0, status: statusLine() };
  // Read aloud when it changes, for the focus stays on the button that was pressed.
  view.row = make("div", { role: "group", "aria-label": "The row", "aria-live": "polite", "aria-atomic": "true" });
  view.words = make("input", { type: "text", autocomplete: "off", onkeydown: (event) => onEnter(view, event) });
  view.adding = addingForm(
    model.get("missing"),
    (kind, words, said) => ask(view, { where: rowOf(view).where, kind, words, said }),
    () => (rowOf(view).where ? "" : OF_NO_SENTENCE),
    (words) => say(view, words),
  );
  view.yes = button("Yes, it stands", () => unlessOff(view, view.yes, () => send(view, "yes")));
  view.go = {
    before: button("Row before", () => unlessOff(view, view.go.before, () => move(view, view.at - 1))),
    next: button("Next row", () => unlessOff(view, view.go.next, () => move(view, view.at + 1))),
    unread: button("Next not yet read", () => move(view, nextUnread(view))),
  };
  el.replaceChildren(make("div", { class: "rr-widget rr-deciding", lang: "en" }, view.status, view.row, answers(view), missing(view), walk(view)));
  const replied = () => onReply(view);
  model.on("change:reply", replied);
  move(view, Math.max(nextUnread(view, -1), 0));
  return () => {
    clearTimeout(view.waiting);
    model.off("change:reply", replied);
  };
}

function answers(view) {
  const name = freshId("otherwise");
  view.words.id = name;
  return make(
    "div", { role: "group", "aria-label": "Your decision" },
    make("div", { class: "rr-bar" }, view.yes,
      button("No, nothing of the kind", () => send(view, "no")),
      button("Leave it open", () => send(view, "?"))),
    make("div", { class: "rr-bar" },
      make("label", { for: name }, "It says otherwise: "), view.words,
      button("Keep my words", () => sendWords(view))),
  );
}

/** For what the rules have missed in the sentence; not where no kind of row has one. */
function missing(view) {
  const { toggle, form } = view.adding;
  const part = make("div", {}, make("div", { class: "rr-bar" }, toggle), form);
  part.hidden = !view.model.get("missing").length;
  return part;
}

function walk(view) {
  const { before, next, unread } = view.go;
  return make("div", { class: "rr-bar", role: "group", "aria-label": "Other rows" }, before, next, unread);
}

function onEnter(view, event) {
  if (event.key === "Enter") sendWords(view);
}

function sendWords(view) {
  const words = view.words.value.trim();
  if (words) send(view, words);
  else say(view, NO_WORDS);
}

function send(view, said) {
  ask(view, { row: rowOf(view).number, said });
}

function ask(view, what) {
  view.number += 1;
  // A message each: of changes that wait for each other only the last would arrive.
  view.model.send({ ...what, number: view.number });
  clearTimeout(view.waiting);
  view.waiting = setTimeout(() => say(view, NO_REPLY), SILENT);
}

/** After a decision go on to the next row that nobody has read; after a new row stay. */
function onReply(view) {
  const { said, kept, added, number } = view.model.get("reply");
  if (number !== view.number) return;
  clearTimeout(view.waiting);
  if (!kept) return say(view, said);
  if (added) view.adding.close();
  const next = added ? view.at : nextUnread(view);
  if (next < 0) move(view, view.at, `${said} ${ALL_READ}`);
  else move(view, next, said);
}

function rowOf(view) {
  return view.model.get("rows")[view.at];
}

/** The place of the next row that nobody has read, from the top again at the end. */
function nextUnread(view, from = view.at) {
  const rows = view.model.get("rows");
  const order = rows.map((_, step) => (from + 1 + step + rows.length) % rows.length);
  return order.find((place) => !rows[place].read) ?? -1;
}

function move(view, place, said = "") {
  const rows = view.model.get("rows");
  if (place < 0) return say(view, ALL_READ);
  view.at = Math.min(place, rows.length - 1);
  view.words.value = "";
  draw(view, said);
}

function say(view, words) {
  view.status.textContent = words;
}

function draw(view, said) {
  const rows = view.model.get("rows");
  const row = rowOf(view);
  const where = [`Row ${view.at + 1} of ${rows.length}`, row.where, row.by].filter(Boolean).join(", ");
  say(view, `${said} ${where}.`.trim());
  const proposed = row.rule ? ["The rules say: ", make("strong", {}, row.rule)] : ["The rules propose nothing here."];
  view.row.replaceChildren(
    row.sentence ? sentence(view, row) : make("p", {}, quoted(row.words, view.model.get("language"))),
    make("p", {}, make("strong", {}, row.asks), row.words && row.sentence ? " " : "", row.words && row.sentence ? quoted(row.words, view.model.get("language")) : ""),
    make("p", {}, ...proposed),
    ...(row.said ? [make("p", {}, "Decided: ", make("strong", {}, row.said))] : []),
  );
  setOff(view.yes, row.rule ? "" : NOTHING_PROPOSED);
  setOff(view.go.before, view.at ? "" : "This is the first row.");
  setOff(view.go.next, view.at < rows.length - 1 ? "" : "This is the last row.");
}

/** The sentence, in which the words of the row are marked where they stand as such. */
function sentence(view, row) {
  const at = row.words ? row.sentence.indexOf(row.words) : -1;
  const parts = at < 0
    ? [row.sentence]
    : [row.sentence.slice(0, at), make("mark", {}, row.words), row.sentence.slice(at + row.words.length)];
  const norwegian = make("blockquote", { lang: view.model.get("language") }, ...parts);
  const english = row.english ? make("blockquote", { lang: "en" }, row.english) : null;
  return make("div", {}, norwegian, ...(english ? [english] : []));
}

/** A button without a use now keeps the focus, and says why it has none. */
function setOff(control, why) {
  control.setAttribute("aria-disabled", String(Boolean(why)));
  control.dataset.why = why;
}

function unlessOff(view, control, act) {
  if (control.dataset.why) say(view, control.dataset.why);
  else act();
}

export default { render };
