"""Markdown as plain data that a layout can set: blocks, and the words in them.

A piece of words is `{"k": kind, …}`: text and code with `t`; strong, em and nb
(Norwegian) with the pieces `c` in it; a link with its `url` too. A block is a p
(paragraph), heading, list, quote, code or table; of a list whose items begin with a
letter in bold it is options, with the letters apart.
"""

from collections.abc import Iterator
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
    tokens: Any = read(markdown)
    return [_block(one) for one in tokens if one["type"] not in ("blank_line",)]


def inline(markdown: str) -> list[Node]:
    """One line of Markdown as pieces of words."""
    found: list[Node] = blocks(markdown)[0]["c"]
    return found


def plain(pieces: list[Node]) -> str:
    """The letters of some pieces."""
    return "".join(piece.get("t") or plain(piece.get("c", [])) for piece in pieces)


def _block(token: Node) -> Node:
    kind, inner = token["type"], token.get("children", [])
    if kind in ("paragraph", "block_text"):
        return {"k": "p", "c": _pieces(inner)}
    if kind == "heading":
        return {"k": "heading", "level": token["attrs"]["level"], "c": _pieces(inner)}
    if kind == "list":
        items = [[_block(one) for one in item["children"]] for item in inner]
        return _options(items) or {
            "k": "list", "ordered": token["attrs"]["ordered"], "items": items
        }  # fmt: skip
    if kind == "block_quote":
        quoted = [_block(one) for one in inner if one["type"] != "blank_line"]
        return {"k": "quote", "c": quoted}
    if kind == "block_code":
        return {"k": "code", "t": token["raw"].rstrip()}
    if kind == "table":
        return _table(inner)
    if kind == "thematic_break":
        return {"k": "rule"}
    raise ValueError(f"a block of the kind {kind} has no place on paper.")


def _options(items: list[list[Node]]) -> Node:
    """The items as options, if each begins with its letter in bold; {} if not."""
    lines = [item[0]["c"] for item in items]
    letters = [plain([line[0]]) if line[0]["k"] == "strong" else "" for line in lines]
    if not all(len(letter) == 1 for letter in letters):
        return {}
    return {"k": "options", "letters": letters, "items": [line[1:] for line in lines]}


def _table(parts: list[Node]) -> Node:
    head, *body = parts
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
