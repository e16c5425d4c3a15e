// A page of HTML whose hard words tell what they mean, on hover and on focus. The
// note stays while the pointer is on the word or on the note, and Escape closes it
// (WCAG 2.2, 1.4.13). Python has escaped everything in the page.

import { freshId, make } from "./dom.mjs";

const GRACE = 250; // milliseconds to move the pointer from the word to its note

function render({ model, el }) {
  const page = make("div", { class: "rr-widget rr-page", lang: "en", "data-lm-suppress-shortcuts": "true" });
  const note = make("span", { role: "tooltip", id: freshId("gloss"), class: "rr-gloss-note", lang: "en", hidden: "" });
  const view = { page, note, word: null, closing: 0 };
  const redraw = () => {
    close(view);
    page.innerHTML = model.get("value");
  };
  page.addEventListener("focusin", (event) => open(view, event.target));
  page.addEventListener("focusout", () => close(view));
  page.addEventListener("pointerover", (event) => hover(view, event.target));
  page.addEventListener("pointerleave", () => leave(view));
  page.addEventListener("click", (event) => open(view, event.target));
  note.addEventListener("pointerover", () => clearTimeout(view.closing));
  const escape = (event) => dismiss(view, event);
  document.addEventListener("keydown", escape, true);
  el.replaceChildren(page);
  model.on("change:value", redraw);
  redraw();
  return () => {
    document.removeEventListener("keydown", escape, true);
    model.off("change:value", redraw);
  };
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

/** Under its word, but never outside the page. */
function place({ page, word, note }) {
  note.style.left = "0";
  const [edge, here] = [page.getBoundingClientRect(), word.getBoundingClientRect()];
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
