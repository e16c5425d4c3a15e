// Making elements. Words always go in as text, never as HTML: a text that holds
// "<script>" shows "<script>".

const FOCUSABLE = ["button", "summary", "input", "select"];
const OWN_ENTER =
  ".rr-text, textarea, input:not([type=radio], [type=checkbox], [type=button], [type=range])";

/** An element with its attributes and children; "on…" attributes are listeners. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  // After the element's own listeners: what they take is not handed on.
  if (FOCUSABLE.includes(tag) || "tabindex" in attributes) keepKeys(element);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Keys pressed here are not JupyterLab's, where "b" would make a new cell; but the
 * keys that run a cell run this one. */
export function keepKeys(element) {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
  element.addEventListener("keydown", runCell);
}

/** Hand Shift+Enter and Ctrl+Enter to the notebook's cell, which JupyterLab hears. */
export function runCell(event) {
  const { key, code, keyCode, shiftKey, ctrlKey, metaKey, target } = event;
  if (key !== "Enter" || !(shiftKey || ctrlKey || metaKey) || event.defaultPrevented) return;
  const cell = target.closest(".jp-Notebook .jp-Cell");
  if (!cell || target.matches(OWN_ENTER)) return;
  event.preventDefault(); // or it would press the button, too
  event.stopPropagation();
  cell.focus();
  const same = { key, code, keyCode, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true };
  cell.dispatchEvent(new KeyboardEvent("keydown", same));
}

/** A button that says what it does. */
export function button(words, onclick, attributes = {}) {
  return make("button", { type: "button", class: "rr-button", onclick, ...attributes }, words);
}

let made = 0;

/** An id that no other element of the page has. */
export function freshId(stem) {
  made += 1;
  return `rr-${stem}-${Math.random().toString(36).slice(2, 8)}-${made}`;
}

/** A line that is read aloud when its words change. */
export function statusLine() {
  return make("p", { role: "status", class: "rr-status" });
}

/** Words of the text in quotation marks, marked as being in its language. */
export function quoted(words, language) {
  return make("span", {}, "“", make("i", { lang: language }, words), "”");
}
