// Lines to be put in order, by buttons or with the keys Alt and an arrow. All of it
// happens in the browser; Python hears of every change.

import { button, make, statusLine } from "./dom.mjs";
import { indented, moved } from "./order.mjs";

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
    set(view, model.get("lines").map((_, line) => ({ line, indent: 0 })));
    status.textContent = "The lines stand as they did at first.";
  };
  const redraw = () => draw(view);
  model.on("change:order", redraw);
  redraw();
  return () => model.off("change:order", redraw);
}

function orderIn(model) {
  return model.get("order").map(([line, indent]) => ({ line, indent }));
}

function set({ model }, order) {
  model.set("order", order.map(({ line, indent }) => [line, indent]));
  model.save_changes();
}

function draw(view) {
  const order = orderIn(view.model);
  view.list.replaceChildren(...order.map((entry, place) => drawLine(view, entry, place)));
}

function drawLine(view, { line, indent }, place) {
  const words = view.model.get("lines")[line];
  const act = (words_, what, step) => button(words_, () => go(view, place, what, step), {
    "aria-label": `${words_}: line ${place + 1}, ${words}`, "data-does": `${what} ${step}`,
  });
  const item = make(
    "li", { onkeydown: (event) => press(view, place, event) },
    act("Up", "moved", -1), act("Down", "moved", 1),
    view.model.get("indenting") ? act("Out", "indented", -1) : null,
    view.model.get("indenting") ? act("In", "indented", 1) : null,
  );
  const code = make("code", {}, words);
  code.style.marginInlineStart = `${indent * 2}em`;
  item.append(code);
  return item;
}

function press(view, place, event) {
  const [what, step] = ARROWS[event.key] ?? [];
  if (!event.altKey || !what || (what === "indented" && !view.model.get("indenting"))) return;
  event.preventDefault();
  go(view, place, what, step);
}

/** Move or indent a line; the focus stays on its button. */
function go(view, place, what, step) {
  const before = orderIn(view.model);
  const after = what === "moved" ? moved(before, place, step) : indented(before, place, step);
  const now = what === "moved" && after !== before ? place + step : place;
  const does = document.activeElement?.dataset.does ?? `${what} ${step}`;
  if (after !== before) set(view, after);
  view.list.children[now].querySelector(`[data-does="${does}"]`)?.focus();
  view.status.textContent = told(view, before, after, now);
}

function told({ model }, before, after, place) {
  const words = model.get("lines")[after[place].line];
  if (after === before) return `It cannot go further: ${words}`;
  const { indent } = after[place];
  const depth = model.get("indenting") ? `, ${indent} in` : "";
  return `Place ${place + 1} of ${after.length}${depth}: ${words}`;
}

export default { render };
