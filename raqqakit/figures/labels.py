"""Where the names on a map are written, so that none covers another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

LETTER, LINE = 7.8, 14.0  # points: about the width and height of bold print of 11
DOT = 5.0  # points, half the width of a place's dot
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands beside its dot: points to the right and up, and its side.

    `side` says which part of the name is there: "left", "right" or "center".
    """

    right: float
    up: float
    side: str

    def covers(self, dot: tuple[float, float], name: str) -> Rectangle:
        """The rectangle that a name fills here: left, right, bottom, top, in points."""
        lines = name.split("\n")
        wide, high = LETTER * max(map(len, lines)), LINE * len(lines)
        shift = {"left": 0.0, "right": wide, "center": wide / 2}[self.side]
        left, bottom = dot[0] + self.right - shift, dot[1] + self.up - 3
        return left, left + wide, bottom, bottom + high


RIGHT_UP, LEFT_DOWN = Spot(9, 7, "left"), Spot(-9, -16, "right")
OTHERS = (
    Spot(-9, 7, "right"), Spot(9, -16, "left"), Spot(11, -4, "left"),
    Spot(-11, -4, "right"), Spot(0, 12, "center"), Spot(0, -22, "center"),
)  # fmt: skip


def spots(
    dots: Mapping[str, tuple[float, float]], width: float, height: float
) -> dict[str, Spot]:
    """A spot for each name such that no name covers another, or a dot, if possible.

    Takes the dots by their names, in points from the lower left corner of the map,
    and the map's size in points. A name stands to the right of its dot in the west
    half and to the left in the east half; where that place is taken, or nearer to
    another dot, it goes to the first free one, and if none is free it stays.
    """
    found, taken = dict[str, Spot](), list[Rectangle]()
    for name, dot in dots.items():
        others = [d for n, d in dots.items() if n != name]
        order = (RIGHT_UP, LEFT_DOWN) if dot[0] <= width / 2 else (LEFT_DOWN, RIGHT_UP)
        free = [
            spot for spot in (*order, *OTHERS)
            if _is_free(spot.covers(dot, name), [*taken, *map(_around, others)])
            and (spot is order[0] or _inside(spot.covers(dot, name), width, height))
        ]  # fmt: skip
        near = (s for s in free if _is_nearest(s.covers(dot, name), dot, others))
        found[name] = next(near, free[0] if free else order[0])
        taken.append(found[name].covers(dot, name))
    return found


def _around(dot: tuple[float, float]) -> Rectangle:
    return dot[0] - DOT, dot[0] + DOT, dot[1] - DOT, dot[1] + DOT


def _is_free(one: Rectangle, taken: Iterable[Rectangle]) -> bool:
    return not any(_meet(one, other) for other in taken)


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    beside = one[1] <= other[0] or other[1] <= one[0]
    return not (beside or one[3] <= other[2] or other[3] <= one[2])


def _inside(one: Rectangle, width: float, height: float) -> bool:
    return one[0] >= 0 and one[1] <= width and one[2] >= 0 and one[3] <= height


def _is_nearest(
    one: Rectangle, dot: tuple[float, float], others: Iterable[tuple[float, float]]
) -> bool:
    """Whether a name stands nearer to its own dot than to any other."""
    return all(_gap(one, dot) < _gap(one, other) for other in others)


def _gap(one: Rectangle, dot: tuple[float, float]) -> float:
    right = max(one[0] - dot[0], 0.0, dot[0] - one[1])
    return hypot(right, max(one[2] - dot[1], 0.0, dot[1] - one[3]))
