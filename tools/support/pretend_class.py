"""A class that is made up, to try and to measure the grading."""

import json
import random
from pathlib import Path
from typing import Any

import raqqakit
from raqqakit.exercises.problems import Problem, judge
from raqqakit.exercises.session.saving import FORMAT, KIND
from raqqakit.exercises.sets import known_sets, problems_of
from raqqakit.exercises.values.serialise import encode

NAMES = ("Ada", "Bjørn", "Čeněk", "دانا", "Łukasz", "美咲", "Olena", "Σοφία", "Zoë")


def pretend_class(folder: Path, learners: int, seed: int = 7) -> None:
    """Write one answers file for each of so many learners, over all sets in turn."""
    chance, sets = random.Random(seed), known_sets()
    for number in range(learners):
        name_of_set = sets[number % len(sets)]
        content = answers_file(name_of_set, f"{chance.choice(NAMES)} {number}", chance)
        file = folder / f"answers-{number:03}-{name_of_set}.json"
        text = json.dumps(content, ensure_ascii=False, indent=1)
        file.write_text(text, encoding="utf-8")


def answers_file(name_of_set: str, name: str, chance: random.Random) -> dict[str, Any]:
    """What one learner saves: some answers right, some misunderstood, some missing."""
    problems = problems_of(name_of_set).problems
    return {
        "kind": KIND,
        "format": FORMAT,
        "kit": raqqakit.__version__,
        "set": name_of_set,
        "name": name,
        "saved": f"2026-01-{chance.randint(1, 28):02}T09:00:00+00:00",
        "answers": {problem.id: _answer(problem, chance) for problem in problems},
    }


def _answer(problem: Problem, chance: random.Random) -> dict[str, Any]:
    misunderstood = [
        misconception.wrong_answer for misconception in problem.misconceptions
    ]
    value = chance.choice([*problem.unusual, *problem.unusual, *misunderstood, ...])
    data = problem.expected.gather(value)
    result = judge(problem, data)
    return {
        "status": result.status,
        "code": result.code,
        "tries": 1,
        "hints": 0,
        "value": encode(data),
    }
