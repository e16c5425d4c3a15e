"""The folder of an own story, begun with a story of the kit."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from raqqakit import data, files
from raqqakit.errors import InputError
from raqqakit.names import ALIAS_COLUMNS, Alias
from raqqakit.own.story import FILES, named
from raqqakit.places import POINT_COLUMNS, Place, look_up
from raqqakit.tables import Table


def begin(folder: str = "my-story", story: str = "calmer") -> Table:
    """Make the folder of an own story, with a story of the kit in it to begin with.

    Takes the name of the folder, and which story or ready text to put there, by its
    name in the kit's data. Puts text.txt, aliases.csv and places.csv there. A file
    that is there already is kept as it is. Returns a table that says what was done.
    Raises InputError when the folder cannot be made or written.
    """
    here, rows = files.home() / named(folder, "folder"), []
    there = [*data.ready_texts(), *data.stories()]
    if story not in there:
        have = ", ".join(f'"{name}"' for name in there)
        raise InputError(f"There is no story {str(story)[:40]!r}. There is {have}.")
    contents = example(story)
    try:
        here.mkdir(parents=True, exist_ok=True)
        for name, content in zip(FILES, contents):
            rows.append((f"{folder}/{name}", _put(here / name, content)))
    except OSError as error:
        raise files.refusal(here, error) from None
    return Table(("file", "what was done"), rows, "Your folder")


def _put(path: Path, content: str) -> str:
    if path.exists():
        return "was there, and is kept"
    files.create(path, content)
    return "put there, to begin with"


def example(story: str = "calmer") -> tuple[str, str, str]:
    """A story of the kit, or a ready text, as the files of an own one.

    Returns text, aliases and places. The tables of a ready text are begun and no more.
    """
    if story in data.ready_texts():
        return data.ready_files(story)
    aliases = aliases_of(story)
    return (
        data.article(story),
        _written(ALIAS_COLUMNS, ((a.alias, a.id, a.label) for a in aliases)),
        _written(POINT_COLUMNS, _points(aliases, data.gazetteer(story))),
    )


def aliases_of(story: str) -> list[Alias]:
    """All aliases of a story of the kit: names first, then descriptions."""
    tables = ("actor_names", "actor_descriptions", "location_names",
              "location_descriptions")  # fmt: skip
    return [alias for name in tables for alias in data.aliases(name, story)]


def _points(
    aliases: Iterable[Alias], towns: list[Place]
) -> Iterator[tuple[str, str, float, float]]:
    """The coordinates of the aliases that are the name of one town and no more."""
    for alias in aliases:
        found = look_up(towns, alias.alias) if alias.label == "location" else []
        if len(found) == 1 and alias.alias[0].isupper():
            yield alias.id, alias.alias, found[0].latitude, found[0].longitude


def _written(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return table.getvalue()
