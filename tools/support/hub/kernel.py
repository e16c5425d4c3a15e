"""A kernel, spoken to as JupyterLab does: cells are run, widgets are answered."""

import asyncio
import json
import uuid
from typing import Any

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tools.support.hub.messages import OUTPUTS, as_output, cell, message, read

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
        asked = await self._send("shell", "execute_request", cell(code))
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
        if self.gone:
            raise KernelDied(self.gone)
        told = message(channel, kind, content, self._session)
        number: str = told["header"]["msg_id"]
        self._waiting[number] = asyncio.Queue()
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
            told = read(raw)
            self._take(told["header"]["msg_type"], told)
        self._end("the connection was closed")

    def _take(self, kind: str, told: dict[str, Any]) -> None:
        content = told["content"]
        if kind == "status" and content["execution_state"] in GONE:
            self._end("killed")
        elif kind == "comm_open":
            self.comms[content["comm_id"]] = dict(content["data"].get("state", {}))
        elif kind == "comm_msg":
            state = content["data"].get("state", {})
            self.comms.setdefault(content["comm_id"], {}).update(state)
        self._changed.set()
        waiting = self._waiting.get(told["parent_header"].get("msg_id", ""))
        if waiting:
            waiting.put_nowait((kind, content))

    def _end(self, why: str) -> None:
        """Whoever waits is told that nothing more will come."""
        self.gone = self.gone or why
        self._changed.set()
        for waiting in self._waiting.values():
            waiting.put_nowait(None)
