// A question: options or a field, and buttons that say how sure one is. A press on one
// of them answers. Python replies; when it is silent, a sentence says what to do.

import { button, freshId, keepKeys, make, statusLine } from "./dom.mjs";

const SILENT = 8000; // milliseconds before we say that Python has not answered
const NO_REPLY =
  "Python has not replied yet. Is a cell still running, with a star beside it? If the kernel is gone, run the cells from the top: your answers are kept.";

function render({ model, el }) {
  const status = statusLine();
  status.hidden = true;
  const view = { model, status, reply: make("div", { class: "rr-reply", role: "status" }), waiting: 0 };
  view.answer = model.get("options").length ? options(model.get("options")) : field(model);
  const prose = make("div", { class: "rr-prose" });
  prose.innerHTML = model.get("prose");
  el.replaceChildren(make(
    "div", { class: "rr-widget rr-question", lang: "en", onkeydown: toTheNotebook },
    prose, view.answer.element, levels(view), status, view.reply,
  ));
  const redraw = () => draw(view);
  model.on("change:reply", redraw);
  redraw();
  return () => {
    clearTimeout(view.waiting);
    model.off("change:reply", redraw);
  };
}

function options(lettered) {
  const name = freshId("option");
  const boxes = lettered.map(([letter, words]) => {
    const box = make("input", { type: "radio", name, value: letter });
    const said = make("span");
    said.innerHTML = words;
    return make("label", { class: "rr-option" }, box, make("strong", {}, letter), said);
  });
  const element = make("fieldset", {}, make("legend", {}, "Your answer"), ...boxes);
  return { element, words: () => element.querySelector("input:checked")?.value ?? "" };
}

function field(model) {
  const inputmode = model.get("keyboard");
  const box = make("input", { type: "text", inputmode, autocomplete: "off" });
  box.addEventListener("keydown", toTheLevels);
  const element = make("label", { class: "rr-field" }, `${model.get("field")} `, box);
  return { element, words: () => box.value.trim() };
}

/** Enter leads on to how sure one is; with another key it runs the cell, as ever. */
function toTheLevels(event) {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();  // or it would press the button that it leads to
  event.currentTarget.closest(".rr-question").querySelector(".rr-bar button").focus();
}

/** Escape leads out to the cell, where single keys are JupyterLab's again. */
function toTheNotebook({ key, target }) {
  if (key === "Escape") target.closest(".jp-Notebook .jp-Cell")?.focus();
}

/** The buttons that answer; keys and fingers reach them like the mouse. */
function levels(view) {
  const name = freshId("sure");
  const buttons = view.model.get("levels").map((words) => button(words, () => send(view, words)));
  buttons.forEach(keepKeys);
  return make(
    "div", { role: "group", "aria-labelledby": name, class: "rr-bar" },
    make("span", { id: name }, view.model.get("asks")), ...buttons,
  );
}

function send(view, sure) {
  const words = view.answer.words();
  clearTimeout(view.waiting);
  if (!words) return say(view, view.model.get("missing"));
  // A page that was loaded again goes on counting: Python answers what is new to it.
  const number = (view.model.get("answer").number ?? 0) + 1;
  view.model.set("answer", { words, sure, number });
  view.model.save_changes();
  view.waiting = setTimeout(() => say(view, NO_REPLY), SILENT);
}

function say(view, words) {
  view.status.hidden = !words;
  view.status.textContent = words;
}

/** Show the reply. It comes into a region that was live before, and so is read aloud;
 * the region that Python's own page brings along is only a frame here. */
function draw(view) {
  clearTimeout(view.waiting);
  say(view, "");
  view.reply.innerHTML = view.model.get("reply").html ?? "";
  view.reply.querySelectorAll("[role=status]").forEach((frame) => {
    frame.removeAttribute("role");
    frame.removeAttribute("aria-live");
  });
}

export default { render };
