// Lines to be put in order, by buttons or with the keys Alt and an arrow. All of it
// happens in the browser; Python hears of every change.

import { button, make, statusLine } from "./dom.mjs";
import { indented, moved, toggled } from "./order.mjs";

const ARROWS = {
  ArrowUp: ["moved", -1], ArrowDown: ["moved", 1],
  ArrowLeft: ["indented", -1], ArrowRight: ["indented", 1],
};

function render({ model, el }) {
  const list = make("ol", { class: "rr-lines" });
  const status = statusLine();
  const reset = button("Begin again", () => begin());
  const keys = model.get("indenting")
    ? "Keys: Alt with ↑ or ↓ moves a line, Alt with ← or → moves it out or in."
    : "Keys: Alt with ↑ or ↓ moves a line.";
  const view = { model, list, status };
  el.replaceChildren(make(
    "div",
    { class: "rr-widget rr-order", role: "group", "aria-label": "Lines to put in order", lang: "en" },
    list, make("p", { class: "rr-note" }, keys), reset, status,
  ));
  const begin = () => {
    set(view, model.get("lines").map((_, line) => ({ line, indent: 0, out: false })));
    status.textContent = "The lines stand as they did at first.";
  };
  const redraw = () => draw(view);
  model.on("change:order", redraw);
  redraw();
  return () => model.off("change:order", redraw);
}

function orderIn(model) {
  return model.get("order").map(([line, indent, out]) => ({ line, indent, out }));
}

function set({ model }, order) {
  model.set("order", order.map(({ line, indent, out }) => [line, indent, out]));
  model.save_changes();
}

function draw(view) {
  const order = orderIn(view.model);
  view.list.replaceChildren(...order.map((entry, place) => drawLine(view, entry, place)));
}

function drawLine(view, { line, indent, out }, place) {
  const words = view.model.get("lines")[line];
  const act = (does, what, step) => button(does, () => go(view, place, what, step), {
    "aria-label": `${does}: line ${place + 1}, ${words}`, "data-does": `${what} ${step}`,
  });
  const { indenting, leaving } = settings(view);
  const item = make(
    "li", { onkeydown: (event) => press(view, place, event) },
    act("Up", "moved", -1), act("Down", "moved", 1),
    indenting ? act("Out", "indented", -1) : null, indenting ? act("In", "indented", 1) : null,
    leaving ? act(out ? "Take in" : "Leave out", "toggled", 0) : null,
  );
  const code = make(out ? "s" : "code", {}, words);
  code.style.marginInlineStart = `${indent * 2}em`;
  item.append(code, out ? " (left out)" : "");
  return item;
}

function settings({ model }) {
  return { indenting: model.get("indenting"), leaving: model.get("leaving") };
}

function press(view, place, event) {
  const [what, step] = ARROWS[event.key] ?? [];
  if (!event.altKey || !what || (what === "indented" && !settings(view).indenting)) return;
  event.preventDefault();
  go(view, place, what, step);
}

const CHANGES = { moved, indented, toggled };

/** Move, indent or leave out a line; the focus stays on its button. */
function go(view, place, what, step) {
  const before = orderIn(view.model);
  const after = CHANGES[what](before, place, step);
  const now = what === "moved" && after !== before ? place + step : place;
  const does = document.activeElement?.dataset.does ?? `${what} ${step}`;
  if (after !== before) set(view, after);
  view.list.children[now].querySelector(`[data-does="${does}"]`)?.focus();
  view.status.textContent = told(view, before, after, now);
}

function told({ model }, before, after, place) {
  const words = model.get("lines")[after[place].line];
  if (after === before) return `It cannot go further: ${words}`;
  const { indent, out } = after[place];
  if (out) return `Left out: ${words}`;
  const depth = model.get("indenting") ? `, ${indent} in` : "";
  return `Place ${place + 1} of ${after.length}${depth}: ${words}`;
}

export default { render };
