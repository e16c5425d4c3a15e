"""What lesson 01 shows of a story: its blocks, how long its sentences are, its LIX."""

from collections.abc import Callable, Sequence

from raqqakit import data
from raqqakit.figures import bar_chart, show
from raqqakit.tables import Table
from raqqakit.text import readability, sentences, words

BEGINNING, END = 24, 5  # letters of a block that the table shows

SENTENCES = {"Byen er stor.": 3, "Hun kom.": 2, "Nei.": 1}  # and their words


def block_table(blocks: Sequence[str]) -> Table:
    """How each block of a text begins and ends, numbered from 0."""
    rows = [(n, block[:BEGINNING], block[-END:]) for n, block in enumerate(blocks)]
    columns = ("number", "begins", "ends")
    return Table(columns, rows, "The blocks of the story", columns[1:])


def sentence_lengths(count: Callable[[str], object], story: str = "article") -> None:
    """Show a bar chart of the words in each sentence of a story.

    Takes the learner's function, which counts the words of a sentence. Where it does
    not yet, the kit's own count is drawn, and the chart says whose it is.
    """
    texts = [sentence.text for sentence in sentences(data.article(story))]
    own = _counts(count, texts)
    numbers = own or [len(words(one)) for one in texts]
    whose = "your function" if own else "the kit"
    lengths = {f"sentence {n}": each for n, each in enumerate(numbers, 1)}
    longest = sorted(lengths, key=lambda name: -lengths[name])[:3]
    said = ", ".join(f"{name} with {lengths[name]}" for name in longest)
    rows = [*lengths.items()]
    show(
        bar_chart(
            lengths,
            title="How long is each sentence?",
            axis=f"words (counted by {whose})",
        ),
        kind=f"Bar chart of {len(rows)} sentences",
        finding=f"The longest are {said} words, as {whose} counts",
        extent=f"The bars run from 0 to {max(numbers)} words",
        numbers=Table(
            ("sentence", "words"),
            rows,
            "Words of each sentence",
            source=f"Source: counted in the story by {whose}.",
            folded=True,
        ),
    )


def _counts(count: Callable[[str], object], texts: Sequence[str]) -> list[int]:
    """What a learner's function counts in each text; nothing if not the words."""
    try:
        if [count(one) for one in SENTENCES] != [*SENTENCES.values()]:
            return []
        found = [count(one) for one in texts]
    except Exception:  # the check above the chart has said what stops it
        return []
    whole = [n for n in found if isinstance(n, int) and not isinstance(n, bool)]
    return whole if len(whole) == len(texts) and min(whole) >= 0 else []


def lix_table(story: str = "article") -> Table:
    """The LIX of a story and of the kit's English of it, with the two parts of each."""
    rows = data.translation(story)
    english = "\n\n".join(row["english"] for row in rows if row["kind"] == "body")
    return Table(
        ("the story in", "words a sentence", "long words in 100", "LIX"),
        [_lix("Norwegian", data.article(story)), _lix("English", english)],
        "How hard is it to read?",
        source="Source: counted in the story and in the kit's own translation of it.",
    )


def _lix(language: str, story: str) -> tuple[str, ...]:
    found = readability(story)
    parts = found.words / found.sentences, 100 * found.long_words / found.words
    return (language, *(f"{number:.1f}" for number in (*parts, found.lix)))
