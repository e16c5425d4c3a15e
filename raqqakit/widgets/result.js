// A result as HTML, which Python has escaped, with a line that is read aloud. Its hard
// words tell what they mean, on hover and on focus: the note stays while the pointer
// is on the word or on the note, and Escape closes it (WCAG 2.2, 1.4.13).

import { freshId, keepKeys, make, runCell, statusLine } from "./dom.mjs";

const GRACE = 250; // milliseconds to move the pointer from the word to its note

function render({ model, el }) {
  const note = { role: "tooltip", id: freshId("gloss"), class: "rr-gloss-note", lang: "en", hidden: "" };
  const view = {
    status: statusLine(), body: make("div", { class: "rr-result" }), note: make("span", note),
    word: null, closing: 0,
  };
  const result = make("div", { class: "rr-widget", lang: "en", onkeydown: runCell }, view.status, view.body);
  hearPointerAndFocus(view);
  const redraw = () => draw(view, model.get("value"));
  const escape = (event) => dismiss(view, event);
  document.addEventListener("keydown", escape, true);
  model.on("change:value", redraw);
  redraw();
  el.replaceChildren(result);
  const shown = new ResizeObserver(() => quieten(result, shown));
  shown.observe(result);
  return () => {
    shown.disconnect();
    document.removeEventListener("keydown", escape, true);
    model.off("change:value", redraw);
  };
}

/** Show the result. A screen reader announces a line that stays and changes its words,
 * not one that comes anew; so the line is taken out of it. */
function draw(view, html) {
  close(view);
  view.body.innerHTML = html;
  const said = view.body.querySelector("[role=status]");
  said?.remove();
  const words = said?.textContent ?? "";
  if (view.status.textContent !== words) view.status.textContent = words;
  view.status.hidden = !words;
}

function hearPointerAndFocus(view) {
  const { body, note } = view;
  body.addEventListener("focusin", (event) => open(view, event.target));
  body.addEventListener("focusout", () => close(view));
  body.addEventListener("pointerover", (event) => hover(view, event.target));
  body.addEventListener("pointerleave", () => leave(view));
  body.addEventListener("click", (event) => open(view, event.target));
  note.addEventListener("pointerover", () => clearTimeout(view.closing));
}

/** Keep JupyterLab's keys out of the controls around the result, once it is in its form:
 * a "b" pressed in a menu would make a new cell. */
function quieten(result, watcher) {
  const form = result.closest(".rr-form");
  if (!form) return;
  form.addEventListener("focusin", (event) => keepKeys(event.target));
  watcher.disconnect();
}

function wordAt(target) {
  return target.closest?.("[data-gloss]") ?? null;
}

function open(view, target) {
  const word = wordAt(target);
  clearTimeout(view.closing);
  if (!word || word === view.word) return;
  close(view);
  view.word = word;
  view.note.textContent = word.dataset.gloss;
  view.note.hidden = false;
  word.setAttribute("aria-describedby", view.note.id);
  word.after(view.note);
  place(view);
}

/** Put the note under its word, but never outside the result. */
function place({ body, word, note }) {
  note.style.left = "0";
  const [edge, here] = [body.getBoundingClientRect(), word.getBoundingClientRect()];
  const most = Math.max(0, edge.width - note.offsetWidth);
  note.style.left = `${Math.min(most, here.left - edge.left)}px`;
  note.style.top = `${here.bottom - edge.top}px`;
}

function hover(view, target) {
  if (wordAt(target)) open(view, target);
  else if (!view.note.contains(target)) leave(view);
}

/** Close in a moment, unless the word has the focus or the pointer comes back. */
function leave(view) {
  clearTimeout(view.closing);
  view.closing = setTimeout(() => {
    if (view.word !== document.activeElement) close(view);
  }, GRACE);
}

function dismiss(view, event) {
  if (event.key !== "Escape" || !view.word) return;
  event.stopPropagation();
  close(view);
}

function close(view) {
  clearTimeout(view.closing);
  view.word?.removeAttribute("aria-describedby");
  view.word = null;
  view.note.hidden = true;
  view.note.remove();
}

export default { render };
