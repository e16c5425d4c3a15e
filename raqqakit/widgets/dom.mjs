// Making elements. Words always go in as text, never as HTML: a text that holds
// "<script>" shows "<script>".

const FOCUSABLE = ["button", "summary", "input", "select"];

/** An element with its attributes and children; "on…" attributes are listeners. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (FOCUSABLE.includes(tag) || "tabindex" in attributes) keepKeys(element);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Keys pressed here are not JupyterLab's, where "b" would make a new cell. */
export function keepKeys(element) {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
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
