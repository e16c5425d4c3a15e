"""The map and the range chart of an own story, each shown with its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING

from raqqakit import data
from raqqakit.figures import Bar, alternative_text, place_map, range_chart, range_table
from raqqakit.figures import show as show_figure
from raqqakit.own.files import Story
from raqqakit.own.found import places_of
from raqqakit.places import Place
from raqqakit.problem import InputProblem
from raqqakit.quantities import find_quantities
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MARGIN, LEAST = 0.25, 0.09  # of the box on each side; degrees, about 10 km
RAQQA_MAP = (34.0, 46.0, 31.0, 38.5)  # where the kit has borders and rivers
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawing:
    """A figure with the three parts of its alternative text, and its numbers."""

    figure: "Figure"
    kind: str
    finding: str
    extent: str
    numbers: Table

    @property
    def alt(self) -> str:
        """The alternative text in one piece."""
        return alternative_text(self.kind, self.finding, self.extent)

    def show(self) -> None:
        """Show it in a notebook, with its words and its numbers."""
        show_figure(
            self.figure, kind=self.kind, finding=self.finding, extent=self.extent,
            numbers=self.numbers,
        )  # fmt: skip


def chart(story: Story, groups: Mapping[str, str], *, axis: str = "people") -> Drawing:
    """The range chart of a story's quantities.

    Takes the story; for each quantity to draw, by its words in print, whom it
    counts; and the axis with its unit. What no group is given for is not drawn.
    Raises InputProblem for words that are no quantity of the text.
    """
    says = {q.text: q.interval for q in find_quantities(story.text)}
    for words in groups:
        if words not in says:
            raise InputProblem(
                f"{words!r} is no quantity that the kit found. Copy one from the "
                "first column of the table of quantities."
            )
    if not groups:
        raise InputProblem("Nothing is chosen to draw. Give groups={words: whom}.")
    bars = [Bar(words, says[words], whom) for words, whom in groups.items()]
    ends = [x for b in bars for x in (b.interval.low, b.interval.high) if x is not None]
    parts = "; ".join(f"{b.group}: {b.label} says {b.interval}" for b in bars)
    return Drawing(
        range_chart(bars, title=f"Numbers in “{story.title}”", axis=axis),
        f"Range chart with {len({b.group for b in bars})} panels",
        parts,
        f"The numbers given run from {min(ends):,} to {max(ends):,} {axis}",
        range_table(bars, caption="The numbers of the chart",
                    source=f"Source: {story.source}"),
    )  # fmt: skip


def map_of(story: Story) -> Drawing:
    """The map of a story's places that have a point.

    Borders and rivers are drawn where the kit has them, around Raqqa; elsewhere
    there is only a grid of degrees. Raises InputProblem when no place has a point.
    """
    placed = places_of(story).placed
    if not placed:
        raise InputProblem(
            "No place of the story has a point yet. Add its coordinates to places.csv."
        )
    named = {place.name: place for place in placed.values()}
    box = box_around(named.values())
    known = _inside(box, RAQQA_MAP)
    base = data.base_map() if known else [_ground(box)]
    ground = "with borders and rivers" if known else "without borders or rivers"
    return Drawing(
        place_map(base, named, title=f"Places in “{story.title}”", box=box),
        f"Map of {len(named)} places, {ground}",
        "; ".join(f"{n} lies at {p.latitude:.2f} degrees north, {p.longitude:.2f} east"
                  for n, p in named.items()),
        "The map runs from {:.2f} to {:.2f} degrees east, {:.2f} to {:.2f} north"
        .format(*box),
        Table(
            ("place", "degrees north", "degrees east"),
            [(n, f"{p.latitude:.3f}", f"{p.longitude:.3f}") for n, p in named.items()],
            "The places on the map", folded=True,
            source="Sources: coordinates as given in places.csv, or GeoNames (CC BY "
            f"4.0). {'Natural Earth (public domain).' if known else 'No base map.'}",
        ),
    )  # fmt: skip


def box_around(places: Iterable[Place]) -> Box:
    """The box around some places, with a margin: west, east, south, north."""
    points = list(places)
    north = [p.latitude for p in points]
    east = [p.longitude for p in points]
    shrink = max(0.05, cos(radians((min(north) + max(north)) / 2)))
    tall = max(max(north) - min(north), (max(east) - min(east)) * shrink * 0.75, LEAST)
    high, wide = (0.5 + MARGIN) * tall, (0.5 + MARGIN) * tall / shrink / 0.75
    middle = (min(east) + max(east)) / 2, (min(north) + max(north)) / 2
    return middle[0] - wide, middle[0] + wide, middle[1] - high, middle[1] + high


def _inside(box: Box, outer: Box) -> bool:
    west, east, south, north = outer
    return west < box[0] and box[1] < east and south < box[2] and box[3] < north


def _ground(box: Box) -> dict[str, object]:
    west, east, south, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"properties": {"kind": "land"}, "geometry": shape}
