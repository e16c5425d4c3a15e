"""The kit starts where numpy cannot be had, and says what it could not check."""

import os
import subprocess
import sys

import pytest
from test_own import ALIASES, GIVEN, PLACES, TEXT

from raqqakit import own

BLOCK = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "numpy":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocked())
"""
ROOMS = ("text", "names", "places", "claims", "quantities", "estimates", "tables",
         "data", "own")  # fmt: skip
SAID = (
    "The language of the text was not checked, because py3langid or numpy is not here."
)


def without_numpy(script: str, folder: str) -> list[str]:
    """The lines that a script prints where numpy is not to be had."""
    done = subprocess.run(
        [sys.executable, "-c", BLOCK + script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "RAQQAKIT_MINE": folder, "PYTHONUTF8": "1"},
    )
    assert not done.stderr, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_starts_without_numpy(tmp_path, room: str) -> None:
    script = f"import raqqakit.{room}; print('numpy' in sys.modules)"
    assert without_numpy(script, str(tmp_path)) == ["False"]


def test_an_own_text_is_read_without_numpy_and_what_was_not_checked_is_said(
    tmp_path,
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, content in zip(own.FILES, (TEXT, ALIASES, PLACES)):
        (folder / name).write_text(content, encoding="utf-8")
    script = f"""
from raqqakit import own
story = own.read("mine", **{GIVEN!r})
reading = own.reading_of(story, "Ada")
print([str(q.interval) for q in story.quantities], len(story.claims))
print(own.undecided(reading).having("language").rows)
"""
    assert without_numpy(script, str(tmp_path)) == [
        SAID,
        "['between 200 and 300'] 5",
        f"[('the language of the text', '{SAID}', 'is it Norwegian?')]",
    ]


def test_the_kit_finds_numpy_only_when_a_text_is_read(tmp_path) -> None:
    script = "from raqqakit import own\nprint('py3langid' in sys.modules)"
    assert without_numpy(script, str(tmp_path)) == ["False"]
