"""Rows that a reader adds: in a spreadsheet, in Python and in the page."""

import re

import pytest
import test_reading
from test_own import by_ada, in_print
from test_reading import TEXT, asked, lines, number_of, press, saved

from raqqakit import own
from raqqakit.errors import InputError
from raqqakit.own import matching
from raqqakit.own.adding import TO_ADD
from raqqakit.own.decisions import UNREAD
from raqqakit.own.proposals import ASKS
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    COLUMNS,
    GONE,
    QUESTION,
    READER,
    RULE,
    SENTENCE,
    WHERE,
    WORDS,
)

folder, story = test_reading.folder, test_reading.story  # fixtures of that file
THIRD = "– Veien er trygg, sier Ola Vik."


@pytest.fixture
def table(folder, story):
    """Ada's table with some lines put below it; returns her reading of it."""

    def put(*more: dict[str, str]) -> own.Reading:
        told, path = story(), folder / "reading-Ada.csv"
        own.reading_of(told, "Ada")
        saved(path, [*lines(path), *more])
        return own.reading_of(told, "Ada")

    return put


def line(kind: str, answer: str, where: str = "sentence 3", **cells: str):
    """A line as a reader may write it below a table, without a code."""
    return {WHERE: where, QUESTION: kind, ANSWER: answer, **cells}


def added(reading) -> list[tuple[str, str, str, str]]:
    """The rows at the end of a reading that no rule proposes."""
    rules = {p.key for p in matching.proposals_of(reading.story)}
    rows = [row for row in reading.rows if row.proposal.key not in rules]
    assert list(reading.rows[len(rules) :]) == rows, "the others keep their numbers"
    return [(r.proposal.where, r.proposal.kind, r.proposal.words, r.value)
            for r in rows]  # fmt: skip


# -- a spreadsheet ----------------------------------------------------------------


@pytest.mark.parametrize(
    "cells",
    [
        {WHERE: "sentence 3"},
        {WHERE: "Sentence 3"},
        {WHERE: "3"},
        {SENTENCE: THIRD},
        {SENTENCE: THIRD, WHERE: "sentence 1"},
        {SENTENCE: f"“{THIRD}”"},
        {SENTENCE: THIRD.replace(" er ", "\n er  ")},
        {WHERE: GONE, SENTENCE: THIRD},
    ],
)
@pytest.mark.parametrize("question", ["who", "Who", "who?", ASKS["who"], "who says it"])
def test_a_line_with_its_sentence_a_question_and_an_answer_is_a_row(
    table, cells, question
) -> None:
    reading = table({QUESTION: question, ANSWER: "Per Lie"} | cells)
    assert added(reading) == [("sentence 3", "who", "", "Per Lie")]
    assert reading.gone == ()
    row = reading.rows[-1]
    assert (row.proposal.value, row.read_by) == ("", "read by Ada")
    assert row.proposal.sentence == THIRD


def test_an_added_row_gets_its_code_when_the_table_is_written_and_keeps_it(
    table,
    folder,
) -> None:
    reading = table(line("who", "Per Lie"), line("who", "Eva Dal", note="look"))
    path = folder / "reading-Ada.csv"
    written = lines(path)[-2:]
    assert [row[CODE][:8] for row in written] == [
        r.proposal.key for r in reading.rows[-2:]
    ]
    assert all(re.fullmatch("[a-z]{12}", row[CODE]) for row in written)
    assert [(r[WHERE], r[SENTENCE], r[QUESTION], r[RULE]) for r in written] == [
        ("sentence 3", THIRD, ASKS["who"], "")
    ] * 2
    before = path.read_bytes()
    assert own.reading_of(reading.story, "Ada") == reading
    assert path.read_bytes() == before
    # The first of the two is taken out, and a new line is put above the second.
    saved(path, [line("who", "Siv Ek"), *lines(path)[:-2], written[1]])
    again = own.reading_of(reading.story, "Ada")
    assert [row[3] for row in added(again)] == ["Eva Dal", "Siv Ek"]
    assert again.rows[-2].proposal.key == written[1][CODE][:8]


def test_columns_of_an_added_line_are_kept(table, folder) -> None:
    told = table().story
    path = folder / "reading-Ada.csv"
    saved(path, [*lines(path), line("when", "20 May 2024") | {"note": "ask Bo"}],
          columns=(*COLUMNS, "note"))  # fmt: skip
    reading = own.say(own.reading_of(told, "Ada"), 1, "no")
    assert lines(path)[-1]["note"] == "ask Bo"
    own.say(reading, len(reading.rows), "")
    assert lines(path)[-1]["note"] == "ask Bo", "what is taken back keeps its note"


@pytest.mark.parametrize("kinds", [("how many",), ("unit", "how many"), ("whom",),
                                   ("how many", "unit", "whom")])  # fmt: skip
