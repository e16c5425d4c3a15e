"""Which tests are not run in Pyodide, each with its reason; a plugin for pytest there.

What is not named is run, a new file too. Nothing is left here that could be run: a
file that is named must fail to be imported, a test must fail, what is said to end
Pyodide must end it, and every name must be one of the tests.
"""

import runpy
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

TEXTS = "reads source/ by jupytext, which needs PyYAML"
RUNS = "runs notebooks by nbclient, which needs a kernel of its own"
DRAWS = "draws by matplotlib, of which there is a wheel in the browser alone"
PROGRAMS = "starts other programs, which a browser has not"
LANGUAGES = "tells languages apart by py3langid, which needs numpy"
THREADS = "a browser has no threads"
BUILDS = "builds the site or its pages, which is no work for a browser"
NESTS = (
    "a nest of 100,000 fills the stack of C code, of which Python sees only the tenth"
)

FILES = {
    "test_agree.py": TEXTS,
    "test_bench.py": "measures by tools that a browser has not",
    "test_bound.py": TEXTS,
    "test_carry.py": TEXTS,
    "test_check.py": PROGRAMS,
    "test_checks.py": TEXTS,
    "test_community.py": "reads YAML",
    "test_course.py": "holds notebooks against nbformat, which a browser has not",
    "test_data.py": "holds the data against frictionless, which needs PyYAML",
    "test_editions.py": TEXTS,
    "test_environment_file.py": "reads YAML",
    "test_exercises.py": TEXTS,
    "test_figures.py": DRAWS,
    "test_forkserver.py": PROGRAMS,
    "test_finished.py": DRAWS,
    "test_functions.py": TEXTS,
    "test_class_evening.py": TEXTS,
    "test_grade.py": TEXTS,
    "test_hub.py": "reads YAML, and takes psutil and tornado along",
    "test_kit.py": PROGRAMS,
    "test_lesson_questions.py": TEXTS,
    "test_lessons.py": TEXTS,
    "test_minutes.py": TEXTS,
    "test_notebooks.py": RUNS,
    "test_offline.py": RUNS,
    "test_paper.py": "sets type by typst, of which there is no wheel for a browser",
    "test_package.py": "asks import-linter who takes from whom",
    "test_problem_texts.py": TEXTS,
    "test_relations.py": DRAWS,
    "test_series.py": DRAWS,
    "test_site_build.py": BUILDS,
    "test_site_doctor.py": BUILDS,
    "test_site_pages.py": BUILDS,
    "test_site_words.py": BUILDS,
    "test_teach.py": BUILDS,
    "test_teaching.py": TEXTS,
    "test_timeline.py": DRAWS,
    "test_votes.py": TEXTS,
}
# By their files, the tests that draw.
DRAWING = {
    "test_readers.py": ("test_several_things_in_one_unit_are_asked_about",),
    "test_adding.py": ("test_a_number_has_its_three_rows_from_one_line_or_from_three",),
    "test_answers.py": (
        "test_a_bar_from_nought_on_is_read_as_a_bar_and_not_as_one_number",
        "test_a_bar_of_text_is_told_from_a_bar_of_nothing",
        "test_a_chart_that_cannot_be_drawn_is_answered_all_the_same",
        "test_a_figure_without_bars_is_said_to_be_one",
        "test_charts_of_matplotlib_are_read",
        "test_charts_of_the_kit_are_read",
        "test_no_reply_to_a_chart_of_the_calmer_story_names_those_of_the_article",
        "test_the_chart_that_was_checked_is_shown_beside_the_reply",
        "test_the_words_of_a_drawn_chart_say_its_kind_its_panels_and_its_axis",
        "test_who_is_counted_together_is_seen",
    ),
    "test_finished_who_says_so.py": (
        "test_what_the_file_leaves_open_is_drawn_and_holds_the_day_of_the_page",
        "test_the_timeline_is_shown_with_its_words_and_its_days",
    ),
    "test_own.py": (
        "test_a_point_of_the_gazetteer_says_so",
        "test_about_is_told_apart_from_a_number_that_is_exact",
        "test_coordinates_given_come_before_the_gazetteer",
        "test_one_chart_holds_one_unit",
        "test_places_of_one_name_are_both_on_the_map",
        "test_points_may_have_semicolons_and_commas_as_in_norway",
        "test_the_chart_draws_what_was_read_whole_and_nothing_else",
        "test_the_map_says_whether_it_has_borders",
        "test_the_source_line_of_a_chart_says_when_the_text_was_printed",
    ),
    "test_places_shown.py": (
        "test_a_degree_to_the_east_grows_shorter",
        "test_a_strip_that_is_far_out_is_asked_for_its_unit",
        "test_a_town_that_the_learner_names_is_on_the_map",
        "test_the_description_of_the_map_says_what_a_strip_of_paper_says",
        "test_the_globe_tells_that_it_shows_more_than_the_lengths_reach",
        "test_what_is_not_known_stands_under_the_ways_to_measure",
    ),
    "test_report.py": (
        "test_the_chart_of_an_excerpt_is_of_the_last_heading_and_below",
        "test_every_cell_knows_the_heading_over_it",
        "test_a_report_goes_into_the_folder_of_its_own_story",
        "test_a_report_is_never_overwritten_unless_asked",
        "test_a_report_that_cannot_be_written_is_one_sentence",
        "test_an_address_in_the_source_is_a_link_and_stays_readable",
        "test_an_excerpt_shows_the_end_of_each_part_of_the_report",
        "test_each_unit_has_a_chart_of_its_own",
        "test_every_mark_says_what_it_is_and_has_a_line_of_its_own",
        "test_it_is_ready_for_paper",
        "test_only_what_somebody_has_read_has_a_colour",
        "test_signs_in_the_words_of_the_learner_stay_signs",
        "test_source_rights_and_what_is_left_open_stand_in_it",
        "test_text_stands_out_on_every_ground",
        "test_the_page_is_ordered_for_those_who_hear_it",
        "test_the_page_loads_nothing_and_runs_nothing",
        "test_the_same_story_gives_the_same_bytes",
        "test_the_text_comes_through_whole_and_in_order",
        "test_the_text_is_read_aloud_in_the_language_that_is_named",
        "test_what_nobody_has_read_is_called_so_wherever_it_stands",
        "test_whatever_scrolls_can_be_reached_by_keyboard_and_has_a_name",
    ),
}
LIMITLESS = "the browser's file system takes a name of any length"
LINKS = "the browser's file system makes what a link names that leads nowhere"
TESTS = {
    "test_files.py::test_a_folder_or_a_broken_link_takes_a_name_too": LINKS,
    "test_files.py::test_a_name_that_is_too_long_is_refused_with_a_sentence": LIMITLESS,
    "test_files.py::test_two_that_create_at_once_take_two_names": PROGRAMS,
    "test_own.py::test_what_cannot_be_read_is_one_sentence[changes19-looks like "
    "English]": LANGUAGES,
    "test_record.py::test_a_kernel_that_is_killed_loses_no_attempt_that_was_"
    "answered": PROGRAMS,
    "test_reading.py::test_a_click_and_a_cell_at_once_lose_no_decision": THREADS,
    "test_record.py::test_a_click_and_a_cell_at_once_lose_nothing": THREADS,
    "test_record.py::test_two_kernels_at_once_lose_nothing": PROGRAMS,
    "test_timeout.py::test_a_check_in_another_thread_is_stopped_too": THREADS,
    "test_widgets.py::test_a_click_and_a_cell_at_once_keep_the_last_marks_in_one_"
    "file": THREADS,
    "test_without_numpy.py::test_a_room_starts_without_numpy": PROGRAMS,
    "test_without_numpy.py::test_an_own_text_is_read_without_numpy_and_what_was_not_"
    "checked_is_said": PROGRAMS,
    "test_without_numpy.py::test_the_kit_finds_numpy_only_when_a_text_is_"
    "read": PROGRAMS,
} | {f"{file}::{name}": DRAWS for file, names in DRAWING.items() for name in names}
FATAL = dict.fromkeys(
    (
        "test_annotate.py::test_a_nest_too_deep_to_read_gets_a_sentence",
        "test_record.py::test_a_line_that_is_no_event_is_passed_over[deep]",
        "test_stories.py::test_a_story_json_that_is_none_is_one_sentence[deep]",
    ),
    NESTS,
)


def pytest_configure() -> None:
    """Take every text for Norwegian: what tells languages apart needs numpy."""
    stand_in = ModuleType("py3langid")
    vars(stand_in)["classify"] = lambda text: ("no", 0.0)
    sys.modules["py3langid"] = stand_in


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
        own = item.nodeid.removeprefix("tests/")
        names = {own, own.partition("[")[0]}
        known |= names
        for reason in map(TESTS.get, names):
            if reason:
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
        if own in FATAL and not config.getoption("--fatal"):
            item.add_marker(pytest.mark.skip(reason=FATAL[own]))
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
