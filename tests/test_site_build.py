"""The site is whole, the same twice, and asks only itself and Pyodide's address."""

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from importlib.machinery import PathFinder
from pathlib import Path

import pytest
from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

from raqqakit import browser
from raqqakit.errors import InputError
from tools.environment import ROOT
from tools.site import archive, command, lite, offline, pyodide, slim, wheels
from tools.support import wasm
from tools.user_error import Failed, UserError

MEGABYTES = 60
HOST = re.compile(rb"https?://[\w.-]+/pyodide/")


def files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in paths
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    command.build(folder)
    return folder


def test_a_site_is_the_same_twice(site: Path) -> None:
    """The app, and all pages: the same notebooks give the same bytes."""
    before = files(site)
    assert {"index.html", "read/01_read_the_article.html"} <= before.keys()
    command.build(site)
    assert files(site) == before


def test_a_site_is_no_larger_than_it_may_be(site: Path) -> None:
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    assert size < MEGABYTES * 1_000_000


def test_the_app_has_the_extensions_of_the_site_and_no_others(site: Path) -> None:
    told = json.loads((site / "app/jupyter-lite.json").read_text(encoding="utf-8"))
    listed = told["jupyter-config-data"]["federated_extensions"]
    assert {one["name"] for one in listed} == set(lite.EXTENSIONS)
    packages = (site / "app/extensions").rglob("package.json")
    there = {json.loads(one.read_text(encoding="utf-8"))["name"] for one in packages}
    assert there == set(lite.EXTENSIONS)


def test_every_notebook_opens_by_its_own_link(site: Path) -> None:
    links = set()
    for page in site.rglob("*.html"):
        found = re.findall(r"\?path=([\w./]+\.ipynb)", page.read_text(encoding="utf-8"))
        links.update(found)
    there = {
        path.relative_to(site / "app/files").as_posix()
        for path in (site / "app/files").rglob("*.ipynb")
    }
    assert links == there


def test_no_notebook_of_the_site_shows_its_results(site: Path) -> None:
    for path in (site / "app/files").rglob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells), path.name


def test_what_the_browser_lists_is_all_there(site: Path) -> None:
    folder = site / "app" / lite.PYTHON
    listed = json.loads((folder / pyodide.NAME).read_text(encoding="utf-8"))["packages"]
    for name, entry in listed.items():
        assert set(entry["depends"]) <= listed.keys(), name
        if name in pyodide.compiled():
            assert entry["file_name"].startswith(f"{PYODIDE_CDN_URL}/")
        else:
            raw = (folder / entry["file_name"]).read_bytes()
            assert hashlib.sha256(raw).hexdigest() == entry["sha256"]
    assert set(lite.AT_START) <= listed.keys()


def test_the_kit_s_wheel_holds_the_package_and_its_data(site: Path) -> None:
    wheel = next((site / "app" / lite.PYTHON).glob("raqqakit-*.whl"))
    assert archive.modules(wheel) == ["data", "raqqakit"]
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        assert (
            opened.read("raqqakit/errors.py")
            == (ROOT / "raqqakit/errors.py").read_bytes()
        )
    assert {"data/article/article.txt", "raqqakit/widgets/question.js"} <= names
    assert not any(name.endswith(".pyc") for name in names)
    assert lite.DATA.endswith("/site-packages/data")


def test_the_compiled_packages_are_those_of_pyodide_itself() -> None:
    core = wasm.pyodide()
    if not core:
        pytest.skip("npm is missing, so Pyodide's own list was not looked at")
    assert wasm.VERSION == PYODIDE_VERSION
    own = json.loads((core / pyodide.NAME).read_text(encoding="utf-8"))
    table = json.loads(pyodide.TABLE.read_text(encoding="utf-8"))
    assert table["info"] == own["info"]
    known = {archive.normal(name): entry for name, entry in own["packages"].items()}
    for name, entry in table["packages"].items():
        theirs = known[name] | {"name": name}
        theirs["depends"] = sorted(map(archive.normal, theirs["depends"]))
        theirs["imports"] = sorted(theirs["imports"])
        assert entry == {key: theirs[key] for key in entry}


def held(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_slim_wheel_is_the_whole_one_but_for_what_is_left_out(site: Path) -> None:
    here = {archive.name_and_version(w)[0]: w for w in wheels.fetched()}
    for name, left_out in slim.LEFT_OUT.items():
        before = held(here[name])
        after = held(site / "app" / lite.PYTHON / here[name].name)
        gone = {path for path in before.keys() - after.keys() if path[-1] != "/"}
        assert gone
        assert all(re.match(left_out, path) for path in gone), name
        assert not any(
            path.endswith((".dist-info/METADATA", "LICENSE")) for path in gone
        )
        record = next(path for path in after if path.endswith("/RECORD"))
        same = after.keys() - {record}
        assert {path: after[path] for path in same} == {p: before[p] for p in same}
        listed = after[record].decode().split("\n")
        assert {line.split(",")[0] for line in listed if line} == after.keys()


def test_a_slim_wheel_is_whole_enough(site: Path, tmp_path: Path) -> None:
    for wheel in (site / "app" / lite.PYTHON).glob("*.whl"):
        if archive.name_and_version(wheel)[0] in (*slim.LEFT_OUT, "parso"):
            with zipfile.ZipFile(wheel) as opened:
                opened.extractall(tmp_path)
    asked = (
        "import jedi, anywidget, pygments.lexers as lexers\n"
        f"assert jedi.__file__.startswith({str(tmp_path)!r})\n"
        "found = jedi.Interpreter('import json; json.du', [{}]).complete()\n"
        "assert {'dump', 'dumps'} <= {one.name for one in found}\n"
        "found = jedi.Script('\"a\".upp').complete()\n"
        "assert [one.name for one in found] == ['upper']\n"
        "signatures = jedi.Script('print(').get_signatures()\n"
        "assert signatures[0].params[1].name == 'sep'\n"
        "import ipython_pygments_lexers\n"
        "names = ('python', 'console', 'md', 'rst', 'json', 'xml', 'sql', 'diff')\n"
        "assert all(map(lexers.get_lexer_by_name, names))\n"
    )
    command = [sys.executable, "-c", asked]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(tmp_path)})


