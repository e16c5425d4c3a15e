"""From text to paragraphs, sentences and words.

Every piece keeps its place: `start` and `end` count code points in the whole
text, `end` not included, so that `text[piece.start:piece.end] == piece.text`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import digits

from raqqakit.errors import InputError
from raqqakit.remembered import remembered
from raqqakit.vocabulary import forms

METADATA = re.compile(r"\s*date \d{4}-\d{2}(-\d{2})?\b[^.!?]*")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*-?")
LETTERS = re.compile(r"[^\W\d_]+")
INITIAL = re.compile(r"[\s.(«\"“-]?[^\W\d_]\.")
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
CLOSES_A_SENTENCE = re.compile(r"[.!?…:][\"»”’)]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: offsets in code points, `end` not included."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph(Piece):
    """A piece between blank lines; `kind` is metadata, heading or body."""

    kind: str


@dataclass(frozen=True, slots=True)
class Context:
    """One line of a concordance: the word found, with what stands around it."""

    left: str
    word: str
    right: str


@dataclass(frozen=True, slots=True)
class Readability:
    """The LIX index with the counts it was made from."""

    words: int
    sentences: int
    long_words: int
    lix: float


def pieces(pattern: re.Pattern[str], text: str, offset: int = 0) -> list[Piece]:
    """All matches of a pattern as pieces; `offset` is added to their places."""
    return [
        Piece(m.start() + offset, m.end() + offset, m.group())
        for m in pattern.finditer(text)
    ]


def paragraphs(text: str) -> list[Paragraph]:
    """Split a text at its blank lines.

    Returns paragraphs without the white space around them. The first is
    `metadata` when it looks like "date 2017-09 utenriks"; one line without a
    closing mark is a `heading`; the rest is `body`. The kinds are a rule of
    thumb for news texts, not knowledge.
    """
    found = [(m.start(), m.group().rstrip()) for m in PARAGRAPH.finditer(text)]
    return [
        Paragraph(start, start + len(words), words, _kind(number, words))
        for number, (start, words) in enumerate(found)
    ]


def _kind(position: int, paragraph: str) -> str:
    if position == 0 and METADATA.fullmatch(paragraph):
        return "metadata"
    one_line = "\n" not in paragraph
    if one_line and len(paragraph) < 100 and not CLOSES_A_SENTENCE.search(paragraph):
        return "heading"
    return "body"


def split_sentences(text: str, offset: int = 0) -> list[Piece]:
    """Split one paragraph into sentences.

    Breaks after `.`, `!` or `?` where white space and a capital letter of any
    alphabet or a figure follow, so "10.000" stays whole. A capital with a point is an
    initial ("J. Hansen") where no word follows that often begins a sentence ("i
    klasse B. Hun"). `offset` is added to the places.
    """
    breaks = [m for m in _sentence_break().finditer(text) if _begins(m["first"])]
    ends = [m.end() for m in breaks if not _is_initial(text, m)] + [len(text)]
    starts = [0, *ends[:-1]]
    cut = [(start, text[start:end].rstrip()) for start, end in zip(starts, ends)]
    return [Piece(s + offset, s + offset + len(t), t) for s, t in cut if t]


def _begins(letter: str) -> bool:
    """Whether a sentence can begin with a letter or a figure."""
    return letter.isupper() or letter.istitle() or letter in digits


def _is_initial(text: str, end: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is the point of an initial."""
    # Three signs and one word, not all that stands before and after: a paragraph may
    # be a whole book.
    last = text[max(0, end.start() - 3) : end.start()]
    follows = LETTERS.match(text, end.end())
    if not (follows and INITIAL.fullmatch(last)):
        return False
    return last[-2].isupper() and follows[0].lower() not in _openers()


@remembered
def _openers() -> frozenset[str]:
    """The words with which a sentence often begins, and no surname does."""
    kinds = (
        "pronoun", "determiner", "possessive", "preposition", "other preposition",
        "adverb", "subordinator", "conjunction", "coordinator", "it", "that",
        "question word", "relative", "negation", "finite verb", "nobody", "one",
        "small number", "several", "some", "weekday", "now", "according", "in",
    )  # fmt: skip
    return frozenset(form for form in forms(*kinds) if " " not in form)


@remembered
def _sentence_break() -> re.Pattern[str]:
    # After an abbreviation such as "kl." a figure follows, and the sentence goes on.
    open_points = "".join(
        rf"(?<!\b[{word[0].upper()}{word[0]}]{re.escape(word[1:])})"
        for word in forms("abbreviation")
    )
    return re.compile(
        rf"(?<=[.!?…]){open_points}[\"»”’)]*\s+(?=[\"«“–(-]*\s?(?P<first>\w))"
    )


def sentences(text: str) -> list[Piece]:
    """The sentences of the body paragraphs, in order, placed in the whole text."""
    body = [p for p in paragraphs(text) if p.kind == "body"]
    return [s for p in body for s in split_sentences(p.text, p.start)]


def words(text: str) -> list[Piece]:
    """The words of a text: letters with inner hyphens, and numerals whole.

    "SDF-krigerne" is one word and "10.000" is one word.
    """
    return pieces(WORD, text)


def with_capital(words: str) -> str:
    """Words that begin with a capital, and are else as they were."""
    return words[:1].upper() + words[1:]


def count_words(text: str) -> Counter[str]:
    """How often each word occurs, in lower case."""
    return Counter(word.text.lower() for word in words(text))


def concordance(text: str, pattern: str, width: int = 30) -> list[Context]:
    """Every place a word or pattern occurs, with `width` characters each side.

    Takes a word or a regular expression; upper and lower case are alike, and
    whole words are wanted unless the pattern says otherwise with `.*`. Line
    breaks are shown as spaces. Raises InputError for an empty or broken
    pattern.
    """
    if not pattern.strip():
        raise InputError("Give a word to look for.")
    try:
        wanted = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise InputError(
            f"The pattern {pattern!r} is not complete ({error}). "
            "For a plain word, leave out brackets and other signs."
        ) from None
    flat = re.sub(r"\s", " ", text)
    return [
        Context(
            flat[max(0, m.start() - width) : m.start()],
            m.group(),
            flat[m.end() : m.end() + width],
        )
        for m in wanted.finditer(flat)
        if m.group()
    ]


def sort_concordance(lines: Iterable[Context], by: str = "place") -> list[Context]:
    """Order a concordance by "left" (nearest word first), "right" or "place"."""
    orders: dict[str, Callable[[Context], list[str]]] = {
        "left": lambda line: line.left.lower().split()[::-1],
        "right": lambda line: line.right.lower().split(),
        "place": lambda line: [],
    }
    if by not in orders:
        raise InputError('Sort by "left", "right" or "place".')
    return sorted(lines, key=orders[by])


def readability(text: str) -> Readability:
    """LIX of the sentences of a text: C.-H. Björnsson, Läsbarhet, 1968.

    Words per sentence plus the percentage of words longer than six letters.
    Headings and metadata are left out. Raises InputError when the text has
    no sentence.
    """
    found = sentences(text)
    tokens = [w.text for s in found for w in words(s.text)]
    if not tokens:
        raise InputError("The text has no sentence, so it has no LIX.")
    long_words = sum(len(t) > 6 for t in tokens)
    lix = len(tokens) / len(found) + 100 * long_words / len(tokens)
    return Readability(len(tokens), len(found), long_words, lix)
