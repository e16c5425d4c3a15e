"""Texts of the kit, to be read as an own story, with their English beside them.

For whoever knows no Norwegian, or has no text at hand. Unlike a story of the kit a
ready text comes without a reading: the learner makes it.
"""

from raqqakit import data
from raqqakit.own.sentences import sentences_of
from raqqakit.tables import Table


def beside(name: str = "library") -> Table:
    """A ready text or a story of the kit, with its English beside each sentence.

    Takes its name. Raises InputError for a text that is not there.
    """
    english = english_of(name)
    rows = [(s.number, s.text, english[s.number]) for s in sentences_of(_text(name))]
    columns = ("where", "in Norwegian", "in English")
    return Table(columns, rows, "The text, with its English", ("in Norwegian",))


def english_of(name: str) -> dict[str, str]:
    """The English of each sentence and heading, by its name such as "sentence 4".

    Takes the name of a ready text, or of a story of the kit. Raises InputError for
    one that is not there.
    """
    of_the_kit = name in data.stories()
    rows = data.translation(name) if of_the_kit else data.ready_english(name)
    english = [row["english"] for row in rows if row["kind"] != "metadata"]
    names = [sentence.number for sentence in sentences_of(_text(name))]
    return dict(zip(names, english, strict=True))


def _text(name: str) -> str:
    if name in data.stories():
        return data.article(name)
    text, *_ = data.ready_files(name)
    return text
