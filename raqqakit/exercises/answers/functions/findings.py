"""What may be the matter with one call of a learner's function, in words.

In these, {call} is the call, {value} what it gave, {given} how many values it got.
"""

from collections.abc import Iterator, Sequence

from raqqakit.exercises.answers.functions.calls import (
    ARGUMENTS,
    ASKS,
    RETURNED,
    STRETCH,
    TOO_LONG,
    Call,
    Case,
)
from raqqakit.exercises.answers.functions.inspecting import DEFINED
from raqqakit.exercises.answers.functions.meant import BRACKETS, meant
from raqqakit.exercises.expected import REFUSALS, Finding
from raqqakit.exercises.replies import COULD_NOT
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Other, Plain, to_plain

# By how a call ended, or by the kind of what it gave: a code, what, and what next.
STOPS = {
    TOO_LONG: (
        "too-long", "{call} did not end within half a second, so it was stopped.",
        "Which loop has no end?"),
    ASKS: ("asks", "Your function asks the keyboard with `input`.",
           "Use what it is given in the brackets."),
    "UnboundLocalError": (
        "no-value-yet", "{call} uses a name before it has a value ({value}).",
        "Give it a value before the `if` or the loop."),
    "RecursionError": ("recursion", "{call} calls itself again and again.",
                       "When should it stop calling itself?"),
    "function": ("function", "{call} gives a function that was not called.",
                 "Write round brackets behind its name, after `return`."),
    STRETCH: (STRETCH, "{call} gives a timedelta: a stretch of days, and no number.",
              "Behind it `.days` gives how many they are."),
    "iterator": ("iterator", "{call} gives its values one by one and only once.",
                 "Write `list(…)` around what stands behind `return`."),
}  # fmt: skip


def stopped(
    call: Call, case: Case, unread: str = "", split: str = ""
) -> Iterator[Finding]:
    """Yield why a call gave no plain value: it stopped, or gave something else.

    Takes also the case, the name of the one value that is given, where it is not
    looked at, and a number with a comma in the code.
    """
    how, got = call.how, call.got
    if how == RETURNED and not isinstance(got, Other):
        return
    kind = got.kind if how == RETURNED and isinstance(got, Other) else how
    if kind in STOPS:
        code, what, then = STOPS[kind]
    elif how == RETURNED:
        code = kind.replace(" ", "-") if kind in REFUSALS else "kind"
        what, then = REFUSALS.get(kind, NO_PLAIN)
    elif how == ARGUMENTS:
        values = f"{shown(got)} value{'s' * (got != 1)}"
        code, what = ARGUMENTS, f"Your function takes {values}, and {{call}} gives it"
        what += " {given}."
        then = "Write as many names between its round brackets."
    elif isinstance(got, list):
        name, then = map(str, got)
        guessed = then == DEFINED or then.endswith("meant?")
        if unread and guessed and f"`{unread}`" not in then:
            then = IS_CALLED.format(unread)
        code, what = "name-error", f"{{call}} stopped: nothing has the name `{name}`."
    else:
        article = "an" if how[:1] in "AEIOU" else "a"
        code, what = "stops", f"{{call}} stopped with {article} `{how}` ({{value}})."
        then = meant(how, str(call.got), case.given, split) or TRY
        if unread and then in (TRY, BRACKETS):  # its own name, for what it is given
            then = IS_CALLED.format(unread)
    yield Finding(code, what, then, COULD_NOT)


def nothing_given(call: Call, returns: bool) -> Iterator[Finding]:
    """Yield what to say of a call that gives None.

    Takes also whether a `return` with a value stands in the function.
    """
    if call.got is None:
        code = "prints" if call.printed else "no-return"
        yield Finding(code, *SILENCE[call.printed, returns])


# By whether it printed, and whether a `return` with a value stands in it.
SILENCE = {
    (True, False): ("Your function prints its answer and gives nothing back.",
                    "Write `return` in the place of `print`."),
    (False, False): ("Your function gives nothing back.",
                     "Its last line needs the word `return` before the result."),
    (True, True): ("{call} gives None, so nothing.",
                   "`print` gives nothing back, not even behind `return`: is a "
                   "`return` with the value itself reached there?"),
    (False, True): ("{call} gives None, so nothing.",
                    "Either no `return` is reached there, or what stands behind it "
                    "is None: which of the two?"),
}  # fmt: skip
IS_CALLED = "In this function what is given is called `{}`."
TRY = "Try this call in a cell of its own."
NO_PLAIN = ("{call} gives {value}.", "Give back a plain value.")
SHOULD = "{call} gives {value}, and should give {wanted}."
LONGEST = 90  # letters of an argument


def called(name: str, given: Sequence[object]) -> str:
    """A call as it is typed; two rows are told by the columns in which they differ."""
    if len(given) == 2 and all(isinstance(one, dict) for one in given):
        one, other = (dict[str, object](row) for row in given)  # type: ignore[call-overload]
        return f"`{name}(one, other)`, {_differing(one, other)},"
    return f"`{name}({', '.join(map(typed, given))})`"


def _differing(one: dict[str, object], other: dict[str, object]) -> str:
    """In what two rows differ, in words."""
    keys = [key for key in one if one[key] != other[key]]
    if not keys:
        said = ", ".join(str(value) for value in one.values() if value)
        return f"where both rows are alike ({said})"
    if len(keys) == 1:
        return f"where only `{keys[0]}` differs ({one[keys[0]]!r}, {other[keys[0]]!r})"
    *first, last = (f"`{key}`" for key in keys)
    return f"where {', '.join(first)} and {last} differ"


def result(data: Plain) -> str:
    """What a function gave, in a message: a whole number without any comma."""
    if isinstance(data, int) and not isinstance(data, bool) and abs(data) < 10**30:
        return f"`{data}`"
    return shown(data)


def typed(value: object) -> str:
    """A value as it is typed in a call, so that the call can be tried."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:_}" if abs(value) >= 10_000 else str(value)
    return "set()" if value == set() else shown(to_plain(value), LONGEST)
