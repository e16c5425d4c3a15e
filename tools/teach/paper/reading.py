"""A story to read: each sentence beside its English, the notes, the hard words."""

from typing import Any

from raqqakit import data, text
from raqqakit.widgets.reader import hard_words, kept_apart
from tools.teach.paper.words import Node, blocks, quoted

RIGHTS = "RIGHTS.md"


def content(story: str) -> dict[str, Any]:
    """What the sheet of a story holds."""
    return {
        "about": said_of(story),
        "calmer_too": story == data.ARTICLE,
        "rows": rows(story),
        "may_be_left_out": left_out(story),
        "words": words(story),
    }


def said_of(story: str) -> dict[str, Any]:
    """What each sheet of a story says of it: origin, rights, content, language.

    Headline, source and rights say what step 1 of lesson 01 asks for, so a sheet to
    read or to mark has them at its end. A story without a headline of its own is called
    by one of its headings, which is no headline.
    """
    about = data.about(story)
    return {
        "headline": "" if about.title in _headings(story) else about.title,
        "source": about.source,
        "rights": about.rights,
        "note": about.content,
        "language": about.language,
        "terms": rights(story),
    }


def _headings(story: str) -> set[str]:
    parts = text.paragraphs(data.article(story))
    return {part.text for part in parts if part.kind == "heading"}


def left_out(story: str) -> list[str]:
    """The numbers of the sentences that a content note says may be left out."""
    body = [row for row in data.translation(story) if row["kind"] == "body"]
    return [str(n) for n, row in enumerate(body, start=1) if row.get("content_note")]


def rows(story: str) -> list[dict[str, Any]]:
    """The sentences and headings in their order, each with its English and its note.

    A sentence has the `number` that the lessons give it, from 1; a heading or the
    line above the text has none. `first` says that a paragraph begins. `words` are
    the hard words that stand in no list of all, because the sentence may be skipped.
    """
    apart = _apart(story)
    pairs = zip(_pieces(story), data.translation(story), strict=True)
    found, number = [], 0
    for (norwegian, first), row in pairs:
        number += row["kind"] == "body"
        found.append(
            {
                "number": str(number) if row["kind"] == "body" else "",
                "kind": row["kind"],
                "first": first,
                "norwegian": norwegian,
                "english": row["english"],
                "note": quoted(row["note"], data.article(story)) if row["note"] else [],
                "words": _explained(norwegian, apart),
            }
        )
    return found


def _pieces(story: str) -> list[tuple[str, bool]]:
    """What has a row in the translation, and whether a paragraph begins with it."""
    found = []
    for paragraph in text.paragraphs(data.article(story)):
        parts = [paragraph.text]
        if paragraph.kind == "body":
            parts = [one.text for one in text.split_sentences(paragraph.text)]
        found += [(part, number == 0) for number, part in enumerate(parts)]
    return found


def words(story: str) -> list[dict[str, str]]:
    """The hard words of a story, in the order of a Norwegian dictionary.

    Those of a sentence that may be skipped stand with it: see `rows`.
    """
    apart = _apart(story)
    listed = (row for word, row in data.glossary(story).items() if word not in apart)
    found = sorted(listed, key=_norwegian_order)
    return [{name: row[name] for name in ("word", "english", "note")} for row in found]


def _apart(story: str) -> dict[str, dict[str, str]]:
    """The part of the glossary that stands with its own sentence only."""
    known = data.glossary(story)
    parts = text.paragraphs(data.article(story))
    found = kept_apart(parts, data.translation(story))
    return {word: known[word] for word in known if word in found}


def _explained(
    norwegian: str, glossary: dict[str, dict[str, str]]
) -> list[dict[str, str]]:
    names = ("word", "english", "note")
    return [dict(zip(names, row)) for row in hard_words(norwegian, glossary)]


def _norwegian_order(row: dict[str, str]) -> str:
    """Æ, ø and å stand behind z."""
    return row["word"].lower().translate(str.maketrans("æøå", "{|}"))


def rights(story: str) -> list[Node]:
    """The first paragraph on a story's rights, where it has a file on them."""
    path = data.folder(story) / "article" / RIGHTS
    if not path.exists():
        return []
    told = blocks(path.read_text(encoding="utf-8"))
    return [next(block for block in told if block["k"] == "p")]
