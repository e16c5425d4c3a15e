"""The two towns of a story on its map, and what a degree is on the globe."""

from math import cos, hypot, radians
from typing import TypeAlias

from raqqakit import data, figures, places
from raqqakit.errors import InputError
from raqqakit.figures.globe import WIDE
from raqqakit.places import Place
from raqqakit.tables import Table

Box: TypeAlias = tuple[float, float, float, float]

DEGREE_KM = radians(1) * places.EARTH_RADIUS_KM
BAR_MM = 50  # of a print, for those who cannot measure on the picture
WINDS = {
    "N": "north", "NE": "north-east", "E": "east", "SE": "south-east",
    "S": "south", "SW": "south-west", "W": "west", "NW": "north-west",
}  # fmt: skip
SPHERE = "Source: calculated on a sphere with the Earth's mean radius, 6,371 km."


def two_towns(story: str = "article") -> tuple[Place, Place]:
    """The town whose distance a story prints, and the one it is measured from."""
    named, gazetteer = data.examples(story)["places"], data.gazetteer(story)
    return _town(gazetteer, named["goal"]), _town(gazetteer, named["start"])


def story_map(*more: str, story: str = "article") -> None:
    """Show the map of a story with its two towns and, by their names, with more.

    Raises InputError for what is no name, a name that the gazetteer lacks, and a town
    that lies outside the map.
    """
    named, words = data.examples(story)["places"], data.examples(story)["map"]
    gazetteer, two = data.gazetteer(story), (named["goal"], named["start"])
    towns = {name: _town(gazetteer, name) for name in (*two, *more)}
    west, east, south, north = box = tuple(words["box"])
    _require_inside(towns, box)
    drawn = figures.place_map(
        data.base_map(story), towns, title=words["title"], labels=words["labels"],
        box=box,
    )  # fmt: skip
    figures.show(
        drawn,
        kind=words["kind"],
        finding=_finding(towns, words["river"]),
        extent=f"The map runs from {west} to {east} degrees east, {south} to {north} "
        f"north. {_on_paper(*two_towns(story), box)}",
        numbers=Table(
            ("place", "degrees north", "degrees east"),
            [(name, p.latitude, p.longitude) for name, p in towns.items()],
            "The places of the map", folded=True, source=words["source"],
        ),
    )  # fmt: skip


def globe(story: str = "article") -> None:
    """Show a globe, and how long a degree to the east is where a story takes place."""
    goal, start = two_towns(story)
    here = (goal.latitude + start.latitude) / 2
    shares = {north: cos(radians(north)) for north in (0.0, here, 90.0)}
    lengths = {north: f"{DEGREE_KM * share:.0f} km" for north, share in shares.items()}
    told = [f"{length} at {north:.0f} degrees" for north, length in lengths.items()]
    words = ("The equator", f"{here:.0f}° north", "The North Pole")
    drawn = figures.globe(
        {n: f"{w}: {lengths[n]}" for n, w in zip(lengths, words, strict=True)},
        title="How long is one degree to the east?",
    )
    figures.show(
        drawn,
        kind="Picture of a globe with its lines of latitude and longitude",
        finding="The lines of longitude meet at the pole, so one degree to the east "
        f"grows shorter: {', '.join(told)} north",
        extent="The lengths run from the equator to the north pole; the picture shows "
        f"a part of the southern half, too. {WIDE}",
        numbers=Table(
            ("degrees north", "share of a degree at the equator", "kilometres"),
            [(n, share, round(DEGREE_KM * share)) for n, share in shares.items()],
            "One degree to the east", folded=True, source=SPHERE,
        ),
    )  # fmt: skip


def _town(gazetteer: list[Place], name: object) -> Place:
    if not isinstance(name, str):
        raise InputError(
            "The map wants the name of a town. Write it in quotation marks."
        )
    for place in places.look_up(gazetteer, name):
        return place
    near = places.similar_names(gazetteer, name, count=1)
    meant = places.look_up(gazetteer, near[0])[0].name if near else ""
    then = f'Is "{meant}" meant?' if near else "Take a town that find() finds."
    raise InputError(f"There is no {name[:40]!r} in the gazetteer. {then}")


def _require_inside(towns: dict[str, Place], box: Box) -> None:
    west, east, south, north = box
    for name, town in towns.items():
        if not (west < town.longitude < east and south < town.latitude < north):
            near = next(iter(towns))
            raise InputError(f"{name} lies outside the map. Take one nearer to {near}.")


def _finding(towns: dict[str, Place], river: str) -> str:
    (goal, one), (start, other), *more = towns.items()
    wind = _wind(other, one)
    found = f"{goal} and {start} both lie on {river}; {goal} is {wind} of {start}"
    return found + "".join(
        f", {name} {_wind(other, town)} of it" for name, town in more
    )


def _wind(start: Place, goal: Place) -> str:
    return WINDS[places.compass(places.bearing_degrees(start, goal))]


def _on_paper(one: Place, other: Place, box: Box) -> str:
    """How far two places lie apart on a print: what others measure on the picture."""
    bar, apart = figures.scale_bar_km(box), BAR_MM * bars_apart(one, other, box)
    return (
        f"The scale bar is {bar:g} kilometres. On a print where the bar is {BAR_MM} "
        f"millimetres long, the two towns lie {apart:.0f} apart"
    )


def bars_apart(one: Place, other: Place, box: Box) -> float:
    """How often the scale bar of a map fits between two places, as it is drawn."""
    _, _, south, north = box
    east = (one.longitude - other.longitude) * cos(radians((south + north) / 2))
    flat = DEGREE_KM * hypot(one.latitude - other.latitude, east)
    return flat / figures.scale_bar_km(box)
