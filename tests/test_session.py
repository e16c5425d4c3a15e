"""A set in the learner's hands: attempts come back, the best counts, saving is safe."""

import errno
import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

import pytest

import raqqakit
from raqqakit import exercises, files
from raqqakit.errors import InputError
from raqqakit.exercises import YOUR_ANSWER
from raqqakit.exercises.past import saving
from raqqakit.exercises.past.history import History
from raqqakit.exercises.past.welcome import welcome
from raqqakit.exercises.replies import Solution
from raqqakit.exercises.values.serialise import encode
from raqqakit.record import CHECK, Event
from tools.grade.files import read_class

RIGHT, WRONG = 10, 9  # answers to q1 of set 01


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    return tmp_path


@pytest.fixture
def ex(folder):
    return exercises.load("ex01")


def attempts(folder: Path) -> int:
    path = folder / "my-record.jsonl"
    return path.read_text(encoding="utf-8").count('"check"') if path.exists() else 0


def saved(ex, folder: Path, name="Ada") -> dict:
    ex.save(name)
    (file,) = folder.glob("answers-*.json")
    return json.loads(file.read_text(encoding="utf-8"))


# -- attempts come back -----------------------------------------------------------


def test_the_first_load_is_silent_and_makes_nothing(ex, folder, capsys) -> None:
    assert capsys.readouterr().out == ""
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["2", 2, "02", " EX02 ", "ex2"])
def test_a_set_is_opened_by_its_name_and_by_its_number(name, folder) -> None:
    assert exercises.load(name)._set.id == "ex02"


@pytest.mark.parametrize("name", ["ex99", "", "lesson", None, 0, "q1", "ex02 q1"])
def test_there_is_no_set_of_another_name(name, folder) -> None:
    with pytest.raises(InputError, match="no set of that name"):
        exercises.load(name)


@pytest.mark.parametrize("name", ["ex02.5", 2.5, "ex02.q1", "2.NB"])
def test_behind_the_point_stands_an_edition_that_is_there(name, folder) -> None:
    with pytest.raises(InputError, match=r'Write "ex02" or "ex02\.calmer"'):
        exercises.load(name)


def test_what_was_right_is_right_again_and_a_sentence_says_so(ex, capsys) -> None:
    ex.q1.check(RIGHT)
    ex.q2.check("A")
    ex.q2.hint()
    capsys.readouterr()
    again = exercises.load("ex01")
    assert capsys.readouterr().out == (
        "Welcome back: 1 of 10 is right; your last attempt was today. Go on with q2.\n"
    )
    assert again.progress().words == ex.progress().words
    assert repr(again.q1) == "q1: How many bytes? (predict). Right."
    assert isinstance(again.q1.solution(), Solution)
    assert not isinstance(again.q3.solution(), Solution)
    assert exercises.load("ex02").progress().statuses["q1"] == "not attempted"


def test_hints_begin_again_with_the_first_and_are_counted_once(ex, folder) -> None:
    for _ in range(2):
        again = exercises.load("ex01")
        titles = [again.q1.hint().title for _ in range(4)]
        assert titles == [f"Hint {n} of 3" for n in (1, 2, 3, 3)]
    ex.q1.check(WRONG)
    assert saved(ex, folder)["answers"]["q1"]["hints"] == 3


def test_a_solution_opens_after_a_right_answer_or_a_wrong_one_and_the_hints(ex) -> None:
    assert "an answer of your own first" in repr(ex.q1.solution())
    ex.q1.check(WRONG)
    for _ in range(3):
        assert "the three hints first, with ex.q1.hint()" in repr(ex.q1.solution())
        ex.q1.hint()
    assert isinstance(ex.q1.solution(), Solution)
    solution = Solution("fewest, most", "both are sums.")
    assert repr(solution).endswith("\n\nBoth are sums.")
    ex.q2.check("A")
    assert not isinstance(ex.q2.solution(), Solution)


@pytest.mark.parametrize("empty", [[], [YOUR_ANSWER], [[1, YOUR_ANSWER]], [...]])
def test_what_is_no_attempt_is_not_in_the_record(empty, ex, folder) -> None:
    assert ex.q1.check(*empty).status == "not attempted"
    assert list(folder.iterdir()) == []
    assert not isinstance(ex.q1.solution(), Solution)


def test_the_best_counts_and_the_last_is_named_where_it_differs(ex) -> None:
    ex.q1.check(RIGHT)
    assert "differs" not in ex.progress().words
    ex.q1.check(WRONG)
    ex.q1.check()
    assert ex.progress().statuses["q1"] == "right"
    said = ex.progress().words
    assert said.endswith(" The last try differs in q1 (not yet); the best one counts.")
    assert said in ex.progress()._repr_html_()
    ex.q1.check(RIGHT)
    assert "differs" not in ex.progress().words


