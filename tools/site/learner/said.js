// What the app says to the learner: one line while something lasts, a box to answer.

const place = document.createElement("div");
place.id = "kit-said";

function shown() {
  if (!place.isConnected) document.body.append(place);
  return place;
}

function filled(element, words) {
  // A word in brackets with an address is a link: "see [the page](doctor.html)".
  for (const part of words.split(/(\[[^\]]+\]\([^)]+\))/)) {
    const link = part.match(/^\[([^\]]+)\]\(([^)]+)\)$/);
    if (!link) {
      element.append(part);
      continue;
    }
    const a = document.createElement("a");
    Object.assign(a, { textContent: link[1], href: new URL(link[2], import.meta.url).href });
    element.append(a);
  }
  return element;
}

function line(role, name) {
  const id = `kit-${name}`;
  const there = document.getElementById(id);
  if (there) return there;
  const fresh = document.createElement("p");
  fresh.id = id;
  fresh.setAttribute("role", role);
  shown().append(fresh);
  return fresh;
}

/** Say something for as long as it holds; "" ends it. */
export function status(name, words) {
  const told = line("status", name);
  told.replaceChildren();
  filled(told, words);
}

/** Say something that the learner has to know, until it is put away. */
export function alert(name, words) {
  const told = line("alert", name);
  told.replaceChildren();
  const away = document.createElement("button");
  Object.assign(away, { type: "button", textContent: "Put away" });
  away.addEventListener("click", () => told.remove());
  filled(told, `${words} `).append(away);
}

/** Ask something; returns the name of the choice, "" where none was taken. */
export function ask(title, words, choices) {
  const box = document.createElement("dialog");
  box.id = "kit-asked";
  box.setAttribute("aria-labelledby", "kit-asked-title");
  const head = document.createElement("h2");
  Object.assign(head, { id: "kit-asked-title", textContent: title });
  const form = document.createElement("form");
  form.method = "dialog";
  for (const [value, label] of Object.entries(choices)) {
    const key = document.createElement("button");
    Object.assign(key, { value, textContent: label });
    form.append(key);
  }
  box.append(head, filled(document.createElement("p"), words), form);
  document.body.append(box);
  box.showModal();
  return new Promise((answered) => {
    box.addEventListener("close", () => {
      box.remove();
      answered(box.returnValue);
    });
  });
}

/** Hand the browser a file to keep. */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
