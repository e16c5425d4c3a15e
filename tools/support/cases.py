"""Does a wrong function pass the cases? `python -m tools.support.cases ex03 q6`.

Breaks each right answer of a problem in every small way (`mutants`), and calls what
comes of it with the problem's cases. What passes, and still differs from the right
answer somewhere in the problem's domain (`domains`), is a wrong answer that would be
told "Right". For every problem it prints how many there were, and the
smallest set of unseen cases that it found to stop them all.
"""

import argparse
import ast
import linecache
import warnings
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random
from types import NoneType
from typing import Any, TypeGuard

from raqqakit import exercises
from raqqakit.exercises.answers import Case, Function
from raqqakit.exercises.answers.functions.same import same_result
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets import known_lessons, known_sets
from raqqakit.exercises.values.to_plain import to_plain
from tools import tags
from tools.support.also import also, cells_of
from tools.support.domains import DOMAINS
from tools.support.mutants import mutants
from tools.support.wrong_functions import WRONG

TRIES = 1_000  # inputs taken from a domain
Anything = Callable[..., Any]


@dataclass(frozen=True, eq=False)
class Subject:
    """A problem whose answer is a function, with what is needed to break it.

    `rights` are the sources of its right answers, each with the names it uses.
    """

    name: str
    problem: Problem
    rights: Sequence[tuple[str, dict[str, Any]]]

    @property
    def expected(self) -> Function:
        """What the problem wants."""
        assert isinstance(self.problem.expected, Function)
        return self.problem.expected

    @cached_property
    def solution(self) -> Anything:
        """The problem's own solution."""
        return self.right_functions[0]

    @cached_property
    def right_functions(self) -> list[Anything]:
        """All right answers, the solution first."""
        return [*filter(None, (compiled(*right) for right in self.rights))]

    @cached_property
    def domain(self) -> list[Case]:
        """Cases from the problem's domain, the shortest first, none of them twice."""
        chance = Random(self.name)
        given = [DOMAINS[self.name](chance) for _ in range(TRIES)]
        given += [case.given for case in self.expected.all_cases]
        once = {repr(one): one for one in sorted(given, key=lambda g: len(repr(g)))}
        return [Case(g, self.solution(*deepcopy(g))) for g in once.values()]

    @cached_property
    def broken(self) -> list[Anything]:
        """Every right answer with one thing changed, and the known wrong answers."""
        wanted = {case.wanted for case in self.expected.cases if _is_count(case.wanted)}
        sources = {
            (new, number)
            for number, (source, _) in enumerate(self.rights)
            for new in mutants(source, sorted(wanted))
        }
        made = (
            compiled(new, self.rights[number][1]) for new, number in sorted(sources)
        )
        return [*filter(None, made), *self.wrong]

    @property
    def wrong(self) -> list[Anything]:
        """The wrong functions that have a reply of their own, and those of readers."""
        more = also(self.name.split()[0])[self.problem.id]
        named = [more.shows(code) for code in self.problem.misconceptions]
        known = [one for several in named for one in several if callable(one)]
        read = [compiled(one, self.rights[0][1]) for one in WRONG[self.name]]
        return [*known, *filter(None, read)]

    def passes(self, function: Anything, cases: Sequence[Case]) -> bool:
        """Whether a function gives what is wanted in all of some cases."""
        return all(self.stands(function, case) for case in cases)

    def stands(self, function: Anything, case: Case) -> bool:
        """Whether a function gives what is wanted in a case."""
        try:
            got = to_plain(function(*_copied(case.given)))
        except Exception:
            return False
        return same_result(got, to_plain(case.wanted), self.expected.tolerance)

    def surviving(self, cases: Sequence[Case]) -> list[Anything]:
        """The broken functions that pass these cases, and are right nowhere else."""
        passing = [one for one in self.broken if self.passes(one, cases)]
        return [one for one in passing if not self.passes(one, self.domain)]


