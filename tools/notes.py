"""Small notes that the kit leaves for itself, as JSON files."""

import json
from pathlib import Path


def read_note(note: Path) -> dict[str, str]:
    """Return what a note says; nothing if it is lost or cannot be read."""
    try:
        said = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
