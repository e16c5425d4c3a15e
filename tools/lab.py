"""python3 kit.py lab: brings the lessons up to date and opens them in JupyterLab."""

import json
import signal
import socket
import tempfile
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from pathlib import Path

from tools import copies, server
from tools.environment import LEARN, ROOT
from tools.install import ready, step
from tools.user_error import UserError

MINE = ROOT / "my-lessons"
# Where an installation of the kit, too, lays the kit's settings of JupyterLab: nothing
# asks the network for news, and a page that is scrolled to its end is not white.
PLACE = Path("share", "jupyter", "lab", "settings", "overrides.d", "raqqakit.json")
TAKEN = (
    "Port {port} is taken by another program, perhaps a JupyterLab that still runs: "
    "choose another number, or leave --port out and a free one is found."
)
RUNNING = """
The lessons are open at
  {address}
If no browser shows them, copy that address into one.
To stop: save your work, then press Ctrl-C in this window."""


def main(arguments: Sequence[str]) -> int:
    """Prepare everything and run JupyterLab until it is stopped."""
    options = _parser().parse_args(arguments)
    if options.port:
        require_free(options.port)
    python = ready(LEARN)
    for folder, copy in folders(ROOT, MINE):
        for sentence in copies.deliver(folder, copy):
            print(sentence)
    write_settings(LEARN.folder)
    # To be ended from outside, too, must not leave a server behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="reading-raqqa-") as runtime:
        _run(python, options.port, options.browser, Path(runtime))
    return 0


def folders(kit: Path, mine: Path) -> list[tuple[Path, Path]]:
    """Each folder of notebooks in the kit, with the learner's folder for its copies."""
    beside = ("exercises", "class")
    found = [(kit / "notebooks", mine), *((kit / b, mine / b) for b in beside)]
    for lessons in sorted((kit / "notebooks").glob("*/")):
        own = mine / lessons.name
        found += [(lessons, own), *((kit / b / lessons.name, own / b) for b in beside)]
    return [(folder, copy) for folder, copy in found if folder.is_dir()]


def port_number(word: str) -> int:
    """Read the number of a port as the learner typed it."""
    if not (word.isdecimal() and 1024 <= int(word) <= 65535):
        raise ArgumentTypeError(f"a port is a number from 1024 to 65535, not {word!r}")
    return int(word)


def require_free(port: int) -> None:
    """Raise UserError if another program listens at the port."""
    with socket.socket() as probe:
        try:
            probe.bind((server.HERE, port))
        except OSError:
            raise UserError(TAKEN.format(port=port)) from None


def start_page() -> str:
    """Return the path of the page that opens first."""
    first = MINE / "00_start_here.ipynb"
    return f"/lab/tree/{MINE.name}/{first.name}" if first.exists() else "/lab"


def settings() -> dict[str, dict[str, object]]:
    """The kit's settings of JupyterLab, by plugin."""
    path = ROOT.joinpath("source", "prefix", PLACE)
    found: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def write_settings(environment: Path) -> None:
    """Give JupyterLab the kit's settings, which a learner's own choices go before."""
    path = environment / PLACE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(settings(), indent=1), encoding="utf-8")


def _run(python: Path, port: int | None, browser: bool, runtime: Path) -> None:
    page = start_page()
    lab = server.start(python, server.flags(page, port, browser), runtime)
    try:
        with step("JupyterLab"):
            address = lab.address(page)
        print(RUNNING.format(address=address), flush=True)
        lab.wait()
    except KeyboardInterrupt:
        print("\nJupyterLab stops.", flush=True)
    finally:
        lab.stop()


def _parser() -> ArgumentParser:
    parser = ArgumentParser("kit.py lab", description=__doc__)
    parser.add_argument("--port", type=port_number, help="use this port")
    parser.add_argument("--no-browser", dest="browser", action="store_false")
    return parser
