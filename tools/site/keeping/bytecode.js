// Begins Python, and keeps the bytecode that it makes of its packages: on a second visit
// it has none of them to compile. What is kept counts for the very source that it was
// made of and for no other (PEP 552), so that it cannot be out of date.

const CACHE = "raqqakit-bytecode";
const KEPT = new URL("bytecode.zip", import.meta.url).href;
const OFTEN = 5000; // milliseconds between two looks whether Python has loaded more

const KEEPER = `
import importlib.util, io, sys, zipfile
from pathlib import Path

PLACE = Path("/bytecode")
CHECKED = (0b11).to_bytes(4, "little")

def begin():
    PLACE.mkdir(exist_ok=True)
    sys.pycache_prefix, sys.dont_write_bytecode = str(PLACE), False

def count():
    return len(sys.modules)

def by_hash(path):
    raw = path.read_bytes()
    source = Path(importlib.util.source_from_cache(path))
    if raw[4] or not source.exists():
        return raw
    return raw[:4] + CHECKED + importlib.util.source_hash(source.read_bytes()) + raw[16:]

def packed():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for path in sorted(PLACE.glob("lib/**/*.pyc")):
            name = path.relative_to("/").as_posix()
            archive.writestr(zipfile.ZipInfo(name), by_hash(path))
    return whole.getvalue()
`;

/** What Pyodide's own function of this name does and returns, with the kept bytecode. */
export async function loadPyodide(options) {
  const pyodide = await import(new URL("pyodide.mjs", options.indexURL).href);
  const [python, kept] = await Promise.all([pyodide.loadPyodide(options), read()]);
  const own = python.toPy({});
  python.runPython(KEEPER, { globals: own });
  own.get("begin")();
  if (kept) put(python, kept);
  follow(own, kept);
  return python;
}

// Where the browser keeps nothing, or something else, Python compiles as ever.
async function read() {
  try {
    const response = await (await caches.open(CACHE)).match(KEPT);
    return response && new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

function put(python, kept) {
  try {
    python.unpackArchive(kept, "zip", { extractDir: "/" });
  } catch (error) {
    console.warn(error);
  }
}

function follow(own, kept) {
  let [before, modules] = [kept, 0];
  const look = async () => {
    const now = own.get("count")();
    if (now === modules) return;
    modules = now;
    const packed = own.get("packed")().toJs();
    if (same(packed, before)) return;
    before = packed;
    await (await caches.open(CACHE)).put(KEPT, new Response(packed));
  };
  const looking = setInterval(() => look().catch(() => clearInterval(looking)), OFTEN);
}

function same(one, other) {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}
