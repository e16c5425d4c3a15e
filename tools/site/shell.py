"""What stands around a notebook in the app: the kit's menus, its name, its scripts.

JupyterLite is built as it is, and then told so in its own files: the menus in the
schemas of its plugins, and in its pages the script that runs before it.
"""

import json
import re
import shutil
from pathlib import Path
from textwrap import dedent
from typing import Any

from raqqakit import __version__
from raqqakit.files import DELIVERED
from tools.copies import BEGUN, KIT
from tools.user_error import UserError

HERE = Path(__file__).parent
MENUS, SCRIPTS = HERE / "menus.json", HERE / "learner"
MAIN, OF_MENUS = "@jupyterlab/mainmenu-extension:plugin", "jupyter.lab.menus"
SHIPPED = "kit.json"
PAGES = ("notebooks", "tree", "edit")
CONFIG = re.compile(r"await import\(\s*'\.\./config-utils\.js")
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
BEGIN = "begin.js"
BEFORE = (
    "await import('../../assets/learner/before.js').catch(console.error);\n        "
)
# In each page of the app: what stands there, and what stands there instead.
WORDS = (
    (r"<html>", '<html lang="en">'),
    (r"<title>.*</title>", "<title>Reading Raqqa</title>"),
    (r"WASM powered Jupyter running in the browser\.", "Reading Raqqa, to be run."),
    (r"Loading JupyterLite\.\.\.", "Reading Raqqa is loading…"),
    (
        r"JupyterLite requires JavaScript to be enabled in your browser\.",
        "To run a lesson, switch JavaScript on for this site. The "
        '<a href="../../index.html">lessons can be read</a> without.',
    ),
    (r'"\.\./manifest\.webmanifest"', '"../../manifest.webmanifest"'),
    (
        r"</head>",
        '<link rel="icon" type="image/svg+xml" href="../../assets/icon.svg">\n'
        '<link rel="stylesheet" href="../../assets/learner/app.css">\n</head>',
    ),
)
MANIFEST = {
    "name": "Reading Raqqa",
    "short_name": "Raqqa",
    "description": "One news story, read closely, in lessons that run in the browser.",
    "lang": "en",
    "start_url": "index.html",
    "scope": "./",
    "display": "standalone",
    "background_color": "#ffffff",
    "theme_color": "#0b5d75",
    "icons": [
        {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    ],
}
NOT_AS_IT_WAS = (
    "The page {} of JupyterLite does not begin as tools/site/shell.py knows it: look "
    "at CONFIG there."
)


def write(site: Path) -> None:
    """Give the app in a site the kit's menus, name and scripts; all of it is there."""
    app = site / "app"
    shutil.copytree(SCRIPTS, site / "assets" / "learner", dirs_exist_ok=True)
    _write_menus(app / "build" / "schemas" / "all.json")
    for page in (app / name / "index.html" for name in PAGES):
        _write_page(page)
    _write_json(site / "manifest.webmanifest", MANIFEST)
    for listing in sorted((app / "api" / "contents").rglob("all.json")):
        _note_as_delivered(listing)
    write_shipped(app)


def _note_as_delivered(listing: Path) -> None:
    """Have Python find in a folder what `kit.py lab` leaves there.

    By it a record knows that it is one for all lessons and exercises.
    """
    told: dict[str, Any] = json.loads(listing.read_text(encoding="utf-8"))
    within = f"{told['path']}/{DELIVERED}".lstrip("/")
    like = next(one for one in told["content"] if one["type"] == "notebook")
    entry = like | {"name": DELIVERED, "path": within, "type": "file"}
    found = [*told["content"], entry]
    # In the order of their names, and not in that of somebody's disk.
    told["content"] = sorted(found, key=lambda one: str(one["name"]))
    _write_json(listing, told)


def write_shipped(app: Path) -> None:
    """Write down which lessons are shipped, by the hashes of their cells."""
    told = {
        path.relative_to(app / "files").as_posix(): _begun(path)
        for path in sorted((app / "files").rglob("*.ipynb"))
    }
    _write_json(app / SHIPPED, {"version": __version__, "notebooks": told})


def _begun(notebook: Path) -> str:
    told = json.loads(notebook.read_text(encoding="utf-8"))
    begun: str = told["metadata"][KIT][BEGUN]
    return begun


def _write_menus(path: Path) -> None:
    """Put the kit's menus in the place of those that the plugins bring."""
    plugins: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    menus = json.loads(MENUS.read_text(encoding="utf-8"))
    for plugin in plugins:
        plugin["schema"].get(OF_MENUS, {}).pop("main", None)
        if plugin["id"] == MAIN:
            plugin["schema"].setdefault(OF_MENUS, {})["main"] = menus
    _write_json(path, plugins)


def _write_page(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    if not CONFIG.search(page):
        raise UserError(NOT_AS_IT_WAS.format(path.parent.name))
    page = CONFIG.sub(rf"{BEFORE}\g<0>", page)
    for found, words in WORDS:
        page = re.sub(found, words, page)
    # A file of its own: a school's rules may let no script run that stands in a page.
    script = INLINE.search(page)
    if script is None:
        raise UserError(NOT_AS_IT_WAS.format(path.parent.name))
    _write(path.with_name(BEGIN), f"{dedent(script[1]).strip()}\n")
    _write(path, INLINE.sub(f'<script src="{BEGIN}"></script>', page))


def _write_json(path: Path, told: object) -> None:
    _write(path, f"{json.dumps(told, indent=1, ensure_ascii=False)}\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
