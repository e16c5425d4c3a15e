"""The sets of exercises: their problems as data, one module for each set."""

from functools import cache
from importlib import import_module, resources

from raqqakit.errors import InputError
from raqqakit.exercises.problems import ProblemSet

SETS = ("ex01", "ex02", "ex03", "ex04", "ex05", "ex06")


def problems_of(name: object) -> ProblemSet:
    """The problems of a set as data.

    Takes the name of a set; "2", 2 or "02" will do. Raises InputError for others.
    """
    digits = str(name).strip().lower().removeprefix("ex").lstrip("0")
    wanted = f"ex{digits.zfill(2)}"
    if wanted not in known_sets():
        have = ", ".join(f'"{one}"' for one in known_sets())
        raise InputError(f"There is no set of that name. There is {have}.")
    found: ProblemSet = import_module(f"{__name__}.{wanted}").SET
    return found


@cache
def known_sets() -> list[str]:
    """The names of the sets that are there."""
    package = resources.files(__name__)
    return [name for name in SETS if package.joinpath(f"{name}.py").is_file()]
