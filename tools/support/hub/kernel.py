"""A kernel, spoken to as JupyterLab does: cells are run, widgets are answered."""

import asyncio
import json
import uuid
from typing import Any

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

GONE = ("restarting", "autorestarting", "dead")
LIMIT = 120  # seconds that a cell or a widget may take to answer


class KernelDied(Exception):
    """The kernel has ended by itself; the server starts another in its place."""


class Kernel:
    """One page's connection to a kernel.

    `comms` has the state of each widget that the kernel has opened, by its id.
    """

    def __init__(self, connection: WebSocketClientConnection, session: str) -> None:
        self.comms: dict[str, dict[str, Any]] = {}
        self._connection, self._session = connection, session
        self._waiting: dict[str, asyncio.Queue[Any]] = {}
        self._changed = asyncio.Event()
        self.gone = ""  # why it is gone, if it is
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def connected(cls, address: str, headers: dict[str, str]) -> "Kernel":
        """Connect to a kernel by its address and the headers of a browser."""
        asked = HTTPRequest(address, headers=headers, request_timeout=LIMIT)
        connection = await websocket_connect(asked, max_message_size=2**26)
        return cls(connection, uuid.uuid4().hex)

    async def execute(self, code: str) -> tuple[list[dict[str, Any]], float]:
        """Run a cell; return its outputs and the second of the first of them.

        Raises KernelDied when the kernel ends meanwhile.
        """
        begin = asyncio.get_running_loop().time()
        asked = await self._send("shell", "execute_request", _cell(code))
        outputs, first, open_parts = [], 0.0, {"idle", "reply"}
        while open_parts:
            kind, content = await self._next(asked)
            if kind == "execute_reply":
                open_parts.discard("reply")
            elif kind == "status" and content["execution_state"] == "idle":
                open_parts.discard("idle")
            elif kind in OUTPUTS:
                first = first or asyncio.get_running_loop().time() - begin
                outputs.append(as_output(kind, content))
        del self._waiting[asked]
        return outputs, first

    async def change(self, comm: str, state: dict[str, Any], revision: str) -> str:
        """Change a widget as its page does; return what it says when it has saved.

        Raises KernelDied when the kernel ends meanwhile.
        """
        data = {"method": "update", "state": state, "buffer_paths": []}
        await self._send("shell", "comm_msg", {"comm_id": comm, "data": data})
        while self.comms[comm].get("saved", {}).get("revision") != revision:
            await self._until_changed()
        said: str = self.comms[comm]["saved"]["said"]
        return said

    def close(self) -> None:
        """Leave the kernel to itself, as a closed page does."""
        self._reading.cancel()
        self._connection.close()

    def find(self, trait: str) -> str:
        """The id of the newest widget that has such a trait."""
        return [name for name, state in self.comms.items() if trait in state][-1]

    async def _send(self, channel: str, kind: str, content: dict[str, Any]) -> str:
        number = uuid.uuid4().hex
        self._waiting[number] = asyncio.Queue()
        if self.gone:
            raise KernelDied(self.gone)
        header = {
            "msg_id": number, "msg_type": kind, "session": self._session,
            "username": "", "version": "5.4",
        }  # fmt: skip
        told = {
            "header": header, "parent_header": {}, "metadata": {}, "channel": channel,
            "content": content, "buffers": [],
        }  # fmt: skip
        await self._connection.write_message(json.dumps(told))
        return number

    async def _next(self, asked: str) -> tuple[str, dict[str, Any]]:
        found = await asyncio.wait_for(self._waiting[asked].get(), LIMIT)
        if found is None:
            raise KernelDied(self.gone)
        kind, content = found
        return kind, content

    async def _until_changed(self) -> None:
        if self.gone:
            raise KernelDied(self.gone)
        self._changed.clear()
        await asyncio.wait_for(self._changed.wait(), LIMIT)

    async def _read(self) -> None:
        while (raw := await self._connection.read_message()) is not None:
            message = read(raw)
            self._take(message["header"]["msg_type"], message)
        self._end("the connection was closed")

    def _take(self, kind: str, message: dict[str, Any]) -> None:
        content = message["content"]
        if kind == "status" and content["execution_state"] in GONE:
            self._end("killed")
        elif kind == "comm_open":
            self.comms[content["comm_id"]] = dict(content["data"].get("state", {}))
        elif kind == "comm_msg":
            state = content["data"].get("state", {})
            self.comms.setdefault(content["comm_id"], {}).update(state)
        self._changed.set()
        waiting = self._waiting.get(message["parent_header"].get("msg_id", ""))
        if waiting:
            waiting.put_nowait((kind, content))

    def _end(self, why: str) -> None:
        """Whoever waits is told that nothing more will come."""
        self.gone = self.gone or why
        self._changed.set()
        for waiting in self._waiting.values():
            waiting.put_nowait(None)


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


def _cell(code: str) -> dict[str, Any]:
    return {
        "code": code, "silent": False, "store_history": True, "user_expressions": {},
        "allow_stdin": False, "stop_on_error": True,
    }  # fmt: skip
