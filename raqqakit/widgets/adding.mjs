// What the rules have missed in the sentence that is shown: a small form, opened by its
// button, for a question and two fields.

import { button, freshId, make } from "./dom.mjs";

const NO_ANSWER = "Write what the text says first, or ? where it leaves it open.";

/** The button and its form; `add` is given the kind, the words, and what they say.
 * `why` gives the reason why nothing can be added now, or "". */
export function addingForm(kinds, add, why, complain) {
  const form = make("div", { role: "group", "aria-label": "What is missing", id: freshId("missing"), class: "rr-missing" });
  const toggle = button("Something is missing here", () => (form.hidden && why() ? complain(why()) : open(form.hidden)), { "aria-controls": form.id });
  const asks = make("select", {}, ...kinds.map(([kind, asked]) => make("option", { value: kind }, asked)));
  const [words, said] = [0, 1].map(() => make("input", { type: "text", autocomplete: "off", onkeydown: onEnter }));
  function open(shown) {
    form.hidden = !shown;
    toggle.setAttribute("aria-expanded", String(shown));
    if (shown) asks.focus();
  }
  function send() {
    const no = why() || (said.value.trim() ? "" : NO_ANSWER);
    if (no) complain(no);
    else add(asks.value, words.value.trim(), said.value.trim());
  }
  function onEnter(event) {
    if (event.key === "Enter") send();
  }
  form.append(
    field("It asks: ", asks), field("Words of the sentence, if you can point to them: ", words), field("They say: ", said),
    make("div", { class: "rr-bar" }, button("Add the row", send)),
  );
  open(false);
  return { toggle, form, close: () => closed(toggle, open, words, said) };
}

/** After a row was added the form is empty and closed, and the focus on its button. */
function closed(toggle, open, ...fields) {
  for (const one of fields) one.value = "";
  open(false);
  toggle.focus();
}

function field(words, control) {
  control.id = freshId("field");
  return make("div", { class: "rr-bar" }, make("label", { for: control.id }, words), control);
}
