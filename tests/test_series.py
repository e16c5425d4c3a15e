"""A series of estimates: drawn as ranges, never joined, refused where it is none."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Annotation
from test_figures import collisions, contrast, cut_off, written_on

from raqqakit import data, estimates, figures
from raqqakit.errors import InputError
from raqqakit.figures import series, series_labels, series_legend, series_marks
from raqqakit.quantities import Interval

TABLE = data.estimates()
UN = ("REM05", "REM07", "REM09", "REM13", "REM15", "REM21", "REM26", "REM29", "REM31")
SINCE_APRIL = ("CUM09", "CUM10", "CUM11", "CUM12", "CUM13", "CUM14", "CUM16", "CUM17")


def rows(*ids: str):
    return estimates.pick(TABLE, *ids)


def chart(*ids: str, apart=(), hollow=()):
    return figures.series_chart(
        rows(*ids), title="A series", axis="people", apart=rows(*apart), hollow=hollow
    )


def refusal(*chosen) -> str:
    with pytest.raises(InputError) as got:
        figures.series_chart(chosen, title="Mixed", axis="people")
    said = str(got.value)
    assert "\n" not in said
    assert len(said) < 200
    return said


# -- what is refused, and why -----------------------------------------------------


def test_people_inside_and_people_displaced_are_never_joined() -> None:
    assert refusal(*rows("CUM27", "REM02")) == (
        "CUM27 counts those displaced since a start, REM02 counts people inside: two "
        "populations are no series. Draw them in two charts."
    )


def test_a_city_and_a_governorate_are_never_joined() -> None:
    [city] = rows("REM26")
    whole = replace(city, id="MINE1", place_level="governorate")
    said = refusal(city, whole)
    assert "REM26" in said
    assert "level of the city, MINE1 of the governorate" in said


def test_two_places_of_one_level_are_never_joined() -> None:
    assert "ROL12 counts Raqqa governorate, DRL12 Deir ez-Zor" in refusal(
        *rows("ROL12", "DRL12")
    )
    assert "Raqqa and Deir ez-Zor governorates" in refusal(*rows("CUM17", "CUM30"))


def test_counts_from_two_days_are_never_joined() -> None:
    said = refusal(*rows("CUM17", "CUM24"))
    assert "CUM17 counts from 2017-04-01, CUM24 from 2017-06-01" in said
    assert "same start" in refusal(*rows("CUM17", "CUM26"))
    assert "a day that is not given" in refusal(*rows("ROL03", "ROL04"))


def test_two_unknown_starts_are_not_one_start() -> None:
    one, other = (replace(row, series="") for row in rows("ROL12", "ROL14"))
    assert "ROL12 counts from a day that is not given, ROL14" in refusal(one, other)


def test_people_and_displacements_are_never_joined() -> None:
    said = refusal(*rows("CUM03", "CUM04"))
    assert "CUM03 counts people, CUM04 displacements" in said
    assert "displaced twice" in said


def test_rows_of_one_series_of_the_table_are_one_whatever_their_unit() -> None:
    assert {row.unit for row in rows(*SINCE_APRIL)} == {"people", "displacements"}
    assert chart(*SINCE_APRIL)
    assert "CUM17 displacements" in refusal(*rows(*SINCE_APRIL, "CUM15"))


def test_every_series_of_the_table_can_be_drawn() -> None:
    for name in {row.series for row in TABLE} - {"", "remaining_city"}:
        same = [row for row in TABLE if row.series == name]
        assert figures.series_chart(same, title=name, axis="people")


@pytest.mark.parametrize("caught", [r.id for r in TABLE if r.use == "caught"])
def test_a_row_marked_as_wrong_is_refused_before_all_else(caught) -> None:
    assert f"{caught} is marked as wrong or stale" in refusal(*rows("REM26", caught))


def test_a_row_without_a_day_is_refused() -> None:
    assert "REM04 has no day" in refusal(*rows("REM26", "REM04"))


def test_a_row_that_does_not_name_its_level_is_refused() -> None:
    [unclear] = rows("CUM25")
    assert "CUM25 does not say whether" in refusal(unclear)


def test_what_is_set_apart_must_be_of_the_series_too() -> None:
    with pytest.raises(InputError, match="CUM17 counts those displaced"):
        chart("REM26", apart=("CUM17",))


@pytest.mark.parametrize("wrong", [[], ["REM26"], [None]])
def test_only_rows_of_the_table_make_a_series(wrong) -> None:
    with pytest.raises(InputError, match=r"estimates\.pick"):
        figures.series_chart(wrong, title="Nothing", axis="people")


def test_a_hollow_row_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="'REM99' is to be hollow"):
        chart("REM26", hollow=("REM99",))


def test_too_many_marks_are_refused() -> None:
    many = [replace(rows("REM26")[0], id=f"M{n}") for n in range(21)]
    assert "21 marks" in refusal(*many)


# -- what is drawn ----------------------------------------------------------------


def bars(figure) -> list[tuple[float, float]]:
    return [(b.get_y(), b.get_y() + b.get_height()) for b in figure.axes[0].patches]


def arrows(figure) -> list[tuple[float, float]]:
    drawn = [t for t in figure.axes[0].texts if isinstance(t, Annotation)]
    return [(arrow.xyann[1], arrow.xy[1]) for arrow in drawn]


def drawn_lines(figure):
    """The marks that are lines, and then the lines to the labels."""
    lines = figure.axes[0].lines
    return sorted(lines, key=lambda line: line.get_linestyle() == ":")


def test_a_range_runs_from_its_low_to_its_high_end() -> None:
    assert bars(chart("REM13")) == [(10_000, 25_000)]
    assert arrows(chart("REM13")) == []


def test_a_ceiling_points_down_and_a_floor_points_up() -> None:
    assert arrows(chart("REM26")) == [(15_000, 0)]
    [(tail, head)] = arrows(chart("CUM15"))
    assert tail == 200_000 < head < chart("CUM15").axes[0].get_ylim()[1]


def test_one_number_is_a_diamond() -> None:
    mark, _ = drawn_lines(chart("REM31"))
    assert (mark.get_marker(), list(mark.get_ydata())) == ("D", [8_000])


def test_the_axis_of_numbers_starts_at_zero() -> None:
    for ids in (("REM31",), UN, SINCE_APRIL):
        assert chart(*ids).axes[0].get_ylim()[0] == 0


def test_nothing_is_drawn_from_one_row_to_another() -> None:
    figure = chart(*UN, apart=("REM24",))
    [axes] = figure.axes
    top = max(row.interval.high for row in rows(*UN))
    for line in axes.lines:
        ends = [x for x, y in zip(line.get_xdata(), line.get_ydata()) if y <= top]
        assert max(ends) - min(ends) < 2
    for text in axes.texts:
        if isinstance(text, Annotation):
            assert text.xy[0] == text.xyann[0]


def test_every_mark_bears_who_and_the_day_and_the_legend_names_each_voice() -> None:
    words = [text for text, _ in written_on(chart(*UN, apart=("REM24",)))]
    assert {"UN OCHA, 26 Jun", "UNHCR, 13 Oct", "NTB, 22 Sep"} <= set(words)
    assert {"UN OCHA", "UNHCR", "NTB (set apart)"} <= set(words)
    assert not any(re.search(r"[A-Z]{3}\d\d", text) for text in words)
    assert len([text for text in words if ", " in text]) == len(UN) + 1


def test_the_legend_explains_the_signs_drawn_and_no_others() -> None:
    assert [t for t, _ in written_on(chart("REM13"))][-2:] == [
        "UN OCHA",
        "bar: lowest to highest",
    ]
    words = " ".join(t for t, _ in written_on(chart(*UN, hollow=("REM29",))))
    for sign in ("bar:", "arrow down:", "diamond:", "hollow:"):
        assert sign in words
    assert "arrow up" not in words


def test_voices_differ_in_colour_and_in_hatching() -> None:
    looks = (*series_marks.VOICES, series_marks.APART)
    assert len({look.color for look in looks}) == len(looks)
    assert len({look.hatch for look in looks}) == len(looks)
    assert all(contrast(look.color, "#FFFFFF") >= 4.5 for look in looks[:4])
    assert contrast(series_marks.APART.color, "#FFFFFF") >= 3
    of = series_legend.looks_of(rows("REM26", "REM36"), rows("REM24"))
    assert of["REM24"] == series_marks.APART
    assert len(set(of.values())) == 3


@pytest.mark.parametrize(
    ("row", "voice"),
    [
        ("REM13", "UN OCHA"),
        ("REM26", "UN OCHA"),
        ("REM31", "UNHCR"),
        ("CUM17", "USAID"),
        ("REM36", "SOHR"),
        ("REM30", "US-led coalition"),
        ("REM02", "International Rescue Committee"),
        ("NAT09", "IDMC"),
    ],
)
def test_a_voice_is_who_says_it_and_not_who_passed_it_on(row, voice) -> None:
    assert series_legend.voice_of(rows(row)[0]) == voice


def test_a_hollow_bar_has_no_hatching_and_a_hollow_diamond_no_filling() -> None:
    full, hollow = chart("REM13", "REM15"), chart("REM13", "REM15", hollow=("REM13",))
    assert [b.get_hatch() for b in full.axes[0].patches] == ["///", "///"]
    assert [b.get_hatch() for b in hollow.axes[0].patches] == [None, "///"]
    mark, _ = drawn_lines(chart("REM31", hollow=("REM31",)))
    assert mark.get_fillstyle() == "none"


# -- where it stands --------------------------------------------------------------


@settings(max_examples=200)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=20))
def test_marks_keep_their_order_and_their_distance(days) -> None:
    places = sorted(map(float, days))
    moved, gap = series_marks.spread(places, 0.03)
    assert all(b - a >= gap * 0.999 for a, b in pairwise(moved))
    assert sum(moved) == pytest.approx(sum(places))


def test_marks_with_room_between_them_stay_on_their_day() -> None:
    assert series_marks.mark_places([0.0, 50.0, 100.0])[0] == [0.0, 50.0, 100.0]


def test_a_day_apart_stays_a_day_apart() -> None:
    drawn = sorted(rows(*UN, "REM24"), key=series_marks.position_of)
    days = [series_marks.position_of(row) for row in drawn]
    places, wide = series_marks.mark_places(days)
    assert all(abs(place - day) < 0.5 for place, day in zip(places, days))
    ids = [row.id for row in drawn]
    apart = places[ids.index("REM24")] - places[ids.index("REM26")]
    assert 1 <= apart < 1.5
    assert wide <= apart * 1.001


def test_labels_are_moved_in_place_of_marks_and_a_line_leads_to_each() -> None:
    figure = chart(*UN, apart=("REM24",))
    [axes] = figure.axes
    leads = [line for line in axes.lines if line.get_linestyle() == ":"]
    labels = [t for t in axes.texts if not isinstance(t, Annotation)]
    assert len(leads) == len(labels) == len(UN) + 1
    for line, label in zip(leads, labels):
        assert (line.get_xdata()[-1], line.get_ydata()[-1]) == label.get_position()
        assert line.get_ydata()[0] <= line.get_ydata()[1] < line.get_ydata()[2]


def test_two_marks_of_one_day_stand_aside_and_the_legend_says_so() -> None:
    words = " ".join(t for t, _ in written_on(chart(*UN, "REM36", "REM37")))
    assert "some marks stand aside, by 1 day at most" in words
    assert "aside" not in " ".join(t for t, _ in written_on(chart(*UN)))


def test_a_row_without_an_end_stands_on_the_day_it_was_published() -> None:
    assert series_marks.day_of(rows("ROL13")[0]) == date(2017, 12, 6)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "ids",
    [
        UN,
        SINCE_APRIL,
        ("PER12", "PER13"),
        ("REM26",),
        ("REM39", "REM38"),
        ("ROL12", "ROL13", "ROL14", "ROL15", "ROL16"),
        ("CUM15", "CUM09"),
        ("RET04", "RET05", "RET09", "RET06", "RET07"),
        (*UN, "REM22", "REM23", "REM30", "REM36", "REM37", "REM20", "REM14", "REM28"),
        ("REM30", "REM31", "REM28", "REM29"),
        ("NAT09", "NAT11", "NAT13"),
    ],
)
def test_nothing_on_the_chart_touches_or_is_cut_off(ids) -> None:
    apart = ("REM24",) if ids[0].startswith("REM") else ()
    figure = chart(*ids, apart=apart, hollow=ids[:1])
    written = written_on(figure)
    assert collisions(written) == []
    assert cut_off(written, figure.bbox) == []
    known = {series_labels.who_and_day(row) for row in rows(*ids, *apart)}
    boxes = [box for text, box in written if text in known]
    assert len(boxes) == len(ids) + len(apart)
    [axes] = figure.axes
    lines = [line for line in axes.lines if line.get_linestyle() != ":"]
    marks = [m.get_window_extent() for m in (*axes.patches, *lines)]
    assert not any(box.overlaps(mark) for box in boxes for mark in marks)
    assert max(box.y1 for box in boxes) <= axes.get_window_extent().y1


@pytest.mark.filterwarnings("error")
def test_nobody_at_all_can_be_drawn() -> None:
    none = replace(rows("REM26")[0], interval=Interval(0, 0))
    assert figures.png(figures.series_chart([none], title="None", axis="people"))


def test_a_long_title_stays_inside() -> None:
    figure = figures.series_chart(rows(*UN), title="A long title " * 12, axis="people")
    written = written_on(figure)
    assert cut_off(written, figure.bbox) == []
    assert collisions(written) == []


# -- the table --------------------------------------------------------------------


def test_the_table_gives_who_when_hedge_ends_and_page() -> None:
    table = figures.series_table(rows("REM26", "REM31"), caption="C", source="S")
    ceiling, single = table.rows
    assert [*map(str, ceiling[:3])] == [
        "UN OCHA (to AFP)",
        "21 September 2017",
        "up to",
    ]
    assert ceiling[3:] == ("not given", 15_000)
    assert single[3:] == (8_000, 8_000)
    assert all(row[0].url.startswith("http") for row in table.rows)
    assert "REM" not in repr(table)
    assert table.folded


def test_norwegian_words_in_the_table_are_marked_and_others_are_not() -> None:
    table = figures.series_table(rows("REM35", "REM39"), caption="C", source="S")
    assert [row[2].language for row in table.rows] == ["nb", ""]


def test_a_row_without_a_day_says_so_in_the_table() -> None:
    table = figures.series_table(rows("REM04"), caption="C", source="S", folded=False)
    assert table.rows[0][1] == "not given"
    assert not table.folded


def test_every_measure_of_the_table_has_words() -> None:
    assert {row.measure for row in TABLE} == set(series.COUNTED)
    assert set(series.COUNTED) > series.STOCKS


def test_rows_are_labelled_by_whatever_the_lesson_wants() -> None:
    def publisher(row) -> str:
        return series_legend.voice_of(row)

    drawn = rows("REM26", "REM36")
    figure = series.series_chart(drawn, title="T", axis="people", label=publisher)
    written = [text.get_text() for text in figure.axes[0].texts]
    said = [text.get_text() for text in figure.legends[0].get_texts()]
    for row in drawn:
        assert publisher(row) in written
        assert not any(row.id in words for words in (*written, *said))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (None, "A label is None. Let `label` give back some words."),
        (" ", "A label is ' '. Let"),
        ("s" * 61, 'The label "ssssssssssssssssssss…" has 61 letters, and the chart'),
    ],
)
def test_a_label_that_is_no_words_or_too_many_is_refused(words, said) -> None:
    with pytest.raises(InputError, match=re.escape(said)):
        figures.series_chart(
            rows(*UN), title="T", axis="people", label=lambda row: words
        )
