// Runs before the app does: sees to it that a lesson is the one the learner wants, and
// that Python finds its files.

import { begin } from "./app.js";
import { agree } from "./agree.js";
import * as store from "./store.js";
import { watch } from "./python.js";
import * as said from "./said.js";

const NOT_KEPT =
  "This browser keeps nothing for this site, as in a private window or with storage " +
  "switched off: your work lasts until you close this tab.";

/** The notebook that the address of the page names; "" in the list of files. */
export const here = new URLSearchParams(location.search).get("path") ?? "";

// JupyterLite hands Python its files through a service worker. It has to be there first,
// or Python starts without them.
async function serviceWorker(version) {
  const { serviceWorker: workers } = navigator;
  const script = new URL("service-worker.js?enableCache=false", store.app).href;
  // So that JupyterLite does not put it away as one of an older version.
  localStorage.setItem(`${script}-version`, version);
  const { active } = await workers.register(script).then(() => workers.ready);
  const isOurs = () => workers.controller?.scriptURL === active.scriptURL;
  while (!isOurs()) {
    await new Promise((changed) => {
      workers.addEventListener("controllerchange", changed, { once: true });
      setTimeout(changed, 1000);
    });
    if (!isOurs()) return;
  }
}

async function prepared() {
  const shipped = await store.shipped();
  await Promise.allSettled([
    serviceWorker(shipped.version).catch(() => said.alert("kept", NOT_KEPT)),
    agree(here, shipped).catch(() => said.alert("kept", NOT_KEPT)),
  ]);
}

function whenThere(app) {
  delete window.jupyterapp;
  window.jupyterapp = app;
  begin(app, here);
}

if (document.readyState === "loading") {
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
}
watch();
Object.defineProperty(window, "jupyterapp", { configurable: true, set: whenThere });
await prepared().catch(console.warn);
