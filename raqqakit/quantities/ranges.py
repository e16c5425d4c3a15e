"""The two ends of a range in print, of which the first may leave its thousands out."""

from raqqakit.quantities.intervals import Number
from raqqakit.quantities.numerals import parse_count, split_scale

TEN, HUNDRED, THOUSAND = 10, 100, 1_000
FEW = 3  # "5-15.000" is five to fifteen thousand; "2 til 10.000" may be either


def ends_of(
    first: str, last: str, *, dash: bool = False, hyphen: bool = False
) -> tuple[Number, Number] | None:
    """The ends that the two numbers of a range say, or None where they can say two.

    Takes the numbers as printed, whether a dash joins them ("4-500"), and whether the
    first has a hyphen of its own ("4- og 500"), which says that it leaves something
    out. What it leaves out is filled in only where one reading is left: "20–30 000"
    is 20,000 to 30,000, "10-20" is itself, and "8-1000" is left to a reader.
    """
    (low, low_scale), (high, scale) = split_scale(first), split_scale(last)
    if low_scale or not low.isdecimal() or not high[-1].isdecimal():
        times = None if hyphen else 1
    else:
        times = _left_out(int(low), high, dash=dash, hyphen=hyphen)
    if times is None:
        return None
    start = parse_count(first) * times
    if scale and not low_scale and start <= parse_count(high):
        start *= parse_count(f"1 {scale}")  # "10 til 25 tusen" means thousands twice
    return start, parse_count(last)


def _left_out(low: int, high: str, *, dash: bool, hyphen: bool) -> int | None:
    """By what the first number is multiplied: 1, 100 or 1,000; None where unsure."""
    end = parse_count(high)
    thousands, hundreds = end // THOUSAND, end // HUNDRED
    if 0 < low < thousands:
        near = low > 1 and thousands <= FEW * low
        told = end == thousands * THOUSAND and (hyphen or near)
        return THOUSAND if told else None
    if 0 < low < hundreds and end == hundreds * HUNDRED and high.isdecimal():
        near = low > 1 and hundreds < TEN and hundreds <= 2 * low
        return HUNDRED if hyphen or (dash and near) else None
    return None if hyphen else 1
