"""The kinds of answers: how each is read, compared and spoken of."""

from raqqakit.exercises.answers.chart import Chart
from raqqakit.exercises.answers.days import DayItems, Timeline
from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable
from raqqakit.exercises.answers.function import Case, Function, case
from raqqakit.exercises.answers.items import Items
from raqqakit.exercises.answers.letters import Choice, Order
from raqqakit.exercises.answers.number import Number, NumberRange
from raqqakit.exercises.answers.pairs import Pairs
from raqqakit.exercises.answers.paragraph import Paragraph
from raqqakit.exercises.answers.relations import Relations

# fmt: off
__all__ = [
    "Case", "Chart", "Choice", "DayItems", "Expected", "Finding", "Function", "Items",
    "Number", "NumberRange", "Order", "Pairs", "Paragraph", "Relations", "Timeline",
    "Unreadable", "case",
]
# fmt: on
