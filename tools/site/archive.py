"""Wheels, as far as the site needs them: writing the kit's, reading what others hold.

The format is that of the binary distributions of Python's packaging guide.
"""

import base64
import hashlib
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from email.parser import Parser
from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP knows
WHEEL = """Wheel-Version: 1.0
Generator: kit.py
Root-Is-Purelib: true
Tag: py3-none-any
"""
METADATA = "Metadata-Version: 2.1\nName: {}\nVersion: {}\n"
REQUIRES = "Requires-Dist"
RECORD = "RECORD"


def write(
    folder: Path,
    name_and_version: tuple[str, str],
    requires: Iterable[str],
    files: Mapping[str, bytes],
) -> Path:
    """Write a wheel of pure Python, the same bytes for the same files.

    Takes the folder, the package's name and version, what it requires, and its files
    by their paths in the wheel. Returns the wheel's path.
    """
    name, version = name_and_version
    about = f"{name}-{version}.dist-info"
    held = dict(sorted(files.items()))
    required = "".join(f"{REQUIRES}: {each}\n" for each in requires)
    held[f"{about}/METADATA"] = (METADATA.format(name, version) + required).encode()
    held[f"{about}/WHEEL"] = WHEEL.encode()
    held[f"{about}/{RECORD}"] = b""
    target = folder / f"{name}-{version}-py3-none-any.whl"
    pack(target, held)
    return target


def pack(target: Path, files: Mapping[str, bytes]) -> None:
    """Write files as a wheel, with the RECORD of them in the place of their own."""
    record = next(path for path in files if path.endswith(f".dist-info/{RECORD}"))
    held = {path: raw for path, raw in files.items() if path != record}
    listed = [f"{path},{_hash(raw)},{len(raw)}" for path, raw in held.items()]
    held[record] = "\n".join([*listed, f"{record},,", ""]).encode()
    with zipfile.ZipFile(target, "w") as archive:
        for path, raw in held.items():
            _add(archive, path, raw)


def _add(archive: zipfile.ZipFile, path: str, raw: bytes) -> None:
    entry = zipfile.ZipInfo(path, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, raw, compresslevel=9)


def _hash(raw: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(raw).digest())
    return f"sha256={digest.decode().rstrip('=')}"


def name_and_version(wheel: Path) -> tuple[str, str]:
    """A package's name, as indexes spell it, and version, by its wheel's name."""
    name, version, *_ = wheel.name.split("-")
    return normal(name), version


def normal(name: str) -> str:
    """A package's name as indexes spell it: small letters, and one kind of hyphen."""
    return re.sub(r"[-_.]+", "-", name).lower()


def modules(wheel: Path) -> list[str]:
    """What can be imported from a wheel, by the names in its first folder."""
    return sorted(set(_tops(wheel)))


def _tops(wheel: Path) -> Iterator[str]:
    with zipfile.ZipFile(wheel) as archive:
        for path in archive.namelist():
            top = path.split("/")[0]
            if "/" in path and not top.endswith((".dist-info", ".data")):
                yield top
            elif top.endswith(".py"):
                yield top.removesuffix(".py")


def requirements(wheel: Path) -> list[str]:
    """What a wheel says that it requires, each as one line of its METADATA."""
    with zipfile.ZipFile(wheel) as archive:
        names = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        text = archive.read(next(names)).decode("utf-8")
    return Parser().parsestr(text, headersonly=True).get_all(REQUIRES, [])
