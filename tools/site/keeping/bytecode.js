// Begins Python, and keeps the bytecode that it makes: of its own library, which comes
// as a zip of sources, and of the packages. On a second visit it has nothing to compile.
// What is kept of a package counts for the very source that it was made of (PEP 552),
// and what is kept of the library for the very zip, so that nothing is out of date.

const CACHE = "raqqakit-bytecode";
const PACKAGES = new URL("packages.zip", import.meta.url).href;
const OFTEN = 5000; // milliseconds between two looks whether Python has loaded more

const KEEPER = `
import importlib.util, io, sys, time, zipfile, zipimport
from importlib._bootstrap_external import _code_to_hash_pyc
from pathlib import Path

PLACE = Path("/bytecode")
LIBRARY = next(path for path in sys.path if path.endswith(".zip"))
CHECKED = (0b11).to_bytes(4, "little")

def begin():
    PLACE.mkdir(exist_ok=True)
    sys.pycache_prefix, sys.dont_write_bytecode = str(PLACE), False

def count():
    return len(sys.modules)

def zipped(files):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, raw in files:
            archive.writestr(zipfile.ZipInfo(name), raw)
    return whole.getvalue()

def by_hash(path):
    raw = path.read_bytes()
    if raw[4]:
        return raw
    source = Path(importlib.util.source_from_cache(path)).read_bytes()
    return raw[:4] + CHECKED + importlib.util.source_hash(source) + raw[16:]

kept = {}

def changed():
    # What is compiled anew is another file of the same name.
    there = {p: p.stat().st_ino for p in sorted(PLACE.glob("lib/**/*.pyc"))}
    if there == kept:
        return False
    kept.clear()
    kept.update(there)
    return True

def packages():
    if changed():
        return zipped((p.relative_to("/").as_posix(), by_hash(p)) for p in kept)

def loaded():
    for module in list(sys.modules.values()):
        spec = getattr(module, "__spec__", None)
        loader = getattr(spec, "loader", None)
        if isinstance(loader, zipimport.zipimporter) and loader.archive == LIBRARY:
            yield spec.name, loader, spec.origin

made, packed = {}, set()

def compiled(seconds):
    until = time.monotonic() + seconds
    for module, loader, place in loaded():
        name = place.removeprefix(f"{LIBRARY}/")
        if name in made or name.endswith("c"):
            continue
        if time.monotonic() > until:
            return False
        source = importlib.util.source_hash(loader.get_data(place))
        made[name] = bytes(_code_to_hash_pyc(loader.get_code(module), source, False))
    return True

def library():
    if packed >= made.keys():
        return None
    packed.update(made)
    with zipfile.ZipFile(LIBRARY) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped((files | {f"{name}c": raw for name, raw in made.items()}).items())
`;

/** What Pyodide's own function of this name does and returns, with the kept bytecode. */
export async function loadPyodide(options) {
  const { loadPyodide: plain } = await import(new URL("pyodide.mjs", options.indexURL).href);
  const library = await key(options.indexURL).catch(() => "");
  const [python, packages] = await Promise.all([begun(plain, options, library), read(PACKAGES)]);
  const own = python.toPy({});
  python.runPython(KEEPER, { globals: own });
  own.get("begin")();
  if (packages) put(python, packages);
  own.get("changed")();
  follow(own, library);
  return python;
}

// The library's bytecode is kept under the hash of the zip.
async function key(indexURL) {
  const response = await fetch(new URL("python_stdlib.zip", indexURL));
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return new URL(`library-${hex.join("")}.zip`, import.meta.url).href;
}

async function begun(plain, options, library) {
  const kept = library && (await read(library));
  if (!kept) return plain(options);
  const stdLibURL = URL.createObjectURL(new Blob([kept]));
  try {
    return await plain({ ...options, stdLibURL });
  } catch (error) {
    console.warn(error);
    await (await caches.open(CACHE)).delete(library);
    return plain(options);
  } finally {
    URL.revokeObjectURL(stdLibURL);
  }
}

// Where the browser keeps nothing, Python compiles as ever.
async function read(name) {
  try {
    const response = await (await caches.open(CACHE)).match(name);
    return response && new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

function put(python, packages) {
  try {
    python.unpackArchive(packages, "zip", { extractDir: "/" });
  } catch (error) {
    console.warn(error);
  }
}

// While Python is loading something it is left alone, and never kept busy for long.
function follow(own, library) {
  let [before, done] = [0, 0];
  const look = async () => {
    const now = own.get("count")();
    const loading = now !== before;
    before = now;
    if (loading || now === done) return;
    done = now;
    await keep(PACKAGES, own.get("packages")());
    if (!library) return;
    while (!own.get("compiled")(0.1)) await new Promise((later) => setTimeout(later, 50));
    await keep(library, own.get("library")());
  };
  const looking = setInterval(() => look().catch(() => clearInterval(looking)), OFTEN);
}

async function keep(name, packed) {
  if (!packed) return;
  const cache = await caches.open(CACHE);
  await cache.put(name, new Response(packed.toJs()));
  const others = (await cache.keys()).filter(({ url }) => url !== name && url !== PACKAGES);
  if (name !== PACKAGES) await Promise.all(others.map((other) => cache.delete(other)));
}
