"""A kernel that lost its port is started again; every other trouble is told at once."""

import pytest

from tools.kernels import LOST, STARTS, started


def starting(*troubles: Exception):
    left = list(troubles)

    def start(name: str) -> str:
        if left:
            raise left.pop(0)
        return f"{name} is there"

    return started(start), left


def test_a_kernel_that_lost_its_port_is_started_again() -> None:
    start, left = starting(*[RuntimeError(f"{LOST} to kernel_info")] * (STARTS - 1))
    assert start("python3") == "python3 is there"
    assert left == []


def test_one_that_never_comes_is_told() -> None:
    start, _ = starting(*[RuntimeError(LOST)] * STARTS)
    with pytest.raises(RuntimeError, match=LOST):
        start("python3")


@pytest.mark.parametrize("trouble", [RuntimeError("no room"), ValueError(LOST)])
def test_every_other_trouble_is_told_at_once(trouble) -> None:
    start, left = starting(trouble, RuntimeError(LOST))
    with pytest.raises(type(trouble)):
        start("python3")
    assert len(left) == 1
