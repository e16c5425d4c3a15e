"""A checklist for a paragraph on how many are inside: it sees words, not truth."""

import re
from collections.abc import Callable
from typing import NamedTuple

from raqqakit.claims.days import MONTHS
from raqqakit.errors import InputError
from raqqakit.tables import Table
from raqqakit.text import split_sentences

YES, NOT_SEEN, AGAIN, NONE_YET = "yes", "not seen", "look again", "not attempted"
FEWEST_WORDS = 5
SOURCE = (
    '"yes" says that such words were seen, or that no such words were. A list of words '
    "cannot tell whether a sentence is true: that takes a reader."
)

LARGE = r"\d{1,3}(?:[.,\s]\d{3})+|\d{5,}"
NUMBER = rf"{LARGE}|\d+"
SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = "|".join((*MONTHS, rf"(?:{SHORT})\.?"))
NTH = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = (
    rf"\b{NTH}(?: of)? (?:{MONTH})(?!\w)|\b(?:{MONTH}) (?:the )?{NTH}\b|"
    r"\b2017-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.2017\b"
)
VOICES = r"\b(?:OCHA|UN|U\.N\.|United Nations|UNHCR|SOHR|Observatory|AFP|NTB)\b"
CEILING = (
    r"(?:up to|at (?:the )?most|as (?:many|high) as|(?:no|not) (?:more|higher) than|"
    r"(?:fewer|less) than|(?:a )?max(?:imum(?: of)?|\.)?|under|below|"
    r"not (?:above|exceeding)|at least|no fewer than|more than)"
)
ESTIMATE = r"\b(?:estimat\w+|est\.?|believed|thought to be)(?!\w)"
# That nobody counted, or that it is not certain, is what a careful paragraph may say.
COUNTED = (
    r"(?<!nobody )(?<!not )(?<!nor )(?<!never )(?<!who )(?<!been able to )"
    r"\b(?:counted|certain(?:ly|ty)?|beyond (?:any )?doubt|(?:no|without) doubt|surely|"
    r"definitely|undoubtedly|"
    r"(?:exactly|precisely) (?:between |from |up to )?(?=\d))(?!\w)"
)
RANGE = rf"(?:{NUMBER}) ?(?:to|and|–|-) ?(?:as many as |up to )?(?:{NUMBER})"
WHOM = r"\b(?:people|persons|civilians|citizens|residents|inhabitants)\b"
INSIDE = (
    r"\b(?:inside|within|remain\w*|trapped|stuck|besieged|caught|cut off|stay\w*|"
    r"living|still (?:\w+ )?(?:in|there)|left (?:behind )?in|"
    r"not (?:yet )?(?:left|fled|escaped))\b"
)
FLED = r"\b(?:ha(?:d|s|ve) (?:\w+ )?left|fled|fleeing|escaped|displaced)\b"
OFFICE = r"\b(?:OCHA|UN|U\.N\.|United Nations)(?!\w)"
AGENCY = r"\b(?:NTB|article|(?:news)?paper|Framtid i Nord)\b"
BOTH_ENDS = r"10[.,\s]?000 ?(?:to|and|–|-) ?25[.,\s]?000"
CLAUSE = r"[;:](?=\s|$)|,? (?:and|while|but|whereas) (?!\d)"
MIDDLE = r"\b(?:average|middle|midpoint|halfway)\b"
SUM = r"\b(?:in total|in all|altogether|together|sum|plus|added|adding)\b"
# That they cannot be added is what a careful paragraph may well say.
NO_SUM = (
    rf"\b(?:neither|nor|not|never|cannot|can't|no)\b(?:[ ,]+[\w'-]+){{0,5}}?[ ,]+{SUM}|"
    rf"{SUM}[^.;]*\b(?:wrong|misleading|mistake|nonsense|no sense|means? nothing)\b"
)
OVERLAP = r"10[.,\s]?000 ?(?:to|and|–|-) ?15[.,\s]?000"
FORCES = r"\b(?:SDF|Syrian Democratic Forces|(?:US|American)-backed)"
# A news agency as the one who estimates: "AFP estimated", and not "told AFP estimates".
PRINTS = r"(?:NTB|AFP|article|(?:news)?paper|Framtid i Nord)"
BETWEEN = rf"(?:,? (?:{DAY}|on|in|of|also|had|has|then|itself|later|a|day|2017),?)*"
ESTIMATES = (
    rf"(?<!told )(?<!to )(?<!gave )\b{PRINTS}{BETWEEN} estimate[ds]\b|"
    rf"\b{PRINTS}['’]s (?:own )?estimates?\b|\bestimated? by (?:the )?{PRINTS}\b"
)
# That a number was wrong, or that NTB had it from AFP, as if it were known.
WRONG = r"\b(?:wrong|false|untrue|incorrect|mistaken)\b"
FROM_AFP = (
    r"\b(?:had|has|have|took|taken|takes|got|copied|comes?|came|are|were|is|was) "
    r"(?:[\w,]+ ){0,5}?from (?:[\w'’]+ ){0,3}?AFP\b|\bcopied (?:[\w'’]+ ){0,3}?AFP\b"
)
NOT = r"\b(?:not|nor|neither|no|none|never|nobody|cannot|without)\b|n['’]t\b"
PERHAPS = (
    rf"{NOT}|\b(?:probabl[ey]|likely|perhaps|may|might|possibl[ey]|seems?|infer\w*|"
    r"whether|unknown|conclu\w+|guess)\b"
)
DAY_BEFORE = r"\b(?:day (?:before|earlier)|previous day|yesterday)\b"
END = (
    r"(?:ceiling|limit|maximum|(?:upper|lower|top|bottom) end|"
    r"highest (?:number|figure|estimate))\b"
    rf"(?:,? (?:{DAY}|[A-Za-z']+|2017)){{0,6}}? (?:{LARGE})"
)
AFTER = (
    rf"(?:{LARGE})(?: \w+){{0,2}} (?:at (?:the )?most|or (?:fewer|less)|at least|"
    r"as (?:an?|its|the) (?:ceiling|maximum|upper (?:limit|end)))"
)
HEDGE = rf"{ESTIMATE}|\b{CEILING}(?!\w)|{AFTER}|{END}"
FLOOR = rf"\b(?:at least|no fewer than|(?<!no )(?<!not )more than) (?:{LARGE})"
VOICE_OF = (rf"{OFFICE}|\boffice\b", AGENCY, r"\b(?:SOHR|Observatory)\b")
ALL = r"\b(?:all|both|each|either|neither|these|numbers|figures)\b"
STATED = {10_000, 15_000, 25_000}  # of people inside, by OCHA and in the article
PUBLISHED = {15_000, 18_000, 20_000}  # said by somebody, between the article's ends


