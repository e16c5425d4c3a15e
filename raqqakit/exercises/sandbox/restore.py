"""Keeping what a learner has as it was, while a function of theirs is tried."""

import builtins
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from types import CodeType, FunctionType, MethodType
from typing import Any


def names_used(function: object) -> set[str]:
    """The names outside itself that a function uses, and those of its inner ones."""
    inner = _plain_function(function)
    return _names(inner.__code__) if inner else set()


def _names(code: CodeType) -> set[str]:
    parts = [part for part in code.co_consts if isinstance(part, CodeType)]
    return {*code.co_names}.union(*map(_names, parts))


def _plain_function(function: object) -> FunctionType | None:
    if type(function) is MethodType:
        function = function.__func__
    return function if type(function) is FunctionType else None


@contextmanager
def nothing_changed(function: Callable[..., Any]) -> Iterator[None]:
    """Put back what a function changes outside itself: names, lists, sets, tables.

    What lies deeper, in a list within a list, is not put back.
    """
    inner = _plain_function(function)
    if inner is None:
        yield
        return
    names = inner.__globals__
    before, groups = dict(names), _groups(inner)
    try:
        yield
    finally:
        for group, kept in groups:
            _restore(group, kept)
        for name in names.keys() - before.keys():
            del names[name]
        names.update(before)


def _groups(function: FunctionType) -> list[tuple[Any, Any]]:
    """The lists, sets and tables that a function can reach, with a copy of each."""
    names, reached = function.__globals__, [*(function.__defaults__ or ())]
    seen: set[FunctionType] = set()
    waiting = [function]
    while waiting:
        here = waiting.pop()
        seen.add(here)
        cells = [_content(cell) for cell in here.__closure__ or ()]
        values = [*(names.get(n) for n in _names(here.__code__)), *cells]
        reached += values
        helpers = [v for v in values if type(v) is FunctionType]
        waiting += [f for f in helpers if f.__globals__ is names and f not in seen]
    return [(g, g.copy()) for g in reached if type(g) in (list, set, dict)]


def _content(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # not filled yet
        return None


def _restore(group: Any, kept: Any) -> None:
    if isinstance(group, list):
        if len(group) != len(kept) or any(a is not b for a, b in zip(group, kept)):
            group[:] = kept
        return
    group.clear()
    group.update(kept)


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
