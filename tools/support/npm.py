"""Packages of npm, fetched once and held to their checksums."""

import base64
import hashlib
import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT

KEPT = ROOT / ".kit" / "npm"


@dataclass(frozen=True)
class Package:
    """A package of npm: its name, its version, and the SHA-512 of its archive."""

    name: str
    version: str
    integrity: str

    def archive(self) -> Path | None:
        """The package's archive; None where it is not here and npm is missing."""
        kept = KEPT / f"{self.name}-{self.version}.tgz"
        npm = shutil.which("npm")
        if not kept.exists() and npm:
            KEPT.mkdir(parents=True, exist_ok=True)
            self._fetch(npm, kept)
        return kept if kept.exists() else None

    def _fetch(self, npm: str, kept: Path) -> None:
        # In one move: another proof may fetch it at the same time.
        with tempfile.TemporaryDirectory(dir=KEPT) as name:
            pack = [npm, "pack", "--json", f"{self.name}@{self.version}"]
            told = subprocess.run(pack, cwd=name, check=True, capture_output=True)
            fresh = Path(name, json.loads(told.stdout)[0]["filename"])
            digest = hashlib.sha512(fresh.read_bytes()).digest()
            found = base64.b64encode(digest).decode("ascii")
            assert found == self.integrity, f"{self.name} is not what was looked at"
            fresh.replace(kept)
