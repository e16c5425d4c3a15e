"""The room for files: nothing is lost, whatever the disk does."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raqqakit import files
from raqqakit.errors import InputError

WRITERS = (files.replace, files.create, files.append_line)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refuse(code):
    def refused(*_, **__):
        raise OSError(code, os.strerror(code))

    return refused


@pytest.mark.parametrize("write", WRITERS)
def test_text_is_written_as_utf_8_with_its_own_line_ends(write, tmp_path):
    write(tmp_path / "a.txt", "Rásá\n«krig»\n😀")
    assert (tmp_path / "a.txt").read_bytes().startswith("Rásá\n«krig»\n😀".encode())
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("write", WRITERS)
def test_half_a_letter_is_written_as_json_writes_it(write, tmp_path):
    write(tmp_path / "a.json", '"\ud83d"')
    assert (tmp_path / "a.json").read_text(encoding="utf-8").strip() == r'"\ud83d"'


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old and much longer", encoding="utf-8")
    files.replace(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    files.replace(str(path), b"\xff")
    assert path.read_bytes() == b"\xff"


def test_a_name_that_is_taken_gets_the_first_free_number(tmp_path):
    taken = tmp_path / "a.new.ipynb"
    made = [files.create(taken, str(number)) for number in range(3)]
    assert [path.name for path in made] == [
        "a.new.ipynb", "a.new-2.ipynb", "a.new-3.ipynb",
    ]  # fmt: skip
    assert [path.read_text(encoding="utf-8") for path in made] == ["0", "1", "2"]
    (tmp_path / "a.new-2.ipynb").unlink()
    assert files.create(taken, "3").name == "a.new-2.ipynb"


def test_a_folder_or_a_broken_link_takes_a_name_too(tmp_path):
    (tmp_path / "a.txt").mkdir()
    assert files.create(tmp_path / "a.txt", "").name == "a-2.txt"
    (tmp_path / "b.txt").symlink_to("nowhere")
    assert files.create(tmp_path / "b.txt", "").name == "b-2.txt"


def test_two_that_create_at_once_take_two_names(tmp_path):
    script = (
        "import sys; from raqqakit import files\n"
        "for n in range(40): files.create(sys.argv[1], f'{sys.argv[2]} {n}')"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "a.txt"), who])
        for who in "xy"
    ]
    assert [one.wait() for one in both] == [0, 0]
    found = {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert found == {f"{who} {n}" for who in "xy" for n in range(40)}


def test_a_new_file_takes_no_hard_link(tmp_path, monkeypatch):
    # A USB stick and a browser have none.
    monkeypatch.setattr(os, "link", refuse(errno.EPERM), raising=False)
    assert files.create(tmp_path / "a.txt", "whole") == tmp_path / "a.txt"
    assert files.create(tmp_path / "a.txt", "whole").read_bytes() == b"whole"


def test_lines_are_added_one_below_the_other(tmp_path):
    path = tmp_path / "a.jsonl"
    files.append_line(path, "å")
    files.append_line(path, "2")
    assert path.read_bytes() == "å\n2\n".encode()


def test_half_a_line_of_an_earlier_stop_spoils_no_other(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"whole": 1}\n{"ha')
    files.append_line(path, "2")
    assert path.read_bytes() == b'{"whole": 1}\n{"ha\n2\n'


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_what_was_there_stays_when_the_disk_refuses(code, write, tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("old\n", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", refuse(code))
    with pytest.raises(OSError, match="Errno"):
        write(path, "new")
    assert path.read_text(encoding="utf-8").startswith("old\n")
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("write", [files.replace, files.create])
def test_a_move_that_is_refused_leaves_nothing_behind(write, tmp_path, monkeypatch):
    # Windows refuses it while another program has the file open.
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse(errno.EACCES))
    with pytest.raises(PermissionError):
        write(path, "new")
    assert names(tmp_path) == ["a.txt"]
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("name", ["a" * 300, "😀" * 300])
def test_a_name_that_is_too_long_is_refused_with_a_sentence(name, write, tmp_path):
    path = tmp_path / f"{name}.txt"
    with pytest.raises(OSError, match="Errno") as caught:
        write(path, "x")
    assert "too long. Choose a shorter one." in str(files.refusal(path, caught.value))
    assert names(tmp_path) == []


def test_the_longest_name_that_a_disk_takes_is_written(tmp_path):
    path = tmp_path / ("a" * 251 + ".txt")
    files.replace(path, "x")
    assert files.create(tmp_path / ("b" * 251 + ".txt"), "x").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "the disk is full."),
        (errno.EDQUOT, "the disk is full."),
        (errno.EACCES, "it may not be written there."),
        (errno.EROFS, "it may not be written there."),
        (errno.EIO, "the disk did not take it."),
        (errno.ENAMETOOLONG, "too long."),
        (errno.EEXIST, "something else has this name."),
        (errno.EISDIR, "something else has this name."),
    ],
)
def test_each_refusal_says_what_is_the_matter_and_one_next_step(code, said, tmp_path):
    refused = files.refusal(tmp_path / "a.txt", OSError(code, ""))
    assert isinstance(refused, InputError)
    assert str(refused).startswith("a.txt could not be written: ")
    assert said in str(refused)
    assert str(refused).count(".") == 3
    assert len(str(refused)) <= 200


def test_a_folder_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "nowhere" / "a.txt"
    with pytest.raises(OSError, match="Errno") as caught:
        files.create(path, "x")
    assert "there is no folder nowhere." in str(files.refusal(path, caught.value))


def test_a_long_path_on_windows_is_called_long_and_not_missing(tmp_path, monkeypatch):
    path = Path(*["folder"] * 40, "a.txt")
    missing = FileNotFoundError(errno.ENOENT, "")
    assert "there is no folder" in str(files.refusal(path, missing))
    monkeypatch.setattr(sys, "platform", "win32")
    assert "too long" in str(files.refusal(path, missing))
    assert "there is no folder" in str(files.refusal("nowhere/a.txt", missing))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Åse Ødegård", "Åse-Ødegård"),
        ("A\u030ase", "Åse"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "learner"),
        ("", "learner"),
        ("   ", "learner"),
        ('<>:"/\\|?*\0', "learner"),
        ("a\nb\tc", "a-b-c"),
        (".hidden", "hidden"),
        ("مريم", "مريم"),
        ("CON", "learner"),
        ("nul", "learner"),
        ("com1", "learner"),
        ("LPT9", "learner"),
        ("COM¹", "learner"),
        ("Connie", "Connie"),
        ("\ud83d", "learner"),
    ],
)
def test_a_name_is_made_safe_for_any_system(name, safe):
    assert files.safe_name(name) == safe


@given(st.text())
def test_a_safe_name_is_short_and_stays_itself(name):
    safe = files.safe_name(name)
    assert 0 < len(safe.encode()) <= 80
    assert files.safe_name(safe) == safe
    assert not set(safe) & set('<>:"/\\|?*. \0')


@pytest.mark.parametrize("name", ["a" * 300, "😀 é" * 100, "Ø" * 300])
def test_a_safe_name_of_300_letters_fits_into_a_file_name(name, tmp_path):
    safe = files.safe_name(name)
    assert files.create(tmp_path / f"answers-{safe}-ex01.json", "x").exists()


def test_the_home_is_beside_the_notebook_or_what_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    assert files.home() == tmp_path
    for unnamed in ("", None):
        monkeypatch.delenv("RAQQAKIT_MINE", raising=False)
        if unnamed is not None:
            monkeypatch.setenv("RAQQAKIT_MINE", unnamed)
        assert files.home().resolve() == Path.cwd()


def test_a_folder_that_may_not_be_written_in_says_so(tmp_path):
    shut = tmp_path / "shut"
    shut.mkdir(0o500)
    if os.access(shut, os.W_OK):
        pytest.skip("this user may write everywhere")
    for write in WRITERS:
        with pytest.raises(OSError, match="Errno") as caught:
            write(shut / "a.txt", "x")
        said = str(files.refusal(shut / "a.txt", caught.value))
        assert "it may not be written there." in said
    assert names(shut) == []
