// Links from notebook to notebook: they open in the app, in the same tab, and what was
// changed here is saved before.

import * as store from "./store.js";

const FILES = new URL("files/", store.app).href;

function inApp(link) {
  const { hash, origin, pathname } = new URL(link.href);
  const path = decodeURIComponent(`${origin}${pathname}`.slice(FILES.length));
  return new URL(`notebooks/index.html?path=${encodeURIComponent(path)}${hash}`, store.app).href;
}

function led({ target }) {
  const link = target.closest?.("a[href]");
  if (link?.href.startsWith(FILES) && link.pathname.endsWith(".ipynb")) link.href = inApp(link);
  return link?.href.startsWith(new URL("notebooks/", store.app).href) ? link : undefined;
}

/** Have the links in notebooks lead into the app; `save` keeps what was changed. */
export function lead(save) {
  // Before it is used in whatever way, also in another tab or by a menu.
  for (const event of ["pointerdown", "focusin"]) addEventListener(event, led, true);
  addEventListener("click", async (event) => {
    const link = led(event);
    if (!link) return;
    event.stopImmediatePropagation();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await save();
    location.assign(link.href);
  }, true);
}
