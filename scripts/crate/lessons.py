"""What a notebook says of itself in its first cell: title, objectives, minutes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from scripts.crate.entities import CC_BY, MIT, ROOT, Entity, part, refer
from tools.editions import is_language
from tools.tags import KINDS

OBJECTIVE = re.compile(r"^\d+\. (.+?)[;.]$", re.MULTILINE)
# Where in the lesson it is practised stands behind it.
WHERE = re.compile(r" \([^()]*(?:step|q\d|exercise)[^()]*\)$")
TIME = re.compile(r"\*\*Time:\*\* (.*?)(?= Of the core| \*\*)")
# A set of exercises says a range, which is no length.
LENGTH = re.compile(r"(\d+) minutes")
NEEDED = re.compile(r"\*\*Needed first:\*\* (.*?)(?= \*\*|\n|$)")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
CALLED = {"notebooks": "lesson", "exercises": "exercise", "class": "experiment"}
LEVEL = "Beginner: the first lesson needs neither Python nor Norwegian"


def lessons() -> Iterator[Entity]:
    """Each lesson, set of exercises and experiment, with what it says of itself."""
    for kind in (one for one in KINDS if one.home in CALLED):
        for path in sorted((ROOT / kind.folder).glob("*.ipynb")):
            yield lesson(path, kind.folder, CALLED[kind.home])


def lesson(path: Path, folder: str, kind: str) -> Entity:
    """A notebook as a resource for learning; raises ValueError if it says too little.

    Takes its path, the folder in the kit where it lies, and which kind of resource it
    is. The minutes are those of the core; a set's are a range, which stands in its
    description alone. In another language it is described in English, as the lesson is.
    """
    home, _, edition = folder.partition("/")
    abroad = bool(edition) and is_language(edition)
    said = opening(ROOT / home / path.name if abroad else path)
    title = re.findall(r"^# (.+)$", opening(path), re.MULTILINE)[0]
    about = re.findall(r"^# .+\n\n(.+)$", said, re.MULTILINE)[0]
    calmer = "In the calmer story. " * folder.endswith("calmer")
    time = _found(TIME, said, path)
    length = LENGTH.match(time)
    teaches = [WHERE.sub("", words) for words in OBJECTIVE.findall(said)]
    return part(
        f"{folder}/{path.name}",
        ["File", "LearningResource"],
        name=f"{title}{', in the calmer story' * bool(calmer)}",
        description=f"{calmer}{plain(about)} Time: {time}",
        encodingFormat="application/x-ipynb+json",
        learningResourceType=kind,
        educationalLevel=LEVEL,
        interactivityType="mixed",
        competencyRequired=plain(_found(NEEDED, said, path)),
        inLanguage=refer(f"#{edition}" if abroad else "#en"),
        license=refer(CC_BY, MIT),
        **({"teaches": teaches} if teaches else {}),
        **({"timeRequired": f"PT{length[1]}M"} if length else {}),
    )


def opening(path: Path) -> str:
    """The text of a notebook's first cell."""
    cell = json.loads(path.read_text(encoding="utf-8"))["cells"][0]
    return "".join(cell["source"])


def plain(words: str) -> str:
    """Words without the markup of a link, of code and of italics."""
    return re.sub(r"<[^>]+>|[`*]", "", LINK.sub(r"\1", words))


def _found(pattern: re.Pattern[str], said: str, path: Path) -> str:
    found = pattern.search(said)
    if not found:
        words = re.sub(r"\\|\(.*", "", pattern.pattern)
        raise ValueError(f'{path.name} lacks "{words}" in its first cell.')
    return found[1]
