"""The table of published estimates: every row checked, every fault named."""

import csv
from collections import defaultdict
from datetime import date
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit import data, estimates
from raqqakit.errors import InputError
from raqqakit.quantities import Interval

quick = settings(max_examples=100)
ROWS = data.estimates()
people = st.integers(0, 10_000)


@st.composite
def counts(draw) -> tuple[Interval, int]:
    """What is known of a number of people, and the true number within it."""
    low, true, high = sorted(draw(st.tuples(people, people, people)))
    known = draw(st.tuples(st.booleans(), st.booleans()))
    return Interval(low if known[0] else None, high if known[1] else None), true


@pytest.fixture
def read(tmp_path):
    """Read a table of one good row, changed as asked; of two when `again` is given."""
    good = {"id": "A1", "low": "10000", "high": "25000", "as_of_start": "2017-09-01",
            "as_of_end": "2017-09-22", "use": "chart"}  # fmt: skip

    def table(again: dict[str, str] | None = None, **changes: str):
        written = StringIO()
        rows = csv.DictWriter(written, estimates.COLUMNS, lineterminator="\n")
        rows.writeheader()
        rows.writerow(good | changes)
        if again is not None:
            rows.writerow(good | again)
        path = tmp_path / "mine.csv"
        path.write_text(written.getvalue(), encoding="utf-8")
        return estimates.read_estimates(path)

    return table


# -- the kit's table --------------------------------------------------------------


def test_the_kits_table_reads_to_the_last_row() -> None:
    assert len(ROWS) == len({row.id for row in ROWS}) == 187
    assert all(row.publisher and row.url.startswith("http") for row in ROWS)


def test_every_row_has_a_figure_and_no_row_has_two() -> None:
    for row in ROWS:
        ends = {row.interval.low, row.interval.high}
        assert ends != {None}
        assert row.single == (None not in ends and len(ends) == 1)


def test_what_was_caught_as_wrong_is_in_no_series() -> None:
    caught = [row for row in ROWS if row.use == "caught"]
    assert len(caught) == 5
    assert all(row.note and not row.series for row in caught)
    assert {row.use for row in ROWS} == {"chart", "context", "caught"}


def test_what_is_charted_has_a_series_and_a_day() -> None:
    charted = [row for row in ROWS if row.use == "chart"]
    assert [row for row in ROWS if row.series] == charted
    assert all(row.end or row.published for row in charted)


def test_the_rows_of_a_series_share_their_measure_and_place_level() -> None:
    kinds = defaultdict(set)
    for row in ROWS:
        kinds[row.series].add((row.measure, row.place_level))
    del kinds[""]
    assert {series: len(kind) for series, kind in kinds.items()} == {
        "remaining_city": 1,
        "rolling_raqqa": 1,
        "rolling_deir_ez_zor": 1,
        "gov_since_april": 1,
        "gov_since_june": 1,
        "returns_city": 1,
    }


@pytest.mark.parametrize(("series", "month"), [("april", 4), ("june", 6)])
def test_a_count_since_a_month_starts_on_its_first_day(series, month) -> None:
    rows = [row for row in ROWS if row.series == f"gov_since_{series}"]
    assert {row.start for row in rows} == {date(2017, month, 1)}


# -- one row ----------------------------------------------------------------------


def test_a_good_row_is_read_as_it_stands(read) -> None:
    [row] = read()
    assert (row.id, row.interval, row.single) == ("A1", Interval(10_000, 25_000), False)
    assert (row.start, row.end) == (date(2017, 9, 1), date(2017, 9, 22))
    assert row.published is None


@pytest.mark.parametrize(
    ("changes", "interval", "single"),
    [
        ({"high": ""}, Interval(10_000, None), False),
        ({"low": ""}, Interval(None, 25_000), False),
        ({"low": "", "high": "", "point": "140"}, Interval(140, 140), True),
        ({"low": "140", "high": "140"}, Interval(140, 140), False),
        ({"low": " 0 "}, Interval(0, 25_000), False),
    ],
)
def test_what_is_left_blank_stays_open(read, changes, interval, single) -> None:
    [row] = read(**changes)
    assert (row.interval, row.single) == (interval, single)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"low": "ten thousand"}, "'ten thousand' in low.* digits"),
        ({"high": "tusenvis"}, "'tusenvis' in high"),
        ({"low": "", "high": "", "point": "ca. 5"}, "'ca. 5' in point"),
        ({"low": "10.000"}, "'10.000' in low"),
        ({"low": "1e4"}, "'1e4' in low"),
        ({"low": "-5"}, "'-5' in low"),
        ({"low": "٣"}, "'٣' in low"),
        ({"high": "9" * 5000}, "in high"),
        ({"low": "30000"}, "low 30,000 above high 25,000"),
        ({"as_of_end": "2017-08-31"}, "starts on 2017-09-01, after its end 2017-08-31"),
        ({"point": "12000"}, "a point and a range"),
        ({"low": "", "high": ""}, "no figure"),
        ({"as_of_start": "early June"}, "'early June' in as_of_start"),
        ({"as_of_end": "22.09.2017"}, "'22.09.2017' in as_of_end.* 2017-09-22"),
        ({"published": "2017-02-30"}, "'2017-02-30' in published"),
    ],
)
def test_a_fault_is_named_with_its_row_and_column(read, changes, said) -> None:
    with pytest.raises(InputError, match=f"^Row A1 of the estimates .*{said}") as got:
        read(**changes)
    assert "\n" not in str(got.value)


