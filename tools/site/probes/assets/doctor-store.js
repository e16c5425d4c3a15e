// Where a learner's work is kept: database, room, and the service worker of files.
import { asked } from "./doctor-browser.js";
import { Late, blocked, care, size, untried, within, works }
  from "./doctor-result.js";

const NAME = "raqqakit-doctor";
const DOWNLOAD = "Download the work before the window is closed.";

export const storeProbes = told => [
  { name: "database", what: "The browser's store (IndexedDB)",
    probe: () => database(told.patience) },
  { name: "room", what: "Room in the store", probe: () => room(told.room) },
  { name: "kept", what: "Whether the store is kept", probe: kept },
  { name: "service", what: "A service worker, which hands files to Python",
    probe: found => service(told.patience, found) },
  { name: "private", what: "Signs of a private window", probe: privately },
];

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function writeAndRead() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("tried");
  const opened = await done(opening);
  try {
    const store = () => opened.transaction("tried", "readwrite").objectStore("tried");
    await done(store().put("here", "key"));
    return await done(store().get("key"));
  } finally {
    opened.close();
    indexedDB.deleteDatabase(NAME);
  }
}

async function database(patience) {
  try {
    if (await within(patience, writeAndRead()) === "here") {
      return works("A word was written and read back.");
    }
  } catch (error) {
    if (error instanceof Late) {
      return blocked(`The store did not answer within ${patience} seconds.`,
        "Close other windows of this site and try again.", "keep");
    }
  }
  return blocked("What was written could not be read back, so no work can be kept.",
    "Allow this site to store data (cookies and site data), outside a private window.",
    "keep");
}

async function room(needed) {
  const told = await navigator.storage?.estimate?.().catch(() => undefined);
  if (told?.quota === undefined) return care("The browser does not say how much.");
  const free = Math.max(0, told.quota - (told.usage ?? 0));
  if (free >= needed) {
    return works(
      `The browser lends ${size(free)}, and ${size(needed)} will do.`);
  }
  return blocked(
    `The browser lends ${size(free)}, and the kit needs ${size(needed)}.`,
    "Free some of the disk, raise the limit, or leave a private window.", "keep");
}

async function kept() {
  const told = await navigator.storage?.persisted?.().catch(() => undefined);
  if (told) return works("The browser promises to keep it.");
  return care("The browser may clear it when room runs short, when the site is not "
    + "visited for a while, or when a computer forgets its user at the end of the day.",
    `${DOWNLOAD} It can be read back on another day.`);
}

const REFUSED = "Allow service workers for this site (in some browsers they go with "
  + "cookies and site data), outside a private window, and let "
  + "doctor-service-worker.js through.";

async function service(patience, found) {
  if (!isSecureContext) return untried("It needs an address with https.");
  if (found.worker.state !== "works") return untried("It needs a worker.");
  if (!navigator.serviceWorker) {
    return blocked("The browser has none here: a policy has switched it off, or this is "
      + "a private window of an older browser.", REFUSED, "keep");
  }
  try {
    return await within(patience, answering(patience));
  } catch (error) {
    const words = error instanceof Late
      ? `No file came through it within ${patience} seconds.`
      : "The browser refused to begin it.";
    return blocked(words, REFUSED, "keep");
  } finally {
    await forget();
  }
}

const scope = () => new URL("doctor", document.baseURI).href;

/** Leave no service worker behind, and no other one disturbed. */
async function forget() {
  const { serviceWorker } = navigator;
  const found = await serviceWorker.getRegistrations().catch(() => []);
  await found.find(one => one.scope === scope())?.unregister();
}

/** Begin a service worker for this page alone, and let a worker ask it and wait. */
async function answering(patience) {
  const base = document.baseURI;
  const registered = await navigator.serviceWorker.register(
    new URL("doctor-service-worker.js", base), { scope: scope() });
  if (!registered) throw Error("refused");
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = () => channel.postMessage("given");
  try {
    await control();
    const address = new URL("doctor/asked", base).href;
    if (await asked(patience, "../doctor/drive.js", "module", address) === "given") {
      return works("It was begun, and a file came through it.");
    }
    return blocked("It was begun, but the file that it hands out did not come.",
      REFUSED, "keep");
  } finally {
    channel.close();
  }
}

async function control() {
  const { serviceWorker } = navigator;
  const mine = () => serviceWorker.controller?.scriptURL.endsWith(
    "/doctor-service-worker.js");
  while (!mine()) {
    await new Promise(resolve => {
      serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    });
  }
}

function privately(found) {
  const signs = ["database", "room", "service"].filter(
    name => found[name].state === "blocked");
  if (!signs.length) {
    return works("There are none, but not every browser shows any.");
  }
  return care("This may be a private window: it would explain what the store lacks.",
    "Try this page in an ordinary window.");
}
