"""Which exercises practise an objective of a lesson, as its first cell says it.

    3. calculate distances (steps 4 and 5; {{ exercises of objective 3 }})

The tags of the set's problems say it, so that a new problem changes no lesson.
"""

import re
from collections.abc import Iterable, Iterator

from raqqakit.exercises.texts import texts_of

ASKED = re.compile(r"exercises of objective (\d)")


def practised(lesson: str, words: str) -> str:
    """The exercises that some words ask for, such as "exercises 4 to 7 and 9".

    Takes the number of a lesson, such as "03". "" for words that ask for none.
    """
    asked = ASKED.fullmatch(words)
    if not asked:
        return ""
    problems = texts_of(f"ex{lesson}").problems.values()
    found = [int(p.id[1:]) for p in problems if p.objective == int(asked[1])]
    return f"exercise{'s' * (len(found) != 1)} {in_words(found)}"


def in_words(numbers: Iterable[int]) -> str:
    """Numbers as they are read aloud: three or more in a row are "4 to 7"."""
    parts = [part for run in _runs(sorted(numbers)) for part in _said(run)]
    *first, last = parts or ["none"]
    return f"{', '.join(first)} and {last}" if first else last


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    run = list[int]()
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    yield run


def _said(run: list[int]) -> list[str]:
    return [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [*map(str, run)]
