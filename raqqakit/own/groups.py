"""Whom each quantity of an own story counts, read in every form that a check takes."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from raqqakit.errors import InputError
from raqqakit.own.story import Story, require

Group = tuple[object, object]
SPELT = re.compile(r"[^\W_]+")


def groups_of(story: Story, groups: object) -> dict[str, str]:
    """Whom each quantity counts, by the names that the story's table gives them.

    Takes the story, and a dictionary from quantities to groups: the other way round,
    or as a list of pairs, will do, and so will other capitals, spaces and hyphens.
    Raises InputError for no group, one without words, or a name that is none.
    """
    require(story)
    names = [number.name for number in story.quantities]
    known = {_loose(name): name for name in names}
    said, found = dict[str, str](), dict[str, str]()
    for quantity, whom in _pairs(groups, known):
        if not (isinstance(whom, str) and whom.strip()):
            raise InputError(
                "A group has no words. Write behind the colon whom it counts."
            )
        name = quantity if quantity in names else known.get(_loose(quantity))
        if not isinstance(name, str):
            raise _no_quantity(quantity, names)
        found[name] = said.setdefault(_loose(whom), " ".join(whom.split()))
    if not found:
        raise InputError("Nothing is chosen to draw. Give groups={words: whom}.")
    return found


def _pairs(groups: object, known: Collection[str]) -> Iterator[Group]:
    """The quantities with their groups, whichever of the two stands first."""
    listed = groups.items() if isinstance(groups, Mapping) else groups
    if isinstance(listed, str) or not isinstance(listed, Iterable):
        return
    for pair in listed:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise InputError(
                "Write a dictionary, such as {'Hundrevis': 'people in the square'}: "
                "behind each quantity whom it counts."
            )
        first, second = pair
        several = [*_flat(second)]
        turned = several and all(_loose(one) in known for one in several)
        if turned and _loose(first) not in known:
            yield from ((one, first) for one in several)
        else:
            yield first, second


def _flat(value: object) -> Iterator[object]:
    """A value, or all values of a group of values, however deep."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        yield value
        return
    for one in value:
        yield from _flat(one)


def _loose(words: object) -> str:
    return " ".join(SPELT.findall(str(words).casefold()))


def _no_quantity(words: object, names: Sequence[str]) -> InputError:
    near = get_close_matches(str(words), names, 1, 0.5)
    hint = f" The nearest is {near[0]!r}." if near else ""
    return InputError(
        f"{str(words)[:40]!r} is no quantity that the kit found. Copy one from the "
        f"first column of the table of quantities.{hint}"
    )
