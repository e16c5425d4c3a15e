"""The record of attempts: nothing that was answered is lost, nothing is overwritten."""

import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raqqakit import files, record
from raqqakit.record import CHECK, Event, Record

ROOT = Path(record.__file__).resolve().parent.parent
# Checks one number after another, and says each as soon as its reply is there.
WORKER = """
from raqqakit import exercises
ex = exercises.load("ex01")
input()
for number in range({first}, {last}):
    assert ex.q1.check(number).note == ""
    print(number, flush=True)
"""


def event(**changes) -> Event:
    said = {"kind": CHECK, "set": "ex01", "problem": "q1", "status": "not yet"}
    return Event(**(said | {"code": "once"} | changes))


def lines(folder: Path) -> list[dict]:
    text = (folder / "my-record.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def worker(folder: Path, first: int, last: int) -> subprocess.Popen[str]:
    """A kernel of its own that waits for a line before it begins."""
    return subprocess.Popen(
        [sys.executable, "-c", WORKER.format(first=first, last=last)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT,
        env=os.environ | {"RAQQAKIT_MINE": str(folder)},
    )  # fmt: skip


def numbers(folder: Path) -> list[int]:
    return [int(e.answer["value"], 16) for e in Record(folder).events("ex01")]


# -- what is kept -----------------------------------------------------------------


def test_an_event_comes_back_as_it_was(tmp_path) -> None:
    first = event(answer={"type": "int", "value": "0x9"})
    second = event(kind="hint", status="", code="", answer=None)
    assert Record(tmp_path).add(first, second) == ""
    kept = Record(tmp_path).events("ex01")
    assert [(e.kind, e.status, e.code, e.answer) for e in kept] == [
        (e.kind, e.status, e.code, e.answer) for e in (first, second)
    ]
    assert abs(kept[0].when - datetime.now(UTC)).days == 0
    assert {*lines(tmp_path)[0]} == {
        *("kind", "set", "edition", "problem", "status", "code"),
        *("answer", "sure", "when", "kit"),
    }


def test_a_set_gets_its_own_events_alone(tmp_path) -> None:
    Record(tmp_path).add(event(), event(set="ex02"), event(set="lesson-03"))
    assert [e.set for e in Record(tmp_path).events("ex02")] == ["ex02"]


@given(
    answer=st.recursive(
        st.none() | st.booleans() | st.text(max_size=9),
        lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=5), x),
        max_leaves=6,
    )
)
def test_any_answer_comes_back(answer, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("any")
    assert Record(folder).add(event(answer=answer)) == ""
    assert [e.answer for e in Record(folder).events("ex01")] == [answer]


def test_nothing_is_made_before_the_first_event(tmp_path) -> None:
    assert Record(tmp_path).events("ex01") == []
    assert list(tmp_path.iterdir()) == []


def test_where_a_folder_is_named_the_record_lies_there(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path / "mine"))
    assert Record().path == tmp_path / "mine" / "my-record.jsonl"
    monkeypatch.delenv("RAQQAKIT_MINE")
    monkeypatch.chdir(tmp_path)
    assert Record().path == tmp_path / "my-record.jsonl"


# -- stops and second windows -----------------------------------------------------


def test_a_kernel_that_is_killed_loses_no_attempt_that_was_answered(tmp_path) -> None:
    with worker(tmp_path, 0, 1_000_000) as kernel:
        kernel.stdin.write("go\n")
        kernel.stdin.flush()
        answered = [int(kernel.stdout.readline()) for _ in range(25)]
        kernel.kill()
        answered += map(int, kernel.stdout.read().splitlines()[:-1])
    kept = numbers(tmp_path)
    assert kept[: len(answered)] == answered
    # At most the one whose reply was on its way.
    assert len(kept) <= len(answered) + 2


def test_two_kernels_at_once_lose_nothing(tmp_path) -> None:
    with worker(tmp_path, 0, 80) as one, worker(tmp_path, 100, 180) as other:
        for kernel in (one, other):
            kernel.stdin.write("go\n")
            kernel.stdin.flush()
        assert one.wait() == other.wait() == 0
    kept = numbers(tmp_path)
    assert sorted(kept) == [*range(80), *range(100, 180)]
    assert [n for n in kept if n < 100] == [*range(80)]


def test_a_click_and_a_cell_at_once_lose_nothing(tmp_path) -> None:
    """JupyterLab answers a click in another thread than the one that runs the cells."""
    mine, codes = Record(tmp_path), [str(n) for n in range(80)]

    def answer(code: str) -> str:
        mine.events("ex01")
        return mine.add(event(code=code))

    with ThreadPoolExecutor(2) as both:
        assert {*both.map(answer, codes)} == {""}
    assert sorted(e.code for e in mine.events("ex01")) == sorted(codes)
    assert sorted(line["code"] for line in lines(tmp_path)) == sorted(codes)


def test_what_another_notebook_adds_is_seen(tmp_path) -> None:
    mine, other = Record(tmp_path), Record(tmp_path)
    mine.add(event(code="a"))
    other.add(event(code="b"))
    mine.add(event(code="c"))
    for one in (mine, other):
        assert [e.code for e in one.events("ex01")] == ["a", "b", "c"]
        assert [e.code for e in one.events("ex01")] == ["a", "b", "c"]


@pytest.mark.parametrize("cut", range(1, 40, 3))
def test_half_a_line_is_passed_over_and_the_rest_is_kept(cut, tmp_path) -> None:
    Record(tmp_path).add(event(code="a"), event(code="b"))
    path = tmp_path / "my-record.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    again = Record(tmp_path)
    whole = ["a", "b"] if cut == 1 else ["a"]  # only the end of the line is missing
    assert [e.code for e in again.events("ex01")] == whole
    again.add(event(code="c"))
    assert [e.code for e in again.events("ex01")] == [*whole, "c"]
    assert [e.code for e in Record(tmp_path).events("ex01")] == [*whole, "c"]