def test_the_same_answer_again_does_not_make_the_record_longer(ex, folder) -> None:
    for _ in range(3):
        again = exercises.load("ex01")
        for _ in range(3):
            assert again.q1.check(WRONG).status == "not yet"
            assert again.q2.check("A").status == "not yet"
    assert attempts(folder) == 2
    ex.q1.check(RIGHT)
    ex.q1.check(WRONG)
    assert attempts(folder) == 4


def test_the_record_says_what_was_given_and_which_reply_came(ex, folder) -> None:
    reply = ex.q7.check({7, 8})
    ex.q6.check(lambda blocks: blocks)
    first, second = map(
        json.loads, (folder / "my-record.jsonl").read_text("utf-8").splitlines()
    )
    assert (first["set"], first["problem"]) == ("ex01", "q7")
    assert (first["status"], first["code"]) == (reply.status, reply.code)
    assert first["answer"]["type"] == "set"
    assert first["kit"] == raqqakit.__version__
    assert datetime.fromisoformat(first["when"]).utcoffset() == timedelta(0)
    assert "lambda" not in json.dumps(second)


def test_the_record_knows_nothing_of_the_person(ex, folder) -> None:
    ex.q1.check(RIGHT)
    ex.save("Ada Lovelace")
    text = (folder / "my-record.jsonl").read_text(encoding="utf-8")
    for word in ("Ada", str(Path.home()), os.environ.get("USER", "Ada")):
        assert word not in text


def test_a_record_that_cannot_be_written_is_said_with_the_reply(ex, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "append_line", full)
    for _ in range(2):
        result = ex.q1.check(RIGHT)
        assert result.status == "right"
        assert "my-record.jsonl could not be written: the disk is full." in result.note
        assert result.note in repr(result)
        assert "the disk is full" in result._repr_html_()
    assert ex.q2.hint().title == "Hint 1 of 3"
    assert ex.progress().statuses["q1"] == "right"
    assert isinstance(ex.q1.solution(), Solution)


def test_a_file_that_is_no_record_is_named(folder, capsys) -> None:
    (folder / "my-record.jsonl").write_text("my diary", encoding="utf-8")
    exercises.load("ex01").q1.check(RIGHT)
    exercises.load("ex01")
    said = capsys.readouterr().out
    assert said.count("my-record.jsonl is no record of this kit and stays") == 2
    assert "Welcome back: 1 of 10 is right" in said
    assert (folder / "my-record.jsonl").read_text(encoding="utf-8") == "my diary"


def test_a_status_of_a_later_kit_is_left_out(ex, folder) -> None:
    ex.q1.check(RIGHT)
    path = folder / "my-record.jsonl"
    text = path.read_text(encoding="utf-8").replace('"right"', '"splendid"')
    path.write_text(text, encoding="utf-8")
    assert exercises.load("ex01").progress().statuses["q1"] == "not attempted"


# -- the sentence -----------------------------------------------------------------

NOW = datetime(2026, 11, 25, 9, tzinfo=timezone(timedelta(hours=1)))  # a Wednesday


def tried(status: str, when: datetime) -> History:
    return History([Event(kind=CHECK, set="a", problem="q", status=status, when=when)])


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(minutes=2), "today"),
        (timedelta(days=-1), "on 26 November"),  # a clock that was wrong
        (timedelta(days=1), "yesterday"),
        (timedelta(days=2), "on Monday"),
        (timedelta(days=6), "on Thursday"),
        (timedelta(days=7), "on 18 November"),
        (timedelta(days=365), "on 25 November 2025"),
        # Half past eleven in the evening here is another day in UTC.
        (timedelta(hours=9, minutes=30), "yesterday"),
    ],
)
def test_the_day_is_said_in_words(ago, words) -> None:
    histories = {"q1": tried("not yet", (NOW - ago).astimezone(UTC)), "q2": History()}
    said = welcome(histories, NOW)
    assert f"your last attempt was {words}. Go on with q1." in said


def test_how_far_is_said_for_none_one_and_all() -> None:
    right, wrong = tried("right", NOW), tried("not yet", NOW)
    assert welcome({"q1": History()}, NOW) == ""
    assert "none of 2 is right yet" in welcome({"q1": wrong, "q2": History()}, NOW)
    assert "1 of 2 is right; " in welcome({"q1": right, "q2": History()}, NOW)
    assert welcome({"q1": right, "q2": right}, NOW) == (
        "Welcome back: 2 of 2 are right; your last attempt was today."
    )


# -- saving -----------------------------------------------------------------------


