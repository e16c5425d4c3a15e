"""Timelines show days as stretches, and say what they leave open."""

from datetime import date

import pytest
from test_figures import collisions, cut_off, written_on

from raqqakit import figures
from raqqakit.claims import Days
from raqqakit.errors import InputError
from raqqakit.figures import TimeBar

YEARS = TimeBar("took control", Days(date(2014, 1, 1), date(2014, 4, 30)), "years")
OPEN = TimeBar("fled", Days(None, date(2017, 9, 22)), "years")
COMING = TimeBar("will stay", Days(date(2017, 9, 22), None), "days")
ONE_DAY = TimeBar("reported", Days(date(2017, 9, 21), date(2017, 9, 21)), "days")


def timeline(*bars: TimeBar):
    return figures.timeline(bars, title="When?")


def words(figure) -> list[str]:
    return [text for text, _ in written_on(figure)]


def test_each_group_has_a_panel_with_its_own_axis() -> None:
    first, second = timeline(YEARS, OPEN, ONE_DAY, COMING).axes
    assert first.get_title(loc="left") == "years"
    assert second.get_title(loc="left") == "days"
    assert first.get_xlim() != second.get_xlim()


def test_a_range_is_drawn_over_exactly_its_days() -> None:
    [bar] = timeline(YEARS).axes[0].patches
    assert bar.get_x() == date(2014, 1, 1).toordinal()
    assert bar.get_x() + bar.get_width() == date(2014, 5, 1).toordinal()


def test_an_open_end_is_an_arrow_to_the_edge_of_the_panel() -> None:
    axes = timeline(OPEN, YEARS).axes[0]
    [arrow] = [t for t in axes.texts if getattr(t, "arrow_patch", None)]
    assert arrow.xy[0] == axes.get_xlim()[0]
    assert len(axes.patches) == 1
    later = timeline(COMING).axes[0]
    [arrow] = [t for t in later.texts if getattr(t, "arrow_patch", None)]
    assert arrow.xy[0] == later.get_xlim()[1]


def test_one_day_is_a_diamond_and_the_legend_says_only_what_is_drawn() -> None:
    assert "diamond: one day" in words(timeline(ONE_DAY))
    assert "diamond: one day" not in words(timeline(YEARS))
    assert "arrow: the text gives no day at this end" in words(timeline(OPEN))
    assert "bar: within these days" in words(timeline(YEARS))


@pytest.mark.parametrize(
    "bars",
    [
        (YEARS, OPEN, ONE_DAY, COMING),
        (ONE_DAY,),
        (OPEN,),
        (COMING, ONE_DAY),
        (TimeBar("a", Days(date(2016, 12, 20), date(2017, 1, 15)), "over new year"),),
        (
            TimeBar("long ago", Days(date(1995, 1, 1), date(1995, 4, 30)), "x"),
            COMING,
            TimeBar("now", Days(date(2024, 5, 16), date(2024, 5, 23)), "x"),
        ),
        (
            TimeBar(f"14: {'a long label to fold ' * 3}".strip(), OPEN.days, "x"),
            YEARS,
            TimeBar(
                f"18: {'as long a label as fits ' * 3}".strip()[:66], OPEN.days, "x"
            ),
        ),
    ],
)
def test_nothing_on_a_timeline_touches_or_is_cut_off(bars) -> None:
    figure = timeline(*bars)
    written = written_on(figure)
    assert collisions(written) == []
    assert cut_off(written, figure.bbox) == []


def test_a_bar_without_days_is_refused() -> None:
    with pytest.raises(InputError, match="needs a day at one end"):
        timeline(TimeBar("never", Days(), "x"))
    with pytest.raises(InputError, match="needs a day at one end"):
        timeline()
    with pytest.raises(InputError, match=r"needs days, and '2014' are none"):
        TimeBar("a", "2014", "x")  # type: ignore[arg-type]


def test_the_table_says_which_end_is_not_given() -> None:
    table = figures.time_table([OPEN, YEARS], caption="Days", source="Source: NTB.")
    assert table.rows == [
        ("fled", "years", "not given", "2017-09-22"),
        ("took control", "years", "2014-01-01", "2014-04-30"),
    ]
