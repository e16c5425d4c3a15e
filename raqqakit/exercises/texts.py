"""What the text of a set says of its problems, as `kit.py build` took it from there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources

from raqqakit.errors import InputError

AGAIN = "-again"  # the end of the name of a question on other words


@dataclass(frozen=True, kw_only=True)
class ProblemText:
    """A problem as its text has it.

    `objective` and `step` are numbers of the lesson: what is practised, and where it
    was shown; objective 0 is one of an earlier lesson. `options` are the options of a
    choice, or the lines to be put in order, by their letters. `code` is one solution,
    and `why` says why it works.

    `right` is said of a right answer: one sentence that uses it. `hints` are where to
    look, the idea, and nearly the code. `replies` are what is said of a misconception,
    by its code; `wrong` is the code of each wrong option of a choice, by its letter.

    A question of a lesson has its words in `prose`. It has no hints, for its replies
    are the help; `code` is the key: a letter, or a number or the two ends of a range.
    """

    id: str
    title: str
    step: int
    objective: int
    format: str
    options: Mapping[str, str] = field(default_factory=dict)
    extra: bool = False
    pairs: bool = False
    no_code: bool = False
    code: str = ""
    why: str = ""
    right: str = ""
    hints: Sequence[str] = ()
    replies: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)
    prose: str = ""

    @property
    def is_question(self) -> bool:
        """Whether it is a question of a lesson, whose text holds all there is of it."""
        return bool(self.prose)

    @property
    def python_name(self) -> str:
        """Its name as Python takes it after a point."""
        return self.id.replace("-", "_")

    @property
    def is_twin(self) -> bool:
        """Whether it is a question that asks the same as another, on other words."""
        return self.id.endswith(AGAIN)


@dataclass(frozen=True)
class SetText:
    """The text of a set: its name, its lesson, and its problems by their names."""

    id: str
    lesson: str
    problems: Mapping[str, ProblemText]

    def __getitem__(self, name: str) -> ProblemText:
        if name not in self.problems:
            raise InputError(
                f"There is no problem {name} in what was built of {self.id}: write it "
                f"in source/, and run python3 kit.py build --only {self.id}."
            )
        return self.problems[name]


def texts_of(name: str, edition: str = "") -> SetText:
    """The text of a set, such as "ex02", in the words of an edition where it has some.

    Raises InputError before the first build.
    """
    folder = resources.files("raqqakit.exercises.sets")
    for file in (f"{name}.{edition}.json", f"{name}.json"):
        if (there := folder.joinpath(file)).is_file():
            kept = json.loads(there.read_text(encoding="utf-8"))
            found = {key: ProblemText(**one) for key, one in kept["problems"].items()}
            return SetText(name, kept["lesson"], found)
    raise InputError(f"Run python3 kit.py build --only {name}: no text is built.")
