"""The doctor's page as it is written: its probes, what is escaped, the same twice."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tools.site import doctor
from tools.site.doctor import File, Probes

NASTY = 'a/</script><script>alert("&")</script>\u2028.whl'
FILES = [
    File("app/service-worker.js", 3, "ab"),
    File("https://files.example/full/python.wasm"),
    File("https://other.example:8443/full/numpy.whl?v=1", costs="pictures"),
    File(NASTY),
]
PROBES = Probes(FILES, "https://files.example/full/pyodide.mjs", 59_000_001)


@pytest.fixture
def site(tmp_path) -> Path:
    doctor.write(tmp_path, PROBES)
    return tmp_path


def page(site: Path) -> str:
    return (site / "doctor.html").read_text(encoding="utf-8")


def content(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_probes_stand_in_the_page_and_nothing_in_them_ends_the_script(site) -> None:
    found = re.findall(
        r'<script type="application/json"[^>]*>(.*?)</script>', page(site)
    )
    told = json.loads(found[0])
    assert [file["address"] for file in told["files"]] == [f.address for f in FILES]
    assert [file["kind"] for file in told["files"]] == [".js", ".wasm", ".whl", ".whl"]
    assert told["files"][2]["costs"] == "pictures"
    assert told["patience"] == 15
    assert "alert(" not in page(site).replace(found[0], "")
    assert not re.search("[<>&\u2028]", found[0])


def test_what_to_allow_can_be_read_without_a_script(site) -> None:
    told = re.sub(r"<script.*?</script>|<[^>]+>", "", page(site), flags=re.DOTALL)
    assert "this page came from, files.example and other.example:8443." in told
    assert "that end in .js, .wasm and .whl." in told
    assert "with room for 60 MB" in told


def test_a_site_that_has_everything_names_no_host(tmp_path) -> None:
    doctor.write(tmp_path, Probes([File("app/a.wasm")], "app/pyodide.mjs", 1))
    assert "this page came from, and no other." in page(tmp_path)
    assert "cannot be allowed" not in page(tmp_path)


def test_the_page_asks_no_host_but_its_own_and_finds_its_scripts(site) -> None:
    for name, text in content(site).items():
        told = text.decode("utf-8")
        told = re.sub(r'<script type="application/json".*?</script>', "", told)
        assert not re.search(r"https?://(?!www\.w3\.org)", told), name
    written = content(site)
    asked = re.findall(r'(?:src|href)="(assets/doctor[^"]+)"', page(site))
    assert len(asked) == 2
    for name in [n for n in written if n.endswith(".js")]:
        told = written[name].decode("utf-8")
        for wanted in re.findall(r'from "([^"]+)"', told):
            assert (site / name).parent.joinpath(wanted).is_file(), (name, wanted)


def test_it_is_the_same_twice_and_leaves_the_rest_of_a_site_alone(tmp_path) -> None:
    for name in ("a", "b"):
        (tmp_path / name / "assets").mkdir(parents=True)
        (tmp_path / name / "assets" / "site.css").write_text("p{}", encoding="utf-8")
        doctor.write(tmp_path / name, PROBES)
    assert content(tmp_path / "a") == content(tmp_path / "b")
    assert content(tmp_path / "a")["assets/site.css"] == b"p{}"


def test_a_file_of_the_site_is_known_by_its_size_and_checksum(tmp_path) -> None:
    (tmp_path / "kit.whl").write_bytes(b"PK\x03\x04")
    found = doctor.file_of(tmp_path, "kit.whl")
    assert (found.size, found.kind, found.host) == (4, ".whl", "")
    assert found.sha256 == hashlib.sha256(b"PK\x03\x04").hexdigest()


def test_no_script_makes_html_out_of_what_came() -> None:
    scripts = [*doctor.SCRIPTS.rglob("*.js")]
    assert len(scripts) > 8
    for path in scripts:
        assert "innerHTML" not in path.read_text(encoding="utf-8"), path.name
