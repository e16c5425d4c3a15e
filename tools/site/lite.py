"""JupyterLite with the kit inside: the part of the site in which notebooks run."""

import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

from raqqakit import __version__
from tools import UNREAD, copies, lab
from tools.environment import ROOT
from tools.site import archive, pyodide, slim, wheels
from tools.site.sheets import LICENCES
from tools.user_error import Failed

SETTINGS = Path(__file__).with_name("lite.json")
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
PYTHON = "python"  # the folder with the wheels and their list
APPS = ("notebooks", "tree", "edit")
# Whatever else is installed beside, such as a maintainer's, is not the learner's.
EXTENSIONS = (
    *("@jupyter-widgets/jupyterlab-manager", "@jupyterlite/pyodide-kernel-extension"),
    *("anywidget", "jupyterlab_pygments"),
)
BEGIN = "bytecode.js"  # what begins Python in the app; in `keeping`
# Loaded with Pyodide itself, at once and not one after another.
AT_START = ("micropip", "piplite", "pyodide-kernel", "ipykernel", "jedi", "raqqakit")
DATA = "/lib/python3.14/site-packages/data"
BUILD = f"""
import sys
sys.modules[{UNREAD!r}] = None
from jupyterlite_core.app import main
main()
"""


def write(app: Path, elsewhere: str = PYODIDE_CDN_URL) -> None:
    """Build the app into a folder.

    Takes the folder, and the address of Pyodide: its public one, or a folder in the
    site. Raises UserError when a wheel cannot be had.
    """
    with tempfile.TemporaryDirectory() as temporary:
        plan, built = Path(temporary, "plan"), Path(temporary, "built")
        _write_lessons(plan / "files")
        _write_settings(plan, elsewhere)
        _build(plan, built)
        shutil.copytree(built, app, dirs_exist_ok=True)
    own = app / PYTHON
    own.mkdir(exist_ok=True)
    names = ("piplite", "pyodide_kernel", "ipykernel")
    kernel = (w for n in names for w in (app / "extensions").rglob(f"{n}-*.whl"))
    for wheel in (*wheels.fetched(), *kernel):
        slim.copy(wheel, own)
    archive.write(own, ("raqqakit", __version__), required(), kit_files())
    here = elsewhere.removeprefix(f"{PYTHON}/")
    pyodide.write_list(own, sorted(own.glob("*.whl")), here)


def required(root: Path = ROOT) -> list[str]:
    """What the kit requires, as its pyproject.toml says."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    found: list[str] = tomllib.loads(text)["project"]["dependencies"]
    return found


def kit_files(root: Path = ROOT) -> dict[str, bytes]:
    """What the kit's wheel holds: the package, the data beside it, and the licences."""
    paths = (p for top in ("raqqakit", "data") for p in (root / top).rglob("*"))
    kept = (p for p in paths if p.is_file() and p.suffix != ".pyc")
    held = {p.relative_to(root).as_posix(): p.read_bytes() for p in kept}
    about = f"raqqakit-{__version__}.dist-info/licenses"
    # MIT asks that its notice goes along with every copy.
    return held | {f"{about}/{name}": (root / name).read_bytes() for name in LICENCES}


def _write_lessons(files: Path) -> None:
    """The notebooks as a learner of `kit.py lab` has them, without results."""
    for folder, copy in lab.folders(ROOT, files):
        copy.mkdir(parents=True, exist_ok=True)
        for notebook in sorted(folder.glob("*.ipynb")):
            (copy / notebook.name).write_bytes(copies.prepared(notebook))


def _write_settings(plan: Path, elsewhere: str) -> None:
    settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
    settings["app"]["jupyter-config-data"] |= {
        "appVersion": __version__,
        "litePluginSettings": {KERNEL: kernel_settings(elsewhere)},
    }
    settings["overrides"] |= lab.settings()
    for name, content in (("jupyter-lite", "app"), ("overrides", "overrides")):
        text = json.dumps(settings[content], indent=1)
        (plan / f"{name}.json").write_text(text, encoding="utf-8")


def kernel_settings(elsewhere: str) -> dict[str, object]:
    """What the Pyodide kernel is told: where everything is, and what to load first."""
    options = {
        "indexURL": f"{_address(elsewhere)}/",
        "lockFileURL": f"{PYTHON}/{pyodide.NAME}",
        "packages": AT_START,
        "env": {"HOME": "/home/pyodide", "RAQQAKIT_DATA": DATA},
    }
    return {
        "pyodideUrl": _address(f"{PYTHON}/{BEGIN}"),
        "disablePyPIFallback": True,
        "loadPyodideOptions": options,
    }


def _address(folder: str) -> str:
    """As the app finds it from each of its pages: what is its own begins with a dot."""
    return folder if "//" in folder else f"./{folder}"


def _write_extensions(plan: Path) -> None:
    """Have the build take these extensions, and not all that are installed."""
    installed = Path(sys.prefix, "share", "jupyter", "labextensions")
    told = {
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(installed / name) for name in EXTENSIONS],
    }
    text = json.dumps({"LiteBuildConfig": told})
    (plan / "jupyter_lite_config.json").write_text(text, encoding="utf-8")


def _build(plan: Path, app: Path) -> None:
    apps: Sequence[str] = [word for name in APPS for word in ("--apps", name)]
    command = [sys.executable, "-c", BUILD, "build", *apps]
    _write_extensions(plan)
    command += ["--no-sourcemaps", "--source-date-epoch", "315532800"]
    command += ["--lite-dir", str(plan), "--output-dir", str(app)]
    done = subprocess.run(command, check=False, cwd=plan, capture_output=True)
    if done.returncode:
        raise Failed((done.stdout + done.stderr).decode("utf-8", errors="replace"))


__all__ = ["PYODIDE_CDN_URL", "PYODIDE_VERSION", "kit_files", "write"]
