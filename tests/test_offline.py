"""The network is cut off, here and in the kernels that run the notebooks."""

import socket

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError
from pytest_socket import SocketConnectBlockedError

from tools import build

CALL = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=3)"


@pytest.mark.filterwarnings("ignore:A test tried to use")
def test_a_test_that_opens_a_socket_to_the_world_fails() -> None:
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=3)


def test_a_notebook_that_opens_a_socket_to_the_world_fails(tmp_path) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CALL)])
    with pytest.raises(CellExecutionError, match="SocketConnectBlockedError"):
        build.execute(notebook, tmp_path)
