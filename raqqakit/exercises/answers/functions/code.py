"""What the code of a learner's function says of it, and what is then said in words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from raqqakit.exercises.answers.functions.calls import Call, Case
from raqqakit.exercises.answers.functions.commas import split_numbers
from raqqakit.exercises.answers.functions.findings import SHOULD, typed
from raqqakit.exercises.answers.functions.inspecting import (
    caught,
    constants,
    ends_in_first_round,
    looks_at_given,
    only_given,
)
from raqqakit.exercises.expected import Finding
from raqqakit.exercises.sandbox.restore import names_used
from raqqakit.exercises.values.to_plain import Plain

FIRST_ROUND, NOT_LOOKED_AT, MATCH = "first-round", "not-looked-at", "match"
NONE_AS_TEXT = "none-as-text"
# What stands in a pattern: a sign of it, its code, and what to do about it.
IN_PATTERN = (
    (re.compile("\x08"), "backspace",
     r"In your pattern `\b` is another sign: put an `r` before its quotation mark."),
    (re.compile(r"\|\s*(?:\||\)|$)|(?:^|\()\s*\|"), "empty-place",
     "One of its bars has nothing beside it, and nothing fits any text."),
    (re.compile(r"\S \||\| \S"), "blank-at-bar",
     "A blank beside a bar of its pattern is looked for, too: take it out."),
)  # fmt: skip
GIVEN = "given "  # and the name of what is given, where it is not looked at
SPLIT = "split "  # and a number with a comma
WRITTEN = "written-in "  # and the value, as it is typed
TELLING = 200  # a larger number than this is seldom in two places by chance
# More than one word, or a number with a sign in it.
HELD = re.compile(r"\w\s+\w|\d\W\d")
ROUND = "Your loop always ends in its first round: which `return` belongs below it?"
NO_TEXT = "`None` is no text: write it without quotation marks, after `is`."
ANYWHERE = "`re.match` looks only at the beginning, and `re.search` everywhere."
# By whether the function reads what it is given.
ALWAYS = {
    False: "It never looks at what it is given, and so gave that in every case: which "
    "name stands for that?",
    True: "It gave that in every case: print what it compares, and look at that.",
}


def said_by_code(
    function: Callable[..., object], cases: Sequence[Case]
) -> Iterator[str]:
    """Yield what can be said of a function by its code alone, with a word for each."""
    names = names_used(function)
    if ends_in_first_round(function):
        yield FIRST_ROUND
    if not looks_at_given(function):
        yield NOT_LOOKED_AT
        yield from (GIVEN + name for name in only_given(function))
    yield from (SPLIT + number for number in split_numbers(function))
    # What is printed is no comparison.
    if "None" in constants(function) and "print" not in names:
        yield NONE_AS_TEXT
    if "match" in names and names.isdisjoint(("search", "fullmatch")):
        yield MATCH
    if names & {"search", "findall", "match", "fullmatch", "compile"}:
        texts = [one for one in constants(function) if isinstance(one, str)]
        yield from (
            code for sign, code, _ in IN_PATTERN if any(map(sign.search, texts))
        )
    for value in _written_in(function, cases):
        yield WRITTEN + typed(value)


def _written_in(function: object, cases: Sequence[Case]) -> Iterator[object]:
    """Yield the values of the cases in the text that a function has written in it.

    Small numbers and single words stand in many a good rule, so they say nothing. Nor
    does a text that catches one call alone, for it is not what fails in another.
    """
    alone = caught(function)
    values = [*_values(value for case in cases for value in (*case.given, case.wanted))]
    for one in constants(function):
        large = isinstance(one, int | float) and abs(one) > TELLING
        long = isinstance(one, str) and one not in alone and HELD.search(one)
        telling = large or long or (isinstance(one, tuple) and one)
        if telling and any(type(v) is type(one) and v == one for v in values):
            yield one


def _values(values: Iterable[object]) -> Iterator[object]:
    """Yield values, and those in lists and pairs, however deep."""
    for value in values:
        yield value
        yield from _values(value) if isinstance(value, list | tuple) else ()


def unread(code: Sequence[str]) -> str:
    """The name of the one value that is given, where it is not looked at; or ""."""
    return _said(GIVEN, code)


def split(code: Sequence[str]) -> str:
    """A number with a comma in the code; or ""."""
    return _said(SPLIT, code)


def _said(word: str, code: Sequence[str]) -> str:
    """What is first said behind a word."""
    return next((one.removeprefix(word) for one in code if one.startswith(word)), "")


def without_given(code: Sequence[str], given: Sequence[object]) -> list[str]:
    """What a code says but for the values that a call gives: there they fit.

    Where it gives None, no name stands for a value, and the None is what matters.
    """
    fitting = {WRITTEN + typed(value) for value in _values(given)}
    return [
        one
        for one in code
        if one not in fitting and not (None in given and one.startswith(WRITTEN))
    ]


def explains_all(code: Sequence[str]) -> bool:
    """Whether the code itself is what is the matter, whatever the calls gave."""
    alone = {FIRST_ROUND, NONE_AS_TEXT, *(sign for _, sign, _ in IN_PATTERN)}
    return any(one in alone or one.startswith(WRITTEN) for one in code)


def none_as_text(code: Sequence[str], call: Call) -> Iterator[Finding]:
    """Yield that None stands in quotation marks, where a call stopped for that."""
    if NONE_AS_TEXT in code and call.how == "TypeError":
        yield Finding(NONE_AS_TEXT, "{call} stopped.", NO_TEXT)


def in_its_code(
    code: Sequence[str], got: Plain, wanted: object, always: bool
) -> Iterator[Finding]:
    """Yield what the code of a function, and its giving always the same, explain."""
    if FIRST_ROUND in code:
        yield Finding(FIRST_ROUND, SHOULD, ROUND)
    if NONE_AS_TEXT in code:
        yield Finding(NONE_AS_TEXT, SHOULD, NO_TEXT)
    for one in code:
        if one.startswith(WRITTEN):
            then = f"`{one.removeprefix(WRITTEN)}` is fixed in your function: what "
            then += "would fit every call, a name or a rule?"
            yield Finding("written-in", SHOULD, then)
    for _, sign, then in IN_PATTERN:
        if sign in code:
            yield Finding(sign, SHOULD, then)
    if MATCH in code and wanted is True and not got:
        yield Finding("match-only", SHOULD, ANYWHERE)
    if always:
        yield Finding("constant", SHOULD, ALWAYS[NOT_LOOKED_AT not in code])