def test_answers_are_saved_with_their_types_and_statuses(ex, folder) -> None:
    ex.q1.check(WRONG)
    ex.q1.check(RIGHT)
    ex.q7.check({7, 8})
    ex.q3.hint()
    content = saved(ex, folder, "  Ada   Lovelace ")
    assert content["name"] == "Ada Lovelace"
    assert (content["set"], content["kit"]) == ("ex01", raqqakit.__version__)
    first = content["answers"]["q1"]
    assert (first["status"], first["tries"], first["hints"]) == ("right", 2, 0)
    assert [one["status"] for one in first["attempts"]] == ["not yet", "right"]
    assert first["attempts"][1]["value"] == {"type": "int", "value": "0xa"}
    assert content["answers"]["q7"]["attempts"][0]["value"]["type"] == "set"
    assert content["answers"]["q3"] == {
        "status": "not attempted", "tries": 0, "hints": 1, "attempts": [],
    }  # fmt: skip


def test_in_a_browser_the_way_to_hand_in_is_said(ex, folder, monkeypatch) -> None:
    ex.q1.check("A")
    assert "beside this notebook." in str(ex.save("Ada"))
    monkeypatch.setitem(sys.modules, "pyodide_kernel", ModuleType("pyodide_kernel"))
    assert "menu Reading Raqqa, My work, Hand in." in str(ex.save("Ada"))


def test_the_next_day_the_whole_work_is_saved(ex, folder) -> None:
    ex.q1.check(RIGHT)
    again = exercises.load("ex01")
    again.q2.check("A")
    answers = saved(again, folder)["answers"]
    assert (answers["q1"]["status"], answers["q2"]["status"]) == ("right", "not yet")


def test_where_nothing_was_attempted_no_file_is_made(ex, folder) -> None:
    for prepare in (lambda: None, ex.q1.check, ex.q1.hint):
        prepare()
        said = ex.save("Ada")
        assert said.title == "Not saved"
        assert said.message.startswith("Nothing is attempted yet in ex01")
        assert not [*folder.glob("answers*")]


def test_of_very_many_attempts_the_best_and_the_last_are_saved(ex, folder) -> None:
    ex.q1.check(RIGHT)
    for number in range(100, 160):
        ex.q1.check(number)
    kept = saved(ex, folder)["answers"]["q1"]
    assert kept["tries"] == 61
    assert len(kept["attempts"]) == saving.MOST + 1
    assert kept["attempts"][0]["status"] == kept["status"] == "right"
    assert kept["attempts"][-1]["value"] == encode(159)


def test_a_second_save_keeps_the_first(ex, folder) -> None:
    ex.q1.check(RIGHT)
    assert "answers-Ada-ex01.json" in ex.save("Ada").message
    before = (folder / "answers-Ada-ex01.json").read_bytes()
    ex.q1.check(WRONG)
    assert "answers-Ada-ex01-2.json" in ex.save("Ada").message
    assert "answers-Ada-ex01-3.json" in ex.save("Ada").message
    assert (folder / "answers-Ada-ex01.json").read_bytes() == before
    assert len([*folder.glob("answers*")]) == 3


@pytest.mark.parametrize("name", [YOUR_ANSWER, "", "  ", None, 3, [], "YOUR_ANSWER"])
def test_without_a_name_nothing_is_saved(ex, name, folder) -> None:
    ex.q1.check(RIGHT)
    assert ex.save(name).title == "Not saved"
    assert ex.save().title == "Not saved"
    assert [path.name for path in folder.iterdir()] == ["my-record.jsonl"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Bjørn Ås", "answers-Bjørn-Ås-ex01.json"),
        ("../../etc/passwd", "answers-etc-passwd-ex01.json"),
        ("دانا", "answers-دانا-ex01.json"),
        ("con", "answers-learner-ex01.json"),
        ("a" * 500, f"answers-{'a' * 80}-ex01.json"),
    ],
)
def test_a_name_makes_a_safe_file_name(ex, name, file, folder) -> None:
    ex.q1.check(RIGHT)
    ex.save(name)
    assert {path.name for path in folder.rglob("*")} == {file, "my-record.jsonl"}


def test_a_folder_that_takes_no_file_is_said(ex, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    ex.q1.check(RIGHT)
    monkeypatch.setattr(files, "create", full)
    said = ex.save("Ada")
    assert said.title == "Not saved"
    assert "the disk is full" in said.message


def test_a_function_is_saved_as_what_it_returned_and_graded_without_it(ex, folder):
    ran = []

    def headings(blocks):
        ran.append(1)
        return [block for block in blocks if not block.endswith(".")]

    ex.q6.check(headings)
    content = saved(ex, folder)
    assert "headings" not in json.dumps(content["answers"]["q6"])
    ran.clear()
    answers, record = read_class(folder).sheets
    for sheet in (answers, record):
        assert [a.result.status for a in sheet.work["q6"].attempts] == ["right"]
    assert ran == []


def test_days_are_counted_where_the_learner_is(ex, capsys, monkeypatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone cannot be set here")
    ex.q1.check(WRONG)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        exercises.load("ex01")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert "was today" in capsys.readouterr().out
