"""What a reader decided of the rules' proposals, and what became of each."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from raqqakit.errors import InputError
from raqqakit.own.proposals import ASKS, Proposal
from raqqakit.own.story import Story
from raqqakit.own.values import one_speaker, plain, shown

YES, NO, OPEN = "yes", "no", "?"
SAME: Mapping[str, str] = {
    "y": YES, "ja": YES, "nei": NO, "n": NO, "open": OPEN, "left open": OPEN,
    "don't know": OPEN, "not sure": OPEN,
}  # fmt: skip
STANDINGS = UNREAD, STOOD, CORRECTED, REFUSED, LEFT, MOOT = (
    "not yet read", "stood", "corrected", "refused", "left open", "not asked",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A proposal with what a reader decided.

    `said` is the reader's own cell: "" where nobody has read it, "yes" where the
    proposal stands, "no" where there is nothing to propose, "?" where it is left
    open, else other words. `reader` and `on` say who decided, and on which day;
    `more` are the cells of columns that the reader has added to the table. A row is
    `moot`, and not asked, where its number was refused.
    """

    proposal: Proposal
    said: str = ""
    reader: str = ""
    on: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    moot: bool = False

    @property
    def standing(self) -> str:
        """What became of the proposal: one of STANDINGS."""
        if not self.said:
            return MOOT if self.moot else UNREAD
        if self.said == OPEN:
            return LEFT
        if self.said == NO:
            return REFUSED
        said, proposed = self.said.casefold(), self.proposal.value.casefold()
        by_name = self.proposal.kind == "who" and one_speaker(said, proposed)
        return STOOD if said in (YES, proposed) or by_name else CORRECTED

    @property
    def value(self) -> str:
        """What somebody has read here, in words; "" where nobody has, or nothing is."""
        if self.standing in (UNREAD, LEFT, REFUSED, MOOT):
            return ""
        return self.proposal.value if self.said == YES else self.said

    @property
    def read_by(self) -> str:
        """Who answers for the value, in the words that stand beside it."""
        if self.standing == UNREAD:
            return "rule, not yet read"
        if self.standing == MOOT:
            return "not asked: nothing is counted here"
        return f"{'left open' if self.standing == LEFT else 'read'} by {self.reader}"


def decided(proposal: Proposal, said: str) -> str:
    """A reader's cell, checked: yes, no, "?", or other words as the tables have them.

    "" takes a decision back. Raises InputError for words that no row of this kind can
    say, and for a "yes" to a row for which nothing is proposed.
    """
    if not isinstance(said, str):
        raise InputError(f"{str(said)[:40]} is no text. Write it like '500' or 'yes'.")
    words = plain(said)
    if not words.strip("?"):
        return OPEN if words else ""
    short = words.lower().strip(" .!")
    known = SAME.get(short, short)
    if known == YES and not proposal.value:
        raise InputError(
            "The rules propose nothing here, so there is nothing to say yes to. Write "
            "what the text says, or ? to leave it open."
        )
    return known if known in (YES, NO, OPEN) else shown(proposal.kind, words)


@dataclass(frozen=True)
class Reading:
    """A story with what one reader decided of it.

    `rows` are those of the text as it is now, those that the reader has added after
    those of the rules; `gone` the lines of the table whose words stand no longer in
    it, kept as they were. `noticed` says what was strange in the table when it was
    read, a sentence for each.
    """

    story: Story
    reader: str
    rows: tuple[Row, ...]
    gone: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    noticed: tuple[str, ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each kind that there are, in their order."""
        return {
            kind: rows
            for kind in ASKS
            if (rows := tuple(r for r in self.rows if r.proposal.kind == kind))
        }


def require_kinds(kinds: Iterable[str], known: Collection[str] = tuple(ASKS)) -> None:
    """Refuse what is no kind of row, with those that there are.

    Raises InputError.
    """
    for kind in kinds:
        if kind not in known:
            raise InputError(
                f"{str(kind)[:20]!r} is no kind of row here. There is "
                f"{', '.join(known)}."
            )


def require_reading(reading: object) -> None:
    """Refuse what is no reading, with a sentence that says how to make one.

    Raises InputError.
    """
    if not isinstance(reading, Reading):
        raise InputError(
            f"A reading is wanted here, and {str(reading)[:30]!r} is none. Make one "
            "first: reading = own.reading_of(story, 'your name')."
        )
