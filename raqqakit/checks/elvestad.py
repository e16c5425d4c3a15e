"""The checklist of `paragraph` for the calmer story: how many are in the centre."""

from functools import partial

from raqqakit.checks.dated import Statement, on, without_a_day
from raqqakit.checks.estimating import estimated_by_who_printed
from raqqakit.checks.paragraph import (
    AGAIN,
    NO_SUM,
    YES,
    Item,
    dated,
    ends_kept,
    estimate,
    named,
    newer,
    no_middle,
    seen,
    unseen,
    whom,
)
from raqqakit.checks.subtracted import subtracted
from raqqakit.checks.unsaid import AT_LEAST, FEWER, PERHAPS, said_to_have_fallen
from raqqakit.checks.voices import before_anybody
from raqqakit.checks.wording import (
    INSIDE,
    SOFT,
    SUM,
    clauses,
    has,
    numbers,
    some_clause,
)

OFFICE = r"\bmunicipality\b"
VOICES = rf"{OFFICE}|\b(?:county|Water Watch|LV|Lauvdals-Posten|newspaper|story)\b"
VOICE_OF = (
    OFFICE,
    r"\bcounty\b",
    r"\b(?:Water Watch|LV)\b",
    r"(?<!told )\b(?:Lauvdals-Posten|newspaper)\b",
    r"\bstory\b",
)
# Who gave which ceiling.
GAVE = dict(zip((1_500, 2_500, 1_000), VOICE_OF))
IN_CENTRE = rf"{INSIDE}|\bin the centre\b"
STATED = {1_000, 1_500, 2_500}  # of people in the centre, in the story and beside it
FROM_THE_PAPER = (
    r"\b(?:cop(?:ied|ies|y|ying)|took|takes|taken|borrow\w*|lift(?:s|ed))\b"
    r"[^.;]{0,40}\bfrom (?:the newspaper|Lauvdals-Posten)\b"
)
OVERLAP = r"1[.,\s]?000 ?(?:to|and|–|-) ?1[.,\s]?500"

OTHER_WORDS = {
    rf"{AT_LEAST} {SOFT}(?:1[.,\s]?500|2[.,\s]?500)": "",
    rf"{AT_LEAST} {SOFT}1[.,\s]?000": r"^(?!.*\bstory\b).*\b(?:Water Watch|LV)\b",
    rf"{FEWER} {SOFT}(?:1[.,\s]?500)": "",
}

# Nobody of these gave the story's range: each gave a ceiling, and one alone.
ITS_RANGE = r"\b1[.,\s]?000 ?(?:to|and|–|-) ?2[.,\s]?500\b"
OTHERS = r"(?:the )?(?:Lauvdal )?(?:municipality|county|Water Watch|LV)\b"
MEANWHILE = r"(?:(?!\bstory\b)[^;]){0,80}?"
SAYING = r"(?:estimat\w+|sa(?:id|ys?)|put|g[ai]ves?|reckon\w*|believ\w+|named?|told)\b"
GIVEN_TO_OTHERS = (
    rf"\b{OTHERS}(?: \w+){{0,3}} {SAYING}{MEANWHILE}{ITS_RANGE}|"
    rf"\b(?:according to|estimates? (?:of|by|from)) {OTHERS}{MEANWHILE}{ITS_RANGE}|"
    rf"{ITS_RANGE}{MEANWHILE}\b(?:according to|by|citing|quoting) {OTHERS}|"
    rf"{ITS_RANGE}{MEANWHILE}\bwith {OTHERS} as\b"
)

# The story writes "it is estimated" and names nobody, so the estimate is not its own.
estimated_by_the_story = partial(
    estimated_by_who_printed, prints=r"story\b", others="|".join(VOICE_OF[:-1])
)

one_without_a_day = partial(
    without_a_day,
    statements=(
        Statement("The story's range", frozenset({1_000, 2_500}), 4, on(23)),
        Statement("The municipality's 1,500", frozenset({1_500}), 0, on(22)),
    ),
    voices=VOICE_OF,
)
nobodys = partial(before_anybody, voices=VOICES)
difference = partial(subtracted, differences={1_000})


def given_to_another(text: str) -> bool:
    """Whether the story's range, or a ceiling, stands with one who did not give it."""
    return any(
        has(GIVEN_TO_OTHERS, part) or _ceiling_of_another(part)
        for part in clauses(text)
    )


def _ceiling_of_another(clause: str) -> bool:
    """Whether a clause has one ceiling alone, and of those who gave one another."""
    stated = numbers(clause)
    named = [ceiling for ceiling, voice in GAVE.items() if has(voice, clause)]
    if len(stated) != 1 or stated[0] not in GAVE or not named:
        return False
    return stated[0] not in named


def _copied(text: str) -> bool:
    """Whether the story's numbers come from the newspaper as if that were known."""
    return some_clause(text, FROM_THE_PAPER, unless=PERHAPS)


def _of_nobody(text: str) -> str:
    looks = (difference, _copied, said_to_have_fallen)
    return AGAIN if has(OVERLAP, text) or any(look(text) for look in looks) else YES


ITEMS = (
    Item(
        "Does it name who said it?",
        named(VOICES, nobodys, given_to_another, estimated_by_the_story),
        "Name the office or the page, each with its own number.",
    ),
    Item(
        "Does each number have its day?",
        dated(one_without_a_day),
        "Give each the day and the month on which it was said.",
    ),
    estimate(VOICE_OF),
    ends_kept(OTHER_WORDS),
    Item(
        "Does it say that the place is the centre?",
        seen("Elvestad", r"\bcentre\b"),
        'Write "the centre of Elvestad", for the municipality and the county are other '
        "places.",
    ),
    Item(
        "Does it say whom it counts, and that they were still there?",
        whom(STATED, IN_CENTRE),
        'Write for example "people still in the centre".',
    ),
    Item(
        "Is it free of middles such as 1,750?",
        no_middle(1_000, 2_500, {1_500}),
        "Keep the ends. Nobody published the middle.",
    ),
    Item(
        "Is it free of sums?",
        unseen(SUM, unless=NO_SUM),
        "People in the centre and moves in the county cannot be added.",
    ),
    Item(
        "Does it give the municipality's newer 1,500?",
        newer(1_500, OFFICE),
        "It said up to 1,500 on 22 May; name the municipality beside it.",
    ),
    Item(
        "Is it free of what nobody said?",
        _of_nobody,
        "Nobody published 1,000 to 1,500, which two statements have in common, or a "
        "difference, nor that a number fell or that the story copied it.",
    ),
)
