"""The names by which a reader knows the actors and places of a story."""

from raqqakit.own.story import Story


def name_of(story: Story, key: str) -> str:
    """The name by which a reader knows an actor or place: never its id.

    It is the name in places.csv, else the first alias with a capital, else the first.
    Of two with one name each has the first that is its alone.
    """
    names, others = _names(story, key), _names_of_others(story, key)
    alone = [name for name in names if name not in others]
    return alone[0] if alone else f"{names[0]} ({key})"


def _names(story: Story, key: str) -> list[str]:
    """The names of an actor or place, the best first."""
    given = [story.coordinates[key].name] if key in story.coordinates else []
    known = [a.alias for a in story.aliases if a.id == key]
    return [*given, *(a for a in known if a[:1].isupper()), *known] or [key]


def _names_of_others(story: Story, key: str) -> set[str]:
    """The best names of all others with the same label."""
    labels = {a.id: a.label for a in story.aliases}
    alike = [x for x in labels if x != key and labels[x] == labels.get(key)]
    return {_names(story, other)[0] for other in alike}
