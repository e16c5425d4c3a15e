"""The rules by which the kit's texts are marked, in their own words.

They are read from data/annotations/guidelines.md and hold for both stories.
"""

import re
from dataclasses import dataclass
from functools import cache

from raqqakit.decoding import read_text
from raqqakit.paths import kit_file

NUMBERED = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
PRONOUNS = re.compile(r"^\*\*Pronouns\*\* \((.+?)\).*$", re.MULTILINE)
NAMES = re.compile(r"^\*\*Names and nominal mentions.*$", re.MULTILINE)
COUNTRY = re.compile(r"^A country name that acts.*$", re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """A rule of the guidelines: its name, such as "Rule 8", and its words."""

    name: str
    words: str


@cache
def guidelines() -> dict[str, Rule]:
    """The rules of the kit's guidelines, by their number or by what they are about."""
    text = read_text(kit_file("annotations", "guidelines.md"))
    found = {n: Rule(f"Rule {n}", words) for n, words in NUMBERED.findall(text)}
    for name, pattern in (
        ("pronouns", PRONOUNS),
        ("names", NAMES),
        ("country", COUNTRY),
    ):
        if match := pattern.search(text):
            found[name] = Rule("What is marked", match[0])
    return found


@cache
def pronouns() -> frozenset[str]:
    """The pronouns that the guidelines name."""
    named = PRONOUNS.search(read_text(kit_file("annotations", "guidelines.md")))
    return frozenset(re.findall(r'"(\w+)"', named[1])) if named else frozenset()
