"""Every problem of every set, proved from its own data: no set has tests of its own."""

import contextlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from unittest.mock import patch

import nbformat
import pytest

from raqqakit import exercises, text
from raqqakit.exercises import sets
from raqqakit.exercises.answers import Choice, Function, Pairs, Unreadable
from raqqakit.exercises.problems import FIELD, Problem, judge
from raqqakit.exercises.replies import STATUSES
from raqqakit.exercises.sets import known_editions, known_lessons, known_sets
from raqqakit.exercises.values.to_plain import to_plain
from raqqakit.figures import display
from tools import build, editions, tags
from tools.problem_texts import FORMATS
from tools.support.also import Also, also
from tools.tags import (
    EXERCISES,
    KINDS,
    LESSONS,
    SOLUTIONS,
    Kind,
)

# A set in the words of an edition is called such as ex01.calmer.
SOURCES = {
    ".".join(filter(None, (path.stem.split("_")[0], kind.edition))): path
    for kind in KINDS
    if kind.home == EXERCISES.home
    for path in build.sources(kind)
}
SETS = {name: exercises.problems_of(*name.split(".")) for name in SOURCES}
# What an edition has in a lesson's place is a set of its own, such as lesson06.calmer.
OWN_TEXTS = {
    f"lesson{path.stem[:2]}.{kind.edition}": path
    for kind in KINDS
    for path in build.sources(kind)
    if path.is_relative_to(editions.EDITIONS)
}
OF_LESSONS = {name: exercises.problems_of(name) for name in known_lessons()} | {
    name: exercises.problems_of(*name.split(".")) for name in OWN_TEXTS
}


def is_new(name: str, problem: Problem) -> bool:
    """Whether an edition says a problem otherwise: the others are proved once."""
    texts = SETS[name.split(".", maxsplit=1)[0]].text.problems
    return problem.edition in problem.stories or problem.text != texts[problem.id]


def more_of(name: str, problem: Problem) -> Also:
    """The further answers of a problem; none, where its text lacks them or it."""
    return also(name).get(problem.id, Also(problem))


# The questions of lessons have tests of their own.
PROBLEMS = {
    f"{name}-{problem.id}": (name, problem)
    for name, found in (SETS | OF_LESSONS).items()
    for problem in found.problems
    if not problem.text.is_question
    and (name not in SETS or "." not in name or is_new(name, problem))
}
MISCONCEPTIONS = {
    f"{key}-{code}": (more_of(name, problem), code)
    for key, (name, problem) in PROBLEMS.items()
    for code in problem.misconceptions
}
UNUSUAL = {
    f"{key}-{number}": (problem, answer)
    for key, (name, problem) in PROBLEMS.items()
    for number, answer in enumerate(more_of(name, problem).right)
}
LESSON_SOURCES = {
    f"lesson{path.stem[:2]}": path for path in build.sources()
} | OWN_TEXTS
SOLVED = {
    (name, edition): Kind("lessons", "", ("shared", "answer"), edition)
    for edition, kind in ((k.edition, k) for k in KINDS if k.home == LESSONS.home)
    for name, path in LESSON_SOURCES.items()
    if name in OF_LESSONS and path in build.sources(kind)
}
FIELDS = ("value", "which", "call", "wanted")
HASTY = re.compile(
    r"\b(just|simply|obviously|clearly|of course|easy|easily|wrong!|incorrect|"
    r"traceback|exception|oops|sorry)\b|!(?!=)|File \"",
    re.IGNORECASE,
)
NOT_IN_CODE = re.compile(r"`[^`]*`")
SENTENCE = re.compile(r"(?<=[.?])\s+(?=[A-ZÆØÅ«`\"{(])")


def in_edition(kind: Kind, name: str) -> Kind:
    """The kind of notebook of a set, in the words of the edition that its name says."""
    edition = name.partition(".")[2]
    return tags.in_edition(kind, edition) if edition else kind


