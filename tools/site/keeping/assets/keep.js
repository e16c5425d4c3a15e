// In a page: has the service worker keep what the site has given, and the rest of it.

// Milliseconds from a lesson's opening: Python comes first.
const WAIT = 30000;
const worker = navigator.serviceWorker;
const here = new URL("..", import.meta.url);
const inApp = location.href.startsWith(new URL("app/", here).href);

function loaded() {
  return performance.getEntriesByType("resource").map((entry) => entry.name);
}

// What lies here without having been asked for: lessons and pages not opened yet.
async function rest() {
  const response = await fetch(new URL("assets/keep.json", here));
  const paths = await response.json();
  return paths.map((path) => new URL(path, here).href);
}

function told(files) {
  return worker.ready.then(({ active }) => active.postMessage({ keep: files }));
}

// Before it has begun, what is kept is given to nobody.
function begun({ installing, waiting }) {
  const fresh = installing ?? waiting;
  if (!fresh) return Promise.resolve();
  return new Promise((done) => {
    fresh.addEventListener("statechange", () => {
      if (["activated", "redundant"].includes(fresh.state)) done();
    });
  });
}

async function keep() {
  // A new JupyterLite takes all workers away, and registers one for the app.
  if (inApp) await new Promise((done) => setTimeout(done, WAIT));
  await begun(await worker.register(new URL("service-worker.js", here)));
  await told([location.href, ...loaded(), ...(inApp ? await rest() : [])]);
}

// Without a service worker the site works, but not without the network.
if (worker) keep().catch(() => {});
