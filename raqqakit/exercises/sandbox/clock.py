"""How long a learner's function may take."""

from time import monotonic, process_time

# Of the processor, so that a busy computer stops nobody; asleep, of the wall's clock.
SECONDS, ASLEEP = 0.5, 3.0


class TimeUp(BaseException):
    """Raised in a function whose time is over."""


class Clock:
    """Says whether a time is over: SECONDS of work, or ASLEEP in all, or `more`."""

    def __init__(self, more: float = 0) -> None:
        self.worked = process_time() + SECONDS + more
        self.passed = monotonic() + ASLEEP + more

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
