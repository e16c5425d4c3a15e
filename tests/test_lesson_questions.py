"""Every question of every lesson, proved from its own text; what is kept of it."""

import json
import re
from collections import Counter

import pytest

from raqqakit import exercises
from raqqakit.errors import InputError
from raqqakit.exercises import lesson_questions
from raqqakit.exercises.answers.number import number_of
from raqqakit.exercises.answers.prediction import Prediction
from raqqakit.exercises.expected import Unreadable
from raqqakit.exercises.past.history import SURE, sure_of
from raqqakit.exercises.problems import Problem, judge
from raqqakit.exercises.session.lesson import Lesson, asked_again
from raqqakit.exercises.session.question import Question
from raqqakit.exercises.sets import known_lessons
from raqqakit.record import Record
from raqqakit.widgets.form import UNRUN
from tools import build, editions, lesson_texts, tags
from tools.user_error import UserError

LESSONS = {name: exercises.problems_of(name) for name in known_lessons()}
# What an edition has in a lesson's place is a set of its own, such as lesson06.calmer.
OWN_TEXTS = {
    f"lesson{path.stem[:2]}.{kind.edition}": path
    for kind in tags.KINDS
    for path in build.sources(kind)
    if path.is_relative_to(editions.EDITIONS)
}
ASKED = LESSONS | {name: exercises.problems_of(*name.split(".")) for name in OWN_TEXTS}
QUESTIONS = {
    f"{name}-{problem.id}": problem
    for name, found in ASKED.items()
    for problem in found.problems
    if problem.text.is_question
}
SOURCES = {f"lesson{path.stem[:2]}": path for path in build.sources()} | OWN_TEXTS
LONGEST = 420  # letters of a reply


def each(table):
    return pytest.mark.parametrize("problem", table.values(), ids=list(table))


def answer_of(code: str) -> object:
    """An answer that has the reply of a code."""
    if code.startswith("option-"):
        return code[-1].upper()
    how, _, number = code.rpartition("-than-")
    low, high = lesson_questions.ends(number or "0")
    return {"": low, "more": high + 1, "less": low - 1}[how]


def key_of(problem: Problem) -> object:
    key = problem.text.code
    return key if problem.text.options else lesson_questions.ends(key)[0]


@pytest.mark.parametrize("name", list(SOURCES))
def test_what_is_built_of_a_lesson_agrees_with_its_text(name: str) -> None:
    built = lesson_texts.lesson_text(SOURCES[name], build.read_source(SOURCES[name]))
    stored = (build.SETS / f"{name}.json").read_text(encoding="utf-8")
    assert stored == built, f"run: python3 kit.py build --only {name[6:8]}"


@each(QUESTIONS)
def test_the_key_is_right_and_says_more_than_right(problem: Problem) -> None:
    result = judge(problem, key_of(problem))
    assert result.status == "right"
    assert len(result.message) > 20


@pytest.mark.parametrize("form", ["{} %", "{}%", "{} per cent", "{} percent."])
def test_a_share_may_be_given_with_its_sign(form: str) -> None:
    recall = QUESTIONS["lesson03-q1"]
    assert judge(recall, form.format(80)).status == "right"
    assert judge(recall, form.format(67)).code == "66-to-67"
    assert judge(QUESTIONS["lesson03-q4"], form.format(2)).status == "not yet"


@each(QUESTIONS)
def test_every_wrong_answer_has_a_reply_of_its_own(problem: Problem) -> None:
    text = problem.text
    for code, reply in text.replies.items():
        if code != lesson_questions.OTHERWISE:
            result = judge(problem, answer_of(code))
            assert (result.code, result.message) == (code, reply)
            assert result.status == "not yet"
    assert len({text.right, *text.replies.values()}) == len(text.replies) + 1
    if text.options:
        assert {*text.wrong, text.code} == {*text.options}
        assert len(text.options) >= 3
    else:
        assert judge(problem, 987_654_321).status == "not yet"


@each(QUESTIONS)
def test_odd_answers_to_a_question_get_words(problem: Problem) -> None:
    for answer in ("", "about forty", [], None, 10**30, "A and B", "<i>", float("nan")):
        result = judge(problem, answer)
        assert result.message
        assert result.status != "right"


