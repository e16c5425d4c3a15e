"""Numbers in the place of names."""

import hashlib
from collections.abc import Iterable


def numbers(names: Iterable[str]) -> dict[str, int]:
    """A number from 1 on for each name, which does not follow the alphabet."""
    shuffled = sorted({*names}, key=_scattered)
    return {name: number for number, name in enumerate(shuffled, start=1)}


def _scattered(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", errors="replace")).hexdigest()
