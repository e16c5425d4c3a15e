"""What lesson 02 shows whole: marks beside the reference, and who supports whom."""

import re
from collections.abc import Collection, Mapping, Sequence

from raqqakit import annotate, data
from raqqakit.annotate import Comparison
from raqqakit.errors import InputError
from raqqakit.figures import actor_picture, link_table, link_words, show
from raqqakit.names import Alias, Mention, alias_pattern, find_mentions
from raqqakit.relations import Link
from raqqakit.tables import Table
from raqqakit.text import Piece

# What the lesson calls the kinds of a comparison in which all labels are the same.
RESULTS = {
    "agree": "right",
    "extent": "other ends",
    "missed": "missed",
    "extra": "extra",
}
LABEL = "actor"


def marks_compared(
    marks: Sequence[Piece],
    reference: Sequence[Piece],
    text: str,
    within: Piece | None = None,
    *,
    show: Collection[str] = tuple(RESULTS.values()),
) -> Table:
    """Marks beside those of the reference, and how many are right, missed or extra.

    Takes the two, the text, the part to look at, if not the whole, and which results
    to list; all are counted. Raises InputError when there is no word to compare.
    """
    found = annotate.compare(_alike(marks), _alike(reference), text, within)
    counts = ", ".join(f"{word} {found.count(kind)}" for kind, word in RESULTS.items())
    columns = ("result", "marked", "in the reference")
    return Table(columns, _rows(found, show), counts.capitalize(), columns[1:])


def _alike(marks: Sequence[Piece]) -> list[Mention]:
    """The marks with one label, for places alone are compared."""
    return [Mention(m.start, m.end, m.text, LABEL) for m in marks]


def _rows(found: Comparison, show: Collection[str]) -> list[tuple[str, str, str]]:
    return [
        (RESULTS[pair.kind], _text(pair.mine), _text(pair.other))
        for pair in found.pairs
        if RESULTS[pair.kind] in show
    ]


def _text(mark: Mention | None) -> str:
    return mark.text if mark else ""


def aliases_tried(aliases: Mapping[str, str], story: str = "article") -> Table:
    """What a dictionary of aliases finds of its actors, beside the reference.

    Takes the id of an actor by each alias. Raises InputError for what is no
    dictionary, and for an id that no mention of the story has.
    """
    if not isinstance(aliases, dict):
        raise InputError('Give a dictionary, such as {"first alias": "id"}.')
    text, reference = data.article(story), data.reference(LABEL, story=story)
    known = sorted({m.id for m in reference})
    for wrong in (x for x in aliases.values() if x not in known):
        raise InputError(f"No actor has the id {wrong!r}. There is {', '.join(known)}.")
    table = [Alias(alias, actor, LABEL) for alias, actor in aliases.items()]
    wanted = [m for m in reference if m.id in aliases.values()]
    return marks_compared(find_mentions(text, table), wanted, text)


def words_with_names(story: str = "article") -> Table:
    """The words of a story that begin with the letters of two names.

    Each with whether the kit's rule takes it for a mention.
    """
    text, inside = data.article(story), data.examples(story)["inside_words"]
    rows = [
        (word, bool(alias_pattern(name).fullmatch(word)))
        for name in inside
        for word in dict.fromkeys(re.findall(rf"\b{name}[\w-]*", text))
    ]
    caption = f"Words that begin with {' and '.join(inside)}"
    return Table(("word", "taken by the rule"), rows, caption, ("word",))


def actors_picture(story: str = "article") -> None:
    """Show who is for and who is against whom, with its words and its sentences."""
    links, names, about = main_links(story), data.entity_names(story), data.about(story)
    title = f"Who {' and who '.join(data.examples(story)['relations'])} whom"
    stated = sum(link.basis == "stated" for link in links)
    resting = sorted({link.sentence for link in links})
    show(
        actor_picture(
            links, about.actor_positions, names, title=f"{title}, according to the text"
        ),
        kind=f"Picture of {len(about.actor_positions)} actors, "
        f"{len(links)} lines between them",
        finding=link_words(links, names),
        extent=f"Lines stated: {stated}, lines implied: {len(links) - stated}; "
        f"they rest on sentences {', '.join(map(str, resting))}",
        numbers=link_table(
            links,
            names,
            caption="Each line and its words",
            source=f"Source: {about.source}, read by the kit's guidelines.",
        ),
    )


def main_links(story: str = "article") -> list[Link]:
    """A story's lines of support and of fighting or opposing, by who and whom.

    Of several sentences that say the same, the first counts. "The parties", whom the
    article never names, are left out.
    """
    kinds = data.examples(story)["relations"]
    first: dict[tuple[str, str, str], Link] = {}
    for link in data.links(story):
        if link.relation in kinds and link.source != "parties":
            first.setdefault((link.source, link.relation, link.target), link)
    return [*first.values()]
