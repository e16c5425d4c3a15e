"""Numbers in the prose of a lesson, bound to what its cells compute.

    The rule finds {{ len(found) }} of the {{ len(marked) }} names.

While the notebook runs, each expression is worked out with the values that the cells
above it have made, and its value takes its place: 18, or 25,000, or a text as it is.
The words as they were stay with the cell, for the way back from notebook to text.
What exercises an objective has is bound, too: see `tools.practised`.
"""

import ast
import re
from typing import Any

from nbclient import NotebookClient

from tools.practised import practised
from tools.user_error import UserError

BOUND = re.compile(r"\{\{ (.+?) \}\}")
KEPT = "bound"
NO_VALUE = (
    "The prose binds a number to {{{{ {} }}}}, but there {}: write what the cells "
    "above it have made, a number or a text."
)


def expressions(words: str) -> list[str]:
    """What stands in the double braces of some words, in its order."""
    return BOUND.findall(words)


def bind(client: NotebookClient) -> NotebookClient:
    """Let a client put values in the place of expressions while it runs a notebook.

    Returns the same client; what it runs raises UserError where one has no value.
    """

    async def put_in(cell: Any, cell_index: int) -> None:
        asked = expressions(cell.source)
        if cell.cell_type == "markdown" and asked:
            lesson = cell.id.partition("-")[0]
            values = iter(
                [practised(lesson, one) or await _value(client, one) for one in asked]
            )
            cell.metadata[KEPT] = cell.source
            cell.source = BOUND.sub(lambda _: next(values), cell.source)

    client.on_cell_start = put_in
    return client


async def _value(client: NotebookClient, expression: str) -> str:
    """The value of one expression in the kernel, as it is printed."""
    kernel: Any = client.kc  # its types leave out that it can wait for the reply
    reply = await kernel.execute(
        "", silent=True, user_expressions={"value": expression}, reply=True, timeout=60
    )
    said = reply["content"]["user_expressions"]["value"]
    if said["status"] != "ok":
        raise UserError(NO_VALUE.format(expression, f"it stops ({said['ename']})"))
    try:
        return _printed(ast.literal_eval(said["data"]["text/plain"]))
    except (ValueError, SyntaxError):
        raise UserError(NO_VALUE.format(expression, "it is no number")) from None


def _printed(value: object) -> str:
    """A value as the prose prints it: with a comma before three digits, 25,000."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:,}"
    raise ValueError(value)


def loosen(notebook: Any) -> list[str]:
    """Put the expressions back into a notebook that was run.

    Returns the beginnings of the passages that were edited since, which keep the
    numbers as they are printed.
    """
    edited = []
    for cell in notebook.cells:
        if words := cell.metadata.pop(KEPT, ""):
            fixed = [re.escape(part) for part in BOUND.split(words)[::2]]
            if re.fullmatch(".+?".join(fixed), cell.source, re.DOTALL):
                cell.source = words
            else:
                edited.append(cell.source.split("\n")[0][:60])
    return edited
