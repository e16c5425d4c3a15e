"""A question in the page: an answer and how sure one is, in one press."""

from collections.abc import Callable
from typing import Any

import anywidget
import ipywidgets
import traitlets

from raqqakit.widgets.form import unrun
from raqqakit.widgets.script import script, styles

MISSING = "Choose an option first, or write a number, and then say how sure you are."


class AskedQuestions(ipywidgets.VBox):  # type: ignore[misc]
    """Several questions, one below the other. Takes them; there is at least one."""

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        twins = " ".join(question.twin for question in self.children)
        return unrun(super()._repr_mimebundle_(**kwargs), twins)


class AskedQuestion(anywidget.AnyWidget):
    """A question with options, or with a field for a number, and its reply.

    Takes a function that gives the reply to an answer and to how sure it was, as HTML
    in which all is escaped; and `twin`, the sentence for a page where nothing runs.
    `options` are the letters with their words, `levels` the words for how sure one can
    be, `prose` the question itself where it does not stand above; all but the levels
    are HTML in which all is escaped. What stands before the field and the levels, what
    is said where the answer is missing, and the keyboard that a phone shows can be
    another where something else is asked.
    """

    _esm = script("dom.mjs", "question.js")
    _css = styles("widgets.css", "question.css")
    options: Any = traitlets.List().tag(sync=True)
    levels: Any = traitlets.List(traitlets.Unicode()).tag(sync=True)
    prose = traitlets.Unicode().tag(sync=True)
    field = traitlets.Unicode("Your answer, a number:").tag(sync=True)
    asks = traitlets.Unicode("How sure are you? A press answers:").tag(sync=True)
    missing = traitlets.Unicode(MISSING).tag(sync=True)
    keyboard = traitlets.Unicode("decimal").tag(sync=True)
    answer: Any = traitlets.Dict().tag(sync=True)
    reply: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self, reply_to: Callable[[str, str], str], twin: str, **told: Any
    ) -> None:
        self.twin = twin
        super().__init__(**told)
        self.observe(lambda change: self._answered(reply_to, change.new), "answer")

    def _answered(self, reply_to: Callable[[str, str], str], given: Any) -> None:
        html = reply_to(str(given["words"]), str(given["sure"]))
        self.reply = {"html": html, "number": given["number"]}

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), self.twin)