class Item(NamedTuple):
    """One question of the checklist, how it is looked for, and what to do if not."""

    asks: str
    look: Callable[[str], str]
    advice: str


def paragraph(text: str) -> Table:
    """A checklist of eleven questions to a paragraph, in English, on who is inside.

    Takes the paragraph. Returns a table that says to each question "yes", "not
    seen" or "look again", with what to do; "not attempted" for fewer than
    five words. It looks for words and numbers and judges no truth. Raises
    InputError for what is not text.
    """
    if not isinstance(text, str):
        raise InputError("Write the paragraph as text, in quotation marks.")
    begun = len(re.findall(r"\w+", text)) >= FEWEST_WORDS
    words = " ".join(text.split())
    rows = [_row(item, item.look(words) if begun else NONE_YET) for item in ITEMS]
    columns = ("the checklist asks", "seen", "what to do")
    return Table(columns, rows, "What a list of words sees", source=SOURCE)


def _row(item: Item, seen: str) -> tuple[str, str, str]:
    return item.asks, seen, "" if seen in (YES, NONE_YET) else item.advice


def _has(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE))


def _seen(*patterns: str) -> Callable[[str], str]:
    return lambda text: YES if all(_has(p, text) for p in patterns) else NOT_SEEN


def _unseen(pattern: str, unless: str = "$^") -> Callable[[str], str]:
    """Such words are not there, other than in what is allowed."""
    return lambda text: (
        AGAIN if _has(pattern, re.sub(unless, "", text, flags=re.I)) else YES
    )


