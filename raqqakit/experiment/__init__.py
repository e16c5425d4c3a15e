"""The class experiment: one number in four wordings, dealt by chance.

`experiment = begin("article")` opens it; `experiment.ask()` deals a sentence and asks
two questions about it; `experiment.debrief()` tells how the sentences came about; and
`experiment.save()` writes a file without a name, which `kit.py experiment` gathers.

An answer to "how many would you print" is kept as what it says, two ends and the words
around them (`printed`), and never as a number between the two.
"""

from raqqakit.experiment.session import Experiment, begin

__all__ = ["Experiment", "begin"]
