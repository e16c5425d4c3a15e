"""The folder of an own story, read into one value."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from raqqakit import data
from raqqakit.claims import Days, printed
from raqqakit.decoding import read_text
from raqqakit.errors import InputError
from raqqakit.names import Alias, Mention, find_mentions, read_aliases
from raqqakit.places import Place, read_points

TEXT, ALIASES, PLACES = FILES = ("text.txt", "aliases.csv", "places.csv")
MOST_LETTERS, MOST_ALIASES = 200_000, 2_000
LABELS = ("actor", "location")
# Where the folders of own stories lie; without it, where the notebook runs.
HOME = "RAQQAKIT_MINE"


@dataclass(frozen=True, slots=True)
class Story:
    """A story with all that was given for it, and the mentions found in it.

    `points` are the places given by coordinates, by their ids; `gazetteer` is
    where the other places are looked up; `printed` are the days on which the text
    may have been printed. `title`, `source` and `rights` are the learner's words.
    `folder` is the name of the folder it was read from.
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
    folder: str = "my-story"


def home() -> Path:
    """The folder in which the folders of own stories lie."""
    return Path(os.environ.get(HOME, "."))


def read(
    folder: str = "my-story", *, printed_on: str, title: str, source: str, rights: str
) -> Story:
    """Read the folder of an own story.

    Takes its name; when the text was printed ("2024-05-23", or "2024-05" if no more
    is known); its title; its source, for people who want to look it up; and what
    may be done with it. places.csv may be missing. Raises InputError, in one
    sentence, for whatever cannot be read.
    """
    given = {"title": title, "source": source, "rights": rights}
    said = {name: named(words, name) for name, words in given.items()}
    place = home() / named(folder, "folder")
    text, aliases = _text(place / TEXT), _aliases(place / ALIASES)
    return Story(
        text=text,
        aliases=tuple(aliases),
        points=read_points(place / PLACES) if (place / PLACES).exists() else {},
        gazetteer=tuple(data.gazetteer()),
        printed=printed(printed_on),
        mentions=tuple(find_mentions(text, aliases)),
        folder=folder,
        **said,
    )


def named(words: object, name: str) -> str:
    """Words given for a name, without the space around them.

    Raises InputError when there are none.
    """
    if not (isinstance(words, str) and words.strip()):
        raise InputError(f"The words for {name} are missing. Write {name}='...'.")
    return words.strip()


def _text(path: Path) -> str:
    text = read_text(path)
    if len(text) > MOST_LETTERS:
        raise InputError(
            f"{TEXT} has {len(text):,} letters, and one story has at most "
            f"{MOST_LETTERS:,}. Keep the part you want to read."
        )
    return text


def _aliases(path: Path) -> list[Alias]:
    aliases = [replace(a, label=a.label.lower()) for a in read_aliases(path)]
    if len(aliases) > MOST_ALIASES:
        raise InputError(
            f"{ALIASES} has {len(aliases):,} lines, and one story has at most "
            f"{MOST_ALIASES:,}. Keep those that stand in the text."
        )
    for alias in aliases:
        if alias.label not in LABELS:
            raise InputError(
                f"The alias {alias.alias[:40]!r} has the label {alias.label[:40]!r}. "
                "Write actor or location."
            )
    return aliases


def require(story: object) -> None:
    """Refuse what is no story, with a sentence that says how to read one.

    Raises InputError.
    """
    if not isinstance(story, Story):
        raise InputError(
            f"A story is wanted here, and {str(story)[:30]!r} is none. Read it first: "
            "story = own.read(...)."
        )
