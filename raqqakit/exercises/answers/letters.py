"""What answers that are letters of the page have in common."""

import re
from collections.abc import Mapping

from raqqakit.exercises.answers.groups import several
from raqqakit.exercises.expected import Unreadable, require
from raqqakit.exercises.values.equality import is_number, number_in
from raqqakit.exercises.values.to_plain import Plain

# "b) the words", "Option B"; but "A rule …" begins with an article.
BEFORE_WORDS = re.compile(
    r"\W*(?:(?:option|answer|sentence|svar|alternative?)\W+)?(?!a [a-z])([a-z])\W",
    re.IGNORECASE,
)
NO_ORDER = ("no-order", "A set has no order, and the order counts.", "Write a list.")


def letter_before(words: str) -> str:
    """The letter before some words, such as the B of "b) before the talk"; or ""."""
    start = BEFORE_WORDS.match(words + " ")
    return start[1].upper() if start else ""


def require_known(letters: str, options: Mapping[str, str], fault: str) -> None:
    """Raise InputError, with the fault, when a letter is none of the options."""
    have = "; ".join(f"{name} {words}" for name, words in options.items())
    require({*letters} <= {*options}, f"{letters} {fault}: {have}.")


def require_no_numbers(
    data: Plain, what: str, letters: str = "ABCDEFG", otherwise: str = "Give letters."
) -> None:
    """Raise Unreadable for numbers where letters are wanted.

    It asks for the letters of those places, or says `otherwise` what to do.
    """
    given = [number_in(x) if isinstance(x, str) else x for x in several(data)]
    numbers = [int(x) for x in given if is_number(x)]
    if numbers and len(numbers) == len(given):
        meant = [letters[max(0, n - 1) : max(0, n)] for n in numbers]
        comma = " and " if len(meant) == 2 else ", "
        then = f"Do you mean {comma.join(meant)}?" if all(meant) else otherwise
        raise Unreadable("numbers", f"The {what} have letters, not numbers.", then)
