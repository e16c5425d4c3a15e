"""One question on one screen: its words, the votes as bars, the answer on demand."""

from html import escape
from math import ceil

from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.replies import marked
from tools.grade.asked import title_of
from tools.grade.ballots import FEWEST, Ballot
from tools.grade.labels import key_of
from tools.grade.stories import worded

# Letters in a line of a question, of an option and of a reply; and the lines that a
# screen holds in each size of its letters.
WORDS, OPTION, REPLY = 58, 46, 70
SIZES = {"": 13.5, "long": 18.5}
FEW = "Fewer than {} have answered yet, so no votes are shown."
NUMBERS = "Think of a number, and of how sure you are."


def screen(one: Ballot, before: str, here: str, after: str) -> str:
    """A question as a section, with links to the screens before and after it."""
    text = one.problem.text
    where = f"{title_of(one.set)}, {text.id}"
    kind = f"screen {_size(one)}".strip()
    return (
        f'<section class="{kind}" id="{here}" aria-labelledby="{here}-words">'
        f'<p class="where">{where}</p>'
        f'<h2 id="{here}-words">{worded(one, lambda t: marked(t.prose))}</h2>'
        f"{_votes(one, where)}{_said(one)}{_key(one)}"
        f'<p class="on"><a href="#{before}">Before</a> <a href="#start">All</a> '
        f'<a href="#{after}">Next</a></p></section>'
    )


def _size(one: Ballot) -> str:
    """How big the letters are: so big that all fits, with the answer shown."""
    lines = _lines(one)
    return next((size for size, most in SIZES.items() if lines <= most), "longer")


def _lines(one: Ballot) -> float:
    """How many lines a question takes, in letters of the biggest size."""
    text, bars = one.problem.text, 2 if _twice(one) else 1
    rows = text.options.values() or one.labels
    options = sum(max(ceil(len(words) / OPTION), bars) + 0.4 for words in rows)
    question = 1.3 * ceil(len(text.prose) / WORDS)
    return question + options + ceil(len(text.right) / REPLY)


def _shown(one: Ballot) -> bool:
    return len(one.votes) >= FEWEST


def _twice(one: Ballot) -> bool:
    """Whether there is a second vote to be shown: of a few it might name somebody."""
    return one.again >= FEWEST


def _votes(one: Ballot, where: str) -> str:
    """The options with their bars, as a table."""
    labels = one.labels if _shown(one) or one.problem.text.options else []
    if not labels:
        return f"<p>{NUMBERS}</p>"
    heads = ["answer", "its words"] if one.problem.text.options else ["answer"]
    heads += ["votes"] if _shown(one) else []
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    rows = "".join(_row(one, label) for label in labels)
    return (
        f'<table><caption class="spoken">Votes on {where}</caption>'
        f'<thead class="spoken"><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(one: Ballot, label: str) -> str:
    is_key = ' class="key"' if label == key_of(one.problem.text) else ""
    words = worded(one, lambda text: marked(text.options.get(label, "")))
    cell = f'<td class="words">{words}</td>' if one.problem.text.options else ""
    bars = f'<td class="bars">{_bars(one, label)}</td>' if _shown(one) else ""
    return f'<tr{is_key}><th scope="row">{escape(label)}</th>{cell}{bars}</tr>'


def _bars(one: Ballot, label: str) -> str:
    """The first votes, and the second where there are some, each with its number."""
    first = _bar("first", one.first[label], len(one.votes))
    if not _twice(one):
        return first
    return first + _bar("second", one.second[label], len(one.votes))


def _bar(which: str, number: int, whole: int) -> str:
    drawn = f'<span class="{which}" style="width:{75 * number / whole:.1f}%"></span>'
    return (
        f'<span class="bar"><span class="spoken">{which}: </span>'
        f"{drawn if number else ''}<b>{number}</b></span>"
    )


def _said(one: Ballot) -> str:
    """How many voted, how often, and how sure they were."""
    if not _shown(one):
        return f'<p class="said">{FEW.format(FEWEST)}</p>'
    parts = [f'<span class="first mark"></span> First vote of {len(one.votes)}.']
    if _twice(one):
        parts.append(
            f'<span class="second mark"></span> Second answers: {one.again} changed '
            "theirs."
        )
    sure = one.sure
    if sure.total() >= FEWEST:
        counts = ", ".join(f"{word} {sure[word]}" for word in reversed(SURE))
        parts.append(f"How sure at first: {counts}.")
    return f'<p class="said">{" ".join(parts)}</p>'


def _key(one: Ballot) -> str:
    key = escape(key_of(one.problem.text))
    right = worded(one, lambda text: marked(text.right))
    return (
        "<details><summary>Show the answer</summary>"
        f"<p><b>✓ {key}.</b> {right}</p></details>"
    )
