"""Exercises beside the lessons: checks that say what and what next.

`ex = load("ex02")` opens a set; `YOUR_ANSWER` stands where an answer is to come.
The checks are pure Python and need neither a notebook nor a network.
"""

from raqqakit.exercises.session.session import load
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.placeholder import YOUR_ANSWER

__all__ = ["YOUR_ANSWER", "load", "problems_of"]
