"""A file of another kind is named, with what to do."""

import io
import zipfile

import pytest

from raqqakit.decoding import decode
from raqqakit.errors import InputError


def zipped(*names: str) -> bytes:
    """An archive with some files in it, as Word, Excel and LibreOffice save."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as inside:
        for name in names:
            inside.writestr(name, "words")
    return archive.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind", "then"),
    [
        (b"{\\rtf1\\ansi Broen er stengt.}", "RTF", "plain text"),
        (b"%PDF-1.7 ...", "a PDF", "plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old file of Word", "plain text"),
        (zipped("[Content_Types].xml", "word/document.xml"), "of Word", "plain text"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel", "CSV in UTF-8"),
        (zipped("photo.jpg"), "archive", "Unpack"),
        (b"<!DOCTYPE html>\n<html><p>Broen</p>", "HTML", "plain text"),
        (b"\n <html lang='nb'>", "HTML", "plain text"),
    ],
)
def test_a_file_of_another_kind_is_named(raw, kind, then) -> None:
    with pytest.raises(InputError, match=kind) as refused:
        decode(raw, "text.txt")
    assert then in str(refused.value)


@pytest.mark.parametrize("kept", ["PK, sa hun.", "Se <html> i boken.", "% 5 av PDF"])
def test_a_text_that_speaks_of_them_is_a_text(kept) -> None:
    assert decode(kept.encode()) == kept
