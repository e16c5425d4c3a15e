"""What is made of the words of a language, kept until other words are in use."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from typing import Any, Generic, ParamSpec, TypeVar

W = TypeVar("W")
P = ParamSpec("P")
R = TypeVar("R")


class OwnWords(Generic[W]):
    """The words that a story adds to the kit's, by the name of their table."""

    def __init__(self, by_table: Mapping[str, tuple[W, ...]]) -> None:
        self._by_table = by_table

    def of(self, table: str) -> tuple[W, ...]:
        """The words added to a table, in order."""
        return self._by_table.get(table, ())

    def __bool__(self) -> bool:
        return any(self._by_table.values())


NONE: OwnWords[Any] = OwnWords({})
_IN_USE: ContextVar[OwnWords[Any]] = ContextVar("words in use", default=NONE)


def in_use() -> OwnWords[Any]:
    """The words that are added at the moment; mostly none."""
    return _IN_USE.get()


@contextmanager
def using(words: OwnWords[Any]) -> Iterator[None]:
    """Have some words added as long as the block runs."""
    token = _IN_USE.set(words or NONE)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function makes of the words, apart for each story's own.

    Takes a function whose arguments can be kept as keys.
    """

    @cache
    def kept(words: Hashable, /, *arguments: P.args, **named: P.kwargs) -> R:
        return function(*arguments, **named)

    @wraps(function)
    def found(*arguments: P.args, **named: P.kwargs) -> R:
        return kept(_IN_USE.get(), *arguments, **named)  # type: ignore[arg-type]

    found.cache_clear = kept.cache_clear  # type: ignore[attr-defined]
    return found
