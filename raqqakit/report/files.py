"""Writing a report, and never over another one unless that is asked for."""

import re
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path

from raqqakit.errors import InputError
from raqqakit.own.files import Story, home, require
from raqqakit.report.page import page


def write(
    story: Story,
    name: str = "",
    *,
    groups: Mapping[str, str] | None = None,
    language: str = "nb",
    overwrite: bool = False,
) -> str:
    """Write the report of a story to an HTML file.

    Takes the story; the name of the file, which ends in .html (without one it is
    report.html in the story's own folder); whom each quantity
    to be drawn counts, by its name; the code of the text's language, for reading
    aloud; and whether a report that stands there may be replaced. Without that the
    new one gets the next free name. Returns a sentence that says what was written.
    Raises InputError when it cannot be written.
    """
    require(story)
    if name == "":
        name = f"{story.folder}/report.html"
    if not (isinstance(name, str) and re.fullmatch(r"[^\0]*[^\0/\\]\.html", name)):
        raise InputError(
            f"{str(name)[:40]!r} is no name of a report. Call it something.html."
        )
    wanted = home() / name
    html = page(story, groups or {}, language)
    try:
        if overwrite:
            return _replace(wanted, html, name)
        return _beside(wanted, html, name)
    except OSError:
        raise InputError(
            f"{name} cannot be written. Check that its folder is there and may be "
            "written; your story is safe."
        ) from None


def _replace(wanted: Path, html: str, name: str) -> str:
    # In one move, so that a stop halfway leaves either the old or the new report.
    fresh = wanted.with_name(f"{wanted.name}.part")
    fresh.write_text(html, encoding="utf-8", newline="\n")
    fresh.replace(wanted)
    return f"Wrote {name}."


def _beside(wanted: Path, html: str, name: str) -> str:
    names = chain([wanted.stem], (f"{wanted.stem}-{number}" for number in count(2)))
    for stem in names:
        try:
            with wanted.with_name(f"{stem}.html").open(
                "x", encoding="utf-8", newline="\n"
            ) as file:
                file.write(html)
        except FileExistsError:
            continue
        break
    if stem == wanted.stem:
        return f"Wrote {name}."
    folder = name.rpartition("/")[0]
    new = f"{folder}/{stem}.html" if folder else f"{stem}.html"
    return f"{name} stands there already and is kept. The new report is {new}."
