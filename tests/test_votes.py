"""A class's votes and records: counted once, and shown without a name."""

import csv
import json
import re
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest

import kit
from raqqakit.exercises import load
from raqqakit.exercises.replies import NOT_YET, RIGHT, Result
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.serialise import encode
from raqqakit.record import CHECK, HINT, Event, line_of
from tools.grade import page, problems_table
from tools.grade.ballots import FEWEST, Ballot, ballots, to_begin
from tools.grade.cast import Vote
from tools.grade.efforts import efforts
from tools.grade.files import read_class
from tools.grade.judged import Attempt
from tools.grade.learners import learners
from tools.grade.owners import by_path
from tools.grade.projector import projector
from tools.support.pretend_class import pretend_class
from tools.support.pretend_lessons import pretend_records

LESSON = "lesson02"
TEXT = next(p.text for p in problems_of(LESSON).problems if p.id == "q3")
KEY, WRONG, *OTHERS = TEXT.code, *TEXT.wrong
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)


def event(answer: object, minute: float, sure: str = "", **more: str) -> Event:
    said = {"set": LESSON, "problem": "q3"} | more
    when = BEGIN + timedelta(minutes=minute)
    given = encode(answer) if isinstance(answer, str) else answer
    return Event(kind=CHECK, answer=given, sure=sure, when=when, **said)


def hint(minute: float, **more: str) -> Event:
    said = {"set": LESSON, "problem": "q3"} | more
    return Event(kind=HINT, when=BEGIN + timedelta(minutes=minute), **said)


def write(path, *events: Event) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line_of(e)}\n" for e in events), encoding="utf-8")


def pupils_of(folder):
    return learners(read_class(folder).sheets)


def ballot(folder, problem: str = "q3") -> Ballot:
    mine = [p for p in pupils_of(folder) if p.set == LESSON]
    return next(one for one in ballots(LESSON, mine) if one.problem.id == problem)


# -- a record instead of an answers file -------------------------------------------


def test_a_record_says_what_the_answers_file_saved_from_it_says(
    tmp_path, monkeypatch
) -> None:
    for kind in ("record", "answers"):
        (tmp_path / kind / "Ada").mkdir(parents=True)
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "record" / "Ada"))
    lesson = load(LESSON)
    lesson.q3.check(WRONG, sure="certain")
    lesson.q3.check(KEY, sure="a guess")
    lesson.save("Ada")
    (file,) = (tmp_path / "record" / "Ada").glob("answers-*")
    file.rename(tmp_path / "answers" / "Ada" / file.name)
    (record,), (answers,) = (pupils_of(tmp_path / k) for k in ("record", "answers"))
    assert record.key == answers.key == ("ada", LESSON)
    for name, standing in answers.standings.items():
        other = record.standings[name]
        assert (standing.attempts, standing.best) == (other.attempts, other.best)
    assert record.standings["q3"].tries == 2


def test_of_record_and_answers_nothing_counts_twice(tmp_path, monkeypatch) -> None:
    (tmp_path / "Ada").mkdir()
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "Ada"))
    lesson = load(LESSON)
    lesson.q3.check(WRONG, sure="certain")
    lesson.save("Ada Berg")
    lesson.q3.check(KEY)
    (pupil,) = pupils_of(tmp_path)
    assert pupil.name == "Ada Berg"
    assert pupil.standings["q3"].tries == 2
    assert len(ballot(tmp_path).votes) == 1


