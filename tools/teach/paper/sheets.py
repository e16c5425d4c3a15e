"""Which sheets there are: their names, titles, layouts, and what fills them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from raqqakit import data
from tools.teach.paper import annotate, chart, exercises, reading, slips, votes

STORIES = {data.ARTICLE: "the article", "calmer": "the calmer story"}


@dataclass(frozen=True)
class Sheet:
    """One PDF: its file, its title, one sentence on its use, and how it is made.

    `content` gives what the layout sets. On a sheet that is handed in each page has a
    line for a name.
    """

    file: str
    title: str
    use: str
    layout: str
    content: Callable[[], dict[str, Any]]
    handed_in: bool = False


def sheets() -> list[Sheet]:
    """All sheets, in the order in which a class meets them, both stories each time."""
    return [*(sheet for story in STORIES for sheet in _of_story(story)), _votes()]


def _of_story(story: str) -> Iterator[Sheet]:
    """The sheets of one story; those of the calmer one lie in a folder of their own."""
    home, name = ("" if story == data.ARTICLE else f"{story}/"), STORIES[story]
    yield Sheet(
        f"{home}article.pdf",
        f"To read: {name}",
        "Each sentence with its English beside it, and the hard words.",
        "reading",
        partial(reading.content, story),
    )
    yield Sheet(
        f"{home}annotate.pdf",
        f"To mark: actors and locations in {name}",
        "Numbered lines with room to mark, the rules, and a table for differences.",
        "annotate",
        partial(annotate.content, story),
        handed_in=True,
    )
    yield Sheet(
        f"{home}chart.pdf",
        f"To draw: what {name} says about people",
        "An empty chart for ranges with open ends, and the sentences to draw.",
        "chart",
        partial(chart.content, story),
        handed_in=True,
    )
    for notebook in exercises.notebooks(story):
        yield _set(home, name, notebook)
    if wordings := slips.rows(story):
        yield Sheet(
            f"{home}slips.pdf",
            f"Slips for the experiment: {name}",
            "The sentence in four wordings, to cut apart, mix and deal; without names.",
            "slips",
            partial(slips.content, wordings),
        )


def _set(home: str, name: str, notebook: Path) -> Sheet:
    short = notebook.stem.split("_")[0]
    return Sheet(
        f"{home}{short}.pdf",
        exercises.title(notebook) + ("" if not home else f": {name}"),
        "The problems without their answers, with room to write.",
        "exercises",
        partial(exercises.content, notebook),
        handed_in=True,
    )


def _votes() -> Sheet:
    return Sheet(
        "votes.pdf",
        "Vote cards",
        "Folded twice, a sheet shows a letter, or how sure one is; one a learner.",
        "votes",
        votes.content,
    )
