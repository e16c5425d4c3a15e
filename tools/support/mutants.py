"""A function's source, broken in every small way: what a wrong answer may look like."""

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import combinations

ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod)
COMPARED = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE), ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Lt, ast.Gt), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
# What is taken for each other; an empty name leaves the call out.
TAKEN = {
    "min": ["max"], "max": ["min"], "all": ["any"], "any": ["all"],
    "round": ["int", "math.ceil"], "int": ["round"], "sorted": ["list"],
    "startswith": ["endswith"], "endswith": ["startswith"], "sin": ["cos"],
    "cos": ["sin"], "fullmatch": ["match", "search"], "search": ["match", "fullmatch"],
    "match": ["search", "fullmatch"], "partition": ["rpartition"], "sqrt": ["abs"],
    "split": ["rsplit"], "isdigit": ["isalnum", "isalpha"], "isupper": ["istitle"],
}  # fmt: skip
RESULTS = (
    "sorted({})", "sorted(set({}))", "list(dict.fromkeys({}))", "({})[::-1]",
    "({})[:1]", "({})[1:]", "not ({})", "({}) + 1", "({}) - 1", "abs({})", "None",
    "str({})", "[{}]", "({}) or None", "({}) or 0", "int({})",
)  # fmt: skip
# A pattern's parts, and what may stand in their place.
PATTERNS = {
    r"(?<![\\(])\+": ("*", "", "{1,2}"), r"(?<![\\(])\*": ("+", "", "?"),
    r"(?<![\\(])\?(?![=!:<])": ("", "+"), r"\{3\}": ("{2,3}", "{3,4}", "{3,}", "+", ""),
    r"\{1,3\}": ("{1,4}", "{2,3}", "{1,2}", "+"), r"\\b": ("",), r"\\\.": (".", ""),
    r"\\d": (r"\\w",), r"\\w": (r"\\d",), r"\\s": (" ",), r"\$": ("",), r"\^": ("",),
    r"\(\?=": ("(?!",), r"\(\?!": ("(?=",),
}  # fmt: skip


def mutants(source: str, limits: Iterable[int] = ()) -> Iterator[str]:
    """Yield the source of a function with one thing changed, each in turn.

    Takes the source of one function without `while`, for a broken one might not end;
    and numbers that a result may be cut off at. Raises ValueError for a `while`.
    """
    tree = ast.parse(source)
    if any(isinstance(node, ast.While) for node in ast.walk(tree)):
        raise ValueError("a function with `while`, broken, might not end")
    arguments = [_bare(node) for node in ast.walk(tree) if isinstance(node, ast.arg)]
    for parent in [*ast.walk(tree)]:
        for field, value in [*ast.iter_fields(parent)]:
            if field == "returns":
                setattr(parent, field, None)
            elif isinstance(value, ast.AST):
                for new in _changes(value, arguments, limits):
                    setattr(parent, field, new)
                    yield _written(tree)
                setattr(parent, field, value)
            if isinstance(value, list):
                yield from _in_list(tree, value, arguments, limits)


def _bare(argument: ast.arg) -> str:
    argument.annotation = None  # types are nothing that could be wrong here
    return argument.arg


def _in_list(
    tree: ast.AST, nodes: list[ast.AST], arguments: list[str], limits: Iterable[int]
) -> Iterator[str]:
    for place, old in enumerate(nodes):
        for new in _changes(old, arguments, limits):
            nodes[place] = new
            yield _written(tree)
        nodes[place] = old


def _written(tree: ast.AST) -> str:
    return ast.unparse(ast.fix_missing_locations(tree))


def _changes(
    node: ast.AST, arguments: list[str], limits: Iterable[int]
) -> Iterator[ast.AST]:
    """What may stand in the place of a part of a program."""
    match node:
        case ast.Return(value=ast.expr() as value):
            capped = [f"{cap}({n}, {{}})" for n in limits for cap in ("min", "max")]
            for form in (*RESULTS, *capped):
                yield ast.Return(_expression(form.format(ast.unparse(value))))
        case ast.Name(id=name, ctx=ast.Load()) if name in arguments:
            yield from (ast.Name(one, ast.Load()) for one in arguments if one != name)
        case ast.comprehension(target=target, iter=loop, ifs=[_, *_]):
            yield ast.comprehension(target, loop, [], 0)
        case ast.If(test=test, body=body, orelse=orelse):
            yield from (ast.If(ast.Constant(b), body, orelse) for b in (True, False))
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Assign() | ast.AugAssign() | ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.For(target=target, iter=loop, body=body):
            for part in ("[1:]", "[:-1]"):
                cut = _expression(f"list({ast.unparse(loop)}){part}")
                yield ast.For(target, cut, body, [])
            yield ast.For(target, loop, [*body, ast.Break()], [])
        case ast.expr():
            yield from _instead(node)


