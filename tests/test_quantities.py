"""From number words to intervals, and no number that nobody gave."""

import re
from dataclasses import fields
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from raqqakit import data
from raqqakit.errors import InputError
from raqqakit.quantities import (
    Interval,
    find_quantities,
    parse_count,
    parse_numeral,
    parse_vague,
    unread_numbers,
)
from raqqakit.vocabulary import forms, values

quick = settings(max_examples=80)
whole = st.integers(0, 10**12)
ends = st.none() | st.integers(-1000, 1000)
NEWS = st.text("0129 .,–-%\u00a0\u202fimelogtusnvkåraOT\n", max_size=50) | st.text()


def ordered(pair) -> Interval:
    low, high = pair
    return Interval(high, low) if None not in pair and low > high else Interval(*pair)


intervals = st.tuples(ends, ends).map(ordered)


@st.composite
def intervals_with_a_member(draw) -> tuple[Interval, int]:
    member = draw(st.integers(-1000, 1000))
    below, above = (draw(st.none() | st.integers(0, 500)) for _ in range(2))
    low = None if below is None else member - below
    return Interval(low, None if above is None else member + above), member


members = intervals_with_a_member()


def said(written: str) -> list[tuple[str, str]]:
    """What each quantity says, in words, and its unit."""
    return [(str(q.interval), q.unit) for q in find_quantities(written)]


# -- numerals ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10.000", 10_000),
        ("25.000", 25_000),
        ("140", 140),
        ("0", 0),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("10\u202f000", 10_000),
        ("2.500.000", 2_500_000),
        (" 140\n", 140),
        ("2,5", Decimal("2.5")),
        ("0,75", Decimal("0.75")),
        ("1.000,5", Decimal("1000.5")),
    ],
)
def test_a_numeral_is_read_as_newspapers_print_it(written, value) -> None:
    assert parse_numeral(written) == value


@pytest.mark.parametrize(
    "written",
    ["2.5", "1.23", "10.00", "10.0000", "1000.000", "10,000", "10.000.00", "1.2.3",
     ".5", "5,", "2,5,5", "-3", "+3", "1e3", "1_000", "10'000", "to", "90%", "", " "],
)  # fmt: skip
def test_a_numeral_that_could_mean_something_else_is_refused(written) -> None:
    with pytest.raises(InputError, match="not a number as Norwegian newspapers"):
        parse_numeral(written)


@pytest.mark.parametrize("sign", ["", ".", " ", "\u00a0", "\u202f"])
@quick
@given(value=whole)
def test_any_number_comes_back_as_it_was_written(sign: str, value: int) -> None:
    written = f"{value:,}".replace(",", sign)
    assert parse_numeral(written) == value
    assert type(parse_numeral(written)) is int
    assume(not re.fullmatch(r"(?:19|20)\d\d", written))  # may be a year
    assert said(f"det er {written} der") == [(f"{value:,}", "")]


@quick
@given(value=whole, part=st.integers(0, 99))
def test_any_decimal_comes_back_exactly(value: int, part: int) -> None:
    assert parse_numeral(f"{value},{part:02}") == value + Decimal(part) / 100


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2,5 millioner", 2_500_000),
        ("2,5\u00a0millioner", 2_500_000),
        ("ti tusen", 10_000),
        ("To", 2),
        ("25 Tusen", 25_000),
        ("1,5", Decimal("1.5")),
        ("1 million", 1_000_000),
        ("3 milliarder", 3_000_000_000),
    ],
)
def test_a_count_is_a_number_with_its_scale(written, value) -> None:
    assert parse_count(written) == value


@pytest.mark.parametrize("written", ["", "tusen", "mange millioner", "halv million"])
def test_a_count_without_a_number_is_refused(written) -> None:
    with pytest.raises(InputError):
        parse_count(written)


@quick
@given(
    name=st.sampled_from(forms("small number")), scale=st.sampled_from(forms("scale"))
)
def test_every_small_number_takes_every_scale(name: str, scale: str) -> None:
    both = values("small number")[name] * values("scale")[scale]
    assert parse_count(f"{name} {scale}") == both


# -- vague words ------------------------------------------------------------------


@pytest.mark.parametrize("word", forms("several", "vague"))
def test_a_vague_word_has_a_low_end_and_no_high_end(word) -> None:
    low = values("several", "vague")[word]
    assert parse_vague(word) == parse_vague(f" {word.title()}") == Interval(low, None)


@pytest.mark.parametrize("of", forms("several of"))
def test_several_of_a_kind_are_at_least_two_of_it(of: str) -> None:
    low = 2 * values("several of")[of]
    for several in forms("several"):
        assert parse_vague(f"{several}\n{of}") == Interval(low, None)


def test_a_word_that_is_not_on_the_list_is_not_guessed() -> None:
    with pytest.raises(InputError, match=r"'utallige' is not among .*tusenvis"):
        parse_vague("utallige")


