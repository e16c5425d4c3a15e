"""A class on a real JupyterHub of this computer: how it fares, and what it costs.

`python -m tools.support.hub --help` says what can be asked for. It needs Linux, node
and npm; Chromium for the learners in a browser. Nothing here listens to another
computer, everything has its limit of time and memory, and what was started is ended.
"""