def prepared(name: str, kind: Kind):
    return build.prepare(SOURCES[name], in_edition(kind, name))


def cells(name: str):
    """All cells of the text of a set, in the words of its edition."""
    return build.read_source(SOURCES[name], name.partition(".")[2]).cells


def lesson_of(name: str):
    """The text of the lesson beside a set, in the edition of the set."""
    stem, edition = SETS[name].text.lesson, name.partition(".")[2]
    own = editions.own_text(edition or "none", stem)
    return own if own.exists() else build.SOURCE / f"{stem}.md"


def each(table):
    return pytest.mark.parametrize("found", table.values(), ids=list(table))


def every_set(test):
    return pytest.mark.parametrize("name", list(SETS))(test)


def gathered(problem: Problem, answer: object):
    return problem.expected.gather(answer)


# -- the data ---------------------------------------------------------------------


def test_there_are_sets_and_each_has_its_text() -> None:
    assert {*SETS} == {
        ".".join(filter(None, (name, edition)))
        for name in known_sets()
        for edition in known_editions(name)
    }


@every_set
def test_what_is_built_of_a_set_agrees_with_its_text(name) -> None:
    stem = name.split(".")[0]
    built = build.build_sets(stem)[build.SETS / f"{name}.json"]
    stored = (build.SETS / f"{name}.json").read_text(encoding="utf-8")
    assert stored == built, f"run: python3 kit.py build --only {stem}"


@every_set
def test_the_text_and_the_set_have_the_same_problems(name) -> None:
    module = import_module(f"{sets.__name__}.{name.split('.')[0]}")
    found = [problem.id for problem in module.PROBLEMS]
    assert found == [*SETS[name].text.problems], "write them in sets/, in PROBLEMS"


@each(PROBLEMS)
def test_letters_that_are_expected_are_letters_of_the_text(found) -> None:
    _, problem = found
    expected = vars(problem.expected)
    wanted = [*expected.get("pairs", ()), *expected.get("values", ())]
    letters = {w for w in wanted if re.fullmatch("[A-J]", str(w))}
    # The letters of ex05 q7 stand in a chart.
    assert not problem.text.options or letters <= problem.text.options.keys()


@every_set
def test_every_objective_of_the_lesson_is_practised(name) -> None:
    opening = build.read_source(build.SOURCE / f"{SETS[name].text.lesson}.md")
    numbers = re.findall(r"^(\d)\. ", opening.cells[0].source, re.M)
    practised = {f"objective-{p.text.objective}" for p in SETS[name].problems}
    assert practised == {f"objective-{one}" for one in numbers}, "see the tags of q1 …"


@every_set
def test_formats_are_mixed_and_there_is_something_for_all(name) -> None:
    problems = SETS[name].problems
    assert len({p.text.format for p in problems}) >= 4
    assert len(problems) >= 5
    assert sum(p.text.extra for p in problems) == 1, "one problem of a set is extra"
    assert any(p.text.pairs for p in problems)
    assert any(p.text.no_code for p in problems)


def test_all_formats_occur() -> None:
    used = {p.text.format for found in SETS.values() for p in found.problems}
    assert used == {*FORMATS}


@each(PROBLEMS)
def test_each_problem_knows_its_misconceptions(found) -> None:
    name, problem = found
    assert len(problem.misconceptions) >= 3, "think of three wrong answers at least"
    assert len({*problem.text.replies.values()}) == len(problem.misconceptions)
    more = more_of(name, problem)
    forms = f"give two right answers in other forms, in a cell {problem.id}, also"
    assert len(more.right) >= 2, forms
    assert {*more.wrong} <= {*problem.misconceptions}, "a wrong answer shows nothing"
    if isinstance(problem.expected, Choice):
        wrong = {*problem.expected.options} - {problem.expected.key}
        replied = problem.text.wrong.keys()
        assert replied == wrong, "each wrong option needs a reply of its own"


