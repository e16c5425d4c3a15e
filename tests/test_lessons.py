"""What every lesson promises by its form: the part of the rubric a script can see."""

import html
import itertools
import re

import pytest

from raqqakit import text
from tools import build

LESSONS = {path.stem: build.prepare(path) for path in build.sources()}
WHOLE = {name: n for name, n in LESSONS.items() if not name.startswith("00")}
HASTY = re.compile(r"\b(just|simply|obviously|clearly|of course|easy|easily)\b", re.I)
SHORT, LONGEST, WIDEST = 10, 20, 79
TIME = re.compile(
    r"\*\*Time:\*\* (\d+) minutes"
    r"(?: for the core, steps 1 to (\d+); (\d+) more for the rest)?\."
)
CORE = 45  # minutes that a school lesson has
LINKED = re.compile(r"\]\(([^)\s]+)\)")


def lessons(test):
    return pytest.mark.parametrize("lesson", LESSONS.values(), ids=list(LESSONS))(test)


def whole_lessons(test):
    return pytest.mark.parametrize("lesson", WHOLE.values(), ids=list(WHOLE))(test)


def prose(lesson) -> str:
    whole = "\n\n".join(c.source for c in lesson.cells if c.cell_type == "markdown")
    return whole.replace(build.TALL_FOLD, build.PLAIN_FOLD)


def code(lesson) -> list[str]:
    return [c.source for c in lesson.cells if c.cell_type == "code"]


def headings(lesson) -> list[int]:
    return [len(m) for m in re.findall(r"^(#+) ", prose(lesson), re.M)]


@lessons
def test_one_first_heading_and_no_level_skipped(lesson) -> None:
    levels = headings(lesson)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@lessons
def test_the_opening_names_the_product_the_skills_the_time_and_the_need(lesson) -> None:
    opening = lesson.cells[0].source
    assert "you will have" in opening
    assert 2 <= len(re.findall(r"^\d\. ", opening, re.M)) <= 5
    assert TIME.search(opening)
    assert "**Needed first:**" in opening


@lessons
def test_every_code_cell_follows_prose(lesson) -> None:
    kinds = [cell.cell_type for cell in lesson.cells]
    after_prose = [a == "markdown" for a, b in itertools.pairwise(kinds) if b == "code"]
    assert sum(after_prose) >= 0.9 * len(after_prose)


@lessons
def test_code_cells_are_short(lesson) -> None:
    lines = [source.count("\n") + 1 for source in code(lesson)]
    assert sum(n <= SHORT for n in lines) >= 0.85 * len(lines)
    assert max(lines) <= LONGEST
    assert max(len(line) for s in code(lesson) for line in s.split("\n")) <= WIDEST


@lessons
def test_no_word_tells_the_learner_that_it_is_easy(lesson) -> None:
    assert not HASTY.findall(prose(lesson))


@lessons
def test_it_ends_with_what_can_and_cannot_be_said_and_its_words(lesson) -> None:
    ending = prose(lesson).split("## What we can say, and what we cannot")[1]
    for part in ("**We can say**", "**We cannot say**", "**Words of this lesson.**"):
        assert part in ending
    assert "CC BY 4.0" in ending
    assert "© NTB" in ending


def minutes(lesson) -> str:
    """The minutes of a lesson, as the tables of the README and the teacher's say it."""
    core, _, more = TIME.search(lesson.cells[0].source).groups()
    return f"{core} + {more}" if more else core


@pytest.mark.parametrize("name", [n for n in WHOLE if not n.startswith("07")])
def test_the_core_fits_a_lesson_and_what_goes_beyond_it_says_so(name: str) -> None:
    core, last, _ = TIME.search(LESSONS[name].cells[0].source).groups()
    assert int(core) <= CORE
    for number, title in re.findall(r"^## (\d+) (.+)$", prose(LESSONS[name]), re.M):
        beyond = title.endswith("(beyond the core)")
        assert beyond is (int(number) > int(last)), title


@lessons
def test_the_parts_of_the_core_are_the_core(lesson) -> None:
    opening = lesson.cells[0].source
    core, parts = TIME.search(opening)[1], re.search(r"Of the core, (.+?)\.", opening)
    if parts:
        assert sum(map(int, re.findall(r"\d+", parts[1]))) == int(core)


@pytest.mark.parametrize("page", ["README.md", "docs/teaching/README.md"])
def test_minutes_are_the_same_on_every_page(page: str) -> None:
    table = (build.ROOT / page).read_text(encoding="utf-8")
    for name, lesson in LESSONS.items():
        row = next(r for r in table.split("\n") if re.match(rf"\| \[?{name[:2]}\b", r))
        assert f"| {minutes(lesson)} |" in row, row


@whole_lessons
def test_it_opens_with_questions_from_before_and_their_answers(lesson) -> None:
    whole = "\n".join(cell.source for cell in lesson.cells)
    section = whole.split("## Do you remember?")[1].split("\n## ")[0]
    assert "lesson.again()" in section
    assert section.count(".ask()") in (2, 3)
    assert "lesson.curve()" in whole.split("## What we can say")[1]


@whole_lessons
def test_choices_have_a_reply_for_each_option(lesson) -> None:
    whole = prose(lesson)
    assert whole.count("**Choose.**") >= 2
    options = re.findall(r"^- \*\*([A-D])\*\*", whole, re.M)
    assert options == re.findall(r"<summary>Reply to ([A-D])<", whole)


@whole_lessons
def test_the_learner_predicts_investigates_modifies_and_makes(lesson) -> None:
    whole = prose(lesson)
    assert whole.count("**Predict") >= 3
    assert "**Make.**" in whole
    assert "nvestigate" in whole or "**Task.**" in whole
    checked = [s for s in code(lesson) if "YOUR_ANSWER" in s and ".check(" in s]
    assert len(checked) >= 2, "a Modify and a Make are checked, with hints"
    assert "alf-way point" in whole


@lessons
def test_folded_parts_are_closed_again(lesson) -> None:
    whole = prose(lesson)
    assert whole.count("<details>") == whole.count("</details>")
    assert whole.count("<summary>") == whole.count("</summary>")
    assert whole.count('<i lang="n') == whole.count("</i>") > 0 or "00" in whole[:9]


@lessons
def test_links_to_other_lessons_lead_somewhere(lesson) -> None:
    local = [t for t in LINKED.findall(prose(lesson)) if not t.startswith("http")]
    assert local
    assert all((build.NOTEBOOKS / target).exists() for target in local)


@lessons
def test_the_english_is_easy_to_read(lesson) -> None:
    plain = re.sub(
        r"<[^>]+>|`[^`]*`|\*|\[|\]\([^)]*\)|^[-#>|].*$", "", prose(lesson), flags=re.M
    )
    paragraphs = [
        p for p in html.unescape(plain).split("\n\n") if p.strip().endswith(".")
    ]
    assert text.readability("\n\n".join(paragraphs)).lix <= 45
