"""Wheels without what no lesson in a browser can ask for, so that they come sooner.

What stays is as it was, to the byte; the licences stay. What is left out are types of
packages that are not in the site, which completion would read, the rules and the looks
of languages that no lesson is written in, and what a JupyterLab has installed itself.
"""

import re
import zipfile
from pathlib import Path

from tools.site import archive

# With all that they themselves import: what IPython asks for, and what its own
# languages of cells hold.
LEXERS = (
    *("__init__", "_css_builtins", "_googlesql_builtins", "_lilypond_builtins"),
    *("_mapping", "_mysql_builtins", "_postgres_builtins", "_scheme_builtins"),
    *("_sql_builtins", "_tsql_builtins", "configs", "css", "data", "diff", "html"),
    *("javascript", "jvm", "lilypond", "lisp", "markup", "perl", "python", "ruby"),
    *("shell", "special", "sql"),
)
# The languages of the lessons, with what Babel falls back on.
LOCALES = "root|en|en_US|nb|nb_NO|nn|nn_NO|no|no_NO"
LEFT_OUT = {
    "anywidget": r"anywidget/(labextension|nbextension)/|anywidget-[^/]*\.data/",
    "babel": rf"babel/locale-data/(?!({LOCALES})\.dat$)",
    "jedi": r"jedi/third_party/(django-stubs/django-stubs"
    r"|typeshed/(stdlib/2|third_party/2|third_party/2and3))/",
    "pygments": rf"pygments/lexers/(?!({'|'.join(LEXERS)})\.py$)",
}


def copy(wheel: Path, folder: Path) -> Path:
    """Copy a wheel into a folder, without what is left out of it; return the copy."""
    name, _ = archive.name_and_version(wheel)
    target = folder / wheel.name
    if name not in LEFT_OUT:
        target.write_bytes(wheel.read_bytes())
        return target
    left_out = re.compile(LEFT_OUT[name])
    with zipfile.ZipFile(wheel) as whole:
        files = {n: whole.read(n) for n in whole.namelist() if not n.endswith("/")}
    archive.pack(target, {n: raw for n, raw in files.items() if not left_out.match(n)})
    return target
