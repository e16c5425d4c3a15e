"""The aliases of an own story, held against the list a learner made by reading."""

from collections.abc import Mapping, Sequence

from raqqakit.errors import InputError
from raqqakit.own.story import Story, require
from raqqakit.tables import Table

Row = tuple[str, str, str, str]


def held_against(story: Story, wanted: Mapping[str, Sequence[str]]) -> Table:
    """Whether each on a list is found in the text, and none as two.

    Takes the story, and for each on the list its ways of writing, as they stand in
    the text. Returns a table that says what was found and what may help. Raises
    InputError where the ways of writing are no list of words.
    """
    require(story)
    rows = [_row(story, who, _forms(who, forms)) for who, forms in wanted.items()]
    columns = ("on my list", "written as", "found as", "what may help")
    return Table(columns, rows, "My list and the table", ("written as",))


def _forms(who: str, forms: object) -> list[str]:
    words = [forms] if isinstance(forms, str) else forms
    if not (isinstance(words, list | tuple) and words):
        raise InputError(f"Write a list of words for {who!r}, such as ['kommunen'].")
    return [str(word).strip() for word in words]


def _row(story: Story, who: str, forms: Sequence[str]) -> Row:
    ids = {form: _ids(story, form) for form in forms}
    found = sorted({one for some in ids.values() for one in some})
    return (
        who,
        ", ".join(forms),
        ", ".join(found) or "not found",
        _help(story, ids, found),
    )


def _ids(story: Story, form: str) -> set[str]:
    """The ids of the mentions that these words are, or stand in."""
    return {m.id for m in story.mentions if _spaced(form) in _spaced(m.text)}


def _spaced(words: str) -> str:
    return f" {' '.join(words.casefold().split())} "


def _help(story: Story, ids: Mapping[str, set[str]], found: Sequence[str]) -> str:
    lost = [form for form, some in ids.items() if not some]
    text = " ".join(story.text.casefold().split())
    strange = [form for form in lost if form.casefold() not in text]
    if strange:
        return f"not in the text, spelt so: {', '.join(strange)}"
    if lost:
        return f"write a line in aliases.csv for: {', '.join(lost)}"
    return "counted as two: give all the same id" if len(found) > 1 else "nothing"
