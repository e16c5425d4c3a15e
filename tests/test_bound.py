"""Tests of numbers in prose that are bound to what the cells compute."""

import re

import pytest
from nbformat import v4

from raqqakit import data
from raqqakit.exercises.texts import texts_of
from tools import bound, build, tags
from tools.practised import in_words, practised
from tools.tags import CALMER, LESSONS
from tools.user_error import UserError

TEXTS = [(path, kind) for kind in (LESSONS, CALMER) for path in build.sources(kind)]
ASKED = re.compile(r"^\*\*(?:Predict|Choose|Modify|Make|Task)\b", re.MULTILINE)
MONTHS = "(?:January|February|March|April|May|June|July|August|September|October"
MONTHS += "|November|December)"
MANY = r"\d+(?:(?:,| and| to|–|-| or)+ ?\d+)*"
# Numbers that count nothing: of steps and sentences, days and years, versions, links;
# and what is quoted.
NAMES = re.compile(
    r"<details>.*?</details>|```.*?```|`[^`]*`|\]\([^)]*\)|\[\d\d\b"
    r"|<i lang=.*?</i>|\"[^\"]*\"|<[^>]*>|^#.*?$|^\*\*Time:.*?$|^\d+\. "
    r"|\b(?:[A-Za-z]+-?\d+|\d\d (?=[A-Z]))\b|\bCC BY \d\.\d|\b(?:19|20)\d\d\b"
    rf"|(?i:\b(?:step|exercise|problem|lesson|set|sentence|block|objective)s?) {MANY}"
    rf"|{MANY} {MONTHS}(?: \d{{4}})?|{MONTHS} (?:\d+, )?\d{{4}}"
    rf"|\b\d+(?:st|nd|rd|th)\b|{MANY} (?:more )?minutes?",
    re.DOTALL | re.MULTILINE,
)
NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
# What is the same whatever the cells compute, by the lesson.
FIXED = {
    "00": {"1", "3", "4"}  # the first example
    | {"2,000"},  # the least that "thousands" is, by the rule for plurals
    "01": {"0", "255", "64", "2", "1"}  # bytes, and the example of a first function
    | {"30", "40", "50", "60"},  # the bands of LIX
    "03": {"0", "1", "90", "180", "270", "315", "360"}  # a scale, and directions
    | {"3.14", "111.2", "1.609"},  # radians, a degree and a mile
    "04": {"0", "28"},  # Monday, and the day that the learner changes
    "05": {"0", "3", "80", "60", "30", "50"},  # the example of the fire, and an index
    "06": {"0"},  # the least that a number can be
    "07": {"0", "2", "200", "2,500"},  # points of a rubric; numbers of the calmer story
}


def prose(path, kind) -> str:
    """What a lesson says between its questions, in the words of an edition."""
    cells = build.read_source(path, kind.edition).cells
    asked = [bool(tags.problem(cell)) for cell in cells]
    found = []
    for cell, here, then in zip(cells, asked, [*asked[1:], False]):
        if cell.cell_type == "markdown" and not here:
            question = [*ASKED.finditer(cell.source)] if then else []
            found.append(cell.source[: question[-1].start() if question else None])
    return "\n\n".join(found)


def quoted(story: str) -> set[str]:
    """All numbers of a story, and of what else has been published on it."""
    folder = data.folder(story)
    paths = [*folder.glob("article/*.*"), *folder.glob("checks/*.csv")]
    words = " ".join(path.read_text(encoding="utf-8") for path in paths)
    told = [row.interval for row in data.estimates(story)]
    ends = [end for one in told for end in (one.low, one.high)]
    printed = {f"{end:,.0f}" for end in ends if end is not None}
    return printed | {n.replace(".", ",") for n in NUMBER.findall(words)}


@pytest.mark.parametrize(
    ("path", "kind"), TEXTS, ids=[f"{kind.folder}-{path.stem}" for path, kind in TEXTS]
)
def test_a_number_in_the_prose_is_bound_or_stands_in_the_data(path, kind) -> None:
    known = quoted(kind.edition or "article") | FIXED.get(path.stem[:2], set())
    words = NAMES.sub(" ", bound.BOUND.sub(" ", prose(path, kind)))
    typed = {
        m[0]: words[max(0, m.start() - 40) : m.end() + 20]
        for m in NUMBER.finditer(words)
        if m[0] not in known
    }
    assert not typed, "bind them, as in {{ len(found) }}, or give a reason in FIXED"


def test_a_number_typed_by_hand_is_found() -> None:
    assert NUMBER.findall(NAMES.sub(" ", "In step 3 the rule finds 17 of them."))
    assert not NUMBER.findall(NAMES.sub(" ", "On 3 June 2017, see step 3 and `x[4]`."))


def run(*cells):
    """Run a notebook of code, and of prose that begins with a star."""
    made = [
        v4.new_markdown_cell(c) if c.startswith("*") else v4.new_code_cell(c)
        for c in cells
    ]
    return build.execute(v4.new_notebook(cells=made))


def test_an_expression_becomes_the_value_that_the_cells_above_have_made() -> None:
    code = "found = ['a'] * 1200\nshare = 0.5"
    words = "*{{ len(found) }} of them, {{ share }}, {{ f'{share:.0%}' }}*, {plain}"
    done = run(code, words, "found = []", "*{{ len(found) }}*")
    assert done.cells[1].source == "*1,200 of them, 0.5, 50%*, {plain}"
    assert done.cells[3].source == "*0*"
    assert done.cells[2].execution_count == 2
    assert bound.loosen(done) == []
    assert done.cells[1].source == words


def test_a_passage_that_was_edited_keeps_its_printed_numbers_and_is_named() -> None:
    done = run("found = 12", "*{{ found }} of them.*")
    done.cells[1].source += " And one more."
    assert bound.loosen(done) == ["*12 of them.* And one more."]
    assert done.cells[1].source == "*12 of them.* And one more."


@pytest.mark.parametrize(
    ("expression", "what"), [("lost", "NameError"), ("[1]", "no number")]
)
def test_an_expression_without_a_number_is_named(expression, what) -> None:
    with pytest.raises(UserError, match=what) as caught:
        run(f"*{{{{ {expression} }}}}*")
    assert f"{{{{ {expression} }}}}" in str(caught.value)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([8], "8"),
        ([1, 2], "1 and 2"),
        ([3, 1, 2], "1 to 3"),
        ([4, 5, 6, 8], "4 to 6 and 8"),
        ([4, 5, 6, 7, 9], "4 to 7 and 9"),
        ([1, 2, 4, 6, 7, 8], "1, 2, 4 and 6 to 8"),
        ([], "none"),
    ],
)
def test_exercises_are_counted_as_they_are_read_aloud(numbers, said) -> None:
    assert in_words(numbers) == said


@pytest.mark.parametrize("lesson", ["01", "02", "03", "04", "05", "06"])
def test_a_lesson_names_the_exercises_of_each_objective(lesson) -> None:
    """Every problem of the set practises one of them, and each is bound."""
    (path,) = (p for p in build.sources(LESSONS) if p.name.startswith(lesson))
    first = build.read_source(path).cells[0].source
    asked = bound.expressions(first)
    assert asked == [f"exercises of objective {n}" for n in range(1, len(asked) + 1)]
    assert len(re.findall(r"^\d\. ", first, re.MULTILINE)) == len(asked)
    said = " ".join(practised(lesson, one) for one in asked)
    problems = texts_of(f"ex{lesson}").problems.values()
    assert {p.objective for p in problems} - {0} == {*range(1, len(asked) + 1)}
    assert "none" not in said
    assert practised(lesson, "len(found)") == ""