@pytest.mark.parametrize(
    ("file", "who"),
    [("Ada/my-record.jsonl", "Ada"),
     ("Ada Berg/my-lessons/calmer/my-record-2.jsonl", "Ada Berg"),
     ("lesson 02/Ada/Version 1/my-record.jsonl", "Ada"),
     ("my-record-Ada.jsonl", "Ada"), ("Ada_my-record (2).jsonl", "Ada"),
     ("Ada Berg_4711_assignsubmission_file_my-record.jsonl", "Ada Berg"),
     ("bergada_12345_67890_my-record.jsonl.txt", "bergada"),
     ("Ada.jsonl", "Ada"), ("17/my-record.jsonl", "17"),
     ("my-record.jsonl", ""), ("my-record (3).jsonl", ""),
     ("lesson02/my-record (3).jsonl", ""), ("my-record-2.jsonl", "")],
)  # fmt: skip
def test_a_path_says_whose_a_record_is(file, who) -> None:
    assert by_path(file) == who


def test_records_that_are_only_numbered_are_learners_of_their_own(tmp_path) -> None:
    for place in ("", "to hand in/"):
        for number in range(1, 5):
            path = tmp_path / f"{place}my-record ({number}).jsonl"
            write(path, event(KEY, number + 10 * len(place)))
    names = {pupil.name for pupil in pupils_of(tmp_path)}
    assert len(names) == 8
    assert {"my-record (3)", "to hand in/my-record (3)"} < names


def test_a_numbered_record_is_known_by_its_attempts(tmp_path, monkeypatch) -> None:
    (tmp_path / "Ada").mkdir()
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "Ada"))
    load(LESSON).q3.check(WRONG)
    load(LESSON).save("Ada")
    record = tmp_path / "Ada" / "my-record.jsonl"
    record.rename(tmp_path / "my-record (7).jsonl")
    write(tmp_path / "my-record (8).jsonl", event(WRONG, 1))
    earlier = [event(WRONG, 1), event(KEY, 2)]
    write(tmp_path / "my-record (9).jsonl", *earlier)  # the same learner, a day later
    found = {pupil.name: pupil.standings["q3"].tries for pupil in pupils_of(tmp_path)}
    assert found == {"Ada": 1, "my-record (8)": 2}


