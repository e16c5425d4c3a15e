"""What a problem wants: how an answer is read, and when it is right."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from raqqakit.errors import InputError
from raqqakit.exercises.replies import COULD_NOT, NOT_YET
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Other, Plain, to_plain

if TYPE_CHECKING:
    from raqqakit.figures import Picture

A = TypeVar("A")


@dataclass(frozen=True)
class Finding:
    """What is the matter with an answer, and what to do; else a hint says that."""

    code: str
    what: str
    next: str = ""
    status: str = NOT_YET

    def words(self, hint: str = "") -> str:
        """What is said of it to the learner, with the hint where it needs one."""
        return f"{self.what} {self.next or hint}"


class Unreadable(Exception):
    """An answer of a kind that cannot be compared; its `finding` says why."""

    def __init__(self, code: str, what: str, then: str, status: str = NOT_YET) -> None:
        self.finding = Finding(code, what, then, status)
        super().__init__(self.finding.words())


class Expected(Generic[A]):
    """How the answers to one problem are read and compared.

    `gather` meets the learner's own value, and may run it. All the rest works on
    plain data, so that a saved answer can be checked again. `A` is an answer as it is
    read; each kind says how it is read and what is found in it.
    """

    def in_edition(self, edition: str) -> Self:
        """What is wanted of those who read an edition; mostly the same."""
        return self

    def in_words(self, options: Mapping[str, str]) -> Self:
        """The same, where a text has other words for its options or lines."""
        return self

    def gather(self, value: object) -> Plain:
        """Plain data from the learner's own value: all that is ever kept of it."""
        return to_plain(value)

    def picture(self, value: object) -> "Picture | None":
        """What the learner is to see of the value beside the reply; mostly nothing."""
        return None

    def read(self, data: Plain) -> A:
        """The answer as it is compared; raises Unreadable when it is none."""
        raise NotImplementedError

    def findings(self, answer: A) -> Iterator[Finding]:
        """Yield what is the matter with an answer, the most telling first."""
        raise NotImplementedError

    def find(self, answer: A) -> Finding | None:
        """The first thing that is the matter with an answer; None for a right one."""
        return next(self.findings(answer), None)

    def same(self, answer: A, other: A) -> bool:
        """Whether two answers that have been read are the same."""
        return loose(answer) == loose(other)  # type: ignore[arg-type]

    def told_apart(self) -> Collection[str]:
        """Codes of findings that have a reply of their own in the text."""
        return ()

    def matches(self, when: Any, answer: A) -> bool | str:
        """Whether an answer shows a misconception: by a test, or by being its value.

        An answer without anything in it shows none. A test may also say where it shows.
        """
        if callable(when):
            return answer not in ([], {}, "") and when(answer)
        try:
            return self.same(answer, self.read(self.gather(when)))
        except Unreadable:
            return False

    def fields(self, answer: A) -> dict[str, str]:
        """What a reply may say of an answer, by the name in its curly brackets."""
        return {"value": shown(answer)}  # type: ignore[arg-type]


def require(well: bool, words: str) -> None:
    """Raise InputError for a problem that is not well made."""
    if not well:
        raise InputError(words)


# What no problem takes: what it is, and what to do about it.
REFUSALS = {
    "function": ("This is a function that has not been called.",
                 "Write round brackets after its name, and check what it gives back."),
    "iterator": ("This gives its values one by one and only once, so it was left "
                 "alone.",
                 "Write `list(...)` around it, and check the list."),
    "too big": ("This is far longer than any answer here.",
                "Check that it is the value you mean."),
    "too deep": ("This is a list in a list in a list, and so on.",
                 "Take out the values first."),
    "unreadable": ("This value cannot be read.",
                   "Give a number, a text or a list instead."),
    "bytes": ("These are bytes, not text.", "Decode them first."),
    "NoneType": ("Your answer is None, which stands for no value.",
                 "A line with `print` leaves it, too: check what is asked for, and the "
                 "value itself."),
}  # fmt: skip


def refuse(data: Plain, wanted: str) -> Unreadable:
    """Say of plain data that it is not what is wanted, and what to do about it."""
    kind = data.kind if isinstance(data, Other) else type(data).__name__
    if kind in REFUSALS:
        code = "none" if data is None else kind.replace(" ", "-")
        return Unreadable(code, *REFUSALS[kind], COULD_NOT)
    several = isinstance(data, (*GROUPS, dict))
    then = "Which part of it is the answer?" if several else AGAIN
    return Unreadable("kind", f"This is {kind_of(data)}, and {wanted} is wanted.", then)


AGAIN = "Read once more what the problem asks for."


def kind_of(data: Plain) -> str:
    """What plain data is, in words: "a list of 3 values"."""
    if isinstance(data, (*GROUPS, dict)):
        names = {dict: "dictionary", frozenset: "set"}
        values = "one value" if len(data) == 1 else f"{len(data)} values"
        return f"a {names.get(type(data), type(data).__name__)} of {values}"
    word = "the text " if isinstance(data, str) else ""
    return f"{'the number ' if is_number(data) else word}{shown(data)}"
