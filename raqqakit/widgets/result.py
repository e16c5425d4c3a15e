"""The result of a widget: HTML, its first sentence read aloud."""

import anywidget
import traitlets

from raqqakit.widgets.script import script, styles


class Result(anywidget.AnyWidget):
    """HTML like that of `ipywidgets.HTML`, with three things more.

    What `form.said` wrote is announced by a screen reader whenever it changes; a
    word of `gloss` shows its note; and in a `Form`, JupyterLab leaves the keys to
    the controls. Whoever sets `value` has escaped what it shows.
    """

    _esm = script("dom.mjs", "result.js")
    _css = styles("widgets.css", "result.css")
    value = traitlets.Unicode().tag(sync=True)
