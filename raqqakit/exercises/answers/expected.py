"""What a problem wants: how an answer is read, and when it is right."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from raqqakit.errors import InputError
from raqqakit.exercises.replies import NOT_YET
from raqqakit.exercises.values.equality import is_number, key, number_in
from raqqakit.exercises.values.forms import GROUPS, only_one
from raqqakit.exercises.values.to_plain import (
    FUNCTION,
    ONCE,
    TOO_BIG,
    TOO_DEEP,
    UNREADABLE,
    Other,
    shown,
    to_plain,
)

if TYPE_CHECKING:
    from raqqakit.figures import Picture

NOTHING: tuple[Any, ...] = ([], {}, "")


class Unreadable(Exception):
    """An answer of a kind that cannot be compared: a code, and words on what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(frozen=True)
class Finding:
    """What is the matter with an answer; without `next`, the first hint follows."""

    code: str
    what: str
    next: str = ""
    status: str = NOT_YET


class Expected:
    """How the answers to one problem are read and compared.

    `gather` meets the learner's own value, and may run it. All the rest works on
    plain data, so that a saved answer can be checked again.
    """

    def gather(self, value: object) -> Any:
        """Plain data from the learner's own value: all that is ever kept of it."""
        return to_plain(value)

    def picture(self, value: object) -> "Picture | None":
        """What the learner is to see of the value beside the reply; mostly nothing."""
        return None

    def read(self, data: Any) -> Any:
        """The answer as it is compared; raises Unreadable when it is none."""
        raise NotImplementedError

    def right(self, answer: Any) -> bool:
        """Whether an answer that has been read is right."""
        raise NotImplementedError

    def find(self, answer: Any) -> Finding:
        """What is the matter with an answer that no misconception explains."""
        raise NotImplementedError

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two answers that have been read are the same."""
        return bool(key(answer) == key(other))

    def matches(self, when: Any, answer: Any) -> bool:
        """Whether an answer shows a misconception: by a test, or by being its value.

        An answer without anything in it shows none.
        """
        if callable(when):
            return answer not in NOTHING and bool(when(answer))
        try:
            return self.same(answer, self.read(self.gather(when)))
        except Unreadable:
            return False

    def fields(self, answer: Any) -> dict[str, str]:
        """What a reply may say of an answer, by the name in its curly brackets."""
        return {"value": shown(answer)}


def refuse(data: Any, wanted: str) -> Unreadable:
    """Say of plain data that it is not what is wanted, and what to do about it."""
    if data is None:
        return Unreadable("none", NONE)
    if isinstance(data, bytes):
        return Unreadable("bytes", "These are bytes, not text. Decode them first.")
    if isinstance(data, Other) and data in REFUSALS:
        return Unreadable(*REFUSALS[data])
    what = f"This is {kind_of(data)}, and {wanted} is wanted."
    then = WHICH if isinstance(data, (*GROUPS, dict)) else AGAIN
    return Unreadable("kind", f"{what} {then}")


WHICH = "Which part of it is the answer?"
AGAIN = "Read once more what the problem asks for."


def kind_of(data: Any) -> str:
    """What plain data is, in words: "a list of 3 values"."""
    names = {list: "list", tuple: "tuple", dict: "dictionary"}
    if isinstance(data, (*GROUPS, dict)):
        values = "one value" if len(data) == 1 else f"{len(data)} values"
        return f"a {names.get(type(data), 'set')} of {values}"
    if isinstance(data, str):
        return f"the text {shown(data)}"
    return f"the number {shown(data)}" if is_number(data) else shown(data)


NONE = (
    "Your answer is None, so nothing was given back. A line with `print` shows a "
    "value and does not keep it: check the value itself."
)
REFUSALS = {
    FUNCTION: (
        "function",
        "This is a function that has not been called. Write round brackets after its "
        "name, and check what it gives back.",
    ),
    ONCE: (
        "iterator",
        "This gives its values one by one and only once, so it was left alone. Write "
        "`list(...)` around it, and check the list.",
    ),
    TOO_BIG: (
        "too-big",
        "This is far longer than any answer here. Check that it is the value you mean.",
    ),
    TOO_DEEP: (
        "too-deep",
        "This is a list in a list in a list, and so on. Take out the values first.",
    ),
    UNREADABLE: (
        "unreadable",
        "This value cannot be read. Give a number, a text or a list instead.",
    ),
}


def require(well: bool, words: str) -> None:
    """Raise InputError for a problem that is not well made."""
    if not well:
        raise InputError(words)


def number_of(data: Any) -> Any:
    """The number that plain data is or writes; raises Unreadable for all else."""
    data = only_one(data)
    number = number_in(data) if isinstance(data, str) else data
    if is_number(number):
        return number
    if isinstance(data, str):
        then = "Write the number alone, in figures, such as 10_000."
        raise Unreadable("still-text", f"{shown(data)} is text. {then}")
    if isinstance(data, bool):
        what = f"This is {data}, the answer to a question. Give the number itself."
        raise Unreadable("yes-or-no", what)
    if isinstance(data, float):
        what = f"This is {data}, which stands for no number. See what was divided."
        raise Unreadable("no-number", what)
    if isinstance(data, (*GROUPS, dict)):
        what = f"This is {kind_of(data)}, and one number is wanted."
        raise Unreadable("kind", f"{what} Is it how many they are? `len(…)` counts.")
    raise refuse(data, "one number")
