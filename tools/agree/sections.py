"""One text as a class has marked it: which sentences count, and what each word is."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from raqqakit import data
from raqqakit.own.sentences import Sentence, sentences_of
from raqqakit.text import Piece
from tools.agree.files import Paper
from tools.agree.marks import Marking
from tools.agree.pairs import Mark
from tools.agree.people import Moments, Person, moments
from tools.agree.words import codes, touched, words_of

SHARE = 10  # one reader of so many has marked something in a sentence that counts
LABELS = ("actor", "location", "time", "quantity")


@dataclass(frozen=True)
class Round:
    """What the readers said at one moment: BEFORE, AFTER, or "" where none is told.

    `marks` are those of each reader in the sentences that count, and `codes` the label
    of each of their words, "" where it is not marked.
    """

    moment: str
    readers: tuple[Person, ...]
    marks: tuple[tuple[Mark, ...], ...]
    codes: tuple[tuple[str, ...], ...]

    @cached_property
    def counts(self) -> tuple[Counter[str], ...]:
        """For each word, how many readers gave it each label."""
        return tuple(map(Counter, zip(*self.codes)))


@dataclass(frozen=True)
class Section:
    """One text, and one task with it, as a class has marked it.

    `story` is the kit's name for the text, "" for another. `sentences` are those that
    count, of all the text's `many`; `words` are theirs. `labels` are those that were
    used, `rounds` the moments. `silent` files hold no mark, `aside` files were not
    needed, and `outside` counts the marks in sentences that do not count.
    """

    text: str
    task: str
    story: str
    sentences: tuple[Sentence, ...]
    many: int
    words: tuple[Piece, ...]
    labels: tuple[str, ...]
    rounds: tuple[Round, ...]
    silent: int
    aside: int
    outside: int

    @property
    def last(self) -> Round:
        """What the readers said in the end."""
        return self.rounds[-1]


def sections(papers: Sequence[Paper], owners: Mapping[str, Person]) -> list[Section]:
    """A section for each text and task of a class, the article first."""
    stories = {data.article(name): name for name in data.stories()}
    by_text = defaultdict[str, list[Paper]](list)
    for paper in papers:
        if isinstance(paper.holds, Marking):
            by_text[paper.holds.text].append(paper)
    order = [*stories, *sorted(by_text.keys() - stories.keys())]
    return [
        _section(text, task, stories.get(text, ""), some, owners)
        for text in order
        for task, some in _by_task(by_text[text])
    ]


def _by_task(papers: Sequence[Paper]) -> Iterator[tuple[str, list[Paper]]]:
    """The files of each task; what names none belongs to the only one that is named."""
    tasks = sorted({p.told.task for p in papers})
    named = [task for task in tasks if task]
    if len(named) < 2:
        yield from ((task, [*papers]) for task in named or tasks)
        return
    for task in tasks:
        yield task, [p for p in papers if p.told.task == task]


def _section(
    text: str,
    task: str,
    story: str,
    papers: Sequence[Paper],
    owners: Mapping[str, Person],
) -> Section:
    marked = [p for p in papers if _marks(p)]
    chosen = moments(marked, owners)
    known = sentences_of(text)
    counted = _counted(known, chosen)
    words = [w for s in counted for w in words_of(s)]
    every = [_round(m, some, counted, words) for m, some in chosen.items()]
    rounds = [said for said in every if said.readers] or every[:1]
    inside = Counter(m[2] for r in rounds for marks in r.marks for m in marks)
    kept = [p for some in chosen.values() for p in some.values()]
    return Section(
        text, task, story, tuple(counted), len(known), tuple(words),
        labels=tuple(sorted(inside, key=lambda one: _order(one, inside))),
        rounds=tuple(rounds),
        silent=len(papers) - len(marked),
        aside=len(marked) - len(kept),
        outside=sum(len(_marks(p)) for p in kept) - inside.total(),
    )  # fmt: skip


def _order(label: str, used: Mapping[str, int]) -> tuple[int, int, str]:
    """The kit's own labels in their order, then others, the most used first."""
    place = LABELS.index(label) if label in LABELS else len(LABELS)
    return place, -used[label], label


def _marks(paper: Paper) -> tuple[Mark, ...]:
    return paper.holds.marks if isinstance(paper.holds, Marking) else ()


def _counted(known: Sequence[Sentence], chosen: Moments) -> list[Sentence]:
    """The sentences in which enough readers marked something, at one moment or other.

    A file does not say what its reader was shown: a sentence where one of thirty has
    marked something was hardly shown to the others.
    """
    counted: set[int] = set()
    for some in chosen.values():
        least = math.ceil(len(some) / SHARE)
        found = Counter(n for p in some.values() for n in touched(_marks(p), known))
        counted |= {n for n, readers in found.items() if readers >= least}
    return [known[n] for n in sorted(counted)]


def _round(
    moment: str,
    some: Mapping[Person, Paper],
    counted: Sequence[Sentence],
    words: Sequence[Piece],
) -> Round:
    """What those said who marked something in the sentences that count."""
    found = {who: _inside(_marks(some[who]), counted) for who in sorted(some)}
    inside = {who: marks for who, marks in found.items() if marks}
    said = tuple(codes(marks, words) for marks in inside.values())
    return Round(moment, tuple(inside), tuple(inside.values()), said)


def _inside(marks: Iterable[Mark], counted: Sequence[Sentence]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if touched([mark], counted))
