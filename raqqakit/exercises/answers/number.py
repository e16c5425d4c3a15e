"""Answers that are one number."""

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from raqqakit.exercises.answers.groups import only_one
from raqqakit.exercises.answers.spoken import is_part_of_number, spoken
from raqqakit.exercises.expected import Expected, Finding, Unreadable, kind_of, refuse
from raqqakit.exercises.values.equality import close, is_number, number_in
from raqqakit.exercises.values.forms import bare
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain, Real

NO_MARKS = "Write the number that comes out, or leave out the quotation marks."
POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
POINTED = "The point of {} may stand between thousands, or before decimals."
AS_TYPED = "Write two thousand as 2_000, and two and a half as 2.5."
IN_ENGLISH = re.compile(rf"(?<![\d.,/-]){POINTS.pattern}(?!\d|\.\d)")
TWO = "You gave more than one number, and one is wanted."
WHICH = "Read the question again: which one number does it ask for?"
COMMA = " If it is one with a comma, write it as 10_000 or as 2.5."
REASONED = re.compile(r"^.*(?<![<>!=~])=(?!=)", re.DOTALL)  # "4 + 1 = 5", "km = 5"
BETWEEN = re.compile(r"\s+(?:and|og|or|eller|to|til)\s+")
CUT = {*range(10), *range(100, 1000)}  # what a comma may have cut off


def number_of(data: Plain, units: Iterable[str] = ()) -> Real:
    """The number that plain data is or writes; raises Unreadable for all else.

    One of the `units`, in small letters, may stand behind a number in a text.
    """
    data = only_one(data)
    if isinstance(data, GROUPS) and len(data) > 1 and all(map(is_number, data)):
        raise _several(data)
    number = _written(_without_unit(data, units)) if isinstance(data, str) else data
    if is_number(number):
        return number
    if isinstance(data, str) and POINTS.fullmatch(bare(data)):
        raise Unreadable("point", POINTED.format(shown(data)), AS_TYPED)
    if isinstance(data, str) and _are_numbers(parts := BETWEEN.split(data)):
        raise _several(parts)
    if isinstance(data, str) and _calculates(data):
        raise Unreadable("still-text", f"{shown(data)} is text.", NO_MARKS)
    said = kind_of(data) if isinstance(data, (*GROUPS, dict)) else shown(data)
    for kind, code, what, then in NO_NUMBERS:
        if isinstance(data, kind):
            raise Unreadable(code, what.format(said), then)
    raise refuse(data, "one number")


def _without_unit(text: str, units: Iterable[str]) -> str:
    """A text without the unit at its end; a word of a number is none."""
    ends = (f" {unit}" for unit in units if not is_part_of_number(unit))
    behind = next((end for end in ends if text.casefold().endswith(end)), "")
    return text[: len(text) - len(behind)]


def _written(text: str) -> Real | None:
    """The number that a text writes in figures or in words; None for all else.

    A point may end it, as it ends a sentence, and makes a day of it in Norwegian. What
    leads to it may stand before an equals sign.
    """
    text = REASONED.sub("", text)
    number = number_in(text.strip("()[] \n\t").removesuffix("."))
    return spoken(text) if number is None else number


def _are_numbers(parts: Sequence[str]) -> bool:
    """Whether a text that was cut at its "and" and "to" is several numbers."""
    return len(parts) > 1 and None not in map(_written, parts)


def _several(numbers: Collection[Plain]) -> Unreadable:
    """What to say of several numbers; two may be one that had a comma inside."""
    cut = isinstance(numbers, tuple) and len(numbers) == 2 and numbers[1] in CUT
    return Unreadable("comma" if cut else "kind", TWO, WHICH + (COMMA if cut else ""))


def readings(text: str) -> list[Real]:
    """What a text such as "10.000" may mean: ten thousand, and ten; [] for others."""
    number = bare(text)
    if not POINTS.fullmatch(number):
        return []
    thousands = int(number.replace(".", ""))
    return [thousands, Decimal(number)] if number.count(".") == 1 else [thousands]


def pointed(text: str) -> Iterator[Finding]:
    """Yield the first number of an English text with a point between its thousands."""
    if found := IN_ENGLISH.search(text):
        what = f"An English reader takes the point of {found[0]} for a decimal point."
        with_comma = found[0].replace(".", ",")
        yield Finding("point", what, f"Write {with_comma}, with a comma.")


def _calculates(words: str) -> bool:
    """Whether a text is a line that Python would calculate, such as "right / wanted".

    A minus says nothing here, for it is a hyphen and "from … to" as well.
    """
    try:
        line = ast.parse(words.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    if isinstance(line, ast.Call):
        return isinstance(line.func, ast.Name | ast.Attribute)
    return isinstance(line, ast.BinOp) and not isinstance(line.op, ast.Sub)


NO_NUMBERS: tuple[tuple[type | tuple[type, ...], str, str, str], ...] = (
    (bytes, "bytes", "These are the bytes themselves.",
     "How many are they? `len(…)` counts."),
    (str, "still-text", "{} is text.",
     "Write the number alone, in figures, such as 45."),
    (bool, "yes-or-no", "This is {}, the answer to a question.",
     "Give the number itself."),
    (float, "no-number", "This is {}, which stands for no number.",
     "See what was divided."),
    ((*GROUPS, dict), "kind", "This is {}, and one number is wanted.",
     "Does the question ask which, or how many? `len(…)` counts."),
)  # fmt: skip


@dataclass(frozen=True)
class Number(Expected[Real]):
    """One number is wanted; one of the `units` may stand behind it."""

    value: Real
    units: Sequence[str] = ()

    def read(self, data: Plain) -> Real:
        """The number, out of a text or a list of one as well."""
        return number_of(data, self.units)

    def same(self, answer: Real, other: Real) -> bool:
        """Whether two numbers are the same."""
        return close(answer, other)

    def findings(self, answer: Real) -> Iterator[Finding]:
        """Yield in which way it is out, and by how little."""
        said, wanted = shown(answer), self.value
        if close(answer, wanted):
            return
        if isinstance(wanted, int) and close(answer, wanted + 1):
            then = "See what was counted that is none."
            yield Finding("one-too-many", f"{said} is a little too high.", then)
        if isinstance(wanted, int) and close(answer, wanted - 1):
            then = "See what was left out."
            yield Finding("one-too-few", f"{said} is a little too low.", then)
        if close(answer, wanted, abs(float(wanted)) / 100):
            then = "Round only at the very end, or not at all."
            yield Finding("close", f"{said} is close, and not yet the number.", then)
        way = "high" if answer > wanted else "low"
        yield Finding(way, f"{said} is too {way}.")
