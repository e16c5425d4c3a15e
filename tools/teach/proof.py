"""Says of each page for the teacher what in it is not in the form; nothing if all is.

Run by `python -m tools.teach.proof`, for all pages or for those that are named.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from tools.site.figures import figure
from tools.teach.plan import plans, read
from tools.teach.questions import check_vote
from tools.teach.section import Plan
from tools.user_error import UserError


def checked(path: Path) -> Plan:
    """Read a page, and hold its votes and pictures against the lesson.

    Raises UserError with one sentence for the first thing that does not fit.
    """
    plan = read(path)
    if not path.name.startswith(plan.number):
        raise UserError(f"{path.name}: its title speaks of lesson {plan.number}.")
    try:
        for section in plan.sections:
            check_vote(plan, section)
            for _, notebook, number in section.pictures:
                figure(notebook, number)
    except ValueError as trouble:
        raise UserError(f"{path.name}: {trouble}") from None
    return plan


def main(arguments: Sequence[str]) -> int:
    """Check the pages that are named, or all; return 1 if one does not fit."""
    trouble = 0
    for path in [Path(one) for one in arguments] or plans():
        try:
            plan = checked(path)
        except UserError as sentence:
            print(sentence)
            trouble = 1
        else:
            print(f"{path.name}: {len(plan.sections)} sections, in the form.")
    return trouble


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
