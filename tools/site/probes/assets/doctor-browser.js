// What the browser itself must be able to do, before any file is fetched.
import { made, wasm } from "./doctor-able.js";
import { Late, blocked, untried, within, works } from "./doctor-result.js";

const UPDATE = "Update the browser, or use another: Chrome, Edge, Firefox or Safari as "
  + "they are today.";

export const browserProbes = told => [
  { name: "modules", what: "JavaScript modules", probe: modules },
  { name: "https", what: "A safe address (https)", probe: https },
  { name: "worker", what: "A worker, in which Python runs beside the page",
    probe: () => worker(told.patience) },
  { name: "wasm", what: "WebAssembly, of which Python is made here",
    probe: assembly },
  { name: "made", what: "Code that is made while the page runs", probe: code },
];

function modules() {
  return works("The script of this page runs.");
}

function https() {
  if (isSecureContext) return works("The browser takes this page's address as safe.");
  return blocked(
    `This page came from ${location.origin}, without the s of https. Browsers keep `
    + "no work safely for such an address.",
    "Serve the site by https.", "keep");
}

/** What a worker says to a question; rejects if it cannot begin, or is Late. */
export async function asked(patience, path, kind, question) {
  const one = new Worker(new URL(path, import.meta.url), { type: kind });
  const answer = new Promise((resolve, reject) => {
    one.onmessage = ({ data }) => resolve(data);
    one.onerror = event => { event.preventDefault(); reject(Error(event.message)); };
    one.postMessage(question);
  });
  return within(patience, answer).finally(() => one.terminate());
}

async function worker(patience) {
  try {
    const reply = await asked(patience, "../doctor/worker.js", "module", "");
    return { ...works("A worker was begun and answered."), reply };
  } catch (error) {
    return noWorker(patience, error instanceof Late);
  }
}

async function noWorker(patience, late) {
  try {
    await asked(patience, "../doctor/classic.js", "classic", "");
  } catch {
    return blocked(
      late ? `A worker was begun and did not answer within ${patience} seconds.`
        : "The browser refused to begin a worker.",
      "Allow workers: a rule of the server or the proxy (Content-Security-Policy, "
      + "worker-src) must say 'self'.");
  }
  return blocked(
    "A worker of the older kind works, but one that is a module does not.",
    `${UPDATE} If it is new, let doctor/worker.js and assets/doctor-able.js through, `
    + "with the type text/javascript.");
}

const NO_WASM = {
  missing: ["The browser has no WebAssembly: it is too old, or it was switched off, as "
    + "lockdown modes do.", `Switch WebAssembly on for this site. ${UPDATE}`],
  refused: ["A rule of the server or the proxy forbids WebAssembly.",
    "Allow it in the Content-Security-Policy: script-src must say 'wasm-unsafe-eval'."],
  old: ["The browser's WebAssembly is too old for this Python: it has no exceptions.",
    UPDATE],
};

function assembly(found) {
  const matter = wasm() || found.worker.reply?.wasm;
  return matter ? blocked(...NO_WASM[matter])
    : works("A small program of WebAssembly was made.");
}

function code(found) {
  if (!made() && !found.worker.reply?.made) return works("The browser allows it.");
  return blocked(
    "A rule of the server or the proxy forbids it, and Python begins with such code.",
    "Allow it in the Content-Security-Policy: script-src must say 'unsafe-eval'.");
}

/** Whether Python's first script, maybe another host's, may run in a worker. */
export async function firstScript(told, found) {
  if (found.worker.state !== "works") return untried("It needs a worker.");
  if (found.made.state !== "works") return untried("It needs code made while it runs.");
  const address = new URL(told.script, document.baseURI);
  if ((found[address.href]?.state ?? "works") !== "works") {
    return untried("Its file did not come as it should.");
  }
  try {
    const { script } = await asked(
      told.patience, "../doctor/worker.js", "module", address.href);
    if (!script) return works("It was begun in a worker.");
    return blocked(
      `The browser has the file, but did not run it: ${script}`,
      `Allow scripts of ${address.origin} in the Content-Security-Policy (script-src), `
      + "and send the file with the type text/javascript.");
  } catch {
    return blocked(`It did not begin within ${told.patience} seconds.`,
      `Let ${address.href} through, then try again.`);
  }
}
