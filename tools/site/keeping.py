"""A second visit without the network: a service worker that keeps what was fetched."""

import json
from pathlib import Path

from raqqakit import __version__
from tools.site.lite import BEGIN, PYTHON

SOURCE = Path(__file__).resolve().parent / "keeping"
SCRIPT = "assets/kept.js"
WORKER = "service-worker.js"
# What has not been opened yet, and is to be there without the network all the same.
ALWAYS = (
    *("*.html", "assets/**/*.*", "read/**/*.html"),
    *("app/*.json", "app/files/**/*.ipynb", "app/api/**/*.json"),
)
LIST = "assets/keep.json"
PAGE = '<script type="module" src="{root}assets/keep.js"></script>'


def write(site: Path, elsewhere: str) -> None:
    """Give a site its service workers, and have the app's pages use them.

    Takes the folder of the site, with its app, and the address of Pyodide.
    JupyterLite's own worker stays as it is, behind ours.
    """
    for name in ("assets/keep.js", WORKER):
        _copy(site, name)
    _write(site / "app" / PYTHON / BEGIN, (SOURCE / BEGIN).read_text(encoding="utf-8"))
    other = elsewhere if "//" in elsewhere else ""
    app = site / "app" / WORKER
    app.rename(app.with_name("jupyterlite-service-worker.js"))
    # Where a worker lies is where it looks from.
    _write(site / SCRIPT, _script("./", other))
    _write(site / "app/kept.js", _script("../", other))
    _write(app, 'importScripts("kept.js", "jupyterlite-service-worker.js");\n')
    for page in sorted((site / "app").glob("*/index.html")):
        _add(page, PAGE.format(root="../../"))


def write_list(site: Path) -> None:
    """Write the list of what is kept without having been asked for; all is there."""
    found = sorted(p for pattern in ALWAYS for p in site.glob(pattern))
    names = [path.relative_to(site).as_posix() for path in found]
    _write(site / LIST, json.dumps(names, indent=0))


def _script(root: str, elsewhere: str) -> str:
    values = {"version": __version__, "elsewhere": elsewhere, "root": root}
    text = (SOURCE / SCRIPT).read_text(encoding="utf-8")
    for word, value in values.items():
        text = text.replace(f"{{{{ {word} }}}}", value)
    return text


def _copy(site: Path, name: str) -> None:
    _write(site / name, (SOURCE / name).read_text(encoding="utf-8"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _add(page: Path, script: str) -> None:
    text = page.read_text(encoding="utf-8")
    _write(page, text.replace("</head>", f"{script}\n</head>", 1))