@each(QUESTIONS)
def test_no_passage_of_the_lesson_is_swallowed_by_a_question(problem: Problem) -> None:
    """What stands behind the last fold of a twin belongs to the page."""
    assert "\n\n\n" not in problem.text.prose


@each(QUESTIONS)
def test_replies_are_short(problem: Problem) -> None:
    for words in (problem.text.right, *problem.text.replies.values()):
        assert len(words) <= LONGEST, words


@pytest.mark.parametrize("name", list(SOURCES))
def test_each_question_is_asked_in_its_cell(name: str) -> None:
    asked = {p.id for p in ASKED[name].problems if p.text.is_question}
    for cell in build.read_source(SOURCES[name]).cells:
        if tags.problem(cell) in asked and tags.part(cell) == "starter":
            assert cell.source.strip() == f"lesson.{tags.problem(cell)}.ask()"


def test_no_letter_is_the_key_too_often() -> None:
    keys = Counter(p.text.code for p in QUESTIONS.values() if p.text.options)
    assert max(keys.values()) <= 0.5 * sum(keys.values()), keys


# -- what is kept -----------------------------------------------------------------

TEXT = """
**Predict.** How many are there?

"""
CHOICE = """Which is it?

- **A** one
- **B** two

<details><summary>Reply to A</summary>

Not yet. It is not `one`.

</details>
<details><summary>Reply to B</summary>

Right. Two it is, for a reason.

</details>
"""
NUMBER = """
<details><summary>If you wrote 10 to 12</summary>

Right. Ten or so.

</details>
<details><summary>If you wrote more than 12</summary>

Not yet. Too many.

</details>
<details><summary>If you wrote something else</summary>

Not yet. Look again.

</details>
"""


def made(words: str) -> Problem:
    facts = {"title": "T", "step": 1, "objective": 1, "format": "predict"}
    return lesson_questions.question(lesson_texts.question("q1", words, facts))


def test_a_question_is_read_out_of_its_words() -> None:
    choice = made(CHOICE)
    assert choice.text.options == {"A": "one", "B": "two"}
    assert choice.text.prose == "Which is it?"
    assert judge(choice, "a").message == "It is not `one`."
    assert judge(choice, "two").status == "right"
    number = made(TEXT + NUMBER)
    found = {n: judge(number, n).code for n in (9, 10, 11.5, 12, 13, 4_000)}
    assert [*found.values()] == [
        "otherwise", "right", "right", "right", "more-than-12", "more-than-12",
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["4 + 1 = 5", "visits = 5", "(5)", "[5]", "x = 5."])
def test_a_number_may_stand_behind_what_leads_to_it(said) -> None:
    assert number_of(said) == 5


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("It shows 5.", 5), ("I think it will be 5", 5), ("the answer is: 5", 5),
        ("2 of 4", 2), ("2 of the four names", 2), ("4 out of 5", 4),
    ],
)  # fmt: skip
def test_words_that_leave_a_foretold_number_as_it_is_may_stand_around_it(
    said, number
) -> None:
    assert Prediction(1, 9).read(said) == number


@pytest.mark.parametrize("said", ["about 5", "at least 5", "not 5", "it is not 5"])
def test_words_that_change_a_foretold_number_make_it_unreadable(said) -> None:
    with pytest.raises(Unreadable, match="is text"):
        Prediction(1, 9).read(said)


def test_a_part_of_something_is_no_number_of_per_cent() -> None:
    with pytest.raises(Unreadable, match="is text"):
        Prediction(80, 80, per_cent=True).read("8 of 12")


