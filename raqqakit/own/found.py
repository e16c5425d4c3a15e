"""Where the locations of a story lie: by coordinates given, or by the gazetteer."""

from dataclasses import dataclass

from raqqakit.own.files import PLACES, Story
from raqqakit.places import Place, look_up, similar_names

LIKENESS = 0.8  # of two spellings; below it a hint would lead astray


@dataclass(frozen=True, slots=True)
class Found:
    """The points of a story's locations by id, and the ids that have none.

    `sources` says for each id with a point where it is from; `unplaced` says for
    each id without one why, and what may help.
    """

    placed: dict[str, Place]
    sources: dict[str, str]
    unplaced: dict[str, str]


def places_of(story: Story) -> Found:
    """Find a point for each location that is mentioned in a story.

    A point given in places.csv comes first; then the one town of the gazetteer
    with the spelling of an alias. Two towns with one name are not chosen from.
    """
    found = Found({}, {}, {})
    for key in dict.fromkeys(m.id for m in story.mentions if m.label == "location"):
        towns = _towns(story, key)
        if key in story.points:
            found.placed[key], found.sources[key] = story.points[key], PLACES
        elif len(towns) == 1:
            found.placed[key] = towns[0]
            found.sources[key] = f"gazetteer: {towns[0].name}, {towns[0].country}"
        else:
            found.unplaced[key] = _why(story, key, towns)
    return found


def names_of(story: Story, key: str) -> list[str]:
    """The aliases of a location that can be names: those with a capital letter."""
    aliases = [a.alias for a in story.aliases if (a.id, a.label) == (key, "location")]
    return [alias for alias in aliases if alias[0].isupper()]


def _towns(story: Story, key: str) -> list[Place]:
    found = [p for n in names_of(story, key) for p in look_up(story.gazetteer, n)]
    return list({(p.latitude, p.longitude): p for p in found}.values())


def _why(story: Story, key: str, towns: list[Place]) -> str:
    if towns:
        points = "; ".join(f"{p.name}, {p.country}: {degrees(p)}" for p in towns)
        return f"{len(towns)} towns have this name ({points}): choose one"
    near = [n for name in names_of(story, key)
            for n in similar_names(story.gazetteer, name, 1, LIKENESS)]  # fmt: skip
    hint = f"; the nearest spelling in the gazetteer is {near[0]}" if near else ""
    return f"no coordinates given, and no town of this name in the gazetteer{hint}"


def degrees(place: Place) -> str:
    """Where a place lies, in words: 58.85 degrees north, 5.73 east."""
    north = "north" if place.latitude >= 0 else "south"
    east = "east" if place.longitude >= 0 else "west"
    return (
        f"{abs(place.latitude):.2f} degrees {north}, {abs(place.longitude):.2f} {east}"
    )
