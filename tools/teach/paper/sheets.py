"""Which sheets there are: their names, titles, layouts, and what fills them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from raqqakit import data
from tools.teach.paper import annotate, chart, exercises, reading, slips, votes

Content = dict[str, Any]
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
    content: Callable[[], Content]
    handed_in: bool = False


# A sheet of each story: its file, title, use, layout, and what fills it.
OF_A_STORY: tuple[tuple[str, str, str, str, Callable[[str], Content]], ...] = (
    (
        "article.pdf",
        "To read: {}",
        "Each sentence with its English beside it, and the hard words.",
        "reading",
        reading.content,
    ),
    (
        "annotate.pdf",
        "To mark: actors and locations in {}",
        "Numbered lines with room to mark, the rules, and a table for differences.",
        "annotate",
        annotate.content,
    ),
    (
        "chart.pdf",
        "To draw: what {} says about people",
        "An empty chart for ranges with open ends, and the sentences to draw.",
        "chart",
        chart.content,
    ),
)
VOTES = Sheet(
    "votes.pdf",
    "Vote cards",
    "One for each learner: folded twice it shows a letter, or how sure one is.",
    "votes",
    votes.content,
)


def sheets() -> list[Sheet]:
    """All sheets, in the order in which a class meets them, both stories each time."""
    return [*(sheet for story in STORIES for sheet in _of_story(story)), VOTES]


def _of_story(story: str) -> Iterator[Sheet]:
    """The sheets of one story; those of the calmer one lie in a folder of their own."""
    home = "" if story == data.ARTICLE else f"{story}/"
    for file, title, use, layout, content in OF_A_STORY:
        yield Sheet(
            home + file,
            title.format(STORIES[story]),
            use,
            layout,
            partial(content, story),
            # What is read is kept.
            handed_in=content is not reading.content,
        )
    yield from (_set(home, story, notebook) for notebook in exercises.notebooks(story))
    if wordings := slips.rows(story):
        yield _slips(home, story, wordings)


def _set(home: str, story: str, notebook: Path) -> Sheet:
    short = notebook.stem.split("_")[0]
    return Sheet(
        f"{home}{short}.pdf",
        exercises.title(notebook) + (f": {STORIES[story]}" if home else ""),
        "The problems without their answers, with room to write.",
        "exercises",
        partial(exercises.content, notebook),
        handed_in=True,
    )


def _slips(home: str, story: str, wordings: list[dict[str, str]]) -> Sheet:
    return Sheet(
        f"{home}slips.pdf",
        f"Slips for the experiment: {STORIES[story]}",
        "The sentence in four wordings, to cut apart, mix and deal; without names.",
        "slips",
        partial(slips.content, wordings),
    )
