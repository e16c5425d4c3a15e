"""Where the locations of a story lie: by coordinates given, or by the gazetteer."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from raqqakit.names import Alias
from raqqakit.places import Place, distance_km, look_up, similar_names

LIKENESS = 0.8  # of two spellings; below it a hint would lead astray
# Kilometres from which a point is asked about. From Raqqa the farthest town of Syria in
# the gazetteer lies 457 away (Dar'a), from Oslo Trondheim lies 392.
FAR = 500


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a story's locations by id, and the ids that have none.

    `sources` says for each id with a point where it is from; `missing` says for
    each id without one why, and what may help.
    """

    found: dict[str, Place]
    sources: dict[str, str]
    missing: dict[str, str]


def find_points(
    ids: Iterable[str],
    aliases: Sequence[Alias],
    coordinates: Mapping[str, Place],
    gazetteer: Sequence[Place],
) -> Points:
    """Find a point for each location that is mentioned in a story.

    Takes the ids of the locations, the aliases, the coordinates given for some ids,
    and the towns that are known. A point given comes first; then the one town of the
    gazetteer with the spelling of an alias. Two towns with one name are not chosen
    from, and a town far from all other points is not taken for the one that is meant.
    """
    points = Points({}, {}, {})
    for key in dict.fromkeys(ids):
        names = names_of(aliases, key)
        towns = _towns(gazetteer, names)
        if key in coordinates:
            points.found[key], points.sources[key] = coordinates[key], "places.csv"
        elif len(towns) == 1:
            points.found[key] = towns[0]
            points.sources[key] = f"gazetteer: {towns[0].name}, {towns[0].country}"
        else:
            points.missing[key] = _why(gazetteer, names, towns)
    _take_far_towns_out(points, {key for key in points.found if key in coordinates})
    return points


def _take_far_towns_out(points: Points, given: Collection[str]) -> None:
    """Ask about each town of the gazetteer that lies far from all other points."""
    for key, town in list(points.found.items()):
        # Of two far from one another either can be meant: both are still in `found`.
        off = nearest_km(town, [p for k, p in points.found.items() if k != key])
        if key not in given and off is not None and off > FAR:
            points.missing[key] = (
                f"the one town of this name ({degrees(town)}) lies {off:,.0f} "
                "kilometres from the nearest other place of the story: is it this one?"
            )
    for key in points.missing.keys() & points.found.keys():
        del points.found[key], points.sources[key]


def nearest_km(place: Place, others: Iterable[Place]) -> float | None:
    """How far the nearest of other places is, in kilometres; None without others."""
    return min((distance_km(place, other) for other in others), default=None)


def names_of(aliases: Iterable[Alias], key: str) -> list[str]:
    """The aliases of a location that can be names: those with a capital letter."""
    known = [a.alias for a in aliases if (a.id, a.label) == (key, "location")]
    return [alias for alias in known if alias[0].isupper()]


def _towns(gazetteer: Sequence[Place], names: Iterable[str]) -> list[Place]:
    found = [p for name in names for p in look_up(gazetteer, name)]
    return list({(p.latitude, p.longitude): p for p in found}.values())


def _why(
    gazetteer: Sequence[Place], names: Iterable[str], towns: Sequence[Place]
) -> str:
    if towns:
        points = "; ".join(f"{p.name}, {p.country}: {degrees(p)}" for p in towns)
        return f"{len(towns)} towns have this name ({points}): choose one"
    near = [n for name in names for n in similar_names(gazetteer, name, 1, LIKENESS)]
    hint = f"; the nearest spelling in the gazetteer is {near[0]}" if near else ""
    return f"no coordinates given, and no town of this name in the gazetteer{hint}"


def degrees(place: Place) -> str:
    """Where a place lies, in words: 58.85 degrees north, 5.73 east."""
    north = "north" if place.latitude >= 0 else "south"
    east = "east" if place.longitude >= 0 else "west"
    return (
        f"{abs(place.latitude):.2f} degrees {north}, {abs(place.longitude):.2f} {east}"
    )