@each(PROBLEMS)
def test_hints_are_three_and_none_is_the_solution(found) -> None:
    _, problem = found
    assert len({*problem.text.hints}) == 3
    solution = problem.text.code
    answers = [line.split(" = ")[-1].strip() for line in solution.split("\n")]
    for hint in problem.text.hints:
        assert hint.strip("`. ") not in (solution, *answers)
        assert solution not in hint
    # The first hint ends what a general reply says.
    assert len(SENTENCE.split(problem.text.hints[0])) == 1


@each(PROBLEMS)
def test_words_are_short_and_kind(found) -> None:
    _, problem = found
    replies = problem.text.replies.values()
    for words in (*replies, *problem.text.hints, problem.text.right, problem.text.why):
        plainly = NOT_IN_CODE.sub("code", words)
        assert HASTY.findall(plainly) == []
    for words in (*replies, problem.text.right):
        assert len(SENTENCE.split(words)) <= 2, words
        assert len(words) <= 200, f"make this shorter, it has {len(words)}: {words}"


# -- the checks -------------------------------------------------------------------


def shown_by(more: Also, code: str) -> Iterator[object]:
    """Answers that show a misconception; wrong pairs stand among right ones."""
    expected = more.problem.expected
    for answer in more.shows(code):
        pairs = isinstance(expected, Pairs) and isinstance(answer, dict)
        yield dict(expected.pairs) | answer if pairs else answer


@each(MISCONCEPTIONS)
def test_a_misconception_gets_its_own_code_and_reply(found) -> None:
    more, code = found
    problem = more.problem
    fixed = max(re.split(r"\{\w+\}", problem.text.replies[code]), key=len)
    for answer in shown_by(more, code):
        is_example = not callable(answer) or isinstance(problem.expected, Function)
        assert is_example, f'give an answer in `wrong` of the cell "{problem.id}, also"'
        result = judge(problem, gathered(problem, answer))
        assert result.code == code, result
        assert result.status in ("not yet", "could not run")
        assert fixed in result.message
        fields = {*FIELD.findall(problem.text.replies[code]), *FIELDS}
        unfilled = fields & {*FIELD.findall(result.message)}
        assert not unfilled, f"{unfilled} in the reply {code}: nothing fills that here"


@each(UNUSUAL)
def test_an_unusual_right_answer_is_right(found) -> None:
    problem, answer = found
    result = judge(problem, gathered(problem, answer))
    assert result.status == "right", result


@each(PROBLEMS)
def test_common_odd_answers_get_a_status_and_words(found) -> None:
    _, problem = found
    odd = ("", "   ", [], {}, 0, -1, 10**9, 0.5, None, True, "x", ["x"], [1, 2], print)
    for answer in (*odd, float("nan"), b"10", (1, 2, 3), {"a": 1}, object(), map):
        result = judge(problem, gathered(problem, answer))
        assert result.status in STATUSES
        assert result.message
        assert len(SENTENCE.split(NOT_IN_CODE.sub("code", result.message))) <= 3
        assert not HASTY.findall(NOT_IN_CODE.sub("code", result.message))


def run(name: str, kind) -> dict[str, object]:
    """Run the code of a set from top to bottom, in one namespace, without a kernel.

    What is drawn becomes no picture: what the notebook shows is compared elsewhere.
    """
    space: dict[str, object] = {}
    notebook = build.prepare((SOURCES | LESSON_SOURCES)[name], kind)
    code = [c for c in notebook.cells if c.cell_type == "code"]
    no_picture = patch.object(display, "png", return_value=b"")
    with contextlib.redirect_stdout(io.StringIO()), no_picture:
        for cell in code:
            if "figures.show(" not in cell.source:
                exec(compile(cell.source, f"{name} {cell.id}", "exec"), space)
    return space