@pytest.mark.parametrize("words", ["", "trygg"])
def test_a_number_has_its_three_rows_from_one_line_or_from_three(
    table, kinds, words
) -> None:
    said = {"how many": "about 30", "unit": "people", "whom": "drivers"}
    reading = table(*(line(kind, said[kind], words=words) for kind in kinds))
    three = [("sentence 3", kind, words, said[kind] if kind in kinds else "")
             for kind in said]  # fmt: skip
    assert added(reading) == three
    for kind, answer in said.items():
        reading = own.say(reading, number_of(reading, kind, "3"), answer)
    assert own.units(reading) == {"people": 1}
    drawn = own.chart(reading)
    assert f"drivers: {words or 'sentence 3'} says about 30" in drawn.alt
    assert in_print(own.numbers(reading).rows[-2][0]) == words


def test_a_line_copied_with_its_code_says_what_to_do(table) -> None:
    reading = table()
    row = reading.rows[number_of(reading, "who", "3") - 1]
    copied = {CODE: row.proposal.key, RULE: row.proposal.value}
    with pytest.raises(InputError, match="empty the code of the line that you") as got:
        table(line("who", "yes") | copied, line("who", "Per Lie") | copied)
    assert len(str(got.value)) <= 200


def test_a_line_copied_without_its_code_is_not_the_rules(table) -> None:
    reading = table(line("who", "Per Lie") | {RULE: "Ola Vik", READER: "Bo"})
    [row] = reading.rows[-1:]
    assert (row.proposal.value, row.value, row.read_by) == ("", "Per Lie", "read by Bo")
    with pytest.raises(InputError, match=r"Line 16 of .*nothing to say yes to"):
        table(line("who", "yes") | {RULE: "Ola Vik"})


@pytest.mark.parametrize(
    ("kind", "where", "words", "answer", "standing"),
    [
        # A rule has found nobody in sentence 1, and somebody in sentence 3.
        ("who", "sentence 1", "", "Kari Moe", "corrected"),
        ("when", "sentence 1", "tirsdag", "20 May 2024", "corrected"),
        ("when", "sentence 1", "Tirsdag", "20 May 2024", None),
        ("how many", "sentence 2", "200", "200", "stood"),
        ("whom", "sentence 2", "200", "walkers", "corrected"),
        ("who", "sentence 3", "", "Per Lie", None),
        ("when", "sentence 1", "", "20 May 2024", None),
        ("how firm", "sentence 3", "", "possible", None),
    ],
)
def test_a_line_answers_a_row_that_waits_for_it_and_else_is_a_new_one(
    table, kind, where, words, answer, standing
) -> None:
    reading = table(line(kind, answer, where, words=words))
    waited = [r.standing for r in reading.rows if r.said]
    if standing:
        assert added(reading) == []
        assert waited == [standing]
    else:
        assert added(reading) == [(where, kind, words, answer)]
    again = table(line(kind, answer, where, words=words))
    assert again == reading, "a line that is there already is not added twice"


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({QUESTION: "Why?"}, "'Why?' is no question for a new row. Write who, how"),
        ({QUESTION: ""}, "'' is no question for a new row"),
        ({QUESTION: "actor"}, "have theirs from aliases.csv"),
        ({QUESTION: ASKS["place"]}, "have theirs from aliases.csv"),
        ({WORDS: "dusinvis"}, "'dusinvis' does not stand in sentence 3. Copy"),
        ({QUESTION: "how many", ANSWER: "lots"}, "'lots' is no number here"),
        ({QUESTION: "when", ANSWER: "soon"}, "'soon' is no day here"),
    ],
)
def test_a_line_that_can_be_no_row_is_named_and_nothing_is_lost(
    table,
    folder,
    cells,
    problem,
) -> None:
    with pytest.raises(InputError, match=re.escape(problem)) as got:
        table(line("who", "Per Lie") | cells)
    assert str(got.value).startswith("Line 15 of reading-Ada.csv: ")
    assert len(str(got.value)) <= 200
    assert (folder / "reading-Ada.csv").read_text("utf-8").count("Line") == 0
    assert [row for row in lines(folder / "reading-Ada.csv") if row[ANSWER]]


@pytest.mark.parametrize(
    "cells",
    [
        {WHERE: "sentence 99"},
        {WHERE: ""},
        {SENTENCE: "Veien er stengt."},
        {WHERE: "the first line"},
    ],
)
def test_an_answer_whose_sentence_is_not_there_is_kept_at_the_end(table, cells) -> None:
    reading = table(line("who", "Per Lie") | cells)
    assert added(reading) == []
    assert [row[ANSWER] for row in reading.gone] == ["Per Lie"]


# -- the text changes, the rules change ---------------------------------------------


