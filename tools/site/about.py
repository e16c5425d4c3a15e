"""What a lesson says of itself, in its first cell."""

import re
from dataclasses import dataclass

from tools import minutes
from tools.user_error import UserError

OPENING = re.compile(r"\A# (.+)\n\n(.+)$", re.MULTILINE)
# Without the steps and questions that stand behind it.
OBJECTIVE = re.compile(r"^\d+\. (.+?)(?: \(steps? .*\))?[;.]$", re.MULTILINE)
SAYS_NOTHING = "{!r} does not begin with its title, its aim and its objectives."


@dataclass(frozen=True)
class About:
    """A lesson's title, its aim, its objectives, and the time it takes, in words.

    They are Markdown; the objectives are without the steps and questions behind them.
    """

    title: str
    aim: str
    objectives: tuple[str, ...]
    takes: str


def about(first: str) -> About:
    """Read the first cell of a lesson; raises UserError where it lacks a part."""
    opening, objectives = OPENING.search(first), OBJECTIVE.findall(first)
    if not opening or not objectives:
        raise UserError(SAYS_NOTHING.format(first[:60]))
    core, beyond = minutes.said(first)
    more = f", and {beyond} more beyond the core" if beyond else ""
    return About(opening[1], opening[2], tuple(objectives), f"{core} minutes{more}")
