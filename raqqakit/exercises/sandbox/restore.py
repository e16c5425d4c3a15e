"""Keeping what a learner has as it was, while a function of theirs is tried."""

import builtins
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from types import CodeType, FunctionType
from typing import Any, TypeAlias

Group: TypeAlias = list[Any] | set[Any] | dict[Any, Any]


@contextmanager
def nothing_changed(function: Callable[..., object]) -> Iterator[None]:
    """Put back what a function changes outside itself: names, lists, sets, tables.

    What lies deeper, in a list within a list, is not put back.
    """
    if type(function) is not FunctionType:
        yield
        return
    names = function.__globals__
    before, groups = dict(names), [(group, group.copy()) for group in _groups(function)]
    try:
        yield
    finally:
        for group, kept in groups:
            group.clear()
            group.extend(kept) if isinstance(group, list) else group.update(kept)
        for name in names.keys() - before.keys():
            del names[name]
        names.update(before)


def names_used(function: object) -> set[str]:
    """The names outside itself that a function uses, and those of its inner ones."""
    return _names(function.__code__) if type(function) is FunctionType else set()


def _names(code: CodeType) -> set[str]:
    parts = [part for part in code.co_consts if isinstance(part, CodeType)]
    return {*code.co_names}.union(*map(_names, parts))


def _groups(function: FunctionType) -> list[Group]:
    """The lists, sets and tables that a function can reach, also through others."""
    names, reached, functions = function.__globals__, list[Any](), [function]
    for one in functions:  # which grows as others are found
        cells = [cell.cell_contents for cell in one.__closure__ or ()]
        found = [*map(names.get, names_used(one)), *cells, *(one.__defaults__ or ())]
        others = [value for value in found if type(value) is FunctionType]
        mine = [f for f in others if f.__globals__ is names and f not in functions]
        functions += mine
        reached += found
    return [group for group in reached if type(group) in (list, set, dict)]


class NoInput(Exception):
    """Raised in a function that asks the keyboard."""


@contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Keep what is printed, and let nothing wait for the keyboard."""
    before = builtins.input, sys.stdin, sys.unraisablehook
    printed = io.StringIO()
    try:
        builtins.input, sys.stdin = _refuse, io.StringIO()
        # A TimeUp that comes while Python tidies up is lost, and nobody's concern.
        # `bool` does nothing with it, and does it in C, where no other arrives.
        sys.unraisablehook = bool
        with redirect_stdout(printed), redirect_stderr(io.StringIO()):
            yield printed
    finally:
        builtins.input, sys.stdin, sys.unraisablehook = before


def _refuse(*prompt: object) -> str:
    raise NoInput