def test_an_id_may_stand_only_once(read) -> None:
    with pytest.raises(InputError, match="'A1' stands twice"):
        read(again={})
    assert len(read(again={"id": "A2"})) == 2


def test_a_row_without_an_id_is_named_as_such(read) -> None:
    with pytest.raises(InputError, match=r"^Row \(without id\) .* in low"):
        read(id="", low="x")


@pytest.mark.parametrize("column", estimates.COLUMNS)
def test_a_missing_column_is_named(tmp_path, column: str) -> None:
    path = tmp_path / "mine.csv"
    kept = ",".join(c for c in estimates.COLUMNS if c != column)
    path.write_text(f"{kept}\n", encoding="utf-8")
    with pytest.raises(InputError, match=rf"mine\.csv lacks the column '{column}'"):
        estimates.read_estimates(path)


def test_a_further_column_does_no_harm_and_a_further_cell_is_refused(tmp_path) -> None:
    path = tmp_path / "mine.csv"
    head = ",".join([*estimates.COLUMNS, "mine"])
    cells = ",".join(["A1", *[""] * 6, "3", *[""] * 10, "seen"])
    path.write_text(f"{head}\n{cells},,\n", encoding="utf-8")
    assert estimates.read_estimates(path)[0].interval == Interval(3, None)
    path.write_text(f"{head}\n{cells},too many\n", encoding="utf-8")
    with pytest.raises(InputError, match="too many commas"):
        estimates.read_estimates(path)


def test_a_row_with_cells_missing_is_read_as_blank_there(tmp_path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"{','.join(estimates.COLUMNS)}\nA1,people\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"Row A1 .* no figure"):
        estimates.read_estimates(path)


# -- picking and comparing --------------------------------------------------------


def test_rows_are_picked_in_the_order_asked_for() -> None:
    assert [row.id for row in estimates.pick(ROWS, "REM03", "REM01")] == [
        "REM03",
        "REM01",
    ]


def test_a_row_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="no row 'REM99'"):
        estimates.pick(ROWS, "REM01", "REM99")


@quick
@given(start=counts(), remaining=counts())
def test_the_true_difference_is_never_left_out(start, remaining) -> None:
    (then, before), (now, after) = start, remaining
    if before >= after:
        assert before - after in estimates.fewer_between(then, now)


@quick
@given(start=counts(), remaining=counts())
def test_a_difference_is_never_below_zero_and_never_closed_by_guess(
    start, remaining
) -> None:
    (then, _), (now, _) = start, remaining
    if None not in (now.low, then.high) and now.low > then.high:
        return
    fewer = estimates.fewer_between(then, now)
    assert fewer.low is not None
    assert fewer.low >= 0
    assert (fewer.high is None) == (then.high is None)


@pytest.mark.parametrize(
    ("start", "remaining", "fewer"),
    [
        ((100_000, 200_000), (10_000, 25_000), (75_000, 190_000)),
        ((200_000, 200_000), (10_000, None), (0, 190_000)),
        ((100, None), (10, 25), (75, None)),
        ((100, 200), (150, 300), (0, 50)),
        ((None, 100), (None, None), (0, 100)),
        ((100, 100), (100, 100), (0, 0)),
    ],
)
def test_how_many_fewer_by_hand(start, remaining, fewer) -> None:
    found = estimates.fewer_between(Interval(*start), Interval(*remaining))
    assert found == Interval(*fewer)


def test_more_people_than_at_the_start_is_refused() -> None:
    with pytest.raises(InputError, match=r"more people now .*300.* at the start .*200"):
        estimates.fewer_between(Interval(100, 200), Interval(300, None))
