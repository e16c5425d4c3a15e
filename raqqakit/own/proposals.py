"""What the rules propose for a story, row by row: for a reader to decide."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from raqqakit.own.sentences import Sentence, touching
from raqqakit.own.story import Story
from raqqakit.own.values import NO_POINT, NOBODY, number_in_words

# Each kind of row, with what it asks, in the order in which a sentence is read.
ASKS: Mapping[str, str] = {
    "actor": "Which actor is this?",
    "place": "Where does it lie?",
    "who": "Who says it?",
    "how firm": "How firmly is it said?",
    "when": "Which days are meant?",
    "how many": "What does the number say?",
    "unit": "In which unit is it counted?",
    "whom": "Whom or what does it count?",
}
OF_A_NUMBER = ("how many", "unit", "whom")
LETTERS = 8  # of a key: short enough for a table, long enough to meet no other
ONE_IN_A_SENTENCE = ("who", "how firm")  # whatever words of it a rule goes by


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row of a reading, before anybody has read it.

    `kind` is one of ASKS; `where` the sentence in words ("sentence 4"), "" for an
    actor or a place, and `sentence` its text; `words` are those of the text that the
    row is about. `value` is what the rules propose, in words, and "" where they
    propose nothing. `nth` counts rows that are alike in all of these.
    """

    kind: str
    where: str
    sentence: str
    words: str
    value: str
    nth: int = 1

    @property
    def about(self) -> str:
        """The words that tell the row from others of its kind and sentence.

        For a place also its point, which is the learner's own and no rule's: of
        another point it is asked again.
        """
        if self.kind in ONE_IN_A_SENTENCE:
            return ""
        return f"{self.words}, {self.value}" if self.kind == "place" else self.words

    @property
    def key(self) -> str:
        """A name of the row for its table, the same as long as its words are.

        Letters alone, because a spreadsheet takes others for numbers or days. What
        the rules find is no part of it: a decision outlives a better rule.
        """
        parts = (self.kind, self.sentence, self.about, str(self.nth))
        return letters_of("\n".join(parts))


def letters_of(words: str) -> str:
    """Letters that stand for some words, and for others are others."""
    digest = sha256(words.encode("utf-8")).digest()
    return "".join(chr(ord("a") + byte % 26) for byte in digest[:LETTERS])


def proposals_of(story: Story) -> tuple[Proposal, ...]:
    """Every row that the rules propose for a story.

    Actors and places come first, then the sentences in the order of the text, each
    with its rows in the order of ASKS; the three rows of a number stay together.
    """
    finders: tuple[Callable[[Story], Iterable[Proposal]], ...] = (
        _actors, _places, _of_claims, _of_times, _of_numbers,
    )  # fmt: skip
    places = {"": -1} | {s.number: n for n, s in enumerate(story.sentences)}
    order = {kind: n for n, kind in enumerate(ASKS)}
    order |= dict.fromkeys(OF_A_NUMBER, order["how many"])
    found = [row for finder in finders for row in finder(story)]
    found.sort(key=lambda row: (places[row.where], order[row.kind]))
    return tuple(_counted(found))


def _counted(rows: Iterable[Proposal]) -> Iterator[Proposal]:
    """The rows with a number for those that are alike."""
    seen = Counter[tuple[str, str, str]]()
    for row in rows:
        alike = row.kind, row.sentence, row.about
        seen[alike] += 1
        yield replace(row, nth=seen[alike])


def in_one_line(words: str) -> str:
    """Words of a text as a row has them, without its line breaks."""
    return " ".join(words.split())


def _actors(story: Story) -> Iterator[Proposal]:
    for key in _ids(story, "actor"):
        yield Proposal("actor", "", "", story.names[key], story.names[key])


def _places(story: Story) -> Iterator[Proposal]:
    for key in _ids(story, "location"):
        place = story.points.found.get(key)
        point = f"{place.latitude:.3f}, {place.longitude:.3f}" if place else NO_POINT
        yield Proposal("place", "", "", story.names[key], point)


def _ids(story: Story, label: str) -> Iterable[str]:
    """The ids of a label that the text mentions, the most mentioned first."""
    counts = Counter(m.id for m in story.mentions if m.label == label)
    return [key for key, _ in counts.most_common()]


def _of_claims(story: Story) -> Iterator[Proposal]:
    for part, claim in zip(story.sentences, story.claims, strict=True):
        who = claim.speaker if claim.sourced else NOBODY
        yield _row(part, "who", claim.speaker_words, story.names.get(who, who))
        if claim.hedges:
            yield _row(part, "how firm", ", ".join(claim.hedges), claim.certainty)


def _of_times(story: Story) -> Iterator[Proposal]:
    """A row for each time of the sentences; how long something took is no day."""
    for time in story.times:
        for part in touching(time, story.sentences):
            if time.kind != "duration":
                yield _row(part, "when", time.text, str(time.days) if time.days else "")


def _of_numbers(story: Story) -> Iterator[Proposal]:
    """Three rows for each number; of one that no rule reads, nothing is proposed."""
    unread = story.unread
    known = {q.start: q for q in story.quantities}
    for piece in sorted([*known.values(), *unread], key=lambda p: p.start):
        read = known.get(piece.start)
        says = number_in_words(read.interval, read.approximate) if read else ""
        for part in touching(piece, story.sentences):
            yield _row(part, "how many", piece.text, says)
            yield _row(part, "unit", piece.text, read.unit if read else "")
            yield _row(part, "whom", piece.text, "")


def _row(part: Sentence, kind: str, words: str, value: str) -> Proposal:
    return Proposal(
        kind, part.number, in_one_line(part.text), in_one_line(words), value
    )
