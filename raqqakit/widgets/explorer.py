"""How many fewer people are inside, under assumptions the learner chooses."""

from collections.abc import Iterable, Mapping

import ipywidgets

from raqqakit.errors import InputError
from raqqakit.estimates import fewer_between
from raqqakit.figures import Bar, alternative_text, quick_range_chart
from raqqakit.quantities import Interval
from raqqakit.widgets.form import LAYOUT, WIDE, Form, said, watch
from raqqakit.widgets.result import Result

TWIN = "The same in plain Python: estimates.fewer_between(before, after)"
INSIDE, FEWER = "people inside", "net change: fewer people inside"
MONTHS = ("June", "September")
UNKNOWN = "How many fled and how many died"


def answer(
    start: Interval,
    remaining: Interval,
    months: tuple[str, str] = MONTHS,
    unknown: str = UNKNOWN,
) -> str:
    """The result in one sentence, as a range, with what it does not say."""
    first, last = months
    return (
        f"If {start} people were inside in {first} and {remaining} in {last}, then "
        f"{fewer_between(start, remaining)} fewer were inside. These are estimates, "
        f"not counts. {unknown} are not in these numbers."
    )


def chart_html(
    start: Interval,
    remaining: Interval,
    end: float,
    months: tuple[str, str] = MONTHS,
) -> str:
    """The chart of the two assumptions and the result, as HTML with its alt text.

    `end` is where the axis ends, in people: the same for all choices, so that the
    bars can be compared.
    """
    fewer, (first, last) = fewer_between(start, remaining), months
    bars = [
        Bar(f"{first} (assumed)", start, INSIDE),
        Bar(f"{last} (assumed)", remaining, INSIDE),
        Bar(f"{first} to {last}", fewer, FEWER),
    ]
    alt = alternative_text(
        "Range chart with two assumptions and one result",
        f"Inside in {first} {start}, in {last} {remaining}, so {fewer} fewer",
        f"The axis runs from 0 to {end:,.0f} people",
    )
    return quick_range_chart(
        bars, title="How many fewer are inside?", axis="people", upto=end, alt=alt
    )


def axis_end(choices: Iterable[Interval]) -> float:
    """Where the axis must end to hold every choice, in people."""
    ends = [x for c in choices for x in (c.low, c.high) if x is not None]
    return 1.25 * float(max(ends, default=1))


def _choice(choices: Mapping[str, Interval], month: str) -> ipywidgets.Dropdown:
    return ipywidgets.Dropdown(
        options=dict(choices), description=f"Inside in {month}", style=WIDE,
        layout=LAYOUT,
    )  # fmt: skip


def explorer(
    starts: Mapping[str, Interval],
    remainings: Mapping[str, Interval],
    *,
    months: tuple[str, str] = MONTHS,
    unknown: str = UNKNOWN,
) -> Form:
    """The estimate explorer: two assumptions, one chart, one sentence.

    Takes what sources say was inside at two times, by the name to show; what the
    two times are called, after "in"; and what stays unknown, as the beginning of a
    sentence. "Reset" goes back to the first of each. The twin is
    `estimates.fewer_between`.
    """
    start, remaining = map(_choice, (starts, remainings), months)
    reset = ipywidgets.Button(description="Reset")
    sentence, chart = Result(), Result()
    end = axis_end([*starts.values(), *remainings.values()])

    def render() -> None:
        try:
            told = answer(start.value, remaining.value, months, unknown)
            sentence.value = said(told)
            chart.value = chart_html(start.value, remaining.value, end, months)
        except InputError as problem:
            sentence.value, chart.value = said(str(problem)), ""

    def begin_again(_: object) -> None:
        start.index = remaining.index = 0

    reset.on_click(begin_again)
    watch([start, remaining], render)
    result = ipywidgets.VBox([sentence, chart])
    return Form([start, remaining, reset], result, TWIN)
