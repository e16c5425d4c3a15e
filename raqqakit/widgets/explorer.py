"""How many have left? The answer under assumptions that the learner chooses."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape

import ipywidgets

from raqqakit.estimates import left_between
from raqqakit.figures import Bar, alternative_text, png, range_chart
from raqqakit.problem import InputProblem
from raqqakit.quantities import Interval
from raqqakit.widgets.frame import LAYOUT, WIDE, Frame, live

TWIN = "The same in plain Python: left_between(inside_in_june, inside_in_september)"
AXIS_END = 330_000
INSIDE, FEWER = "people inside the city", "net change: people fewer inside"


def answer(start: Interval, remaining: Interval) -> str:
    """The result in one sentence, as a range, with what it does not say."""
    return (
        f"If {start} people were inside in early June and {remaining} in late "
        f"September, there were {left_between(start, remaining)} people fewer inside. "
        "Nobody counted them; how many fled and how many died is not in these numbers."
    )


def picture(start: Interval, remaining: Interval) -> str:
    """The chart of the two assumptions and the result, as HTML with its alt text."""
    fewer = left_between(start, remaining)
    bars = [
        Bar("early June (assumed)", start, INSIDE),
        Bar("late September (assumed)", remaining, INSIDE),
        Bar("early June to late September", fewer, FEWER),
    ]
    figure = range_chart(
        bars, title="How many fewer are inside?", axis="people", upto=AXIS_END
    )
    alt = alternative_text(
        "Range chart with two assumptions and one result",
        f"Inside in June {start}, in September {remaining}, so {fewer} fewer",
        f"The axis runs from 0 to {AXIS_END:,} people",
    )
    data = b64encode(png(figure)).decode("ascii")
    return (
        f'<img alt="{escape(alt)}" src="data:image/png;base64,{data}" '
        'style="max-width:100%;width:43em">'
    )


def explorer(
    starts: Mapping[str, Interval], remainings: Mapping[str, Interval]
) -> Frame:
    """The estimate explorer: two assumptions, one chart, one sentence.

    Takes what sources say was inside in early June and in late September, by the
    name to show. "Reset" goes back to the first of each. The twin is
    `estimates.left_between`.
    """
    start = ipywidgets.Dropdown(
        options=dict(starts), description="Inside in June", style=WIDE, layout=LAYOUT
    )
    remaining = ipywidgets.Dropdown(
        options=dict(remainings), description="Inside in September", style=WIDE,
        layout=LAYOUT,
    )  # fmt: skip
    reset = ipywidgets.Button(description="Reset")
    sentence, chart = ipywidgets.HTML(), ipywidgets.HTML()

    def render(_: object = None) -> None:
        try:
            sentence.value = live(f"<p>{answer(start.value, remaining.value)}</p>")
            chart.value = picture(start.value, remaining.value)
        except InputProblem as problem:
            sentence.value, chart.value = live(f"<p>{escape(str(problem))}</p>"), ""

    def begin_again(_: object) -> None:
        start.index = remaining.index = 0

    reset.on_click(begin_again)
    for control in (start, remaining):
        control.observe(render, "value")
    render()
    result = ipywidgets.VBox([sentence, chart])
    return Frame([start, remaining, reset], result, TWIN)
