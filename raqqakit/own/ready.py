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
    rows = [
        (said.number, said.text, row["english"])
        for said, row in zip(sentences_of(text), data.ready_english(name), strict=True)
    ]
    columns = ("where", "in Norwegian", "in English")
    return Table(columns, rows, "The text, with its English", ("in Norwegian",))
