"""What is said of a result of another kind than the one wanted."""

from collections.abc import Iterator, Sequence

from raqqakit.exercises.answers.functions.findings import SHOULD
from raqqakit.exercises.expected import Finding
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.to_plain import Plain, to_plain
from raqqakit.quantities import Interval


def another_kind(got: Plain, wanted: object, first: bool) -> Iterator[Finding]:
    """Yield what to say of a result that is of another kind than the one wanted.

    Takes also whether it is that of the first case, so that no other went well.
    """
    if isinstance(got, str) and isinstance(wanted, str):
        if got.casefold().split() == wanted.casefold().split():
            yield Finding("another-kind", SHOULD, "Capitals and spaces count here.")
    elif wanted is None and (got in ("", (), []) or isinstance(got, str | bool)):
        yield Finding("another-kind", SHOULD, NONE_ITSELF)
    elif isinstance(got, str) and got.strip() == str(wanted):
        then = "That is text: leave out the quotation marks."
        if is_number(wanted):
            makes = "int" if isinstance(wanted, int) else "float"
            then = f"That is text, and a number is wanted: `{makes}(…)` makes one."
        yield Finding("another-kind", SHOULD, then)
    elif isinstance(wanted, bool) and not isinstance(got, bool):
        yield Finding("another-kind", SHOULD, "Give back True or False itself.")
    elif wanted is not None and got not in (None, [], ()):
        gives, wants = _kind(got, wanted), _kind(to_plain(wanted), wanted)
        if gives != wants:
            what = f"{{call}} gives {{value}}, {gives}, and {wants} is wanted."
            then = _made(wants) if first else f"Give {wants} in every case."
            yield Finding("another-kind", what, then)


def _kind(data: Plain, wanted: object) -> str:
    """What kind of result this is, as far as it matters beside the one wanted."""
    pair = isinstance(wanted, tuple)
    if isinstance(data, Interval) and pair:
        return "a pair"
    if isinstance(data, list | tuple):
        of_pair = "a pair" if len(data) == 2 else f"a group of {len(data)}"
        return of_pair if pair else _of_what(data, wanted)
    name = type(data).__name__
    return "one number" if is_number(data) else KINDS.get(name, f"a {name}")


def _made(wants: str) -> str:
    """How a result of a kind is made."""
    return next((then for kind, then in MADE.items() if wants.startswith(kind)), "")


NONE_ITSELF = "None itself is wanted: `return None`, without quotation marks."
MADE = {
    "one number": "Give back the number alone: how do you get it from what you have?",
    "a list": "Collect what belongs there in a list, and give back the list.",
    "a pair": "Write the two behind `return` with a comma between them.",
    "a text": "Give back the text alone: how do you get at it from what you have?",
}
KINDS = {
    "bool": "a yes or no",
    "dict": "a dictionary",
    "frozenset": "a set",
    "str": "a text",
    "float": "no number that can be compared",
}


def _of_what(group: Sequence[Plain], wanted: object) -> str:
    """A list, and of what, where that can be told of both."""
    names = {str: "texts", bool: "True and False", int: "numbers", float: "numbers"}
    kinds = {names.get(type(one), "") for one in group}
    of = kinds.pop() if len(kinds) == 1 and wanted else ""
    return f"a list of {of}" if of else "a list"
