"""What a function says of itself, by its code alone: nothing of it is run."""

import dis
import sys
from collections.abc import Callable, Iterator
from inspect import signature
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType
from typing import TypeGuard

from raqqakit.exercises.answers.spelling import near

JUMPS = {*dis.hasjrel, *dis.hasjabs}
DEFINED = "Is it defined above, in a cell that was run?"
# What the lessons use of Python's own: nothing else is held out to a learner.
FUNCTIONS = ("bool", "float", "int", "len", "print", "round")
METHODS = ("count", "endswith", "replace", "split", "strip")


def constants(function: object) -> list[object]:
    """The numbers and texts that are written in a function, its inner ones too."""
    return _constants(function.__code__) if type(function) is FunctionType else []


def _constants(code: CodeType) -> list[object]:
    found: list[object] = []
    for one in code.co_consts:
        if isinstance(one, CodeType):
            found += _constants(one)
        else:
            found += [one]
            found += one if isinstance(one, tuple | frozenset) else []
    return found


def caught(function: object) -> set[object]:
    """The values that a function compares with a whole value that it is given."""
    if type(function) is not FunctionType:
        return set()
    steps = [one for one in dis.get_instructions(function) if one.opname != "CACHE"]
    found: set[object] = set()
    for *two, last in zip(steps, steps[1:], steps[2:], strict=False):
        names = [one.argval for one in two if "LOAD_FAST" in one.opname]
        if last.opname == "COMPARE_OP" and {*names} & {*_given(function)}:
            found |= {one.argval for one in two if "LOAD_CONST" in one.opname}
    return found


def ends_in_first_round(function: object) -> bool:
    """Whether a loop of a function comes to its end in its first round, always.

    From no step of such a loop does Python go back to where its next round begins.
    """
    if type(function) is not FunctionType:
        return False
    steps = [*dis.get_instructions(function)]
    back = {one.argval for one in steps if one.opcode in JUMPS}
    begins = (one.offset for one in steps if one.opname == "FOR_ITER")
    return any(begin not in back for begin in begins)


def looks_at_given(function: object) -> bool:
    """Whether a function reads any of the names between its round brackets."""
    if type(function) is not FunctionType:
        return True
    code = function.__code__
    given = {*code.co_varnames[: code.co_argcount]}
    read: set[str] = {*code.co_cellvars}
    for step in dis.get_instructions(function):
        if "LOAD_FAST" in step.opname:
            read |= {*step.argval} if type(step.argval) is tuple else {step.argval}
    return not given.isdisjoint(read)


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

    The name may be one that another function of the page is given, be that of a method
    or of a module, stand in one that was brought in, or be nearly that of something.
    """
    if type(function) is not FunctionType:
        return DEFINED
    return next(_meanings(name, function), DEFINED)


def _meanings(name: str, function: FunctionType) -> Iterator[str]:
    there = function.__globals__
    here = {n: f for n, f in there.items() if _made_in(there, f)}
    if other := next((n for n, f in here.items() if name in _given(f)), None):
        own = " and ".join(f"`{one}`" for one in _given(function))
        yield f"It belongs to `{other}`. Your function is given {own or 'nothing'}."
    if name in METHODS:
        example = f"{[*function.__code__.co_varnames, 'text'][0]}.{name}(…)"
        yield f"That stands behind a value, with a point: `{example}`."
    if name in sys.stdlib_module_names and _asked(name, function):
        yield f"That is a module: write `import {name}` above."
    modules = {n: m for n, m in there.items() if type(m) is ModuleType}
    if home := next((n for n, m in modules.items() if _has(m, name)), None):
        yield f"Is `{home}.{name}` meant?"
    others = (n for n, value in there.items() if value is not function)
    for known in (function.__code__.co_varnames, others, FUNCTIONS):
        if like := near(name, (one for one in known if one[0] != "_")):
            yield f"Is `{like}` meant?"


def _made_in(page: dict[str, object], value: object) -> TypeGuard[FunctionType]:
    """Whether a value is a function that the page itself has made."""
    return type(value) is FunctionType and value.__globals__ is page


def _given(function: FunctionType) -> tuple[str, ...]:
    """The names between the round brackets of a function."""
    return function.__code__.co_varnames[: function.__code__.co_argcount]


def only_given(function: object) -> tuple[str, ...]:
    """The name of what a function is given, where that is one value; else none."""
    given = _given(function) if type(function) is FunctionType else ()
    return given if len(given) == 1 else ()


def _asked(name: str, function: FunctionType) -> bool:
    """Whether a function asks a name for something by a point, as one does a module."""
    steps = [one for one in dis.get_instructions(function) if one.opname != "CACHE"]
    return any(
        one.argval == name and then.opname in ("LOAD_ATTR", "LOAD_METHOD")
        for one, then in pairwise(steps)
    )


def _has(module: ModuleType, name: str) -> bool:
    """Whether a module has something of its own by that name."""
    home = getattr(vars(module).get(name), "__module__", "")
    return f"{home}.".startswith(f"{module.__name__}.")
