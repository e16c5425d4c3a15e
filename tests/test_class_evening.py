"""A class of thirty in one folder, as it comes out of a learning platform.

Answers, records, marks, readings and slips lie side by side, and a teacher runs one
command after the other over them. Each takes what is its own and leaves the rest.
"""

from pathlib import Path

import pytest

import kit
from tools.support.pretend_class import pretend_class
from tools.support.pretend_experiment import pretend
from tools.support.pretend_lessons import pretend_records
from tools.support.pretend_readers import pretend_marks, pretend_readings

LEARNERS = 30
# By command: what it says of the class, and which files it leaves.
COMMANDS = {
    "grade": (
        "30 answers files and 30 records read",
        {"grades.html", "grades.csv", "grades-problems.csv", "grades-projector.html"},
    ),
    "agree": (
        "60 marks files and 30 readings read",
        {"agreement.html", "agreement.csv"},
    ),
    "experiment": (
        "22 answers from notebooks, 8 from paper",
        {"experiment.html", "experiment.csv"},
    ),
}


@pytest.fixture(scope="module")
def evening(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    pretend_records(folder, LEARNERS, only=["lesson02", "ex02"])
    pretend_class(folder, LEARNERS, only="ex01")
    pretend_marks(folder, LEARNERS, sentences=[1])
    pretend_readings(folder, LEARNERS)
    pretend(folder, LEARNERS)
    return folder


def test_thirty_learners_go_through_grade_agree_and_experiment(evening, capsys) -> None:
    before = {path: path.read_bytes() for path in evening.rglob("*") if path.is_file()}
    for command, (words, made) in COMMANDS.items():
        names = {path.name for path in evening.iterdir()}
        assert kit.main([command, str(evening)]) == 0
        said = capsys.readouterr().out
        assert words in said
        assert "could not be" not in said
        assert {path.name for path in evening.iterdir()} - names == made
    assert {path: path.read_bytes() for path in before} == before
