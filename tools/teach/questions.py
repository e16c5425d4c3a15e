"""What a vote asks: the words of the lesson or of its exercises."""

import json
from functools import cache
from typing import Any

from tools.environment import ROOT
from tools.problem_replies import plain_words
from tools.problem_texts import bullets, lettered, shown
from tools.teach.section import VOTE, Plan, Section

SETS = ROOT / "raqqakit" / "exercises" / "sets"
TEXTS = ROOT / "source" / "exercises"
Told = dict[str, Any]  # what the package says of a problem


@cache
def problems(name: str) -> dict[str, Told]:
    """The problems of a set such as "lesson02" or "ex02"; none where there is none."""
    path = SETS / f"{name}.json"
    if not path.is_file():
        return {}
    found: dict[str, Told] = json.loads(path.read_text(encoding="utf-8"))["problems"]
    return found


def question(lesson: str, vote: tuple[str, str]) -> Told:
    """What is voted on in a lesson; raises ValueError if it is not there."""
    name, number = vote[0] or f"lesson{lesson}", vote[1]
    if number not in problems(name):
        raise ValueError(f"{name} has no question {number}.")
    return problems(name)[number]


def in_calmer(lesson: str, vote: tuple[str, str]) -> Told | None:
    """The same with the calmer story; None where it asks the same, or does not ask."""
    here = question(lesson, vote)
    there = problems(f"{vote[0] or f'lesson{lesson}'}.calmer").get(vote[1])
    parts = ("prose", "options")
    same = there and all(here.get(part) == there.get(part) for part in parts)
    return None if same else there


def check_vote(plan: Plan, section: Section) -> None:
    """Raise ValueError unless a vote stands word for word as the lesson asks it."""
    if not section.vote:
        return
    wanted = question(plan.number, section.vote)
    prose, given = _read(VOTE.sub("", section.slide))
    where = f'"{section.title}" votes on {" ".join(filter(None, section.vote))}'
    for letter in sorted(given.keys() | wanted["options"].keys()):
        option = wanted["options"].get(letter)
        if given.get(letter) != option:
            raise ValueError(
                f"{where}, and its option {letter} is not that of the lesson: "
                f"{option or 'there is none'!r}."
            )
    if not _asks(section.vote[0], prose, wanted):
        raise ValueError(
            f"{where}, and its words are not those of the lesson: "
            f"{wanted.get('prose') or 'see its text'!r}."
        )


def _read(words: str) -> tuple[str, dict[str, str]]:
    """The question in some words, and its options by their letters."""
    prose, begun, lines = words.partition("\n- **A**")
    options = lettered(bullets(begun.strip() + lines))
    return prose, {letter: shown(said) for letter, said in options}


def _asks(of_set: str, prose: str, wanted: Told) -> bool:
    given = " ".join(plain_words(prose).split())
    if not of_set:
        return given == " ".join(wanted["prose"].split())
    text = next(TEXTS.glob(f"{of_set}_*.md")).read_text(encoding="utf-8")
    return bool(given) and given in " ".join(plain_words(text).split())
