"""The tables of the readers of a story: where each lies, and whose it is."""

from collections.abc import Iterable
from pathlib import Path

from raqqakit import files
from raqqakit.errors import InputError
from raqqakit.own.reading_table import READER, Placed, bare, lines_of_table
from raqqakit.own.story import Story

NONE = "reading"


def table_of(story: Story, reader: str) -> Path:
    """Where the table of a reader lies.

    Raises InputError for a name of which nothing can stand in the name of a file: all
    such readers would have one table.
    """
    name = files.safe_name(f"{NONE}-{reader}", NONE)
    if name == NONE:
        raise InputError(
            f"{reader[:20]!r} has no letter for the name of a file. Write the reader's "
            "name, or a nickname, in letters."
        )
    return files.home() / story.folder / f"{name}.csv"


def require_own(path: Path, reader: str, lines: Iterable[Placed]) -> None:
    """Refuse a table that another reader has begun, of the same name as a file.

    Raises InputError: "Ada B" and "Ada-B" would have one table.
    """
    readers = _readers(lines)
    same = [name for name in readers if name.casefold() == reader.casefold()]
    other = [n for n in readers if files.safe_name(f"{NONE}-{n}", NONE) == path.stem]
    if other and not same:
        raise InputError(
            f"{path.name} is the table of {other[0][:20]!r}. Write the name so, or "
            "take one that is not so like it."
        )


def begun(path: Path, reader: str) -> str:
    """A sentence for a table that is not there yet, where others are; else ""."""
    if path.exists():
        return ""
    tables = sorted(path.parent.glob(f"{NONE}-*.csv"))
    names = [_name(table) for table in tables]
    if not names:
        return ""
    return (
        f"A new table is begun for {reader!r}. If you have read here before, write the "
        f"name as you did then; there is {', '.join(repr(name) for name in names)}."
    )


def _name(table: Path) -> str:
    """The reader of a table, by its lines; of an empty one, by its file."""
    in_file = table.stem.removeprefix(f"{NONE}-")
    try:
        readers = _readers(lines_of_table(table))
    except InputError:  # that of somebody else may be broken
        return in_file
    here = [n for n in readers if files.safe_name(f"{NONE}-{n}", NONE) == table.stem]
    return here[0] if here else in_file


def _readers(lines: Iterable[Placed]) -> list[str]:
    names = (bare(line[READER]) for _, line in lines)
    return list(dict.fromkeys(name for name in names if name))
