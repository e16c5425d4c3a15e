"""A file to hand in: a sentence's letter, what would be printed, trust; no name."""

from datetime import UTC, datetime
from pathlib import Path

from raqqakit import __version__, files
from raqqakit.exercises.past.saving import written
from raqqakit.experiment.kept import Answer, Deal, Kept
from raqqakit.record import Json

KIND, FORMAT = "Reading Raqqa: experiment", 1
STEM = "answers-experiment"


def create(done: Kept) -> Path:
    """Write the answer that counts into a new file in the learner's folder.

    Its name has the code that was dealt, so that a class's files can lie in one
    folder. Raises OSError.
    """
    dealt, given = done.deal([]), done.answer
    assert given, "an answer comes before its file"
    path = files.home() / f"{STEM}-{files.safe_name(dealt.code)}.json"
    return files.create(path, written(content(dealt, given)))


def content(dealt: Deal, given: Answer) -> dict[str, Json]:
    """What the file says."""
    return {
        "kind": KIND,
        "format": FORMAT,
        "kit": __version__,
        "code": dealt.code,
        "slip": dealt.slip,
        "printed": given.printed.words,
        "trust": given.trust,
        "saved": datetime.now(UTC).isoformat(timespec="seconds"),
    }
