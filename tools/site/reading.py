"""The readable pages: lessons, solutions and texts, with all that they have shown."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import nbformat
from markupsafe import Markup, escape

from tools.environment import ROOT
from tools.site import frame
from tools.site.cells import Body, of_notebook, of_text
from tools.site.links import relative
from tools.site.outputs import Pictures
from tools.site.sheets import (
    LICENCES,
    SHOWN,
    Sheet,
    deck,
    decks_of,
    documents,
    place,
    sheets,
)
from tools.tags import CALMER, LESSONS, SOLUTIONS, Kind

Turn = dict[str, str]  # a page beside this one: its address and its title
OTHER_STORY = {
    "": "The same with the calmer story",
    "calmer": "The same with the article",
}


def write(site: Path) -> None:
    """Write every readable page into the folder of the site, and what they look like.

    The same notebooks give the same bytes.
    """
    frame.write_assets(site)
    pictures = Pictures(site)
    for kind in SHOWN:
        _write_kind(site, kind, pictures)
    for path in documents():
        text = (ROOT / path).read_text(encoding="utf-8")
        body = of_text(text, path, place(path), pictures)
        _write_text(site, place(path), body, _decks(path))
    for path, page in LICENCES.items():
        words = escape((ROOT / path).read_text(encoding="utf-8"))
        html = Markup("<h1>{}</h1><pre>{}</pre>").format(path, words)
        _write_text(site, page, Body(path, html, []))


def _write_text(
    site: Path, page: str, body: Body, decks: Sequence[tuple[str, str]] = ()
) -> None:
    frame.write(site, page, "text.html", title=body.title, body=body, decks=decks)


def _decks(path: str) -> list[tuple[str, str]]:
    """The ways from a text's page to its slides, with the story of each."""
    said = {CALMER.edition: " with the calmer story"}
    return [
        (relative(place(path), deck(path, edition)), said.get(edition, ""))
        for edition in decks_of(path)
    ]


def _write_kind(site: Path, kind: Kind, pictures: Pictures) -> None:
    """Write the pages of one kind, each with the way to the one before and after it."""
    shown = _row(kind)
    bodies = {
        sheet: of_notebook(nbformat.read(sheet.file, as_version=4), sheet, pictures)
        for sheet in shown
    }
    row: list[Sheet | None] = [None, *shown, None]
    for before, (sheet, after) in zip(row, pairwise(row[1:])):
        if sheet and sheet.kind == kind:
            frame.write(
                site,
                sheet.page,
                "lesson.html",
                title=bodies[sheet].title,
                body=bodies[sheet],
                is_solution=kind.home == SOLUTIONS.home,
                run=relative(sheet.page, sheet.run),
                other=_other(sheet),
                before=_turn(sheet, before, bodies),
                after=_turn(sheet, after, bodies),
            )


def _row(kind: Kind) -> list[Sheet]:
    """The pages in the order in which they are read.

    An edition goes on with the lessons behind it that are one for all.
    """
    shown = sheets(kind)
    last = shown[-1].file.name
    shared = [one for one in sheets(LESSONS) if one.file.name > last]
    return shown + shared if kind == CALMER else shown


def _turn(sheet: Sheet, beside: Sheet | None, bodies: dict[Sheet, Body]) -> Turn | None:
    if not beside:
        return None
    way = relative(sheet.page, beside.page)
    return {"page": way, "title": bodies[beside].title}


def _other(sheet: Sheet) -> Turn | None:
    """The same lesson or set with the other story, if there is one."""
    alike = (kind for kind in SHOWN if kind.home == sheet.kind.home)
    other = next(kind for kind in alike if kind != sheet.kind)
    words = OTHER_STORY[sheet.kind.edition]
    for twin in sheets(other):
        if twin.file.name == sheet.file.name:
            return {"page": relative(sheet.page, twin.page), "title": words}
    return None
