"""A class that is made up, to try and to measure the grading."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from raqqakit.exercises.past import saving
from raqqakit.exercises.past.history import History
from raqqakit.exercises.problems import Problem, judge
from raqqakit.exercises.sets import known_sets, problems_of
from raqqakit.exercises.values.serialise import encode
from raqqakit.record import CHECK, Event
from tools.support.also import also

NAMES = ("Ada", "Bjørn", "Čeněk", "دانا", "Łukasz", "美咲", "Olena", "Σοφία", "Zoë")
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)


def pretend_class(
    folder: Path, learners: int, seed: int = 7, only: str | None = None
) -> None:
    """Write one answers file for each of so many learners, over all sets in turn.

    With `only`, all of them work on that set.
    """
    chance, sets = random.Random(seed), [only] if only else known_sets()
    for number in range(learners):
        name_of_set, name = sets[number % len(sets)], f"{chance.choice(NAMES)} {number}"
        problems = problems_of(name_of_set).problems
        histories = {p.id: _history(name_of_set, p, chance) for p in problems}
        text = saving.written(saving.content(name_of_set, name, histories))
        file = folder / f"answers-{number:03}-{name_of_set}.json"
        file.write_text(text, encoding="utf-8")


def _history(name_of_set: str, problem: Problem, chance: random.Random) -> History:
    """What one learner tries: some right, some misunderstood, some not at all."""
    right, wrong = _checked(name_of_set, problem.id)
    given = chance.choices(wrong, k=chance.choice((0, 0, 0, 1, 1, 2, 5)))
    if chance.random() < 0.7:
        given.append(chance.choice(right))
    times = (BEGIN + timedelta(minutes=chance.randint(0, 30_000)) for _ in given)
    events = [replace(event, when=t) for event, t in zip(given, sorted(times))]
    return History(events, chance.choice((0, 0, 0, 1, 2, 3)))


@cache
def _checked(name_of_set: str, name: str) -> tuple[list[Event], list[Event]]:
    """Right answers to a problem and wrong ones, each checked once."""
    problem = next(p for p in problems_of(name_of_set).problems if p.id == name)
    more = also(name_of_set)[name]
    wrong = [a for code in problem.misconceptions for a in more.shows(code)]
    return (
        [event_of(name_of_set, problem, value) for value in more.right],
        [event_of(name_of_set, problem, value) for value in wrong],
    )


def event_of(name_of_set: str, problem: Problem, value: object) -> Event:
    """A value that was checked, as the record keeps it."""
    data = problem.expected.gather(value)
    result = judge(problem, data)
    return Event(
        kind=CHECK,
        set=name_of_set,
        problem=problem.id,
        edition=problem.edition,
        status=result.status,
        code=result.code,
        answer=encode(data),
    )
