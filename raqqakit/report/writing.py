"""Writing a report, and never over another one unless that is asked for."""

import re

from raqqakit import files
from raqqakit.errors import InputError
from raqqakit.own.decisions import Reading
from raqqakit.report.page import page


def write(
    reading: Reading,
    name: str = "",
    *,
    language: str = "nb",
    overwrite: bool = False,
) -> str:
    """Write the report of a reading to an HTML file.

    Takes the reading; the name of the file, which ends in .html (without one it is
    report.html in the story's own folder); the code of the text's language, for
    reading aloud; and whether a report that stands there may be replaced. Without that
    the new one gets the next free name. Returns a sentence that says what was written.
    Raises InputError when it cannot be written.
    """
    if name:
        _check(name)
    html = page(reading, language)
    name = name or f"{reading.story.folder}/report.html"
    wanted = written = files.home() / name
    try:
        if overwrite:
            files.replace(wanted, html)
        else:
            written = files.create(wanted, html)
    except OSError as error:
        raise files.refusal(wanted, error) from None
    if written == wanted:
        return f"Wrote {name}."
    new = f"{name.removesuffix(wanted.name)}{written.name}"
    return f"{name} stands there already and is kept. The new report is {new}."


def _check(name: object) -> None:
    if not (isinstance(name, str) and re.fullmatch(r"[^\0]*[^\0/\\]\.html", name)):
        raise InputError(
            f"{str(name)[:40]!r} is no name of a report. Call it something.html."
        )
