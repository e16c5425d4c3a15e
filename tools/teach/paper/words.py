"""Markdown as plain data that a layout can set: blocks, and the words in them.

A piece of words is `{"k": kind, …}`: text and code with `t`; strong, em and nb
(Norwegian) with the pieces `c` in it; a link with its `url` too. A block is a p
(paragraph), heading, list, quote, code or table; of a list whose items begin with a
letter in bold it is options, with the letters apart.
"""

from collections.abc import Callable, Iterator
from typing import Any

import mistune

Node = dict[str, Any]
NORWEGIAN, END = '<i lang="nb">', "</i>"
KINDS = {"strong": "strong", "emphasis": "em", "link": "link"}
# A line end in the source is a space on the page.
PLAIN = {"softbreak": " ", "linebreak": " "}


def blocks(markdown: str) -> list[Node]:
    """The blocks of a text in Markdown; raises ValueError for what no layout sets."""
    read = mistune.create_markdown(renderer=None, plugins=["table"])
    return _inner({"children": read(markdown)})


def inline(markdown: str) -> list[Node]:
    """One line of Markdown as pieces of words."""
    found: list[Node] = blocks(markdown)[0]["c"]
    return found


def plain(pieces: list[Node]) -> str:
    """The letters of some pieces."""
    return "".join(piece.get("t") or plain(piece.get("c", [])) for piece in pieces)


def quoted(words: str, norwegian: str) -> list[Node]:
    """Plain words as pieces, with those quotations marked that a Norwegian text has."""
    found: list[Node] = []
    for odd, part in enumerate(words.split('"')):
        told = {"k": "text", "t": f'"{part}"' if odd % 2 else part}
        marked = odd % 2 and part in norwegian
        found.append({"k": "nb", "c": [told]} if marked else told)
    return found


def _block(token: Node) -> Node:
    made = MAKERS.get(token["type"])
    if made is None:
        raise ValueError(f"a block of the kind {token['type']} has no place on paper.")
    return made(token)


def _paragraph(token: Node) -> Node:
    return {"k": "p", "c": _pieces(token["children"])}


def _heading(token: Node) -> Node:
    return {"k": "heading", "c": _pieces(token["children"])}


def _list(token: Node) -> Node:
    items = [_inner(item) for item in token["children"]]
    listed = {"k": "list", "ordered": token["attrs"]["ordered"], "items": items}
    return _options(items) or listed


def _quote(token: Node) -> Node:
    return {"k": "quote", "c": _inner(token)}


def _code(token: Node) -> Node:
    return {"k": "code", "t": token["raw"].rstrip()}


def _rule(_: Node) -> Node:
    return {"k": "rule"}


def _inner(token: Node) -> list[Node]:
    return [_block(one) for one in token["children"] if one["type"] != "blank_line"]


def _options(items: list[list[Node]]) -> Node:
    """The items as options, if each begins with its letter in bold; {} if not."""
    lines = [item[0]["c"] for item in items]
    letters = [plain([line[0]]) if line[0]["k"] == "strong" else "" for line in lines]
    if not all(len(letter) == 1 for letter in letters):
        return {}
    rest = [[one | {"t": one["t"].lstrip()}, *more] for _, one, *more in lines]
    items = [[piece for piece in line if piece.get("t") != ""] for line in rest]
    return {"k": "options", "letters": letters, "items": items}


def _table(token: Node) -> Node:
    head, *body = token["children"]
    rows = [row["children"] for part in body for row in part["children"]]
    return {
        "k": "table",
        "head": [_pieces(cell["children"]) for cell in head["children"]],
        "rows": [[_pieces(cell["children"]) for cell in row] for row in rows],
    }


def _pieces(tokens: list[Node]) -> list[Node]:
    """The pieces of some words; Norwegian, marked by HTML, takes in what it spans."""
    return list(_until_end(iter(tokens)))


def _until_end(tokens: Iterator[Node]) -> Iterator[Node]:
    for token in tokens:
        kind, raw = token["type"], token.get("raw", "")
        if kind == "inline_html" and raw == NORWEGIAN:
            yield {"k": "nb", "c": list(_until_end(tokens))}
        elif kind == "inline_html" and raw == END:
            return
        elif kind in ("text", "codespan"):
            yield {"k": "code" if kind == "codespan" else "text", "t": raw}
        elif kind in PLAIN:
            yield {"k": "text", "t": PLAIN[kind]}
        elif kind in KINDS:
            piece = {"k": KINDS[kind], "c": _pieces(token["children"])}
            yield piece | {"url": token.get("attrs", {}).get("url", "")}
        elif kind != "inline_html":
            raise ValueError(f"words of the kind {kind} have no place on paper.")


MAKERS: dict[str, Callable[[Node], Node]] = {
    "paragraph": _paragraph,
    "block_text": _paragraph,
    "heading": _heading,
    "list": _list,
    "block_quote": _quote,
    "block_code": _code,
    "table": _table,
    "thematic_break": _rule,
}
