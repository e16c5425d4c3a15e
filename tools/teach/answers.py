"""What is asked in a lesson or in its exercises, and all that answers to it.

The words come from the package, as the checks say them; what it does not know, the
prose of a problem, comes from the built notebooks.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import nbformat
from markupsafe import Markup, escape

from raqqakit.exercises.replies import marked
from raqqakit.exercises.texts import AGAIN
from tools.environment import ROOT
from tools.lesson_texts import ASKED, asked
from tools.problem_texts import BULLET, sections
from tools.teach.questions import Told, problems
from tools.teach.words import writing

COUNTED = re.compile(r"(?:(more|less)-than-)?(-?\d+)(?:-to-(-?\d+))?")
OPTION = re.compile(r"\*\*[A-Z]\*\* ")
ELSE = "otherwise"


@dataclass(frozen=True)
class Answer:
    """A question or a problem with its answer; all but `id` and `told` is HTML.

    `told` is what the package says of it, `replies` what was given, or the
    misconception, with its reply.
    """

    id: str
    told: Told
    title: Markup
    asked: Markup
    options: list[tuple[str, Markup]]
    key: Markup
    right: Markup
    why: Markup
    replies: list[tuple[Markup, Markup]]


def answers(name: str, lesson: str, edition: str = "") -> dict[str, Answer]:
    """The questions and problems of a set by their names, in its order.

    Takes the set, such as "lesson02" or "ex02", the stem of the lesson, such as
    "02_extract_the_actors", and the edition, "" or "calmer".
    """
    found = problems(f"{name}.{edition}" if edition else name)
    prose = proses(name, lesson, edition)
    return {key: answer(told, prose.get(key, "")) for key, told in found.items()}


def answer(told: Told, prose: str = "") -> Answer:
    """One of them; takes what the package says, and the prose that it lacks."""
    return Answer(
        id=told["id"],
        told=told | {"of_notebook": prose},
        title=_title(told),
        asked=Markup(_paragraphs(told["prose"]) if told.get("prose") else prose),
        options=[(letter, _said(words)) for letter, words in told["options"].items()],
        key=_key(told),
        right=_said(told["right"]),
        why=_said(told["why"]),
        replies=[
            (_given(told, code), _said(words))
            for code, words in told["replies"].items()
        ],
    )


def _said(words: str) -> Markup:
    return Markup(marked(words))


def _title(told: Told) -> Markup:
    again = ", asked again later" if told["id"].endswith(AGAIN) else ""
    number = told["id"].removesuffix(AGAIN)
    return Markup("{}{}: {}").format(number, again, _said(told["title"]))


def _paragraphs(words: str) -> str:
    return "".join(f"<p>{marked(part)}</p>" for part in words.split("\n\n") if part)


def _key(told: Told) -> Markup:
    code = told["code"]
    if code in told["options"]:
        return Markup("<p><strong>{}</strong> {}</p>").format(
            code, _said(told["options"][code])
        )
    if COUNTED.fullmatch(code):
        return Markup("<p><strong>{}</strong></p>").format(_number(code))
    return Markup("<pre><code>{}</code></pre>").format(code)


def _given(told: Told, code: str) -> Markup:
    """What a reply answers to: letters, a number, or the name of a misconception."""
    letters = ", ".join(x for x, wrong in told["wrong"].items() if wrong == code)
    if COUNTED.fullmatch(code):
        return Markup(escape(_number(code)))
    name = "anything else" if code == ELSE else code.replace("-", " ")
    if letters:
        same = name == f"option {letters.lower()}"
        return Markup("<strong>{}</strong>{}").format(
            letters, "" if same else f" {name}"
        )
    return Markup(escape(name))


def _number(code: str) -> str:
    how, low, high = COUNTED.fullmatch(code).groups("")  # type: ignore[union-attr]
    parts = [f"{int(part):,}" for part in (low, high) if part]
    return f"{how} than {parts[0]}" if how else " to ".join(parts)


@cache
def proses(name: str, lesson: str, edition: str) -> dict[str, str]:
    """What stands above each problem in the notebook, as HTML, by their names."""
    of_set = name.startswith("ex")
    folder = "solutions" if of_set else "notebooks"
    path = f"{folder}/{edition}/{'ex' if of_set else ''}{lesson}.ipynb"
    path = path.replace("//", "/")
    if not (ROOT / path).is_file():
        return {}
    cells = nbformat.read(ROOT / path, as_version=4).cells
    html = writing(path)
    found = _of_set(cells) if of_set else _of_lesson(cells)
    return {key: html(prose) for key, prose in found.items()}


def _of_set(cells: list[Any]) -> dict[str, str]:
    shown = [section for section in sections(cells) if section.is_problem]
    return {f"q{s.head.split()[0]}": _without_options(s.prose) for s in shown}


def _of_lesson(cells: list[Any]) -> dict[str, str]:
    found = {}
    for one in asked(cells):
        begun = [*ASKED.finditer(one.prose)]
        prose = one.prose[begun[-1].start() :] if begun else one.prose
        found[one.id] = _without_options(prose)
    return found


def _without_options(prose: str) -> str:
    """Prose without its lettered lines, which the package knows; other lists stay."""
    return BULLET.sub(lambda m: "" if OPTION.match(m[1]) else m[0], prose)
