"""The page on which learners find their work: to take along, bring back and reset."""

from pathlib import Path

from tools.site import frame, shell

PAGE = "work.html"


def write(site: Path) -> None:
    """Write the page, and its scripts into the app: the app is there already."""
    shell.write(site)
    frame.write(site, PAGE, PAGE, title="My work")
