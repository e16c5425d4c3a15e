"""The aliases of an own story, held against the list a learner made by reading."""

from collections import Counter
from collections.abc import Mapping, Sequence

from raqqakit.errors import InputError
from raqqakit.own.story import Story, require
from raqqakit.tables import Table

Row = tuple[str, str, str, str, str]
EXAMPLE = '{"the police": ["politiet"]}'


def held_against(story: Story, wanted: Mapping[str, Sequence[str]]) -> Table:
    """Whether each on a list is found in the text, none as two, and no two as one.

    Takes the story, and for each on the list its ways of writing, as they stand in
    the text. Returns a table that says what was found and what may help. Raises
    InputError where it is no dictionary of lists of words.
    """
    require(story)
    if not (isinstance(wanted, Mapping) and wanted):
        raise InputError(f"Your list is wanted as a dictionary, such as {EXAMPLE}.")
    forms = {who: _forms(who, given) for who, given in wanted.items()}
    ids = {who: {form: _ids(story, form) for form in forms[who]} for who in forms}
    rows = [_row(story, who, ids) for who in ids]
    columns = ("on my list", "written as", "found as", "not found", "what may help")
    return Table(columns, rows, "My list and the table", ("written as", "not found"))


def _forms(who: str, forms: object) -> list[str]:
    words = [forms] if isinstance(forms, str) else forms
    if not (isinstance(words, list | tuple) and words):
        raise InputError(f"Write a list of words for {who!r}, such as ['kommunen'].")
    return [str(word).strip() for word in words]


def _row(story: Story, who: str, ids: Mapping[str, Mapping[str, set[str]]]) -> Row:
    found = _found(ids[who])
    lost = [form for form, some in ids[who].items() if not some]
    text = _spaced(story.text)
    strange = [form for form in lost if " ".join(form.casefold().split()) not in text]
    others = [x for x in ids if x != who and not _found(ids[x]).isdisjoint(found)]
    return (
        who,
        ", ".join(ids[who]),
        ", ".join(_names(story, found)),
        ", ".join(strange or lost),
        _help(strange, lost, found, others),
    )


def _names(story: Story, found: set[str]) -> list[str]:
    """The names of some ids; of an actor and a place with one name, which is which."""
    names = Counter(story.names[key] for key in found)
    labels = {m.id: m.label for m in story.mentions}
    return sorted(
        f"{name} ({labels[key]})" if names[name] > 1 else name
        for key in found
        for name in [story.names[key]]
    )


def _found(ids: Mapping[str, set[str]]) -> set[str]:
    return {one for some in ids.values() for one in some}


def _ids(story: Story, form: str) -> set[str]:
    """The ids of the mentions that these words are; if none, that they stand in."""
    said = _spaced(form)
    whole = {m.id for m in story.mentions if _spaced(m.text) == said}
    return whole or {m.id for m in story.mentions if said in _spaced(m.text)}


def _spaced(words: str) -> str:
    return f" {' '.join(words.casefold().split())} "


def _help(
    strange: Sequence[str], lost: Sequence[str], found: set[str], others: Sequence[str]
) -> str:
    if strange:
        return "not in the text, spelt so: copy it from there"
    if lost:
        return "write a line for it in aliases.csv"
    if len(found) > 1:
        return "counted as two: give all the same id"
    return f"counted as one with {others[0]}: give each its id" if others else "nothing"
