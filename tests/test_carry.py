"""A learner's work as one file: packed, taken in, refused; nothing is overwritten."""

import json

import pytest

from tools import carried, carry, copies
from tools.build import ROOT
from tools.support.work_files import ABOUT, BAD, archive, bad
from tools.user_error import UserError

FIRST = "00_start_here.ipynb"


@pytest.fixture
def mine(tmp_path):
    folder = tmp_path / "my-lessons"
    copies.deliver(ROOT / "notebooks", folder)
    return folder


def change(path) -> bytes:
    told = json.loads(path.read_bytes())
    told["cells"][0]["source"] = ["mine"]
    path.write_text(json.dumps(told), encoding="utf-8")
    return path.read_bytes()


def run(path) -> None:
    """As a learner runs a notebook: it has results, and its cells are the kit's."""
    told = json.loads(path.read_bytes())
    cell = next(c for c in told["cells"] if c["cell_type"] == "code")
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["1"]}]
    path.write_text(json.dumps(told), encoding="utf-8")


def test_what_is_not_the_learners_is_not_packed(mine, tmp_path) -> None:
    run(mine / FIRST)
    assert list(carry.work(mine)) == []
    assert list(carry.pack(mine, tmp_path)) == [carry.NOTHING.format("my-lessons")]
    assert list(tmp_path.glob("*.zip")) == []


def test_work_that_was_packed_is_taken_in_elsewhere(mine, tmp_path) -> None:
    changed = change(mine / FIRST)
    (mine / "flood").mkdir()
    (mine / "flood" / "text.txt").write_text("En elv.\n", encoding="utf-8")
    assert len(list(carry.pack(mine, tmp_path))) == 1
    other = tmp_path / "other"
    copies.deliver(ROOT / "notebooks", other)
    told = list(carry.take(next(tmp_path.glob("*.zip")), other))
    assert told == [carry.TAKEN.format(2, "other")]
    assert (other / FIRST).read_bytes() == changed
    assert (other / "flood/text.txt").read_text(encoding="utf-8") == "En elv.\n"
    # The next start of the kit leaves it alone, too.
    copies.deliver(ROOT / "notebooks", other)
    assert (other / FIRST).read_bytes() == changed


def test_what_is_there_stays_and_a_record_grows(mine, tmp_path) -> None:
    changed = change(mine / FIRST)
    (mine / "a.txt").write_bytes(b"mine")
    (mine / "same.txt").write_bytes(b"same")
    (mine / "my-record.jsonl").write_bytes(b'{"n": 1}\n{"n": 2}')
    files = {
        FIRST: b'{"cells": []}',
        "a.txt": b"another",
        "same.txt": b"same",
        "my-record.jsonl": b'{"n": 1}\n{"n": 3}\n',
    }
    file = archive(tmp_path / "work.zip", ABOUT | files)
    told = list(carry.take(file, mine))
    assert told[0] == carry.BESIDE.format(FIRST, "00_start_here-2.ipynb")
    assert told[1] == carry.BESIDE.format("a.txt", "a-2.txt")
    assert len(told) == 3
    assert (mine / FIRST).read_bytes() == changed
    assert (mine / "a.txt").read_bytes() == b"mine"
    assert (mine / "a-2.txt").read_bytes() == b"another"
    record = (mine / "my-record.jsonl").read_bytes()
    assert record == b'{"n": 1}\n{"n": 2}\n{"n": 3}\n'


@pytest.mark.parametrize("name", list(BAD))
def test_a_bad_file_is_refused_before_anything_is_written(tmp_path, name) -> None:
    mine = tmp_path / "my-lessons"
    file = bad(tmp_path / "bad.zip", name)
    with pytest.raises(UserError) as refused:
        list(carry.take(file, mine))
    assert str(refused.value) == carry.REFUSED.format("bad.zip", BAD[name][1])
    assert not mine.exists()


def test_a_damaged_file_in_the_archive_is_noticed(tmp_path) -> None:
    whole = archive(tmp_path / "work.zip", ABOUT | {"a.txt": b"abc" * 50})
    raw = bytearray(whole.read_bytes())
    raw[raw.index(b"a.txt") + 8] ^= 255
    whole.write_bytes(raw)
    with pytest.raises(ValueError, match=carried.UNREADABLE):
        carried.unzipped(whole)
