"""The problems of a set in all its stories: of a class, some may have read another."""

from functools import cache

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets import known_editions, problems_of


@cache
def editions_of(name: str) -> tuple[str, ...]:
    """The stories of a set: the kit's own, which is "", and such as "calmer"."""
    return tuple(known_editions(name))


@cache
def problems_in(name: str) -> tuple[Problem, ...]:
    """The problems of a set, and those that only another story of it asks."""
    found: dict[str, Problem] = {}
    for edition in editions_of(name):
        for problem in problems_of(name, edition).problems:
            found.setdefault(problem.id, problem)
    return tuple(found.values())


@cache
def asked_in(name: str) -> tuple[Problem, ...]:
    """The problems that everybody is asked, so none that comes back on other words."""
    return tuple(one for one in problems_in(name) if not one.text.is_twin)


@cache
def in_words(name: str, problem: str, edition: str) -> Problem:
    """A problem in the words of an edition, or in those of the first that asks it."""
    here = (*problems_of(name, edition).problems, *problems_in(name))
    return next(one for one in here if one.id == problem)


def title_of(name: str) -> str:
    """A set as a heading calls it: "Lesson 02", "Exercises 02"."""
    kind = "Lesson" if name.startswith("lesson") else "Exercises"
    return f"{kind} {name[-2:]}"
