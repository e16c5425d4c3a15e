"""What an answer shows: the tests that misconceptions of several sets share."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any


def word_of(pairs: Mapping[Any, Any], letter: str) -> str:
    """The word that stands beside a letter, in small letters; "" when there is none."""
    named = {str(k).strip().upper(): str(v).strip().lower() for k, v in pairs.items()}
    return named.get(letter, "")


def words_of(pairs: Mapping[Any, Any]) -> list[str]:
    """All words that stand beside something, in small letters."""
    return [str(value).strip().lower() for value in pairs.values()]


def all_alike(pairs: Mapping[Any, Any]) -> bool:
    """Whether there are several pairs, and all have the same word."""
    return len(pairs) > 1 and len({*words_of(pairs)}) == 1


def without(line: str, *needed: str) -> Callable[[str], bool]:
    """A test whether a line stands before one that it needs, or without it."""
    return lambda order: (
        line in order and not {*needed} <= {*order[: order.index(line)]}
    )


def before(first: str, second: str) -> Callable[[str], bool]:
    """A test whether both lines are there, the first of them earlier."""
    return lambda order: (
        first in order and second in order and order.index(first) < order.index(second)
    )


def holds(item: Any) -> Callable[[Sequence[Any]], bool]:
    """A test whether an item is among those given."""
    return lambda items: item in items


def lacks(item: Any) -> Callable[[Sequence[Any]], bool]:
    """A test whether an item is not among those given."""
    return lambda items: item not in items
