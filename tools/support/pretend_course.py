"""Learners who are made up, and what each does to an assignment of nbgrader's."""

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.course.notebook import BEGIN, END, problem
from tools.support.also import also

Notebook = dict[str, Any]
ENDLESS = "while True:\n    pass"
NOTHING = "nothing of the kind"  # where no misconception can be written in a cell


@dataclass(frozen=True)
class Assignment:
    """An assignment as it was released, and answers that fit into its cells."""

    released: Notebook
    right: Mapping[str, str]
    wrong: Mapping[str, str]

    @property
    def problems(self) -> list[str]:
        """The names of its problems, in their order."""
        return [*self.right]


def assignment(name: str, source: Notebook, released: Notebook) -> Assignment:
    """What is known of a set, such as "ex02.calmer", from its source and its release.

    A right answer is that between nbgrader's marks; a wrong one shows a misconception
    of the set, where it can be written in a cell.
    """
    cells = {of: cell for cell in source["cells"] if (of := problem(cell))}
    right = {of: solution(text(cell)) for of, cell in cells.items()}
    wrong = {of: wrong_code(name, of, code) for of, code in right.items()}
    return Assignment(released, right, wrong)


def text(cell: Notebook) -> str:
    """The source of a cell, whether it is one text or a list of lines."""
    return "".join(cell["source"])


def solution(source: str) -> str:
    """The cell of a learner who has answered: what stands between nbgrader's marks."""
    _, _, rest = source.partition(f"{BEGIN}\n")
    inside, _, check = rest.partition(f"{END}\n")
    return inside + check


def wrong_code(name: str, of: str, right: str) -> str:
    """A cell with the first answer that shows a misconception and can be written."""
    known = also(name)[of]
    check = right.splitlines()[-1]
    given = check.removeprefix(f"ex.{of}.check(").removesuffix(")")
    values = [v for code in known.problem.misconceptions for v in known.shows(code)]
    written = filter(None, (as_code(value, given) for value in values))
    return f"{next(written, f'{given} = {NOTHING!r}')}\n{check}"


def as_code(value: object, name: str) -> str:
    """A value, or a function that needs nothing else, as lines that give it a name."""
    if inspect.isfunction(value):
        return _function(value, name)
    code = repr(value)
    try:
        return f"{name} = {code}" if ast.literal_eval(code) == value else ""
    except (ValueError, SyntaxError):
        return ""


def _function(function: Callable[..., object], name: str) -> str:
    code = function.__code__
    known = {*code.co_names} <= {*dir(__builtins__), *dir(str), *dir(list), *dir(dict)}
    if function.__name__ == "<lambda>" or code.co_freevars or not known:
        return ""
    return (
        f"{textwrap.dedent(inspect.getsource(function))}\n{name} = {function.__name__}"
    )


# -- what a learner does -----------------------------------------------------------

Work = Callable[[Assignment], Notebook]


def answered(work: Assignment, answers: Mapping[str, str]) -> Notebook:
    """The released notebook with answers in the cells of their problems."""
    notebook = copy.deepcopy(work.released)
    for cell in notebook["cells"]:
        if problem(cell) in answers:
            cell["source"] = answers[problem(cell)]
    return notebook


def right(work: Assignment) -> Notebook:
    """Everything is right."""
    return answered(work, work.right)


def wrong(work: Assignment) -> Notebook:
    """Everything is wrong, each by a misconception."""
    return answered(work, work.wrong)


def half(work: Assignment) -> Notebook:
    """Every second problem is right, and the others are not begun."""
    return answered(work, {of: work.right[of] for of in work.problems[::2]})


def no_answer(work: Assignment) -> Notebook:
    """The cell of an answer is deleted."""
    return without(right(work), f"{work.problems[1]}-answer")


def no_point(work: Assignment) -> Notebook:
    """The cell that gives the point is deleted."""
    return without(right(work), work.problems[0])


def neither(work: Assignment) -> Notebook:
    """Both are deleted, and so is the cell that prepares the page."""
    second = work.problems[1]
    return without(right(work), f"{second}-answer", second)


def endless(work: Assignment) -> Notebook:
    """The cell of an answer never ends."""
    return answered(work, {**work.right, work.problems[2]: ENDLESS})


def copied(work: Assignment) -> Notebook:
    """A right answer and a cell with a point stand there twice, the answer changed."""
    notebook, first = right(work), work.problems[0]
    twice = again(named(notebook, f"{first}-answer"))
    named(notebook, f"{first}-answer")["source"] = work.wrong[first]
    cells = notebook["cells"]
    point = again(named(notebook, first))
    cells.insert(cells.index(named(notebook, first)), twice)
    cells.insert(cells.index(named(notebook, first)), point)
    return notebook


def again(cell: Notebook) -> Notebook:
    """A copy of a cell as JupyterLab makes it: with an id of its own."""
    return copy.deepcopy(cell) | {"id": f"{cell['id']}-again"}


def renamed(work: Assignment) -> Notebook:
    """An answer has a name of the learner's own."""
    first = work.problems[0]
    code = work.right[first]
    given = code.splitlines()[-1].removeprefix(f"ex.{first}.check(").removesuffix(")")
    mine = f"{code[: code.rindex(f'ex.{first}')]}mitt_svar = {given}\n"
    return answered(work, {**work.right, first: f"{mine}ex.{first}.check(mitt_svar)"})


def elsewhere(work: Assignment) -> Notebook:
    """An answer stands in a cell of the learner's own, at the end."""
    last = work.problems[-1]
    notebook = without(right(work), f"{last}-answer")
    cell = {
        **{"cell_type": "code", "id": "of-my-own", "metadata": {}},
        **{"outputs": [], "execution_count": None, "source": work.right[last]},
    }
    notebook["cells"].append(cell)
    return notebook


def changed(work: Assignment) -> Notebook:
    """The cells that give the points are changed so that they always give one."""
    notebook = wrong(work)
    for of in work.problems:
        cell = named(notebook, of)
        cell["source"] = "1"
        cell["metadata"]["nbgrader"]["points"] = 5
    return notebook


def stops(work: Assignment) -> Notebook:
    """One answer has a slip, and one calls a name that is not there."""
    first, second, *_ = work.problems
    slips = {first: "answer = [1, 2\nex.q1.check(answer)", second: "no_such_name"}
    return answered(work, {**work.right, **slips})


def named(notebook: Notebook, name: str) -> Notebook:
    """The cell that nbgrader knows by a name."""
    return next(cell for cell in notebook["cells"] if mark(cell) == name)


def mark(cell: Notebook) -> str:
    """The name that nbgrader knows a cell by; "" for one that it does not know."""
    name: str = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
    return name


def without(notebook: Notebook, *names: str) -> Notebook:
    """A notebook without the cells of these names."""
    kept = [cell for cell in notebook["cells"] if mark(cell) not in names]
    return notebook | {"cells": kept}


COMMON: tuple[Work, ...] = (right, wrong, half)
STRANGE: tuple[Work, ...] = (
    *(no_answer, no_point, neither, endless, copied, renamed, elsewhere, changed),
    stops,
)


def doings(number: int, sets: int) -> Iterator[Work]:
    """What is done to the set of this number: what is common, and its share of more."""
    yield from COMMON
    yield from STRANGE[number::sets]
