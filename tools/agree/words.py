"""The words of a sentence, and which of them a mark is on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from raqqakit.annotate import tokens
from raqqakit.text import Piece
from tools.agree.pairs import Mark


def words_of(sentence: Piece) -> Iterator[Piece]:
    """The words of a sentence, placed in the whole text."""
    for word in tokens(sentence.text):
        first = word.start + sentence.start
        yield Piece(first, first + len(word.text), word.text)


def touched(marks: Iterable[Mark], ordered: Sequence[Piece]) -> set[int]:
    """Which pieces, of some that do not overlap, share a letter with a mark."""
    found: set[int] = set()
    for start, end, _ in marks:
        first = bisect_right(ordered, start, key=lambda p: p.end)
        last = bisect_left(ordered, end, key=lambda p: p.start)
        found.update(range(first, last))
    return found


def codes(marks: Iterable[Mark], words: Sequence[Piece]) -> tuple[str, ...]:
    """The label of each word; of two marks on one word the one with more letters."""
    found: dict[int, tuple[int, str]] = {}
    for mark in marks:
        for n in touched([mark], words):
            word = words[n]
            shared = min(mark[1], word.end) - max(mark[0], word.start)
            if shared > found.get(n, (0, ""))[0]:
                found[n] = shared, mark[2]
    return tuple(found.get(n, (0, ""))[1] for n in range(len(words)))
