// Tries what the site needs, one by one, and shows each result as a row of a list.
import { browserProbes } from "./doctor-browser.js";
import { fileProbes } from "./doctor-files.js";
import { lines, verdict } from "./doctor-report.js";
import { WORDS, blocked } from "./doctor-result.js";
import { storeProbes } from "./doctor-store.js";

const NO_NETWORK = "This site cannot be reached now, so nothing was tried: either there "
  + "is no network, or its host is blocked. Lessons that were opened before still run. "
  + "Try again when the network is there.";
const told = JSON.parse(document.getElementById("probes").textContent);
const [list, status, again, telling, line, copy, copied] = [
  "list", "verdict", "again", "telling", "line", "copy", "copied",
].map(name => document.getElementById(name));

function made(tag, className, words) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}

function row(what) {
  const item = document.createElement("li");
  item.append(made("span", "what", what), ": ", made("span", "state", "…"));
  list.append(item);
  return item;
}

function show(item, { state, words, allow }) {
  item.dataset.state = state;
  item.querySelector(".state").textContent = WORDS[state];
  item.append(made("p", "words", words));
  if (allow) item.append(made("p", "allow", `What to do: ${allow}`));
}

async function tried({ what, probe }, found) {
  try {
    return { what, ...await probe(found) };
  } catch (error) {
    const words = `It could not be tried: ${error}`;
    return { what, ...blocked(words, "Load this page again.") };
  }
}

// Past everything that is kept: what is not there now says nothing of what is blocked.
async function reached() {
  try {
    await fetch(location.href, { cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

async function run() {
  list.replaceChildren();
  again.hidden = telling.hidden = true;
  // Of all rows a screen reader is told the beginning and the end: they are many.
  status.textContent = "Each thing is being tried. One that gives no answer is given "
    + `${told.patience} seconds.`;
  if (!await reached()) {
    status.textContent = NO_NETWORK;
    again.hidden = false;
    return;
  }
  const found = {};
  const all = [browserProbes, storeProbes, fileProbes];
  const probes = all.flatMap(make => make(told));
  for (const probe of probes) {
    const item = row(probe.what);
    found[probe.name] = await tried(probe, found);
    show(item, found[probe.name]);
  }
  // What has to be done stands first.
  list.prepend(...list.querySelectorAll('[data-state="blocked"]'));
  const results = Object.values(found);
  status.textContent = verdict(results);
  line.value = lines(told, results);
  again.hidden = telling.hidden = false;
}

async function take() {
  line.select();
  try {
    await navigator.clipboard.writeText(line.value);
    copied.textContent = "Copied.";
  } catch {
    copied.textContent = document.execCommand("copy") ? "Copied."
      : "The text is selected: copy it with the keys or the menu of the browser.";
  }
}

line.addEventListener("focus", () => line.select());
// A click sets the cursor after it has given the focus.
line.addEventListener("click", () => {
  if (line.selectionStart === line.selectionEnd) line.select();
});
again.addEventListener("click", run);
copy.addEventListener("click", take);
run();
