// The page "My work": what lies here, taken along, brought back, reset, removed.

import { packed, taken, unpacked, work } from "./pack.js";
import { kind, today } from "./paths.js";
import { backToTheKit, wanted } from "./reset.js";
import { download } from "./said.js";
import * as store from "./store.js";

const DOWNLOADED = "Your work is in {}, where this browser puts what it downloads.";
const SAVED = "{} is where this browser puts what it downloads; what a teacher collects is given on from there.";
const TAKEN = "{} taken in.";
const BESIDE = " Beside what was here, under another name: {}.";
const SAME = " Here already, just as in the file: {}.";
const REFUSED = "{} was not taken in, and nothing here has changed: {}.";
const FULL =
  "The storage of this browser is full. What fitted was taken in; make room and take the " +
  "file in again, and the rest follows.";
const RESET = "The kit's version of {} is back. Yours is kept as {}.";
const PLAIN = "The kit's version of {} is back; nothing in it was yours.";
const REMOVED = "Everything of yours has been removed from this browser.";
const CLOSED =
  "This browser lends the page no storage, as in some private windows or with cookies " +
  "switched off, so no work can be kept here.";
const NEARLY = "Of the room that this browser lends, {} % is used: download your work soon.";
const OFFLINE = "The list of lessons could not be read. Load this page again when the network is there.";

const $ = (id) => document.getElementById(id);
const filled = (words, ...values) => values.reduce((w, v) => w.replace("{}", () => v), words);
let kit;

function say(words) {
  $("said").hidden = !words;
  $("said").textContent = words;
}

function made(tag, text, told = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...told });
}

function key(label, about, act) {
  const button = made("button", label, { type: "button" });
  button.append(made("span", ` ${about}`, { className: "unseen" }));
  button.addEventListener("click", act);
  return button;
}

function open(path) {
  const link = made("a", "Open");
  link.append(made("span", ` ${path}`, { className: "unseen" }));
  link.href = new URL(`notebooks/index.html?path=${encodeURIComponent(path)}`, store.app);
  return link;
}

function save(path, model) {
  download(new Blob([store.bytes(model)]), path.split("/").pop());
}

function row([path, model]) {
  const line = document.createElement("tr");
  const can = document.createElement("td");
  if (kind(path) === "notebook") can.append(open(path));
  else can.append(key("Download", path, () => handOut(path, model)));
  if (kit.notebooks[path]) can.append(key("Reset", path, () => reset(path)));
  const when = new Date(model.last_modified).toLocaleString();
  const name = made("th", "", { scope: "row" });
  name.append(...path.split(/(?<=[/_.-])/).flatMap((part) => [part, document.createElement("wbr")]));
  line.append(name, made("td", kind(path)), made("td", when), can);
  return line;
}

function answers(found) {
  const ours = found.filter(([path]) => kind(path) === "answers");
  $("no-answers").hidden = ours.length > 0;
  $("answers").replaceChildren(...ours.map(([path, model]) => {
    const line = made("li", `${path} `);
    line.append(key("Download", path, () => handOut(path, model)));
    line.lastChild.className = "button";
    return line;
  }));
}

function handOut(path, model) {
  save(path, model);
  say(filled(SAVED, path.split("/").pop()));
}

async function room() {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  const used = Math.round((100 * usage) / quota);
  $("room").textContent = used >= 80 ? filled(NEARLY, used) : "";
}

async function show() {
  const found = await work(kit);
  $("files").replaceChildren(...found.map(row));
  $("files").closest(".table-box").hidden = !found.length;
  $("nothing").hidden = found.length > 0;
  answers(found);
  await room();
}

async function takeAlong() {
  const name = `my-work-${today()}.zip`;
  download(await packed(kit), name);
  say(filled(DOWNLOADED, name));
  $("remove").disabled = false;
}

async function takeIn() {
  const [file] = $("file").files;
  if (!file) return;
  let models;
  try {
    models = await unpacked(await file.arrayBuffer());
  } catch (error) {
    say(filled(REFUSED, file.name, error.message));
    return;
  } finally {
    $("file").value = "";
  }
  say(told(await taken(models, kit)));
  $("remove").disabled = true;
}

function told(pairs) {
  const list = (paths) => paths.join(", ");
  const fresh = pairs.filter(([, here]) => here).length;
  const beside = pairs.filter(([path, here]) => here && here !== path);
  const same = pairs.filter(([, here]) => !here).map(([path]) => path);
  return filled(TAKEN, `${fresh} ${fresh === 1 ? "file was" : "files were"}`)
    + (beside.length ? filled(BESIDE, list(beside.map(([, here]) => here))) : "")
    + (same.length ? filled(SAME, list(same)) : "");
}

async function reset(path) {
  if (!(await wanted(path))) return;
  const beside = await backToTheKit(path);
  await show();
  say(beside ? filled(RESET, path, beside) : filled(PLAIN, path));
  // The row that was pressed may be gone, and the sentence stands above what is seen.
  $("said").focus();
}

async function removeAll() {
  $("sure").showModal();
  await new Promise((closed) => $("sure").addEventListener("close", closed, { once: true }));
  if ($("sure").returnValue !== "remove") return;
  for (const path of await store.paths()) await store.remove(path);
  $("remove").disabled = true;
  say(REMOVED);
}

// Each key does its own, shows what is here then, and says it where that fails.
function bind(id, event, act) {
  $(id).addEventListener(event, async () => {
    try {
      await act();
    } catch (error) {
      say(error.name === "QuotaExceededError" ? FULL : CLOSED);
    }
    await show();
  });
}

async function begin() {
  kit = await store.shipped().catch(() => undefined);
  if (!kit) return say(OFFLINE);
  try {
    await show();
  } catch {
    return say(CLOSED);
  }
  bind("download", "click", takeAlong);
  bind("file", "change", takeIn);
  bind("remove", "click", removeAll);
  $("download").disabled = $("file").disabled = false;
  return undefined;
}

begin();
