"""On paper: what a class reads, marks, fills in and holds up, as A4 PDFs."""

from pathlib import Path

from tools.teach.paper.press import printed
from tools.teach.paper.sheets import sheets


def write(folder: Path) -> list[Path]:
    """Write every sheet into a folder, and return the paths in the order of use.

    Folders are made where they are missing; a file of the same name is written anew.
    The same kit gives the same bytes. Raises UserError where the typesetter is not to
    be had.
    """
    made = []
    for sheet in sheets():
        path = folder / sheet.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(printed(sheet))
        made.append(path)
    return made
