"""The readings of a story on the page: agreement by kind, and who says what."""

from collections.abc import Iterator
from html import escape

from raqqakit.own.proposals import ASKS
from tools.agree.asked import Session, Story, by_kind, most_disputed
from tools.agree.measures import differing
from tools.agree.saying import TITLES, Names, counted, share, with_interval
from tools.gather.html import table, wide

MOST = 5
ALONE = "With fewer than two readers of a row there is nothing to compare."
HOW = (
    "Two readers drawn by chance differ most often in these rows. The sentence decides "
    "and not the majority: read it again, and leave open what it leaves open."
)
ABOUT = (
    "Rows that only one has read do not count. A row that is left open is an answer of "
    "its own. Alpha is 1 for full agreement and 0 for what chance would give, with its "
    "range (95 per cent) in brackets; with few rows of a kind it says little."
)


def readings(story: Story, names: Names) -> str:
    """One story as a class has read it, as HTML."""
    readers = [
        f"{len(s.readers)} {TITLES[s.moment]}" if s.moment else f"{len(s.readers)}"
        for s in story.sessions
    ]
    return (
        f'<section class="fresh"><h2>A story that was read: <bdi lang="no">'
        f"{escape(story.title)}</bdi></h2>"
        f"<p>Readers: {', '.join(readers)}. Rows asked: {len(story.rows)}.</p>"
        f"{_kinds(story)}{_disputed(story, names)}{_all(story, names)}</section>"
    )


def _kinds(story: Story) -> str:
    title = "<h3>Agreement, by what is asked</h3>"
    rows = [row for s in story.sessions for row in _rows_of_kinds(story, s)]
    if not rows:
        return f"{title}<p>{ALONE}</p>"
    columns = ["asked", "when", "rows read by two or more", "two say the same",
               "alpha"]  # fmt: skip
    made = table("How often two readers of a row say the same", columns, rows)
    return f"{title}<p>{ABOUT}</p>{made}"


def _rows_of_kinds(story: Story, session: Session) -> Iterator[list[str]]:
    for one in by_kind(story, session):
        exists = one.alpha.value is not None
        cell = (
            with_interval(one.alpha) if exists else f"does not exist. {one.alpha.why}"
        )
        yield [
            ASKS[one.kind],
            TITLES[session.moment],
            str(one.rows),
            share(one.same),
            cell,
        ]


def _disputed(story: Story, names: Names) -> str:
    title = "<h3>What to talk about</h3>"
    found = most_disputed(story, MOST)
    if not found:
        return f"{title}<p>No two readers of a row differ.</p>"
    each = "".join(_place(story, key, n, names) for n, key in enumerate(found, start=1))
    return f"{title}<p>{HOW}</p>{each}"


def _place(story: Story, key: str, number: int, names: Names) -> str:
    row = story.rows[key]
    words = f" “<span lang='no'>{escape(row.words)}</span>”" if row.words else ""
    where = f", {escape(row.where)}" if row.where else ""
    quoted = f'<blockquote lang="no">{escape(row.sentence)}</blockquote>'
    rows = "".join(_answers(story, key, names))
    columns = ["said", *(TITLES[s.moment] for s in story.sessions)]
    made = wide(f"What was said in row {number}", columns, rows)
    rule = f"The rules proposed: {row.rule or 'nothing'}."
    return (
        f'<section class="place"><h4>{number}. {escape(ASKS[row.kind])}{words}{where}'
        f"</h4>{quoted if row.sentence else ''}{made}<p>{escape(rule)}</p></section>"
    )


def _answers(story: Story, key: str, names: Names) -> Iterator[str]:
    by = [session.who_says(key) for session in story.sessions]
    last = story.last.counts(key)
    for answer in sorted({a for each in by for a in each}, key=lambda a: (-last[a], a)):
        cells = "".join(
            f"<td><b>{len(each.get(answer, ()))}</b> {names.html(each.get(answer, ()))}"
            "</td>"
            for each in by
        )
        yield f'<tr><th scope="row"><bdi>{escape(answer)}</bdi></th>{cells}</tr>'


def _all(story: Story, names: Names) -> str:
    """Every row that somebody has read, with who says what."""
    rows = "".join(_row(story, key, names) for key in story.rows)
    columns = ["words", "where", "asked", "the rules proposed", "who says what",
               "two differ"]  # fmt: skip
    caption = f"All rows that were read, {TITLES[story.last.moment]}"
    said = counted(len(story.rows), "row")
    made = wide(caption, columns, rows)
    return f"<details><summary>All {said}</summary>{made}</details>"


def _row(story: Story, key: str, names: Names) -> str:
    row, by = story.rows[key], story.last.who_says(key)
    if not by:
        return ""
    parts = (
        f"<bdi>{escape(answer)}</bdi>: <b>{len(who)}</b> {names.html(who)}"
        for answer, who in sorted(by.items(), key=lambda one: (-len(one[1]), one[0]))
    )
    cells = (
        escape(row.where),
        escape(ASKS[row.kind]),
        escape(row.rule),
        "; ".join(parts),
    )
    differ = share(differing(story.last.counts(key)))
    return (
        f'<tr><th scope="row" lang="no"><bdi>{escape(row.words or "–")}</bdi></th>'
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + f'<td class="n">{differ}</td></tr>'
    )
