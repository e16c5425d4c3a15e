"""One loader for each of the kit's files of data."""

import json
from pathlib import Path
from typing import Any

from raqqakit import checks, paths
from raqqakit.about import About, read_about
from raqqakit.claims import Claim, ClaimLink, Days, read_claim_links, read_claims
from raqqakit.decoding import decode, read_text
from raqqakit.errors import InputError
from raqqakit.estimates import Estimate, read_estimates
from raqqakit.names import Alias, Mention, read_aliases, read_annotation
from raqqakit.paths import kit_file
from raqqakit.places import Place, read_base_map, read_gazetteer
from raqqakit.relations import Link, read_links
from raqqakit.rows import read_rows

ARTICLE = "article"  # the story whose folder is the whole


def stories() -> list[str]:
    """The names of the stories: the article, and each folder with a story.json."""
    found = paths.FOLDER.glob("*/story.json")
    return [ARTICLE, *sorted(path.parent.name for path in found)]


def folder(story: str = "article") -> Path:
    """The folder of a story; raises InputError for a story that is not there."""
    known = stories()
    if story not in known:
        either = " or ".join(f'"{name}"' for name in known)
        raise InputError(f"There is no story {str(story)[:40]!r}. Write {either}.")
    return paths.FOLDER if story == ARTICLE else paths.FOLDER / story


def _story_file(story: str, *parts: str) -> Path:
    return kit_file(*folder(story).relative_to(paths.FOLDER).parts, *parts)


def _rows(story: str, columns: str, *parts: str) -> list[dict[str, str]]:
    """The rows of a table that has at least these columns."""
    path = _story_file(story, *parts)
    advice = "Add it to the first line of the table."
    return [row for _, row in read_rows(path, columns.split(), advice)]


def _object(path: Path) -> dict[str, Any]:
    """The object that a JSON file of the kit holds."""
    content = read_text(path)
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise InputError(
            f"{_name(path)} is not JSON from line {line} on. Look for a comma or a "
            "quotation mark that is missing there, or one too many."
        ) from None
    if isinstance(found, dict):
        return found
    raise InputError(f"{_name(path)} holds no object. Begin it with {{.")


def _name(path: Path) -> str:
    return f"data/{path.relative_to(paths.FOLDER).as_posix()}"


def about(story: str = "article") -> About:
    """What a story says of itself: title, source, days of printing, and more."""
    path = _story_file(story, "story.json")
    return read_about(_object(path), _name(path))


def article(story: str = "article") -> str:
    """The text of a story, metadata line included."""
    return decode(article_bytes(story), "The story")


def article_bytes(story: str = "article") -> bytes:
    """The bytes of the story's file, before anything is read out of them."""
    return _story_file(story, "article", "article.txt").read_bytes()


def translation(story: str = "article") -> list[dict[str, str]]:
    """The kit's English translation of a story, sentence by sentence.

    Rows with `paragraph` (counted from 0, the metadata line), `sentence` (from 1
    in its paragraph), `kind`, `english`, and `note` where the wording is a choice.
    `content_note` is "yes" for a sentence that a content note names.
    """
    return _rows(
        story, "paragraph sentence kind english note", "article", "translation.csv"
    )


def english(sentence: int, story: str = "article") -> str:
    """The English of one sentence of a story, counted from 1; -1 is the last."""
    prose = [row["english"] for row in translation(story) if row["kind"] == "body"]
    if not 1 <= abs(sentence) <= len(prose):
        raise InputError(f"Sentences are counted from 1 to {len(prose)}.")
    return prose[sentence - 1 if sentence > 0 else sentence]


def glossary(story: str = "article") -> dict[str, dict[str, str]]:
    """The hard words of a story by the form in print, in lower case.

    Each has `lemma`, `english` and `note`.
    """
    rows = _rows(story, "word lemma english note", "article", "glossary.csv")
    return {row["word"].lower(): row for row in rows}


def reference(*labels: str, story: str = "article") -> list[Mention]:
    """The reference annotation; with labels, only the mentions so labelled."""
    path = _story_file(story, "annotations", "reference.jsonl")
    _, mentions = read_annotation(path)
    return [m for m in mentions if not labels or m.label in labels]


def reading(reader: str, story: str = "article") -> list[Mention]:
    """One of the two readings, "a" or "b", that the reference was settled from."""
    path = _story_file(story, "annotations", f"reading_{reader}.jsonl")
    return read_annotation(path)[1]


def hard_cases(story: str = "article") -> list[dict[str, str]]:
    """The hard choices of the annotation.

    Rows with `surface`, `sentence`, `choice`, `alternative` and `why`.
    """
    columns = "surface sentence choice alternative why"
    return _rows(story, columns, "annotations", "hard_cases.csv")


def entity_names(story: str = "article") -> dict[str, str]:
    """The English name of every actor and location, by its id."""
    rows = _rows(story, "id name", "annotations", "entities.csv")
    return {row["id"]: row["name"] for row in rows}


def links(story: str = "article") -> list[Link]:
    """Who supports, fights, meets or speaks for whom, by the story's words."""
    return read_links(_story_file(story, "annotations", "relations.csv"))


