"""The kinds of answers: how each is read, compared and spoken of."""

from raqqakit.exercises.answers.charts.chart import Chart
from raqqakit.exercises.answers.choice import Choice
from raqqakit.exercises.answers.functions.function import Case, Function, case
from raqqakit.exercises.answers.items import Items
from raqqakit.exercises.answers.number import Number
from raqqakit.exercises.answers.number_range import NumberRange
from raqqakit.exercises.answers.order import Order
from raqqakit.exercises.answers.pairs import Pairs
from raqqakit.exercises.answers.paragraph import Paragraph
from raqqakit.exercises.expected import Expected, Finding, Unreadable

# fmt: off
__all__ = [
    "Case", "Chart", "Choice", "Expected", "Finding", "Function", "Items",
    "Number", "NumberRange", "Order", "Pairs", "Paragraph",
    "Unreadable", "case",
]
# fmt: on
