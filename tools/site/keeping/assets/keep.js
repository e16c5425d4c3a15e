// In a page: has the service worker keep what came before it was there.

const WAIT = 2000; // milliseconds after the page has loaded, which comes first
const worker = navigator.serviceWorker;
const here = new URL("..", import.meta.url);

function loaded() {
  return performance.getEntriesByType("resource").map((entry) => entry.name);
}

// The app registers its own, which hands Python its files, too.
async function ready() {
  const ofApp = location.href.startsWith(new URL("app/", here).href);
  if (!ofApp) await worker.register(new URL("service-worker.js", here));
  return worker.ready;
}

async function keep() {
  const { active } = await ready();
  const also = [...document.querySelectorAll("script[data-keep]")];
  const lists = also.map((script) => new URL(script.dataset.keep, here).href);
  const named = await Promise.all(lists.map((list) => fetch(list).then((r) => r.json())));
  const files = named.flat().map((path) => new URL(path, here).href);
  active.postMessage({ keep: [location.href, ...loaded(), ...lists, ...files] });
}

// Without a service worker the site works, but not without the network.
if (worker) setTimeout(() => keep().catch(() => {}), WAIT);
