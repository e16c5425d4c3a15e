"""The four wordings of one number, for each story, and which of them it printed."""

from dataclasses import dataclass
from functools import cache

from raqqakit import data
from raqqakit.errors import InputError

NUMBER, ESTIMATED, RANGE, CAVEAT = "number", "estimated", "range", "caveat"
# What each wording is called where several stand beside each other.
CALLED = {
    NUMBER: "one number alone",
    ESTIMATED: "one number, with “it is estimated”",
    RANGE: "a range, with “it is estimated”",
    CAVEAT: "one number, with a warning",
}
NONE = (
    "The experiment has no sentences on the story {!r:.40}. Add four to "
    "data/experiment/wordings.csv, with letters of their own."
)
TRUE = "as the story prints it, in English"


@dataclass(frozen=True)
class Wording:
    """A sentence of the experiment.

    `slip` is its letter; `about` the line before it; `as_printed` whether the story
    says so; `change` what was changed for the experiment, if it does not; `original`
    the words of the story, in Norwegian, if it does.
    """

    slip: str
    story: str
    wording: str
    about: str
    text: str
    as_printed: bool
    change: str
    original: str

    @property
    def truth(self) -> str:
        """What has to be told of the sentence afterwards."""
        return TRUE if self.as_printed else f"changed for the experiment: {self.change}"


def wordings(story: str) -> list[Wording]:
    """The wordings of a story.

    Raises InputError for a story that is not there, or that has no such sentences.
    """
    data.folder(story)
    found = [_wording(row) for row in data.wordings() if row["story"] == story]
    if not found:
        raise InputError(NONE.format(story))
    return found


@cache
def by_slip() -> dict[str, Wording]:
    """Every wording of every story, by the letter of its slip."""
    return {one.slip: one for one in map(_wording, data.wordings())}


def _wording(row: dict[str, str]) -> Wording:
    words = {name: cell for name, cell in row.items() if name != "as_printed"}
    return Wording(**words, as_printed=row["as_printed"] == "yes")
