"""The messages between a page and a kernel: written, read, and kept as outputs."""

import json
import uuid
from typing import Any

OUTPUTS = ("stream", "display_data", "execute_result", "error")


def read(raw: str | bytes) -> dict[str, Any]:
    """A message as it came; of one with pictures beside it, the words alone.

    Such a message begins with how many parts it has and where each begins.
    """
    if isinstance(raw, bytes):
        parts = int.from_bytes(raw[:4], "big")
        ends = [int.from_bytes(raw[n : n + 4], "big") for n in (4, 8)]
        raw = raw[ends[0] : ends[1] if parts > 1 else None].decode("utf-8")
    message: dict[str, Any] = json.loads(raw)
    return message


def as_output(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    """What a kernel sends for a cell, in the form of a notebook's file."""
    kept = {key: content[key] for key in FIELDS[kind] if key in content}
    return {"output_type": kind, **kept}


FIELDS = {
    "stream": ("name", "text"),
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "error": ("ename", "evalue", "traceback"),
}


def message(channel: str, kind: str, content: Any, session: str) -> dict[str, Any]:
    """A message to a kernel, with a number of its own in its header."""
    header = {
        "msg_id": uuid.uuid4().hex, "msg_type": kind, "session": session,
        "username": "", "version": "5.4",
    }  # fmt: skip
    return {
        "header": header, "parent_header": {}, "metadata": {}, "channel": channel,
        "content": content, "buffers": [],
    }  # fmt: skip


def cell(code: str) -> dict[str, Any]:
    """What asks a kernel to run a cell."""
    return {
        "code": code, "silent": False, "store_history": True, "user_expressions": {},
        "allow_stdin": False, "stop_on_error": True,
    }  # fmt: skip
