"""Bring sizes and checksums in data/datapackage.json up to date.

Run it after a change of a data file: python -m scripts.describe_data. What the
files mean is written by hand in the description itself. What repositories index says
these sizes, too (scripts.describe_kit), and is written anew with them.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from scripts import describe_kit

DATA = Path(__file__).resolve().parent.parent / "data"
DESCRIPTION = DATA / "datapackage.json"


def measured(resource: dict[str, Any]) -> dict[str, Any]:
    """A resource of the data package with its size in bytes and its SHA-256."""
    content = (DATA / resource["path"]).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return resource | {"bytes": len(content), "hash": f"sha256:{digest}"}


def main() -> None:
    """Measure every file and write the description again; say what has changed."""
    package = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    before = package["resources"]
    package["resources"] = [measured(r) for r in before]
    for old, new in zip(before, package["resources"], strict=True):
        if old != new:
            print(f"measured data/{new['path']}")
    written = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    DESCRIPTION.write_text(written, encoding="utf-8", newline="\n")
    describe_kit.main()


if __name__ == "__main__":
    main()
