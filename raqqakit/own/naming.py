"""The names by which a reader knows the actors and places of a story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from raqqakit.names import Alias
from raqqakit.places import Place


def names_by_id(
    aliases: Iterable[Alias], coordinates: Mapping[str, Place]
) -> dict[str, str]:
    """The name of each actor and place by its id.

    It is the name in places.csv, else the first alias with a capital, else the first.
    Of two with one name each has the first that is its alone, or else its id with it.
    """
    labels, known = dict[str, str](), defaultdict[str, list[str]](list)
    for alias in aliases:
        labels.setdefault(alias.id, alias.label)
        known[alias.id].append(alias.alias)
    names = {key: _names(known[key], coordinates.get(key)) for key in labels}
    best = Counter((labels[key], some[0]) for key, some in names.items())
    return {key: _alone(key, labels[key], names[key], best) for key in names}


def _names(known: Iterable[str], given: Place | None) -> list[str]:
    """The names of one, the best first."""
    capitals = (alias for alias in known if alias[:1].isupper())
    return [*([given.name] if given else []), *capitals, *known]


def _alone(
    key: str, label: str, names: list[str], best: Mapping[tuple[str, str], int]
) -> str:
    """The first name that is nobody else's best one."""
    first = names[0]
    for name in names:
        if best.get((label, name), 0) == (name == first):
            return name
    return f"{first} ({key})"
