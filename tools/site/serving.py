"""Showing a site on this computer, as a web server would give it out."""

from argparse import ArgumentParser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tools.user_error import UserError

HERE = "127.0.0.1"
TAKEN = "Port {port} is taken by another program: choose another one with --port."
SHOWN = "It is open at http://localhost:{}/ until you press Ctrl-C here."
# Python's own list depends on the system: Windows may know other types for these.
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".ipynb": "application/json",
    ".whl": "application/zip",
}


class Handler(SimpleHTTPRequestHandler):
    """Gives out the files of a folder with their types, and keeps no log."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012

    def end_headers(self) -> None:
        """Have the browser ask again: what it shows is being built and built anew."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: whoever shows a site does not read its requests."""


def server(
    folder: Path, port: int = 0, handler: type[Handler] = Handler
) -> ThreadingHTTPServer:
    """A server of the folder, on this computer only; not started yet.

    Takes the folder, the port, 0 for a free one, and what answers a request. Raises
    UserError where the port is taken.
    """
    try:
        return ThreadingHTTPServer((HERE, port), partial(handler, directory=folder))
    except OSError:
        raise UserError(TAKEN.format(port=port)) from None


def add_options(parser: ArgumentParser) -> None:
    """Let a command be asked to show what it has made: --serve, and --port."""
    parser.add_argument("--serve", action="store_true", help="show it on this computer")
    parser.add_argument("--port", type=int, default=8000, help="where to show it")


def serve(folder: Path, port: int) -> None:
    """Show the site until the window's user stops it."""
    with server(folder, port) as running:
        print(SHOWN.format(running.server_port), flush=True)
        running.serve_forever()
