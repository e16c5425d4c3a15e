"""python3 kit.py teach: what a teacher shows, prints and looks up, as one folder."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from tools.environment import ROOT
from tools.install import step
from tools.site import serving
from tools.site.replacing import replaced
from tools.teach import frame, key, paper, slides
from tools.teach.ours import require_ours, sign
from tools.teach.paper.sheets import Sheet, sheets
from tools.user_error import UserError, in_words

MADE = """
What you need for your class is in
  {}
Open index.html there. To show the slides from an address instead, if the window of the
notes does not open: python3 kit.py teach --serve"""


def main(arguments: Sequence[str]) -> int:
    """Write the folder, and show it if that is asked for."""
    options = _parser().parse_args(arguments)
    folder: Path = options.folder.absolute()
    require_ours(folder)
    replaced(folder, write)
    print(MADE.format(folder))
    if options.serve:
        serving.serve(folder, options.port)
    return 0


def write(folder: Path) -> None:
    """Write everything into an empty folder."""
    with step("the slides"):
        decks = slides.write(folder / "slides")
    with step("the answer key"):
        key.write(folder)
    printed = on_paper(folder / "paper")
    frame.write(
        folder / "index.html",
        "index.html",
        decks=[(path.relative_to(folder).as_posix(), one) for path, one in decks],
        sheets=printed,
        look=Markup(frame.look()),
    )
    sign(folder)


def on_paper(folder: Path) -> list[Sheet]:
    """Write the sheets of paper, and return which there are now.

    Where it cannot be had, as on a computer without the typesetter, one sentence says
    so, and the rest is made all the same.
    """
    try:
        with step("the sheets of paper"):
            paper.write(folder)
    except UserError as sentence:
        print(f"  {sentence}")
        return []
    return sheets()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kit.py teach", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "my-teaching")
    serving.add_options(parser)
    return parser


if __name__ == "__main__":
    sys.exit(in_words(main, sys.argv[1:]))
