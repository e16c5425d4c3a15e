"""JupyterLab itself: with its token, on this computer only, whatever else is set up."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import MappingProxyType

from tools import UNREAD
from tools.environment import ROOT, variables
from tools.notes import read_note
from tools.user_error import UserError

HERE = "127.0.0.1"
PATIENCE = 10  # seconds in which it may end by itself, or answer

# The computer's own Jupyter settings could switch the token off or open the address.
SERVER = f"""
import sys
sys.modules[{UNREAD!r}] = None
from jupyter_core import paths
paths.SYSTEM_CONFIG_PATH.clear()
paths.SYSTEM_JUPYTER_PATH.clear()
from jupyterlab.labapp import main
main()
"""
NOT_STARTED = (
    "JupyterLab did not start; its last words were '{last}'. Run the same command "
    "again; if that repeats, delete the folder .kit first; if it still repeats, show "
    ".kit/jupyter.log to someone who knows Python."
)
ENDED = (
    "JupyterLab ended by itself; its last words were '{last}'. Your saved work is in "
    "my-lessons: start it again with the same command."
)


@dataclass(frozen=True)
class Lab:
    """A JupyterLab that has been started: what it writes, and where."""

    process: subprocess.Popen[bytes]
    runtime: Path
    log: Path

    def address(self, page: str) -> str:
        """Wait until this server answers; return the page's address with its token.

        Raises UserError when it ends before that.
        """
        while self.process.poll() is None:
            for info in map(read_note, self.runtime.glob("jpserver-*.json")):
                if info and _answers(int(info["port"]), str(info["token"])):
                    return f"{info['url']}{page.lstrip('/')}?token={info['token']}"
            time.sleep(0.05)
        raise UserError(NOT_STARTED.format(last=self.last_words()))

    def wait(self) -> None:
        """Wait until the server ends; raise UserError if it ends badly."""
        # In small pieces: on Windows, nothing else lets Ctrl-C through.
        while self.process.poll() is None:
            time.sleep(0.2)
        if self.process.returncode:
            raise UserError(ENDED.format(last=self.last_words()))

    def stop(self) -> None:
        """End the server and its kernels; Windows has told it of Ctrl-C already."""
        if os.name == "posix" and self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_words(self) -> str:
        """Return the last line of the log that says anything."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in lines[::-1] if line.strip()), "nothing")


def start(
    python: Path | str,
    told: Sequence[str],
    runtime: Path,
    root: Path = ROOT,
    more: Mapping[str, str] = MappingProxyType({}),
) -> Lab:
    """Start JupyterLab with its log in .kit and its address in the runtime folder.

    `more` are variables that it and its kernels have beside those of the kit.
    """
    log = root / ".kit" / "jupyter.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [python, "-c", SERVER, *told],
            cwd=root,
            env=variables(root) | {"JUPYTER_RUNTIME_DIR": str(runtime), **more},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    return Lab(process, runtime, log)


def flags(
    page: str, port: int | None = None, browser: bool = True, root: Path = ROOT
) -> list[str]:
    """Return JupyterLab's command line, which others can read: never the token.

    Without a port JupyterLab looks for one from 8888 on; 0 is one that nobody uses,
    for those that begin together would else meet at the same.
    """
    told = [
        f"--ServerApp.ip={HERE}",
        f"--ServerApp.root_dir={root}",
        f"--LabApp.default_url={page}",
        "--LabApp.extension_manager=readonly",
        # At Ctrl-C it stops without a question.
        "--JupyterApp.answer_yes=True",
        # Containers run everything as root; address and token protect it there, too.
        "--allow-root",
    ]
    if port is not None:
        told += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    return told if browser else [*told, "--no-browser"]


def _answers(port: int, token: str) -> bool:
    # The file with the address is written a moment before the server listens, and
    # another that began at the same time may be the one who gets the port.
    line = HTTPConnection(HERE, port, timeout=PATIENCE)
    try:
        line.request("GET", "/api/status", headers={"Authorization": f"token {token}"})
        return line.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        line.close()
