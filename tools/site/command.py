"""python3 kit.py site: the kit as a folder of pages that a web server gives out."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.environment import ROOT
from tools.install import step
from tools.site import (
    doctor,
    keeping,
    landing,
    lite,
    offline,
    reading,
    serving,
    work,
)
from tools.site.pyodide import CORE, compiled
from tools.site.replacing import replaced
from tools.teach import slides
from tools.user_error import UserError, in_words

MARK = "doctor.html"  # what only a site of the kit has
NOT_OURS = (
    "{} holds something that is not a site of this kit, and stays as it is: name a "
    "folder that is empty or not there yet."
)
BUILT = """
The site is in
  {}
Put that folder on any web server, or on GitHub Pages: docs/network.md says what the
server needs. To look at it here: python3 kit.py site --serve"""
ROOM = 300_000_000  # bytes that a browser keeps of the site, with all the pictures


def main(arguments: Sequence[str]) -> int:
    """Build the site, and show it if that is asked for."""
    options = _parser().parse_args(arguments)
    folder: Path = options.folder.absolute()
    require_ours(folder)
    build(folder, options.offline_pack)
    print(BUILT.format(folder))
    if options.serve:
        serving.serve(folder, options.port)
    return 0


def build(folder: Path, pack: Path | None = None) -> None:
    """Build the site, which takes the place of the one before when it is whole.

    Takes the folder, and the teacher's folder with Pyodide, if there is one. Raises
    UserError when something is missing.
    """
    replaced(folder, lambda fresh: write(fresh, pack))


def write(site: Path, pack: Path | None) -> None:
    """Write every part of the site into an empty folder."""
    with step("the notebooks that run"):
        elsewhere = offline.place(pack, site / "app") if pack else lite.PYODIDE_CDN_URL
        lite.write(site / "app", elsewhere)
    with step("the pages to read"):
        reading.write(site)
        landing.write(site)
        slides.write_site(site)
        work.write(site)
        keeping.write(site, elsewhere)
        # It measures files that must not change any more.
        doctor.write(site, probes(site, elsewhere))
        keeping.write_list(site)


def probes(site: Path, elsewhere: str) -> doctor.Probes:
    """What the page that tests the network asks for: each kind, from each host."""
    pyodide = f"app/{elsewhere}" if "//" not in elsewhere else elsewhere
    wheel = next((site / "app/python").glob("raqqakit-*.whl"))
    own = (
        *("app/python/pyodide-lock.json", "app/files/00_start_here.ipynb"),
        *("app/service-worker.js", wheel.relative_to(site).as_posix()),
    )
    pictures = compiled()["matplotlib"]["file_name"]
    files = [
        *(doctor.file_of(site, address) for address in own),
        *(doctor.File(f"{pyodide}/{name}") for name in CORE),
        doctor.File(f"{pyodide}/{pictures}", costs="pictures"),
    ]
    return doctor.Probes(files, f"{pyodide}/{CORE[0]}", ROOM)


def require_ours(folder: Path) -> None:
    """Raise UserError if a site in this folder would take the place of other work."""
    if folder.is_file():
        raise UserError(NOT_OURS.format(folder.name))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise UserError(NOT_OURS.format(folder.name))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kit.py site", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "my-site")
    serving.add_options(parser)
    parser.add_argument("--offline-pack", type=Path, help="a folder with Pyodide")
    return parser


if __name__ == "__main__":
    sys.exit(in_words(main, sys.argv[1:]))
