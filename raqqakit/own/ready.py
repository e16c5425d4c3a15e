"""Short texts of the kit, to be read as an own story, with their English beside them.

For whoever knows no Norwegian, or has no text at hand. Unlike a story of the kit they
come without a reading: the learner makes it.
"""

from raqqakit import data
from raqqakit.own.sentences import sentences_of
from raqqakit.tables import Table


def beside(name: str = "library") -> Table:
    """A ready text, sentence by sentence, with its English beside it.

    Takes its name. Raises InputError for a text that is not there.
    """
    text, *_ = data.ready_files(name)
    english = english_of(name)
    rows = [(s.number, s.text, english[s.number]) for s in sentences_of(text)]
    columns = ("where", "in Norwegian", "in English")
    return Table(columns, rows, "The text, with its English", ("in Norwegian",))


def english_of(name: str) -> dict[str, str]:
    """The English of each sentence and heading, by its name such as "sentence 4".

    Takes the name of a ready text, or of a story of the kit. Raises InputError for
    one that is not there.
    """
    if name in data.stories():
        text, rows = data.article(name), data.translation(name)
    else:
        (text, *_), rows = data.ready_files(name), data.ready_english(name)
    english = [row["english"] for row in rows if row["kind"] != "metadata"]
    return dict(zip((s.number for s in sentences_of(text)), english, strict=True))
