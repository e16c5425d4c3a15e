"""Where the locations of a story lie: by coordinates given, or by the gazetteer."""

from dataclasses import dataclass

from raqqakit.own.files import Story
from raqqakit.places import Place, look_up, similar_names


@dataclass(frozen=True, slots=True)
class Found:
    """The points of a story's locations by id, and the ids that have none.

    `unplaced` says for each id why it has no point, and what may help.
    """

    placed: dict[str, Place]
    unplaced: dict[str, str]


def places_of(story: Story) -> Found:
    """Find a point for each location that is mentioned in a story.

    A point given in places.csv comes first; then the one town of the gazetteer
    with the spelling of an alias. Two towns with one name are not chosen from.
    """
    placed, unplaced = dict[str, Place](), dict[str, str]()
    ids = dict.fromkeys(m.id for m in story.mentions if m.label == "location")
    for key in ids:
        if key in story.points:
            placed[key] = story.points[key]
            continue
        towns = _towns(story, key)
        if len(towns) == 1:
            placed[key] = towns[0]
        else:
            unplaced[key] = _why(story, key, towns)
    return Found(placed, unplaced)


def _names(story: Story, key: str) -> list[str]:
    """The aliases of a location that can be names: those with a capital letter."""
    return [a.alias for a in story.aliases if a.id == key and a.alias[0].isupper()]


def _towns(story: Story, key: str) -> list[Place]:
    found = [p for name in _names(story, key) for p in look_up(story.gazetteer, name)]
    return list({(p.latitude, p.longitude): p for p in found}.values())


def _why(story: Story, key: str, towns: list[Place]) -> str:
    if towns:
        points = "; ".join(f"{p.latitude:.2f} north, {p.longitude:.2f} east"
                           for p in towns)  # fmt: skip
        return f"{len(towns)} towns have this name ({points}): choose one"
    near = [n for name in _names(story, key)
            for n in similar_names(story.gazetteer, name, 1)]  # fmt: skip
    hint = f"; the nearest spelling in the gazetteer is {near[0]}" if near else ""
    return f"no coordinates given, and no town of this name in the gazetteer{hint}"