def test_a_wheel_that_is_not_the_lock_s_is_fetched_again(tmp_path) -> None:
    (tmp_path / wheels.LOCK).write_bytes((ROOT / wheels.LOCK).read_bytes())
    kept = tmp_path / ".kit/wheels"
    kept.mkdir(parents=True)
    (kept / "six-1.17.0-py2.py3-none-any.whl").write_bytes(b"cut short")
    asked = []

    def run(command, root) -> None:
        asked.append(command)
        raise Failed("No matching distribution found")

    with pytest.raises(UserError):
        wheels.fetched(tmp_path, run)
    assert len(asked) == 1


@pytest.fixture
def pack(tmp_path, monkeypatch) -> Path:
    """A folder as Pyodide's release unpacks to, with bytes of our own."""
    table = {
        name: {
            **entry,
            "sha256": hashlib.sha256(str(entry["file_name"]).encode()).hexdigest(),
        }
        for name, entry in pyodide.compiled().items()
    }
    monkeypatch.setattr(offline, "compiled", lambda: table)
    folder = tmp_path / "release" / "pyodide"
    folder.mkdir(parents=True)
    for name in offline.names():
        (folder / name).write_text(name, encoding="utf-8")
    return folder.parent


def test_an_offline_site_names_no_other_host(pack: Path, tmp_path, monkeypatch) -> None:
    # These pages are not told where Pyodide is: they are written as for any site.
    monkeypatch.setattr(command.reading, "write", lambda _: None)
    monkeypatch.setattr(command.slides, "write_site", lambda _: None)
    site = tmp_path / "school"
    command.build(site, pack)
    told = [*site.rglob("jupyter-lite.json"), *site.rglob("kept.js")]
    told += [site / "app" / lite.PYTHON / pyodide.NAME, site / "doctor.html"]
    assert len(told) > 5
    for path in told:
        assert not HOST.search(path.read_bytes()), path
    listed = site / "app" / lite.PYTHON / pyodide.NAME
    numpy = json.loads(listed.read_text(encoding="utf-8"))["packages"]["numpy"]
    assert (listed.parent / numpy["file_name"]).is_file()


def test_a_release_that_lacks_a_file_is_named(pack: Path, tmp_path) -> None:
    next(pack.rglob("pyodide.asm.wasm")).unlink()
    with pytest.raises(UserError, match=r"release lacks pyodide\.asm\.wasm: the site"):
        offline.place(pack, tmp_path)


def test_a_file_of_another_release_is_named(pack: Path, tmp_path) -> None:
    next(pack.rglob("numpy-*.whl")).write_bytes(b"another")
    with pytest.raises(UserError, match=r"numpy-.* is not the file that Pyodide"):
        offline.place(pack, tmp_path)


def test_other_work_is_not_taken_for_a_site(tmp_path) -> None:
    (tmp_path / "thesis.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="stays as it is"):
        command.require_ours(tmp_path)
    command.require_ours(tmp_path / "not there yet")
    (tmp_path / command.MARK).write_text("", encoding="utf-8")
    command.require_ours(tmp_path)


def test_a_large_package_is_fetched_when_it_is_imported(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(browser, "LATER", {"drawn_later": "what draws"})
    fetched = []

    def fetch(name: str) -> None:
        fetched.append(name)
        (tmp_path / f"{name}.py").write_text("ready = True", encoding="utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    finder = browser.Fetching(fetch)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, finder])
    import drawn_later

    assert drawn_later.ready
    assert fetched == ["drawn_later"]
    assert finder.find_spec("something_else") is None


def test_a_package_that_cannot_be_fetched_is_one_sentence(monkeypatch) -> None:
    monkeypatch.setattr(browser, "LATER", {"never_there": "what draws"})
    finder = browser.Fetching(lambda _: None)
    with pytest.raises(InputError, match="could not fetch what draws"):
        finder.find_spec("never_there")


def test_the_finder_is_put_in_once(monkeypatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    browser.install()
    browser.install()
    assert len(sys.meta_path) == 2


def test_the_keeper_of_a_network_is_told_the_release_that_is_wanted() -> None:
    told = (ROOT / "docs/network.md").read_text(encoding="utf-8")
    assert f"pyodide-{PYODIDE_VERSION}.tar.bz2" in told


def test_the_doctor_knows_the_files_as_they_are(site: Path) -> None:
    page = (site / "doctor.html").read_text(encoding="utf-8")
    told = re.search(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', page)
    own = [one for one in json.loads(told[1])["files"] if one["sha256"]]
    assert len(own) > 3
    for one in own:
        raw = (site / one["address"]).read_bytes()
        assert (len(raw), hashlib.sha256(raw).hexdigest()) == (
            one["size"],
            one["sha256"],
        ), one["address"]
