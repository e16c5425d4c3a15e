"""A real Firefox, spoken to by WebDriver BiDi, which it brings along."""

import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

from tools.support.browser import PATIENCE, PAUSE

NAMES = ("firefox", "firefox-esr")
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Outputs of a whole lesson, with its pictures, come as one message.
LARGEST = 50_000_000


def find() -> str:
    """The path of a Firefox on this computer; "" if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")


class Tab:
    """A tab of Firefox: a page is opened in it, and functions run there."""

    def __init__(self, socket: WebSocketClientConnection) -> None:
        self._socket, self._numbers, self._context = socket, count(1), ""

    async def begin(self) -> None:
        """Ask for a tab."""
        await self._ask("session.new", {"capabilities": {}})
        made = await self._ask("browsingContext.create", {"type": "tab"})
        self._context = made["context"]

    async def open(self, address: str) -> None:
        """Open a page, and wait until it has been loaded."""
        told = {"context": self._context, "url": address, "wait": "complete"}
        await self._ask("browsingContext.navigate", told)

    async def evaluate(self, function: str, *given: object) -> Any:
        """What a function in JavaScript gives back, of what JSON can hold."""
        words = ", ".join(map(json.dumps, given))
        told = {
            "functionDeclaration": f"async () => JSON.stringify(await ({function})"
            f"({words}) ?? null)",
            "target": {"context": self._context},
            "awaitPromise": True,
        }
        found = await self._ask("script.callFunction", told)
        if found["type"] == "exception":
            raise RuntimeError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    async def _ask(self, method: str, told: dict[str, Any]) -> Any:
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": told}
        await self._socket.write_message(json.dumps(asked))
        while True:
            message = await self._socket.read_message()
            if message is None:
                raise RuntimeError("Firefox has ended.")
            said = json.loads(message)
            if said.get("id") == number:
                break
        if said["type"] == "error":
            raise RuntimeError(said["message"])
        return said["result"]


@asynccontextmanager
async def tab() -> AsyncIterator[Tab]:
    """A tab of a Firefox with a profile of its own, which then ends."""
    with _firefox() as address:
        socket = await websocket_connect(f"{address}/session", max_message_size=LARGEST)
        try:
            made = Tab(socket)
            await made.begin()
            yield made
        finally:
            socket.close()


@contextmanager
def _firefox() -> Iterator[str]:
    """A running Firefox; the address at which it listens."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [find(), "--headless", "--no-remote", "--profile", profile]
        # No pipe: nobody reads what it goes on to say, and it would wait.
        log = Path(profile, "said.txt")
        with log.open("w", encoding="utf-8") as said:
            process = subprocess.Popen(
                [*command, "--remote-debugging-port=0"], stdout=said, stderr=said
            )
        try:
            yield _listening(log)
        finally:
            process.kill()
            process.wait()


def _listening(log: Path) -> str:
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        if found := LISTENING.search(log.read_text(encoding="utf-8")):
            return found[1]
        time.sleep(PAUSE / 1000)
    raise RuntimeError("Firefox did not say where it listens.")