def aliases(name: str, story: str = "article") -> list[Alias]:
    """An alias table of a story.

    `name` is "actor_names", "actor_descriptions", "location_names" or
    "location_descriptions".
    """
    return read_aliases(_story_file(story, "aliases", f"{name}.csv"))


def gazetteer(story: str = "article") -> list[Place]:
    """The towns of a story's region.

    For the article those of Syria and Iraq with over 15,000 people, from
    GeoNames; for the calmer story invented ones.
    """
    return read_gazetteer(_story_file(story, "places", "gazetteer.csv"))


def base_map(story: str = "article") -> list[dict[str, Any]]:
    """Borders, coast, lakes and rivers of a story's region.

    For the article from Natural Earth; for the calmer story invented ones.
    """
    return read_base_map(_story_file(story, "map", "base_map.json"))


def estimates(story: str = "article") -> list[Estimate]:
    """The table of estimates published on a story's events, every row checked."""
    return read_estimates(_story_file(story, "estimates", "estimates.csv"))


def examples(story: str = "article") -> dict[str, Any]:
    """The words, rows and labels of a story that the lessons' cells use.

    What each name holds, and which lesson uses it, is in data/README.md.
    """
    paths = [_story_file(s, "article", "examples.json") for s in (story, ARTICLE)]
    found, whole = map(_object, paths)
    lost = [name for name in whole if name not in found]
    if lost:
        raise InputError(
            f"{_name(paths[0])} lacks {lost[0]!r}. Add it; data/README.md says what it "
            "holds."
        )
    return found


def description() -> dict[str, Any]:
    """The data package's description of all these files."""
    return _object(kit_file("datapackage.json"))


def printed(story: str = "article") -> Days:
    """The days on which a story may have been printed, by its published page."""
    return about(story).printed


def claims(story: str = "article") -> list[Claim]:
    """The reference of claims: each thing a story says, by whom, and when."""
    return read_claims(_story_file(story, "annotations", "claims.csv"))


def claim_reading(reader: str, story: str = "article") -> list[Claim]:
    """One of the two readings of the claims, "a" or "b"."""
    return read_claims(_story_file(story, "annotations", f"claims_{reader}.csv"))


def claim_links(story: str = "article") -> list[ClaimLink]:
    """How the claims of a story stand to each other: repeats, narrows, strains."""
    return read_claim_links(_story_file(story, "annotations", "claim_links.csv"))


def pages() -> dict[str, checks.Page]:
    """The pages that the article was checked against, by their id."""
    return checks.read_pages(kit_file("checks", "pages.csv"))


def shares() -> list[checks.Share]:
    """Who said on 20 and 21 September 2017 which share of Raqqa was whose."""
    return checks.read_shares(kit_file("checks", "shares.csv"))


def chain() -> list[checks.ChainLink]:
    """The reports by which 10,000 and 25,000 came into the article, link by link."""
    return checks.read_chain(kit_file("checks", "chain.csv"))


def pairs() -> list[checks.Pair]:
    """Pairs of published figures that contradict each other, with the reason."""
    return checks.read_pairs(kit_file("checks", "pairs.csv"))


def statements() -> list[checks.Statement]:
    """Statements of the article held against other pages, with the kit's reading."""
    return checks.read_statements(kit_file("checks", "statements.csv"))


def wordings() -> list[dict[str, str]]:
    """The sentences of the class experiment on all stories, as its slips have them.

    Rows with `slip`, `story`, `wording`, `about`, `text`, `as_printed`, `change` and
    `original`.
    """
    path = kit_file("experiment", "wordings.csv")
    told = ("as_printed", "change", "original")
    columns = ["slip", "story", "wording", "about", "text", *told]
    rows = read_rows(path, columns, "Add it to the first line of the table.")
    return [row for _, row in rows]


def power() -> list[dict[str, str]]:
    """How often made-up classes saw a difference that was there.

    Rows with `learners`, `effect` in standard deviations, `classes`, `shown`, and
    `needed`, readers of each wording.
    """
    columns = ["learners", "effect", "classes", "shown", "needed"]
    path = kit_file("experiment", "power.csv")
    rows = read_rows(path, columns, "Add it to the first line of the table.")
    return [row for _, row in rows]


def ready_texts() -> list[str]:
    """The names of the short texts that are ready to be read as an own story."""
    return sorted(path.parent.name for path in paths.FOLDER.glob("ready/*/text.txt"))


def ready_files(name: str) -> tuple[str, str, str]:
    """The text of a ready text, and the begun tables of its aliases and places.

    Raises InputError for a text that is not there.
    """
    files = ("text.txt", "aliases.csv", "places.csv")
    text, aliases, places = (read_text(_ready_file(name, file)) for file in files)
    return text, aliases, places


def ready_english(name: str) -> list[dict[str, str]]:
    """The English of a ready text, with the columns of `translation`."""
    columns = ["paragraph", "sentence", "kind", "english", "note"]
    advice = "Add it to the first line of the table."
    found = read_rows(_ready_file(name, "translation.csv"), columns, advice)
    return [row for _, row in found]


def _ready_file(name: str, file: str) -> Path:
    known = ready_texts()
    if name not in known:
        either = " or ".join(f'"{one}"' for one in known)
        raise InputError(f"There is no text {str(name)[:40]!r}. Write {either}.")
    return kit_file("ready", name, file)
