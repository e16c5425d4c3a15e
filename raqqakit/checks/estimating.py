"""Whether a paragraph says that a paper made the estimate which it only printed."""

from raqqakit.checks.voices import PRINTS
from raqqakit.checks.wording import DAY, OFFICE, clauses, has

VERB = (
    r"(?:estimate[ds]|reckon(?:s|ed)|calculate[ds]|guess(?:es|ed)|assess(?:es|ed)|"
    r"believe[ds])\b"
)
# What may stand between the paper and its verb: a day, or an aside in commas.
BETWEEN = (
    rf"(?:,? (?:{DAY}|on|in|of|also|had|has|then|itself|later|a|day|2017),?|"
    r", (?:the|an?|which|who|without|naming) [^,.;]{3,60},| \([^)]{3,60}\))*"
)
# A clause that goes on with the one before: "and estimated that", "It estimates".
GOES_ON = (
    r"^(?:(?:it|they|which|who|the (?:\w+ ){0,2}(?:agency|(?:news)?paper|story))\b,? )?"
    rf"(?:(?:then|also|itself|had|has)\b )*{VERB}"
    r"(?= (?:[\w.,]+ ){0,4}?that\b| (?:it|them|the|between|from|at|some|\d))"
)
OTHERS = rf"{OFFICE}|\b(?:SOHR|Observatory)\b"


def estimated_by_who_printed(
    text: str, prints: str = PRINTS, others: str = OTHERS
) -> bool:
    """Whether one who printed an estimate is said to have made it.

    Takes those who print, and the others whose words a clause may give. The subject
    of "and estimated that" is the last one who was named before.
    """
    by_name, before = f"{_not_told(prints)}|{others}", ""
    for part in clauses(text):
        goes_on = has(GOES_ON, part) and _alone(prints, others, before)
        if goes_on or has(_own(prints), part) or _estimating(prints, others, part):
            return True
        before = part if has(by_name, part) else before
    return False


def _not_told(prints: str) -> str:
    """The paper as the one who writes, and not "told AFP"."""
    return rf"(?<!told )(?<!to )(?<!gave )\b{prints}"


def _own(prints: str) -> str:
    """The ways to say in one clause that an estimate is the paper's own."""
    return (
        rf"{_not_told(prints)}{BETWEEN} (?:{VERB}|made (?:an|its own) estimate\b)|"
        rf"\b{prints}['’]s (?:own )?estimates?\b|\bestimated? by (?:the )?{prints}\b"
    )


def _estimating(prints: str, others: str, part: str) -> bool:
    """Whether a clause ends in "NTB wrote it, estimating that"."""
    return has(", estimating\\b", part) and _alone(prints, others, part)


def _alone(prints: str, others: str, part: str) -> bool:
    return has(_not_told(prints), part) and not has(others, part)
