"""The machine that was measured on, in one line."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

import psutil

from tools.environment import HUB
from tools.support.browser import find_chromium

VERSIONS = """
from importlib.metadata import version
print(*(f"{name} {version(name.lower())}" for name in
        ("JupyterHub", "JupyterLab", "ipykernel")), sep=", ")
"""


def machine() -> str:
    """Cores, memory, system and versions, for under the table."""
    memory = psutil.virtual_memory().total / 1024**3
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    parts = [
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB of memory, {system}",
        f"Python {platform.python_version()}",
        _said([str(HUB.python), "-c", VERSIONS]),
        "configurable-http-proxy 5.3.0 on node " + _said(["node", "--version"]),
        _said([find_chromium(), "--version"]).split(" built")[0],
    ]
    return f"Measured on: {', '.join(filter(None, parts))}."


def _processor() -> str:
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    names = [
        line.partition(":")[2] for line in info.splitlines() if "model name" in line
    ]
    return names[0].strip() if names else platform.machine()


def _said(command: list[str]) -> str:
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout.strip()