# -- finding ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("90 prosent av byen", [("90", "percent")]),
        ("90\u00a0prosent", [("90", "percent")]),
        ("50 %", [("50", "percent")]),
        ("50%", [("50", "percent")]),
        ("50\u202f%", [("50", "percent")]),
        ("om lag 140 kilometer", [("140", "kilometres")]),
        ("2,5 millioner", [("2,500,000", "")]),
        ("2,5\u00a0millioner", [("2,500,000", "")]),
        ("2,5\nmillioner", [("2,500,000", "")]),
        ("mellom 10.000 og 25.000", [("between 10,000 and 25,000", "")]),
        ("mellom 10.000 og\n25.000", [("between 10,000 and 25,000", "")]),
        ("mellom 10 og 25 tusen", [("between 10,000 and 25,000", "")]),
        ("mellom 900.000 og 1,2 millioner", [("between 900,000 and 1,200,000", "")]),
        ("100.000 til 2 millioner", [("between 100,000 and 2,000,000", "")]),
        ("65–80 prosent", [("between 65 and 80", "percent")]),
        ("to til tre byer", [("between 2 and 3", "towns")]),
        ("ti soldater og 3 biler", [("10", "people"), ("3", "cars")]),
        ("Tusenvis, ja titusenvis", [("at least 2,000", ""), ("at least 20,000", "")]),
        ("(140) «25»", [("140", ""), ("25", "")]),
    ],
)
def test_a_quantity_is_found_with_its_ends_and_its_unit(written, wanted) -> None:
    assert said(written) == wanted


@pytest.mark.parametrize(
    ("written", "wanted", "blurred"),
    [
        ("Over\u00a0500", "at least 500", False),
        ("mer enn ti tusen", "at least 10,000", False),
        ("om lag\n500", "500", True),
        ("nøyaktig 500", "500", False),
    ],
)
def test_a_hedge_opens_an_end_or_blurs_the_number(written, wanted, blurred) -> None:
    [found] = find_quantities(f"Det var {written} mennesker.")
    assert (str(found.interval), found.approximate) == (wanted, blurred)


@pytest.mark.parametrize(
    "written",
    ["tidlig i 2014", "siden 1999", "fra 2014 til 2017", "i juni 2017",
     "22. september", "22.september 2017", "fredag 22. september", "2017-09",
     "2017-09-22", "versjon 2.5", "kl. 12.30", "1.2.3", "10,000 people", "100.00",
     "10.0000", "007", "endte 3-1", "R2D2", "MH17", "F-16", "tolvte", "ingen"],
)  # fmt: skip
def test_years_days_and_numbers_of_another_kind_are_passed_over(written) -> None:
    assert said(written) == []


@pytest.mark.parametrize("written", ["2014 mennesker", "i 2014 prosent", "i 20.140"])
def test_a_number_that_is_no_year_is_kept(written) -> None:
    assert len(said(written)) == 1


@pytest.mark.parametrize(
    ("written", "unread"),
    [
        ("om lag to hundre mennesker", "to hundre"),
        ("et halvt hundre biler", "et halvt hundre"),
        ("femti tusen", "femti tusen"),
        ("mellom to og tre hundre", "to og tre hundre"),
        ("to til tre hundre", "to til tre hundre"),
        ("fem-seks hundre", "fem-seks hundre"),
        ("tre, fire hundre", "tre, fire hundre"),
        ("5 millioner og to hundre tusen", "5 millioner og to hundre tusen"),
        ("klokken halv åtte", "halv åtte"),
        ("tjuefem elever", "tjuefem"),
        ("to tredeler", "to tredeler"),
        ("i titusener", "titusener"),
    ],
)
def test_number_words_that_no_rule_reads_are_found_and_not_read(
    written, unread
) -> None:
    assert [p.text for p in unread_numbers(written)] == [unread]
    assert find_quantities(written) == []


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("mellom 10.000 og 25.000, flertallet barn", ("between 10,000 and 25,000", "")),
        ("200 og halvparten", ("200", "")),
        ("fem tusen", ("5,000", "")),
        ("200, to hundre", ("200", "")),
        ("fem\n\nhundre", ("5", "")),
        ("mellom fem og ti tusen", ("between 5,000 and 10,000", "")),
    ],
)
def test_what_stands_beside_such_a_word_is_still_read(written, wanted) -> None:
    assert said(written) == [wanted]


@pytest.mark.parametrize(
    ("story", "left"), [("article", []), ("calmer", ["de fleste"])]
)
def test_the_stories_of_the_kit_have_hardly_such_a_word(story, left) -> None:
    assert [piece.text for piece in unread_numbers(data.article(story))] == left


@pytest.mark.parametrize("written", ["Irak'tı", "ſeks", "9" * 5000])
def test_foreign_letters_and_endless_numerals_do_not_stop_the_search(written) -> None:
    assert find_quantities(f"{written} og 140")[-1].interval == Interval(140, 140)


