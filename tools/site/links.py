"""Where a link in a notebook or a text of the kit leads on the site."""

from collections.abc import Callable
from posixpath import dirname, join, normpath, relpath

from tools.site.sheets import place

Leads = Callable[[str], str]


def relative(page: str, target: str) -> str:
    """The way from one page of the site to a place in it; no address begins with /."""
    return relpath(target, dirname(page) or ".")


def leading(file: str, page: str) -> Leads:
    """What finds where a link leads.

    Takes the path of a file in the kit and that of its page. What is returned turns
    a link of the file into one of the page, and leaves links to elsewhere as they are.
    """

    def leads(link: str) -> str:
        if link.startswith(("http://", "https://", "mailto:", "#")):
            return link
        path, mark, anchor = link.partition("#")
        target = place(normpath(join(dirname(file), path)))
        return f"{relative(page, target)}{mark}{anchor}"

    return leads
