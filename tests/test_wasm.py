"""The kit in Pyodide: what is left out there is named, and its versions are kept."""

import tarfile
from io import BytesIO

import pytest

from tools.environment import ROOT
from tools.support import not_in_wasm, npm, wasm

SHIPPED = {"ipython": "9.12.0", "numpy": "2.4.6"}
LOCK = """\
anywidget==0.11.0 \\
    --hash=sha256:00
ipython==9.12.0 ; python_full_version >= '3.12' \\
    --hash=sha256:01
ipython==9.18.1 ; python_full_version < '3.12' \\
    --hash=sha256:02
numpy==2.4.6 \\
    --hash=sha256:03
"""


def test_a_lock_with_the_versions_of_pyodide_is_taken() -> None:
    assert wasm.differing(LOCK, SHIPPED) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("numpy==2.4.6", "numpy==2.5.5", "numpy is 2.5.5"),
        ("ipython==9.12.0", "ipython==9.18.1", "ipython is 9.18.1"),
        ("numpy==2.4.6", "numpy==2.4.6 ; python_full_version < '3.12'", ""),
        ("numpy==2.4.6", "numpy==2.5.5 ; python_full_version < '3.12'", "numpy is"),
    ],
)
def test_another_version_than_pyodides_is_named(old, new, said) -> None:
    found = wasm.differing(LOCK.replace(old, new), SHIPPED)
    assert len(found) == bool(said)
    assert all(sentence.startswith(said) for sentence in found)


def test_both_locks_are_read_whole() -> None:
    for lock in wasm.LOCKS:
        text = lock.read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if line[0] not in " #"]
        assert len(wasm.PINNED.findall(text)) == len(pins) > 30


def test_what_pyodide_ships_are_lines_that_hold_a_lock_to_it() -> None:
    assert [*wasm.versions(SHIPPED)] == [
        "ipython==9.12.0 ; python_full_version >= '3.12'",
        "numpy==2.4.6",
    ]


def packed(name: str) -> bytes:
    whole = BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo(name))
    return whole.getvalue()


def test_a_package_that_was_changed_is_refused_and_not_kept(
    tmp_path, monkeypatch
) -> None:
    def pack(command, cwd, **_):
        (tmp_path / cwd / "a.tgz").write_bytes(packed("package/a.js"))
        return subprocess_said('[{"filename": "a.tgz"}]')

    monkeypatch.setattr(npm.subprocess, "run", pack)
    monkeypatch.setattr(npm.shutil, "which", lambda name: name)
    with pytest.raises(RuntimeError, match="a@1 is not the package"):
        npm.package("a", "1", "another", tmp_path / "kept")
    assert [*(tmp_path / "kept").iterdir()] == []


def subprocess_said(words: str) -> object:
    return type("Done", (), {"stdout": words})


def test_without_npm_nothing_is_fetched(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(npm.shutil, "which", lambda name: None)
    assert npm.package("a", "1", "b", tmp_path) is None
    (tmp_path / "a-1").mkdir()
    assert npm.package("a", "1", "b", tmp_path) == tmp_path / "a-1"


def test_every_test_that_is_left_out_in_pyodide_is_there() -> None:
    for name in {*not_in_wasm.TESTS, *not_in_wasm.FATAL}:
        file, _, test = name.partition("::")
        text = (ROOT / "tests" / file).read_text(encoding="utf-8")
        assert f"def {test.partition('[')[0]}(" in text, name
    for file in not_in_wasm.FILES:
        assert (ROOT / "tests" / file).is_file(), file
