"""Print the table of docs/rights.md of what the site ships of others.

python -m scripts.licences, after `kit.py site`, which fetches the wheels. It asks each
wheel itself: its licence expression, or else its line on the licence, or its class.
"""

import email
import re
import zipfile
from email.message import Message
from pathlib import Path

from tools.site.archive import name_and_version
from tools.site.wheels import fetched

# What wheels write in words of their own, by what the words begin with. These say which
# BSD licence only in their licence file, which was read.
SAID = {
    "Apache 2.0": "Apache-2.0",
    "Apache-2.0": "Apache-2.0",
    "BSD 3-Clause License": "BSD-3-Clause",
    "BSD-2-Clause": "BSD-2-Clause",
    "BSD-3-Clause": "BSD-3-Clause",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "MIT": "MIT",
    "Mozilla Public License Version 2.0": "MPL-2.0",
}
IN_ITS_FILE = {
    "cycler": "BSD-3-Clause",
    "ipython-pygments-lexers": "BSD-3-Clause",
    "matplotlib-inline": "BSD-3-Clause",
    "prompt-toolkit": "BSD-3-Clause",
}


def licence(wheel: Path) -> str:
    """The licence that a wheel says it has; raises ValueError where it says none."""
    name, _ = name_and_version(wheel)
    about = metadata(wheel)
    told = about["License-Expression"] or ""
    words = re.sub(r"\s+", " ", about["License"] or "").strip()
    known = (spdx for start, spdx in SAID.items() if words.startswith(start))
    found = told or next(known, "") or IN_ITS_FILE.get(name, "")
    if not found:
        raise ValueError(f"{wheel.name} does not say its licence: read its file.")
    return found


def metadata(wheel: Path) -> Message:
    """What a wheel says of itself."""
    with zipfile.ZipFile(wheel) as whole:
        path = next(n for n in whole.namelist() if n.endswith(".dist-info/METADATA"))
        return email.message_from_bytes(whole.read(path))


def table() -> str:
    """A row of Markdown for each wheel: its name, its version, its licence."""
    rows = sorted((*name_and_version(w), licence(w)) for w in fetched())
    return "\n".join(f"| {name} | {version} | {said} |" for name, version, said in rows)


if __name__ == "__main__":
    print(table())
