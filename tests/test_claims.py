"""Sources, hedges and days: found by rules, never made up."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit import claims, data, text
from raqqakit.claims import Claim, Days
from raqqakit.claims.hedges import certainty
from raqqakit.claims.rows import CLAIM_COLUMNS
from raqqakit.errors import InputError
from raqqakit.vocabulary import forms

quick = settings(max_examples=150)
FRIDAY = claims.printed("2017-09-22")
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def stretches(draw) -> Days:
    first, last = sorted(draw(st.tuples(dates, dates)))
    known = draw(st.tuples(st.booleans(), st.booleans()))
    return Days(first if known[0] else None, last if known[1] else None)


def days_of(words: str, printing: Days = FRIDAY) -> list[str]:
    return [str(t.days) for t in claims.find_times(words, printing)]


def kinds_of(words: str) -> list[tuple[str, str]]:
    return [(t.kind, t.text) for t in claims.find_times(words, FRIDAY)]


# -- stretches of days ------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2017, 9, 21), (2017, 9, 21), "21 September 2017"),
        ((2017, 6, 1), (2017, 6, 10), "1 to 10 June 2017"),
        ((2014, 1, 1), (2014, 4, 30), "1 January to 30 April 2014"),
        ((2016, 12, 1), (2017, 1, 2), "1 December 2016 to 2 January 2017"),
        (None, (2017, 9, 22), "up to 22 September 2017"),
        ((2017, 9, 22), None, "from 22 September 2017 on"),
        (None, None, "no day given"),
    ],
)
def test_days_are_said_in_words(first, last, said) -> None:
    assert str(Days(*(date(*end) if end else None for end in (first, last)))) == said


def test_a_last_day_before_the_first_is_refused() -> None:
    with pytest.raises(InputError, match="2 May 2017 is after the last day 1 May"):
        Days(date(2017, 5, 2), date(2017, 5, 1))


@pytest.mark.parametrize("end", ["2017-09-21", 20170921, 2017.9])
def test_what_is_no_day_is_refused_with_an_example(end) -> None:
    with pytest.raises(InputError, match=r"is not a day\. Write date\(2017, 9, 21\)"):
        Days(end, None)


@quick
@given(one=stretches(), other=stretches(), day=dates)
def test_a_day_lies_in_the_overlap_when_it_lies_in_both(one, other, day) -> None:
    common = one.overlap(other)
    assert (day in one and day in other) == (common is not None and day in common)
    assert common == other.overlap(one)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2017-09-22", date(2017, 9, 22), date(2017, 9, 22)),
        ("2017-09", date(2017, 9, 1), date(2017, 9, 30)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        (" 2017 ", date(2017, 1, 1), date(2017, 12, 31)),
    ],
)
def test_the_printing_is_known_to_the_day_the_month_or_the_year(
    words, first, last
) -> None:
    assert claims.printed(words) == Days(first, last)


@pytest.mark.parametrize(
    "words", ["", "22.09.2017", "2017-13", "2017-02-30", "0000", "September", 2017]
)
def test_a_printing_that_is_none_is_refused(words) -> None:
    with pytest.raises(InputError, match=r"no day of printing\. Write it like"):
        claims.printed(words)


def test_the_first_line_of_a_file_can_say_when_it_was_printed() -> None:
    assert claims.printed_in(" date 2017-09 utenriks\n\nByen.") == claims.printed(
        "2017-09"
    )
    assert claims.printed_in("Byen falt.") is None


# -- weekdays ---------------------------------------------------------------------


def test_a_month_leaves_five_thursdays_and_a_day_leaves_one() -> None:
    month = claims.weekdays_before("Torsdag", claims.printed("2017-09"))
    assert month == [date(2017, 8, 31) + timedelta(7 * n) for n in range(5)]
    assert claims.weekdays_before("torsdag", FRIDAY) == [date(2017, 9, 21)]


def test_the_day_of_printing_can_itself_be_meant() -> None:
    assert claims.weekdays_before("fredag", FRIDAY) == [date(2017, 9, 22)]
    assert claims.weekdays_before("lørdag", FRIDAY) == [date(2017, 9, 16)]


@quick
@given(first=dates, more=st.integers(0, 60), number=st.integers(0, 6))
def test_every_weekday_found_is_the_last_before_some_day_of_printing(
    first, more, number
) -> None:
    word = forms("weekday", standard="nb")[number]
    printing = Days(first, first + timedelta(more))
    wanted = {
        max(d for back in range(7) if (d := day - timedelta(back)).weekday() == number)
        for day in (first + timedelta(n) for n in range(more + 1))
    }
    assert claims.weekdays_before(word, printing) == sorted(wanted)


def test_a_weekday_without_a_printing_is_refused() -> None:
    with pytest.raises(InputError, match="open end"):
        claims.weekdays_before("torsdag", Days(None, date(2017, 9, 22)))
    with pytest.raises(InputError, match="no weekday"):
        claims.weekdays_before("Thursday", FRIDAY)


# -- time words -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Torsdag meldte", "21 September 2017"),
        ("for to dager siden", "None"),
        ("tidlig i oktober i fjor", "1 to 10 October 2016"),
        ("tidlig i oktober", "None"),  # more than half a year before, without its year
        ("tidlig i september", "1 to 10 September 2017"),
        ("tidlig i 2014", "1 January to 30 April 2014"),
        ("sent i 2014", "1 September to 31 December 2014"),
        ("tidlig i juni 1995", "1 to 10 June 1995"),
        ("i juni", "1 to 30 June 2017"),
        ("22. juli 2011", "22 July 2011"),
        ("22. juli", "22 July 2017"),
        ("de siste måneden", "up to 22 September 2017"),
    ],
)
def test_time_words_become_the_days_they_say(words, said) -> None:
    assert days_of(f"Han kom {words} hit.") == [said]


@pytest.mark.parametrize(
    "words", ["maidagen", "nåde", "10.000", "31. februar", "i 10.000 hus", "innå",
              "januarsalg", "slenge", "onsdagsavisen"]
)  # fmt: skip
def test_what_only_looks_like_a_time_is_left_alone(words) -> None:
    assert [d for d in days_of(f"Vi så {words} der.") if d != "None"] in (
        [],
        ["1 to 28 February 2017"],
    )


def test_a_time_without_its_year_waits_for_the_printing() -> None:
    some_time = Days(None, None)
    assert days_of("tidlig i juni, torsdag, i 2014", some_time) == [
        "None",
        "None",
        "1 January to 31 December 2014",
    ]


def test_a_month_of_printing_leaves_a_weekday_a_month_wide() -> None:
    [torsdag] = claims.find_times("Torsdag kom han.", claims.printed("2017-09"))
    assert str(torsdag.days) == "31 August to 28 September 2017"


@quick
@given(
    words=st.lists(
        st.sampled_from(["torsdag", "tidlig i", "juni", "2014", "i", "22.", "de siste",
                         "måneden", "på", "nå", "flere", "uker", "i dag", "."]),
        max_size=12,
    ),
    printing=stretches(),
)  # fmt: skip
def test_any_words_and_any_printing_are_read_without_a_guess(words, printing) -> None:
    line = " ".join(words)
    for time in claims.find_times(line, printing):
        assert line[time.start : time.end] == time.text
        if time.kind in ("weekday", "part", "month", "date") and printing == Days():
            assert time.days is None or "2014" in time.text


# -- hedges -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "hedges", "firm"),
    [
        ("Det er meldt om ti sammenstøt.", ["Det er meldt om"], "source hidden"),
        ("Han skal ha drept en bjørn.", ["skal ha drept"], "source hidden"),
        ("Han skal ha kontroll.", [], "asserted"),
        ("De satt rundt bordet under broen.", [], "asserted"),
        ("Byen falt.", [], "asserted"),
        ("Minst 20 skal være drept.", ["skal være drept"], "source hidden"),
        ("Dei skal ha teke ti.", ["skal ha teke"], "source hidden"),
        ("De skal også ha drept ti.", ["skal også ha drept"], "source hidden"),
        ("De skal ifølge NRK ha drept ti.", ["skal ifølge NRK ha drept"],
         "source hidden"),
        ("Hun skal ha ansvaret.", [], "asserted"),
        ("Hun skal ha rett til det.", [], "asserted"),
        ("Hun skal ha det travelt.", [], "asserted"),
        ("Møtet skal være åpent.", [], "asserted"),
        ("Ti fryktes omkommet.", ["fryktes"], "source hidden"),
        ("Det hevdes at byen falt.", ["Det hevdes"], "source hidden"),
        ("Det rapporteres om ti døde.", ["Det rapporteres om"], "source hidden"),
        ("Mer regn er ventet.", ["er ventet"], "source hidden"),
        ("Mye tyder på at byen falt.", ["Mye tyder på"], "possible"),
        ("Byen er formentlig falt.", ["formentlig"], "possible"),
        ("Byen er venteleg fallen.", ["venteleg"], "possible"),
        ("Det blir hevda at byen fall.", ["Det blir hevda"], "source hidden"),
        ("Mykje tyder på at byen fall.", ["Mykje tyder på"], "possible"),
        ("Rundt 100 er trolig borte.", ["Rundt", "trolig"], "possible"),
        ("Det meldes at det\nkan  være 100.", ["Det meldes", "kan"], "source hidden"),
    ],
)  # fmt: skip
def test_hedges_and_how_firm_they_leave_a_claim(words, hedges, firm) -> None:
    found = [h.text for h in claims.find_hedges(words)]
    assert found == hedges
    assert certainty(found) == firm


# -- rows -------------------------------------------------------------------------

STORY = """Broen falt

