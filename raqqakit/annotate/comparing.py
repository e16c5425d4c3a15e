"""Two markings of one text compared: mark by mark, and in four numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raqqakit.annotate.marks import inside, tokens
from raqqakit.names import Mention, Score, kappa, overlaps
from raqqakit.text import Piece

# What each result is called on a page, in the order in which they are listed.
KINDS = {
    "agree": "agree",
    "extent": "differ in extent",
    "label": "differ in label",
    "both": "differ in extent and label",
    "missed": "missed",
    "extra": "extra",
}
# A reader like me is no measure: nothing is missed, and nothing is too much.
PEER_KINDS = KINDS | {"missed": "only the other has it", "extra": "only you have it"}
COLUMNS = ("result", "yours", "your label", "the other", "its label")


@dataclass(frozen=True, slots=True)
class Pair:
    """A mark beside the one it meets in the other marking; one of them may be None.

    `kind` is "agree", "extent", "label", "both" (extent and label differ), "missed"
    (only the other has it) or "extra" (only mine has it).
    """

    kind: str
    mine: Mention | None
    other: Mention | None

    @property
    def start(self) -> int:
        """Where the first of the two begins, in code points."""
        return min(m.start for m in (self.mine, self.other) if m)


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """How one marking meets another.

    `pairs` in order of place. `exact` counts a mark as right when extent and label
    agree; for `touching` one shared letter and the same label are enough. `kappa` is
    Cohen's (1960) over the labels of the words, "not marked" being one of them.
    `peer` says whether the other is a reader like me, and no reference.
    """

    pairs: tuple[Pair, ...]
    exact: Score
    touching: Score
    kappa: float
    peer: bool = False

    @property
    def words(self) -> Mapping[str, str]:
        """What each kind of pair is called, in the order in which they are listed."""
        return PEER_KINDS if self.peer else KINDS

    def count(self, kind: str) -> int:
        """How many pairs are of a kind, such as "agree" or "missed"."""
        return Counter(p.kind for p in self.pairs)[kind]

    def rows(self) -> list[tuple[str, str, str, str, str]]:
        """The pairs as rows of a table, under `annotate.COLUMNS`."""
        return [
            (self.words[p.kind], *_cells(p.mine), *_cells(p.other)) for p in self.pairs
        ]

    def summary(self) -> str:
        """The comparison in one sentence of counts and one of scores."""
        found = Counter(p.kind for p in self.pairs)
        counts = [f"{words} {found[k]}" for k, words in self.words.items() if found[k]]
        return (
            f"{', '.join(counts).capitalize() or 'No marks'}. Exact: {self._exact()}. "
            f"Cohen's kappa over the words: {self.kappa:.2f}."
        )

    def _exact(self) -> str:
        if not self.peer:
            return str(self.exact)
        same, mine, others = self.exact.right, self.exact.found, self.exact.expected
        return f"{same} of your {mine} and of the other's {others} are the same"

    def __repr__(self) -> str:
        lines = [
            "  ".join(
                (f"{result}:", f"{mine or '-'} {label}|", f"{other or '-'} {its}")
            )
            for result, mine, label, other, its in self.rows()
        ]
        return "\n".join(line.rstrip() for line in (self.summary(), *lines))


def _cells(mark: Mention | None) -> tuple[str, str]:
    return (mark.text, mark.label) if mark else ("", "")


def compare(
    mine: Sequence[Mention],
    other: Sequence[Mention],
    text: str,
    within: Piece | None = None,
    *,
    peer: bool = False,
) -> Comparison:
    """Compare two markings of a text, for example mine and the reference.

    Takes the two, the text, the part to look at, if not the whole, and whether the
    other is a reader like me, such as a classmate, and no reference. Each mark
    meets at most one of the other marking: first those that agree, then those with
    the same extent, then those that share letters, the same label and the larger
    share first. Raises InputError when there is no word to compare.
    """
    left, right = inside(mine, within), inside(other, within)
    pairs = _pairs(left, right)
    agree = sum(p.kind == "agree" for p in pairs)
    part = within or Piece(0, len(text), text)
    return Comparison(
        tuple(pairs),
        Score(agree, len(left), agree, len(right)),
        _touching(left, right),
        kappa(_word_labels(left, part), _word_labels(right, part)),
        peer,
    )


def _pairs(left: Sequence[Mention], right: Sequence[Mention]) -> list[Pair]:
    meetings = [
        (i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if overlaps(a, b)
    ]
    meetings.sort(key=lambda ij: _closeness(left[ij[0]], right[ij[1]]))
    met: dict[int, int] = {}
    for i, j in meetings:
        if i not in met and j not in met.values():
            met[i] = j
    pairs = [Pair(_kind(left[i], right[j]), left[i], right[j]) for i, j in met.items()]
    pairs += [Pair("extra", m, None) for i, m in enumerate(left) if i not in met]
    taken = set(met.values())
    pairs += [Pair("missed", None, m) for j, m in enumerate(right) if j not in taken]
    return sorted(pairs, key=lambda p: (p.start, list(KINDS).index(p.kind)))


def _kind(one: Mention, other: Mention) -> str:
    if (one.start, one.end) == (other.start, other.end):
        return "agree" if one.label == other.label else "label"
    return "extent" if one.label == other.label else "both"


def _closeness(one: Mention, other: Mention) -> tuple[int, ...]:
    """What comes first has the lowest; the same whichever of the two is mine."""
    order = ("agree", "label", "extent", "both")
    shared = min(one.end, other.end) - max(one.start, other.start)
    ends = sorted(((one.start, one.end), (other.start, other.end)))
    return (order.index(_kind(one, other)), -shared, *ends[0], *ends[1])


def _touching(left: Sequence[Mention], right: Sequence[Mention]) -> Score:
    def met(marks: Sequence[Mention], others: Sequence[Mention]) -> int:
        return sum(
            any(overlaps(m, o) and m.label == o.label for o in others) for m in marks
        )

    return Score(met(left, right), len(left), met(right, left), len(right))


def _word_labels(marks: Sequence[Mention], part: Piece) -> list[str]:
    """The label of each word of a part of the text; "" where none is marked."""
    labels = {i: m.label for m in marks for i in range(m.start, m.end)}
    return [
        labels.get(t.start + part.start, "") or labels.get(t.end - 1 + part.start, "")
        for t in tokens(part.text)
    ]
