"""Cuts every Python process that a test starts off from the network; marks the slow."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tools.support.not_in_wasm import BUILDS, DRAWS, FILES, PROGRAMS, TESTS

# What the proof says of a state of the kit it says the next time, too.
settings.register_profile("proof", derandomize=True)
settings.load_profile("proof")
# The kernels that run the notebooks are processes of their own: they read
# tests/offline/sitecustomize.py when they start, and use the kit that lies here.
ROOT = Path(__file__).resolve().parent
os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "tests" / "offline"), str(ROOT)])
# What a lesson writes for the learner must not land in the kit, nor stay behind.
WRITTEN = tempfile.TemporaryDirectory(
    prefix="reading-raqqa-", ignore_cleanup_errors=True
)
os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(dir=WRITTEN.name)

# What takes over a quarter of a second, and what runs notebooks: left to the whole
# proof. A test says when a name stands here that no test bears.
SLOW = {
    "test_a_cell_that_shows_something_else_fails",
    "test_a_class_of_five_hundred",
    "test_a_class_of_five_hundred_hands_in_its_records",
    "test_a_command_of_the_site_needs_no_package_that_its_lock_lacks",
    "test_a_function_may_return_anything",
    "test_a_kernel_that_is_killed_loses_no_attempt_that_was_answered",
    "test_a_learners_own_chart_is_as_readable",
    "test_a_line_of_a_concordance_stands_in_the_text",
    "test_a_megabyte_can_be_searched",
    "test_a_megabyte_is_cut_into_pieces",
    "test_a_notebook_of_which_nbval_compares_too_little_fails",
    "test_a_notebook_that_leaves_a_file_behind_is_not_built",
    "test_a_notebook_that_opens_a_socket_to_the_world_fails",
    "test_a_passage_that_was_edited_keeps_its_printed_numbers_and_is_named",
    "test_a_reply_says_stopped_of_a_call_that_stopped_and_of_no_other",
    "test_a_report_is_never_overwritten_unless_asked",
    "test_a_room_starts_without_numpy",
    "test_a_room_that_takes_what_it_may_not_is_noticed",
    "test_a_step_ends_though_it_left_a_program_behind",
    "test_a_step_that_never_ends_is_ended",
    "test_a_story_adds_words_to_the_kits_and_to_no_other_story",
    "test_a_strip_that_is_far_out_is_asked_for_its_unit",
    "test_a_test_that_never_ends_is_ended_and_named",
    "test_an_added_row_goes_and_comes_with_its_sentence",
    "test_an_address_in_the_source_is_a_link_and_stays_readable",
    "test_an_expression_becomes_the_value_that_the_cells_above_have_made",
    "test_an_expression_without_a_number_is_named",
    "test_an_own_text_is_read_without_numpy_and_what_was_not_checked_is_said",
    "test_any_answer_comes_back",
    "test_any_cells_of_a_reading_have_a_page",
    "test_any_name_and_any_json_is_graded",
    "test_any_quotation_in_any_text_is_found_or_gets_a_sentence",
    "test_any_text_any_label_and_any_json_has_a_page",
    "test_any_text_becomes_a_page_that_holds_it",
    "test_any_value_gets_a_status_and_stays_as_it_was",
    "test_any_words_and_any_printing_are_read_without_a_guess",
    "test_building_twice_changes_no_byte",
    "test_chance_deals_and_nothing_else",
    "test_checking_an_answer_brings_in_nothing_heavy",
    "test_each_unit_has_a_chart_of_its_own",
    "test_every_file_fits_the_data_package",
    "test_every_step_runs_though_another_fails",
    "test_every_text_file_is_opened_with_its_encoding_named",
    "test_every_town_is_found_by_each_of_its_spellings",
    "test_importing_brings_in_nothing_heavy",
    "test_it_needs_nothing_but_python_and_the_kit",
    "test_jupyterlab_keeps_its_token_and_this_computer_whatever_else_is_set_up",
    "test_names_are_found_in_a_megabyte",
    "test_names_are_found_in_many_aliases_at_once",
    "test_no_broken_solution_passes",
    "test_no_name_makes_saving_raise",
    "test_no_notebook_runs_where_a_reply_or_a_misconception_is_alone",
    "test_no_notebook_runs_with_a_set_that_does_not_agree",
    "test_no_result_of_a_function_makes_a_check_raise",
    "test_no_row_says_what_the_others_say_already",
    "test_no_text_of_a_lessons_figure_touches_another_or_leaves_it",
    "test_no_value_makes_a_check_raise",
    "test_nothing_on_a_timeline_touches_or_is_cut_off",
    "test_nothing_on_the_chart_touches_or_is_cut_off",
    "test_of_five_hundred_one_dot_stands_for_several",
    "test_of_two_sentences_alike_the_one_is_kept_that_was_meant",
    "test_only_what_went_wrong_comes_back",
    "test_plain_data_goes_to_json_and_back",
    "test_plain_data_of_every_example_is_stable",
    "test_quantities_are_found_in_a_megabyte",
    "test_quantities_keep_their_place_and_never_overlap",
    "test_reading_and_searching_bring_in_nothing_heavy",
    "test_sets_of_exercises_alone_have_no_page_for_the_projector",
    "test_taking_a_reader_out_is_as_if_that_one_had_not_been_there",
    "test_ten_thousand_letters_are_read_to_their_end",
    "test_ten_thousand_letters_of_anything_are_read",
    "test_ten_thousand_signs_of_a_kind_are_read_to_the_end",
    "test_the_answers_of_a_lesson_are_right",
    "test_the_environment_that_runs_this_test_is_whole",
    "test_the_finished_chart_of_lesson_00_is_the_chart_of_lesson_05",
    "test_the_limit_is_kept_over_all_cases_together",
    "test_the_power_that_is_told_is_the_power_that_is_found",
    "test_the_projector_shows_every_question_and_names_nobody",
    "test_the_reference_can_be_written_as_quotations",
    "test_the_reply_to_a_set_does_not_depend_on_its_order",
    "test_the_same_chart_gives_the_same_bytes",
    "test_the_solutions_are_right",
    "test_the_starter_runs_in_silence_and_nothing_is_attempted",
    "test_the_table_of_problems_names_nobody_and_says_the_same",
    "test_the_tests_in_javascript_pass",
    "test_thirty_learners_go_through_grade_agree_and_experiment",
    "test_times_hedges_and_sources_are_looked_for_in_a_megabyte",
    "test_two_kernels_at_once_lose_nothing",
    "test_two_that_create_at_once_take_two_names",
    "test_what_a_learner_wrote_survives_every_delivery",
    "test_what_never_ends_is_stopped_and_all_is_given_back",
    "test_what_nobody_has_read_is_called_so_wherever_it_stands",
    "test_without_network_one_sentence_and_no_traceback",
}
# And whatever draws, builds pages or starts other programs.
SLOW_REASONS = {BUILDS, DRAWS, PROGRAMS}


def is_slow(file: str, test: str) -> bool:
    """Whether a test is left to the whole proof, by its file's name and its own."""
    reasons = {FILES.get(file), TESTS.get(f"{file}::{test}")}
    return test in SLOW or not SLOW_REASONS.isdisjoint(reasons)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that the quick proof leaves out."""
    for item in items:
        course = item.path.is_relative_to(ROOT / "tests" / "course")
        test = getattr(item, "originalname", "")
        if course or is_slow(item.path.name, test):
            item.add_marker(pytest.mark.slow)
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give each notebook a folder of its own: the record of another greets nobody."""
    own = f"{item.path.parent.name}-{item.path.stem}-"
    mine = Path(os.environ.get("RAQQAKIT_MINE", ""))
    if item.path.suffix == ".ipynb" and not mine.name.startswith(own):
        os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(prefix=own, dir=WRITTEN.name)
