"""Whether a word of a text is speech: "i går" is then counted from the day of speaking.

That day the text does not tell, unless the sentence names it.
"""

import re

from raqqakit.claims.tokens import DASHES
from raqqakit.remembered import remembered
from raqqakit.vocabulary import alternatives, pattern, words

REACH = 400  # letters to each side in which a mark of speech is looked for
PAIRS = (("«", "»"), ("“", "”"))
AGAIN = re.compile(r"(?<=[.!?:»”])\s(?=[–—-]\s)")  # another quotation in a line
CLOSES = (" ", "\n", ",", ".")  # behind a mark that opens nothing
STOP = r"[.!?:;](?=\s)|\n"


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a place is in a quotation: between marks, after a dash, before its verb.

    Takes a text and a place in it. A line that opens with a dash is speech up to the
    verb of saying. Where no mark opens a quotation, such a verb behind a comma ends
    one that speaks of itself: "Vi drar i morgen, sier Moe". What a newspaper tells so
    ("Broen falt i går, melder NTB") is counted from its own day.
    """
    before = text[max(0, start - REACH) : start]
    line = before.rpartition("\n")[2]
    if any(before.rfind(one) > before.rfind(other) for one, other in PAIRS):
        return True
    if line.count('"') % 2 and line[line.rfind('"') + 1 :][:1] not in CLOSES:
        return True
    said = AGAIN.split(line)[-1].lstrip()
    if said.startswith(DASHES):
        return not _verb().search(said)
    sentence = re.split(STOP, line)[-1]
    if _clause().search(sentence):
        return False
    ends = _ending().match(text, end, end + REACH)
    return bool(ends and _first_person().search(f"{sentence} {ends.group()}"))


def closes_speech(between: str) -> bool:
    """Whether words end a quotation, and say when it was said: "..., sa Moe i dag"."""
    ends = [*_verb().finditer(between)]
    return bool(ends) and not re.search(r"[,.;:–—]", between[ends[-1].end() :])


@remembered
def _verb() -> re.Pattern[str]:
    """A verb of saying that ends a quotation."""
    return re.compile(rf"[,?!»”\"]\s{_saying()}(?!\w)")


@remembered
def _ending() -> re.Pattern[str]:
    told = pattern("that", "infinitive mark")
    verb = rf"\s{_saying()}(?!\w)(?!,?\s{told}\b)"
    return re.compile(rf"(?:[^.!?:;\n]|[.:](?=\S))*[,?!]{verb}")


def _saying() -> str:
    """The verbs of somebody who speaks: a table of numbers shows, and says nothing."""
    spoken = (word for word in words("verb") if "document" not in word.follows)
    return alternatives(form for word in spoken for form in word.spelt())


@remembered
def _first_person() -> re.Pattern[str]:
    return re.compile(rf"\b{pattern('first person')}\b", re.IGNORECASE)


@remembered
def _clause() -> re.Pattern[str]:
    """What opens a clause whose verb may stand after it: "Moe, som kom i går, sa"."""
    kinds = ("relative", "subordinator", "clause")
    return re.compile(rf"\b{pattern(*kinds)}\b", re.IGNORECASE)
