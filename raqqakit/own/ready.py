"""Short texts of the kit, to be read as an own story, with their English beside them.

For whoever knows no Norwegian, or has no text at hand. Unlike a story of the kit they
come without a reading: the learner makes it.
"""

from raqqakit import data
from raqqakit.own.sentences import sentences_of
from raqqakit.tables import Table


def beside(name: str = "library") -> Table:
    """A ready text or a story, sentence by sentence, with its English beside it.

    Takes its name. Raises InputError for what is not there.
    """
    if name in data.ready_texts():
        text, english = data.ready_files(name)[0], data.ready_english(name)
    else:
        text, english = data.article(name), data.translation(name)
    spoken = [row for row in english if row["kind"] != "metadata"]
    rows = [
        (said.number, said.text, row["english"], row["note"])
        for said, row in zip(sentences_of(text), spoken, strict=True)
    ]
    columns = ("where", "in Norwegian", "in English", "note")
    return Table(columns, rows, "The text, with its English", ("in Norwegian",))
