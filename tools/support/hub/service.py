"""The hub and its proxy: started, killed and started again, and ended whole."""

import asyncio
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil

from tools.environment import variables
from tools.server import HERE
from tools.support.hub.hub_config import MARK, Room, settings

MOST = 2**30  # bytes of data that each process under the hub may have
PATIENCE = 60  # seconds in which the hub must answer
NOT_STARTED = "JupyterHub did not start; its last words were '{}'."


class Service:
    """A JupyterHub with its proxy on this computer alone.

    Takes the room of the run, the Python that has JupyterHub, and the proxy's script.
    """

    def __init__(self, room: Room, python: Path, proxy: Path) -> None:
        self.room, self._python, self._script = room, python, proxy
        self._config = room.folder / "hub_config.json"
        self._log = room.folder / "hub.log"
        self._hub: subprocess.Popen[bytes] | None = None
        told = settings(room, python)
        self._config.write_text(json.dumps(told, indent=1), encoding="utf-8")

    async def start(self) -> None:
        """Start the proxy and the hub, and wait until the hub answers."""
        self._begin(self._proxy_command(), "proxy.log")
        await self.start_hub()

    async def start_hub(self) -> float:
        """Start the hub alone; return the seconds until it answers."""
        begin = time.perf_counter()
        told: list[str | Path] = [self._python, "-m", "jupyterhub"]
        self._hub = self._begin([*told, "-f", self._config], self._log.name)
        # What it starts inherits the limit.
        psutil.Process(self._hub.pid).rlimit(psutil.RLIMIT_DATA, (MOST, MOST))
        async with httpx.AsyncClient() as client:
            while not await self._answers(client):
                if time.perf_counter() - begin > PATIENCE:
                    raise RuntimeError(NOT_STARTED.format(self.last_words()))
                await asyncio.sleep(0.1)
        return time.perf_counter() - begin

    def kill_hub(self) -> None:
        """Kill the hub in the middle of whatever it does; learners' servers go on."""
        if self._hub:
            self._hub.kill()
            self._hub.wait()

    def stop(self) -> None:
        """End every process of this run, and see that none is left."""
        left = list(self.processes())
        for signal in ("terminate", "kill"):
            for process in left:
                try:
                    getattr(process, signal)()
                except psutil.NoSuchProcess:
                    continue
            psutil.wait_procs(left, timeout=15)
            # Between the two, a kernel may have been started anew.
            left = list(self.processes())
        if left:
            raise RuntimeError(f"{len(left)} processes of this run are still there.")

    def processes(self) -> Iterator[psutil.Process]:
        """Every process of this run, by the mark in its environment."""
        for process in psutil.process_iter():
            try:
                if process.environ().get(MARK) == self.room.name:
                    yield process
            except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
                continue

    def last_words(self) -> str:
        """The last line of the hub's log that says anything."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        return next((line for line in lines[::-1] if line.strip()), "nothing")

    async def _answers(self, client: httpx.AsyncClient) -> bool:
        try:
            found = await client.get(f"{self.room.address}/hub/health", timeout=5)
        except httpx.HTTPError:
            return False
        return found.status_code == httpx.codes.OK

    def _begin(self, told: list[str | Path], log: str) -> subprocess.Popen[bytes]:
        with (self.room.folder / log).open("ab") as output:
            return subprocess.Popen(
                told,
                cwd=self.room.folder,
                env=self._variables(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _variables(self) -> dict[str, str]:
        """As the kit has it, but each learner's settings lie in the learner's home."""
        own = {"JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "RAQQAKIT_MINE"}
        kept = {name: told for name, told in variables().items() if name not in own}
        secret = {"CONFIGPROXY_AUTH_TOKEN": self.room.token, MARK: self.room.name}
        return kept | secret

    def _proxy_command(self) -> list[str | Path]:
        node = shutil.which("node") or "node"
        return [
            node, self._script, "--ip", HERE, "--port", str(self.room.public),
            "--api-ip", HERE, "--api-port", str(self.room.proxy),
            "--error-target", f"http://{HERE}:{self.room.inner}/hub/error",
        ]  # fmt: skip
