"""Where the kit's files are, and one loader for each; the only module with paths."""

import json
import os
from pathlib import Path
from typing import Any

from raqqakit import text
from raqqakit.estimates import Estimate, read_estimates
from raqqakit.figures import Link
from raqqakit.names import Alias, Mention, read_aliases, read_annotation
from raqqakit.places import Place, read_base_map, read_gazetteer
from raqqakit.problem import InputProblem

FOLDER = Path(
    os.environ.get("RAQQAKIT_DATA", Path(__file__).resolve().parent.parent / "data")
)
STORIES = {"article": "article.txt", "calmer": "story.txt"}  # each in its folder


def _file(*parts: str) -> Path:
    path = FOLDER.joinpath(*parts)
    if not path.is_file():
        raise InputProblem(
            f"The kit's file {'/'.join(('data', *parts))} is missing. "
            "Get the kit again, or put the file back."
        )
    return path


def _rows(*parts: str) -> list[dict[str, str]]:
    return [row for _, row in text.read_rows(_file(*parts), (), "")]


def article(story: str = "article") -> str:
    """The text of the article, or of the story "calmer", metadata line included."""
    return text.decode(article_bytes(story), "The story")


def article_bytes(story: str = "article") -> bytes:
    """The bytes of the story's file, before anything is read out of them."""
    return _file(_known(story), STORIES[story]).read_bytes()


def translation(story: str = "article") -> list[dict[str, str]]:
    """The kit's English translation of a story, sentence by sentence.

    Rows with `paragraph` (counted from 0, the metadata line), `sentence` (from 1
    in its paragraph), `kind`, `english`, and `note` where the wording is a choice.
    """
    return _rows(_known(story), "translation.csv")


def english(sentence: int, story: str = "article") -> str:
    """The English of one sentence of a story, counted from 1; -1 is the last."""
    prose = [row["english"] for row in translation(story) if row["kind"] == "body"]
    if not 1 <= abs(sentence) <= len(prose):
        raise InputProblem(f"Sentences are counted from 1 to {len(prose)}.")
    return prose[sentence - 1 if sentence > 0 else sentence]


def _known(story: str) -> str:
    if story not in STORIES:
        raise InputProblem(f'There is no story {story!r}. Write "article" or "calmer".')
    return story


def glossary() -> dict[str, dict[str, str]]:
    """The article's hard words by the form in print, in lower case.

    Each has `lemma`, `english` and `note`.
    """
    return {row["word"].lower(): row for row in _rows("article", "glossary.csv")}


def reference(*labels: str) -> list[Mention]:
    """The reference annotation; with labels, only the mentions so labelled."""
    _, mentions = read_annotation(_file("annotations", "reference.jsonl"))
    return [m for m in mentions if not labels or m.label in labels]


def reading(reader: str) -> list[Mention]:
    """One of the two readings, "a" or "b", that the reference was settled from."""
    return read_annotation(_file("annotations", f"reading_{reader}.jsonl"))[1]


def hard_cases() -> list[dict[str, str]]:
    """The hard choices of the annotation.

    Rows with `surface`, `sentence`, `choice`, `alternative` and `why`.
    """
    return _rows("annotations", "hard_cases.csv")


def entity_names() -> dict[str, str]:
    """The English name of every actor and location, by its id."""
    return {row["id"]: row["name"] for row in _rows("annotations", "entities.csv")}


def links() -> list[Link]:
    """Who supports, fights, meets or speaks for whom, by the article's words."""
    return [
        Link(
            row["source"],
            row["relation"],
            row["target"],
            int(row["sentence"]),
            row["quote"],
            row["basis"],
        )
        for row in _rows("annotations", "relations.csv")
    ]


def aliases(name: str) -> list[Alias]:
    """An alias table of the kit.

    `name` is "actor_names", "actor_descriptions", "location_names" or
    "location_descriptions".
    """
    return read_aliases(_file("aliases", f"{name}.csv"))


def gazetteer() -> list[Place]:
    """Towns of Syria and Iraq with over 15,000 people, from GeoNames."""
    return read_gazetteer(_file("places", "gazetteer.csv"))


def base_map() -> list[dict[str, Any]]:
    """Borders, coast, lakes and rivers around Raqqa, from Natural Earth."""
    return read_base_map(_file("map", "base_map.json"))


def estimates() -> list[Estimate]:
    """The table of published estimates, every row checked."""
    return read_estimates(_file("estimates", "estimates.csv"))


def description() -> dict[str, Any]:
    """The data package's description of all these files."""
    found: dict[str, Any] = json.loads(text.read_text(_file("datapackage.json")))
    return found
