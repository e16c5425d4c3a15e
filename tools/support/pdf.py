"""What stands in a PDF, as a reader's program sees it: letters, places, tags."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MILLIMETRE = 72 / 25.4  # points
SOFT = "\u00ad\ufffe\u0002"  # what a hyphen at a line's end is read as


@dataclass(frozen=True)
class Letter:
    """A letter of a page, and which one it is; its edges in millimetres, its size."""

    place: int
    sign: str
    left: float
    bottom: float
    right: float
    top: float
    points: float

    def covers(self, other: "Letter") -> bool:
        """Whether it lies on another: on more than a tenth of the smaller of both.

        A letter beside it may reach into its place, as in italics.
        """
        if abs(self.place - other.place) <= 2 or self.edges == other.edges:
            return False
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > 0 and high > 0 and 10 * wide * high > min(self.area, other.area)

    @property
    def area(self) -> float:
        """In square millimetres."""
        return (self.right - self.left) * (self.top - self.bottom)

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top; both letters of a ligature have the same."""
        return self.left, self.bottom, self.right, self.top


class Page:
    """A page, by its number from 0."""

    def __init__(self, document: Any, number: int) -> None:
        self._page = document[number]
        self._text = self._page.get_textpage()

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in millimetres."""
        wide, high = self._page.get_size()
        return wide / MILLIMETRE, high / MILLIMETRE

    @cached_property
    def text(self) -> str:
        """Its words, in the order in which they stand in the file."""
        words: str = self._text.get_text_range()
        return re.sub(rf"[{SOFT}]", "-", words)

    @cached_property
    def letters(self) -> list[Letter]:
        """All that is printed as a letter; spaces are left out."""
        return [*self._letters()]

    def _letters(self) -> Iterator[Letter]:
        for place in range(self._text.count_chars()):
            sign = chr(pdfium.FPDFText_GetUnicode(self._text, place))
            if not sign.isspace() and sign.isprintable():
                box = self._text.get_charbox(place)
                left, bottom, right, top = (one / MILLIMETRE for one in box)
                size = pdfium.FPDFText_GetFontSize(self._text, place)
                yield Letter(place, sign, left, bottom, right, top, size)

    def drawn(self) -> Iterator[tuple[float, float, float, float]]:
        """The edges of all that is drawn or written, as left, bottom, right, top."""
        for thing in self._page.get_objects():
            left, bottom, right, top = thing.get_bounds()
            yield tuple(one / MILLIMETRE for one in (left, bottom, right, top))

    def picture(self, path: Path) -> None:
        """Draw it into a file, to be looked at."""
        self._page.render(scale=2).to_pil().save(path)

    def languages(self) -> set[str]:
        """The languages of its tags, and of what is marked within a line."""
        things = self._page.get_objects()
        return {language for _, language in self.tags()} | {
            _language(mark) for thing in things for mark in _marks(thing)
        }

    def tags(self) -> Iterator[tuple[str, str]]:
        """The kinds of its tags with the language of each, in the order of reading."""
        tree = pdfium.FPDF_StructTree_GetForPage(self._page)
        for place in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            yield from _tags(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place))


def _tags(tag: Any) -> Iterator[tuple[str, str]]:
    kind = _said(pdfium.FPDF_StructElement_GetType, tag)
    yield kind, _said(pdfium.FPDF_StructElement_GetLang, tag)
    for place in range(pdfium.FPDF_StructElement_CountChildren(tag)):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(tag, place):
            yield from _tags(child)


def _marks(thing: Any) -> Iterator[Any]:
    for place in range(pdfium.FPDFPageObj_CountMarks(thing)):
        yield pdfium.FPDFPageObj_GetMark(thing, place)


def _said(ask: Any, tag: Any) -> str:
    room = ctypes.create_string_buffer(200)
    length = ask(tag, room, len(room))
    return room.raw[:length].decode("utf-16-le").rstrip("\0")


def _language(mark: Any) -> str:
    room, length = (ctypes.c_ushort * 100)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", room, 200, length)
    return bytes(room)[: length.value].decode("utf-16-le").rstrip("\0")


class Document:
    """A PDF, by its path."""

    def __init__(self, path: Path) -> None:
        self._file = pypdfium2.PdfDocument(path)
        self.pages = [Page(self._file, number) for number in range(len(self._file))]

    @property
    def title(self) -> str:
        """The title that a reader's program shows."""
        return str(self._file.get_metadata_dict()["Title"])

    @property
    def is_tagged(self) -> bool:
        """Whether it says of its parts what they are."""
        return bool(pdfium.FPDFCatalog_IsTagged(self._file))

    @cached_property
    def text(self) -> str:
        """All words."""
        return "\n".join(page.text for page in self.pages)
