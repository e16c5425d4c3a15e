// In the app: the kit's own menu, and what is said around a notebook.

import { lead } from "./links.js";
import { packed } from "./pack.js";
import { today } from "./paths.js";
import { follow, wait } from "./python.js";
import { again, backToTheKit, wanted } from "./reset.js";
import * as said from "./said.js";
import { guard, keep, sayIfFull } from "./saving.js";
import * as store from "./store.js";
import { sayIfTwice } from "./tabs.js";

const NOTHING = "This notebook is your own: the kit has none of this name.";

/** Give the app what is the kit's, before it starts. */
export function begin(app, path) {
  wait(app);
  sayIfFull(app);
  app.started.then(() => guard(app)).catch(console.error);
  for (const [id, label, execute] of commands(app, path)) {
    app.commands.addCommand(`kit:${id}`, { label, execute });
  }
  if (!path) return;
  lead(() => saved(app));
  sayIfTwice(path).catch(console.warn);
  opened(app).then((panel) => {
    follow(panel.sessionContext);
    keep(panel.context);
  });
}

function commands(app, path) {
  const leave = (page) => async () => {
    await saved(app);
    location.assign(new URL(page, store.site));
  };
  // Python and all that it remembers stay in this tab.
  const beside = (page) => () => void window.open(new URL(page, store.site), "_blank");
  return [
    ["lessons", "All lessons", leave("index.html")],
    ["work", "My work", leave("work.html")],
    ["download", "Download my work", () => download(app)],
    ["reset", "Reset this notebook…", () => reset(app, path)],
    ["about", "About Reading Raqqa", about],
    ["doctor", "If something does not work", beside("doctor.html")],
  ];
}

async function opened(app) {
  await app.started;
  while (!app.shell.currentWidget?.sessionContext) {
    await new Promise((soon) => setTimeout(soon, 100));
  }
  return app.shell.currentWidget;
}

const saved = (app) => app.shell.currentWidget?.context?.save();

async function download(app) {
  await saved(app);
  const shipped = await store.shipped();
  said.download(await packed(shipped), `my-work-${today()}.zip`);
}

async function reset(app, path) {
  const { notebooks } = await store.shipped();
  if (!notebooks[path]) return said.ask(NOTHING, "", { "": "Close" });
  if (!(await wanted("this notebook"))) return undefined;
  await saved(app);
  return again(await backToTheKit(path));
}

async function about() {
  const { version } = await store.shipped();
  const words = `Version ${version}. It runs in JupyterLite, and Python in Pyodide; ` +
    "what you write stays in this browser. [Rights](../../index.html#rights)";
  return said.ask("Reading Raqqa", words, { "": "Close" });
}
