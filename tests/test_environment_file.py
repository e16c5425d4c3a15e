"""environment.yml, pyproject.toml and the locks name the same packages and versions."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (
    "requirements.lock", "requirements-test.lock", "requirements-uv.lock",
    "requirements-wasm.lock", "requirements-pyodide.lock",
    "requirements-hub.lock", "requirements-nbgrader.lock")  # fmt: skip
# conda-forge's name for matplotlib without a window of its own
ALIASES = {"matplotlib-base": "matplotlib"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(lock: str) -> set[tuple[str, str]]:
    """Every (name, version) of a lock; a name may stand there for several Pythons."""
    return set(re.findall(r"^([\w.-]+)==([\w.!+-]+)", lock, re.MULTILINE))


def conda_pins(text: str) -> dict[str, str]:
    """The name and version of every package that conda itself installs."""
    listed = yaml.safe_load(text)["dependencies"]
    pairs = (entry.partition("=") for entry in listed if isinstance(entry, str))
    return {ALIASES.get(name, name): version for name, _, version in pairs}


def disagreements(conda: str, lock: str) -> set[str]:
    """The packages that conda would install in a version that the lock has not."""
    ours = conda_pins(conda).items()
    return {
        name
        for name, version in ours
        if name not in ("python", "pip") and (name, version) not in pins(lock)
    }


def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(read("pyproject.toml"))["project"]
    return found


def test_conda_gets_the_versions_of_the_lock() -> None:
    assert disagreements(read("environment.yml"), read("requirements.lock")) == set()


@pytest.mark.parametrize("name", sorted(set(conda_pins(read("environment.yml")))))
def test_another_version_would_be_noticed(name: str) -> None:
    line = rf"(- {name}(?:-base)?=)[\d.]+"
    changed = re.sub(line, r"\g<1>0.0.1", read("environment.yml"))
    noticed = disagreements(changed, read("requirements.lock"))
    assert noticed == {name} - {"python", "pip"}


def test_conda_gets_every_direct_dependency_and_the_kit() -> None:
    needed = {re.split(r"[<>=!~ ]", line)[0] for line in project()["dependencies"]}
    assert needed <= set(conda_pins(read("environment.yml"))) | set(by_pip())
    assert (
        yaml.safe_load(read("environment.yml"))["dependencies"][-1]["pip"][0] == "-e ."
    )


def by_pip() -> dict[str, str]:
    """The versions of what pip installs into conda's environment, by name."""
    listed = yaml.safe_load(read("environment.yml"))["dependencies"][-1]["pip"]
    return dict(entry.split("==") for entry in listed if "==" in entry)


def test_pip_in_conda_gets_the_versions_of_the_lock() -> None:
    assert by_pip().items() <= set(pins(read("requirements.lock")))


def test_condas_python_is_one_that_the_kit_allows() -> None:
    lowest, highest = re.findall(r"\d+\.(\d+)", project()["requires-python"])
    minor = conda_pins(read("environment.yml"))["python"].removeprefix("3.")
    assert int(lowest) <= int(minor) < int(highest)


@pytest.mark.parametrize(
    "lock", ["requirements-test.lock", "requirements-nbgrader.lock"]
)
def test_tests_and_graders_run_with_what_learners_have(lock: str) -> None:
    learn = pins(read("requirements.lock"))
    assert len(learn) > 50
    assert learn <= pins(read(lock))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address_and_has_a_hash_for_every_package(name: str) -> None:
    lock = read(name)
    assert "://" not in lock
    assert "--index" not in lock
    for package in re.split(r"^(?=\w)", lock, flags=re.MULTILINE):
        assert not package or re.search(r"--hash=sha256:[0-9a-f]{64}\b", package)


def test_the_commands_of_the_site_need_no_package_that_its_lock_lacks() -> None:
    lacking = packages("requirements-test.lock") - packages("requirements-site.lock")
    modules = sorted(
        module
        for module, owners in packages_distributions().items()
        if {canonical(owner) for owner in owners} <= lacking
    )
    assert {"babel", "matplotlib", "pytest"} <= {*modules}
    code = f"""import sys; sys.modules |= dict.fromkeys({modules!r})
import tools.site.command, tools.teach.command"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""


def packages(lock: str) -> set[str]:
    """The packages that a lock names."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {canonical(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
