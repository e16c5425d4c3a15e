"""python3 kit.py lab: the learner's lessons in JupyterLab, on this computer only."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from pathlib import Path

from tools import copies
from tools.environment import LEARN, ROOT, variables
from tools.making import ready, step
from tools.trouble import Trouble

HERE = "127.0.0.1"
MINE = ROOT / "my-lessons"
LOG = ROOT / ".kit" / "jupyter.log"

# The computer's own Jupyter settings could switch the token off or open the address.
SERVER = """
from jupyter_core import paths
paths.SYSTEM_CONFIG_PATH.clear()
paths.SYSTEM_JUPYTER_PATH.clear()
from jupyterlab.labapp import main
main()
"""
QUIET = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    }
}
TAKEN = (
    "Port {port} is taken by another program, perhaps a JupyterLab that still runs: "
    "choose another number, or leave --port out and a free one is found."
)
NOT_STARTED = (
    "JupyterLab did not start; its last words were '{last}'. Delete the folder .kit "
    "and run the same command again; if that repeats, show .kit/jupyter.log to "
    "someone who knows Python."
)
RUNNING = """
The lessons are open at
  {address}
If no browser shows them, copy that address into one.
To stop: save your work, then press Ctrl-C in this window."""


def main(arguments: Sequence[str]) -> int:
    """Bring the lessons up to date and run JupyterLab until it is stopped."""
    options = _parser().parse_args(arguments)
    if options.port:
        require_free(options.port)
    python = ready(LEARN)
    for sentence in copies.deliver(ROOT / "notebooks", MINE):
        print(sentence)
    _write_settings(LEARN.folder)
    with tempfile.TemporaryDirectory(prefix="reading-raqqa-") as runtime:
        flags = server_flags(options.port, options.browser)
        return _serve([str(python), "-c", SERVER, *flags], Path(runtime))


def port_number(word: str) -> int:
    """Read the number of a port as the learner typed it."""
    if not (word.isdecimal() and 1024 <= int(word) <= 65535):
        raise ArgumentTypeError(f"a port is a number from 1024 to 65535, not {word!r}")
    return int(word)


def require_free(port: int) -> None:
    """Raise Trouble if another program listens at the port."""
    with socket.socket() as probe:
        try:
            probe.bind((HERE, port))
        except OSError:
            raise Trouble(TAKEN.format(port=port)) from None


def start_page() -> str:
    """Return the path of the page that opens first."""
    first = MINE / "00_start_here.ipynb"
    return f"/lab/tree/{MINE.name}/{first.name}" if first.exists() else "/lab"


def server_flags(port: int | None, browser: bool) -> list[str]:
    """Return what JupyterLab is told on the command line; never the token."""
    flags = [
        f"--ServerApp.ip={HERE}",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url={start_page()}",
        "--LabApp.extension_manager=readonly",
        "--JupyterApp.answer_yes=True",
        # Containers run everything as root; address and token protect it there, too.
        "--allow-root",
    ]
    if port:
        flags += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    return flags if browser else [*flags, "--no-browser"]


def _parser() -> ArgumentParser:
    parser = ArgumentParser("kit.py lab", description=__doc__)
    parser.add_argument("--port", type=port_number, help="use this port")
    parser.add_argument("--no-browser", dest="browser", action="store_false")
    return parser


def _write_settings(environment: Path) -> None:
    """Keep JupyterLab from asking the network for news and updates."""
    settings = environment / "share" / "jupyter" / "lab" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    overrides = settings / "overrides.json"
    overrides.write_text(json.dumps(QUIET, indent=1), encoding="utf-8")


def _serve(command: Sequence[str], runtime: Path) -> int:
    # To be ended from outside, too, must not leave a server behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    surroundings = variables() | {"JUPYTER_RUNTIME_DIR": str(runtime)}
    with LOG.open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        with step("JupyterLab"):
            address = _wait_for_address(server, runtime)
        print(RUNNING.format(address=address), flush=True)
        while server.poll() is None:
            time.sleep(0.2)
    except KeyboardInterrupt:
        print("\nJupyterLab stops.", flush=True)
    finally:
        _stop(server)
    return 0


def _wait_for_address(server: subprocess.Popen[bytes], runtime: Path) -> str:
    """Return the address with its token as soon as the server has written it."""
    while server.poll() is None:
        for info in map(_read, runtime.glob("jpserver-*.json")):
            if info:
                return f"{info['url']}{start_page()[1:]}?token={info['token']}"
        time.sleep(0.05)
    raise Trouble(NOT_STARTED.format(last=_last_words()))


def _read(file: Path) -> dict[str, str]:
    try:
        info: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:  # caught in the middle of being written
        return {}
    return info


def _last_words() -> str:
    lines = LOG.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "nothing")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the server and its kernels; Windows has told it of Ctrl-C already."""
    if os.name == "posix" and server.poll() is None:
        server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
