// A notebook that is open in two tabs.

import * as said from "./said.js";
import * as store from "./store.js";

const TWICE =
  "This notebook is open in another tab as well. Work in one of the two: what is saved " +
  "there first is not overwritten from here without asking you.";

/** Say so while the notebook is open in another tab. */
export async function sayIfTwice(path) {
  const name = `${store.name} open ${path}`;
  const forEver = new Promise(() => {});
  // It is answered at once where another tab has it, and otherwise never.
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && forEver);
  said.status("twice", TWICE);
  await navigator.locks.request(name, () => {
    said.status("twice", "");
    return forEver;
  });
}
