"""What a run needs on this computer: the hub's environment, the proxy, free ports."""

import shutil
import socket
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tools.environment import HUB, ROOT
from tools.install import ready
from tools.server import HERE
from tools.support.hub.hub_config import Room
from tools.support.npm import move

PINNED = Path(__file__).with_name("proxy")
OURS = ROOT / "docs" / "hub"
# What a server's keeper copies, and where to in etc/jupyter of the environment.
COPIED = {
    "jupyter_server_config.py": "jupyter_server_config.py",
    "default_setting_overrides.json": "labconfig/default_setting_overrides.json",
}
NO_NPM = "The proxy of JupyterHub comes from npm: install node and npm, then try again."


def python() -> Path:
    """The Python with JupyterHub in it, set up as docs/hub.md has a server set up."""
    found = ready(HUB)
    for name, wanted in COPIED.items():
        target = HUB.folder / "etc" / "jupyter" / wanted
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(OURS / name, target)
    return found


def proxy() -> Path:
    """The script of configurable-http-proxy; all its packages are held to checksums.

    Raises RuntimeError where there is no npm.
    """
    kept = ROOT / ".kit" / "proxy"
    if not kept.exists():
        npm = shutil.which("npm")
        if not npm:
            raise RuntimeError(NO_NPM)
        with tempfile.TemporaryDirectory(dir=ROOT / ".kit") as name:
            fresh = Path(name, "proxy")
            shutil.copytree(PINNED, fresh)
            _install(npm, fresh)
            move(fresh, kept)
    package = kept / "node_modules" / "configurable-http-proxy"
    return package / "bin" / "configurable-http-proxy"


def _install(npm: str, folder: Path) -> None:
    """By the lock alone: no package runs anything of its own while it is installed."""
    told = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(told, cwd=folder, check=True, capture_output=True)


def room(folder: Path) -> Room:
    """A run's room in a folder, with three ports that are free now."""
    with ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(3)]
        for probe in probes:
            probe.bind((HERE, 0))
        public, inner, api = (probe.getsockname()[1] for probe in probes)
    return Room(folder, public, inner, api)