def _instead(node: ast.expr) -> Iterator[ast.expr]:
    """What may stand in the place of an expression."""
    match node:
        case ast.Constant(value=value):
            yield from (ast.Constant(other) for other in _other_values(value))  # type: ignore[arg-type]
        case ast.List(elts=parts) | ast.Tuple(elts=parts, ctx=ast.Load()):
            yield from (type(node)(p, ast.Load()) for p in _other_orders(parts))
        case ast.Call():
            yield from _other_calls(node)
        case ast.Subscript(value=value, slice=ast.Slice(lower, upper)):
            yield value
            for low, high in ((None, upper), (lower, None)):
                yield ast.Subscript(value, ast.Slice(low, high), ast.Load())
        case _:
            yield from _other_operators(node)


def _other_operators(node: ast.expr) -> Iterator[ast.expr]:
    """Another operator in the same place, or one side of it alone."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            for n, op in enumerate(ops):
                for other in COMPARED[type(op)]:
                    yield ast.Compare(left, [*ops[:n], other(), *ops[n + 1 :]], others)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
            yield from values
        case ast.UnaryOp(operand=operand):
            yield operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield from (body, orelse, ast.IfExp(test, orelse, body))
        case ast.BinOp(left=left, op=op, right=right):
            yield from (left, right, ast.BinOp(right, op, left))
            if isinstance(op, ARITHMETIC):
                yield from (ast.BinOp(left, k(), right) for k in ARITHMETIC)
            if isinstance(op, ast.BitAnd | ast.BitOr | ast.Pow):
                kinds = (ast.BitAnd, ast.BitOr, ast.Sub, ast.Mult)
                yield from (ast.BinOp(left, k(), right) for k in kinds)


def _other_calls(node: ast.Call) -> Iterator[ast.expr]:
    """Another function in the same place, other arguments, or no call at all."""
    yield from node.args
    function = ast.unparse(node.func)
    *owner, name = function.rsplit(".", 1)
    if owner:
        yield _expression(owner[0])
    for other in TAKEN.get(name, []):
        whole = other if "." in other or not owner else f"{owner[0]}.{other}"
        yield ast.Call(_expression(whole), node.args, node.keywords)
    for n, one in enumerate(node.args if name == "range" else []):
        for step in (1, -1):
            moved = ast.BinOp(one, ast.Add(), ast.Constant(step))
            yield ast.Call(node.func, [*node.args[:n], moved, *node.args[n + 1 :]], [])


def _other_orders(parts: list[ast.expr]) -> Iterator[list[ast.expr]]:
    yield from (parts[:n] + parts[n + 1 :] for n in range(len(parts)))
    for one, other in combinations(range(len(parts)), 2):
        swapped = [*parts]
        swapped[one], swapped[other] = parts[other], parts[one]
        yield swapped


def _other_values(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + 1, value - 1)
        case str() if re.search(r"[\\|\[(]", value):
            yield from filter(_compiles, _other_patterns(value))
        case str():
            yield from {"", value.lower(), value.upper(), value[:-1]} - {value}
        case None:
            yield from (0, False)


def _other_patterns(pattern: str) -> Iterator[str]:
    for part, others in PATTERNS.items():
        for found in re.finditer(part, pattern):
            for other in others:
                new = other.replace("\\\\", "\\")
                yield pattern[: found.start()] + new + pattern[found.end() :]
    for way in re.finditer(r"(?<=[(|:])[^()|]+(?=[)|])", pattern):
        left = pattern[: way.start()] + pattern[way.end() :]
        yield left.replace("||", "|").replace("(|", "(").replace("|)", ")")


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _expression(code: str) -> ast.expr:
    return ast.parse(code, mode="eval").body
