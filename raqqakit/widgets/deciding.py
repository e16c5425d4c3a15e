"""Rows to be decided, one at a time: by mouse, by finger or by keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from raqqakit.errors import InputError
from raqqakit.widgets.form import unrun
from raqqakit.widgets.script import script, styles

Kept = tuple[Sequence[Mapping[str, object]], str]


class DecidedRows(anywidget.AnyWidget):
    """Rows with a proposal each, and what a reader says of it.

    Takes two functions. One keeps a decision: it is given the number of the row and
    what was said. The other adds a row: it is given the sentence by its name, the
    kind of row, what was said and the words that say it. Both give back all rows anew
    and a sentence, and raise InputError for what a row cannot say. `missing` are the
    kinds of rows that can be added, each with its question. A row has a `number`;
    `where` and `sentence`, in which its `words` stand, with the sentence's `english`
    if there is one; what it `asks`; what the `rule` says; what was `said`, by whom
    (`by`), and whether it is `read`.
    `twin` is the sentence for a page where nothing runs.
    """

    _esm = script("dom.mjs", "adding.mjs", "deciding.js")
    _css = styles("widgets.css", "deciding.css")
    rows: Any = traitlets.List().tag(sync=True)
    missing: Any = traitlets.List().tag(sync=True)
    language = traitlets.Unicode("nb").tag(sync=True)
    reply: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        keep: Callable[[int, str], Kept],
        add: Callable[[str, str, str, str], Kept],
        twin: str,
        **told: Any,
    ) -> None:
        self._keep, self._add, self._twin = keep, add, twin
        super().__init__(**told)
        self.on_msg(lambda _, asked, __: self._decided(asked))

    def _decided(self, asked: Any) -> None:
        added = "kind" in asked
        try:
            self.rows, said = (self._added if added else self._kept)(asked)
            kept = True
        except InputError as problem:
            said, kept = str(problem), False
        self.reply = {
            "said": said,
            "kept": kept,
            "added": added,
            "number": asked["number"],
        }

    def _kept(self, asked: Any) -> Kept:
        return self._keep(int(asked["row"]), str(asked["said"]))

    def _added(self, asked: Any) -> Kept:
        return self._add(*(str(asked[k]) for k in ("where", "kind", "said", "words")))

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), self._twin)
