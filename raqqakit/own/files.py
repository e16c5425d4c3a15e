"""The folder of a story: begun with an example, read into one value."""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from raqqakit import data
from raqqakit.claims import Days, printed
from raqqakit.names import ALIAS_COLUMNS, Alias, Mention, find_mentions, read_aliases
from raqqakit.places import POINT_COLUMNS, Place, look_up, read_points
from raqqakit.problem import InputProblem
from raqqakit.tables import Table
from raqqakit.text import read_text

TEXT, ALIASES, PLACES = FILES = ("text.txt", "aliases.csv", "places.csv")
MOST_LETTERS = 200_000
LABELS = ("actor", "location")
# Where the folders of own stories lie; without it, where the notebook runs.
HOME = "RAQQAKIT_MINE"


@dataclass(frozen=True, slots=True)
class Story:
    """A story with all that was given for it, and the mentions found in it.

    `points` are the places given by coordinates, by their ids; `gazetteer` is
    where the other places are looked up; `printed` are the days on which the text
    may have been printed. `title`, `source` and `rights` are the learner's words.
    """

    text: str
    aliases: tuple[Alias, ...]
    points: Mapping[str, Place]
    gazetteer: tuple[Place, ...]
    printed: Days
    title: str
    source: str
    rights: str
    mentions: tuple[Mention, ...]


def home() -> Path:
    """The folder in which the folders of own stories lie."""
    return Path(os.environ.get(HOME, "."))


def begin(folder: str = "my-story", story: str = "calmer") -> Table:
    """Make the folder of an own story, with a story of the kit in it to begin with.

    Takes the name of the folder, and which story to put there: "calmer" or
    "article". Puts text.txt, aliases.csv and places.csv there. A file that is there
    already is kept as it is. Returns a table that says what was done. Raises
    InputProblem when the folder cannot be made or written.
    """
    place, rows = home() / folder, []
    contents = example(story)
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name, content in zip(FILES, contents):
            rows.append((f"{folder}/{name}", _put(place / name, content)))
    except OSError:
        raise InputProblem(
            f"The folder {folder} cannot be written. Choose another name, or a folder "
            "in which you may write."
        ) from None
    return Table(("file", "what was done"), rows, "Your folder")


def _put(path: Path, content: str) -> str:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError:
        return "was there, and is kept"
    return "put there, to begin with"


def example(story: str = "calmer") -> tuple[str, str, str]:
    """A story of the kit as the three files of an own one: text, aliases, places."""
    tables = ("actor_names", "actor_descriptions", "location_names",
              "location_descriptions")  # fmt: skip
    aliases = [a for name in tables for a in data.aliases(name, story)]
    return (
        data.article(story),
        _written(ALIAS_COLUMNS, ((a.alias, a.id, a.label) for a in aliases)),
        _written(POINT_COLUMNS, _points(aliases, data.gazetteer(story))),
    )


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


def read(
    folder: str = "my-story", *, printed_on: str, title: str, source: str, rights: str
) -> Story:
    """Read the folder of an own story.

    Takes its name; when the text was printed ("2024-05-23", or "2024-05" if no more
    is known); its title; its source, for people who want to look it up; and what
    may be done with it. places.csv may be missing. Raises InputProblem, in one
    sentence, for whatever cannot be read.
    """
    for name, words in (("title", title), ("source", source), ("rights", rights)):
        if not (isinstance(words, str) and words.strip()):
            raise InputProblem(f"The {name} is missing. Write it as {name}='...'.")
    place = home() / folder
    text = read_text(place / TEXT)
    if len(text) > MOST_LETTERS:
        raise InputProblem(
            f"{TEXT} has {len(text):,} letters, and one story has at most "
            f"{MOST_LETTERS:,}. Keep the part you want to read."
        )
    aliases = read_aliases(place / ALIASES)
    _refuse_labels(aliases)
    points = read_points(place / PLACES) if (place / PLACES).exists() else {}
    return Story(
        text=text,
        aliases=tuple(aliases),
        points=points,
        gazetteer=tuple(data.gazetteer()),
        printed=printed(printed_on),
        title=title.strip(),
        source=source.strip(),
        rights=rights.strip(),
        mentions=tuple(find_mentions(text, aliases)),
    )


def _refuse_labels(aliases: Iterable[Alias]) -> None:
    for alias in aliases:
        if alias.label not in LABELS:
            raise InputProblem(
                f"The alias {alias.alias!r} has the label {alias.label!r}. Write actor "
                "or location."
            )
