"""What Jupyter starts as its kernel: it has one made, hands signals on, and waits.

Takes where the maker listens (tools/support/forkserver.py), the PYTHONPATH of what it
makes, and a kernel's own arguments. Where there is no maker, or a kernel is to run
under another path, it becomes an ordinary kernel. It imports little, to begin fast.
"""

import json
import os
import signal
import socket
import sys


def main(door: str, path: str, arguments: list[str]) -> None:
    """Be the kernel, or stand before it until it has ended."""
    with socket.socket(socket.AF_UNIX) as line:
        if os.environ.get("PYTHONPATH") != path or line.connect_ex(door):
            ordinary = [sys.executable, "-m", "ipykernel_launcher", *arguments]
            os.execv(sys.executable, ordinary)
        told = {
            "arguments": arguments,
            "folder": os.getcwd(),  # noqa: PTH109
            "variables": dict(os.environ),
        }
        socket.send_fds(line, [f"{json.dumps(told)}\n".encode()], [0, 1, 2])
        kernel = int(line.makefile().readline())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda found, _: os.kill(kernel, found))
        line.recv(1)  # nothing comes: the kernel's end ends it


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
