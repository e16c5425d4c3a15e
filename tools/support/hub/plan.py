"""What is asked of a run: how many learners, for how long, and what befalls them."""

from dataclasses import dataclass
from random import Random

LESSON = "02_extract_the_actors.ipynb"
FOLDER = "my-lessons"  # in a learner's home, as docs/hub/jupyter_server_config.py says
NOTEBOOK = f"{FOLDER}/{LESSON}"
PASSWORD = "one-of-the-class"

KILLED_AT, RESTARTED_AT = 0.4, 0.6  # shares of the time


@dataclass(frozen=True)
class Plan:
    """A run: the learners, those of them in a browser, the minutes, the seconds.

    `arriving` is the seconds within which all log in; `killed` the share of the
    kernels that are killed.
    """

    learners: int
    in_browser: int = 0
    minutes: float = 10
    arriving: float = 60
    killed: float = 1 / 3
    seed: int = 13

    @property
    def names(self) -> list[str]:
        """The learners' names; those in a browser come first."""
        return [f"learner{number:02}" for number in range(1, self.learners + 1)]

    @property
    def seconds(self) -> float:
        """How long the whole lasts, arrivals too."""
        return self.minutes * 60

    def chance(self, name: str) -> Random:
        """The learner's own chance, the same in every run."""
        return Random(f"{self.seed} {name}")

    def arrival(self, name: str) -> float:
        """The second at which a learner logs in."""
        return Random(f"{self.seed} arrives {name}").uniform(0, self.arriving)

    def struck(self) -> list[str]:
        """Whose kernels are killed, of both kinds of learners."""
        count = max(1, round(self.killed * self.learners)) if self.killed else 0
        return Random(self.seed).sample(self.names, count)

    def comes_again(self, name: str) -> bool:
        """Whether a learner logs in anew after the hub was restarted: every fourth."""
        return self.names.index(name) % 4 == 3
