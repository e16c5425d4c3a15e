"""The page of a class for the teacher: who is where, and what many misunderstand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import (
    NOT_YET,
    RIGHT,
    SIGNS,
    STATUSES,
    Result,
    marked,
)
from raqqakit.exercises.sets import problems_of
from tools.grade_files import Class, Sheet

WIDTH, ROW, LEFT = 640, 30, 60
# Each status has a colour, a pattern and a sign; the words stand in the table below.
LOOKS = {
    "right": ("#1b7f5a", ""),
    "not yet": ("#c65102", "stripes"),
    "could not run": ("#a4262c", "dots"),
    "not attempted": ("#8a8a8a", "none"),
}
STYLE = """
:root { color-scheme: light dark; --line: #767676; --head: #eef1f4; }
@media (prefers-color-scheme: dark) { :root { --head: #2a2f36; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 70rem;
  padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left;
  vertical-align: top; }
thead th { background: var(--head); }
td.n { text-align: right; }
td.s { white-space: nowrap; }
svg text { fill: currentColor; font: 14px system-ui, sans-serif; }
svg { max-width: 100%; height: auto; }
"""
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def page(found: Class) -> str:
    """The whole page as HTML, which needs nothing else."""
    sets = sorted({sheet.set for sheet in found.sheets})
    title = f"Answers to {', '.join(sets)}" if sets else "No answers yet"
    parts = [_opening(found), *(_set(found, name) for name in sets), _unfit(found)]
    return PAGE.format(
        title=escape(title), style=STYLE, body="\n".join(p for p in parts if p)
    )


def _opening(found: Class) -> str:
    counted = sum(sheet.counted for sheet in found.sheets)
    return (
        f"<p>{len(found.sheets)} answers files were read and {counted} counted; "
        f"{len(found.unfit)} could not be read. Every answer was checked again by the "
        "kit; no code of a learner was run. These are answers on the way, and no "
        f"marks. Made on {datetime.now():%Y-%m-%d %H:%M}.</p>"
    )


def _set(found: Class, name: str) -> str:
    """All about one set: the chart with its table, the misconceptions, the learners."""
    problems = problems_of(name).problems
    sheets = [s for s in found.sheets if s.set == name]
    counted = [s for s in sheets if s.counted]
    counts = {p.id: Counter(s.results[p.id].status for s in counted) for p in problems}
    return "\n".join(
        [
            f"<h2>{name}</h2>",
            _chart(name, counts, len(counted)),
            _counts(problems, counts),
            _misconceptions(problems, counted),
            _learners(problems, sheets),
        ]
    )


def _chart(name: str, counts: dict[str, Counter[str]], learners: int) -> str:
    """The statuses of each problem as a bar, with its text alternative."""
    height = ROW * (len(counts) + 1)
    rows = "".join(
        _bar(number, problem, count, learners)
        for number, (problem, count) in enumerate(counts.items(), start=1)
    )
    words = escape(_in_words(name, counts, learners))
    return (
        f'<h3>How far the class is</h3><p>{words}</p><div class="wide"><svg role="img" '
        f'aria-label="Stacked bars. {words}" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}">{PATTERNS}{_legend()}{rows}</svg></div>'
    )


def _in_words(name: str, counts: dict[str, Counter[str]], learners: int) -> str:
    rights = {problem: count[RIGHT] for problem, count in counts.items()}
    most, least = (best(rights, key=rights.__getitem__) for best in (max, min))
    return (
        f"{name}, {learners} learners. Most often right is {most} ({rights[most]}), "
        f"least often {least} ({rights[least]})."
    )


PATTERNS = (
    '<defs><pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="3" height="8" fill="#fff" '
    'fill-opacity="0.55"/></pattern><pattern id="dots" width="7" height="7" '
    'patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.6" fill="#fff" '
    'fill-opacity="0.7"/></pattern></defs>'
)


def _piece(x: float, y: float, width: float, status: str) -> str:
    colour, pattern = LOOKS[status]
    place = f'x="{x:.1f}" y="{y}" width="{width:.1f}" height="{ROW - 10}"'
    fill = "none" if pattern == "none" else colour
    drawn = f'<rect {place} fill="{fill}" stroke="{colour}" stroke-width="1.5"/>'
    if pattern in ("stripes", "dots"):
        drawn += f'<rect {place} fill="url(#{pattern})"/>'
    return drawn


def _bar(row: int, problem: str, count: Counter[str], learners: int) -> str:
    y, x = row * ROW + 4, float(LEFT)
    drawn = f'<text x="0" y="{y + 15}">{escape(problem)}</text>'
    for status in LOOKS:
        width = (WIDTH - LEFT - 4) * count[status] / max(learners, 1)
        if width:
            drawn += _piece(x, y, width, status)
        x += width
    return drawn


def _legend() -> str:
    drawn, x = "", 0
    for status in LOOKS:
        drawn += _piece(x + 1, 2, 22, status)
        drawn += f'<text x="{x + 30}" y="17">{SIGNS[status][0]} {status}</text>'
        x += WIDTH // len(LOOKS)
    return drawn


def _counts(problems: Sequence[Problem], counts: dict[str, Counter[str]]) -> str:
    rows = [
        [p.id, p.text.title, *(str(counts[p.id][status]) for status in STATUSES)]
        for p in problems
    ]
    caption = "The numbers of the chart: learners by status"
    return table(caption, ["problem", "title", *STATUSES], rows)


def _misconceptions(problems: Sequence[Problem], sheets: Iterable[Sheet]) -> str:
    """What many misunderstand, the most frequent first, with what they were told."""
    found: Counter[tuple[str, str]] = Counter()
    told: dict[tuple[str, str], str] = {}
    for sheet in sheets:
        for name, result in sheet.results.items():
            if result.status not in (RIGHT, "not attempted"):
                found[name, result.code] += 1
                told.setdefault((name, result.code), result.message)
    if not found:
        return "<h3>What many misunderstand</h3><p>Nothing yet.</p>"
    titles = {p.id: p.text.title for p in problems}
    rows = [
        [f"{name} {titles[name]}", code, str(number), told[name, code]]
        for (name, code), number in found.most_common(25)
    ]
    columns = ["problem", "code", "learners", "a reply they got"]
    made = table("The most frequent first, at most 25", columns, rows)
    return f"<h3>What many misunderstand</h3>{made}"


def _learners(problems: Sequence[Problem], sheets: Sequence[Sheet]) -> str:
    names = [p.id for p in problems]
    rows = [
        [
            sheet.name,
            str(sum(r.status == RIGHT for r in sheet.results.values())),
            *(_word(sheet.results[name]) for name in names),
            "; ".join([sheet.file, *sheet.notes]),
        ]
        for sheet in sorted(sheets, key=lambda s: s.learner)
    ]
    made = table("Every file", ["learner", "right", *names, "file and notes"], rows)
    return f"<h3>Who is where</h3>{made}"


def _word(result: Result) -> str:
    sign = SIGNS[result.status][0]
    code = f" ({result.code})" if result.status == NOT_YET else ""
    return f"{sign} {result.status}{code}"


def _unfit(found: Class) -> str:
    if not found.unfit:
        return ""
    rows = [[unfit.file, unfit.what] for unfit in found.unfit]
    made = table("Each with what is the matter", ["file", "what"], rows)
    return f"<h2>Files that could not be read</h2>{made}"


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as HTML; the first cell of a row is its heading."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row"><bdi>{escape(first)}</bdi></th>'
        + "".join(f"<td{_side(cell)}><bdi>{marked(cell)}</bdi></td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _side(cell: str) -> str:
    return ' class="n"' if cell.isdigit() else ""
