// Runs pytest in Pyodide, the Python of browsers, here by node. Given: the folder of
// Pyodide, that of the packages, that of the kit, and what pytest is to be told.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [pyodide, packages, kit, ...told] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, 'pyodide.mjs')).href);
const python = await loadPyodide({ env: { HOME: '/home/pyodide' } });

for (const [place, root] of [['/kit', kit], ['/packages', packages]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}

const RUN = `
import os, sys
os.chdir("/kit")
sys.path[:0] = ["/kit", "/packages"]
import pytest
int(pytest.main(list(told)))
`;
python.globals.set('told', python.toPy(told));
try {
  process.exitCode = python.runPython(RUN);
} catch (trouble) {
  // What ends Python itself has been written by Pyodide; the number says that it did.
  console.error(String(trouble.message ?? trouble));
  process.exitCode = 70;
}
