"""Records of a class that is made up: what it answered in the lessons and the sets."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path

from raqqakit.exercises.answers.prediction import OTHERWISE
from raqqakit.exercises.lesson_questions import ends
from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT
from raqqakit.exercises.sets import (
    known_editions,
    known_lessons,
    known_sets,
    problems_of,
)
from raqqakit.exercises.texts import AGAIN
from raqqakit.record import HINT, Event, line_of
from tools.grade.asked import asked_in, in_words, problems_in
from tools.support.also import also
from tools.support.pretend_class import BEGIN, NAMES, event_of

Values = Sequence[object]
Given = Sequence[Callable[[], Event]]

CALMER = 0.2  # the part of a class that reads the calmer story


def pretend_records(
    folder: Path, learners: int, seed: int = 7, only: Sequence[str] = ()
) -> None:
    """Write the record of each of so many learners, in a folder with the name.

    With `only`, all of them have worked on these sets and no others. The class finds
    each question as hard as another, which the seed decides.
    """
    chance = random.Random(seed)
    sets = only or sorted([*known_lessons(), *known_sets()])
    hard = {(s, p.id): chance.uniform(0.2, 0.98) for s in sets for p in asked_in(s)}
    for number in range(learners):
        home = folder / f"{chance.choice(NAMES)} {number}"
        home.mkdir(parents=True)
        story = "calmer" if chance.random() < CALMER else ""
        lines = map(line_of, _events(sets, story, hard, chance))
        text = "".join(f"{line}\n" for line in lines)
        (home / "my-record.jsonl").write_text(text, encoding="utf-8")


def _events(
    sets: Sequence[str],
    story: str,
    hard: dict[tuple[str, str], float],
    chance: random.Random,
) -> Iterator[Event]:
    now = BEGIN + timedelta(minutes=chance.randint(0, 60))
    for name in sets:
        now += timedelta(days=7)
        here = story if story in known_editions(name) else ""
        for problem in problems_of(name, here).problems:
            if problem.text.is_twin or chance.random() < 0.08:
                continue
            for event in _at(name, problem, here, hard[name, problem.id], chance):
                now += timedelta(seconds=chance.randint(5, 200), milliseconds=1)
                yield replace(event, when=now)


def _at(
    name: str, problem: Problem, story: str, right: float, chance: random.Random
) -> Iterator[Event]:
    """What one learner does at a problem, and with it on other words when it comes."""
    asked = in_words(name, problem.id, story)
    draw = partial(_drawn, name, chance=chance)
    first = draw(asked, right)
    yield first
    known = first.status == RIGHT
    while not known and chance.random() < 0.6:
        if problem.text.hints and chance.random() < 0.5:
            yield Event(kind=HINT, set=name, problem=problem.id, edition=asked.edition)
        event = draw(asked, 0.3 + right / 2)
        yield event
        known = event.status == RIGHT
    twin = f"{problem.id}{AGAIN}"
    if first.status != RIGHT and any(p.id == twin for p in problems_in(name)):
        yield from [draw(in_words(name, twin, story), 0.6)] * (chance.random() < 0.7)


def _drawn(name: str, problem: Problem, right: float, chance: random.Random) -> Event:
    """An answer that is right as often as is said, and how sure the learner was."""
    good, wrong = _answers(name, problem.id, problem.edition)
    sure = chance.choice(SURE) if problem.text.is_question else ""
    pool = good if chance.random() < right or not wrong else wrong
    weights = [1 / (n + 1) for n in range(len(pool))]  # one mistake is the common one
    return replace(chance.choices(pool, weights)[0](), sure=sure)


@cache
def _answers(name: str, problem: str, story: str) -> tuple[Given, Given]:
    """Right answers to a problem and wrong ones, each checked once.

    What a set knows as wrong, most of all that there is, is checked when it is drawn.
    """
    asked = in_words(name, problem, story)
    given = _to_question if asked.text.is_question else _to_problem
    some, wrong = (
        [cache(partial(event_of, name, asked, value)) for value in values]
        for values in given(name, asked)
    )
    right = [one for one in some if one().status == RIGHT]
    return right, [one for one in some if one not in right] + wrong


def _to_question(_: str, problem: Problem) -> tuple[Values, Values]:
    text = problem.text
    if text.options:
        return [*text.options], []
    codes = (code.rpartition("-than-")[2] for code in text.replies)
    said = [ends(code)[0] for code in codes if code != OTHERWISE]
    return [ends(text.code)[0], *said, 123_457], []


def _to_problem(name: str, problem: Problem) -> tuple[Values, Values]:
    more = also(".".join(filter(None, (name, problem.edition))))[problem.id]
    wrong = [a for code in problem.misconceptions for a in more.shows(code)]
    return more.right, wrong
