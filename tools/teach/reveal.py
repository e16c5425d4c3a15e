"""Reveal.js, which shows slides: taken out of a wheel, to be put into each page.

The kit holds no code of others. A teacher has Python and not npm, so it comes from the
index that pip is told of, held to the hash of requirements-slides.lock. The wheel is
never installed.
"""

import zipfile
from dataclasses import dataclass
from functools import cache

from tools.site import wheels

LOCK, MEGABYTES = "requirements-slides.lock", 3
WITHIN = "sphinx_revealjs/_static/revealjs"


@dataclass(frozen=True)
class Reveal:
    """What a page needs of reveal.js: its scripts, its look and its licence."""

    scripts: str
    look: str
    licence: str


@cache
def reveal() -> Reveal:
    """Reveal.js with its speaker notes; raises UserError where it cannot be had."""
    wheel, *_ = wheels.fetched(lock=LOCK, megabytes=MEGABYTES)
    with zipfile.ZipFile(wheel) as archive:
        core, notes, look, licence = (
            archive.read(f"{WITHIN}/{name}").decode("utf-8")
            for name in (
                *("dist/reveal.js", "plugin/notes/notes.js"),
                *("dist/reveal.css", "LICENSE"),
            )
        )
    return Reveal(within_a_page(f"{core}\n{notes}"), look, licence.strip())


def within_a_page(script: str) -> str:
    """A script so that no text in it ends the element in which it stands."""
    return script.replace("</script", r"<\/script").replace("<!--", r"<\!--")
