"""How long a learner's function may take."""

from time import monotonic, process_time

# Of the processor's time: a computer that is busy elsewhere stops nobody. What takes
# its time asleep is stopped later, by the clock on the wall.
SECONDS, ASLEEP = 0.5, 3.0


class TimeUp(BaseException):
    """Raised in a function whose time is over."""


class Clock:
    """Says whether a time is over: SECONDS of work, or ASLEEP in all."""

    def __init__(self) -> None:
        self.worked, self.passed = process_time() + SECONDS, monotonic() + ASLEEP

    def over(self) -> bool:
        """Whether the time is over."""
        return monotonic() >= self.passed or process_time() >= self.worked

    def check(self) -> None:
        """Raise TimeUp when the time is over."""
        if self.over():
            raise TimeUp

    def end(self) -> None:
        """Let the time be over."""
        self.worked = 0.0
