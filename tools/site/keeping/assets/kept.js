// In a service worker: keeps what the site has given, so that a second visit needs no
// network. With a network, what may have changed is always asked for anew.

"use strict";

const KEPT = "reading-raqqa-{{ version }}";
const ELSEWHERE = "{{ elsewhere }}";
const SITE = new URL("{{ root }}", self.location).href;
// Their names change with what is in them, so they are asked for once.
const FIRM = /\/build\/.*\.js$|\/static\/[^/]*\.[0-9a-f]{8,}\.js$/;
const AT_A_TIME = 6; // requests, as a browser would send to one host
// Not files: through these Python reads and writes the learner's.
const SPOKEN = /\/api\/(drive|stdin|service-worker-heartbeat)/;

function keeps(request) {
  const ours = request.url.startsWith(SITE) || isElsewhere(request.url);
  // The page that tests the network asks past everything that is kept.
  const tested = request.cache === "no-store";
  return request.method === "GET" && ours && !tested && !SPOKEN.test(request.url);
}

function isFirm(request) {
  const { pathname } = new URL(request.url);
  const asked = request.cache !== "reload";
  return asked && (isElsewhere(request.url) || FIRM.test(pathname));
}

function isElsewhere(url) {
  return ELSEWHERE !== "" && url.startsWith(ELSEWHERE);
}

async function answer(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known && isFirm(request)) return known;
  try {
    return await fetched(cache, request);
  } catch (error) {
    // A page with another lesson in its address is the same page.
    const other = known ?? (await cache.match(request, { ignoreSearch: true }));
    if (other) return other;
    throw error;
  }
}

async function fetched(cache, request) {
  const response = await fetch(request);
  if (response.status === 200) {
    // Where there is no room, the site works, but not without the network.
    cache.put(request, response.clone()).catch(() => {});
  }
  return response;
}

async function keepAll(urls) {
  const cache = await caches.open(KEPT);
  const wanted = urls.map((url) => new Request(url)).filter(keeps);
  while (wanted.length) {
    const few = wanted.splice(0, AT_A_TIME);
    await Promise.all(few.map((request) => keepOne(cache, request)));
  }
}

async function keepOne(cache, request) {
  if (await cache.match(request)) return;
  await fetched(cache, request).catch(() => {});
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((n) => n.startsWith("reading-raqqa-") && n !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});
self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepAll(event.data.keep));
});
self.addEventListener("fetch", (event) => {
  if (!keeps(event.request)) return;
  event.stopImmediatePropagation();
  event.respondWith(answer(event.request));
});
