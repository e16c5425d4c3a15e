"""A kernel of the proof is a copy of one process, and behaves like any other."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
import psutil
import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager, start_new_kernel

from tools import check
from tools.support.forkserver import PYTHONPATH, ROOT, forkserver

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone")
PATIENCE = 30
Kernel = tuple[KernelManager, BlockingKernelClient]
PROCESS = "import os; print(os.getpid())"
IMPORTED = "import sys; print('matplotlib.pyplot' in sys.modules)"


@pytest.fixture(scope="module")
def kernels() -> Iterator[dict[str, str]]:
    with forkserver() as variables:
        yield os.environ | variables | {"PYTHONPATH": PYTHONPATH}


@pytest.fixture
def kernel(kernels) -> Iterator[Kernel]:
    with started(kernels) as begun:
        yield begun


@contextmanager
def started(variables, **given) -> Iterator[Kernel]:
    with pytest.MonkeyPatch.context() as patch:
        # Jupyter looks for the kernel in its own variables, not in the kernel's.
        patch.setenv("JUPYTER_PATH", variables["JUPYTER_PATH"])
        manager, client = start_new_kernel(
            startup_timeout=PATIENCE, env=variables, kernel_name="python3", **given
        )
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    client.context.destroy()
    manager.cleanup_resources()


def printed(client: BlockingKernelClient, code: str) -> str:
    said: list[str] = []

    def hear(message) -> None:
        content = message["content"]
        said.append(content.get("text") or content.get("ename") or "")

    # After an error a kernel refuses for a moment whatever was asked meanwhile.
    client.execute_interactive(
        code, stop_on_error=False, timeout=PATIENCE, output_hook=hear
    )
    return "".join(said).strip()


def reply(client: BlockingKernelClient, asked: str) -> dict[str, str]:
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == asked:
            return message["content"]


def ended(process: psutil.Process) -> bool:
    try:
        process.wait(PATIENCE)
    except psutil.TimeoutExpired:
        return False
    return True


def test_it_has_imported_what_a_lesson_needs_and_knows_no_name(kernel) -> None:
    assert printed(kernel[1], IMPORTED) == "True"
    assert printed(kernel[1], "raqqakit") == "NameError"


def test_it_stands_in_the_folder_that_it_was_given(kernels, tmp_path: Path) -> None:
    told = "import os; print(os.getcwd(), os.environ['STORY'])"
    with started(kernels | {"STORY": "calmer"}, cwd=str(tmp_path)) as (_, client):
        assert printed(client, told) == f"{tmp_path} calmer"


def test_two_know_nothing_of_each_other(kernel, kernels) -> None:
    assert printed(kernel[1], "import raqqakit.files as f; f.ours = 1") == ""
    chance = "import random; print(random.random())"
    with started(kernels) as (_, other):
        assert printed(other, "import raqqakit.files as f; f.ours") == "AttributeError"
        assert printed(other, chance) != printed(kernel[1], chance)


def test_it_is_interrupted_and_goes_on(kernel) -> None:
    manager, client = kernel
    sleeps = "import time\nprint('begun')\ntime.sleep(600)"
    asked = client.execute(sleeps, stop_on_error=False)
    while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
        pass
    manager.interrupt_kernel()
    assert reply(client, asked)["ename"] == "KeyboardInterrupt"
    assert printed(client, "print(1 + 1)") == "2"


def test_it_ends_with_whoever_asked_for_it(kernel) -> None:
    manager, client = kernel
    process = psutil.Process(int(printed(client, PROCESS)))
    assert process.pid != manager.provisioner.pid
    psutil.Process(manager.provisioner.pid).kill()
    assert ended(process)


def test_whoever_asked_for_it_hears_of_its_end(kernel) -> None:
    manager, client = kernel
    waiting = psutil.Process(manager.provisioner.pid)
    psutil.Process(int(printed(client, PROCESS))).kill()
    assert ended(waiting)


def test_one_that_stands_still_ends_with_all_the_others() -> None:
    stack = ExitStack()
    own = stack.enter_context(forkserver()) | {"PYTHONPATH": PYTHONPATH}
    with started(os.environ | own) as (_, client):
        process = psutil.Process(int(printed(client, PROCESS)))
        process.suspend()
        stack.close()
        assert ended(process)


def test_one_that_stands_still_is_started_again(kernel) -> None:
    manager, client = kernel
    process = psutil.Process(int(printed(client, PROCESS)))
    process.suspend()
    manager.restart_kernel(now=True)
    client.wait_for_ready(PATIENCE)
    assert ended(process)
    assert printed(client, "print(1 + 1)") == "2"


def test_it_is_cut_off_from_the_network(kernel) -> None:
    told = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    assert printed(kernel[1], told).endswith("SocketConnectBlockedError")


def test_under_another_path_a_kernel_begins_as_it_always_does(kernels) -> None:
    with started(kernels | {"PYTHONPATH": ""}) as (_, client):
        assert printed(client, IMPORTED) == "False"


def test_nbval_has_its_kernels_from_there(kernels, tmp_path: Path) -> None:
    shown = nbformat.v4.new_output("stream", name="stdout", text="True\n")
    cell = nbformat.v4.new_code_cell(IMPORTED, outputs=[shown], execution_count=1)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "one.ipynb")
    # As the proof starts it: conftest.py cuts off the kernels, and not this Python.
    command = [sys.executable, "-m", *check.NBVAL, "-p", "conftest", str(tmp_path)]
    plain = {name: kernels[name] for name in kernels if name != "PYTHONPATH"}
    subprocess.run(command, cwd=ROOT, env=plain, check=True)
