"""From bytes to text, in one place, so that every file is refused in the same words."""

import codecs
import re
from pathlib import Path

from raqqakit.errors import InputError

AS_TEXT = "Open it, mark all, copy, and paste the words into a plain text file."
AS_CSV = "Open it there, and save the sheet as CSV in UTF-8."
# What files of other kinds begin with, what they are, and what to do with them.
KINDS = (
    (b"{\\rtf", "a file of a word processor (RTF)", AS_TEXT),
    (b"%PDF", "a PDF", AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old file of Word or Excel", AS_TEXT),
)
# The same for files that are an archive: what is in it tells which kind it is.
PARTS = (
    (b"word/", "a file of Word", AS_TEXT),
    (b"xl/", "a workbook of Excel", AS_CSV),
    (b"opendocument.spreadsheet", "a workbook of LibreOffice", AS_CSV),
    (b"opendocument.text", "a file of LibreOffice", AS_TEXT),
)
AGAIN = {
    False: "Open it in an editor and save it as UTF-8.",
    True: "Save it once more from the spreadsheet, as CSV UTF-8.",
}
ARCHIVE = b"PK\x03\x04"
PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|<\?xml)", re.IGNORECASE)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: str | Path) -> str:
    """Read a text file as UTF-8.

    Takes a path. Returns the text with plain line feeds; a byte order mark
    is dropped. Raises InputError, in one sentence, for a file that is
    missing, a folder, empty, not text, or in another encoding.
    """
    path = Path(path)
    if path.is_dir():
        raise InputError(f"{path.name} is a folder. Give the path of a text file.")
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError(
            f"There is no file {path.name} in {path.parent.name or 'this folder'}. "
            "Check the spelling, or put the file there."
        ) from None
    except OSError:
        raise InputError(
            f"{path.name} is there, but may not be read. Check its permissions."
        ) from None
    return decode(raw, path.name)


def decode(raw: bytes, name: str = "The file") -> str:
    """Turn the bytes of a UTF-8 text into text.

    Takes the bytes and a name to use in messages. Returns the text with
    plain line feeds. Raises InputError when the bytes are empty, not text, or in
    another encoding (UTF-16 and Latin-1 are named where they can be told), and for
    files of Word, Excel, PDF and the like, with how to save them.
    """
    _refuse_known_kinds(raw, name)
    if raw.startswith(UTF16_MARKS):
        raise InputError(f"{name} is in UTF-16. Save it again as UTF-8.")
    if b"\0" in raw:
        raise InputError(
            f"{name} is not plain text. Copy the article's words into a .txt file "
            "and save it as UTF-8."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not UTF-8 (byte {error.start + 1} cannot be read); it may be "
            f"Latin-1 or Windows-1252. {AGAIN[name.lower().endswith('.csv')]}"
        ) from None
    if not text.strip():
        raise InputError(f"{name} is empty. Put its words in and save it first.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_known_kinds(raw: bytes, name: str) -> None:
    """Refuse a file of another kind by what it begins with, and say what it is."""
    kinds = [(what, then) for begins, what, then in KINDS if raw.startswith(begins)]
    if raw.startswith(ARCHIVE):
        kinds += [(what, then) for part, what, then in PARTS if part in raw]
        kinds.append(("an archive (zip)", "Unpack it first."))
    if PAGE.match(raw):
        kinds.append(("a page of the web (HTML)", AS_TEXT))
    for what, then in kinds:
        raise InputError(f"{name} is {what}. {then}")