def _copied(given: tuple[object, ...]) -> tuple[object, ...]:
    """What is given, for a function that may change it, if it can be changed."""
    fixed = all(type(one) in (str, int, float, NoneType) for one in given)
    return given if fixed else deepcopy(given)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def compiled(source: str, names: dict[str, Any]) -> Anything | None:
    """The function of a source; None where the source makes none."""
    space = dict(names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # such as None[0]
        try:
            exec(compile(source, "broken", "exec"), space)
        except SyntaxError:
            return None
    function = space[ast.parse(source).body[-1].name]  # type: ignore[attr-defined]
    function.source = source
    return function  # type: ignore[no-any-return]


@cache
def subjects() -> dict[str, Subject]:
    """All problems whose answer is a function, by set and number: "ex03 q6"."""
    found = {}
    for name in (*known_sets(), *known_lessons()):
        for problem in exercises.problems_of(name).problems:
            if isinstance(problem.expected, Function):
                others = _sources(also(name)[problem.id].right)
                rights = [_solution(name, problem.id), *others]
                found[f"{name} {problem.id}"] = Subject(
                    f"{name} {problem.id}", problem, rights
                )
    return found


def _solution(name: str, number: str) -> tuple[str, dict[str, Any]]:
    """The function of the answer cell, and what the cells before it bring in."""
    space: dict[str, Any] = {}
    for cell in cells_of(name):
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        kinds = (ast.Import, ast.ImportFrom, ast.FunctionDef)
        known = ast.Module([n for n in tree.body if isinstance(n, kinds)], [])
        if tags.problem(cell) == number and tags.part(cell) == "answer":
            return ast.unparse(known), space
        if tags.part(cell) == "shared":
            exec(compile(known, name, "exec"), space)
    raise LookupError(f"{name} {number} has no answer")


def _sources(functions: Sequence[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for one in functions:
        if source := _source(one):
            yield source, one.__globals__


def _source(function: Any) -> str:
    """The source of a function that a text writes out, with a name or as a lambda."""
    code = getattr(function, "__code__", None)
    if not code or function.__closure__:
        return ""
    tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    for node in ast.walk(tree):
        at_its_line = getattr(node, "lineno", 0) == code.co_firstlineno
        if at_its_line and isinstance(node, ast.FunctionDef):
            return ast.unparse(node)
        if at_its_line and isinstance(node, ast.Lambda):
            returned = ast.unparse(node.body)
            return f"def right({ast.unparse(node.args)}):\n    return {returned}"
    return ""


def needed(subject: Subject) -> list[Case]:
    """The fewest unseen cases found that no broken function passes.

    Each time the case that stops most is taken, the shortest of several.
    """
    left, chosen = subject.surviving(subject.expected.cases), []
    while left:
        stops = [sum(not subject.stands(f, c) for f in left) for c in subject.domain]
        best = subject.domain[stops.index(max(stops))]
        chosen.append(best)
        left = [one for one in left if subject.stands(one, best)]
    return chosen


def told(subject: Subject) -> str:
    """What was found of a problem, in a few lines."""
    expected = subject.expected
    passing = [f for f in subject.broken if subject.passes(f, expected.all_cases)]
    wrong = subject.surviving(expected.all_cases)
    counts = (
        f"{subject.name}: {len(subject.broken)} broken, {len(passing) - len(wrong)} of "
        f"them right after all, {len(wrong)} wrong ones pass."
    )
    lines = [f"    passes: {_shown(one)}" for one in wrong]
    cases = needed(subject) if wrong else []
    return "\n".join([counts, *lines, *map(_case, cases)])


def _shown(function: Anything) -> str:
    return str(getattr(function, "source", function.__name__)).replace("\n", " ; ")


def _case(case: Case) -> str:
    return (
        f"            case({', '.join(map(repr, case.given))}, gives={case.wanted!r}),"
    )


def main() -> None:
    """Say of the problems named, or of all, which broken functions pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="ex03, or ex03 q6; all without")
    wanted = " ".join(parser.parse_args().names)
    for name, subject in subjects().items():
        if name == wanted or (name.startswith(wanted) and " " not in wanted):
            print(told(subject))


if __name__ == "__main__":
    main()
