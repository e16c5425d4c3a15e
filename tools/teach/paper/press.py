"""From what stands on a sheet to a PDF, by typst and the layouts beside this file.

A PDF has its title and language, its Norwegian marked, and tags for a screen reader:
typst refuses to write one that breaks a rule of PDF/UA-1 that a machine can check.
"""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from tools.environment import ROOT
from tools.teach.paper.sheets import Sheet
from tools.user_error import UserError

LAYOUT = Path(__file__).parent / "layout"
RELEASED = re.compile(r'^date-released: "?([\d-]+)', re.MULTILINE)
NO_PRESS = (
    "The sheets could not be made, for their typesetter is not to be had for this kind "
    "of computer (it is for Windows and Linux on the usual processors, and for Macs): "
    "make them on another computer, and copy the PDFs."
)


def printed(sheet: Sheet) -> bytes:
    """A sheet as a PDF; raises UserError where the typesetter is missing."""
    try:
        import typst
    except ImportError:
        raise UserError(NO_PRESS) from None
    content = {"title": sheet.title, "hand_in": sheet.handed_in, **sheet.content()}
    made: bytes = typst.compile(
        LAYOUT / f"{sheet.layout}.typ",
        root=LAYOUT,
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=released(),
    )
    return made


def released() -> datetime:
    """The day of this release of the kit, so that one kit gives the same bytes."""
    told = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    found = RELEASED.search(told)
    if not found:
        raise UserError("CITATION.cff has no line date-released, which dates a PDF.")
    return datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
