"""What is known of words that say when: the tense around them and the printing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from raqqakit.claims.days import Days
from raqqakit.claims.tense import Tense
from raqqakit.claims.time_patterns import YEAR, ranging, that_year
from raqqakit.text import Piece
from raqqakit.vocabulary import flat, pattern, values

ONE, WEEK = timedelta(1), timedelta(7)
HALF_A_YEAR = timedelta(182)  # of a day farther away the news says the year


@dataclass(frozen=True, slots=True)
class TimeWords(Piece):
    """Words that say when: their kind, and the days they mean by the kit's rules.

    `days` is None where no rule gives days, as for a duration ("flere måneder"), or
    where the words can mean two ("til onsdag").
    """

    kind: str
    days: Days | None


@dataclass(frozen=True, slots=True)
class When:
    """Words that say when, and what is known around them.

    `first` and `last` are the first and the last day on which the text may have been
    printed; `lead` is the kind of the word before ("coming" in "kommende onsdag").
    """

    text: str
    first: date
    last: date
    tense: Tense
    lead: str = ""

    @property
    def ahead(self) -> bool:
        """Whether the verb says that it will be: "skal", "kan", or a present."""
        return self.tense in ("present", "may", "future")

    def near_enough(self, days: Days) -> Days | None:
        """Days whose year is not said, or None where they lie far from the printing.

        News leaves the year out for what is near: of what lies farther away than half
        a year it would be a guess.
        """
        if self.year_is_told or days.first is None or days.last is None:
            return days
        away = max(days.first - self.last, self.first - days.last)
        return days if away <= HALF_A_YEAR else None

    @property
    def year_is_told(self) -> bool:
        """Whether the words say the year: "2016", "i fjor", or a weekday with a day."""
        return self.has("year about", "weekday") or bool(re.search(YEAR, self.text))

    @property
    def of_another_year(self) -> bool:
        """Whether the year is counted from another one: "i mai året etter"."""
        return self.has("ago") or found(that_year(), self.text) is not None

    def has(self, *kinds: str) -> bool:
        """Whether a word of some kinds is among its words."""
        return found(pattern(*kinds), self.text) is not None

    def value(self, *kinds: str) -> int | None:
        """The number that a word of some kinds says, where one is among its words."""
        word = found(pattern(*kinds), self.text)
        return values(*kinds).get(flat(word[0])) if word else None


def found(words: str, text: str) -> re.Match[str] | None:
    """Where a pattern fits whole words of a text."""
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE)


def in_a_row(days: Sequence[date], most: timedelta, text: str) -> bool:
    """Whether days follow each other with no more between them than `most`.

    A range may have a longer way between its two ends.
    """
    ranged = found(pattern("between"), text) or re.search(ranging(), text, re.I)
    steps = [later - earlier for earlier, later in pairwise(days)]
    return all(timedelta(0) < step <= (step if ranged else most) for step in steps)


def monday(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(day.weekday())
