"""What a function says of itself, by its code alone: nothing of it is run."""

import builtins
import dis
import sys
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from inspect import Parameter, signature
from itertools import pairwise
from types import FunctionType, MethodType, ModuleType
from typing import Any

POSITIONAL = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)


def misfit(function: Callable[..., Any], given: tuple[Any, ...]) -> int | None:
    """How many values a function takes, where it does not take those given.

    None where it takes them, or where the number is not what is the matter.
    """
    if type(function) not in (FunctionType, MethodType):
        return None
    takes = signature(function, follow_wrapped=False)
    number = sum(one.kind in POSITIONAL for one in takes.parameters.values())
    try:
        takes.bind(*given)
    except TypeError:
        return number if number != len(given) else None
    return None


def returns_a_value(function: object) -> bool:
    """Whether a `return` with a value stands anywhere in a function's code."""
    if type(function) is not FunctionType:
        return True
    steps = [one for one in dis.get_instructions(function) if one.opname != "CACHE"]
    return any(
        (one.opname == "RETURN_CONST" and one.argval is not None)
        or (one.opname == "RETURN_VALUE" and not _is_none(before, one))
        for before, one in pairwise(steps)
    )


def _is_none(step: dis.Instruction, back: dis.Instruction) -> bool:
    """Whether a step brings None, and what is given back can come from there alone."""
    brings = step.opname == "LOAD_CONST" and step.argval is None
    return brings and not back.is_jump_target


def meant_by(name: str, function: object) -> str:
    """What to do about a name that a function does not know, found by looking.

    The name may stand in a module that was brought in, be that of a module, or be
    nearly that of something that is there.
    """
    if type(function) is not FunctionType:
        return DEFINED
    there = function.__globals__
    if name in sys.stdlib_module_names:
        return f"That is a module: write `import {name}` above."
    modules = {n: m for n, m in there.items() if type(m) is ModuleType}
    if home := next((n for n, m in modules.items() if _has(m, name)), None):
        return f"Is `{home}.{name}` meant?"
    for known in (function.__code__.co_varnames, there, vars(builtins)):
        if like := _nearly(name, known):
            return f"Is `{like}` meant?"
    return DEFINED


def _has(module: ModuleType, name: str) -> bool:
    """Whether a module has something of its own by that name."""
    own = str(getattr(vars(module).get(name), "__module__", ""))
    return own.split(".")[: module.__name__.count(".") + 1] == module.__name__.split(
        "."
    )


def _nearly(name: str, known: Iterable[str]) -> str | None:
    folded = {one.casefold(): one for one in known if not one.startswith("_")}
    found = get_close_matches(name.casefold(), folded, 1, 0.7)
    return folded[found[0]] if found else None


DEFINED = "Is it defined above, in a cell that was run?"
