"""The form of a widget: its controls, over the result that they change."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

import ipywidgets

# In a page that is read, and where one has come back and Python is a new one.
UNRUN = "A widget: run the first cell of the page, then this one, and it stands here."


class Form(ipywidgets.VBox):  # type: ignore[misc]
    """A column of controls over a result, with a sentence where nothing runs.

    A page without a running kernel cannot show a widget. There, and in plain
    text, `twin` says which line of Python gives the same answer.
    """

    def __init__(self, controls: list[Any], result: Any, twin: str) -> None:
        self.twin = twin
        super().__init__([*controls, result])
        self.add_class("rr-form")

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(super()._repr_mimebundle_(**kwargs), self.twin)


def unrun(bundle: Any, twin: str) -> Any:
    """What is shown of a widget, with a sentence in plain text where nothing runs."""
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    data["text/plain"] = f"{UNRUN} {twin}"
    return bundle


def watch(controls: Iterable[Any], render: Callable[[], None]) -> None:
    """Render now, and again whenever one of the controls changes."""
    for control in controls:
        control.observe(lambda _: render(), "value")
    render()


def said(words: str) -> str:
    """A sentence as HTML that a screen reader announces; signs in it are only signs."""
    return live(f"<p>{escape(words)}</p>")


def live(html: str) -> str:
    """Wrap a result so that a screen reader announces it when it changes."""
    return f'<div role="status" aria-live="polite">{html}</div>'


WIDE = {"description_width": "11em"}
LAYOUT = {"width": "100%", "max_width": "34em"}
