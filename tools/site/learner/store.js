// The learner's files in this browser, where JupyterLite keeps them.

const FILES = "files";
const CHECKPOINTS = "checkpoints";
const EMPTY = { name: "", created: "", writable: true };

/** The site that these scripts belong to, and its app. */
export const site = new URL("../..", import.meta.url);
export const app = new URL("app/", site);

/** The name of the database: one for each place where a site lies. */
export const name = `JupyterLite Storage - ${app.pathname}`;

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab keeps the storage busy"));
  });
}

async function opened(version, change) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => change?.(request.result);
  const base = await settled(request);
  // JupyterLite may want to change the database while this page is open.
  base.onversionchange = () => base.close();
  return base;
}

async function withStores() {
  const base = await opened();
  const lacking = [FILES, CHECKPOINTS].filter((s) => !base.objectStoreNames.contains(s));
  if (!lacking.length) return base;
  const { version } = base;
  base.close();
  return opened(version + 1, (fresh) => lacking.forEach((s) => fresh.createObjectStore(s)));
}

async function within(store, mode, act) {
  const base = await withStores();
  try {
    const transaction = base.transaction(store, mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await settled(act(transaction.objectStore(store)));
    await done;
    return result;
  } finally {
    base.close();
  }
}

/** The paths of everything that lies here, folders included. */
export const paths = () => within(FILES, "readonly", (s) => s.getAllKeys());

/** What lies at a path, as JupyterLite keeps it; undefined if nothing. */
export const get = (path) => within(FILES, "readonly", (s) => s.get(path));

/** Put something at its path; rejects with QuotaExceededError where room is lacking. */
export const put = (model) => within(FILES, "readwrite", (s) => s.put(model, model.path));

/** Take away what lies at a path, and what JupyterLite remembers of it. */
export async function remove(path) {
  await within(FILES, "readwrite", (s) => s.delete(path));
  await within(CHECKPOINTS, "readwrite", (s) => s.delete(path));
}

/** Everything that lies here, without the folders, by path. */
export async function files() {
  const models = await within(FILES, "readonly", (s) => s.getAll());
  const found = models.filter((model) => model && model.type !== "directory");
  return new Map(found.map((model) => [model.path, model]));
}

/** Which lessons the kit has now, and its version. */
export async function shipped() {
  const response = await fetch(new URL("kit.json", app), { cache: "no-cache" });
  if (!response.ok) throw new Error(`kit.json: ${response.status}`);
  return response.json();
}

/** The content of a file as bytes. */
export function bytes(model) {
  if (model.format === "json") {
    return new TextEncoder().encode(`${JSON.stringify(model.content, null, 1)}\n`);
  }
  if (model.format === "text") return new TextEncoder().encode(model.content);
  return Uint8Array.from(atob(model.content ?? ""), (letter) => letter.charCodeAt(0));
}

/** A file as JupyterLite keeps it, of its path and its bytes. */
export function model(path, raw) {
  const now = new Date().toISOString();
  const told = { ...EMPTY, name: path.split("/").pop(), path, created: now };
  Object.assign(told, { last_modified: now, size: raw.length });
  if (path.endsWith(".ipynb")) {
    const content = JSON.parse(new TextDecoder().decode(raw));
    return { ...told, type: "notebook", format: "json", mimetype: "application/json", content };
  }
  let letters = "";
  for (const byte of raw) letters += String.fromCharCode(byte);
  const mimetype = "application/octet-stream";
  return { ...told, type: "file", format: "base64", mimetype, content: btoa(letters) };
}

/** A folder as JupyterLite keeps it. */
export function folder(path) {
  const told = model(path, new Uint8Array());
  return { ...told, type: "directory", format: "json", mimetype: "", content: null };
}