def test_an_added_row_goes_and_comes_with_its_sentence(story) -> None:
    first = own.add(own.reading_of(story(), "Ada"), "sentence 3", "who", "Per Lie")
    changed = own.reading_of(story(TEXT.replace("trygg", "åpen")), "Ada")
    assert added(changed) == []
    assert [row[ANSWER] for row in changed.gone] == ["Per Lie"]
    assert own.reading_of(story(), "Ada") == first
    moved = own.reading_of(story(f"Det regner.\n\n{TEXT}"), "Ada")
    assert added(moved) == [("sentence 4", "who", "", "Per Lie")]


def test_of_two_sentences_alike_the_one_is_kept_that_was_meant(story) -> None:
    told = story(f"{TEXT} Det regner. Det regner.")
    for where in ("sentence 6", "sentence 5", "sentence 6"):
        reading = own.add(own.reading_of(told, "Ada"), where, "when", "21 May 2024")
    wanted = [("sentence 6", "when", "", "21 May 2024")]
    assert added(reading)[:1] == wanted
    assert added(own.reading_of(told, "Ada")) == added(reading)


@pytest.mark.parametrize("answer", ["yes", "no", "?", "Per Lie"])
def test_a_decided_row_that_no_rule_proposes_any_more_keeps_what_it_said(
    story,
    monkeypatch,
    answer,
) -> None:
    reading = by_ada(story(), when=answer if answer != "Per Lie" else "20 May 2024",
                     how_many="yes", whom="walkers")  # fmt: skip
    before = {r.proposal.key: (r.value, r.standing) for r in reading.rows if r.said}
    proposals_of, gone = matching.proposals_of, ("when", "how many", "unit", "whom")

    def fewer(told):
        return tuple(p for p in proposals_of(told) if p.kind not in gone)

    with monkeypatch.context() as rules:
        rules.setattr(matching, "proposals_of", fewer)
        for _ in range(2):
            left = own.reading_of(story(), "Ada")
            after = {r.proposal.key: (r.value, r.standing) for r in left.rows if r.said}
            assert after == before
            assert left.gone == ()
        # Of a number of which something was decided, what was not still waits.
        units = [r for r in left.rows if r.proposal.kind == "unit"]
        assert [r.standing for r in units] == [UNREAD, UNREAD]
        assert len(own.numbers(left).rows) == 2
    assert own.reading_of(story(), "Ada") == reading, "a rule that comes back is known"


# -- in Python ----------------------------------------------------------------------


def test_a_row_is_added_and_written_at_once(story, folder) -> None:
    reading = own.reading_of(story(), "Ada")
    now = own.add(reading, "sentence 3", "who", "Per Lie", words="sier")
    assert added(now) == [("sentence 3", "who", "sier", "Per Lie")]
    kept = lines(folder / "reading-Ada.csv")[-1]
    assert (kept[WORDS], kept[ANSWER], kept[READER]) == ("sier", "Per Lie", "Ada")
    assert own.reading_of(now.story, "Ada") == now
    assert own.add(now, "sentence 3", "who", "per lie") == now
    assert own.rows_of(now).rows[-1][2] == "who"
    [claim] = [r for r in own.claims(now).rows if r[0] == "3"]
    assert in_print(claim[2]) == "rule: Ola Vik; Per Lie"


def test_an_added_row_is_said_anew_in_its_place_and_taken_back(story) -> None:
    reading = own.reading_of(story(), "Ada")
    own.add(reading, "sentence 3", "who", "Per Lie")
    two = own.add(reading, "sentence 3", "who", "Eva Dal")
    first = len(two.rows) - 1
    said = own.say(two, first, "?")
    assert [row.said for row in said.rows[-2:]] == ["?", "Eva Dal"]
    assert own.reading_of(two.story, "Ada") == said
    back = own.say(said, first, "")
    assert [row[3] for row in added(back)] == ["Eva Dal"]
    assert own.reading_of(two.story, "Ada") == back


def test_a_number_that_is_added_is_asked_for_its_unit_and_for_whom(story) -> None:
    reading = own.reading_of(story(), "Ada")
    reading = own.add(reading, "sentence 3", "how many", "at least 2", "trygg")
    assert [row[1] for row in added(reading)] == ["how many", "unit", "whom"]
    assert [row.standing for row in reading.rows[-2:]] == [UNREAD, UNREAD]
    assert any("unit" in row[1] for row in own.undecided(reading).rows)
    where = [row[1] for row in own.numbers(reading).rows]
    assert where == sorted(where), "the numbers stand in the order of the text"


