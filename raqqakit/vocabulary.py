"""The words of Norwegian that the rules know, read from tables.

A row of `data/vocabulary/norwegian/` is a word with its forms in bokmål (nb) and
nynorsk (nn), an example, and what the rules read in the example. The rules say which
kind of word stands where; which words are of that kind, only the tables know.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from raqqakit.errors import InputError
from raqqakit.paths import kit_file
from raqqakit.remembered import NONE, OwnWords, in_use, remembered
from raqqakit.rows import read_rows

LANGUAGE = "norwegian"
TABLES = (
    "hedges", "verbs", "sources", "times", "tenses", "numbers", "units", "spelling",
)  # fmt: skip
NOTHING = "(?!)"  # a pattern that nothing fits
COLUMNS = ("kind", "example", "reading")
STANDARDS = ("nb", "nn")
PARTICIPLES = ("participle_nb", "participle_nn")
# Letters that Python takes for i and s where capitals are ignored.
FOREIGN = str.maketrans("ıİſ", "þþþ")
# What a keyboard without Norwegian letters writes for them.
KEYBOARD = str.maketrans({"ø": "o", "å": "a", "æ": "ae", "ö": "o", "ä": "ae"})
STROKE = str.maketrans("øö", "oo")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a table.

    `forms` are its spellings by the column they stand in, such as "nb" or
    "nn_past". `value` is the number it says, in the unit of its kind; `firmness`
    what it does to a statement, `unit` what it counts, in English. `reading` is what
    the rules read in the `example`. A verb has its `participles`, too, and in
    `follows` what it can have after it.
    """

    kind: str
    forms: Mapping[str, tuple[str, ...]]
    value: int | None
    firmness: str
    unit: str
    example: str
    reading: str
    participles: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()

    def spelt(self, standard: str = "") -> tuple[str, ...]:
        """Its forms without repeats, in both standards or in one ("nb" or "nn")."""
        columns = [c for c in self.forms if c.startswith(standard)]
        return tuple(dict.fromkeys(f for c in columns for f in self.forms[c]))


@remembered
def table(name: str) -> tuple[Word, ...]:
    """The words of one table, in order; then those that the story in use adds to it.

    Raises InputError, naming the line, for a row without a form in both standards,
    or with a value that is no whole number.
    """
    return _read(kit_file("vocabulary", LANGUAGE, f"{name}.csv")) + in_use().of(name)


def words_of_a_story(folder: Path) -> OwnWords[Word]:
    """The words that a story adds, from tables in its folder with the kit's names.

    Takes the folder; a table has the first line of the kit's, and a row needs its
    forms in one of the two standards only. Raises InputError, naming the line.
    """
    paths = {name: folder / f"{name}.csv" for name in TABLES}
    found = {n: _read(path, one=True) for n, path in paths.items() if path.exists()}
    return OwnWords(found) if found else NONE


def _read(path: Path, *, one: bool = False) -> tuple[Word, ...]:
    rows = read_rows(path, COLUMNS, "Add it to the first line of the table.")
    return tuple(_word(row, f"Line {line} of {path.name}", one) for line, row in rows)


def _word(row: Mapping[str, str], where: str, one: bool) -> Word:
    """A row as a word, whose forms may stand in `one` standard alone."""
    columns = [c for c in row if c.partition("_")[0] in STANDARDS]
    forms = {c: _several(row[c]) for c in columns}
    if one:
        forms = {column: some for column, some in forms.items() if some}
    if not forms or not all(forms.values()):
        raise InputError(f"{where} lacks a form. Write one for bokmål and nynorsk.")
    value = row.get("value", "")
    if not re.fullmatch(r"(-?\d+)?", value):
        raise InputError(f"{where} has the value {value!r}. Write a whole number.")
    return Word(
        row["kind"],
        forms,
        int(value) if value else None,
        row.get("firmness", ""),
        row.get("unit", ""),
        row["example"],
        row["reading"],
        tuple(f for c in PARTICIPLES for f in _several(row.get(c, ""))),
        _several(row.get("follows", "")),
    )


def _several(cell: str) -> tuple[str, ...]:
    """What a cell holds, with a bar between several."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


@remembered
def words(*kinds: str) -> tuple[Word, ...]:
    """The words of some kinds, in the order of the tables."""
    return tuple(w for name in TABLES for w in table(name) if w.kind in kinds)


@remembered
def forms(*kinds: str, standard: str = "") -> tuple[str, ...]:
    """Every form of the words of some kinds, in both standards or in one."""
    spelt = (form for word in words(*kinds) for form in word.spelt(standard))
    return tuple(dict.fromkeys(spelt))


@remembered
def values(*kinds: str) -> Mapping[str, int]:
    """The number that each form of the words of some kinds says."""
    found = words(*kinds)
    return {f: w.value for w in found if w.value is not None for f in w.spelt()}


@remembered
def units(*kinds: str) -> Mapping[str, str]:
    """What each form of the words of some kinds counts, in English."""
    return {form: w.unit for w in words(*kinds) for form in w.spelt()}


@remembered
def pattern(*kinds: str) -> str:
    """The words of some kinds as a part of a regular expression."""
    return alternatives(forms(*kinds))


def alternatives(spelt: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first, spaces of any kind.

    Without a word the pattern is one that nothing fits.
    """
    ways = sorted({" ".join(word.split()) for word in spelt})
    return f"(?:{_any_of(ways) if ways else NOTHING})"


def _any_of(words: Iterable[str]) -> str:
    """Words in the order of letters, without repeats, as a pattern.

    What several begin with stands once: else every place of a text would be compared
    with each word.
    """
    ways = list[str]()  # where a word ends stands first, and is tried last
    for first, some in groupby(words, itemgetter(slice(1))):
        rest = _any_of(word[1:] for word in some) if first else ""
        sign = r"\s" if first == " " else re.escape(first)
        ways.append(sign + rest)
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(reversed(ways))})"


def after(*kinds: str) -> str:
    """The place after a word of some kinds, as a part of a regular expression."""
    places = (rf"(?<=\b{re.escape(form)}\s)" for form in forms(*kinds))
    return f"(?:{'|'.join(places) or NOTHING})"


def not_after(*kinds: str) -> str:
    """A place that is not after words of some kinds, as a part of such a pattern."""
    return "".join(rf"(?<!\b{re.escape(form)}\s)" for form in forms(*kinds))


def typed(small: str) -> str:
    """Small letters as a keyboard without Norwegian ones writes them: "ifolge"."""
    return small.translate(KEYBOARD).replace("oe", "o").replace("aa", "a")


def without_stroke(small: str) -> str:
    """Small letters with o for ø, as in "ifolge"; å stays: "sa" (said) is not "så"."""
    return small.translate(STROKE).replace("oe", "o")


def flat(spelt: str) -> str:
    """Words of a text as the tables have them: in small letters, one space between."""
    return " ".join(spelt.lower().split())
