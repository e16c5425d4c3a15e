"""Every reply of a cell is seen: a notebook shows by itself what its last line gives.

A hint that is asked for below a check would otherwise hide what the check has said.
"""

import ast

REPLYING = frozenset({"check", "hint", "solution", "ask"})
SHOWN = "__import__('IPython.display').display.display(reply)"


class EveryReply(ast.NodeTransformer):
    """Has the replies of a cell shown that stand above its last line."""

    def visit_Module(self, cell: ast.Module) -> ast.Module:
        """Return the cell with each of them given to IPython's display."""
        cell.body[:-1] = map(_shown, cell.body[:-1])
        return ast.fix_missing_locations(cell)


def _shown(line: ast.stmt) -> ast.stmt:
    if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Call)):
        return line
    called = line.value.func
    if not (isinstance(called, ast.Attribute) and called.attr in REPLYING):
        return line
    shown = ast.parse(SHOWN, mode="eval").body
    assert isinstance(shown, ast.Call)
    shown.args = [line.value]
    return ast.copy_location(ast.Expr(shown), line)
