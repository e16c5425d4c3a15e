"""Further answers to a problem, by which its checks are proved: right and wrong ones.

They stand in its text, in the cell tagged `q3, also`, which is in no notebook: `right`
are right answers in forms that few will choose, and `wrong` are wrong ones, by the
code of the misconception that they show.
"""

import linecache
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from importlib import import_module
from itertools import groupby
from typing import Any

from raqqakit.exercises.answers import Case, Function
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets import problems_of
from tools import build, tags
from tools.tags import EXERCISES, KINDS, LESSONS


@dataclass(frozen=True)
class Also:
    """Right answers to a problem in other forms, and wrong ones by their codes."""

    problem: Problem
    right: Sequence[Any] = ()
    wrong: Mapping[str, Any] = field(default_factory=dict)

    def shows(self, code: str) -> tuple[Any, ...]:
        """Answers that show a misconception: given here, or what it shows by."""
        answer = self.problem.misconceptions[code]
        if code in self.wrong:
            answer = self.wrong[code]
        elif answer is None and isinstance(self.problem.expected, Function):
            return tuple(_wrong_in_a_case(self.problem.expected, code))
        several = isinstance(answer, tuple) and all(map(callable, answer))
        return answer if several else (answer,)


@cache
def also(name: str) -> dict[str, Also]:
    """The further answers of each problem of a set, by the problem's name.

    The set of an edition is called "lesson06.calmer".
    """
    cells = {tags.problem(c): c for c in cells_of(name) if tags.part(c) == "also"}
    return {
        problem.id: Also(problem, **_run(f"{name} {problem.id}", cells[problem.id]))
        for problem in problems_of(*name.split(".")).problems
        if problem.id in cells
    }


def _wrong_in_a_case(expected: Function, code: str) -> Iterator[Callable[..., object]]:
    """Functions that go well in every case before one with such a reply.

    In that one, and in each after it, they give what is wanted in another.
    """
    cases = expected.all_cases
    wanted = [one.wanted for one in cases if one.wanted is not None]
    for number, first in enumerate(cases):
        if first.about == code:
            wrong = [*cases[:number]]
            for at, case in enumerate(cases[number:]):
                others = [one for one, _ in groupby(wanted) if one != case.wanted]
                wrong.append(Case(case.given, others[at % len(others)]))
            yield partial(_looked_up, wrong)


def _looked_up(known: Sequence[Case], *given: object) -> object:
    return next(case.wanted for case in known if case.given == given)


@cache
def cells_of(name: str) -> list[Any]:
    """All cells of the text of a set, or of a lesson."""
    alike = LESSONS if name.startswith("lesson") else EXERCISES
    stem, _, edition = name.removeprefix("lesson").partition(".")
    wanted = (alike.source, edition)
    kind = next(one for one in KINDS if (one.source, one.edition) == wanted)
    source = next(p for p in build.sources(kind) if p.stem.startswith(stem))
    return list(build.read_source(source, edition).cells)


def _run(place: str, cell: Any) -> dict[str, Any]:
    """What a cell sets, run with the names of its set."""
    name = re.split(r"[ .]", place)[0]
    module = f"raqqakit.exercises.sets.{name}"
    names = dict(vars(import_module(module)))
    # So that the source of its functions can be read again.
    lines = cell.source.splitlines(keepends=True)
    linecache.cache[place] = (len(cell.source), None, lines, place)
    exec(compile(cell.source, place, "exec"), names)
    return {name: names[name] for name in ("right", "wrong") if name in names}
