"""Whose table a table is, and what was changed in it: nothing happens unsaid."""

import pytest
from test_reading import folder, lines, number_of, saved, story

from raqqakit import own
from raqqakit.errors import InputError
from raqqakit.own.decisions import MOOT
from raqqakit.own.reading_table import ANSWER, CODE, RULE

__all__ = ["folder", "story"]  # fixtures

MIXED = """Det kom 340 personer. De eide 20 sauer. De betalte 500 kroner."""


def table(folder, name: str):
    return folder / f"reading-{name}.csv"


def answered(story, of: str, said: str):
    """A reading in which Ada has said something of every row of one kind."""
    reading = own.reading_of(story, "Ada")
    for number, row in enumerate(reading.rows, 1):
        if row.proposal.kind == of:
            no_yes = said == "yes" and not row.proposal.value
            reading = own.say(reading, number, "sheep" if no_yes else said)
    return reading


# -- whose table ------------------------------------------------------------------


def test_two_names_that_would_be_one_file_are_told_apart(story, folder) -> None:
    told = story()
    reading = own.reading_of(told, "Ada B")
    own.say(reading, number_of(reading, "who", "3"), "yes")
    before = table(folder, "Ada-B").read_bytes()
    said = "reading-Ada-B.csv is the table of 'Ada B'. Write the name so, or take one"
    with pytest.raises(InputError, match=said):
        own.reading_of(told, "Ada-B")
    assert table(folder, "Ada-B").read_bytes() == before
    assert own.reading_of(told, "ada b") is not None, "capitals make no other reader"


def test_the_answer_of_another_reader_in_ones_own_table_is_kept(story, folder) -> None:
    told = story()
    own.reading_of(told, "Ada")
    rows = lines(table(folder, "Ada"))
    rows[0] |= {ANSWER: "yes", "read by": "Bo"}
    saved(table(folder, "Ada"), rows)
    assert own.reading_of(told, "Ada").rows[0].reader == "Bo"


def test_a_new_table_among_others_is_said_with_their_readers(
    story, folder, capsys
) -> None:
    told = story()
    reading = own.reading_of(told, "Ada B")
    assert capsys.readouterr().out == "", "the first table is nothing strange"
    own.say(reading, number_of(reading, "who", "3"), "yes")
    table(folder, "Bo").write_text("broken", encoding="utf-8")
    own.reading_of(told, "Adda B")
    assert capsys.readouterr().out == (
        "A new table is begun for 'Adda B'. If you have read here before, write the "
        "name as you did then; there is 'Ada B', 'Bo'.\n"
    )
    own.reading_of(told, "Adda B")
    assert capsys.readouterr().out == ""


# -- what was changed in it ---------------------------------------------------------


@pytest.mark.parametrize("answer", ["", "yes", "?", "Siv Ek"])
def test_a_proposal_changed_in_a_spreadsheet_is_noticed_and_said(
    story, folder, capsys, answer
) -> None:
    told = story()
    reading = own.reading_of(told, "Ada")
    number = number_of(reading, "who", "3")
    rows = lines(table(folder, "Ada"))
    assert rows[number - 1][RULE] == "Ola Vik"
    rows[number - 1] |= {RULE: "Per Lie", ANSWER: answer}
    saved(table(folder, "Ada"), rows)
    again = own.reading_of(told, "Ada")
    kept = " Your answer is kept." if answer else ""
    said = (
        f"Line {number + 1} of reading-Ada.csv: in “the rule says” stood other words; "
        f"the rule says “Ola Vik”.{kept}"
    )
    assert capsys.readouterr().out == f"{said}\n"
    assert said in str(own.undecided(again))
    row = again.rows[number - 1]
    assert row.said == {"yes": "Per Lie"}.get(answer, answer)
    assert row.standing != "stood", "the rule has not said what is written there"
    assert lines(table(folder, "Ada"))[number - 1][RULE] == "Ola Vik"
    own.reading_of(told, "Ada")
    assert capsys.readouterr().out == "", "it is put right, and said once"


def test_a_table_from_before_proposals_were_sealed_is_read(story, folder, capsys):
    told = story()
    reading = own.reading_of(told, "Ada")
    own.say(reading, number_of(reading, "who", "3"), "yes")
    rows = [row | {CODE: row[CODE][:8]} for row in lines(table(folder, "Ada"))]
    saved(table(folder, "Ada"), rows)
    again = own.reading_of(told, "Ada")
    assert again.rows[number_of(again, "who", "3") - 1].standing == "stood"
    assert capsys.readouterr().out == ""


# -- numbers ------------------------------------------------------------------------


def test_a_refused_number_asks_no_more(story, folder) -> None:
    told = story()
    reading = own.reading_of(told, "Ada")
    number = number_of(reading, "how many", "2")
    reading = own.say(reading, number, "no")
    rest = reading.rows[number : number + 2]
    assert [(r.proposal.kind, r.standing, r.said) for r in rest] == [
        ("unit", MOOT, ""),
        ("whom", MOOT, ""),
    ]
    assert [row[1:4] for row in own.stood(reading, "unit").rows] == [(0, 0, 0)]
    asked = [row[1] for row in own.undecided(reading).rows if row[0] == "not yet read"]
    assert {"unit: 1 of 2 rows", "whom: 1 of 2 rows"} <= {*asked}
    assert own.numbers(reading).rows[0][-1] == "read by Ada"
    assert own.decide(reading).rows[number]["read"] is True
    back = own.say(reading, number, "")
    assert [r.standing for r in back.rows[number : number + 2]] == ["not yet read"] * 2


def test_several_things_in_one_unit_are_asked_about(story) -> None:
    told = story(MIXED)
    reading = answered(told, "how many", "yes")
    reading = answered(told, "unit", "people")
    reading = answered(told, "whom", "those who came")
    kind = "several things counted in people"
    [row] = [row for row in own.undecided(reading).rows if row[0] == kind]
    assert str(row[1]) == "20 sauer; 500 kroner"
    asked = "Do these count the same as the others: 500 kroner?"
    assert asked in own.chart(reading).numbers.source
    right = answered(told, "unit", "yes")
    assert kind not in str(own.undecided(right))
    assert "Do these" not in own.chart(right).numbers.source


def test_the_question_of_a_changed_sentence_is_told_from_one_that_is_gone(story):
    told = story()
    reading = own.reading_of(told, "Ada")
    reading = own.say(reading, number_of(reading, "when", "1"), "2024-05-21")
    gone = own.reading_of(story("Snøen ligger enda dyp."), "Ada")
    [row] = [r for r in own.undecided(gone).rows if r[0].startswith("an answer")]
    assert row[0] == "an answer to a sentence that is no longer in the text"
    assert row[2] == "Which days are meant? It is kept at the end of the table"
