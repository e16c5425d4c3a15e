"""Saving and grading: nothing is lost, nobody's code is run, no bad file stops it."""

import csv
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit
import raqqakit
from raqqakit import exercises
from raqqakit.exercises import YOUR_ANSWER
from raqqakit.exercises.session import saving
from tools import grade, grade_files, grade_page, grade_table
from tools.grade_files import read_class
from tools.support.pretend_class import pretend_class

ROOT = Path(kit.__file__).resolve().parent


@pytest.fixture
def ex(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return exercises.load("ex01")


def saved(ex, name="Ada") -> dict:
    ex.save(name)
    (file,) = Path().glob("*.json")
    return json.loads(file.read_text(encoding="utf-8"))


# -- saving -----------------------------------------------------------------------


def test_answers_are_saved_with_their_types_and_statuses(ex) -> None:
    ex.q1.check(10)
    ex.q7.check({7, 8})
    content = saved(ex, "  Ada   Lovelace ")
    assert content["name"] == "Ada Lovelace"
    assert (content["set"], content["kit"]) == ("ex01", raqqakit.__version__)
    assert content["answers"]["q1"]["status"] == "right"
    assert content["answers"]["q1"]["value"] == {"type": "int", "value": "0xa"}
    assert content["answers"]["q7"]["value"]["type"] == "set"
    assert content["answers"]["q2"]["status"] == "not attempted"


def test_a_second_save_keeps_the_first(ex) -> None:
    assert "answers-Ada-ex01.json" in ex.save("Ada").message
    before = Path("answers-Ada-ex01.json").read_bytes()
    ex.q1.check(9)
    assert "answers-Ada-ex01-2.json" in ex.save("Ada").message
    assert "answers-Ada-ex01-3.json" in ex.save("Ada").message
    assert Path("answers-Ada-ex01.json").read_bytes() == before
    assert len(list(Path().iterdir())) == 3


@pytest.mark.parametrize("name", [YOUR_ANSWER, "", "  ", None, 3, [], "YOUR_ANSWER"])
def test_without_a_name_nothing_is_saved(ex, name, tmp_path) -> None:
    assert ex.save(name).title == "Not saved"
    assert ex.save().title == "Not saved"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Bjørn Ås", "answers-Bjørn-Ås-ex01.json"),
        ("../../etc/passwd", "answers-etc-passwd-ex01.json"),
        ("C:\\Users\\x", "answers-C-Users-x-ex01.json"),
        ("دانا", "answers-دانا-ex01.json"),
        ("con", "answers-learner-ex01.json"),
        ("...", "answers-learner-ex01.json"),
        ("a/b\0c\nd", "answers-a-b-c-d-ex01.json"),
    ],
)
def test_a_name_makes_a_safe_file_name(ex, name, file, tmp_path) -> None:
    ex.save(name)
    assert [path.name for path in tmp_path.rglob("*")] == [file]


@settings(deadline=None)
@given(name=st.text(max_size=300))
def test_any_name_makes_a_file_name(name) -> None:
    made = saving.safe_name(name)
    assert made
    assert len(made.encode()) <= 80
    assert not {*made} & {*'/\\:*?"<>|. \0\n'}


