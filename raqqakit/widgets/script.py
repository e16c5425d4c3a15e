"""The browser's side of a widget: its files put together into one."""

import re
from importlib import resources

IMPORT = re.compile(r'^import [^;"]*"\./[\w.]+";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)


def script(*names: str) -> str:
    """Put JavaScript modules of this folder together, in the order given.

    A widget's script is sent to the browser as one text, which cannot import
    others. So what one file imports from another of this folder must stand before
    it; no two may give a name of their own to different things.
    """
    whole = "\n".join(map(_read, names))
    return EXPORT.sub("", IMPORT.sub("", whole))


def styles(*names: str) -> str:
    """Put style sheets of this folder together, in the order given."""
    return "\n".join(map(_read, names))


def _read(name: str) -> str:
    file = resources.files("raqqakit.widgets").joinpath(name)
    return file.read_text(encoding="utf-8")
