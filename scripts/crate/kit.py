"""The kit as a whole: what it is, and its parts that are no lesson and no data."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from scripts.crate.entities import (
    AUTHORS,
    CC_BY,
    MIT,
    RIGHTS,
    ROOT,
    Entity,
    named,
    part,
    refer,
)

TEACHER, LEARNER = "#teacher", "#learner"
PYTHON = "https://www.python.org/"
# Of each, what it is called and what is in it.
FOLDERS = {
    "raqqakit/": ("raqqakit", "The package that the lessons import.", MIT),
    "tools/": ("tools", "The commands behind kit.py.", MIT),
    "source/": ("source", "The texts of which the notebooks are built.", CC_BY),
    "solutions/": ("solutions", "The exercises with their answers.", CC_BY),
    "docs/teaching/": ("For the teacher", "Plans and pages for teachers.", CC_BY),
}
TEXTS = {
    RIGHTS: ("The article's rights", "The article is © NTB: what may be done with it."),
    "LICENSE": ("Licence of the code", "The MIT licence, with its notice."),
    "LICENSE-TEXT": ("Licence of the texts", "What is under CC BY 4.0, what is not."),
    "docs/rights.md": ("Rights", "What may be done with which part."),
    "docs/accessibility.md": ("Accessibility", "What was tried, what is not good yet."),
}


def root(parts: Sequence[str]) -> Entity:
    """The kit as a whole. Takes the names of its parts."""
    project = _project()
    return part(
        "./",
        ["Dataset", "LearningResource"],
        name=cited("title"),
        description=first_paragraph(),
        version=project["version"],
        datePublished=cited("date-released"),
        keywords=", ".join(project["keywords"]),
        author=refer(AUTHORS),
        publisher=refer(AUTHORS),
        license=refer(CC_BY, MIT, RIGHTS),
        inLanguage=refer("#en", "#nb"),
        audience=refer(LEARNER, TEACHER),
        learningResourceType="lesson series",
        isAccessibleForFree=True,
        accessibilitySummary="See docs/accessibility.md.",
        hasPart=refer(*parts),
    )


def parts() -> Iterator[Entity]:
    """The code, the folders and the texts that a reader of the crate may look for."""
    yield door()
    for path, (name, said, licence) in FOLDERS.items():
        yield part(path, "Dataset", name=name, description=said, license=refer(licence))
    for path, (name, said) in TEXTS.items():
        kind = ["File", "CreativeWork"]
        form = "text/markdown" if path.endswith(".md") else "text/plain"
        yield part(
            path,
            kind,
            name=name,
            description=said,
            encodingFormat=form,
            license=refer(MIT if path == "LICENSE" else CC_BY),
        )


def door() -> Entity:
    """The file by which everything is begun, and what the software needs."""
    return part(
        "kit.py",
        ["File", "SoftwareSourceCode"],
        name="kit.py",
        description="The one door to the kit: every command begins here.",
        encodingFormat="text/x-python",
        programmingLanguage=refer(PYTHON),
        softwareRequirements=_project()["dependencies"],
        license=refer(MIT),
    )


def people() -> Iterator[Entity]:
    """Who made the kit, for whom, and in which language of programming."""
    yield named(AUTHORS, "Organization", cited("name"))
    kind = "EducationalAudience"
    yield named(LEARNER, kind, "Learners", educationalRole="student")
    yield named(TEACHER, kind, "Teachers", educationalRole="teacher")
    versions = _project()["requires-python"]
    yield named(PYTHON, "ComputerLanguage", "Python", version=versions, url=PYTHON)


def first_paragraph() -> str:
    """What the README says first."""
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    return told.split("\n\n")[1]


def cited(what: str) -> str:
    """A line of CITATION.cff, such as its title; raises ValueError if it lacks it."""
    told = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    found = re.search(rf'^[ -]*{what}: "?(.+?)"?$', told, re.MULTILINE)
    if not found:
        raise ValueError(f"CITATION.cff lacks a line '{what}: …'.")
    return found[1]


def _project() -> dict[str, Any]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project: dict[str, Any] = told["project"]
    return project
