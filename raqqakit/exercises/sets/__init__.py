"""The sets of problems as data: those of the exercises, and those of the lessons."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module, resources

from raqqakit.errors import InputError
from raqqakit.exercises.lesson_questions import question
from raqqakit.exercises.problems import Problem, ProblemSet
from raqqakit.exercises.texts import ProblemText, texts_of

LESSON = "lesson"


def problems_of(name: object, edition: str = "") -> ProblemSet:
    """The problems of a set as data.

    Takes the name of a set, such as "ex02"; "2", 2 or "02" will do. The set of a
    lesson is "lesson02". Each can have the words of an edition, such as "calmer", and
    those of one in another language by its name: "lesson02.nb". Raises InputError for
    other names.
    """
    words, point, behind = str(name).strip().lower().partition(".")
    stem = LESSON if words.startswith(LESSON) else "ex"
    number = words.removeprefix(stem).strip()
    wanted = f"{stem}{number and number.lstrip('0').zfill(2)}"
    known = (*known_sets(), *known_lessons())
    if wanted not in known:
        have = ", ".join(f'"{one}"' for one in known)
        raise InputError(f"There is no set of that name. There is {have}.")
    if point and behind not in (there := known_editions(wanted)):
        have = " or ".join(f'"{".".join(filter(None, (wanted, x)))}"' for x in there)
        raise InputError(f'There is no "{str(name)[:30]}". Write {have}.')
    return _set(wanted, behind or edition)


@cache
def _set(name: str, edition: str) -> ProblemSet:
    """The problems that a set's module holds, and the questions of a lesson."""
    text, held = texts_of(name, edition), _held(name)
    return ProblemSet(
        text,
        [question(one, edition) if one.is_question
         else _worded(held, one, name, edition)
         for one in text.problems.values()],
        edition,
    )  # fmt: skip


def _worded(
    held: Mapping[str, Problem], text: ProblemText, name: str, edition: str
) -> Problem:
    """A problem that a module holds, in the words of an edition."""
    if text.id not in held:
        raise InputError(
            f"{text.id} stands in the text alone: write how it is judged into "
            f"raqqakit/exercises/sets/{name}.py, and its name into PROBLEMS there."
        )
    return held[text.id].in_edition(edition, text)


def _held(name: str) -> dict[str, Problem]:
    """The problems that a module holds, by their names; none where there is none."""
    if f"{name}.py" not in _files():
        return {}
    problems = import_module(f"{__name__}.{name}").PROBLEMS
    return {problem.id: problem for problem in problems}


@cache
def _files() -> list[str]:
    return sorted(file.name for file in resources.files(__name__).iterdir())


def _names(pattern: str) -> list[str]:
    """What the names of some files here say, which fit a pattern with one part."""
    return [said for file in _files() for said in re.findall(rf"^{pattern}$", file)]


def known_sets() -> list[str]:
    """The names of the sets of exercises that are there."""
    return _names(r"(ex\d\d)\.py")


def known_lessons() -> list[str]:
    """The names of the lessons that ask something, such as "lesson02"."""
    return _names(r"(lesson\d\d)\.json")


def known_editions(name: str) -> list[str]:
    """The editions of a set: its own words, which are "", and such as "calmer"."""
    return ["", *_names(rf"{name}\.(\w+)\.json")]
