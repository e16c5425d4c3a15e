"""What is known of words that say when: the tense around them and the printing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from raqqakit.claims.tense import Tense
from raqqakit.claims.time_patterns import ranging
from raqqakit.vocabulary import flat, pattern, values

ONE, WEEK = timedelta(1), timedelta(7)
SOON = timedelta(183)  # half a year: nearer than the same day of the year before


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
        """Whether the verb says that it will be: "skal", or a present."""
        return self.tense in ("present", "future")

    def tells(self, day: date) -> bool:
        """Whether a day can be meant; a present is of what comes soon, or of a tale."""
        return self.tense != "present" or day - self.last < SOON

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