def test_two_at_one_computer_are_two_learners_and_one_vote(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    load(LESSON).q3.check(WRONG)
    for name in ("Ada", "Bo"):
        load(LESSON).save(name)
    assert {p.name for p in pupils_of(tmp_path)} == {"Ada", "Bo"}
    assert len(ballot(tmp_path).votes) == 1


def test_what_is_no_record_is_left_alone_and_a_spoiled_one_is_named(tmp_path) -> None:
    write(tmp_path / "Ada" / "my-record.jsonl", event(KEY, 1))
    (tmp_path / "my-marks-Ada.jsonl").write_text('{"text": "…"}\n', encoding="utf-8")
    (tmp_path / "my-record (1).jsonl").write_text("spoiled\n", encoding="utf-8")
    (tmp_path / "my-record (2).jsonl").write_text("", encoding="utf-8")
    found = read_class(tmp_path)
    assert found.others == ["my-marks-Ada.jsonl"]
    assert [(u.file, u.what.split(".")[0]) for u in found.unfit] == [
        ("my-record (1).jsonl", "holds no answer that this kit knows"),
        ("my-record (2).jsonl", "is empty"),
    ]
    assert [sheet.name for sheet in found.sheets] == ["Ada"]


def test_any_line_of_a_record_may_be_anything(tmp_path) -> None:
    path = tmp_path / "Ada" / "my-record.jsonl"
    strange = [
        event(KEY, 1, set="lesson99"), event(KEY, 2, problem="q99"),
        event({"type": "os.system", "value": 1}, 3), event([[]], 4),
        event(KEY, 5, edition="../x", kit="9.9"), event(KEY, 6, sure="very"),
    ]  # fmt: skip
    write(path, *strange)
    with path.open("ab") as file:
        file.write(b'{"kind": "check", "set": ["x"]}\n\xff\xfe\n{"kind": "che')
    (pupil,) = pupils_of(tmp_path)
    assert pupil.standings["q3"].best.status == RIGHT
    assert kit.main(["grade", str(tmp_path)]) == 0


def test_what_only_the_calmer_story_asks_is_graded(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    asked = {p.id for p in problems_of("lesson06").problems}
    own = next(
        p for p in problems_of("lesson06", "calmer").problems
        if p.id not in asked and p.text.options and not p.text.is_twin
    )  # fmt: skip
    getattr(load("lesson06", "calmer"), own.id).check(own.text.code)
    load("lesson06", "calmer").save("Ada")
    (pupil,) = pupils_of(tmp_path)
    assert pupil.standings[own.id].best.status == RIGHT


# -- the votes ------------------------------------------------------------------------


def test_first_and_second_answers_and_those_asked_again_are_told_apart(
    tmp_path,
) -> None:
    again = {"problem": "q3-again"}
    twin = next(p.text for p in problems_of(LESSON).problems if p.id == "q3-again")
    write(tmp_path / "A/my-record.jsonl", event(WRONG, 1, "certain"), event(KEY, 2),
          event(twin.code, 900, **again))  # fmt: skip
    write(tmp_path / "B/my-record.jsonl", event(WRONG, 3, "a guess"),
          event(next(iter(twin.wrong)), 901, **again))  # fmt: skip
    write(tmp_path / "C/my-record.jsonl", event(KEY, 4, "certain"))
    write(tmp_path / "D/my-record.jsonl", event(OTHERS[0], 5, "certain"),
          event(WRONG, 6), event(KEY, 7))  # fmt: skip
    found = ballot(tmp_path)
    assert found.first == {WRONG: 2, KEY: 1, OTHERS[0]: 1}
    assert found.second == {WRONG: 2, KEY: 2}
    assert (found.right, found.right_then, found.again) == (1, 2, 2)
    assert found.certain == 2
    assert found.common == (TEXT.wrong[WRONG], 2)
    assert (found.changed, len(found.came_back)) == (1, 2)
    shown = page.page(read_class(tmp_path), pupils_of(tmp_path))
    row = next(r for r in shown.split("<tr>") if f"q3 {TEXT.title}" in r)
    cells = re.findall(r"<bdi>(.*?)</bdi>", row)
    assert cells[1:3] == [KEY, "1\u00a0of\u00a04\u00a0(25%)"]
    assert cells[-4:] == ["2", f"{WRONG}: 2", "2; 2 changed", "1 of 2"]


def test_what_answers_no_question_is_no_vote(tmp_path) -> None:
    write(tmp_path / "A/my-record.jsonl", event("Z", 1), event([[]], 2))
    write(tmp_path / "B/my-record.jsonl", event(KEY, 3))
    assert ballot(tmp_path).first == {KEY: 1}


def made(problem: str, right: int, wrong: int, certain: int = 0) -> Ballot:
    """A ballot with so many votes, of which so many are certain and not right."""
    found = next(p for p in problems_of(LESSON).problems if p.id == problem)
    code = next(iter(found.text.replies))
    good = [Vote(Attempt("", Result(RIGHT, "right", "")))] * right
    bad = [Vote(Attempt("", Result(NOT_YET, code, ""), "certain"))] * certain
    other = [Vote(Attempt("", Result(NOT_YET, code, "")))] * (wrong - certain)
    return Ballot(found, LESSON, (*good, *bad, *other))


@pytest.mark.parametrize(
    ("right", "wrong", "worth"),
    [(7, 13, True), (6, 14, False), (14, 6, True), (15, 5, False), (2, 2, False)],
)
def test_a_question_is_worth_a_talk_where_the_class_is_divided(
    right, wrong, worth
) -> None:
    assert made("q1", right, wrong).worth is worth


def test_the_next_lesson_begins_with_three_by_the_rule_that_is_told() -> None:
    found = [
        made("q1", 19, 1, certain=1),  # nearly all right: left out
        made("q2", 1, 19), made("q3", 10, 10, certain=1),
        made("q5", 12, 8, certain=6), made("q8", 3, 17),
        made("q9", 2, 2, certain=2),  # too few
    ]  # fmt: skip
    assert [one.problem.id for one in to_begin(found)] == ["q5", "q3", "q2"]


# -- the projector --------------------------------------------------------------------


@pytest.fixture(scope="module")
def class_of_thirty(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    pretend_records(folder, 30)
    return folder


def test_the_projector_shows_every_question_and_names_nobody(class_of_thirty) -> None:
    found = read_class(class_of_thirty)
    pupils = learners(found.sheets)
    shown = projector(pupils)
    for pupil in pupils:
        assert pupil.name not in shown
    assert "my-record" not in shown
    voted = {
        (p.set, n) for p in pupils if p.set.startswith("lesson")
        for n, s in p.standings.items() if s.first
    }  # fmt: skip
    for name in {one for one, _ in voted}:
        asked = (*problems_of(name).problems, *problems_of(name, "calmer").problems)
        for problem in (p for p in asked if p.text.is_question and not p.text.is_twin):
            assert ((name, problem.id) in voted) == (
                f'id="{name}-{problem.id}"' in shown
            )
    assert shown.count("<details>") == shown.count("<section")
    assert "<details open" not in shown


def test_the_projector_keeps_the_key_folded(tmp_path) -> None:
    for number in range(FEWEST):
        write(tmp_path / f"P{number}/my-record.jsonl", event(KEY, number))
    shown = projector(pupils_of(tmp_path))
    section = shown.split('id="lesson02-q3"')[1].split("</section>")[0]
    before, folded = section.split("<details>")
    assert "✓" not in before
    assert TEXT.right.split(",")[0] not in before
    assert f"✓ {KEY}" in folded


def test_of_fewer_than_five_no_vote_is_shown(tmp_path) -> None:
    for number in range(FEWEST - 1):
        write(tmp_path / f"P{number}/my-record.jsonl", event(KEY, number, "certain"))
    few = projector(pupils_of(tmp_path))
    assert "Fewer than 5 have answered yet" in few
    assert 'class="bar"' not in few
    assert "How sure" not in few
    write(tmp_path / "One more/my-record.jsonl", event(WRONG, 99, "certain"))
    enough = projector(pupils_of(tmp_path))
    assert 'class="bar"' in enough
    assert "certain 5" in enough


def test_a_class_that_read_two_stories_chooses_the_words(tmp_path) -> None:
    article, calmer = (
        next(p.text for p in problems_of("lesson01", e).problems if p.id == "q1")
        for e in ("", "calmer")
    )
    assert article.prose != calmer.prose
    asked = {"set": "lesson01", "problem": "q1"}
    for number in range(5):
        write(tmp_path / f"P{number}/my-record.jsonl",
              event(article.code, number, edition="calmer", **asked))  # fmt: skip
    alone = projector(pupils_of(tmp_path))
    assert calmer.prose in alone
    assert article.prose not in alone
    assert "fieldset>" not in alone
    write(tmp_path / "Q/my-record.jsonl", event(article.code, 99, **asked))
    both = projector(pupils_of(tmp_path))
    assert article.prose in both
    assert re.search(r'id="story-calmer" checked', both)


def test_a_class_of_the_article_is_shown_the_calmer_words_first(tmp_path) -> None:
    asked = {"set": "lesson01", "problem": "q1"}
    calmer = next(p.text for p in problems_of("lesson01", "calmer").problems)
    for number in range(5):
        write(tmp_path / f"P{number}/my-record.jsonl",
              event(calmer.code, number, **asked))  # fmt: skip
    page = projector(pupils_of(tmp_path))
    assert calmer.prose in page
    assert re.search(r'id="story-calmer" checked', page)
    assert not re.search(r'id="story-kit" checked', page)


def test_sets_of_exercises_alone_have_no_page_for_the_projector(tmp_path) -> None:
    pretend_class(tmp_path, 6, only="ex01")
    assert projector(pupils_of(tmp_path)) == ""
    assert kit.main(["grade", str(tmp_path)]) == 0
    assert not (tmp_path / "grades-projector.html").exists()


# -- tries and hints ------------------------------------------------------------------

Q6 = {"set": LESSON, "problem": "q6"}
GOOD, BAD, WORSE = encode((0.5, 0.6)), encode(9), encode(8)


def q6(folder):
    found = {one.problem.id: one for one in efforts(LESSON, pupils_of(folder))}
    return found["q6"]


def test_a_problem_that_all_have_right_at_once_is_seen(tmp_path) -> None:
    for n in range(5):
        assert n < 4 or q6(tmp_path).remarks == []  # four are too few
        write(tmp_path / f"P{n}/my-record.jsonl", event(GOOD, n, **Q6))
    assert q6(tmp_path).remarks == ["right at once by nearly all"]


def test_hints_that_do_not_help_and_many_tries_are_seen(tmp_path) -> None:
    for n in range(6):
        write(tmp_path / f"P{n}/my-record.jsonl", event(BAD, n, **Q6),
              hint(n + 10, **Q6), event(WORSE, n + 20, **Q6),
              event(GOOD if n < 2 else BAD, n + 30, **Q6))  # fmt: skip
    found = q6(tmp_path)
    assert (found.middle, found.most, found.hinted, found.right) == (3, 3, 6, 2)
    assert found.after_hint == (2, 6)
    assert found.remarks == ["many tries, few right", "hints do not help"]
    assert found.ways["right with hints"] == 2


def test_a_hint_that_was_read_after_the_right_answer_helped_nobody(tmp_path) -> None:
    for n in range(6):
        write(tmp_path / f"P{n}/my-record.jsonl", event(GOOD, n, **Q6),
              hint(n + 10, **Q6), event(BAD, n + 20, **Q6))  # fmt: skip
    assert q6(tmp_path).after_hint == (0, 0)


def test_the_table_of_problems_names_nobody_and_says_the_same(class_of_thirty) -> None:
    pupils = pupils_of(class_of_thirty)
    rows = list(csv.DictReader(StringIO(problems_table.problems_csv(pupils))))
    assert {row["set"] for row in rows} == {pupil.set for pupil in pupils}
    mine = [pupil for pupil in pupils if pupil.set == LESSON]
    by_name = {row["problem"]: row for row in rows if row["set"] == LESSON}
    for one in efforts(LESSON, mine):
        row = by_name[one.problem.id]
        assert int(row["tried by"]) == len(one.tried)
        assert int(row["right now"]) == one.right
    for one in ballots(LESSON, mine):
        row = by_name[one.problem.id]
        assert int(row["right at first"]) == one.right
        counts = re.findall(r": (\d+)", row["first votes"])
        assert sum(map(int, counts)) == len(one.votes)
    assert not any(pupil.name in str(rows) for pupil in pupils)


def test_a_class_of_five_hundred_hands_in_its_records(tmp_path, capsys) -> None:
    pretend_records(tmp_path, 500, only=[LESSON])
    assert kit.main(["grade", str(tmp_path)]) == 0
    assert "500 records read, of 500 learners." in capsys.readouterr().out
    text_of = (tmp_path / "grades.csv").read_text(encoding="utf-8-sig")
    rows = {row["name"]: row for row in csv.DictReader(StringIO(text_of))}
    for home in (path for path in tmp_path.iterdir() if path.is_dir()):
        lines = (home / "my-record.jsonl").read_text(encoding="utf-8").splitlines()
        events = [json.loads(line) for line in lines]
        asked = [e for e in events if not e["problem"].endswith("-again")]
        tries = sum(e["kind"] == CHECK for e in asked)
        right = {e["problem"] for e in asked if e["status"] == RIGHT}
        row = rows[home.name]
        assert (int(row["tries"]), int(row[RIGHT])) == (tries, len(right))
