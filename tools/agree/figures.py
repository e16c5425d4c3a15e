"""How far a class agrees, as a table of numbers and in sentences."""

from collections.abc import Sequence

from tools.agree.alpha import Alpha, difference
from tools.agree.measures import Measured, measured
from tools.agree.pairs import Likeness, Mark, likeness_with
from tools.agree.saying import TITLES, counted, share, with_interval
from tools.agree.sections import Section
from tools.gather.html import table

ALONE = "With fewer than two readers there is nothing to compare."
WIDE = 0.3  # an interval so wide says little
SMALL = 10  # readers
MEANING = (
    "F1 is the share of marks that two readers have in common, as a mean over all "
    "pairs; touching means one shared letter and the same label. Krippendorff's alpha "
    "compares the words: 1 is full agreement, 0 is what chance would give. In brackets "
    "stands the range in which alpha would be expected if very many readers like these "
    "had marked the same sentences (95 per cent; one reader at a time is left out)."
)
CANNOT = (
    "Agreement is not truth: a class can agree on a mistake. The numbers are no mark "
    "for anybody. They grow and shrink with the text, the labels and the sentences, so "
    "compare a class with itself on the same sentences, before and after. A file does "
    "not say what its reader was shown or whether he or she had finished, so whoever "
    "marked half of it looks like somebody who disagrees."
)


def figures(section: Section, kits: Sequence[Mark] = ()) -> str:
    """The agreement of a class as HTML; with the kit's reading, if that is given."""
    title = "<h3>How far the readers agree</h3>"
    if max(len(r.readers) for r in section.rounds) < 2:
        return f"{title}<p>{ALONE}</p>"
    found = [measured(r, section.labels) for r in section.rounds]
    said = [*in_words(section, found), MEANING]
    body = "".join(f"<p>{words}</p>" for words in said)
    summary = "<summary>What the numbers do not say</summary>"
    limits = f"<details>{summary}<p>{CANNOT}</p></details>"
    return f"{title}{body}{_table(section, found, kits)}{limits}"


def in_words(section: Section, found: Sequence[Measured]) -> list[str]:
    """What the numbers show, in sentences, with what a small class cannot show."""
    last = found[-1]
    parts = [_state(one) for one in found]
    if len(found) > 1:
        parts.append(_change(section))
    wide = last.alpha.low is not None and _width(last.alpha) > WIDE
    if 1 < last.readers < SMALL or wide:
        parts.append(
            f"With {counted(last.readers, 'reader')} the range is wide, or there is "
            "none: the numbers describe these readers and say little about others."
        )
    return [" ".join(parts)]


def _width(found: Alpha) -> float:
    return (found.high or 0) - (found.low or 0)


def _state(one: Measured) -> str:
    """One moment in a sentence."""
    when = TITLES[one.moment].capitalize()
    if one.readers < 2:
        return f"{when}: {counted(one.readers, 'reader')}, so there is no pair."
    begin = (
        f"{when}: two of the {one.readers} readers, drawn by chance, have "
        f"{_per_cent(one.likeness.exact)} of their marks in common, and "
        f"{_per_cent(one.likeness.touching)} if a touch is enough"
    )
    return f"{begin}; alpha {_alpha_said(one.alpha)}"


def _alpha_said(found: Alpha) -> str:
    if found.value is None:
        return f"does not exist. {found.why}"
    why = f" {found.why}" if found.why else ""
    return f"is {with_interval(found)}.{why}"


def _per_cent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.0f} per cent"


def _change(section: Section) -> str:
    """By how much alpha changed for those of whom there are marks from both moments."""
    first, last = section.rounds[0], section.rounds[-1]
    both = sorted({*first.readers} & {*last.readers})
    if len(both) < 2:
        return "The marks of the two moments cannot be put together by reader."
    one, other = (
        [r.codes[r.readers.index(who)] for who in both] for r in (first, last)
    )
    changed = sum(a != b for a, b in zip(one, other))
    found = difference(one, other)
    begin = f"Of {counted(len(both), 'reader')} with both, {changed} changed something"
    if found.value is None:
        return f"{begin}."
    return f"{begin}, and alpha changed by {with_interval(found)}.{_sure(found)}"


def _sure(found: Alpha) -> str:
    if found.low is None or found.high is None:
        return f" {found.why}"
    if found.low <= 0 <= found.high:
        return " The range holds 0, so it may as well be chance."
    return ""


def _table(section: Section, found: Sequence[Measured], kits: Sequence[Mark]) -> str:
    rows = [
        ["readers", *(str(one.readers) for one in found)],
        ["marks of a reader (median)", *(f"{one.marks:g}" for one in found)],
        ["F1 of two readers, exact", *(share(one.likeness.exact) for one in found)],
        ["F1 of two readers, touching", *(share(o.likeness.touching) for o in found)],
        ["alpha, all labels", *(_cell(one.alpha) for one in found)],
    ]
    rows += [
        [f"alpha, {label} or not", *(_cell(one.by_label[label]) for one in found)]
        for label in found[-1].by_label
    ]
    if kits:
        with_kit = [likeness_with(kits, r.marks) for r in section.rounds]
        rows += _kit_rows(with_kit)
    caption = f"Agreement over {counted(len(section.words), 'word')}"
    columns = ["what", *(TITLES[one.moment] for one in found)]
    return table(caption, columns, rows)


def _cell(found: Alpha) -> str:
    return with_interval(found) if found.value is not None else "does not exist"


def _kit_rows(found: Sequence[Likeness]) -> list[list[str]]:
    """The kit's reading beside the class's, as one reader among them."""
    return [
        [
            "F1 of a reader and the kit's reading, exact",
            *(share(f.exact) for f in found),
        ],
        ["the same, touching", *(share(f.touching) for f in found)],
    ]
