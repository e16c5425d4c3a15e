"""The pages for the teacher: their form, their votes and their pictures."""

import re
from pathlib import Path

import pytest

from tools.build import ROOT
from tools.teach import plan, proof
from tools.teach.answers import answer
from tools.teach.questions import problems, question
from tools.user_error import UserError

TRY_OUT = (ROOT / "tests" / "a_page_for_the_teacher.md").read_text(encoding="utf-8")
written = pytest.mark.skipif(not plan.plans(), reason="no page is written yet")
each_page = pytest.mark.parametrize("path", plan.plans(), ids=lambda one: one.stem)


@pytest.fixture
def page(tmp_path):
    """Writes a page of lesson 02 out of some words."""

    def write(words: str) -> Path:
        path = tmp_path / "02_extract_the_actors.md"
        path.write_text(words, encoding="utf-8")
        return path

    return write


@written
def test_every_lesson_has_its_page() -> None:
    lessons = sorted((ROOT / "source" / "lessons").glob("*.md"))
    assert [one.name for one in plan.plans()] == [one.name for one in lessons]


@each_page
def test_a_page_is_in_the_form_and_asks_what_its_lesson_asks(path) -> None:
    assert proof.checked(path).sections


@each_page
def test_a_page_leads_to_its_lesson(path) -> None:
    about = plan.read(path).about
    assert f"(../../../notebooks/{path.stem}.ipynb" in about


@each_page
def test_no_slide_of_a_vote_says_which_answer_is_right(path) -> None:
    """Nor does the title, nor a slide before it of the same lesson."""
    read = plan.read(path)
    for number, section in enumerate(read.sections):
        if section.vote:
            asked = answer(question(read.number, section.vote))
            before = " ".join(one.slide for one in read.sections[: number + 1])
            shown = " ".join(before.split())
            assert asked.told["right"] not in shown
            assert not any(reply in shown for reply in asked.told["replies"].values())


def test_the_try_out_is_read(page) -> None:
    read = proof.checked(page(TRY_OUT))
    assert (read.number, read.title) == ("02", "extract the actors")
    assert read.about.startswith("A newspaper story")
    assert [one.start for one in read.sections] == [0, 4, 9, 14, 20, 26, 33, 40]
    first, second, *_ = read.sections
    assert first.vote == ("", "q1")
    assert first.notes.startswith("**Say.** Think alone first.")
    assert second.vote is None
    assert second.slide.startswith('> <i lang="nb">Gutten')
    assert read.sections[4].pictures == [
        ("the two shares", "notebooks/02_extract_the_actors.ipynb", 1)
    ]


