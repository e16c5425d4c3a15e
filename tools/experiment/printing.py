"""What a class would print: a chart for each wording, and what kinds of answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from raqqakit.experiment.printed import (
    ABOUT,
    ESTIMATED,
    KINDS,
    WORDS,
    Printed,
    read_printed,
)
from raqqakit.experiment.wordings import CALLED, RANGE, Wording
from tools.experiment.answers import Given
from tools.experiment.ranges import ranges
from tools.gather.html import table

EXPLAINED = (
    "<p>A dot stands for one number, a bar for a range from its lower to its upper "
    "end, and an arrow for an answer with one end, or for one that goes on beyond the "
    "chart. No middle is drawn, because nobody wrote one. The dotted lines are the two "
    "ends in the story.</p>"
)
LOST = (
    "<p>Look at the lower end. Whoever read one number alone was never shown it and so "
    "could not know it, however careful they are: what a wording leaves out does not "
    "come back.</p>"
)
NOT_NUMBERS = (
    "<details><summary>Answers in which no number could be read: {} (read them before "
    "you show them)</summary><ul>{}</ul></details>"
)


def section(by_wording: Mapping[Wording, Sequence[Given]]) -> str:
    """The charts of what would be printed, and the table of their kinds."""
    ends, rows = story_ends(by_wording), []
    charts = ""
    for one, given in by_wording.items():
        printed = [g.printed for g in given if g.printed]
        name = CALLED[one.wording]
        charts += f"<h3>{escape(one.slip)}: {escape(name)}</h3>"
        charts += ranges(name, printed, ends)
        rows.append([f"{one.slip}: {name}", *_counts(printed)])
    columns = ["wording", "answers", *KINDS, "says “estimated”", "says “about”"]
    made = table("How the answers are worded", columns, rows)
    title = "<h2>How many would you print?</h2>"
    return f"{title}{EXPLAINED}{charts}{made}{LOST}{_words(by_wording)}"


def story_ends(by_wording: Mapping[Wording, object]) -> tuple[int, int]:
    """The two ends of the range that the story prints, read from its sentence."""
    true = next(one for one in by_wording if one.wording == RANGE)
    said = read_printed(true.text)
    assert said.low is not None, true.text
    assert said.high is not None, true.text
    return said.low, said.high


def _counts(printed: Sequence[Printed]) -> list[str]:
    kinds = Counter(one.kind for one in printed)
    hedges = Counter(one.hedge for one in printed)
    numbers = [len(printed), *(kinds[kind] for kind in KINDS)]
    return [*map(str, numbers), str(hedges[ESTIMATED]), str(hedges[ABOUT])]


def _words(by_wording: Mapping[Wording, Sequence[Given]]) -> str:
    """The answers without a number, folded: they may hold anything."""
    found = sorted(
        f"{one.slip}: {g.printed.words}"
        for one, given in by_wording.items()
        for g in given
        if g.printed and g.printed.kind == WORDS
    )
    items = "".join(f"<li><bdi>{escape(words)}</bdi></li>" for words in found)
    return NOT_NUMBERS.format(len(found), items) if found else ""
