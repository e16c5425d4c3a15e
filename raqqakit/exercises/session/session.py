"""What a learner holds in hand: a set of exercises, its questions and their past."""

from datetime import datetime

from raqqakit.exercises.past import saving
from raqqakit.exercises.past.history import History, histories
from raqqakit.exercises.past.progress import Progress
from raqqakit.exercises.past.welcome import welcome
from raqqakit.exercises.problems import ProblemSet
from raqqakit.exercises.replies import Words
from raqqakit.exercises.session.question import NoSuchName, Question
from raqqakit.record import Record


class Exercises:
    """A set of exercises: its questions q1, q2 …, progress() and save("name").

    Takes the set, and the record that its attempts go to; without one, the learner's.
    """

    called = "ex"  # the name that the notebooks give it

    def __init__(self, problems: ProblemSet, record: Record | None = None) -> None:
        self._set, self._record = problems, record or Record()
        self._questions = {
            one.text.python_name: Question(one, problems.id, self._record, self.called)
            for one in problems.problems
        }
        self.__dict__.update(self._questions)

    def progress(self) -> Progress:
        """How far you are: a small picture, and the same in words."""
        return Progress(self._set.id, self._histories())

    def save(self, name: object = None, *_: object) -> Words:
        """Save your answers for a teacher, in a new file beside the notebook.

        Takes your name. A file that is there already is kept: the new one gets a
        number. Says where the answers are, or why they could not be saved.
        """
        return saving.save(self._set.id, self.called, name, self._histories())

    def _histories(self) -> dict[str, History]:
        return histories(self._set, self._record)

    def _greeting(self) -> str:
        now = datetime.now().astimezone()
        said = (self._record.note, welcome(self._histories(), now))
        return "\n".join(filter(None, said))

    def __dir__(self) -> list[str]:
        return [*self._set.asked, "progress", "save"]

    def __getattr__(self, name: str) -> Question:
        if name.startswith("_"):
            raise AttributeError(name)
        *_, last = self._set.asked
        raise NoSuchName(
            f"There is no {name!r} in this set. Its problems are q1 to {last}."
        )

    def __repr__(self) -> str:
        return repr(self.progress())

    def _repr_html_(self) -> str:
        return self.progress()._repr_html_()