def test_a_vote_may_be_on_a_problem_of_the_exercises(page) -> None:
    told = problems("ex01")["q2"]
    text = next((ROOT / "source" / "exercises").glob("ex01_*.md"))
    source = text.read_text(encoding="utf-8").split("\n## 2 ")[1].split("\n## 3 ")[0]
    prose = [part for part in source.split("\n\n") if part and part[0] not in "`+-"][1]
    options = "\n".join(f"> - **{x}** {words}" for x, words in told["options"].items())
    slide = f"> **Vote: ex01 q2.** {' '.join(prose.split())}\n>\n{options}\n"
    words = re.sub(r"> \| kind .+?\n\n", f"{slide}\n", TRY_OUT, flags=re.DOTALL)
    assert proof.checked(page(words)).sections[2].vote == ("ex01", "q2")
    with pytest.raises(UserError, match="its words are not those of the lesson"):
        proof.checked(page(words.replace("ex01 q2.**", "ex01 q2.** Well,")))
    with pytest.raises(UserError, match="ex01 has no question q99"):
        proof.checked(page(words.replace("ex01 q2.**", "ex01 q99.**")))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("# Lesson 02 for the teacher", "# Lesson 2", "begin with a title such as"),
        ("# Lesson 02 for", "# Lesson 03 for", "speaks of lesson 03"),
        ("## Before the lesson", "## Before", 'no heading "## Before the lesson"'),
        ("### 4–9 Who", "### 4-9 Who", "has no minutes"),
        ("### 4–9 Who", "### 5–9 Who", "begins at minute 5"),
        ("### 40–45 The", "### 40–44 The", "go from 0 to 44"),
        ("### 0–4 What", "### 1–4 What", "go from 1 to 45"),
        ("### 33–40 Talk", "### 33–33 Talk", "ends at 33"),
        ("### 33–40 Talk", "> loose\n\n### 33–40 Talk", "needs one slide"),
        ("> What would", "What would", "needs one slide"),
        ("> What would the table find tomorrow?", ">", "is empty"),
        ("> What would", f"> {'word ' * 61}", "words, and 60 is the most"),
        ("**Discuss.** Nothing", "Nothing", "has no notes"),
        ("**Say.** Thank", "Thank", "has no notes"),
        ("the same name.\n", "the same.\n", "its option C is not that"),
        ("> - **C** Nothing, for it is still the same name.\n", "", "option C"),
        ("does that do to names?", "happens then?", "its words are not those"),
        ("**Vote: q3.**", "**Vote: q33.**", "lesson02 has no question q33"),
        ("**Vote: q3.**", "**Vote: q5.**", "is not that of the lesson"),
        ('"figure 1"', '"figure 9"', "has no figure 9: it shows 2"),
        ('"figure 1"', '"chart 1"', "is not read"),
        ('actors.ipynb "', 'actor.ipynb "', "there is no notebook"),
        ("### 26–33 Code", "### Code", "has no minutes"),
    ],
)  # fmt: skip
def test_what_is_not_in_the_form_is_said_in_one_sentence(
    page, before, after, said
) -> None:
    assert before.lower() in TRY_OUT.lower()
    words = re.sub(re.escape(before), lambda _: after, TRY_OUT, flags=re.IGNORECASE)
    with pytest.raises(UserError) as trouble:
        proof.checked(page(words))
    sentence = str(trouble.value)
    assert said in sentence
    assert sentence.startswith("02_extract_the_actors.md: ")
    assert "\n" not in sentence


@pytest.mark.parametrize("kept", [7, 13])
def test_a_lesson_has_a_number_of_parts_that_can_be_taught(page, kept) -> None:
    part = "### 0–1 A\n> b\n\n**Say.** c\n\n"
    parts = "".join(part.replace("0–1", f"{n}–{n + 1}") for n in range(kept))
    words = re.sub(r"### 0–4.+?(?=## What they get)", parts, TRY_OUT, flags=re.DOTALL)
    with pytest.raises(UserError, match=f"has {kept} sections"):
        proof.checked(page(words))


def test_the_proof_names_each_page_and_says_what_does_not_fit(page, capsys) -> None:
    assert proof.main([str(page(TRY_OUT))]) == 0
    assert proof.main([str(page(TRY_OUT.replace("–45", "–46")))]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "02_extract_the_actors.md: 8 sections, in the form."
    assert "to 46" in said[1]


def steps_of_the_core(number: str) -> int:
    lesson = next((ROOT / "source" / "lessons").glob(f"{number}_*.md"))
    told = re.search(r"for the core, steps 1 to (\d+);", lesson.read_text("utf-8"))
    return int(told[1])


def steps_of_the_problems(number: str) -> dict[str, int]:
    ready = next((ROOT / "source" / "exercises").glob(f"ex{number}_*.md"))
    found = re.findall(r"^## (\d+) .*\(step (\d+)\b", ready.read_text("utf-8"), re.M)
    return {problem: int(step) for problem, step in found}


def test_no_homework_of_a_term_needs_a_step_that_was_not_reached() -> None:
    plans = (ROOT / "docs" / "teaching" / "plans.md").read_text(encoding="utf-8")
    term = plans.split("## A term")[1].split("\n## ")[0]
    reached: dict[str, int] = {}
    given = 0
    for row in re.findall(r"^\| \d+ \|.*$", term, re.M):
        _, _, what, _, homework, _ = row.split("|")
        if core := re.search(r"\[(\d\d)\].*the core", what):
            reached[core[1]] = steps_of_the_core(core[1])
        if more := re.search(r"(\d\d), steps \d+ (?:to|and) (\d+)", what):
            reached[more[1]] = int(more[2])
        for number, told in re.findall(r"set (\d\d): ([^;]+)", homework):
            steps = steps_of_the_problems(number)
            for problem in re.findall(r"\d+", told):
                given += 1
                assert steps[problem] <= reached[number], row
    assert given > 10
