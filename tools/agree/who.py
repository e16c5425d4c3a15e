"""What the path of a file tells: whose it may be, and from when.

A marks file holds a text and marks, and no name. A class's files come as one folder
for each learner, as files with names in them, or all alike with "(3)" behind, as a
learning platform or a browser numbers them.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tools.gather.content import printable
from tools.gather.files import AROUND

BEFORE, AFTER = "before", "after"
MOMENTS = {"before": BEFORE, "før": BEFORE, "foer": BEFORE,
           "after": AFTER, "etter": AFTER}  # fmt: skip
ENDING = re.compile(r"\.(?:jsonl?|csv|txt)\b.*$", re.IGNORECASE | re.DOTALL)
OURS = re.compile(r"my-marks", re.IGNORECASE)
LESSON = re.compile(r"lesson[-_ ]?(\d{1,2})(?!\d)", re.IGNORECASE)
COPY = re.compile(r"\s*\((\d{1,4})\)$")
PLATFORMS = re.compile(rf"\bversion \d+\b|\bsubmitted files\b|{AROUND}", re.IGNORECASE)
BETWEEN = re.compile(r"[\s_\-.,+]+")
NOBODY = {"article", "calmer", "reading", "marks", "copy", "kopi", "of", "av"}
NO_FOLDER = {"my-lessons", "my-own", "notebooks", "exercises"}


@dataclass(frozen=True)
class Told:
    """What a path tells of a file.

    `folder` are the names of its folders that may be somebody's, and `name` the words
    of the file's own name that may be; `ours` whether the annotator gave the file its
    name; `task` such as "lesson 02"; `number` that of a copy, 0 for none; `moment` is
    BEFORE, AFTER or "".
    """

    folder: tuple[str, ...]
    name: str
    ours: bool = False
    task: str = ""
    number: int = 0
    moment: str = ""


def told(path: Path) -> Told:
    """What the path of a file tells, from the class's folder on."""
    *above, file = (printable(part) for part in path.parts)
    stem, number = _without_number(ENDING.sub("", file))
    before, ours, rest = _parted(stem)
    lesson = LESSON.search(rest)
    words = _words(LESSON.sub(" ", rest))
    if ours and words and words[-1].isdecimal():
        # So the annotator names a second file of the same learner.
        number = max(number, int(words.pop()[:4]))
    own = _words(before)
    return Told(
        folder=tuple(name for part in above if (name := _folder(part))),
        name=" ".join([*own, *words]),
        ours=ours and not own,
        task=f"lesson {int(lesson[1]):02}" if lesson else "",
        number=number,
        moment=_moment([*above, stem]),
    )


def plain(name: str) -> str:
    """A name without what tells no two people apart: capitals, signs and spaces."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(BETWEEN.split(folded)).strip()


def _without_number(stem: str) -> tuple[str, int]:
    copy = COPY.search(stem)
    return (stem[: copy.start()], int(copy[1])) if copy else (stem, 0)


def _parted(stem: str) -> tuple[str, bool, str]:
    """What stands before the annotator's own name for a file, and what behind it."""
    ours = OURS.search(stem)
    return (
        (stem[: ours.start()], True, stem[ours.end() :]) if ours else ("", False, stem)
    )


def _words(part: str) -> list[str]:
    """The words of a part of a path that may be somebody's name."""
    found = BETWEEN.split(PLATFORMS.sub(" ", part))
    return [w for w in found if w and w.casefold() not in NOBODY | MOMENTS.keys()]


def _folder(part: str) -> str:
    return "" if part.lower() in NO_FOLDER else " ".join(_words(LESSON.sub(" ", part)))


def _moment(parts: Iterable[str]) -> str:
    """The moment that is named last, so nearest to the file."""
    words = (w for part in parts for w in BETWEEN.split(part.casefold()))
    found = [MOMENTS[word] for word in words if word in MOMENTS]
    return found[-1] if found else ""