def _numbers(text: str) -> list[int]:
    """The numbers of a thousand and more that are no years."""
    found = [int(re.sub(r"\D", "", n)) for n in re.findall(NUMBER, text)]
    return [n for n in found if n >= 1_000 and n not in range(2000, 2030)]


def bare_numbers(text: str) -> list[int]:
    """The large numbers of a text that stand without a range or a ceiling."""
    kept = rf"{RANGE}|{CEILING} (?:{NUMBER})|{AFTER}|{END}"
    return _numbers(re.sub(kept, "", text, flags=re.IGNORECASE))


def _clauses(text: str) -> list[str]:
    return [part for s in _sentences(text) for part in re.split(CLAUSE, s)]


def given_to_another(text: str) -> bool:
    """Whether OCHA's 15,000 is given to NTB, NTB's range to the UN, or the estimating.

    The UN's own range of the same two numbers was of August; a news agency estimates
    nothing.
    """
    return any(
        (15_000 in _numbers(part) and _by(AGENCY, OFFICE, part))
        or (_of_the_un(part) and _has(DAY, part))
        or _has(ESTIMATES, part)
        for part in _clauses(text)
    )


def _of_the_un(clause: str) -> bool:
    """Whether a clause gives both ends to the UN alone, and not of August."""
    return _has(BOTH_ENDS, clause) and _by(OFFICE, rf"{AGENCY}|\bAug|-08-", clause)


def on_another_day(text: str) -> bool:
    """Whether the UN's 15,000 is of a day on which it was not said, or its range of none.

    It named the 15,000 on 21 September, in a report labelled 31 August as well.
    """
    return any(
        _of_the_un(part)
        or (
            15_000 in _numbers(part)
            and _by(OFFICE, AGENCY, part)
            and _has(DAY, part)
            and not _has(rf"{DAY_BEFORE}|(?<!\d)(?:21|31)(?!\d)", part)
        )
        for part in _clauses(text)
    )


def _by(wrong: str, right: str, clause: str) -> bool:
    """Whether a clause names the wrong voice and not the right one."""
    return _has(wrong, clause) and not _has(right, clause)


def said_of_those_who_left(text: str) -> str:
    """The first number of people inside that is said of people who left; "" for none.

    It sees one clause at a time, and passes those with a word for being inside.
    """
    wrong = (
        number
        for part in _clauses(text)
        if _by(FLED, INSIDE, part)
        for number in _numbers(part)
        if number in STATED
    )
    return next((f"{number:,}" for number in wrong), "")


def _voices(text: str) -> str:
    if given_to_another(text):
        return AGAIN
    return YES if _has(VOICES, text) else NOT_SEEN


def _whom(text: str) -> str:
    if said_of_those_who_left(text):
        return AGAIN
    return YES if _has(WHOM, text) and _has(INSIDE, text) else NOT_SEEN


def _day(text: str) -> str:
    if not _has(DAY, text):
        return NOT_SEEN
    return AGAIN if on_another_day(text) else YES


def _estimate(text: str) -> str:
    if _has(COUNTED, text) or (_has(HEDGE, text) and unhedged(text)):
        return AGAIN
    return YES if _has(HEDGE, text) else NOT_SEEN


def unhedged(text: str) -> bool:
    """Whether somebody's range stands there, and no word of theirs for an estimate.

    A clause is of those whom it names, or of those of the clause before.
    """
    parts = _owned(text)
    hedged = [owners for owners, part in parts if _has(ESTIMATE, part)]
    return any(
        _has_a_range(part) and not any(owners & others for others in hedged)
        for owners, part in parts
    )


def _owned(text: str) -> list[tuple[set[int], str]]:
    """The clauses of a text, each with the numbers of those whose words it gives."""
    everybody = {*range(len(VOICE_OF) + 1)}  # one more for AFP, where it stands alone
    owned, before = [], everybody
    for part in _clauses(text):
        named = {n for n, voice in enumerate(VOICE_OF) if _has(voice, part)}
        if not named and _has(r"\bAFP\b", part):
            named = {len(VOICE_OF)}
        before = named or before
        owned.append((everybody if not named and _has(ALL, part) else before, part))
    return owned


