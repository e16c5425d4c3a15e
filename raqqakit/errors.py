"""The one kind of error a learner meets: a sentence that says what to do."""

from textwrap import fill

WIDTH = 79


class InputError(ValueError):
    """Something given to the kit cannot be used; the message says what to do.

    In a notebook it shows as that one sentence, without a traceback, so that
    the way out is the first thing to be read.
    """

    def _render_traceback_(self) -> list[str]:
        # JupyterLab breaks a long line of an error wherever it ends, within a word.
        return fill(f"Stopped: {self}", WIDTH, break_long_words=False).split("\n")
