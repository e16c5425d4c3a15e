// All of a learner's work as one file, and such a file taken in: nothing is overwritten.

import { isUntouched } from "./lessons.js";
import { folders, free, isSafe, RECORD } from "./paths.js";
import * as store from "./store.js";
import * as zip from "./zip.js";

const ABOUT = "raqqakit-work.json";
const FORMAT = 1;
const NOT_OURS = "it was not made by this kit";
const NEWER = "it was made by a newer kit";
const OUTSIDE = "it names a place outside your work";
const NO_NOTEBOOK = "a notebook in it is not whole";

/** The files in which something is the learner's: paths and what JupyterLite keeps. */
export async function work(shipped) {
  const found = [];
  for (const [path, model] of await store.files()) {
    const hash = shipped.notebooks[path];
    const same = path.endsWith(".ipynb") && (await isUntouched(model.content ?? {}, hash));
    if (!same && isSafe(path)) found.push([path, model]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The learner's work as one archive. */
export async function packed(shipped) {
  const about = JSON.stringify({ format: FORMAT, kit: shipped.version });
  const files = new Map([[ABOUT, new TextEncoder().encode(about)]]);
  for (const [path, model] of await work(shipped)) files.set(path, store.bytes(model));
  return zip.write(files);
}

/** What an archive holds, looked at as a whole before anything is taken in. */
export async function unpacked(buffer) {
  const files = await zip.read(buffer);
  require(files.has(ABOUT), NOT_OURS);
  const about = JSON.parse(new TextDecoder().decode(files.get(ABOUT)));
  require(Number.isInteger(about?.format), NOT_OURS);
  require(about.format <= FORMAT, NEWER);
  files.delete(ABOUT);
  require([...files.keys()].every(isSafe), OUTSIDE);
  return [...files].map(asModel);
}

function require(holds, why) {
  if (!holds) throw new Error(why);
}

function asModel([path, raw]) {
  let model;
  try {
    model = store.model(path, raw);
  } catch {
    throw new Error(NO_NOTEBOOK);
  }
  const whole = !path.endsWith(".ipynb") || Array.isArray(model.content?.cells);
  require(whole, NO_NOTEBOOK);
  return model;
}

/** Take in what `unpacked` gave; returns the pairs of path in the file and path here. */
export async function taken(models, shipped) {
  const here = await store.files();
  const all = new Set(await store.paths());
  const told = [];
  for (const model of models) {
    const path = await place(model, here, shipped);
    if (path) {
      await foldersFor(path, all, shipped);
      await store.put({ ...merged(model, here.get(path)), path, name: path.split("/").pop() });
      all.add(path);
    }
    told.push([model.path, path]);
  }
  return told;
}

// Where it is put: at its own path, beside what is there, or nowhere, if it is there.
async function place(model, here, shipped) {
  const before = here.get(model.path);
  if (!before || RECORD.test(model.path)) return model.path;
  if (same(before, model)) return "";
  const hash = shipped.notebooks[model.path];
  if (model.type === "notebook" && (await isUntouched(before.content ?? {}, hash))) {
    return model.path;
  }
  const beside = free(model.path, (path) => here.has(path) && !same(here.get(path), model));
  return here.has(beside) ? "" : beside;
}

function same(one, other) {
  const [a, b] = [store.bytes(one), store.bytes(other)];
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

// A record only ever grows: the lines that are not here yet go to its end.
function merged(model, before) {
  if (!before || !RECORD.test(model.path)) return model;
  const text = (one) => new TextDecoder().decode(store.bytes(one));
  const [here, fresh] = [before, model].map((one) => text(one).split("\n").filter(Boolean));
  const known = new Set(here);
  const lines = [...here, ...fresh.filter((line) => !known.has(line))];
  return store.model(model.path, new TextEncoder().encode(`${lines.join("\n")}\n`));
}

async function foldersFor(path, all, shipped) {
  const theirs = new Set(Object.keys(shipped.notebooks).flatMap(folders));
  for (const folder of folders(path)) {
    if (theirs.has(folder) || all.has(folder)) continue;
    await store.put(store.folder(folder));
    all.add(folder);
  }
}
