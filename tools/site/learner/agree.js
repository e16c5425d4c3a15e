// When the kit has a newer lesson than the one that an edit was begun on.

import { isUntouched, keep, keptBeside } from "./lessons.js";
import { backToTheKit } from "./reset.js";
import * as said from "./said.js";
import * as store from "./store.js";

const TITLE = "The kit has a newer version of this notebook";
const WORDS =
  "You began yours on an older one: keep yours, or take the new one and find yours " +
  "beside it under another name?";
const CHOICES = { mine: "Keep mine", new: "Take the new one, keep mine beside it" };
const BESIDE = "Yours is kept as {}; it opens from [My work](../../work.html).";

/** Bring what is here and what the kit has into agreement, before a notebook opens.

What has nothing of the learner's in it is renewed without a word. */
export async function agree(path, shipped) {
  for (const [each, model] of await store.files()) {
    const hash = shipped.notebooks[each];
    if (!hash || keptBeside(model.content ?? {}) === hash) continue;
    if (await isUntouched(model.content ?? {})) await store.remove(each);
    else if (each === path) await choose(path, model, hash);
  }
  // What was only opened left a copy behind, to which one could go back.
  if (shipped.notebooks[path] && !(await store.get(path))) await store.remove(path);
}

async function choose(path, model, hash) {
  if (await isUntouched(model.content, hash)) return;
  if ((await said.ask(TITLE, WORDS, CHOICES)) === "new") {
    const beside = await backToTheKit(path);
    said.alert("beside", BESIDE.replace("{}", beside));
  } else {
    await store.put({ ...model, content: keep(model.content, hash) });
  }
}
