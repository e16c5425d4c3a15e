"""Rows to be decided, one at a time: by mouse, by finger or by keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from raqqakit.errors import InputError
from raqqakit.widgets.form import unrun
from raqqakit.widgets.script import script, styles

Shown = Mapping[str, object]


class DecidedRows(anywidget.AnyWidget):
    """Rows with a proposal each, and what a reader says of it.

    Takes a function that keeps a decision: it is given the number of the row and
    what was said, gives back all rows anew and a sentence, and raises InputError for
    what the row cannot say. A row has a `number`; `where` and `sentence`, in which
    its `words` stand, with the sentence's `english` if there is one; what it `asks`;
    what the `rule` says; what was `said`, by whom (`by`), and whether it is `read`.
    `twin` is the sentence for a page where nothing runs.
    """

    _esm = script("dom.mjs", "deciding.js")
    _css = styles("widgets.css", "deciding.css")
    rows: Any = traitlets.List().tag(sync=True)
    language = traitlets.Unicode("nb").tag(sync=True)
    asked: Any = traitlets.Dict().tag(sync=True)
    reply: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        keep: Callable[[int, str], tuple[Sequence[Shown], str]],
        twin: str,
        **told: Any,
    ) -> None:
        self._keep, self._twin = keep, twin
        super().__init__(**told)
        self.observe(lambda change: self._decided(change.new), "asked")

    def _decided(self, asked: Any) -> None:
        try:
            self.rows, said = self._keep(int(asked["row"]), str(asked["said"]))
            kept = True
        except InputError as problem:
            said, kept = str(problem), False
        self.reply = {"said": said, "kept": kept, "number": asked["number"]}

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), self._twin)