@every_set
def test_the_starter_runs_in_silence_and_nothing_is_attempted(
    name, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    statuses = run(name, in_edition(EXERCISES, name))["ex"].progress().statuses
    assert {*statuses.values()} == {"not attempted"}, statuses
    assert list(tmp_path.iterdir()) == []


@every_set
def test_a_letter_needs_no_quotation_marks(name) -> None:
    first = code(prepared(name, EXERCISES))[0]
    space: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(first, name, "exec"), space)
    used = {x for p in SETS[name].problems for x in p.text.options}
    assert used | {*"ABCDEFG"} == {x for x in space if len(x) == 1}
    assert all(space[letter] == letter for letter in used)


@every_set
def test_the_solutions_are_right(name, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    statuses = run(name, in_edition(SOLUTIONS, name))["ex"].progress().statuses
    assert {*statuses.values()} == {"right"}, statuses


@pytest.mark.parametrize(("name", "edition"), list(SOLVED))
def test_the_answers_of_a_lesson_are_right(
    name, edition, tmp_path, monkeypatch
) -> None:
    made = [p.id for p in OF_LESSONS[name].problems if not p.text.is_question]
    if made:
        monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
        statuses = run(name, SOLVED[name, edition])["lesson"].progress().statuses
        assert {statuses[one] for one in made} == {"right"}, statuses


# -- the texts and the notebooks --------------------------------------------------


@every_set
def test_each_starter_has_its_place_for_an_answer_and_its_check(name) -> None:
    for cell in prepared(name, EXERCISES).cells:
        if tags.part(cell) == "starter":
            assert "YOUR_ANSWER" in cell.source
            assert f"ex.{tags.problem(cell)}.check(" in cell.source


@every_set
def test_the_prose_has_levels_in_order_and_marks_norwegian(name) -> None:
    prose = "\n\n".join(c.source for c in cells(name) if c.cell_type == "markdown")
    assert not HASTY.findall(re.sub(r"<[^>]+>|`[^`]*`", "", prose))
    levels = [len(m) for m in re.findall(r"^(#+) ", prose, re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert prose.count('<i lang="nb">') == prose.count("</i>")


@every_set
def test_only_norwegian_is_spoken_as_norwegian_in_a_reply(name) -> None:
    """The package shows words between « and » as Norwegian, so English has others."""
    for cell in cells(name):
        if tags.part(cell) == "replies":
            assert "«" not in NOT_IN_CODE.sub("code", cell.source)


@every_set
def test_the_english_is_easy_to_read(name) -> None:
    prose = "\n\n".join(c.source for c in cells(name) if c.cell_type == "markdown")
    plainly = re.sub(
        r"<[^>]+>|`[^`]*`|\*|\[|\]\([^)]*\)|^[-#>|].*$", "", prose, flags=re.M
    )
    whole = [p for p in plainly.split("\n\n") if p.strip().endswith(".")]
    assert text.readability("\n\n".join(whole)).lix <= 45


def stored(name: str, kind):
    return nbformat.read(build.target(SOURCES[name], in_edition(kind, name)), 4)


def code(notebook) -> list[str]:
    return [c.source for c in notebook.cells if c.cell_type == "code"]


@every_set
def test_no_answer_leaks_into_the_exercises(name) -> None:
    written = nbformat.writes(stored(name, EXERCISES))
    shared = "\n".join(c.source for c in prepared(name, EXERCISES).cells)
    for cell in cells(name):
        if tags.part(cell) in tags.PARTS:
            assert cell.source not in shared
            assert json.dumps(cell.source, ensure_ascii=False)[1:-1] not in written
            assert cell.id not in written
    for problem in SETS[name].problems:
        solution = problem.text.code
        lines = [line for line in solution.split("\n") if len(line) > 12]
        starter = {*shared.split("\n")}
        assert any(line not in starter for line in solution.split("\n"))
        assert not all(line in shared for line in lines) or not lines, problem.id


@every_set
def test_starters_and_solutions_agree_but_for_the_answers(name) -> None:
    one, other = stored(name, EXERCISES), stored(name, SOLUTIONS)
    assert all(tags.part(c) != "replies" for c in (*one.cells, *other.cells))
    mine = [c.source for c in one.cells if tags.part(c) == "shared"]
    assert mine == [c.source for c in other.cells if tags.part(c) == "shared"]
    assert [tags.problem(c) for c in one.cells if tags.problem(c)] == [
        tags.problem(c) for c in other.cells if tags.part(c) == "answer"
    ]


@every_set
def test_stored_starters_say_not_attempted_and_stored_solutions_right(name) -> None:
    for kind, status in ((EXERCISES, "Not attempted."), (SOLUTIONS, "Right.")):
        said = [
            (tags.problem(cell), output["data"]["text/plain"])
            for cell in stored(name, kind).cells
            if tags.part(cell) in ("starter", "answer")
            for output in cell.outputs
            if "data" in output
        ]
        assert len(said) == len(SETS[name].problems)
        assert [one for one in said if not one[1].startswith(status)] == []


@every_set
def test_code_cells_are_short_and_narrow(name) -> None:
    notebooks = [prepared(name, kind) for kind in (EXERCISES, SOLUTIONS)]
    sources = [source for notebook in notebooks for source in code(notebook)]
    assert max(source.count("\n") + 1 for source in sources) <= 20
    assert max(len(line) for source in sources for line in source.split("\n")) <= 79


@every_set
def test_links_lead_to_the_lessons(name) -> None:
    prose = "".join(c.source for c in stored(name, EXERCISES).cells)
    links = re.findall(r"\]\((\.\.[^)\s]+)\)", prose)
    assert any(SETS[name].text.lesson in link for link in links)
    home = build.target(SOURCES[name], in_edition(EXERCISES, name)).parent
    for link in links:
        assert (home / link).resolve().exists(), link


@every_set
def test_the_step_that_a_heading_names_is_one_of_the_lesson(name) -> None:
    lesson = lesson_of(name).read_text(encoding="utf-8")
    steps = re.findall(r"^## (\d+) ", lesson, re.M)
    for problem in SETS[name].problems:
        step = str(problem.text.step)
        assert step in steps, f"{problem.id}: the lesson has no step {step}"


@pytest.mark.parametrize("name", known_sets())
def test_a_text_goes_to_notebooks_and_back(name) -> None:
    before = SOURCES[name].read_text(encoding="utf-8")
    for kind in (EXERCISES, SOLUTIONS):
        notebook = build.prepare(SOURCES[name], kind)
        tags.put_in(notebook, build.read_source(SOURCES[name]), kind)
        assert build.as_text(notebook) == before


def test_counts_by_format_are_told() -> None:
    counts = Counter(p.text.format for _, p in PROBLEMS.values())
    assert counts["choose"] >= len(SETS)


@each(PROBLEMS)
def test_what_is_called_a_choice_is_one(found) -> None:
    name, problem = found
    chosen = isinstance(problem.expected, Choice | Pairs)
    said = f'{name} {problem.id}: "choose" is for options and pairs'
    assert chosen or problem.text.format != "choose", said


def test_plain_data_of_every_example_is_stable() -> None:
    for more, code in MISCONCEPTIONS.values():
        for answer in more.shows(code):
            data = gathered(more.problem, answer)
            assert to_plain(data) == data


def test_lessons_are_there() -> None:
    stems = {path.stem for path in build.sources(LESSONS)}
    assert {s.text.lesson for s in SETS.values()} <= stems


@pytest.mark.parametrize("answer", ["B and C", "b and c", "B, C", "(B) or (C)"])
def test_a_choice_of_two_options_is_not_a_choice(answer: str) -> None:
    """The first of two letters is not taken for the answer."""
    choice = Choice({"A": "one", "B": "two", "C": "three"}, "B")
    with pytest.raises(Unreadable, match="more than one"):
        choice.read(answer)
    assert choice.read("B. A two of it") == "B"
