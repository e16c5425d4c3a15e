"""A package of npm's, fetched once and held to its checksum."""

import base64
import gzip
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path


def package(name: str, version: str, integrity: str, kept: Path) -> Path | None:
    """The folder of a package, in `kept`.

    Takes its name and version, and the checksum (SHA-512, in base64) of what npm sends.
    Returns None where the package is not here from before and npm is missing.
    """
    folder = kept / f"{name}-{version}"
    if not folder.exists():
        npm = shutil.which("npm")
        if not npm:
            return None
        kept.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept) as fresh:
            _unpack(_fetched(npm, f"{name}@{version}", integrity), Path(fresh))
            move(Path(fresh, "package"), folder)
    return folder


def _fetched(npm: str, named: str, integrity: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        pack = [npm, "pack", "--json", named]
        told = subprocess.run(pack, cwd=name, check=True, capture_output=True)
        archive = Path(name, json.loads(told.stdout)[0]["filename"]).read_bytes()
    found = base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
    if found != integrity:
        raise RuntimeError(f"{named} is not the package that was looked at")
    return archive


def _unpack(archive: bytes, folder: Path) -> None:
    with tarfile.TarFile(fileobj=BytesIO(gzip.decompress(archive))) as opened:
        opened.extractall(folder, filter="data")


def move(made: Path, folder: Path) -> None:
    """In one move: another proof may fetch the same at the same time."""
    try:
        made.rename(folder)
    except OSError:
        if not folder.exists():
            raise