@pytest.mark.parametrize("said", ["x >= 5", "x <= 5", "x == 5", "x != 5", "5 = 4 + 1"])
def test_a_comparison_is_no_number(said) -> None:
    with pytest.raises(Unreadable, match="is text"):
        number_of(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (CHOICE.replace("Right.", "Not yet."), 'has 0 replies that begin "Right."'),
        (CHOICE.replace("Not yet.", "Right."), 'has 2 replies that begin "Right."'),
        (CHOICE.replace("Reply to A", "Reply to C"), "needs a reply to each option"),
        (CHOICE.replace("Reply to A", "Reply for A"), 'has a reply to "Reply for A"'),
        (NUMBER.replace("something else", "13"), "needs a reply to each option"),
        (CHOICE.replace("Not yet.", "Ikke ennå."), "they stay in English"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(words: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        made(words)


def test_a_lesson_that_cannot_be_read_is_named() -> None:
    path = SOURCES["lesson02"]
    notebook = build.read_source(path)
    notebook.cells = [c for c in notebook.cells if tags.part(c) != "folded"]
    with pytest.raises(UserError, match=f"^{path.name}: q1 has no cell"):
        lesson_texts.lesson_text(path, notebook)


def test_a_question_cannot_bind_what_the_cells_have_not_made_yet() -> None:
    path = SOURCES["lesson02"]
    notebook = build.read_source(path)
    folded = next(c for c in notebook.cells if tags.part(c) == "folded")
    folded.source = folded.source.replace("Right.", "Right. {{ len(found) }}")
    with pytest.raises(UserError, match=r"holds {{ len\(found\) }}"):
        lesson_texts.lesson_text(path, notebook)


@pytest.fixture
def record(tmp_path) -> Record:
    return Record(tmp_path)


def lesson(record: Record, name: str = "lesson02") -> Lesson:
    return Lesson(exercises.problems_of(name), record)


def a_choice(name: str) -> Problem:
    return next(p for p in LESSONS[name].problems if p.text.options and p.text.prose)


def test_the_first_answer_is_kept_with_how_sure_it_was(record: Record) -> None:
    problem = a_choice("lesson02")
    wrong, *_ = problem.text.wrong
    widget = getattr(lesson(record), problem.id).ask()
    assert widget.reply["html"] == ""
    widget.answer = {"words": wrong, "sure": "certain", "number": 1}
    assert problem.text.replies[problem.text.wrong[wrong]][:20] in widget.reply["html"]
    widget.answer = {"words": problem.text.code, "sure": "a guess", "number": 2}
    assert "Right." in widget.reply["html"]
    later = getattr(lesson(Record(record.path.parent)), problem.id).ask()
    assert f"&#x27;{wrong}&#x27;, certain" in later.reply["html"]
    assert "Not yet." in later.reply["html"]
    right = f"A later one was right: &#x27;{problem.text.code}&#x27;."
    assert right in later.reply["html"]
    curve = lesson(record).curve()
    assert curve.counts == dict.fromkeys(SURE, (0, 0)) | {"certain": (0, 1)}
    assert curve.words == "Of 1 where you were certain, 0 right at once."


def test_how_sure_one_was_may_be_said_in_short_and_is_never_lost_unsaid(
    record: Record,
) -> None:
    problem = a_choice("lesson02")
    asked = getattr(lesson(record), problem.id)
    assert str(lesson(record).curve()).startswith("Nothing is answered yet.")
    assert asked.check(problem.text.code, sure="sure").note == (
        "How sure you were is not kept: write 'a guess', 'fairly sure' or 'certain'."
    )
    assert str(lesson(record).curve()) == (
        "No answer has a word on how sure you were yet."
    )
    for said, kept in {"guess": SURE[0], " Certain ": SURE[2], 3: ""}.items():
        assert sure_of(said) == kept


def test_a_name_of_the_page_in_quotation_marks_is_no_attempt(record: Record) -> None:
    made = Lesson(exercises.problems_of("lesson07"), record)
    page = {"asked": made.q5, "decisions": {"mandag": 1}, "re": re}
    said = eval('asked.check("decisions")', page)
    assert said.message == "`decisions` goes into the brackets without quotation marks."
    assert made.q5._history().attempts == []
    assert "quotation" not in eval('asked.check("re")', page).message


def test_nothing_about_the_person_is_kept(record: Record) -> None:
    problem = a_choice("lesson02")
    getattr(lesson(record), problem.id).check(problem.text.code, sure="fairly sure")
    (line,) = record.path.read_text(encoding="utf-8").splitlines()
    assert {*json.loads(line)} == {
        "kind", "set", "edition", "problem", "status", "code", "answer", "sure",
        "when", "kit",
    }  # fmt: skip


def test_what_is_no_answer_is_not_the_first_answer(record: Record) -> None:
    problem = a_choice("lesson02")
    asked = getattr(lesson(record), problem.id)
    assert asked.check("no option at all").status != "right"
    assert (
        asked.check().message
        == "Write an answer between the round brackets of `check`."
    )
    assert not record.path.exists()


def test_a_point_between_thousands_is_read_where_a_reply_waits(record: Record) -> None:
    length = lesson(record, "lesson00").q6
    assert length.check("10.000").code == "10000"
    assert length.check("10,000").code == "10000"
    assert [line.answer for line in record.events("lesson00")] == ["10.000", "10,000"]
    compared = lesson(record, "lesson06").q9
    assert compared.check("100.000").status == "right"
    assert compared.check("90.000").code == "90000"


@pytest.mark.parametrize("given", ["12.000", "6.000", "8.000", "1.000.000"])
def test_a_point_that_may_be_either_is_asked_about(record: Record, given: str) -> None:
    asked = lesson(record, "lesson00").q6.check(given)
    assert (asked.code, asked.status) == ("point", "not yet")
    assert not record.path.exists()


def test_a_point_before_decimals_that_are_foreseen_is_asked_about() -> None:
    either = Prediction(2, 2, replied=(lambda number: number == 2000,))
    with pytest.raises(Unreadable):
        either.read("2.000")
    assert Prediction(7, 7, replied=either.replied).read("2.000") == 2000


def test_how_sure_is_one_of_three_words(record: Record) -> None:
    problem = a_choice("lesson02")
    getattr(lesson(record), problem.id).check(problem.text.code, sure="very")
    (event,) = record.events("lesson02")
    assert event.sure == ""


def test_only_what_went_wrong_comes_back(record: Record) -> None:
    twins = [
        (name, p)
        for name, found in LESSONS.items()
        for p in found.problems
        if p.text.is_twin
    ]
    for name, twin in twins:
        first = twin.id.removesuffix("-again")
        original = next(p for p in LESSONS[name].problems if p.id == first)
        asked = getattr(lesson(record, name), first)
        assert [*asked_again(record, before="lesson99")] == []
        wrong = next(iter(original.text.replies))
        asked.check(answer_of(wrong) if wrong != "otherwise" else 987_654_321)
        (back,) = asked_again(record, before="lesson99")
        if name != "lesson07":
            shown = lesson(record, "lesson07").again()._repr_mimebundle_()
            assert shown["text/plain"].startswith(UNRUN)
        assert [*asked_again(record, before=name)] == []
        back.check(key_of(twin))
        assert [*asked_again(record, before="lesson99")] == []


@pytest.mark.parametrize("story", ["", "calmer"])
def test_what_only_one_edition_asks_comes_back_whatever_story_follows(
    record: Record, story: str
) -> None:
    """The last lesson is one for both, and lesson 06 asks other things in each."""
    for edition in ("", "calmer"):
        found = exercises.problems_of("lesson06", edition)
        twins = {p.id.removesuffix("-again") for p in found.problems if p.text.is_twin}
        for problem in (p for p in found.problems if p.id in twins):
            wrong = next(iter(problem.text.replies))
            getattr(Lesson(found, record), problem.id).check(answer_of(wrong))
        back = {one._problem.id: one for one in asked_again(record, "lesson07", story)}
        assert {f"{name}-again" for name in twins} <= back.keys()
        for one in back.values():
            found_again = eval(one.called, {"exercises": exercises})
            assert found_again._problem == one._problem, "its twin in plain Python"


def test_the_overview_counts_what_is_done(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    problem = a_choice("lesson02")
    getattr(lesson(Record()), problem.id).check(problem.text.code, sure=SURE[0])
    rows = {row[0]: row for row in exercises.overview().rows}
    assert rows["lesson 02"][1].startswith("1 of ")
    assert rows["exercises 01"][1].startswith("0 of ")
    assert exercises.curve().counts[SURE[0]] == (1, 1)
    assert [*rows][:2] == ["lesson 00", "lesson 01"]


def test_the_overview_counts_the_lesson_that_the_learner_has_in_its_place(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    row = [r for r in exercises.overview().rows if r[0] == "lesson 06"]
    calmer = exercises.problems_of("lesson06", "calmer")
    asked = [p for p in calmer.problems if p.text.is_question and not p.text.is_twin]
    session = Lesson(calmer, Record())
    for problem in asked:
        getattr(session, problem.id).check(key_of(problem), sure=SURE[0])
    then = [r for r in exercises.overview().rows if r[0] == "lesson 06"]
    held = sum(not p.text.is_question for p in calmer.problems)
    assert then[0][1] == f"{len(asked)} of {len(asked) + held}"
    assert row[0][1].startswith("0 of ")
    assert row[0][1] != then[0][1].replace(str(len(asked)), "0", 1)
    assert exercises.curve().counts[SURE[0]] == (len(asked), len(asked))


def test_the_overview_counts_the_questions_of_the_story_that_was_chosen(
    tmp_path, monkeypatch
) -> None:
    """By the page where nothing is answered yet, and then by the last answer."""
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))

    def in_all(story: str) -> str:
        rows = {row[0]: row for row in exercises.overview(story).rows}
        return rows["lesson 06"][1].partition(" of ")[2]

    def asked(story: str) -> list[Problem]:
        found = exercises.problems_of("lesson06", story).problems
        return [one for one in found if not one.text.is_twin]

    many, few = (str(len(asked(story))) for story in ("article", "calmer"))
    assert many != few
    assert (in_all("article"), in_all("calmer"), in_all("")) == (many, few, many)
    for story, number in {"calmer": few, "article": many}.items():
        problem = next(one for one in asked(story) if one.text.is_question)
        exercises.load("lesson06", story).q1.check(key_of(problem))
        assert {in_all("article"), in_all("calmer")} == {number}


def test_the_curve_of_all_lessons_leaves_no_edition_out(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    there = {story: {p.id: p for p in exercises.problems_of("lesson06", story).problems
                     if p.text.is_question and not p.text.is_twin}
             for story in ("calmer", "article")}  # fmt: skip
    for story, found in there.items():
        for name, problem in found.items():
            made = exercises.load("lesson06", story)
            getattr(made, name).check(key_of(problem), sure=SURE[2])
    number = len({name for found in there.values() for name in found})
    assert exercises.curve().counts[SURE[2]] == (number, number)


@pytest.mark.parametrize("story", ["article", "calmer"])
def test_the_record_says_in_which_story_a_question_was_answered(
    tmp_path, monkeypatch, story: str
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    made = exercises.load("lesson00", story)
    made.q1.ask().answer = {"words": "A", "sure": "certain", "number": 1}
    made.q8.check(1)
    given = Record().events("lesson00")
    assert [(one.problem, one.edition) for one in given] == [
        ("q1", story), ("q8", story)
    ]  # fmt: skip


def test_one_record_serves_lessons_and_the_exercises_in_them(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "exercises"))
    (tmp_path / "exercises").mkdir()
    assert Record().path.parent == tmp_path / "exercises"
    (tmp_path / ".delivered.json").write_text("{}", encoding="utf-8")
    assert Record().path.parent == tmp_path
    # Those of an edition lie two folders down, and each of them was delivered.
    calmer = tmp_path / "calmer" / "exercises"
    calmer.mkdir(parents=True)
    (calmer.parent / ".delivered.json").write_text("{}", encoding="utf-8")
    monkeypatch.setenv("RAQQAKIT_MINE", str(calmer))
    assert Record().path.parent == tmp_path
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "exercises"))
    (tmp_path / "exercises" / "my-record.jsonl").write_text("", encoding="utf-8")
    assert Record().path.parent == tmp_path / "exercises"


def test_a_set_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match='"lesson02"'):
        exercises.problems_of("lesson99")


def test_signs_in_a_question_are_only_signs(record: Record) -> None:
    """The widget shows HTML: what stands in a text or in an answer is escaped."""
    words = CHOICE.replace("one", "<script>x</script> & `<b>`")
    problem = made(words.replace("Which is it?", "Which <img src=x>?"))
    asked = Question(problem, "lesson02", record)
    shown = asked.ask()
    shown.answer = {"words": "<i>", "sure": "certain", "number": 1}
    said = f"{shown.options}{shown.reply}"
    assert "&lt;script&gt;" in said
    assert not re.findall(r"<(?!/?(div|span|strong|code|p)\b)", said)
