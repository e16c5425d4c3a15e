// Bringing back the kit's lesson, with the learner's own kept beside it.

import { isUntouched } from "./lessons.js";
import { free, older } from "./paths.js";
import * as said from "./said.js";
import * as store from "./store.js";

const RESET = "Bring back the kit's version of {}?";
const KEPT =
  "Yours is kept beside it, under a name with today's date; what you have answered " +
  "stays as it is.";
const BESIDE = "Yours is kept as {}; it opens from [My work](../../work.html).";
const NOTED = "kit-beside";
const CHOICES = { reset: "Bring back the kit's version", "": "Leave it as it is" };

/** Whether the learner wants the kit's version of a notebook back. */
export async function wanted(name) {
  return (await said.ask(RESET.replace("{}", () => name), KEPT, CHOICES)) === "reset";
}

/** Say, on this page or after it is loaded again, where the learner's own lies. */
export const sayWhere = (beside) => said.alert("beside", BESIDE.replace("{}", () => beside));

/** Load the page again, which then says where the learner's own lies. */
export function again(beside) {
  if (beside) sessionStorage.setItem(NOTED, beside);
  location.reload();
}

/** Say what was left to say when the page was loaded again. */
export function sayWhatWasLeft() {
  const beside = sessionStorage.getItem(NOTED);
  sessionStorage.removeItem(NOTED);
  if (beside) sayWhere(beside);
}

/** Keep what lies at a path under another name; the kit's lesson is there again.

Returns the name; "" where there was nothing of the learner's to keep. */
export async function backToTheKit(path) {
  const model = await store.get(path);
  if (!model || (await isUntouched(model.content ?? {}))) {
    await store.remove(path);
    return "";
  }
  const all = new Set(await store.paths());
  const beside = free(older(path), (other) => all.has(other));
  // First the copy: whatever stops the rest, nothing is lost.
  await store.put({ ...model, path: beside, name: beside.split("/").pop() });
  await store.remove(path);
  return beside;
}
