"""What the checks say of a problem, read out of its cell tagged `q4, replies`.

    **Right:** A sentence that uses the answer.

    **Hints:**

    1. Where to look.
    2. The idea.
    3. Nearly the code.

    **Replies:**

    - `code-of-a-misconception` What is the matter, and one next step.

In a choice each reply belongs to a wrong option: "- **A** `code` words".
"""

import re
from collections.abc import Mapping
from typing import Any

CELL = re.compile(
    r"\*\*Right:\*\* (.+)\n\n\*\*Hints:\*\*\n\n1\. (.+)\n2\. (.+)\n3\. (.+)\n\n"
    r"\*\*Replies:\*\*((?:\n+- .+)+)"
)
REPLY = re.compile(r"- (?:\*\*([A-Z])\*\* )?`([a-z0-9-]+)` (.+)")
# Code stands between backticks, and is left as it is.
CODE = re.compile("(`[^`]*`)")


def replies_of(words: str, head: str, options: Mapping[str, str]) -> dict[str, Any]:
    """The facts of a ProblemText that stand in a cell of replies.

    Takes the text of the cell, the heading it stands under, the problem's options, of
    which all but the right one need a reply if one has.
    Raises ValueError with one sentence where the cell cannot be read.
    """
    right, *hints, lines = parts_of(words, head)
    found = [reply(line, head) for line in lines.split("\n") if line]
    check_once([code for _, code, _ in found], head)
    letters = [letter for letter, _, _ in found if letter]
    check_once(letters, head)
    if strange := {*letters} - options.keys():
        raise ValueError(
            f'"{head}" has a reply to "{min(strange)}", which is none of its options.'
        )
    if letters and len(letters) != len(options) - 1:
        raise ValueError(
            f'"{head}" has {len(options)} options and replies to {len(letters)}: each '
            "but the right one needs its own."
        )
    return {
        "right": plain_words(right),
        "hints": [plain_words(hint) for hint in hints],
        "replies": {code: plain_words(said) for _, code, said in found},
        "wrong": {letter: code for letter, code, _ in found if letter},
    }


def parts_of(words: str, head: str) -> tuple[str, ...]:
    """The right reply, the three hints and the lines of the replies, out of a cell.

    Raises ValueError with one sentence where the cell cannot be read.
    """
    if cell := CELL.fullmatch(words):
        return cell.groups()
    if "\n## " in words:
        raise ValueError(
            f'the replies of "{head}" go on into the next heading: write a line "+++" '
            "before that."
        )
    raise ValueError(
        f'the replies of "{head}" are not in their order: write **Right:** with a '
        "sentence, **Hints:** with the lines 1. to 3., and **Replies:** with lines "
        'such as "- `code` words".'
    )


def check_once(names: list[str], head: str) -> None:
    """Raise ValueError where two replies have the same letter or code."""
    if twice := [name for name in names if names.count(name) > 1]:
        raise ValueError(f'"{head}" has two replies that are its {twice[0]}.')


def reply(line: str, head: str) -> tuple[str | None, str, str]:
    """The letter of a reply, if it has one, its code and its words."""
    match = REPLY.fullmatch(line)
    if not match:
        raise ValueError(
            f'"{head}" has the reply "{line[2:40]}…": write it as "- `code` words", '
            'and in a choice as "- **A** `code` words".'
        )
    letter, code, said = match.groups()
    return letter, code, said


def plain_words(markdown: str) -> str:
    """Words of a text as the package shows them: Norwegian stands in «»."""
    return "".join(
        part if part.startswith("`") else _plain(part) for part in CODE.split(markdown)
    ).strip()


def _plain(part: str) -> str:
    words = re.sub(r'<i lang="nb">([^<]*)</i>', r"«\1»", part)
    return re.sub(r"\*\*?", "", words)
