"""What to do about an error in a learner's function, where that is known."""

import builtins
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from raqqakit.exercises.answers.functions.inspecting import METHODS
from raqqakit.exercises.answers.spelling import near

NO_ATTRIBUTE = re.compile(
    r"(?:'([\w.]+)' object|module '(\w+)') has no attribute '(\w+)'"
)
TWO_FOR_ONE = re.compile(r"not tuple|'tuple' and|and 'tuple'|type tuple")
UNCALLED = re.compile(r"'(builtin_function_or_method|function|method|type)'")
TEXT_AND_NUMBER = re.compile(
    r"'(int|float)' and 'str'|'str' and '(int|float)'|not .(?:int|float).\) to str"
)
BRACKETS = "Round brackets belong behind each name that is called, as in `.split()`."
IN_FRONT = "`{0}` stands in front, and what it works on in round brackets: `{0}(…)`."
ONE_KEY = (
    "One name stands in each pair of square brackets: ask for the names one by one."
)
POINT = "If `{}` is one number, Python wants a point in it."
A_PAIR = "A pair is given there: take one of its two ends, with `[0]` or `[1]`."
NO_PLACE = "There is nothing at that place: the first has the number 0, the last -1."
NOT_WHOLE = "A place is a whole number: is there a division? `//` gives whole ones."
MIXED = 'A text and a number do not go together: `"10"` is a text, `10` a number.'
NOTHING_THERE = "None stands before that point: ask first whether it is None."
MEANT = "Is `{}` meant?"
KINDS = {"datetime.date": date, "datetime.timedelta": timedelta, "re.Match": re.Match}


def meant(how: str, words: str, given: Sequence[object], split: str) -> str:
    """What to do about an error, by its name and its words; "" where that is unknown.

    Takes also what the function was given, and a number with a comma in its code.
    """
    if how == "AttributeError" and (found := NO_ATTRIBUTE.search(words)):
        return _of_attribute(*map(str, found.groups("")))
    if how == "KeyError":
        return ONE_KEY if words.startswith("(") else _of_key(words, given)
    if how == "IndexError":
        return NO_PLACE if "out of range" in words else ""
    return next(_of_type(words, given, split), "") if how == "TypeError" else ""


def _of_attribute(kind: str, module: str, name: str) -> str:
    if name in ("length", "size") or hasattr(builtins, name):
        return IN_FRONT.format("len" if name in ("length", "size") else name)
    if kind == "NoneType":
        return NOTHING_THERE
    owner = sys.modules.get(module) or KINDS.get(kind) or getattr(builtins, kind, None)
    known = [one for one in dir(owner) if one[0] != "_"] if owner else []
    return _nearest(name, (one for one in METHODS if one in known)) or _nearest(
        name, known
    )


def _of_key(name: str, given: Sequence[object]) -> str:
    """Which key is meant, or which there are, where a dictionary was given."""
    keys = [str(key) for one in given if isinstance(one, dict) for key in one]
    there = ", ".join(f"`{key}`" for key in dict.fromkeys(keys))
    return _nearest(name, keys) or (
        f"What is given has the names {there}." if there else ""
    )


def _nearest(name: str, known: Iterable[str]) -> str:
    like = near(name, known)
    return MEANT.format(like) if like else ""


def _of_type(words: str, given: Sequence[object], split: str) -> Iterator[str]:
    if UNCALLED.search(words):
        yield BRACKETS
    if TWO_FOR_ONE.search(words) and split:
        yield POINT.format(split)
    if TWO_FOR_ONE.search(words) and any(isinstance(one, tuple) for one in given):
        yield A_PAIR
    if "indices must be integers" in words and "float" in words:
        yield NOT_WHOLE
    if TEXT_AND_NUMBER.search(words):
        yield MIXED
