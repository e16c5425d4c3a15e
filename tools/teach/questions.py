"""What a vote asks: the words of the lesson or of its exercises, and their replies."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from raqqakit.exercises.replies import marked
from tools.environment import ROOT
from tools.problem_replies import plain_words
from tools.problem_texts import bullets, lettered, shown
from tools.teach.plan import VOTE, Plan, Section

SETS = ROOT / "raqqakit" / "exercises" / "sets"
TEXTS = ROOT / "source" / "exercises"


@dataclass(frozen=True)
class Question:
    """What is asked, its options by their letters, the key, and each reply.

    The replies are by letter; that to the key is among them.
    """

    prose: str
    options: dict[str, str]
    key: str
    replies: dict[str, str]


@cache
def problems(name: str) -> dict[str, Any]:
    """The problems of a set such as "lesson02" or "ex02"; none where there is none."""
    path = SETS / f"{name}.json"
    if not path.is_file():
        return {}
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["problems"]
    return found


def question(lesson: str, vote: tuple[str, str]) -> Question:
    """What is voted on in a lesson; raises ValueError if it is not there."""
    name, number = vote[0] or f"lesson{lesson}", vote[1]
    told = problems(name).get(number)
    if told is None:
        raise ValueError(f"{name} has no question {number}.")
    replies = {told["code"]: told["right"]}
    replies |= {key: told["replies"][code] for key, code in told["wrong"].items()}
    prose = told.get("prose", "")
    return Question(prose, told["options"], told["code"], dict(sorted(replies.items())))


def calmer_words(
    lesson: str, vote: tuple[str, str]
) -> tuple[str, dict[str, str]] | None:
    """What a vote asks with the calmer story, as HTML; None where it is the same.

    The words, and the options by their letters.
    """
    name, number = vote[0] or f"lesson{lesson}", vote[1]
    here = problems(name).get(number, {})
    there = problems(f"{name}.calmer").get(number)
    parts = ("prose", "options")
    if not there or all(here.get(part) == there.get(part) for part in parts):
        return None
    options = {letter: marked(words) for letter, words in there["options"].items()}
    return marked(there.get("prose", "")), options


def check_vote(plan: Plan, section: Section) -> None:
    """Raise ValueError unless a vote stands word for word as the lesson asks it."""
    if not section.vote:
        return
    wanted = question(plan.number, section.vote)
    words = VOTE.sub("", section.slide)
    prose, _, lines = words.partition("\n- **A**")
    given = {x: shown(said) for x, said in lettered(bullets(f"- **A**{lines}"))}
    if not lines:
        given = {}
    where = f'"{section.title}" votes on {" ".join(filter(None, section.vote))}'
    for letter in sorted(given.keys() | wanted.options.keys()):
        if given.get(letter) != wanted.options.get(letter):
            raise ValueError(
                f"{where}, and its option {letter} is not that of the lesson: "
                f"{wanted.options.get(letter, 'there is none')!r}."
            )
    if not _asks(section.vote[0], prose, wanted):
        raise ValueError(
            f"{where}, and its words are not those of the lesson: {wanted.prose!r}."
        )


def _asks(of_set: str, prose: str, wanted: Question) -> bool:
    given = " ".join(plain_words(prose).split())
    if not of_set:
        return given == " ".join(wanted.prose.split())
    text = next(TEXTS.glob(f"{of_set}_*.md")).read_text(encoding="utf-8")
    return bool(given) and given in " ".join(plain_words(text).split())
