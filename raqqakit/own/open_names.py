"""What is left open about the names of a story: aliases, capitals and places."""

from collections.abc import Iterator
from difflib import get_close_matches

from raqqakit.names import Alias, Mention, alias_pattern, capitalised
from raqqakit.own.points import names_of
from raqqakit.own.proposals import in_one_line
from raqqakit.own.sentences import number_of, touching
from raqqakit.own.story import PLACES, Story
from raqqakit.tables import Cell
from raqqakit.text import Piece, paragraphs, pieces, split_sentences, words

Shown = str | Cell | tuple[Cell, ...]
Row = tuple[str, Shown, str]


def of_text(words: str) -> Cell:
    """Words of the text in a table, so that they are read aloud as Norwegian."""
    return Cell(words, language="nb")


def lost_aliases(story: Story) -> Iterator[Row]:
    """Aliases that stand nowhere in the text, each with the nearest words in it."""
    for alias in story.aliases:
        if not alias_pattern(alias.alias).search(story.text):
            near = _nearest(alias.alias, story.text)
            hint = f"the nearest words in the text are “{near}”" if near else (
                "nothing in the text is spelt like it")  # fmt: skip
            yield "an alias that matches nothing", of_text(alias.alias), hint


def _nearest(alias: str, text: str) -> str:
    length = len(alias.split())
    tokens = [w.text for w in words(text)]
    runs = {" ".join(tokens[i : i + length]) for i in range(len(tokens))}
    near = get_close_matches(alias, sorted(runs), 1, 0.6)
    return near[0] if near else ""


def swallowed(story: Story) -> Iterator[Row]:
    """Aliases that lost a place of the text to another alias, and to which.

    Those that lost it to another id come one by one, the others in one row.
    """
    harmless = list[Cell]()
    for alias in story.aliases:
        for mention, hit in _winners(story, alias).items():
            winner = in_one_line(mention.text)
            if (mention.id, mention.label) == (alias.id, alias.label):
                harmless.append(of_text(f"{alias.alias} ({winner})"))
            else:
                yield (
                    "aliases that overlap",
                    (of_text(alias.alias), of_text(winner)),
                    f"{number_of(hit, story.sentences)}: “{winner}” counts, for "
                    f"{_called(story, mention)} and not for {_called(story, alias)}",
                )
    if harmless:
        why = "no harm: the longer one counts, and both mean the same"
        yield "aliases inside longer ones", tuple(harmless), why


def _called(story: Story, of: Mention | Alias) -> str:
    """Whom or what an alias means, by name, and which of the two it is."""
    return f"{story.names[of.id]} ({of.label})"


def _winners(story: Story, alias: Alias) -> dict[Mention, Piece]:
    """The mentions that took a place from an alias, once for each wording."""
    won = dict[tuple[str, str], tuple[Mention, Piece]]()
    for hit in pieces(alias_pattern(alias.alias), story.text):
        for mention in touching(hit, story.mentions):
            if _differs(mention, hit, alias):
                won.setdefault((mention.text, mention.id), (mention, hit))
    return dict(won.values())


def _differs(mention: Mention, hit: Piece, alias: Alias) -> bool:
    """Whether a mention is not what an alias would have made of a place."""
    own = (hit.start, hit.end, alias.id, alias.label)
    return own != (mention.start, mention.end, mention.id, mention.label)


def names_left(story: Story) -> Iterator[Row]:
    """Runs of capital letters that no alias covers; not the first word alone."""
    body = [p for p in paragraphs(story.text) if p.kind != "metadata"]
    starts = {s.start for p in body for s in split_sentences(p.text, p.start)}
    first = body[0].start if body else 0
    seen: dict[str, None] = {}
    for run in capitalised(story.text):
        opens = run.start in starts or story.text[max(0, run.start - 2)] in "–«"
        alone = opens and " " not in run.text
        if run.start >= first and not alone and not touching(run, story.mentions):
            seen.setdefault(run.text)
    for name in seen:
        what = "a capital letter without an alias"
        yield what, of_text(name), "is it an actor or a place?"


def lost_points(story: Story) -> Iterator[Row]:
    """Coordinates with an id that no location of the text has."""
    found = list(dict.fromkeys(m.id for m in story.mentions if m.label == "location"))
    for key, point in story.coordinates.items():
        if key not in found:
            near = [
                a.id
                for a in story.aliases
                if a.id in found and a.alias.lower() == point.name.lower()
            ]
            near += get_close_matches(key, found, 1, 0.6)
            copy = "copy its id from the table of aliases"
            hint = f"; if {story.names[near[0]]} is meant, {copy}" if near else ""
            yield (
                f"coordinates in {PLACES} that are not used", of_text(point.name),
                f"their id is that of no location found in the text{hint}",
            )  # fmt: skip


def unplaced(story: Story) -> Iterator[Row]:
    """Places with a name one by one; those only described together in one row."""
    missing = story.points.missing
    named = [key for key in missing if names_of(story.aliases, key)]
    for key in named:
        yield "a place without a point", of_text(story.names[key]), missing[key]
    described = [key for key in missing if key not in named]
    if described:
        yield (
            "places without a point, only described",
            of_text(", ".join(story.names[key] for key in described)),
            "add the coordinates of those that you want on the map",
        )
