"""An own story: what was given in its folder, and what the rules find in it, once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from raqqakit import data
from raqqakit.claims import Claim, Days, TimeWords, find_claims, find_times, printed
from raqqakit.decoding import read_text
from raqqakit.errors import InputError
from raqqakit.files import home
from raqqakit.names import Alias, Mention, find_mentions, read_aliases
from raqqakit.own.language import NotChecked, foreign_language
from raqqakit.own.naming import names_by_id
from raqqakit.own.points import Points, find_points
from raqqakit.own.sentences import Sentence, sentences_of
from raqqakit.places import Place, read_points
from raqqakit.quantities import Quantity, find_quantities, unread_numbers
from raqqakit.remembered import NONE, OwnWords, using
from raqqakit.signs import Settled, settle
from raqqakit.text import Piece
from raqqakit.vocabulary import Word, words_of_a_story

T = TypeVar("T")

TEXT, ALIASES, PLACES = FILES = ("text.txt", "aliases.csv", "places.csv")
MOST_LETTERS, MOST_ALIASES = 200_000, 2_000
LABELS = ("actor", "location")


@dataclass(frozen=True)
class Story:
    """A story with all that was given for it, and all that the rules find in it.

    `coordinates` are the places given in places.csv, by their ids; `gazetteer` is
    where the other places are looked up; `printed` are the days on which the text
    may have been printed. `title`, `source` and `rights` are the learner's words.
    `folder` is the name of the folder it was read from, `settled` what was changed in
    its signs when it was read, `unchecked` a sentence where its language could not be
    told, and `words` those that it adds to the kit's. What the
    rules find is looked for when it is first asked for, and once.
    """

    text: str
    aliases: tuple[Alias, ...]
    coordinates: Mapping[str, Place]
    gazetteer: tuple[Place, ...]
    printed: Days
    title: str
    source: str
    rights: str
    folder: str = "my-story"
    settled: tuple[str, ...] = ()
    unchecked: str = ""
    words: OwnWords[Word] = NONE

    def _by_rules(self, find: Callable[[], Iterable[T]]) -> tuple[T, ...]:
        """What rules find, with the story's own words added to the kit's."""
        with using(self.words):
            return tuple(find())

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Where the aliases stand in the text."""
        return self._by_rules(lambda: find_mentions(self.text, self.aliases))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each actor and place by its id: no reader is shown an id."""
        return names_by_id(self.aliases, self.coordinates)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences and headings, in the order of the text."""
        return self._by_rules(lambda: sentences_of(self.text))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """One claim for each sentence and heading."""
        return self._by_rules(
            lambda: find_claims(self.text, self.printed, self.aliases)
        )

    @cached_property
    def times(self) -> tuple[TimeWords, ...]:
        """The words that say when, or how long."""
        return self._by_rules(lambda: find_times(self.text, self.printed))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that the rules find, in the order of the text."""
        return self._by_rules(lambda: find_quantities(self.text))

    @cached_property
    def unread(self) -> tuple[Piece, ...]:
        """The number words that no rule reads."""
        return self._by_rules(lambda: unread_numbers(self.text))

    @cached_property
    def points(self) -> Points:
        """Where the locations lie that are mentioned, and which have no point."""
        mentioned = [m.id for m in self.mentions if m.label == "location"]
        return find_points(mentioned, self.aliases, self.coordinates, self.gazetteer)


def read(
    folder: str = "my-story", *, printed_on: str, title: str, source: str, rights: str
) -> Story:
    """Read the folder of an own story.

    Takes its name; when the text was printed ("2024-05-23", or "2024-05" if no more
    is known); its title; its source, for people who want to look it up; and what
    may be done with it. places.csv may be missing; a table named as one of the kit's
    vocabulary, such as verbs.csv, adds words to it. Raises InputError, in one
    sentence, for whatever cannot be read.
    """
    given = {"title": title, "source": source, "rights": rights}
    said = {name: named(words, name) for name, words in given.items()}
    here = _there(named(folder, "folder"))
    settled = _text(here / TEXT)
    return Story(
        text=settled.text,
        settled=settled.changes,
        unchecked=_unchecked(settled.text),
        words=words_of_a_story(here),
        aliases=tuple(_aliases(here / ALIASES)),
        coordinates=read_points(here / PLACES) if (here / PLACES).exists() else {},
        gazetteer=tuple(data.gazetteer()),
        printed=printed(printed_on),
        folder=folder,
        **said,
    )


def _there(folder: str) -> Path:
    """The folder of a story; the nearest name is told where there is none."""
    here = home() / folder
    if here.is_dir():
        return here
    stories = sorted(path.parent.name for path in home().glob(f"*/{TEXT}"))
    near = get_close_matches(folder, stories, 1, 0.6)
    what = "is no folder" if here.exists() else "is not there"
    then = f"Do you mean {near[0]!r}?" if near else "own.begin makes a folder."
    raise InputError(f"The folder {folder[:40]!r} {what}. {then}")


def named(words: object, name: str) -> str:
    """Words given for a name, without the space around them.

    Raises InputError when there are none.
    """
    if not (isinstance(words, str) and words.strip()) or "\0" in words:
        raise InputError(f"The words for {name} are missing. Write {name}='...'.")
    return words.strip()


def _text(path: Path) -> Settled:
    text = read_text(path)
    if len(text) > MOST_LETTERS:
        raise InputError(
            f"{TEXT} has {len(text):,} letters, and one story has at most "
            f"{MOST_LETTERS:,}. Keep the part you want to read."
        )
    return settle(text)


def _unchecked(text: str) -> str:
    """A sentence where the language cannot be checked, else "".

    Raises InputError for a text in another language than Norwegian.
    """
    try:
        language = foreign_language(text)
    except NotChecked as lacking:
        print(lacking)
        return str(lacking)
    if language:
        raise InputError(
            f"{TEXT} looks like {language}, and the rules read Norwegian alone. Put a "
            "Norwegian text in its place."
        )
    return ""


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
