"""What no source said: a count, other words, a mistake, a way from page to page."""

import re
from collections.abc import Mapping

from raqqakit.checks.wording import OFFICE, SOFT, SUM, clauses, has, some_clause

# That a number was wrong, or that NTB had it from AFP, as if it were known.
WRONG = (
    r"\b(?:wrong|false|untrue|incorrect|mistaken|contradict\w*|exaggerat\w*|"
    r"too (?:high|low|many|few)|(?:fewer|lower|less|more|higher) than "
    r"(?:the article|NTB|(?:news)?paper|Framtid i Nord|OCHA|the UN)\b)"
)
FROM_AFP = (
    r"\b(?:had|has|have|took|taken|takes|got|copied|comes?|came|are|were|is|was) "
    r"(?:[\w,]+ ){0,12}?from (?:[\w'’]+ ){0,3}?AFP\b|\bcopied (?:[\w'’]+ ){0,3}?AFP\b"
    r"|\bNTB,? citing AFP\b|\b(?:according to|citing) AFP,? NTB\b"
)
NOT = r"\b(?:not|nor|neither|no|none|never|nobody|cannot|without)\b|n['’]t\b"
PERHAPS = (
    rf"{NOT}|\b(?:probabl[ey]|likely|perhaps|(?<!\d )may(?! \d)|might|possibl[ey]|"
    r"seems?|infer\w*|whether|unknown|conclu\w+|guess)\b"
)
# A count, or as good as one; that nobody counted is what a careful paragraph may say.
COUNTED = (
    r"\b(?:(?<!who )counted|(?<!a )certain(?:ly|ty)?|beyond (?:any )?doubt|"
    r"(?:no|without(?: a)?) doubt|surely|definitely|undoubtedly)(?!\w)|"
    r"\b(?:exactly|precisely) (?:between |from |up to )?\d"
)
NOT_COUNTED = rf"(?:{NOT}|\b(?:far from|hardly|rather than|whether|if)\b)[^,]*$"
# What stands before a number in another's words, and who never said it so.
AT_LEAST = r"\b(?:at least|no (?:fewer|less) than|(?<!no )(?<!not )more than)"
FEWER = r"\b(?:(?<!no )(?:fewer|less) than|under|below)"
OTHER_WORDS = {
    rf"{AT_LEAST} {SOFT}(?:15|25)[.,\s]?000": "",
    rf"{AT_LEAST} {SOFT}10[.,\s]?000": r"^(?!.*\bNTB\b).*\b(?:SOHR|Observatory)\b",
    rf"{FEWER} {SOFT}15[.,\s]?000": "",
    rf"\b(?:between |from )?(?<![\d.,])0 ?(?:to|and|–|-) ?{SOFT}15[.,\s]?000": "",
}
FELL = (
    r"\b(?:numbers?|figures?)\b[^.;]{0,25}\b(?:fell|fallen|dropp\w+|declin\w+|"
    r"decreas\w+|shr[aiu]nk\w*|s[au]nk|gone down|went down)\b"
)
COUNTLESS = (
    r"\b(?:(?:nobody|no[ -]?one|none) (?:could|can|managed to|"
    r"(?:was|is|were|ha[ds] been) able to)|cannot|can['’]t|could(?: not|n['’]t)|"
    r"unable to|not (?:been )?able to|"
    r"(?:impossible|not possible) to)(?: \w+){0,2} count(?:ed)?\b"
)


def said_to_be_counted(text: str) -> bool:
    """Whether a number stands there as counted or certain, and not as not so."""
    return any(
        not has(NOT_COUNTED, part[: found.start()])
        for part in clauses(text)
        for found in re.finditer(COUNTED, part, re.IGNORECASE)
    )


def said_to_be_wrong(text: str) -> bool:
    """Whether a number is called wrong, though both can be true."""
    return some_clause(text, WRONG, unless=rf"{NOT}|{SUM}")


def said_to_be_from_afp(text: str) -> bool:
    """Whether NTB's numbers come from AFP as if that were known."""
    return some_clause(text, FROM_AFP, unless=rf"{PERHAPS}|{OFFICE}")


def said_to_have_fallen(text: str) -> bool:
    """Whether a number is said to have fallen: two ceilings are no course of events."""
    return some_clause(text, FELL, unless=PERHAPS)


def said_in_other_words(text: str, said: Mapping[str, str] = OTHER_WORDS) -> str:
    """The first ceiling that became a lowest number, or was made lower; "" for none.

    Takes words and whose they are not. It sees one clause at a time.
    """
    found = (
        re.search(words, part, re.IGNORECASE)
        for part in clauses(text)
        for words, voice in said.items()
        if has(voice, part)
    )
    return next((match[0] for match in found if match), "")


def said_to_be_countless(text: str) -> bool:
    """Whether it says that nobody could count them, which no source says."""
    return has(COUNTLESS, text)
