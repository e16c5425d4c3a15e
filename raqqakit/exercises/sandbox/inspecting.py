"""What a function says of itself, by its code alone: nothing of it is run."""

import builtins
import dis
import sys
from collections.abc import Callable
from inspect import signature
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType

from raqqakit.exercises.values.forms import near

DEFINED = "Is it defined above, in a cell that was run?"


def names_used(function: object) -> set[str]:
    """The names outside itself that a function uses, and those of its inner ones."""
    return _names(function.__code__) if type(function) is FunctionType else set()


def _names(code: CodeType) -> set[str]:
    parts = [part for part in code.co_consts if isinstance(part, CodeType)]
    return {*code.co_names}.union(*map(_names, parts))


def misfit(function: Callable[..., object], given: tuple[object, ...]) -> int | None:
    """How many values a function takes, where it does not take those given.

    None where it takes them, or where the number is not what is the matter.
    """
    if type(function) is not FunctionType:
        return None
    number = function.__code__.co_argcount
    try:
        signature(function, follow_wrapped=False).bind(*given)
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
        if like := near(name, (one for one in known if one[0] != "_")):
            return f"Is `{like}` meant?"
    return DEFINED


def _has(module: ModuleType, name: str) -> bool:
    """Whether a module has something of its own by that name."""
    home = getattr(vars(module).get(name), "__module__", "")
    return f"{home}.".startswith(f"{module.__name__}.")
