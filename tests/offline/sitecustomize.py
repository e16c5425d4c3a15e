"""Put on PYTHONPATH, this cuts a Python process off from all but its own machine."""

import sys

from pytest_socket import socket_allow_hosts

socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
# As in conftest.py.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
