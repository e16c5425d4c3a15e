"""A story to mark: its lines with their numbers, and the rules for two labels."""

from dataclasses import asdict, dataclass
from textwrap import wrap
from typing import Any

from raqqakit import data, text
from tools.teach.paper.reading import said_of
from tools.teach.paper.words import Node, blocks, plain

# Letters to a line: the layout has room for them beside the margin for labels.
WIDTH = 60
LABELS = ("actor", "location")
# The rules of the guidelines on how far a mention reaches that are about these two:
# the others are about times and quantities.
RULES = (1, 2, 3, 4, 5, 6, 7, 12)
GUIDELINES = ("annotations", "guidelines.md")
# The rules are of Norwegian and show it without its English.
ENGLISH = {
    "byen": "the city",
    "gruppen": "the group",
    "partene": "the parties",
    "danske og svenske ledere": "Danish and Swedish leaders",
    "de": "they, the",
    "hverandre": "each other",
    "den": "it, the",
    "som": "who, which",
    "der": "where",
    "sin": "his, her, its, their",
    "sitt": "the same, of neuter words",
    "noen av": "some of",
    "mange": "many",
    "den Oslo-baserte gruppen": "the Oslo-based group",
    "svenske og danske leger": "Swedish and Danish doctors",
    "Røde Kors (RK)": "the Red Cross",
    "EU-ministrene": "the EU ministers",
    "EU-støttede bønder": "EU-backed farmers",
    "Norges": "Norway's",
    "landets regjering": "the country's government",
    "er en av Norges største byer": "is one of Norway's largest cities",
    "gjorde byen til hovedstad": "made the city the capital",
    "Moe, lederen": "Moe, the leader",
}


@dataclass(frozen=True)
class Line:
    """A line of a story on paper, by its number; `first` opens a paragraph."""

    number: int
    words: str
    kind: str
    first: bool


def content(story: str) -> dict[str, Any]:
    """What the sheet for marking a story holds."""
    return {
        "about": said_of(story),
        "lines": [asdict(line) for line in lines(story)],
        "may_be_left_out": left_out(story),
        "labels": labels(),
        "rules": rules(),
        "english": [*ENGLISH.items()],
    }


def lines(story: str) -> list[Line]:
    """The headings and the prose of a story, cut into lines that are the same always.

    So a class can speak of "line 12", whatever it was printed by.
    """
    found: list[Line] = []
    for paragraph in text.paragraphs(data.article(story)):
        found += [
            Line(len(found) + place, words, paragraph.kind, place == 1)
            for place, words in enumerate(_cut(paragraph), start=1)
        ]
    return found


def left_out(story: str) -> list[tuple[int, int]]:
    """The first and last line of each paragraph that a content note is about."""
    rows = data.translation(story)
    noted = {int(row["paragraph"]) for row in rows if row.get("content_note")}
    found, last = [], 0
    for place, paragraph in enumerate(text.paragraphs(data.article(story))):
        first, last = last + 1, last + len(_cut(paragraph))
        if place in noted:
            found.append((first, last))
    return found


def _cut(paragraph: text.Paragraph) -> list[str]:
    """The lines of a heading or of prose; what stands above a text has none."""
    if paragraph.kind == "metadata":
        return []
    return wrap(paragraph.text, WIDTH, break_on_hyphens=False)


def labels() -> list[list[Node]]:
    """What the guidelines say that an actor is, and a location."""
    table = next(block for block in _guidelines() if block["k"] == "table")
    told = {plain(row[0]): row[1] for row in table["rows"]}
    return [told[label] for label in LABELS]


def rules() -> dict[str, Any]:
    """What counts as a mention, and how far one reaches, as the guidelines say it."""
    told = _guidelines()
    counted = [block for block in told if block["k"] == "p" and _is_general(block)]
    numbered = next(block for block in told if block["k"] == "list")["items"]
    reach = [(n, item) for n, item in enumerate(numbered, start=1) if n in RULES]
    return {"counted": counted, "reach": [{"n": n, "c": c} for n, c in reach]}


def _is_general(block: Node) -> bool:
    """Whether a paragraph says of all mentions what counts: it opens in bold."""
    return bool(block["c"]) and block["c"][0]["k"] == "strong"


def _guidelines() -> list[Node]:
    """The guidelines, their examples marked as the Norwegian that they are."""
    path = data.folder().joinpath(*GUIDELINES)
    return [_norwegian(block) for block in blocks(path.read_text(encoding="utf-8"))]


def _norwegian(node: Any) -> Any:
    """The same, with all examples, and what is marked of them, as Norwegian."""
    if isinstance(node, list):
        return [one for part in node for one in _quoted(_norwegian(part))]
    if isinstance(node, dict):
        return {name: _norwegian(part) for name, part in node.items()}
    return node


def _quoted(node: Any) -> list[Any]:
    if not isinstance(node, dict) or node.get("k") not in ("text", "code"):
        return [node]
    if node["k"] == "code":
        return [{"k": "nb", "c": [{"k": "strong", "c": [node | {"k": "text"}]}]}]
    parts = node["t"].split('"')
    pieces = [{"k": "text", "t": part} for part in parts]
    return [
        {"k": "nb", "c": [{"k": "text", "t": f"“{piece['t']}”"}]} if odd % 2 else piece
        for odd, piece in enumerate(pieces)
    ]
