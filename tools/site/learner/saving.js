// Saving in the app, so that nothing is lost without a word: with the storage full,
// and with two tabs that write into one record.

import { RECORD } from "./paths.js";
import * as said from "./said.js";
import * as store from "./store.js";

const FULL =
  "The storage of this browser did not take the last change. [Download your " +
  "work](../../work.html) and make room there, then save again.";
const SOON = 1500; // milliseconds; the app's own way is to save every two minutes
const NAME = "IServiceWorkerManager";

/** Say so where something could not be stored. */
export function sayIfFull(app) {
  const { contents } = app.serviceManager;
  const save = contents.save.bind(contents);
  contents.save = (path, told) => save(path, told).catch(refused);
}

function refused(error) {
  said.alert("full", FULL);
  throw error;
}

/** Save a notebook soon after a change: a tab is closed without a thought.

Also while changes go on, for whoever types without a pause has the most to lose. */
export function keep(context) {
  let soon;
  context.model.contentChanged.connect(() => {
    soon ??= setTimeout(() => {
      soon = undefined;
      if (context.model.dirty) context.save().catch(console.warn);
    }, SOON);
  });
}

/** Stand between Python and its files: answer always, and let no line be lost. */
export async function guard(app) {
  const tokens = [...app.pluginRegistry._services.keys()];
  const token = tokens.find(({ name }) => name.includes(NAME));
  const manager = await app.resolveRequiredService(token);
  const files = manager._driveContentsProcessor;
  const process = files.processDriveRequest.bind(files);
  files.processDriveRequest = async (asked) => {
    try {
      return await alone(asked, () => process(asked));
    } catch (error) {
      // Without an answer Python would wait for ever. It looks whether it was written.
      console.warn(error);
      return null;
    }
  };
}

async function alone(asked, act) {
  if (!["put", "mknod"].includes(asked.method)) return act();
  const path = asked.path.replace(/^\/+/, "");
  return navigator.locks.request(`${store.name} ${path}`, async () => {
    const before = await store.get(path);
    // Another tab has made it meanwhile: to make it again would empty it.
    if (asked.method === "mknod" && before) return null;
    if (asked.method === "put" && RECORD.test(path)) {
      asked.data.data = together(before, asked.data);
    }
    return act();
  });
}

// A record only grows: what another tab has added since this one read it stays.
function together(before, { format, data }) {
  if (!before || before.format !== format || format !== "base64") return data;
  const [here, mine] = [atob(before.content ?? ""), atob(data)];
  if (mine.startsWith(here)) return data;
  let same = 0;
  while (here[same] !== undefined && here[same] === mine[same]) same++;
  same = mine.lastIndexOf("\n", same - 1) + 1;
  const [theirs, own] = [here.slice(same), mine.slice(same)];
  const ended = !theirs || theirs.endsWith("\n") ? theirs : `${theirs}\n`;
  return btoa(mine.slice(0, same) + ended + own);
}
