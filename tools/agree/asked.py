"""The readings of one story by a class: who says what in each row that is asked."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from raqqakit.own.proposals import ASKS
from raqqakit.own.values import one_speaker
from tools.agree.alpha import Alpha, alpha
from tools.agree.answers import Answers, Asked
from tools.agree.files import Paper
from tools.agree.measures import differing
from tools.agree.people import Person, moments

Said = Mapping[str, str]  # by the key of a row, what one reader says


@dataclass(frozen=True)
class Session:
    """What the readers of a story said at one moment."""

    moment: str
    readers: tuple[Person, ...]
    said: tuple[Said, ...]

    def who_says(self, key: str) -> dict[str, list[Person]]:
        """The readers of each answer to a row."""
        found = defaultdict[str, list[Person]](list)
        for who, said in zip(self.readers, self.said):
            if key in said:
                found[said[key]].append(who)
        return dict(found)

    def counts(self, key: str) -> Counter[str]:
        """How many readers gave each answer to a row."""
        return Counter(said[key] for said in self.said if key in said)


@dataclass(frozen=True)
class Story:
    """One story as a class has read it: its rows by their keys, in the order asked."""

    rows: Mapping[str, Asked]
    sessions: tuple[Session, ...]
    silent: int

    @property
    def last(self) -> Session:
        """What the readers said in the end."""
        return self.sessions[-1]

    @property
    def title(self) -> str:
        """The first words of the story."""
        first = next((r.sentence for r in self.rows.values() if r.sentence), "")
        return f"{first[:60].rstrip()}…" if len(first) > 60 else first or "A story"

    def of_kind(self, kind: str) -> list[str]:
        """The keys of the rows of one kind."""
        return [key for key, row in self.rows.items() if row.kind == kind]


def stories(papers: Sequence[Paper], owners: Mapping[str, Person]) -> list[Story]:
    """The stories that were read: tables with a sentence in common are of one."""
    read = [p for p in papers if _held(p).said]
    return [
        _story(some, owners, len(group) - len(some))
        for group in _of_one_text(papers)
        if (some := [p for p in group if p in read])
    ]


def _held(paper: Paper) -> Answers:
    assert isinstance(paper.holds, Answers)
    return paper.holds


def _of_one_text(papers: Sequence[Paper]) -> list[list[Paper]]:
    groups: list[tuple[set[str], list[Paper]]] = []
    for paper in papers:
        held = _held(paper)
        known, some = {*(held.sentences or held.rows)}, [paper]
        for group in [g for g in groups if g[0] & known]:
            groups.remove(group)
            known, some = known | group[0], [*group[1], *some]
        groups.append((known, some))
    return [some for _, some in groups]


def _story(papers: Sequence[Paper], owners: Mapping[str, Person], silent: int) -> Story:
    rows: dict[str, Asked] = {}
    for paper in papers:
        rows |= {k: r for k, r in _held(paper).rows.items() if k not in rows and r.kind}
    chosen = moments(papers, owners)
    sessions = tuple(
        _session(moment, {who: _held(p).said for who, p in some.items()}, rows)
        for moment, some in chosen.items()
    )
    return Story(rows, sessions, silent)


def _session(
    moment: str, some: Mapping[Person, Said], rows: Mapping[str, Asked]
) -> Session:
    """What was said, with one name for each speaker."""
    of_speakers = {key for key, row in rows.items() if row.kind == "who"}
    given = defaultdict[str, set[str]](set)
    for said in some.values():
        for key in of_speakers & said.keys():
            given[key].add(said[key])
    readers = tuple(sorted(some))
    said_by = (
        {
            k: _whole(v, given[k]) if k in of_speakers else v
            for k, v in some[who].items()
        }
        for who in readers
    )
    return Session(moment, readers, tuple(said_by))


def _whole(name: str, given: set[str]) -> str:
    """The longer name of the same speaker, where exactly one was given."""
    longer = [other for other in given if other != name and one_speaker(name, other)]
    return longer[0] if len(longer) == 1 else name


@dataclass(frozen=True)
class OfKind:
    """How far readers agree about the rows of one kind.

    `rows` that two or more have read; `same` is how often two readers of a row say the
    same, as a mean over these rows.
    """

    kind: str
    rows: int
    same: float
    alpha: Alpha


def by_kind(story: Story, session: Session) -> Iterator[OfKind]:
    """How far readers agree at one moment, for each kind of row that two have read."""
    for kind in ASKS:
        keys = [k for k in story.of_kind(kind) if session.counts(k).total() > 1]
        if keys:
            codings = [[said.get(key) for key in keys] for said in session.said]
            apart = sum(differing(session.counts(key)) for key in keys) / len(keys)
            yield OfKind(kind, len(keys), 1 - apart, alpha(codings))


def most_disputed(story: Story, most: int) -> list[str]:
    """The keys of the rows in which two readers differ most often, in the end."""
    apart = {key: differing(story.last.counts(key)) for key in story.rows}
    return sorted((k for k in apart if apart[k]), key=lambda k: -apart[k])[:most]
