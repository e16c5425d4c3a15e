"""Which names a line of Python makes and uses, as far as the lines of an order go."""

import re
from collections.abc import Iterable, Iterator

GIVEN = re.compile(r"(\w+(?:, \w+)*) = ")  # "start, goal = …"
QUOTED = re.compile(r'"[^"]*"')
USED = re.compile(r"(?<![\w.])[^\W\d]\w*(?!\w|=)")  # no attribute, no keyword


def names_made(lines: Iterable[str]) -> Iterator[str]:
    """Yield the names to which lines of Python give a value."""
    for line in lines:
        if found := GIVEN.match(line):
            yield from found[1].split(", ")


def names_used_in(line: str) -> set[str]:
    """The names that a line of Python uses, leaving out what stands in quotes."""
    return {*USED.findall(QUOTED.sub("", GIVEN.sub("", line)))}
