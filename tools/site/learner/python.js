// Python in the app: what is said while it is loaded, and cells that are run before.

import * as said from "./said.js";

const LOADING =
  "Python is getting ready. The first time it takes a minute or more; cells that you " +
  "run meanwhile wait for it.";
const LASTS =
  "Python is still being loaded. If nothing moves, [the doctor page](../../doctor.html) " +
  "says what is blocked here.";
const READY = "Python is ready. Begin with the first cell: it remembers nothing of before.";
const FAILED =
  "Python could not be loaded. [The doctor page](../../doctor.html) tries what it needs " +
  "and says what is blocked; to try again, load this page again.";
const LONG = 90_000; // milliseconds after which one wonders
const RUNS = /^(notebook:(run|restart-run|restart-and-run)|runmenu:(run|restart))/;
// What Pyodide says of a package that it could not get, and goes on without.
const LACKING = /(error|failed).*(load|fetch|download)|could not (load|fetch)/i;
const AT_WORK = new Set(["idle", "busy"]);

let there = false;
let failed = false;

function fail() {
  // What goes wrong later, goes wrong in a cell, and is said there.
  if (there) return;
  failed = true;
  said.status("python", "");
  said.alert("failed", FAILED);
}

function heard({ data }) {
  const thrown = data?.type === "HANDLER" && data.name === "throw";
  const logged = data?._logMessage;
  if (thrown || (logged?.level === "critical" && LACKING.test(logged.data))) fail();
}

/** Listen to the worker that Python runs in, for JupyterLite keeps its troubles quiet. */
export function watch() {
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...told) {
      super(...told);
      this.addEventListener("message", heard);
      this.addEventListener("error", fail);
    }
  };
}

/** Say how far Python is, in a notebook, also when it is started again. */
export function follow(context) {
  const slow = setTimeout(() => there || failed || said.status("python", LASTS), LONG);
  const look = () => {
    const now = AT_WORK.has(context.session?.kernel?.status);
    if (failed || now === there) return;
    there = now;
    said.status("python", there ? READY : LOADING);
    if (!there) return;
    clearTimeout(slow);
    setTimeout(() => there && said.status("python", ""), 4000);
  };
  said.status("python", LOADING);
  context.statusChanged.connect(look);
  context.kernelChanged.connect(look);
  look();
}

/** Have cells that are run before there is a Python wait for it.

JupyterLab passes over them without a word. */
export function wait(app) {
  const execute = app.commands.execute.bind(app.commands);
  app.commands.execute = async (id, args) => {
    const context = app.shell.currentWidget?.sessionContext;
    if (context && RUNS.test(id)) await kernel(context);
    return execute(id, args);
  };
}

async function kernel(context) {
  await context.ready;
  while (!context.session?.kernel) {
    await new Promise((changed) => {
      const once = () => {
        context.kernelChanged.disconnect(once);
        changed();
      };
      context.kernelChanged.connect(once);
    });
  }
}
