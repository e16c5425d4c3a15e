"""How numbers, readers and marks are said on the page and in the table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from tools.agree.alpha import Alpha
from tools.agree.people import Person

MOST = 12  # readers named one by one
NOT_MARKED = "not marked"
TITLES = {"": "the class", "before": "before the talk", "after": "after the talk"}


@dataclass(frozen=True)
class Names:
    """How readers are called: by their numbers, and by their names where asked for."""

    numbers: Mapping[Person, int]
    shown: bool = False

    def html(self, readers: Sequence[Person]) -> str:
        """Some readers as HTML, in the order of their numbers."""
        ordered = sorted(readers, key=self.numbers.__getitem__)
        numbers = _listed([str(self.numbers[who]) for who in ordered])
        some = f"learner{'s' if len(readers) > 1 else ''} {numbers}" if ordered else ""
        if not self.shown:
            return escape(some)
        whom = sorted(readers, key=str.casefold)
        named = _listed([f"<bdi>{escape(who)}</bdi>" for who in whom])
        return (
            f'<span class="named">{named}</span>'
            f'<span class="nameless">{escape(some)}</span>'
        )


def _listed(words: Sequence[str]) -> str:
    more = len(words) - MOST
    rest = [f"and {more} more"] if more > 0 else []
    return ", ".join([*words[:MOST], *rest])


def share(value: float | None) -> str:
    """A number between 0 and 1 with two decimals; a dash where there is none."""
    return "–" if value is None else f"{value:.2f}".replace("-", "\u2212")


def with_interval(found: Alpha) -> str:
    """Alpha with its interval: "0.61 (0.45 to 0.77)"."""
    if found.low is None or found.high is None:
        return share(found.value)
    return f"{share(found.value)} ({share(found.low)} to {share(found.high)})"


def counted(number: float, thing: str) -> str:
    """A number with what it counts, in the plural unless it is one."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def said(counts: Mapping[str, int]) -> str:
    """Who said what, in numbers: "actor 12, not marked 5"."""
    order = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{label or NOT_MARKED} {number}" for label, number in order)


def letters(labels: Iterable[str]) -> dict[str, str]:
    """A short sign for each label, its first letter or as many as it takes."""
    found: dict[str, str] = {}
    for label in labels:
        cuts = (label[:n].capitalize() for n in range(1, len(label) + 1))
        free = (cut for cut in cuts if cut not in found.values())
        found[label] = next(free, label)
    return found


def most(counts: Counter[str]) -> tuple[str, int]:
    """The label that most have given, and how many; "" and 0 for none."""
    labelled = Counter({label: n for label, n in counts.items() if label})
    return labelled.most_common(1)[0] if labelled else ("", 0)