def test_a_folder_that_takes_no_file_is_said(ex, monkeypatch) -> None:
    def full(*given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    said = ex.save("Ada")
    assert said.title == "Not saved"
    assert "No space left" in said.message


def test_where_links_are_not_known_the_first_is_kept_as_well(ex, monkeypatch) -> None:
    def no_links(*given: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    ex.save("Ada")
    first = Path("answers-Ada-ex01.json").read_bytes()
    ex.q1.check(1)
    ex.save("Ada")
    assert Path("answers-Ada-ex01.json").read_bytes() == first
    assert len(list(Path().iterdir())) == 2


def test_a_function_is_saved_as_what_it_returned_and_graded_without_it(ex) -> None:
    ran = []

    def headings(blocks):
        ran.append(1)
        return [block for block in blocks if not block.endswith(".")]

    ex.q6.check(headings)
    content = saved(ex)
    assert "headings" not in json.dumps(content["answers"]["q6"])
    ran.clear()
    (sheet,) = read_class(Path()).sheets
    assert sheet.results["q6"].status == "right"
    assert ran == []


# -- grading ----------------------------------------------------------------------


def rows(folder: Path) -> list[dict[str, str]]:
    text = (folder / "grades.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


class Reader(HTMLParser):
    """Collects the tags and what is asked of other places."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "rect", "circle", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if tag in ("rect", "circle"):
            return
        assert self.open.pop() == tag


def test_a_class_of_five_hundred(tmp_path, capsys) -> None:
    pretend_class(tmp_path, 500)
    assert kit.main(["grade", str(tmp_path)]) == 0
    assert "500 answers files read, 500 counted." in capsys.readouterr().out
    found = rows(tmp_path)
    assert len(found) == 500
    for row in found:
        file = json.loads((tmp_path / row["file"]).read_text(encoding="utf-8"))
        assert row["name"] == file["name"]
        for name, answer in file["answers"].items():
            assert row[name].split(":")[0] == answer["status"]
    page = (tmp_path / "grades.html").read_text(encoding="utf-8")
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    tags = [tag for tag, _ in reader.tags]
    assert tags.count("h1") == 1
    assert tags.count("caption") == tags.count("table") >= 3
    assert all(a.get("scope") for t, a in reader.tags if t == "th")
    assert all(
        a["role"] == "img" and a["aria-label"] for t, a in reader.tags if t == "svg"
    )
    assert "script" not in tags
    assert not any({"src", "href"} & a.keys() for _, a in reader.tags)
    assert "color-scheme: light dark" in page


def good(**changes) -> dict:
    content = {
        "kind": saving.KIND,
        "format": saving.FORMAT,
        "kit": raqqakit.__version__,
        "set": "ex01",
        "name": "Ada",
        "saved": "2026-01-02T09:00:00+00:00",
        "answers": {
            "q1": {"status": "right", "value": {"type": "int", "value": "0xa"}}
        },
    }
    return content | changes


BAD = {
    "truncated": (json.dumps(good())[:-40], "breaks off"),
    "empty": ("", "is empty"),
    "not JSON": ("{'a': 1}", "is not JSON"),
    "no object": ("[1, 2]", "no answers file of this kit"),
    "another's": ('{"a": 1}', "no answers file of this kit"),
    "of another version": (json.dumps(good(format=9)), "another version of the kit"),
    "of an unknown set": (json.dumps(good(set="ex99")), "a set this kit does not have"),
    "of a set that is a path": (json.dumps(good(set="../x")), "does not have"),
    "of a set that is a list": (json.dumps(good(set=["ex01"])), "does not have"),
    "nameless": (json.dumps(good(name=None)), "lacks its name or its answers"),
    "without answers": (json.dumps(good(answers=[])), "lacks its name or its answers"),
    "deep": ("[" * 200_000 + "}", "is not JSON"),
    "a huge number": ('{"kind": ' + "9" * 100_000 + "}", "is not JSON"),
    "huge": ("x" * (grade_files.LARGEST + 1), "too much for answers"),
}


@pytest.fixture
def one_good(tmp_path):
    (tmp_path / "good.json").write_text(json.dumps(good()), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("text", "words"), BAD.values(), ids=list(BAD))
def test_a_bad_file_is_listed_and_stops_nothing(text, words, one_good, capsys) -> None:
    (one_good / "bad.json").write_text(text, encoding="utf-8")
    assert kit.main(["grade", str(one_good)]) == 0
    said = capsys.readouterr().out
    assert "bad.json" in said
    assert words in said
    assert "Traceback" not in said
    by_file = {row["file"]: row for row in rows(one_good)}
    assert by_file["good.json"]["q1"] == "right"
    assert words in by_file["bad.json"]["note"]
    assert words in (one_good / "grades.html").read_text(encoding="utf-8")


def test_a_file_that_is_no_text_is_listed(one_good) -> None:
    (one_good / "bad.json").write_bytes(b"\xff\xfe\x00{")
    assert [u.file for u in read_class(one_good).unfit] == ["bad.json"]


def test_a_folder_a_link_and_a_pipe_named_like_answers(
    one_good, tmp_path_factory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.json").write_text(json.dumps(good(name="Eve")), encoding="utf-8")
    (one_good / "folder.json").mkdir()
    expected = set()
    if hasattr(os, "mkfifo"):
        os.mkfifo(one_good / "pipe.json")
        expected.add("pipe.json")
    try:
        (one_good / "link.json").symlink_to(outside / "secret.json")
        (one_good / "in").symlink_to(outside, target_is_directory=True)
        expected.add("link.json")
    except OSError:
        pass
    found = read_class(one_good)
    assert [s.name for s in found.sheets] == ["Ada"]
    assert {u.file for u in found.unfit} == expected


def test_answers_in_folders_of_their_own_are_found(tmp_path) -> None:
    for name in ("Ada", "Bo"):
        (tmp_path / name).mkdir()
        text = json.dumps(good(name=name))
        (tmp_path / name / "answers.json").write_text(text, encoding="utf-8")
    assert [s.file for s in read_class(tmp_path).sheets] == [
        "Ada/answers.json",
        "Bo/answers.json",
    ]


def test_of_two_files_by_one_learner_the_newer_counts_and_both_are_listed(
    tmp_path,
) -> None:
    times = {"a": "2026-01-03T09:00:00+00:00", "b": "2026-01-02T09:00:00Z", "c": "soon"}
    for file, time in times.items():
        text = json.dumps(good(saved=time, name=" ADA" if file == "b" else "Ada"))
        (tmp_path / f"{file}.json").write_text(text, encoding="utf-8")
    sheets = {s.file: s for s in read_class(tmp_path).sheets}
    assert [s.counted for s in sheets.values()] == [True, False, False]
    assert "a.json has the same name" in sheets["b.json"].notes[0]
    grade.write(read_class(tmp_path), tmp_path)
    assert [row["counted"] for row in rows(tmp_path)] == ["yes", "no", "no"]


def test_another_version_of_the_kit_and_a_changed_status_are_noted(tmp_path) -> None:
    answers = {"q1": {"status": "right", "value": {"type": "int", "value": "0x9"}}}
    text = json.dumps(good(kit="0.0.9", answers=answers))
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    (sheet,) = read_class(tmp_path).sheets
    assert sheet.results["q1"].status == "not yet"
    assert sheet.notes == (
        "saved with version 0.0.9 of the kit",
        "q1: the file says right, the check not yet",
    )


@pytest.mark.parametrize(
    "value",
    [{"type": "os.system", "value": "rm"}, {"type": "int", "value": "x"}, {}, 7,
     {"type": "Interval", "value": [{"type": "int", "value": "0x9"}, None, 3]},
     {"type": "Decimal", "value": "1e999999999"}, {"type": "set", "value": [[]]},
     {"type": "dict", "value": [[[], 1]]}, {"type": "int", "value": "0x" + "f" * 10**5},
     {"type": "dict", "value": [["calls", [1]], ["uses", 2]]}],
    ids=str,
)  # fmt: skip
def test_an_answer_that_cannot_be_read_is_noted(value, tmp_path) -> None:
    answers = {f"q{n}": {"status": "right", "value": value} for n in range(1, 11)}
    (tmp_path / "a.json").write_text(
        json.dumps(good(answers=answers)), encoding="utf-8"
    )
    (sheet,) = read_class(tmp_path).sheets
    assert len(sheet.notes) == 10
    assert not any(r.status == "right" for r in sheet.results.values())
    assert grade_page.page(read_class(tmp_path))


@settings(deadline=None, max_examples=60)
@given(
    name=st.text(min_size=1, max_size=60),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=5), x),
        max_leaves=6,
    ),
)
def test_any_name_and_any_json_is_graded(name, value, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("any")
    answers = {
        "q1": {"status": value, "value": value},
        "q6": {"value": value},
        "q9": value,
    }
    content = json.dumps(good(name=name, answers=answers, saved=value, kit=value))
    (folder / "a.json").write_text(content, encoding="utf-8")
    found = read_class(folder)
    assert len(found.sheets) == 1
    grade.write(found, folder)
    reader = Reader()
    reader.feed((folder / "grades.html").read_text(encoding="utf-8"))
    assert reader.open == []
    (row,) = rows(folder)
    assert row["file"] == "a.json"
    assert sorted(p.name for p in folder.iterdir()) == [
        "a.json",
        "grades.csv",
        "grades.html",
    ]


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+cmd", "-2", "@SUM(A1)", '=HYPERLINK("http://x")', " =1", "\t=1"],
)
def test_no_name_becomes_a_formula(name, tmp_path) -> None:
    text = json.dumps(good(name=name))
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    grade.write(read_class(tmp_path), tmp_path)
    assert rows(tmp_path)[0]["name"].startswith("'")


def test_names_are_shown_as_text_and_do_not_turn_the_page(tmp_path) -> None:
    name = "<script>alert(1)</script>\u202eadA & دانا"
    (tmp_path / "a.json").write_text(json.dumps(good(name=name)), encoding="utf-8")
    grade.write(read_class(tmp_path), tmp_path)
    page = (tmp_path / "grades.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "\u202e" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;adA &amp; دانا" in page


def test_results_that_are_there_are_kept(one_good, capsys) -> None:
    for _ in range(3):
        assert kit.main(["grade", str(one_good)]) == 0
    names = {path.name for path in one_good.iterdir()}
    assert names == {
        "good.json",
        *(f"grades{n}.{end}" for n in ("", "-2", "-3") for end in ("csv", "html")),
    }
    assert "grades-3.csv and grades-3.html" in capsys.readouterr().out


def test_nothing_is_written_through_a_link(one_good, tmp_path_factory) -> None:
    target = tmp_path_factory.mktemp("elsewhere") / "mine.csv"
    target.write_text("mine", encoding="utf-8")
    try:
        (one_good / "grades.csv").symlink_to(target)
    except OSError:
        pytest.skip("no links here")
    kit.main(["grade", str(one_good)])
    assert target.read_text(encoding="utf-8") == "mine"
    assert (one_good / "grades-2.csv").exists()


def test_an_empty_folder_and_other_files_are_said(tmp_path, capsys) -> None:
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    (tmp_path / ".hidden.json").write_text("hello", encoding="utf-8")
    assert kit.main(["grade", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "0 answers files read, 0 counted; 1 of another kind left alone." in said


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path, capsys) -> None:
    assert kit.main(["grade", str(tmp_path / "lost")]) == 1
    said = capsys.readouterr().out.strip()
    assert said == grade.NO_FOLDER.format(tmp_path / "lost")


def test_the_table_has_a_line_for_every_file_and_names_every_problem(one_good) -> None:
    text = grade_table.csv_text(read_class(one_good))
    head = text.split("\r\n")[0].split(",")
    assert head[-10:] == [f"q{n}" for n in range(1, 11)]


def test_grading_needs_nothing_but_python_and_the_kit(one_good) -> None:
    # -I -S: neither the packages of this environment nor what a user has set up.
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import kit; "
        f"sys.exit(kit.main(['grade', {str(one_good)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.search(r"1 answers files read, 1 counted", done.stdout)
