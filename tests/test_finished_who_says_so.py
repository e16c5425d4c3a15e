"""What lesson 04 shows in one call says what the text says, for either story."""

import html
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO

import pytest

from raqqakit import data, finished
from raqqakit.claims import printed_in
from raqqakit.errors import InputError
from raqqakit.exercises.sets.lesson04 import OTHER_WAYS, WAYS

STORIES = pytest.mark.parametrize("story", ["article", "calmer"])
FOUR_WAYS = ["opplyser", "meldte", "legger", "ifølge"]


def shown(drawn: Callable[[str], None], story: str) -> list[dict[str, str]]:
    """What a function shows in a page: the picture, and its numbers."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    InteractiveShell.instance()
    try:
        with redirect_stdout(StringIO()), capture_output() as caught:
            drawn(story)
    finally:
        InteractiveShell.clear_instance()
    return [one.data for one in caught.outputs]


def column(table, name: str) -> list[object]:
    return [row[list(table.columns).index(name)] for row in table.rows]


@STORIES
def test_a_rule_of_words_is_held_against_the_reference(story: str) -> None:
    first = finished.rule_of_words(["meldte", "meldt"], story)
    assert column(first, "in sentences") == ["11, 14", "2", "3, 4, 12, 13"]
    better = finished.rule_of_words(FOUR_WAYS, story)
    assert column(better, "in sentences") == ["4, 11, 12, 13, 14", "none", "3"]
    capitals = [f" {word.upper()} " for word in FOUR_WAYS]
    assert finished.rule_of_words(capitals, story) == better
    for without in ("ifolge", "ifoelge"):
        keyboard = [*FOUR_WAYS[:3], without]
        assert finished.rule_of_words(keyboard, story) == better
    assert column(finished.rule_of_words([], story), "in sentences")[0] == "none"


@STORIES
def test_a_word_that_q5_lets_pass_finds_no_sentence(story: str) -> None:
    """The letter å is not a: "sa" (said) is another word than "Så" (so)."""
    others = [word for word in OTHER_WAYS if word not in WAYS]
    found = finished.rule_of_words(others, story)
    assert column(found, "in sentences")[:2] == ["none", "none"]
    assert column(finished.rule_of_words(["så"]), "in sentences")[1] == "8"


@STORIES
def test_who_speaks_for_others_is_found_as_rightly_as_the_verb(story: str) -> None:
    by_role = finished.rule_of_words(["talsperson", *FOUR_WAYS[1:]], story)
    assert by_role == finished.rule_of_words(FOUR_WAYS, story)
    for word, sentence in {"meldt": "2", "anslås": "18"}.items():
        rows = column(finished.rule_of_words([word], story), "in sentences")
        assert rows[:2] == ["none", sentence]


@pytest.mark.parametrize("wanted", ["meldte", [4, 11], None, {"meldte"}, [["meldte"]]])
def test_what_is_no_list_of_words_is_one_sentence(wanted) -> None:
    with pytest.raises(InputError, match="Give the rule a list"):
        finished.rule_of_words(wanted)


@STORIES
def test_the_rule_names_a_source_in_five_sentences(story: str) -> None:
    named = finished.named_sources(story)
    assert column(named, "sentence") == [4, 11, 12, 13, 14]
    text = data.article(story)
    assert all(
        words in text for words in column(named, "the words that name the source")
    )


@STORIES
def test_of_the_numbers_one_has_a_source_and_a_day(story: str) -> None:
    table = finished.number_claims(story)
    said = dict(zip(column(table, "claim"), column(table, "said on")))
    who = list(table.columns).index("who says it")
    named = [row for row in table.rows if row[who] != "nobody named"]
    assert [row[0] for row in named] == ["14"]
    assert [day for day in said.values() if day != "not given"] == [named[0][-1]]
    assert all(words in data.article(story) for words in column(table, "in print"))
    does = dict(zip(column(table, "hedge"), column(table, "what the hedge does")))
    assert does["det anslås"] == "hides the source"
    assert does[""] == "there is none"


def test_several_and_two_are_no_numbers_to_look_up() -> None:
    assert column(finished.number_claims(), "in") == ["11", "14", "h3", "18", "18"]


@STORIES
def test_a_weekday_is_five_days_by_the_file_and_one_by_the_page(story: str) -> None:
    table = finished.weekday_days(story)
    assert column(table, "how many days") == [5, 1]
    by_file, by_page = column(table, "which")
    assert str(by_page) in str(by_file)


@STORIES
def test_what_the_file_leaves_open_is_drawn_and_holds_the_day_of_the_page(
    story: str,
) -> None:
    wrote, *spoke = finished.open_bars(story)
    printed = data.printed(story).first
    assert wrote.days == printed_in(data.article(story))
    assert printed in wrote.days
    days = [bar.days for bar in (wrote, *spoke)]
    assert all(one.first and one.last and one.first < one.last for one in days)
    said = [c.said.first for c in data.claims(story) if c.said_words]
    assert [day in bar.days for day, bar in zip(said, spoke, strict=True)] == [True] * 2
    picture, table = shown(finished.open_days, story)
    assert (
        f"any day of {wrote.days} for the writing and printing" in picture["text/plain"]
    )
    assert all(bar.label in table["text/plain"] for bar in spoke)


@STORIES
def test_sentences_are_quoted_with_their_english(story: str) -> None:
    assert finished.quoted([3], story).norwegian.startswith("– ")
    quote = finished.quoted([3, 4], story)
    assert quote.norwegian.startswith("(3) – ")
    assert "[…]" not in quote.norwegian
    assert quote.english.endswith(data.english(4, story))
    for number in (0, 19, -1):
        with pytest.raises(InputError, match=f"no sentence {number}"):
            finished.quoted([3, number], story)


@STORIES
def test_a_gap_between_two_sentences_is_shown(story: str) -> None:
    quote = finished.quoted([14, 18], story)
    for told in (quote.norwegian, quote.english):
        first, last = told.split(" […] ")
        assert first.startswith("(14) ")
        assert last.startswith("(18) ")


@STORIES
def test_hedges_stand_in_the_text(story: str) -> None:
    found = column(finished.hedges_found(story), "hedge")
    assert len(found) > 4
    assert all(words in data.article(story) for words in found)


@STORIES
def test_no_relation_of_the_reference_is_a_strain(story: str) -> None:
    does = column(finished.claim_relations(story), "what it does")
    assert {*does} == {"says the same again", "says the same with less"}


@STORIES
def test_the_timeline_has_a_panel_for_each_year_and_one_for_those_who_spoke(
    story: str,
) -> None:
    bars = finished.claim_bars(story)
    assert len({bar.group for bar in bars}) == 3
    spoke = [bar.days for bar in bars if bar.group == "when somebody said so"]
    assert len(spoke) == 2
    assert all(days.first == days.last for days in spoke)
    assert spoke == sorted(spoke, key=lambda days: days.first)
    for bar in bars:
        if year := re.search(r"\d{4}$", bar.group):
            assert {str(d.year) for d in (bar.days.first, bar.days.last) if d} == {
                year[0]
            }


def test_what_is_known_since_no_day_is_open_at_its_first_end() -> None:
    opened = [bar for bar in finished.claim_bars() if bar.days.first is None]
    assert [bar.label.split(":")[0] for bar in opened] == ["18", "18"]


@STORIES
def test_the_timeline_is_shown_with_its_words_and_its_days(story: str) -> None:
    picture, table = shown(finished.claim_timeline, story)
    alt = html.unescape(picture["text/plain"])
    early = {"article": "1 January to 30 April 2014",
             "calmer": "1 January to 30 April 1991"}[story]  # fmt: skip
    opened = {"article": "2 claims have", "calmer": "1 claim has"}[story]
    assert f"The earliest event lies within {early}; {opened} an open" in alt
    bars, said = finished.claim_bars(story), table["text/plain"]
    assert all((bar.whole or bar.label) in said for bar in bars)
    assert any(bar.label.endswith(" …") for bar in bars)
    assert "…" not in said