def _has_a_range(clause: str) -> bool:
    """Whether a clause gives a range as such, and not two ceilings, or a floor."""
    bare = re.sub(rf"{CEILING} (?:{NUMBER})(?: to)?", "", clause, flags=re.IGNORECASE)
    ranges = (_numbers(found[0]) for found in re.finditer(RANGE, bare))
    return _has(FLOOR, clause) or any(len(ends) == 2 for ends in ranges)


def said_to_be_wrong(text: str) -> bool:
    """Whether a number is called wrong, though both can be true."""
    return any(_has(WRONG, p) and not _has(rf"{NOT}|{SUM}", p) for p in _clauses(text))


def said_to_be_from_afp(text: str) -> bool:
    """Whether NTB's numbers come from AFP as if that were known."""
    return any(
        _has(FROM_AFP, part) and not _has(rf"{PERHAPS}|{OFFICE}", part)
        for part in _clauses(text)
    )


def _of_nobody(text: str) -> str:
    """What nobody said: a range in common, a mistake, a way from page to page."""
    said = _has(OVERLAP, text) or said_to_be_wrong(text) or said_to_be_from_afp(text)
    return AGAIN if said else YES


def _ends(text: str) -> str:
    if not _numbers(text):
        return NOT_SEEN
    return AGAIN if bare_numbers(text) else YES


def _no_middle(text: str) -> str:
    between = {n for n in _numbers(text) if 10_000 < n < 25_000} - PUBLISHED
    return AGAIN if between or _has(MIDDLE, text) else YES


def _sentences(text: str) -> list[str]:
    """The sentences; the point of "Sept." ends none."""
    plain = re.sub(rf"\b({SHORT}|max|est)\.", r"\1", text, flags=re.IGNORECASE)
    return [s.text for s in split_sentences(plain)]


def _newer(text: str) -> str:
    if 15_000 not in _numbers(text):
        return NOT_SEEN
    parts = _sentences(text)
    near = [
        f"{before} {here}" if _has(r"\b(?:its?|they|their|office)\b", here) else here
        for before, here in zip(["", *parts], parts)
        if 15_000 in _numbers(here)
    ]
    voice = r"\b(?:OCHA|UN|U\.N\.|United Nations)(?!\w)"
    return YES if any(_has(voice, s) for s in near) else AGAIN


def _dillon(text: str) -> str:
    about = [s for s in _sentences(text) if "Dillon" in s]
    wrong = [s for s in about if _has(FORCES, s) and not _has("coalition", s)]
    return AGAIN if wrong else YES


ITEMS = (
    Item(
        "Does it name who said it?",
        _voices,
        "Name the office or the agency, each with its own number.",
    ),
    Item(
        "Does it give a day?",
        _day,
        "Add the day and the month to each number. The UN gave its range on 9 August.",
    ),
    Item(
        "Does it say that it is an estimate?",
        _estimate,
        'Write "estimated" with a range and "up to" with a ceiling, never "counted".',
    ),
    Item(
        "Does each number keep its range or its ceiling?",
        _ends,
        'Write both ends, or "up to" before the ceiling.',
    ),
    Item(
        "Does it say that the place is the city?",
        _seen("Raqqa", r"\bcity\b"),
        'Write "the city of Raqqa", because the province has the same name.',
    ),
    Item(
        "Does it say whom it counts, and that they were still inside?",
        _whom,
        'Write for example "civilians still inside the city".',
    ),
    Item(
        "Is it free of middles such as 17,500?",
        _no_middle,
        "Keep the ends. Nobody published the middle.",
    ),
    Item(
        "Is it free of sums?",
        _unseen(SUM, unless=NO_SUM),
        "People inside and moves since April cannot be added.",
    ),
    Item(
        "Does it give the UN's newer 15,000?",
        _newer,
        "OCHA said up to 15,000 on 21 September; name OCHA beside it.",
    ),
    Item(
        "If it names Dillon: as spokesman of the US-led coalition?",
        _dillon,
        "He speaks for the coalition, not for SDF.",
    ),
    Item(
        "Is it free of what nobody said?",
        _of_nobody,
        "Nobody published 10,000 to 15,000, nor that a number was wrong or was AFP's.",
    ),
)
