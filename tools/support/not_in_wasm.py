"""Which tests are not run in Pyodide, each with its reason; a plugin for pytest there.

What is not named is run, a new file too. Nothing is left here that could be run: a
file that is named must fail to be imported, a test must fail, what is said to end
Pyodide must end it, and every name must be one of the tests.
"""

import runpy
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

TEXTS = "reads source/ by jupytext, which needs PyYAML"
RUNS = "runs notebooks by nbclient, which needs a kernel of its own"
DRAWS = "draws by matplotlib, of which there is a wheel in the browser alone"
PROGRAMS = "starts other programs, which a browser has not"
THREADS = "a browser has no threads"
NESTS = (
    "a nest of 100,000 fills the stack of C code, of which Python sees only the tenth"
)

FILES = {
    "test_bound.py": TEXTS,
    "test_check.py": PROGRAMS,
    "test_checks.py": TEXTS,
    "test_data.py": "holds the data against frictionless, which needs PyYAML",
    "test_editions.py": TEXTS,
    "test_environment_file.py": "reads YAML",
    "test_exercises.py": TEXTS,
    "test_figures.py": DRAWS,
    "test_finished.py": TEXTS,
    "test_functions.py": TEXTS,
    "test_grade.py": TEXTS,
    "test_kit.py": PROGRAMS,
    "test_lesson_questions.py": TEXTS,
    "test_lessons.py": TEXTS,
    "test_minutes.py": TEXTS,
    "test_notebooks.py": RUNS,
    "test_offline.py": RUNS,
    "test_package.py": "asks import-linter who takes from whom",
    "test_problem_texts.py": TEXTS,
    "test_relations.py": DRAWS,
    "test_series.py": DRAWS,
    "test_timeline.py": DRAWS,
}
TESTS: dict[str, str] = {
    "tests/test_timeout.py::test_a_check_in_another_thread_is_stopped_too": THREADS,
}
FATAL = dict.fromkeys(
    (
        "tests/test_annotate.py::test_a_nest_too_deep_to_read_gets_a_sentence",
        "tests/test_answers.py::test_no_value_makes_a_check_raise[deep]",
        "tests/test_answers.py::test_no_result_of_a_function_makes_a_check_raise[deep]",
        "tests/test_answers.py::test_no_name_makes_saving_raise[deep]",
        "tests/test_record.py::test_a_line_that_is_no_event_is_passed_over[deep]",
        "tests/test_stories.py::test_a_story_json_that_is_none_is_one_sentence[deep]",
    ),
    NESTS,
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let what ends Pyodide be asked for."""
    parser.addoption("--fatal", action="store_true", help="run what ends Pyodide, too")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Pass over the files that are named."""
    return True if collection_path.name in FILES else None


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Expect each test that is named to fail; leave out what ends Pyodide."""
    known: set[str] = set()
    for item in items:
        names = {item.nodeid, item.nodeid.partition("[")[0]}
        known |= names
        for reason in map(TESTS.get, names):
            if reason:
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
        if item.nodeid in FATAL and not config.getoption("--fatal"):
            item.add_marker(pytest.mark.skip(reason=FATAL[item.nodeid]))
    if config.args == ["tests"] and (wrong := [*_without_reason(known)]):
        raise pytest.UsageError("\n".join(wrong))


def _without_reason(known: Iterable[str]) -> Iterator[str]:
    """What is named without need, each in a sentence. Takes the names of all tests."""
    for name in {*TESTS, *FATAL}.difference(known):
        yield f"{name} is named, and there is no such test."
    for name in FILES:
        try:
            runpy.run_path(f"tests/{name}")
        except ImportError:
            continue
        except OSError:
            yield f"{name} is named, and there is no such file."
        else:
            yield f"{name} is named, and can be imported in Pyodide."
