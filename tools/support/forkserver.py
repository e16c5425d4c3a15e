"""A process that has imported what lessons need, and becomes every kernel of the proof.

Most of what a kernel does until its first cell is to import, and the proof starts three
kernels for each notebook. On Linux a process can be copied: one imports once, and each
kernel is a copy of it, with the folder, the variables and the streams that Jupyter gave
the kernel. Elsewhere every kernel begins as it always does.
"""

import gc
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parent.parent.parent
CLIENT = Path(__file__).with_name("forked.py")
# Cut off from the network, as every kernel of the proof is.
PYTHONPATH = os.pathsep.join([str(ROOT / "tests" / "offline"), str(ROOT)])
# As a kernel sets it before it imports anything.
INLINE = "module://matplotlib_inline.backend_inline"
# A process with threads of its own cannot be copied with certainty.
ONE_THREAD = "OPENBLAS_NUM_THREADS"
# The debugger warns of modules that are built into Python, in which nobody stops.
NO_WARNING = "PYDEVD_DISABLE_FILE_VALIDATION"
IMPORTED = (
    *("ipykernel.kernelapp", "ipykernel.ipkernel", "ipywidgets", "anywidget"),
    *("matplotlib.pyplot", "matplotlib_inline.backend_inline", "babel.numbers"),
    *("raqqakit.exercises.sets", "raqqakit.finished", "raqqakit.figures"),
    *("raqqakit.widgets", "raqqakit.own", "raqqakit.claims", "raqqakit.estimates"),
    # What a kernel brings in as it begins, or with its first picture.
    *("debugpy.server", "ipykernel.debugger", "IPython.core.completerlib"),
    *("IPython.extensions.storemagic", "PIL.BmpImagePlugin", "PIL.GifImagePlugin"),
    *("PIL.JpegImagePlugin", "PIL.PpmImagePlugin"),
)
PATIENCE = 60  # seconds until all is imported
STREAMS = 3
NOT_STARTED = "The process that is to become the kernels did not start."


@contextmanager
def forkserver() -> Iterator[dict[str, str]]:
    """Start the process; yield the variable by which Jupyter finds its kernels.

    Yields no variable where no process can be copied. Raises RuntimeError where the
    process does not come so far as to listen.
    """
    if sys.platform != "linux":
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="raqqa-kernels-") as name:
        door = Path(name, "door")
        _write_kernelspec(Path(name), door)
        command = [sys.executable, "-m", "tools.support.forkserver", str(door)]
        own = {"PYTHONPATH": PYTHONPATH, "MPLBACKEND": INLINE, ONE_THREAD: "1"}
        own |= {NO_WARNING: "1"}
        # In a session of its own: an interrupt of the proof is not for it.
        server = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | own, start_new_session=True
        )
        try:
            _wait(server, door)
            yield {"JUPYTER_PATH": name}
        finally:
            _end(server)


def _write_kernelspec(folder: Path, door: Path) -> None:
    """Say how the kernel is started, where Jupyter looks before anywhere else."""
    client = [sys.executable, "-I", "-S", str(CLIENT), str(door), PYTHONPATH]
    told = {
        "argv": [*client, "-f", "{connection_file}"],
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "metadata": {"debugger": True},
    }
    home = folder / "kernels" / "python3"
    home.mkdir(parents=True)
    (home / "kernel.json").write_text(json.dumps(told), encoding="utf-8")


def _wait(server: "subprocess.Popen[bytes]", door: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not door.exists():
        if server.poll() is not None or time.monotonic() > end:
            raise RuntimeError(NOT_STARTED)
        time.sleep(0.05)


def _end(server: "subprocess.Popen[bytes]") -> None:
    """End the process and all its copies: one that stands still ends by no other."""
    copies = psutil.Process(server.pid).children()
    server.kill()
    for copy in copies:
        copy.kill()
    server.wait()


def main(arguments: list[str]) -> None:
    """Import, listen, and be in each copy the kernel that was asked for."""
    del sys.path[0]  # the folder that -m adds, and a kernel does not
    for module in IMPORTED:
        import_module(module)
    # What was imported is never garbage: no copy need look through it.
    gc.freeze()
    line, asked, streams = _asked_for(Path(arguments[0]))
    _take_on(asked, streams)
    line.sendall(f"{os.getpid()}\n".encode())
    threading.Thread(target=_end_with, args=(line,), daemon=True).start()
    import_module("ipykernel.kernelapp").launch_new_instance()


def _asked_for(place: Path) -> tuple[socket.socket, dict[str, Any], list[int]]:
    """Listen for ever; return in each copy what its kernel was asked for with."""
    # Who has ended needs nobody to wait for it.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    copies: dict[str, int] = {}
    with socket.socket(socket.AF_UNIX) as door:
        # It is there when it can be knocked at, and not before.
        door.bind(f"{place}.new")
        door.listen(64)
        Path(f"{place}.new").rename(place)
        while True:
            line, _ = door.accept()
            asked, streams = _read(line)
            if asked and not _copied(copies, " ".join(asked["arguments"])):
                return line, asked, streams
            line.close()
            for stream in streams:
                os.close(stream)


def _copied(copies: dict[str, int], name: str) -> int:
    """Be copied; the copy gets 0.

    A kernel that is started again has the ports of the one before it, which has to
    be gone first, even if it stands still.
    """
    with suppress(psutil.NoSuchProcess):
        before = psutil.Process(copies.get(name, os.getpid()))
        if before.ppid() == os.getpid():
            before.kill()
            before.wait(PATIENCE)
    copies[name] = os.fork()
    return copies[name]


def _read(line: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """One line of JSON with the streams of whoever asks; nothing if it broke off."""
    said, streams, _, _ = socket.recv_fds(line, 2**16, STREAMS)
    while said and not said.endswith(b"\n"):
        more = line.recv(2**16)
        said = said + more if more else b""
    return (json.loads(said) if said else {}), streams


def _take_on(asked: dict[str, Any], streams: list[int]) -> None:
    """Stand where the kernel was to stand: session, streams, folder and variables."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["variables"])
    # A kernel ends with its parent, which it reads from a variable as it is imported.
    parent = f"--IPKernelApp.parent_handle={os.getppid()}"
    sys.argv = ["ipykernel_launcher", *asked["arguments"], parent]
    random.seed()


def _end_with(line: socket.socket) -> None:
    """End at once when whoever asked for the kernel is gone."""
    line.recv(1)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
