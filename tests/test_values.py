"""What a reader types, or a spreadsheet saves, becomes the words that a table shows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raqqakit.claims import Days
from raqqakit.errors import InputError
from raqqakit.own.decisions import decided
from raqqakit.own.proposals import Proposal
from raqqakit.own.values import number_in_words, shown
from raqqakit.quantities import Interval

# What is typed, and what stands in the tables.
RIGHT = {
    "how many": {
        "500": "500",
        "10 000": "10,000",
        "10\u00a0000": "10,000",
        "10.000": "10,000",
        "10,000": "10,000",
        "1 234 567": "1,234,567",
        "2,5": "2.5",
        "2.5": "2.5",
        "400-500": "between 400 and 500",
        "400 – 500": "between 400 and 500",
        "400 to 500": "between 400 and 500",
        "between 400 and 500": "between 400 and 500",
        "from 10.000 to 15.000": "between 10,000 and 15,000",
        "10-20": "between 10 and 20",
        "0-500": "between 0 and 500",
        "2-12": "between 2 and 12",
        "8 to 1000": "between 8 and 1,000",
        "About 30": "about 30",
        "nearly 180": "nearly 180",
        "about 400 to 500": "about between 400 and 500",
        "at least 200": "at least 200",
        "more than 200": "at least 200",
        "at most 50": "at most 50",
        "0": "0",
    },
    "when": {
        "21 May 2024": "21 May 2024",
        "21. mai 2024": "21 May 2024",
        "21 MAI 2024": "21 May 2024",
        "3 des. 2024": "3 December 2024",
        "21.5.2024": "21 May 2024",
        "21.05.2024": "21 May 2024",
        "2024-05-21": "21 May 2024",
        "21-May-24": "21 May 2024",
        "21-mai-2024": "21 May 2024",
        "3–6 May 2024": "3 to 6 May 2024",
        "3-6 May 2024": "3 to 6 May 2024",
        "3. – 6. mai 2024": "3 to 6 May 2024",
        "between 3 and 6 May 2024": "3 to 6 May 2024",
        "30 April to 2 May 2024": "30 April to 2 May 2024",
        "2024-05-03 to 2024-05-06": "3 to 6 May 2024",
        "May 2024": "1 to 31 May 2024",
        "2024-02": "1 to 29 February 2024",
        "March to April 2024": "1 March to 30 April 2024",
        "up to 6 May 2024": "up to 6 May 2024",
        "from 3 May 2024 on": "from 3 May 2024 on",
    },
    "place": {
        "58.85, 5.73": "58.850, 5.730",
        "58.85,5.73": "58.850, 5.730",
        "58.85 5.73": "58.850, 5.730",
        "58,85; 5,73": "58.850, 5.730",
        "58,85, 5,73": "58.850, 5.730",
        "-33.9, 18.4": "-33.900, 18.400",
        "\u221233.9, 18.4": "-33.900, 18.400",
        "58, 5": "58.000, 5.000",
        "No Point": "no point",
        "none": "no point",
    },
    "how firm": {"Asserted": "asserted", " source  hidden ": "source hidden"},
    "who": {"  Kari\nMoe ": "Kari Moe", "Moe\0\u202e": "Moe", "👩 Li": "👩 Li"},
    "unit": {"People": "People"},
}
# What is typed, and what its sentence says.
WRONG = {
    "how many": {
        "ca. 500": "about 30",
        "rundt 500": "about 30",
        "500 people": "is no number here",
        "12 %": "is no number here",
        "many": "is no number here",
        "1.5 million": "is no number here",
        "-5": "is no number here",
        "10 00": "is no number here",
        "9" * 5000: "is no number here",
        "500 to 400": "Swap them",
        "4-500": "Write 400 to 500, or 4 to 500",
        "10-15.000": "Write 10,000 to 15,000, or 10 to 15,000",
        "8–1000": "can be two ranges",
        "3-Jun": "is no number here",
    },
    "when": {
        "5/21/2024": "is no day here",
        "21/05/2024": "is no day here",
        "31 April 2024": "is no day here",
        "2024-13-01": "is no day here",
        "Tuesday": "is no day here",
        "21 May": "is no day here",
        "21": "is no day here",
        "May": "is no day here",
        "21 Maybe 2024": "is no day here",
        "21 marsupial 2024": "is no day here",
        "3 to 6": "is no day here",
        "6 to 3 May 2024": "Swap them",
        "0-0-0": "is no day here",
    },
    "place": {
        "Oslo": "is no point",
        "58.85": "is no point",
        "59,10": "is no point",
        "91, 5": "is no point",
        "58, 181": "is no point",
        "58.85° N, 5.73° E": "is no point",
    },
    "how firm": {"sure": "is none of asserted, blurred, possible, source hidden"},
    "who": {"x" * 201: "That is 201 letters. Write at most 200."},
}


def cases(table):
    """Each row of each kind, with a name for the test."""
    return [
        pytest.param(kind, typed, then, id=f"{kind}: {typed[:20]!a}")
        for kind, rows in table.items()
        for typed, then in rows.items()
    ]


@pytest.mark.parametrize(("kind", "typed", "stands"), cases(RIGHT))
def test_what_is_typed_stands_in_the_words_of_the_tables(kind, typed, stands) -> None:
    assert shown(kind, typed) == stands
    assert shown(kind, stands) == stands, "what is shown can be typed again"


@pytest.mark.parametrize(("kind", "typed", "said"), cases(WRONG))
def test_what_no_row_can_say_gets_one_right_sentence(kind, typed, said) -> None:
    with pytest.raises(InputError) as got:
        shown(kind, typed)
    assert said in str(got.value)
    assert len(str(got.value)) <= 200
    assert "\n" not in str(got.value)


ends = st.none() | st.integers(0, 10**9)


@given(ends, ends, st.booleans())
def test_every_number_that_is_shown_can_be_typed(low, high, about) -> None:
    if (low, high) == (None, None):
        return
    if low is not None and high is not None:
        low, high = sorted((low, high))
    words = number_in_words(Interval(low, high), about)
    assert shown("how many", words) == words


days = st.dates(min_value=date(1000, 1, 1))


@given(days, days | st.none(), st.booleans())
def test_every_stretch_of_days_that_is_shown_can_be_typed(one, other, first) -> None:
    if other is None:
        meant = Days(one, None) if first else Days(None, one)
    else:
        meant = Days(*sorted((one, other)))
    assert shown("when", str(meant)) == str(meant)


WHO = Proposal("who", "sentence 1", "Veien er trygg.", "", "Kari Moe")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *((yes, "yes") for yes in ("yes", "Yes", "YES.", " y ", "ja", "JA ", "yes!")),
        *((no, "no") for no in ("no", "No.", "nei", "N")),
        *((left, "?") for left in ("?", "??", " ? ", "open", "Left open", "not sure")),
        *((back, "") for back in ("", " ", "\n")),
        ("Ola Ja", "Ola Ja"),
        ("Nei til veien", "Nei til veien"),
    ],
)
def test_yes_no_and_open_are_read_however_they_are_typed(typed, kept) -> None:
    assert decided(WHO, typed) == kept


@pytest.mark.parametrize("said", [500, None, True, ["yes"]])
def test_what_is_no_text_is_no_decision(said) -> None:
    with pytest.raises(InputError, match="is no text"):
        decided(WHO, said)
