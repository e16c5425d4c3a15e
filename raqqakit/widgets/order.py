"""Lines to be put in order (a Parsons problem), by button or by key."""

from collections.abc import Iterable, Mapping
from typing import Any

import anywidget
import traitlets

from raqqakit.errors import InputError
from raqqakit.widgets.form import unrun
from raqqakit.widgets.script import script, styles

TWIN = "The same in plain Python: write the lines as a list, in their order"
INDENT = "    "


class OrderLines(anywidget.AnyWidget):
    """Lines to be put in order, made by `widgets.order_lines`; `ordered` is live."""

    _esm = script("dom.mjs", "order.mjs", "order.js")
    _css = styles("widgets.css", "order.css")
    lines = traitlets.List(traitlets.Unicode()).tag(sync=True)
    order: Any = traitlets.List().tag(sync=True)
    indenting = traitlets.Bool().tag(sync=True)
    leaving = traitlets.Bool().tag(sync=True)

    def __init__(self, answers: list[str], **told: Any) -> None:
        self._answers = answers
        super().__init__(**told)

    @property
    def ordered(self) -> list[str]:
        """The lines, or their names, as they stand now, without those left out.

        An indent is four spaces in front.
        """
        kept = [(line, indent) for line, indent, out in self.order if not out]
        return [INDENT * indent + self._answers[line] for line, indent in kept]

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), TWIN)


def order_lines(
    lines: Iterable[str] | Mapping[str, str],
    *,
    indenting: bool = False,
    leaving: bool = False,
) -> OrderLines:
    """Lines to be moved up and down until they stand in the right order.

    Takes the lines in the order to be shown first, which is not the right one: as a
    list, or by their names, as in {"A": "x = 1", "B": "print(x)"}, and then `ordered`
    gives the names. With `indenting` a line can be moved in and out, with `leaving`
    it can be left out. Read `ordered`: a list, whose twin in plain Python is a list.
    Raises InputError for what is not at least two lines of text.
    """
    named = isinstance(lines, Mapping)
    pairs = list(lines.items()) if isinstance(lines, Mapping) else []
    shown = [f"{n}: {x}" for n, x in pairs] if named else list(lines)
    if isinstance(lines, str) or len(shown) < 2 or not all(map(_is_line, shown)):
        raise InputError('Give at least two lines, such as ["a = 1", "print(a)"].')
    return OrderLines(
        [name for name, _ in pairs] if named else shown,
        lines=shown,
        order=[[number, 0, False] for number in range(len(shown))],
        indenting=indenting,
        leaving=leaving,
    )


def _is_line(line: object) -> bool:
    return isinstance(line, str) and bool(line.strip())