– Vi så det. Den er borte, opplyser Kari Moe.

Det anslås at ti kom. Veien er stengt."""


def test_each_sentence_and_heading_is_a_row_in_order() -> None:
    rows = claims.find_claims(STORY, FRIDAY)
    assert [(c.sentence, c.basis, c.speaker) for c in rows] == [
        ("h1", "none", "newsroom"),
        ("1", "carried", "Kari Moe"),
        ("2", "stated", "Kari Moe"),
        ("3", "none", "newsroom"),
        ("4", "none", "newsroom"),
    ]
    assert [c.certainty for c in rows][-2:] == ["source hidden", "asserted"]
    assert [c.sourced for c in rows] == [False, True, True, False, False]


def test_nobody_said_it_later_than_it_was_printed() -> None:
    rows = claims.find_claims(STORY, FRIDAY)
    assert {str(c.said) for c in rows if not c.sourced} == {"22 September 2017"}
    assert {str(c.said) for c in rows if c.sourced} == {"no day given"}


def test_when_it_was_said_and_when_it_is_true_are_kept_apart() -> None:
    story = "Tidlig i juni kom ti mennesker, opplyste politiet onsdag."
    [row] = claims.find_claims(story, FRIDAY)
    assert (row.said_words, str(row.said)) == ("onsdag", "20 September 2017")
    assert (row.true_words, str(row.true)) == ("Tidlig i juni", "1 to 10 June 2017")


@quick
@given(words=st.text("–Saei .,\n\næøå«»", max_size=200))
def test_any_text_gives_one_row_a_sentence(words) -> None:
    rows = claims.find_claims(words, FRIDAY)
    body = [c for c in rows if not c.sentence.startswith("h")]
    assert [c.quote for c in body] == [s.text for s in text.sentences(words)]


GOOD = dict.fromkeys(CLAIM_COLUMNS, "") | {"sentence": "1", "quote": "Byen falt"}


@pytest.fixture
def read(tmp_path):
    """Read a table of one claim, changed as asked."""

    def table(**changes: str) -> claims.Claim:
        path = tmp_path / "claims.csv"
        row = GOOD | changes
        lines = [",".join(CLAIM_COLUMNS), ",".join(row[c] for c in CLAIM_COLUMNS)]
        path.write_text("\n".join(lines), encoding="utf-8")
        return claims.read_claims(path)[0]

    return table


def test_a_row_is_read_with_its_hedges_and_days(read) -> None:
    row = read(hedge="kan|om lag", said_first="2017-09-21", said_last="2017-09-22")
    assert row.hedges == ("kan", "om lag")
    assert str(row.said) == "21 to 22 September 2017"
    assert row.true == Days()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"said_first": "torsdag"}, "Line 2 .* date that is none in said_first"),
        ({"true_last": "22.9.2017"}, "Line 2 .* date that is none in true_first"),
        ({"said_first": "2017-09-22", "said_last": "2017-09-21"}, "Line 2 .* after"),
    ],
)
def test_a_fault_in_a_row_is_named_with_its_line(read, changes, said) -> None:
    with pytest.raises(InputError, match=said) as got:
        read(**changes)
    assert "\n" not in str(got.value)


def test_a_missing_column_is_named(tmp_path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("sentence,quote\n1,Byen falt\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"mine\.csv lacks the column 'english'"):
        claims.read_claims(path)
    with pytest.raises(InputError, match="lacks the column 'source_quote'"):
        claims.read_claim_links(path)


def test_a_claim_table_names_nobody_where_nobody_is_named() -> None:
    own = Claim("1", "Byen falt", "newsroom", "none", Days(), Days())
    told = Claim("2", "De kom", "sohr", "stated", Days(), Days(), english="They came.")
    table = claims.claim_table([own, told], data.entity_names(), caption="Claims")
    assert [row[1:3] for row in table.rows] == [
        ("Byen falt", "nobody named"),
        ("They came.", "Syrian Observatory for Human Rights (SOHR)"),
    ]
    assert set(table.norwegian) == {"claim", "hedge"}
