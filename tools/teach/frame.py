"""The frame of the teacher's pages: each one file, in the colours of the site."""

import re
from pathlib import Path

from markupsafe import Markup

from raqqakit import __version__
from tools.site.frame import HERE as SITE
from tools.site.frame import templates

HERE = Path(__file__).parent
PAGES = templates(HERE / "pages")
LIGHT = re.compile(r"^:root \{(.+?)\n\}", re.MULTILINE | re.DOTALL)
DARK = re.compile(
    r"^@media \(prefers-color-scheme: dark\) \{\n  :root \{(.+?)\n  \}\n\}",
    re.MULTILINE | re.DOTALL,
)
COLOURS = """:root {{{light} }}
@media (prefers-color-scheme: dark) {{ :root {{{dark} }} }}
:root[data-theme=light] {{ {light} color-scheme: light; }}
:root[data-theme=dark] {{ {dark} color-scheme: dark; }}
"""


def look() -> str:
    """The style sheet of the site."""
    return (SITE / "assets" / "site.css").read_text(encoding="utf-8")


def colours() -> str:
    """The site's colours alone, for a page that may be told which theme to have."""
    light, dark = LIGHT.search(look()), DARK.search(look())
    if not light or not dark:
        raise ValueError("site.css has no colours in the form that is looked for.")
    return COLOURS.format(light=light[1], dark=dark[1])


def asset(name: str) -> Markup:
    """A script or a style sheet of the teacher's pages, to stand in one of them."""
    return Markup((HERE / "assets" / name).read_text(encoding="utf-8"))


def write(target: Path, template: str, **values: object) -> None:
    """Fill a template of tools/teach/pages and write it.

    Takes where the page goes, the template's name, and what stands in its places.
    What is not marked as HTML is escaped.
    """
    page = PAGES.get_template(template).render(version=__version__, **values)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page, encoding="utf-8", newline="\n")
