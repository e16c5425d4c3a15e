"""What a row of a reading may say, in words that a learner types and a table shows."""

import re
from decimal import Decimal

from raqqakit.claims.hedges import CERTAINTIES
from raqqakit.errors import InputError
from raqqakit.own.day_words import days_of
from raqqakit.quantities import Interval, Number

NOBODY, NO_POINT = "nobody named", "no point"
SILENT = ("", NOBODY, NO_POINT)  # what a rule says that has found nothing
ABOUT, NEARLY = "about ", "nearly "
NO_ONE = ("nobody", "no one", "noone", "none", "no-one", "nobody is named")
MOST = 200  # letters in words of the reader's own
NUMBER = r"(?:\d{1,12}|\d{1,3}(?:[ .,]\d{3})+)(?:[.,]\d{1,2})?"
NUMBER_SAID = (
    "Write it like 500, 400 to 500, at least 200, at most 50, about 30 or nearly 30"
)
RANGE = re.compile(rf"(?:between |from )?({NUMBER})(?: ?([–-]) ?| to | and )({NUMBER})")
LIMITED = re.compile(rf"(at least|at most|over|under|more than|less than)? ?({NUMBER})")
# A comma of a decimal has no space after it, and one between the two has.
DEGREES = r"-?\d{1,3}(?:[.,]\d+)?"
POINTS = (
    re.compile(rf"({DEGREES})(?:, | ?; ?| )({DEGREES})"),
    re.compile(r"(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)"),
)


def number_of(words: str) -> tuple[Interval, bool]:
    """A number or a range, and whether it is only about so.

    Takes words such as "about 500", "400 to 500" or "at least 10,000"; a comma, a
    point or a space may stand between thousands. Raises InputError for others, and
    for "4-500", which can be two ranges.
    """
    said = " ".join(words.lower().split())
    if said.startswith(NEARLY):
        return number_of(f"at most {said.removeprefix(NEARLY)}")[0], True
    about, said = said.startswith(ABOUT), said.removeprefix(ABOUT)
    both, one = RANGE.fullmatch(said), LIMITED.fullmatch(said)
    if both:
        low, high = _number(both[1]), _number(both[3])
        _refuse_two_ranges(words, low, high, both[2])
        return Interval(low, high), about
    if one is None:
        raise InputError(f"{words[:40]!r} is no number here. {NUMBER_SAID}.")
    number, limit = _number(one[2]), one[1] or ""
    open_low = limit in ("at most", "under", "less than")
    open_high = limit in ("at least", "over", "more than")
    return Interval(None if open_low else number, None if open_high else number), about


def _number(digits: str) -> Number:
    whole, _, part = re.sub(r"[.,](\d{1,2})$", r"|\1", digits).partition("|")
    plain = re.sub(r"\D", "", whole)
    return Decimal(f"{plain}.{part}") if part else int(plain)


def _refuse_two_ranges(words: str, low: Number, high: Number, dash: str | None) -> None:
    """Refuse a range of which the first number may share the zeros of the second."""
    zeros = len(str(high)) - len(str(high).rstrip("0"))
    shared = [low * 10**n for n in range(2, zeros + 1) if low * 10**n < high]
    if dash and low and shared:
        raise InputError(
            f"{words[:40]!r} can be two ranges. Write {shared[-1]:,} to {high:,}, or "
            f"{low:,} to {high:,}."
        )


def number_in_words(interval: Interval, about: bool) -> str:
    """An interval as it is shown: "about 500", "nearly 180", "between 400 and 500"."""
    if about and interval.low is None and interval.high is not None:
        return f"{NEARLY}{interval.high:,}"
    return f"{ABOUT if about else ''}{interval}"


def point_of(words: str) -> tuple[float, float] | None:
    """Degrees north and east from words such as "58.85, 5.73"; None for "no point".

    "58,85; 5,73" is read, too. Raises InputError for other words, and for degrees
    that are not on Earth.
    """
    said = " ".join(words.lower().replace("\u2212", "-").split())
    if said in (NO_POINT, "none", "no"):
        return None
    found = next((m for form in POINTS if (m := form.fullmatch(said))), None)
    north, east = (float(d.replace(",", ".")) for d in found.groups()) if found else (
        91.0, 0.0)  # fmt: skip
    if abs(north) > 90 or abs(east) > 180:
        raise InputError(
            f"{words[:40]!r} is no point. Write degrees north and east, with points "
            "in the numbers, like 58.85, 5.73, or write 'no point'."
        )
    return north, east


def firmness_of(words: str) -> str:
    """How firm a claim is, in one of the kit's words. Raises InputError for others."""
    said = " ".join(words.lower().split())
    if said not in CERTAINTIES:
        raise InputError(f"{words[:40]!r} is none of {', '.join(CERTAINTIES)}.")
    return said


def plain(words: str) -> str:
    """Words in one line, without signs that nobody sees or a file cannot hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def one_speaker(said: str, proposed: str) -> bool:
    """Whether what is said of a speaker is in what was proposed, word by word.

    "turid aas" is in "ordfører turid aas", and "lien" in "jostein lien". What says
    more than was proposed may be somebody else: a town's name begins its company's.
    """
    return bool(said.split()) and set(said.split()) <= set(proposed.split())


def shown(kind: str, words: str) -> str:
    """What a reader wrote in a row of some kind, checked, in the words of the tables.

    Raises InputError, with what to write, for words that a row of the kind cannot say.
    """
    if kind == "how many":
        return number_in_words(*number_of(words))
    if kind == "when":
        return str(days_of(words))
    if kind == "place":
        point = point_of(words)
        return f"{point[0]:.3f}, {point[1]:.3f}" if point else NO_POINT
    if kind == "how firm":
        return firmness_of(words)
    if kind == "who" and plain(words).lower().strip(" .") in NO_ONE:
        return NOBODY
    if len(words) > MOST:
        raise InputError(f"That is {len(words):,} letters. Write at most {MOST}.")
    return plain(words)
