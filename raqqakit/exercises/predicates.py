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


def beside(name: str, *values: Any) -> Callable[[Mapping[Any, Any]], bool]:
    """A test whether one of the values stands beside a name."""
    wanted = {str(value).strip().lower() for value in values}
    return lambda pairs: word_of(pairs, name.upper()) in wanted


def other_beside(name: str, value: Any) -> Callable[[Mapping[Any, Any]], bool]:
    """A test whether something else than a value stands beside a name."""
    return lambda pairs: word_of(pairs, name.upper()) not in ("", str(value).lower())


def holds(*items: Any) -> Callable[[Sequence[Any]], bool]:
    """A test whether one of the items is among those given."""
    wanted = {str(item).strip().lower() for item in items}
    return lambda given: any(str(one).strip().lower() in wanted for one in given)


def lacks(*items: Any) -> Callable[[Sequence[Any]], bool]:
    """A test whether one of the items is not among those given."""
    wanted = {str(item).strip().lower() for item in items}
    return lambda given: not wanted <= {str(one).strip().lower() for one in given}


def draws(who: str, whom: str) -> Callable[[Mapping[str, Any]], bool]:
    """A test whether a picture of actors has a line from one to another."""
    return lambda picture: any(
        (line[0].lower(), line[2].lower()) == (who.lower(), whom.lower())
        for line in picture["lines"]
    )
