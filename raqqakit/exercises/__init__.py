"""Exercises beside the lessons: checks that say what and what next.

`ex = load("ex02")` opens a set; `YOUR_ANSWER` stands where an answer is to come.
The checks are pure Python and need neither a notebook nor a network.

The way of an answer: `session` takes the learner's value from `check`; `values` make
plain data of it (of a function `sandbox` does, by calling it), which goes into the
record; `answers` read the data and find what is the matter; `problems.judge` chooses
what is said, from the misconceptions of its set; `replies` show it.
"""

from raqqakit.exercises.session.loading import load
from raqqakit.exercises.session.overview import overview
from raqqakit.exercises.session.overview import whole_curve as curve
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.placeholder import YOUR_ANSWER

__all__ = ["YOUR_ANSWER", "curve", "load", "overview", "problems_of"]
