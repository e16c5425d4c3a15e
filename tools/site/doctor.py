"""The doctor's page: what the site needs, tried one by one in the visitor's browser."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

from markupsafe import Markup

from tools.site import frame

SCRIPTS = Path(__file__).resolve().parent / "probes"
# In a script element these would end it, or the line that stands in it.
ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

Costs = Literal["run", "pictures"]


@dataclass(frozen=True)
class File:
    """A file that the browser has to get whole: of each kind, from each host, one.

    `address` is relative to the site, or whole where the file is another host's;
    `size` in bytes and `sha256` are None where the build does not know them; `costs`
    is what does not work without it: running a lesson, or its pictures.
    """

    address: str
    size: int | None = None
    sha256: str | None = None
    costs: Costs = "run"

    @property
    def kind(self) -> str:
        """The end of the file's name, such as ".wasm"."""
        return PurePosixPath(urlsplit(self.address).path).suffix

    @property
    def host(self) -> str:
        """The other host that has it, with its port if it has one; "" if the site."""
        return urlsplit(self.address).netloc


@dataclass(frozen=True)
class Probes:
    """What the page tries: files, Python's first script among them, and the room.

    `script` is the address of the module that begins Python, `room` the bytes that
    the browser has to lend, `patience` the seconds in which nothing may happen.
    """

    files: Sequence[File]
    script: str
    room: int
    patience: float = 15


def file_of(site: Path, address: str, costs: Costs = "run") -> File:
    """A file of the site with its size and checksum, by its path under the site."""
    content = (site / address).read_bytes()
    return File(address, len(content), hashlib.sha256(content).hexdigest(), costs)


def write(site: Path, probes: Probes) -> None:
    """Write the doctor's page and its scripts into a site, beside `frame`'s look."""
    shutil.copytree(SCRIPTS, site, dirs_exist_ok=True)
    frame.write(
        site,
        "doctor.html",
        "doctor.html",
        title="Does it work here?",
        probes=_as_json(probes),
        hosts=sorted({file.host for file in probes.files} - {""}),
        kinds=sorted({file.kind for file in probes.files}),
        megabytes=-(-probes.room // 1_000_000),
    )


def _as_json(probes: Probes) -> Markup:
    """The probes as JSON that can stand in a script element."""
    told = asdict(probes)
    told["files"] = [asdict(file) | {"kind": file.kind} for file in probes.files]
    return Markup(json.dumps(told, ensure_ascii=False).translate(ESCAPED))
