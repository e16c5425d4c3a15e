"""How many fewer people are inside, under assumptions the learner chooses."""

from collections.abc import Iterable, Mapping

import ipywidgets

from raqqakit.estimates import fewer_between
from raqqakit.figures import Bar, alternative_text, quick_range_chart
from raqqakit.problem import InputProblem
from raqqakit.quantities import Interval
from raqqakit.widgets.frame import LAYOUT, WIDE, Frame, said, watch
from raqqakit.widgets.page import Page

TWIN = "The same in plain Python: estimates.fewer_between(june, september)"
INSIDE, FEWER = "people inside the city", "net change: fewer people inside"


def answer(start: Interval, remaining: Interval) -> str:
    """The result in one sentence, as a range, with what it does not say."""
    return (
        f"If {start} people were inside in June and {remaining} in September, then "
        f"{fewer_between(start, remaining)} fewer were inside. These are estimates, "
        "not counts. How many fled and how many died are not in these numbers."
    )


def chart_html(start: Interval, remaining: Interval, end: float) -> str:
    """The chart of the two assumptions and the result, as HTML with its alt text.

    `end` is where the axis ends, in people: the same for all choices, so that the
    bars can be compared.
    """
    fewer = fewer_between(start, remaining)
    bars = [
        Bar("June (assumed)", start, INSIDE),
        Bar("September (assumed)", remaining, INSIDE),
        Bar("June to September", fewer, FEWER),
    ]
    alt = alternative_text(
        "Range chart with two assumptions and one result",
        f"Inside in June {start}, in September {remaining}, so {fewer} fewer",
        f"The axis runs from 0 to {end:,.0f} people",
    )
    return quick_range_chart(
        bars, title="How many fewer are inside?", axis="people", upto=end, alt=alt
    )


def axis_end(choices: Iterable[Interval]) -> float:
    """Where the axis must end to hold every choice, in people."""
    ends = [x for c in choices for x in (c.low, c.high) if x is not None]
    return 1.25 * float(max(ends, default=1))


def explorer(
    starts: Mapping[str, Interval], remainings: Mapping[str, Interval]
) -> Frame:
    """The estimate explorer: two assumptions, one chart, one sentence.

    Takes what sources say was inside in June and in September, by the
    name to show. "Reset" goes back to the first of each. The twin is
    `estimates.fewer_between`.
    """
    start = ipywidgets.Dropdown(
        options=dict(starts), description="Inside in June", style=WIDE, layout=LAYOUT
    )
    remaining = ipywidgets.Dropdown(
        options=dict(remainings), description="Inside in September", style=WIDE,
        layout=LAYOUT,
    )  # fmt: skip
    reset = ipywidgets.Button(description="Reset")
    sentence, chart = Page(), Page()
    end = axis_end([*starts.values(), *remainings.values()])

    def render() -> None:
        try:
            sentence.value = said(answer(start.value, remaining.value))
            chart.value = chart_html(start.value, remaining.value, end)
        except InputProblem as problem:
            sentence.value, chart.value = said(str(problem)), ""

    def begin_again(_: object) -> None:
        start.index = remaining.index = 0

    reset.on_click(begin_again)
    watch([start, remaining], render)
    result = ipywidgets.VBox([sentence, chart])
    return Frame([start, remaining, reset], result, TWIN)
