"""Exercises beside the lessons: checks that say what and what next.

`ex = load("ex02")` opens a set; `YOUR_ANSWER` stands where an answer is to come.
The checks are pure Python and need neither a notebook nor a network.

The way of an answer: `session` takes the learner's value from `check`; `values` make
plain data of it, which goes into the record; what the problem has `expected` reads the
data and finds what is the matter; `problems.judge` chooses what is said, from the
misconceptions of its set; `replies` show it. Whoever has read these knows the engine.

Beside it stand the kinds of answers, each on its own: in `answers` and, where one set
alone asks so, in `sets/kinds`. A function is tried in the `sandbox`. `past` looks back
at the record, and `notebook` speaks where a line stops.
"""

from raqqakit.exercises.past.overview import overview
from raqqakit.exercises.past.overview import whole_curve as curve
from raqqakit.exercises.session.loading import load
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.placeholder import YOUR_ANSWER

__all__ = ["YOUR_ANSWER", "curve", "load", "overview", "problems_of"]