@quick
@given(written=NEWS)
def test_quantities_keep_their_place_and_never_overlap(written: str) -> None:
    found = find_quantities(written)
    assert all(written[q.start : q.end] == q.text for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@quick
@given(low=whole, more=st.integers(0, 10**6))
def test_a_printed_range_gives_its_own_two_ends(low: int, more: int) -> None:
    assume(more and (low >= 1_000 or low + more < 1_000))  # "5-15.000" is another
    printed = [f"{end:,}".replace(",", ".") for end in (low, low + more)]
    for written in ("mellom {} og {}", "{} til {}", "{}–{}", "{} - {}"):
        [found] = find_quantities(written.format(*printed) + " sivile")
        assert found.interval == Interval(low, low + more)


def test_the_articles_three_statements_on_civilians() -> None:
    found = {q.text: q.interval for q in find_quantities(data.article())}
    assert len(find_quantities(data.article())) == 12
    assert found["Tusenvis"] == Interval(2_000, None)
    assert found["Titusenvis"] == Interval(20_000, None)
    assert found["mellom 10.000 og 25.000"] == Interval(10_000, 25_000)


def test_the_calmer_story_is_read_by_the_same_rules() -> None:
    found = [(q.text, q.unit) for q in find_quantities(data.article("calmer"))]
    assert ("mellom 1.000 og 2.500", "people") in found
    assert ("om lag 14 kilometer", "kilometres") in found
    assert ("Hundrevis", "") in found
    assert not any("1995" in text for text, _ in found)


# -- intervals --------------------------------------------------------------------


@quick
@given(one=members, other=members)
def test_a_sum_holds_every_sum_and_a_difference_every_difference(one, other) -> None:
    (a, x), (b, y) = one, other
    assert x + y in a + b
    assert x - y in a - b


@quick
@given(one=intervals, other=intervals)
def test_no_sum_or_difference_is_wider_than_it_must_be(one, other) -> None:
    total, rest = one + other, one - other
    assert (total.low is None) == (None in (one.low, other.low))
    assert (total.high is None) == (None in (one.high, other.high))
    assert (rest.low is None) == (None in (one.low, other.high))
    assert (rest.high is None) == (None in (one.high, other.low))


@quick
@given(one=intervals, other=intervals)
def test_adding_is_the_same_both_ways_and_subtracting_is_the_opposite(
    one, other
) -> None:
    there, back = one - other, other - one
    assert one + other == other + one
    assert [there.low, there.high] == [
        None if end is None else -end for end in (back.high, back.low)
    ]


@quick
@given(one=intervals, other=intervals, value=st.integers(-1500, 1500))
def test_an_overlap_is_what_both_hold(one, other, value: int) -> None:
    common = one.overlap(other)
    assert common == other.overlap(one)
    assert (common is not None and value in common) == (value in one and value in other)


@quick
@given(one=intervals, low=ends, high=ends)
def test_what_lies_within_limits_keeps_the_limits(one, low, high) -> None:
    limits = ordered((low, high))
    if one.overlap(limits) is None:
        with pytest.raises(InputError, match="Nothing of"):
            one.within(limits.low, limits.high)
    else:
        assert one.within(limits.low, limits.high) == one.overlap(limits)


@pytest.mark.parametrize("low", [None, 3, Decimal("2.5")])
def test_an_interval_cannot_end_before_it_begins(low) -> None:
    with pytest.raises(InputError, match=r"low end .* above the high end 2"):
        Interval(low or 7, 2)


@pytest.mark.parametrize("end", ["10.000", 10.000, 2.5, float("nan"), [1]])
def test_an_end_is_a_whole_number_and_never_a_float_or_a_text(end) -> None:
    with pytest.raises(InputError):
        Interval(end, None)
    with pytest.raises(InputError):
        Interval(None, end)


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (None, None, "no number given"),
        (None, 500, "at most 500"),
        (2_000, None, "at least 2,000"),
        (140, 140, "140"),
        (10_000, 25_000, "between 10,000 and 25,000"),
        (0, 0, "0"),
        (-5, 0, "between -5 and 0"),
        (Decimal("2.5"), 3, "between 2.5 and 3"),
    ],
)
def test_an_interval_says_itself_in_words(low, high, wanted) -> None:
    assert str(Interval(low, high)) == wanted


@quick
@given(interval=intervals)
def test_the_words_of_an_interval_hold_no_number_but_its_ends(interval) -> None:
    numbers = {int(n.replace(",", "")) for n in re.findall(r"-?[\d,]+", str(interval))}
    assert numbers == {interval.low, interval.high} - {None}


def test_an_interval_has_two_ends_and_nothing_that_gives_a_middle() -> None:
    assert [field.name for field in fields(Interval)] == ["low", "high"]
    public = {name for name in dir(Interval) if not name.startswith("_")}
    assert public == {"low", "high", "within", "overlap"}


@pytest.mark.parametrize("make", [float, int, round, abs, sum, list, lambda i: i / 2])
def test_an_interval_cannot_be_made_into_one_number(make) -> None:
    with pytest.raises(TypeError):
        make(Interval(10, 20))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Noen\ntusen kom", ["at least 2,000"]),
        ("3,5 mill. kroner", ["3,500,000"]),
        ("Ring 22 33 44 55 nå", []),
    ],
)
def test_several_of_a_kind_are_one_and_a_telephone_number_is_none(words, said) -> None:
    assert [str(q.interval) for q in find_quantities(words)] == said
