"""A page of HTML: the result of a widget, its first sentence read aloud."""

import anywidget
import traitlets

from raqqakit.widgets.script import script, styles


class Page(anywidget.AnyWidget):
    """HTML like that of `ipywidgets.HTML`, with three things more.

    What `frame.said` wrote is announced by a screen reader whenever it changes; a
    word of `gloss` shows its note; and in a `Frame`, JupyterLab leaves the keys to
    the controls. Whoever sets `value` has escaped what it shows.
    """

    _esm = script("dom.mjs", "page.js")
    _css = styles("widgets.css", "page.css")
    value = traitlets.Unicode().tag(sync=True)
