"""The text as one picture: under each word how many marked it, and as what."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from raqqakit import data
from raqqakit.own.sentences import Sentence
from raqqakit.text import Piece
from tools.agree.measures import differing
from tools.agree.saying import counted, letters, most, said, share
from tools.agree.sections import Round, Section
from tools.gather.html import wide

HEIGHT = 30  # pixels of a bar when all have marked the word
LOOKS = 6  # colours and patterns that can be told apart
Counts = Sequence[Counter[str]]  # of one word, at each moment
HOW = (
    "The longer a bar, the more have marked its word; the letter says as what and the "
    "number how many."
)
TWO = (
    " The left bar, in outline, is before the talk and the right one after it, as are "
    "the two numbers with an arrow between them."
)


def picture(section: Section) -> str:
    """The text with bars under its words, and the same as a table."""
    counts = [[r.counts[n] for r in section.rounds] for n in range(len(section.words))]
    words = escape(in_words(section, counts))
    how = HOW + (TWO if len(section.rounds) > 1 else "")
    looks = {label: n % LOOKS for n, label in enumerate(section.labels)}
    text = "".join(_sentence(section, s, counts, looks) for s in section.sentences)
    return (
        f"<h3>The text as the class marked it</h3><p>{words}</p>"
        f'<p class="how">{how} {_legend(looks)}</p>'
        f'<div class="text" role="img" aria-label="Bars under the words of a text. '
        f'{words} All numbers stand in the table below.">{text}</div>'
        f"{_table(section, counts)}"
    )


def in_words(section: Section, counts: Sequence[Counts]) -> str:
    """What the picture shows, in sentences: how much, and where readers are divided."""
    last = [each[-1] for each in counts]
    readers = len(section.last.readers)
    marked = [n for n, each in enumerate(last) if most(each)[1]]
    if not marked:
        return "No word is marked by anybody."
    top = max(marked, key=lambda n: most(last[n])[1])
    label, many = most(last[top])
    parts = [
        f"Of {counted(len(last), 'word')} in "
        f"{counted(len(section.sentences), 'sentence')}, {len(marked)} were marked by "
        f"one or more of {counted(readers, 'reader')}.",
        f"Most often marked is “{section.words[top].text}”, as {label} by {many}.",
    ]
    torn = max(marked, key=lambda n: differing(last[n]))
    if differing(last[torn]):
        apart = said(last[torn])
        parts.append(f"Most divided is “{section.words[torn].text}”: {apart}.")
    return " ".join(parts)


def _legend(looks: Mapping[str, int]) -> str:
    signs = letters(looks)
    return " ".join(
        f'<span class="key"><span class="bar now l{look}" style="height:1em"></span> '
        f"{escape(signs[label])} <bdi>{escape(label)}</bdi></span>"
        for label, look in looks.items()
    )


def _sentence(
    section: Section,
    sentence: Sentence,
    counts: Sequence[Counts],
    looks: Mapping[str, int],
) -> str:
    made, reached = "", sentence.start
    for number, word in enumerate(section.words):
        if sentence.start <= word.start < sentence.end:
            made += escape(section.text[reached : word.start])
            made += _word(section, word, counts[number], looks)
            reached = word.end
    made += escape(section.text[reached : sentence.end])
    name = escape(sentence.number)
    return f'<p><span class="no">{name}</span> <span{lang(section)}>{made}</span></p>'


def lang(section: Section) -> str:
    """The attribute for the language of a text; Norwegian, if it is not the kit's."""
    known = data.about(section.story).language if section.story else "no"
    return f' lang="{escape(known)}"'


def _word(
    section: Section, word: Piece, counts: Counts, looks: Mapping[str, int]
) -> str:
    """A word, shaded, with its bars and numbers; plain where nobody marked it."""
    if not any(most(each)[1] for each in counts):
        return escape(word.text)
    rounds = [*zip(section.rounds, counts)]
    label, many = most(counts[-1])
    readers = len(section.last.readers)
    bars = "".join(
        f'<span class="col">{_bars(each, r, section, looks)}</span>'
        for r, each in rounds
    )
    return (
        f'<span class="w"><span class="t l{looks.get(label, 0)}" '
        f'style="--s:{many / readers if readers else 0:.2f}">{escape(word.text)}</span>'
        f'<span class="bars">{bars}</span>{_numbers(section, counts)}</span>'
    )


def _bars(
    counts: Counter[str], said: Round, section: Section, looks: Mapping[str, int]
) -> str:
    """The bar of a word at one moment, in a piece for each label."""
    kind, readers = "now" if said is section.last else "then", len(said.readers)
    return "".join(
        f'<span class="bar {kind} l{look}" '
        f'style="height:{HEIGHT * counts[label] / readers:.1f}px"></span>'
        for label, look in looks.items()
        if counts[label]
    )


def _numbers(section: Section, counts: Counts) -> str:
    signs = letters(section.labels)
    lines = (
        f"{signs[label]}\u00a0{'→'.join(str(each[label]) for each in counts)}"
        for label in section.labels
        if any(each[label] for each in counts)
    )
    return "".join(f'<span class="many">{escape(line)}</span>' for line in lines)


def in_one_line(name: str) -> str:
    """The name of a sentence as HTML, which no line break parts from its number."""
    return escape(name).replace(" ", "\u00a0")


def _table(section: Section, counts: Sequence[Counts]) -> str:
    """The numbers of the picture, for the words that somebody has marked."""
    columns = ["word", "where"]
    for r in section.rounds:
        of = f", {r.moment}" if r.moment else ""
        columns += [f"who marked it{of}", f"two differ{of}"]
    rows = "".join(_rows(section, counts))
    caption = "The numbers of the picture: readers by word, where anybody marked it"
    return (
        "<details><summary>The picture as a table</summary>"
        f"{wide(caption, columns, rows)}</details>"
    )


def _rows(section: Section, counts: Sequence[Counts]) -> Iterator[str]:
    for number, word in enumerate(section.words):
        if any(most(each)[1] for each in counts[number]):
            where = next(s for s in section.sentences if s.start <= word.start < s.end)
            cells = "".join(
                f"<td>{escape(said(each))}</td>"
                f'<td class="n">{share(differing(each))}</td>'
                for each in counts[number]
            )
            yield (
                f'<tr><th scope="row"{lang(section)}>{escape(word.text)}</th>'
                f"<td>{in_one_line(where.number)}</td>{cells}</tr>"
            )
