"""The most disputed places for the projector: the sentence, the choices, the rule."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from raqqakit import data
from raqqakit.errors import InputError
from tools.agree.disputed import Change, Choice, Place, disputed, settled
from tools.agree.pairs import Mark
from tools.agree.people import Person
from tools.agree.picture import lang
from tools.agree.rules import deciding, hard_cases
from tools.agree.saying import NOT_MARKED, TITLES, Names, share
from tools.agree.sections import Section
from tools.gather.html import table, wide

SHOWN = 6  # choices
KITS = "The kit's reading, as one reader among others, chose: {}."
HOW = (
    "Two readers drawn by chance differ most often about these words. Ask both sides "
    "for their reasons before you open the rule. Who is in the minority may be right."
)
NOWHERE = "Nobody differs about any word."
NO_RULE = "No rule of the guidelines was found that speaks of this: the class decides."


def places(section: Section, names: Names, kits: Sequence[Mark] = ()) -> str:
    """The most disputed places as HTML; with what the kit's reading has, if given."""
    found = disputed(section)
    title = "<h3>What to talk about</h3>"
    if not found:
        return f"{title}<p>{NOWHERE}</p>"
    each = "".join(
        _place(section, place, number, names, kits)
        for number, place in enumerate(found, start=1)
    )
    return f"{title}<p>{HOW}</p>{each}{_settled(section)}"


def _place(
    section: Section, place: Place, number: int, names: Names, kits: Sequence[Mark]
) -> str:
    word, where = escape(place.word.text), escape(place.sentence.number)
    known = lang(section)
    moments = [r.moment for r in section.rounds]
    columns = ["chosen", *(_column(moment) for moment in moments)]
    rows = "".join(
        _choice(section, choice, by, moments, names)
        for choice, by in [*place.choices.items()][:SHOWN]
    )
    caption = f"What was chosen at place {number}, in {place.sentence.number}"
    return (
        f'<section class="place"><h4>{number}. “<span{known}>{word}</span>”, {where}: '
        f"two readers differ in {100 * place.differ:.0f} of 100 cases</h4>"
        f"{_sentence(section, place)}{wide(caption, columns, rows)}"
        f"{_others(place)}{_kits(section, place, kits)}"
        f"{_rules(section, place)}</section>"
    )


def _column(moment: str) -> str:
    return TITLES[moment] if moment else "by how many, and whom"


def _sentence(section: Section, place: Place) -> str:
    """The sentence with the place in it, and its English where the kit has one."""
    text, (first, last) = section.text, (place.sentence.start, place.sentence.end)
    english = _english(section, place)
    return (
        f"<blockquote{lang(section)}>{escape(text[first : place.start])}"
        f"<mark>{escape(text[place.start : place.end])}</mark>"
        f"{escape(text[place.end : last])}</blockquote>"
        + (f'<p class="english">{escape(english)}</p>' if english else "")
    )


def _english(section: Section, place: Place) -> str:
    kind, _, number = place.sentence.number.partition(" ")
    if not section.story or kind != "sentence":
        return ""
    try:
        return data.english(int(number), section.story)
    except (InputError, ValueError):
        return ""


def _choice(
    section: Section,
    choice: Choice,
    by: Mapping[str, Sequence[Person]],
    moments: Sequence[str],
    names: Names,
) -> str:
    cells = ""
    for moment in moments:
        who = by.get(moment, ())
        cells += f"<td><b>{len(who)}</b> {names.html(who)}</td>"
    return f'<tr><th scope="row">{_marks(section, choice)}</th>{cells}</tr>'


def _marks(section: Section, choice: Choice) -> str:
    """The marks of a choice as HTML: "byen" as location."""
    known = lang(section)
    parts = (
        f"<span{known}>“{escape(section.text[start:end])}”</span> "
        f"as <bdi>{escape(label)}</bdi>"
        for start, end, label in choice
    )
    return " and ".join(parts) or NOT_MARKED


def _others(place: Place) -> str:
    more = len(place.choices) - SHOWN
    ways = "one other way" if more == 1 else f"{more} other ways"
    return f"<p>Chosen in {ways}, too, by few each.</p>" if more > 0 else ""


def _kits(section: Section, place: Place, kits: Sequence[Mark]) -> str:
    if not kits:
        return ""
    chosen = tuple(m for m in kits if m[0] < place.end and place.start < m[1])
    return f"<p>{KITS.format(_marks(section, chosen))}</p>"


def _rules(section: Section, place: Place) -> str:
    """The rules that speak of a place, closed until the class has talked."""
    rules = [
        f"<p><b>{rule.name}.</b> {_markdown(rule.words)}</p>"
        for rule in deciding(section, place)
    ]
    cases = [
        f"<p><b>A hard case of the guidelines:</b> “<span{lang(section)}>"
        f"{escape(case.surface)}</span>”. Chosen was: {escape(case.choice)}. It could "
        f"have been: {escape(case.alternative)}. {escape(case.why)}.</p>"
        for case in hard_cases(section, place)
    ]
    said = "".join([*rules, *cases]) or f"<p>{NO_RULE}</p>"
    return f"<details><summary>Which rule speaks of this</summary>{said}</details>"


def _markdown(words: str) -> str:
    """A rule as HTML: bold between stars; what it quotes are words of Norwegian."""
    quoted = re.sub(r"&quot;(.+?)&quot;", r'“<span lang="nb">\1</span>”', escape(words))
    bold = quoted.split("**")
    made = "".join(f"<b>{part}</b>" if n % 2 else part for n, part in enumerate(bold))
    parts = made.split("`")
    return "".join(f"<i>{p}</i>" if n % 2 else p for n, p in enumerate(parts))


def _settled(section: Section) -> str:
    """The words about which the readers differ less than before the talk."""
    found = settled(section)
    if not found:
        return ""
    caption = "What the talk settled: how often two readers differ about a word"
    columns = ["word", "where", TITLES["before"], TITLES["after"]]
    return table(caption, columns, map(_change, found))


def _change(change: Change) -> list[str]:
    ends = (share(change.before), share(change.after))
    return [change.word.text, change.sentence.number, *ends]
