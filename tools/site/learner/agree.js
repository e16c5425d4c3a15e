// When the kit has a newer lesson than the one that an edit was begun on.

import { isUntouched, keep, keptBeside, takeViews } from "./lessons.js";
import { backToTheKit, sayWhatWasLeft, sayWhere } from "./reset.js";
import * as said from "./said.js";
import * as store from "./store.js";

const TITLE = "The kit has a newer version of this notebook";
const WORDS =
  "You began yours on an older one: keep yours, or take the new one and find yours " +
  "beside it under another name?";
const CHOICES = { mine: "Keep mine", new: "Take the new one, keep mine beside it" };

/** Bring what is here and what the kit has into agreement, before a notebook opens.

What has nothing of the learner's in it is renewed without a word. */
export async function agree(path, shipped) {
  sayWhatWasLeft();
  for (const [each, model] of await store.files()) {
    const hash = shipped.notebooks[each];
    if (!hash || keptBeside(model.content ?? {}) === hash) continue;
    if (await isUntouched(model.content ?? {})) await store.remove(each);
    else if (each === path) await choose(path, model, hash);
  }
  const mine = await store.get(path);
  if (mine && takeViews(mine.content ?? {})) await store.put(mine).catch(console.warn);
  // What was only opened left a copy behind, to which one could go back.
  if (!mine && shipped.notebooks[path]) await store.remove(path);
}

async function choose(path, model, hash) {
  if (await isUntouched(model.content, hash)) return;
  if ((await said.ask(TITLE, WORDS, CHOICES)) === "new") {
    sayWhere(await backToTheKit(path));
  } else {
    await store.put({ ...model, content: keep(model.content, hash) });
  }
}
