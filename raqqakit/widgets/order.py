"""Lines to be put in order (a Parsons problem), by button or by key."""

from collections.abc import Iterable
from typing import Any

import anywidget
import traitlets

from raqqakit.problem import InputProblem
from raqqakit.widgets.frame import unrun
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

    @property
    def ordered(self) -> list[str]:
        """The lines in the order they stand in now, with four spaces an indent."""
        return [INDENT * indent + self.lines[line] for line, indent in self.order]

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), TWIN)


def order_lines(lines: Iterable[str], *, indenting: bool = False) -> OrderLines:
    """Lines to be moved up and down until they stand in the right order.

    Takes the lines in the order to be shown first, which is not the right one, and
    whether they can be indented as well. Read `ordered`: a list, whose twin in plain
    Python is a list. Raises InputProblem for what is not at least two lines of text.
    """
    shown = [lines] if isinstance(lines, str) else list(lines)
    if len(shown) < 2 or not all(isinstance(x, str) and x.strip() for x in shown):
        raise InputProblem('Give at least two lines, such as ["a = 1", "print(a)"].')
    order = [[number, 0] for number in range(len(shown))]
    return OrderLines(lines=shown, order=order, indenting=indenting)