def test_what_is_added_was_missed(story) -> None:
    reading = by_ada(story(), who="yes")
    before = {row[0]: row[1:] for row in own.stood(reading).rows}
    reading = own.add(reading, "sentence 3", "who", "Per Lie")
    reading = own.add(reading, "sentence 3", "how firm", "?")
    after = {row[0]: row[1:] for row in own.stood(reading).rows}
    # proposed, read, stood, wrong, missed, left open, not yet read
    assert before["who"] == (1, 1, 1, 0, 0, 0, 0)
    assert after["who"] == (1, 1, 1, 0, 1, 0, 0)
    assert after["how firm"] == (*before["how firm"][:5], 1, before["how firm"][6])
    assert own.stood(reading, "who").rows == [("who", *after["who"])]
    assert own.stood(reading, "who").source == (
        "Of 1 proposal for who that Ada has read, 1 stood. In 1 row the rules found "
        "nothing, and the reader found something."
    )


def test_what_stood_is_told_of_the_kinds_that_were_asked_for(story) -> None:
    reading = own.reading_of(story(), "Ada")
    two = own.stood(reading, "when", "who")
    assert [row[0] for row in two.rows] == ["who", "when"]
    assert two.source == (
        "Nobody has read any of the 2 proposals for when and who yet."
    )
    with pytest.raises(InputError, match="'whom' is no kind of row here"):
        own.stood(reading, "whom")


def test_two_readers_who_add_the_same_agree(story) -> None:
    told = story()
    ada = own.add(own.reading_of(told, "Ada"), "sentence 3", "who", "Per Lie")
    ole = own.add(own.reading_of(told, "Ole"), "sentence 3", "who", "per lie")
    assert own.agreement(ada, ole).rows == [("who", 1, 1, 0)]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (("sentence 99", "who", "Per"), "There is no 'sentence 99' in the text"),
        (("", "who", "Per"), "There is no '' in the text"),
        ((None, "who", "Per"), "There is no 'None' in the text"),
        (("sentence 3", "actor", "Per"), "have theirs from aliases.csv"),
        (("sentence 3", "how", "Per"), "'how' is no question for a new row"),
        (("sentence 3", "when", "soon"), "'soon' is no day here"),
        (("sentence 3", "who", ""), "A row is added for what the text says"),
        (("sentence 3", "who", "no"), "A row is added for what the text says"),
        (("sentence 3", "who", "yes"), "there is nothing to say yes to"),
        (("sentence 3", "who", 5), "5 is no text"),
        (("sentence 3", "who", "Per", "sang"), "'sang' does not stand in sentence 3"),
    ],
)
def test_what_cannot_be_added_is_refused_and_nothing_is_written(
    story,
    folder,
    given,
    problem,
) -> None:
    reading = own.reading_of(story(), "Ada")
    before = (folder / "reading-Ada.csv").read_bytes()
    with pytest.raises(InputError, match=re.escape(problem)) as got:
        own.add(reading, *given)
    assert len(str(got.value)) <= 200
    assert (folder / "reading-Ada.csv").read_bytes() == before


# -- the page -----------------------------------------------------------------------


def test_the_page_offers_the_kinds_that_it_shows_and_one_for_a_number(story) -> None:
    reading = own.reading_of(story(), "Ada")
    offered = [kind for kind, _ in own.decide(reading).missing]
    assert offered == ["who", "how firm", "when", "how many"]
    assert {*offered} < {*TO_ADD}
    assert [*own.decide(reading, "who", "unit").missing] == [("who", ASKS["who"])]


def test_the_page_adds_a_row_and_shows_it_at_the_end(story, folder) -> None:
    page = own.decide(own.reading_of(story(), "Ada"))
    rows = len(page.rows)
    new = {"where": "sentence 3", "kind": "how many", "words": "trygg", "number": 1}
    asked(page, **new, said="soon")
    assert page.reply["kept"] is False
    assert page.reply["said"].startswith("'soon' is no number here")
    asked(page, **new | {"said": "2", "number": 2})
    assert page.reply == {
        "said": "Added after the last row: sentence 3, corrected, 2. Its other rows "
        "wait there, too.", "kept": True, "added": True, "number": 2,
    }  # fmt: skip
    assert [row["asks"] for row in page.rows[rows:]] == [
        ASKS[kind] for kind in ("how many", "unit", "whom")
    ]
    assert lines(folder / "reading-Ada.csv")[rows][ANSWER] == "“2”"
    assert press(page, rows + 1, "people", 3)["said"] == "Kept: corrected, people."


def test_the_page_says_when_a_row_was_there_that_asked_for_it(story) -> None:
    page = own.decide(own.reading_of(story(), "Ada"), "who")
    asked(page, where="sentence 1", kind="who", words="", said="Kari Moe", number=1)
    assert page.reply["said"] == "Kept in the row of sentence 1 that asked for it."
    assert [row["said"] for row in page.rows][:1] == ["Kari Moe"]