def test_half_a_first_line_is_still_a_record(tmp_path) -> None:
    (tmp_path / "my-record.jsonl").write_bytes(b'{"kind": "che')
    found = Record(tmp_path)
    assert found.note == ""
    found.add(event())
    assert len(Record(tmp_path).events("ex01")) == 1


@pytest.mark.parametrize(
    "line",
    [b"", b"[]", b"7", b"{}", b"\xff\xfe", pytest.param(b"[" * 100_000, id="deep"),
     b'{"kind": "check"}',
     b'{"kind": 1, "set": "ex01", "problem": "q1", "when": "2026-01-01"}',
     b'{"kind": "check", "set": "ex01", "problem": "q1", "when": "soon"}',
     b'{"kind": "check", "set": "ex01", "problem": "q1", "when": 20260101}'],
)  # fmt: skip
def test_a_line_that_is_no_event_is_passed_over(line, tmp_path) -> None:
    Record(tmp_path).add(event(code="a"))
    with (tmp_path / "my-record.jsonl").open("ab") as file:
        file.write(line + b"\n")
    Record(tmp_path).add(event(code="b"))
    assert [e.code for e in Record(tmp_path).events("ex01")] == ["a", "b"]


def test_keys_and_kinds_of_a_later_kit_spoil_nothing(tmp_path) -> None:
    Record(tmp_path).add(event(), event(kind="prediction"))
    path = tmp_path / "my-record.jsonl"
    path.write_text(
        path.read_text(encoding="utf-8").replace("{", '{"sure": 3, '), encoding="utf-8"
    )
    kinds = [e.kind for e in Record(tmp_path).events("ex01")]
    assert kinds == ["check", "prediction"]


def test_a_record_opened_and_saved_in_an_editor_is_read(tmp_path) -> None:
    Record(tmp_path).add(event(code="a"), event(code="b"))
    path = tmp_path / "my-record.jsonl"
    text = path.read_bytes().replace(b"\n", b"\r\n").rstrip()
    path.write_bytes(b"\xef\xbb\xbf" + text)
    found = Record(tmp_path)
    found.add(event(code="c"))
    assert [e.code for e in found.events("ex01")] == ["a", "b", "c"]


def test_a_learner_who_takes_the_file_away_begins_again(tmp_path) -> None:
    Record(tmp_path).add(event(code="a"), event(code="b"))
    (tmp_path / "my-record.jsonl").rename(tmp_path / "spring.jsonl")
    found = Record(tmp_path)
    assert found.events("ex01") == []
    found.add(event(code="c"))
    assert [e.code for e in found.events("ex01")] == ["c"]


def test_a_record_taken_away_while_it_is_used_is_begun_anew(tmp_path) -> None:
    used = Record(tmp_path)
    used.add(event(code="a"), event(code="b"))
    assert len(used.events("ex01")) == 2
    used.path.unlink()
    used.add(event(code="c"))
    assert [e.code for e in used.events("ex01")] == ["a", "b", "c"]
    assert [e.code for e in Record(tmp_path).events("ex01")] == ["c"]


# -- what cannot be read or written -----------------------------------------------


@pytest.mark.parametrize(
    "content", [b"my diary\n", b"\x89PNG\r\n", "ø".encode("utf-16"), b"[1]", b"{}"]
)
def test_what_is_no_record_is_never_touched(content, tmp_path) -> None:
    (tmp_path / "my-record.jsonl").write_bytes(content)
    (tmp_path / "my-record-2.jsonl").mkdir()
    found = Record(tmp_path)
    assert found.path.name == "my-record-3.jsonl"
    assert "stays as it is; your attempts go to my-record-3.jsonl." in found.note
    assert found.add(event()) == ""
    assert (tmp_path / "my-record.jsonl").read_bytes() == content
    assert len(Record(tmp_path).events("ex01")) == 1


def test_a_file_that_is_far_too_large_is_no_record(tmp_path, monkeypatch) -> None:
    Record(tmp_path).add(event())
    monkeypatch.setattr(record, "LARGEST", 10)
    assert Record(tmp_path).path.name == "my-record-2.jsonl"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hold_the_learner_up(tmp_path) -> None:
    os.mkfifo(tmp_path / "my-record.jsonl")
    assert Record(tmp_path).path.name == "my-record-2.jsonl"


@pytest.mark.parametrize(
    "code", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO, errno.ENOENT]
)
def test_where_nothing_can_be_written_memory_serves(code, tmp_path, monkeypatch):
    append = files.append_line

    def refused(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    found = Record(tmp_path)
    monkeypatch.setattr(files, "append_line", refused)
    for name in "ab":
        said = found.add(event(code=name))
        assert said.startswith("my-record.jsonl could not be written: ")
        assert said.endswith("Until then your attempts last while this notebook runs.")
        assert len(said) <= 200
    assert [e.code for e in found.events("ex01")] == ["a", "b"]
    # As soon as it can be, everything is written, each once.
    monkeypatch.setattr(files, "append_line", append)
    assert found.add(event(code="c")) == ""
    assert [e.code for e in Record(tmp_path).events("ex01")] == ["a", "b", "c"]


def test_a_folder_that_is_not_there_is_said(tmp_path) -> None:
    assert "there is no folder gone" in Record(tmp_path / "gone").add(event())
