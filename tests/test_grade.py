"""Grading: the best answer counts, nobody's code is run, no bad file stops it."""

import base64
import csv
import hashlib
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
from raqqakit.exercises import load, overview, problems_of
from raqqakit.exercises.past import saving
from raqqakit.exercises.past.saving import MOST
from raqqakit.exercises.values.serialise import encode
from tools.gather import content as file_content
from tools.gather import writing
from tools.grade import command, table
from tools.grade.files import read_class
from tools.grade.learners import learners
from tools.support.pretend_class import pretend_class

ROOT = Path(kit.__file__).resolve().parent


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
        if tag not in ("meta", "rect", "circle", "link", "img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if tag in ("rect", "circle"):
            return
        assert self.open.pop() == tag


def test_a_class_of_five_hundred(tmp_path, capsys) -> None:
    pretend_class(tmp_path, 500)
    assert kit.main(["grade", str(tmp_path)]) == 0
    assert "500 answers files read, of 500 learners." in capsys.readouterr().out
    found = rows(tmp_path)
    assert len(found) == 500
    for row in found:
        file = json.loads((tmp_path / row["files"]).read_text(encoding="utf-8"))
        assert row["name"] == file["name"]
        for name, answer in file["answers"].items():
            assert row[name].split(":")[0] == answer["status"]
        assert int(row["tries"]) == sum(a["tries"] for a in file["answers"].values())
        assert int(row["hints"]) == sum(a["hints"] for a in file["answers"].values())
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
    assert tags.count("script") == 1  # its own, known to the page by its checksum
    assert not any("src" in a for _, a in reader.tags)
    assert all(a.get("href", "#").startswith("#") for _, a in reader.tags)
    assert "color-scheme: light dark" in page


def good(**changes) -> dict:
    content = {
        "kind": saving.KIND,
        "format": saving.FORMAT,
        "kit": raqqakit.__version__,
        "set": "ex01",
        "name": "Ada",
        "saved": "2026-01-02T09:00:00+00:00",
        "answers": {"q1": tried(RIGHT)},
    }
    return content | changes


RIGHT, WRONG = 10, 9  # answers to q1 of set 01


def tried(*answers: object, when: str = "2026-01-01T09:0{}:00Z", hints: int = 0):
    """A problem of an answers file, with these answers to q1 one after another."""
    kept = [
        {"when": when.format(n), "status": status(a), "value": encode(a)}
        for n, a in enumerate(answers)
    ]
    return {
        "status": "right" if RIGHT in answers else "not yet",
        "tries": len(kept), "hints": hints, "attempts": kept,
    }  # fmt: skip


def status(answer: object) -> str:
    return "right" if answer == RIGHT else "not yet"


def old(value: object, said: str, tries: int = 1) -> dict:
    """A problem of an answers file as the kit saved it before attempts were kept."""
    return {"status": said, "tries": tries, "hints": 1, "value": encode(value)}


def hand_in(folder: Path, **files: dict) -> None:
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")


def only(folder: Path):
    (pupil,) = learners(read_class(folder).sheets)
    return pupil


def graded(folder: Path) -> str:
    """Grade a folder; the page."""
    found = read_class(folder)
    command.write(found, learners(found.sheets), folder)
    return (folder / "grades.html").read_text(encoding="utf-8")


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
    "huge": ("x" * (file_content.LARGEST + 1), "too much for answers"),
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
    by_file = {row["files"]: row for row in rows(one_good)}
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


def test_of_all_files_of_a_learner_the_best_of_each_problem_counts(
    tmp_path, capsys
) -> None:
    hand_in(
        tmp_path,
        a=good(saved="2026-01-03T09:00:00Z", answers={"q1": tried(WRONG)}),
        b=good(name=" ADA", answers={"q1": tried(WRONG, RIGHT, hints=2)}),
        c=good(saved="soon", answers={"q2": old("A", "not yet")}, format=1),
    )
    assert kit.main(["grade", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "3 answers files read, of 1 learner. The best answer to each" in said
    (row,) = rows(tmp_path)
    assert row["q1"] == "right"
    assert row["q2"].startswith("not yet")
    assert row["files"] == "c.json; b.json; a.json"
    assert row["note"].startswith("best of 3 files: q1 from b.json; q2 from c.json")
    page = (tmp_path / "grades.html").read_text(encoding="utf-8")
    assert "best of 3 files: q1 from b.json; q2 from c.json" in page
    assert page.count('title="Ada"') == 1  # once, however many files


def test_a_file_saved_later_repeats_and_its_attempts_count_once(tmp_path) -> None:
    hand_in(
        tmp_path,
        a=good(answers={"q1": tried(WRONG, 8)}),
        b=good(saved="2026-01-03T09:00:00Z", answers={"q1": tried(WRONG, 8, RIGHT)}),
    )
    standing = only(tmp_path).standings["q1"]
    assert standing.tries == 3
    assert [r.status for r in standing.met] == ["not yet", "not yet", "right"]
    assert standing.file == "b.json"


def test_a_later_experiment_takes_nothing_away(tmp_path) -> None:
    hand_in(tmp_path, a=good(answers={"q1": tried(RIGHT, WRONG)}))
    standing = only(tmp_path).standings["q1"]
    assert (standing.best.status, standing.last.status) == ("right", "not yet")
    assert "right, 2 tries, the last try: not yet" in graded(tmp_path)


def test_what_was_never_attempted_is_not_attempted(tmp_path) -> None:
    hand_in(
        tmp_path,
        new=good(answers={"q1": tried(RIGHT), "q2": tried()}),
        old=good(
            name="Bo",
            format=1,
            answers={
                "q1": old(None, "not attempted", 0),
                "q2": old(None, "could not run"),
                "q3": old(None, "not attempted")
                | {"value": {"type": "ellipsis", "value": "..."}},
            },
        ),
    )
    by_name = {row["name"]: row for row in (graded(tmp_path), rows(tmp_path))[1]}
    assert {by_name["Ada"][f"q{n}"] for n in range(2, 11)} == {"not attempted"}
    assert by_name["Bo"]["q1"] == by_name["Bo"]["q3"] == "not attempted"
    assert by_name["Bo"]["q2"] == "could not run: none"  # None was given as an answer
    assert by_name["Bo"]["tries"] == "1"


def test_those_to_talk_to_first_stand_at_the_top_once(tmp_path) -> None:
    hand_in(
        tmp_path,
        a=good(name="Ann", answers={"q1": tried(RIGHT)}),
        b=good(name="Bo", answers={"q1": tried(1, 2, 3, 4), "q2": old("A", "not yet")}),
        c=good(name="Cy", answers={"q1": tried(WRONG)}),
        d=good(name="Di", answers={"q1": tried(5, WRONG)}),
    )
    pupils = learners(read_class(tmp_path).sheets)
    assert [p.name for p in pupils] == ["Bo", "Di", "Cy", "Ann"]
    assert [*pupils[0].stuck] == ["q1", "q2"]
    page = graded(tmp_path)
    top = page[page.index("Talk to first") : page.index("Who is where")]
    assert re.findall(r'<bdi class="named">(\w+)</bdi>', top) == ["Bo", "Di"]
    assert "q1:\u00a04, q2:\u00a01" in top
    assert "9 counts one" in top  # what Di was told last
    rows_of_all = re.findall(r'<tr><th scope="row"><span class="named"', page)
    assert len(rows_of_all) == 4


def test_nobody_who_is_stuck_is_said(one_good) -> None:
    assert "Nobody is stuck" in graded(one_good)


def test_without_names_nothing_that_is_shown_names_anybody(tmp_path) -> None:
    hand_in(tmp_path, ada=good(), bo=good(name="Bo"))
    page = re.sub(
        r"<style>.*?</style>|<script>.*?</script>", "", graded(tmp_path), flags=re.S
    )
    shown = re.sub(r'<section class="named">.*?</section>', "", page, flags=re.S)
    shown = re.sub(r'<span class="named".*?</span>', "", shown, flags=re.S)
    assert not re.search(r"Ada|Bo\b|ada\.json", shown)
    assert {*re.findall(r"Learner \d", shown)} == {"Learner 1", "Learner 2"}


def test_misconceptions_that_were_overcome_are_told_apart(tmp_path) -> None:
    hand_in(
        tmp_path,
        a=good(name="Ann", answers={"q1": tried(WRONG, RIGHT)}),
        b=good(name="Bo", answers={"q1": tried(WRONG, WRONG)}),
    )
    told = graded(tmp_path).split("What many misunderstand")[1]
    cells = re.findall(r"<td[^>]*><bdi>([^<]*)</bdi></td>", told)
    assert cells[:3] == ["once", "2", "1"]


def test_the_script_of_the_page_is_the_only_one_that_may_run(one_good) -> None:
    page = graded(one_good)
    script = re.search(r"<script>(.*?)</script>", page, re.S)[1]
    key = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{key}'" in page


@pytest.mark.parametrize(
    "name",
    ["answers-Ada-ex01.json.txt", "answers-Ada-ex01.json.download", "ex01.JSON",
     "answers-Ada-ex01.txt", "answers-Ada-ex01 (1).json", "answers-Ada-ex01"],
)  # fmt: skip
def test_a_name_that_mail_or_a_browser_has_changed_is_read(name, tmp_path) -> None:
    (tmp_path / name).write_text(json.dumps(good()), encoding="utf-8")
    assert [s.file for s in read_class(tmp_path).sheets] == [name]


def test_a_packed_folder_is_named_with_what_to_do(tmp_path) -> None:
    (tmp_path / "class.zip").write_bytes(b"PK\x03\x04")
    (unfit,) = read_class(tmp_path).unfit
    assert unfit.what == "is a packed folder. Unpack it, and start again."


def test_a_class_folder_that_takes_no_file_is_named(
    one_good, capsys, monkeypatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "grades.csv")

    monkeypatch.setattr(writing.files, "create", refused)
    assert kit.main(["grade", str(one_good)]) == 1
    said = capsys.readouterr().out
    assert f"the class's folder {one_good} (Permission denied): copy it" in said
    assert "its own folder" not in said


def test_a_path_that_is_too_long_is_named_with_what_to_do(
    one_good, monkeypatch
) -> None:
    deep = one_good / ("a" * 120) / ("b" * 120)
    deep.mkdir(parents=True)
    hand_in(deep, answers=good(name="Bo"))

    def refused(path: Path, *_: object) -> None:
        if len(str(path)) > 250:
            raise FileNotFoundError(2, "No such file or directory")
        return lstat(path)

    lstat = Path.lstat
    assert len(read_class(one_good).sheets) == 2
    monkeypatch.setattr(Path, "lstat", refused)
    found = read_class(one_good)
    assert [s.name for s in found.sheets] == ["Ada"]
    assert "Its path is very long: move the class's folder" in found.unfit[0].what


def test_a_folder_that_cannot_be_opened_is_listed(one_good, monkeypatch) -> None:
    (one_good / "Bo").mkdir()
    scandir = os.scandir

    def refused(path):
        if Path(path).name == "Bo":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    found = read_class(one_good)
    assert [(u.file, u.what) for u in found.unfit] == [
        ("Bo", "could not be opened (Permission denied).")
    ]
    assert len(found.sheets) == 1


def test_another_version_of_the_kit_and_a_changed_status_are_noted(tmp_path) -> None:
    changed = tried(WRONG) | {"status": "right"}
    hand_in(tmp_path, a=good(kit="0.0.9", answers={"q1": changed}))
    (sheet,) = read_class(tmp_path).sheets
    assert only(tmp_path).standings["q1"].best.status == "not yet"
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
    before = {"status": "right", "value": value}
    now = {"status": "right", "attempts": [{"when": 7, "value": value}]}
    for form, kept in ((1, before), (2, now)):
        answers = {f"q{n}": kept for n in range(1, 11)}
        hand_in(tmp_path, a=good(format=form, answers=answers))
        (sheet,) = read_class(tmp_path).sheets
        assert len(sheet.notes) == 10
        standings = only(tmp_path).standings.values()
        assert not any(s.best.status == "right" for s in standings)
    assert graded(tmp_path)


@settings(max_examples=60)
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
        "q7": {"attempts": value, "tries": value, "hints": value},
        "q8": {"attempts": [{"when": value, "value": value}, value]},
        "q9": value,
    }
    content = json.dumps(good(name=name, answers=answers, saved=value, kit=value))
    (folder / "a.json").write_text(content, encoding="utf-8")
    found = read_class(folder)
    assert len(found.sheets) == 1
    reader = Reader()
    reader.feed(graded(folder))
    assert reader.open == []
    (row,) = rows(folder)
    assert row["files"] == "a.json"
    assert sorted(p.name for p in folder.iterdir()) == [
        "a.json",
        "grades-problems.csv",
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
    graded(tmp_path)
    assert rows(tmp_path)[0]["name"].startswith("'")


def test_names_are_shown_as_text_and_do_not_turn_the_page(tmp_path) -> None:
    name = "<script>alert(1)</script>\u202eadA & دانا"
    (tmp_path / "a.json").write_text(json.dumps(good(name=name)), encoding="utf-8")
    page = graded(tmp_path)
    assert page.count("<script>") == 1
    assert "\u202e" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;adA &amp; دانا" in page


def test_results_that_are_there_are_kept(one_good, capsys) -> None:
    for _ in range(3):
        assert kit.main(["grade", str(one_good)]) == 0
    names = {path.name for path in one_good.iterdir()}
    assert names == {
        "good.json",
        *(
            f"grades{n}{end}"
            for n in ("", "-2", "-3")
            for end in (".csv", ".html", "-problems.csv")
        ),
    }
    assert (
        "grades-3.csv, grades-3.html, grades-3-problems.csv." in capsys.readouterr().out
    )


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
    assert "0 answers files read, of 0 learners; 1 of another kind left alone " in said
    assert "left alone (notes.txt)." in said


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path, capsys) -> None:
    assert kit.main(["grade", str(tmp_path / "lost")]) == 1
    said = capsys.readouterr().out.strip()
    assert said == (
        f"There is no folder '{tmp_path / 'lost'}': give the path of the folder that "
        "holds the answers files."
    )


def test_the_table_has_a_line_for_every_file_and_names_every_problem(one_good) -> None:
    found = read_class(one_good)
    text = table.csv_text(found, learners(found.sheets))
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
    assert "1 answers file read, of 1 learner" in done.stdout


# -- the words of an edition ------------------------------------------------------

OF_ARTICLE, OF_CALMER = [7, 8, 11, 13, 17], [7, 8, 11, 13, 16, 18]  # q7 of set 01


def test_an_answer_is_checked_by_the_story_in_which_it_was_given(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    for story in ("calmer", "article"):
        for answer in (OF_CALMER, OF_ARTICLE):
            load("ex01", story).q7.check(answer)
    load("ex01", "calmer").save("Ada")
    sheet = next(one for one in read_class(tmp_path).sheets if not one.record)
    given = [one.result.status for one in sheet.work["q7"].attempts]
    assert given == ["right", "not yet", "not yet", "right"]
    assert sheet.notes == ()
    assert sheet.set == "ex01"


def test_what_was_right_in_one_story_is_right_in_the_set(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    load("ex01", "calmer").q7.check(OF_CALMER)
    assert load("ex01", "article").progress().statuses["q7"] == "right"
    (row,) = [one for one in overview().rows if one[0] == "exercises 01"]
    assert row[1:3] == ("1 of 10", "1 of 10")


@pytest.mark.parametrize("edition", ["../calmer", "nynorsk", 5, [], {}, None])
def test_an_edition_that_the_kit_has_not_is_passed_over(tmp_path, edition) -> None:
    problem = tried(RIGHT)
    problem["attempts"][0]["edition"] = edition
    hand_in(tmp_path, ada=good(answers={"q1": problem}))
    standing = only(tmp_path).standings["q1"]
    assert standing.best.status == "right"


# -- the first votes on a lesson's questions --------------------------------------


def test_of_very_many_attempts_the_first_is_saved(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    lesson = load("lesson02")
    problem = next(
        p for p in problems_of("lesson02").problems if p.text.options and p.text.prose
    )
    wrong, *others = problem.text.wrong
    for n in range(2 * MOST):
        getattr(lesson, problem.id).check([wrong, *others][n % 2], sure="a guess")
    lesson.save("Ada")
    sheet = next(one for one in read_class(tmp_path).sheets if not one.record)
    attempts = sheet.work[problem.id].attempts
    assert len(attempts) == MOST + 1
    assert attempts[0].result.code == problem.text.wrong[wrong]
    assert attempts[0].sure == "a guess"
