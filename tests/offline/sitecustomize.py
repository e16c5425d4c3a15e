"""Put on PYTHONPATH, this cuts a Python process off from all but its own machine."""

from pytest_socket import socket_allow_hosts

socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
