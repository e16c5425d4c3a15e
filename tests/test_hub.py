"""The files for a server, the guide to them, and what the load test counts by."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from traitlets.config.loader import PyFileConfigLoader

from tools.support.hub import kept, memory, messages, pull, table
from tools.support.hub.hub_config import MARK, Room, settings
from tools.support.hub.measure import Result
from tools.support.hub.memory import Look, Memory
from tools.support.hub.place import COPIED, PINNED
from tools.support.hub.plan import FOLDER, LESSON, NOTEBOOK, Plan
from tools.support.hub.seen import Promised, Seen

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "docs" / "hub"
GUIDE = (ROOT / "docs" / "hub.md").read_text(encoding="utf-8")
VALUES = yaml.safe_load((OURS / "values.yaml").read_text(encoding="utf-8"))


# -- the files that a server's keeper copies --------------------------------------


def config(home: Path, monkeypatch) -> dict[str, dict[str, int]]:
    monkeypatch.setattr(Path, "home", lambda: home)
    found = PyFileConfigLoader("jupyter_server_config.py", str(OURS)).load_config()
    return {name: dict(values) for name, values in found.items()}


def test_a_learners_server_brings_the_lessons_home(tmp_path, monkeypatch) -> None:
    told = config(tmp_path, monkeypatch)
    mine = tmp_path / FOLDER
    lessons = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {path.name for path in mine.glob("*.ipynb")} == lessons
    assert LESSON in lessons
    assert list((mine / "calmer" / "exercises").glob("ex01*.ipynb"))
    kernels = {"cull_idle_timeout": 1800, "cull_interval": 300}
    assert told == {"MappingKernelManager": kernels}


def test_what_a_learner_wrote_is_there_after_the_next_start(
    tmp_path, monkeypatch
) -> None:
    config(tmp_path, monkeypatch)
    own = tmp_path / NOTEBOOK
    own.write_text("my own", encoding="utf-8")
    config(tmp_path, monkeypatch)
    assert own.read_text(encoding="utf-8") == "my own"


def test_a_home_that_cannot_be_written_in_keeps_no_server_from_starting(
    tmp_path, monkeypatch, capsys
) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    assert config(tmp_path, monkeypatch)
    assert "could not be brought" in capsys.readouterr().out


def test_the_values_of_the_chart_have_our_files_word_for_word() -> None:
    files = {
        Path(entry["mountPath"]).name: entry
        for entry in VALUES["singleuser"]["extraFiles"].values()
    }
    assert set(files) == set(COPIED)
    for name, wanted in COPIED.items():
        assert files[name]["mountPath"] == f"/etc/jupyter/{wanted}"
        ours = (OURS / name).read_text(encoding="utf-8")
        if name.endswith(".json"):
            assert files[name]["data"] == json.loads(ours)
        else:
            assert files[name]["stringData"] == ours


def test_the_values_of_the_chart_have_what_the_guide_speaks_of() -> None:
    user = VALUES["singleuser"]
    assert set(VALUES) == {"hub", "proxy", "singleuser", "cull", "scheduling",
                           "prePuller"}  # fmt: skip
    assert f"guarantee: {user['memory']['guarantee']}" in GUIDE
    assert f"`limit: {user['memory']['limit']}`" in GUIDE
    assert (VALUES["cull"]["timeout"], VALUES["cull"]["every"]) == (3600, 300)
    assert VALUES["hub"]["config"]["Authenticator"]["allow_all"] is True


# -- the guide --------------------------------------------------------------------


def test_every_link_of_the_guide_leads_somewhere() -> None:
    here = [x for x in re.findall(r"\]\(([^)]+)\)", GUIDE) if "://" not in x]
    files = [link.partition("#")[0] for link in here]
    assert [
        name for name in files if name and not (ROOT / "docs" / name).exists()
    ] == []
    headings = {
        re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-")
        for line in re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    }
    anchors = {link[1:] for link in here if link.startswith("#")}
    assert anchors <= headings
    assert files
    assert anchors


def test_every_file_and_module_that_the_guide_names_is_there() -> None:
    copied = re.findall(r"/srv/reading-raqqa/([\w/.-]+)", GUIDE)
    modules = re.findall(r"-m (tools[\w.]+)", GUIDE)
    homes = [ROOT / name.replace(".", "/") for name in modules]
    assert len(copied) >= 5
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert [
        h for h in homes if not (h.is_dir() or h.with_suffix(".py").is_file())
    ] == []
    assert "tools.support.hub.pull" in modules


def test_the_lines_for_tljh_and_its_file_say_the_same() -> None:
    lines = re.findall(r"tljh-config (set|add-item) (\S+) (\S+)", GUIDE)
    wanted: dict[str, object] = {}
    for verb, path, word in lines:
        *folders, last = path.split(".")
        place = wanted
        for folder in folders:
            place = place.setdefault(folder, {})
        place[last] = [word] if verb == "add-item" else yaml.safe_load(word)
    block = GUIDE.split("```yaml\n")[1].split("```")[0]
    assert yaml.safe_load(block) == wanted
    assert len(lines) == 9


def test_the_link_of_the_guide_is_the_one_that_was_tried() -> None:
    shown = re.findall(r"^    (https://\S+git-pull\S+)$", GUIDE, re.MULTILINE)
    found, tried = urlsplit(shown[0]), urlsplit(pull.link("REPO", "class"))
    ours = parse_qs(tried.query) | {"repo": ["https://git.school.example/class"]}
    assert (found.path, parse_qs(found.query)) == (tried.path, ours)


def test_the_sums_of_the_guide_are_those_of_its_formula() -> None:
    base, server, kernels, kernel, reserve = re.findall(
        r"memory in MB = (\d+) \+ learners at once × "
        r"\((\d+) \+ (\d) × (\d+)\) × ([\d.]+)", GUIDE,
    )[0]  # fmt: skip
    each = (int(server) + int(kernels) * int(kernel)) * float(reserve)
    rows = re.findall(r"^\| (\d+) \| ([\d,]+) \| (\d+) GB", GUIDE, re.MULTILINE)
    assert [int(learners) for learners, *_ in rows] == [10, 20, 30, 40]
    for learners, wanted, gigabytes in rows:
        found = int(base) + int(learners) * each
        assert found == int(wanted.replace(",", ""))
        assert found < int(gigabytes) * 1000


# -- the hub of the load test -----------------------------------------------------


def test_the_hub_listens_to_this_computer_alone_and_leaves_servers_running() -> None:
    told = settings(Room(Path("room"), 1111, 2222, 3333), Path("python"))
    text = json.dumps(told)
    assert set(re.findall(r"https?://([\w.]+)", text)) == {"127.0.0.1"}
    assert told["JupyterHub"]["hub_ip"] == told["Spawner"]["ip"] == "127.0.0.1"
    assert told["JupyterHub"]["cleanup_servers"] is False
    assert told["ConfigurableHTTPProxy"]["should_start"] is False
    assert MARK in told["Spawner"]["environment"]


def test_two_runs_share_no_secret() -> None:
    one, other = (Room(Path("room"), 1, 2, 3) for _ in range(2))
    assert one.token != other.token
    assert one.name != other.name


def test_every_package_of_the_proxy_is_held_to_its_checksum() -> None:
    lock = json.loads((PINNED / "package-lock.json").read_text(encoding="utf-8"))
    asked = json.loads((PINNED / "package.json").read_text(encoding="utf-8"))
    packages = {name: p for name, p in lock["packages"].items() if name}
    assert lock["packages"][""]["dependencies"] == asked["dependencies"]
    assert all(p["integrity"].startswith("sha512-") for p in packages.values())
    proxy = packages["node_modules/configurable-http-proxy"]
    assert asked["dependencies"] == {"configurable-http-proxy": proxy["version"]}


def test_the_hub_has_every_package_of_the_learners() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^[\w.-]+==\S+", lines, re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-hub.lock")


# -- who comes when, and whom it strikes ------------------------------------------


def test_a_plan_is_the_same_in_every_run_and_keeps_to_its_minute() -> None:
    plan = Plan(40)
    arrivals = [plan.arrival(name) for name in plan.names]
    assert arrivals == [Plan(40).arrival(name) for name in plan.names]
    assert 0 <= min(arrivals) < 10
    assert 50 < max(arrivals) <= 60
    assert len(set(plan.struck())) == 13
    assert sum(map(plan.comes_again, plan.names)) == 10
    assert plan.seconds == 600


# -- what is compared with the disk -----------------------------------------------


def notebook(source: object, output: object = "3\n") -> dict[str, object]:
    outputs = [{"output_type": "stream", "name": "stdout", "text": output}]
    cell = {"cell_type": "code", "source": source, "outputs": outputs}
    return {"cells": [cell]}


def written(home: Path, cells: object, spans: object) -> None:
    (home / FOLDER).mkdir(exist_ok=True)
    (home / NOTEBOOK).write_text(json.dumps(cells), encoding="utf-8")
    marks = json.dumps({"text": "", "spans": spans})
    (home / kept.MARKS).write_text(marks, encoding="utf-8")


@pytest.fixture
def promised() -> Promised:
    """What a learner was promised: one notebook, one mark."""
    found = Promised()
    found.save_told(kept.cells_of(notebook("a = 1\na + 2")))
    found.marks_told(((5, 9, "actor"),))
    return found


SPAN = {"start": 5, "end": 9, "label": "actor"}


def test_a_file_in_other_form_is_the_same(tmp_path, promised) -> None:
    written(tmp_path, notebook(["a = 1\n", "a + 2"], ["3\n"]), [SPAN])
    assert kept.lost(tmp_path, promised) == []


@pytest.mark.parametrize(
    ("cells", "spans", "lost"),
    [
        (notebook("a = 1\na + 3"), [SPAN], ["notebook"]),
        (notebook("a = 1\na + 2", "4\n"), [SPAN], ["notebook"]),
        (notebook("a = 1\na + 2"), [], ["marks"]),
        (notebook("a = 1\na + 2"), [SPAN | {"end": 8}], ["marks"]),
        ({"cells": "broken"}, [{}], ["notebook", "marks"]),
    ],
)
def test_what_is_not_there_is_noticed(tmp_path, promised, cells, spans, lost) -> None:
    written(tmp_path, cells, spans)
    assert kept.lost(tmp_path, promised) == lost


def test_files_that_are_missing_are_lost_unless_nothing_was_promised(
    tmp_path, promised
) -> None:
    assert kept.lost(tmp_path, promised) == ["notebook", "marks"]
    assert kept.lost(tmp_path, Promised()) == []


def test_what_was_sent_without_an_answer_may_lie_there(tmp_path, promised) -> None:
    promised.save_sent(kept.cells_of(notebook("newer")))
    promised.marks_sent(())
    written(tmp_path, notebook("newer"), [])
    assert kept.lost(tmp_path, promised) == []
    promised.save_told(kept.cells_of(notebook("newest")))
    assert kept.lost(tmp_path, promised) == ["notebook"]


def test_marks_never_overlap_and_always_change() -> None:
    chance, tokens = Plan(1).chance("ada"), [[n * 3, n * 3 + 2] for n in range(10)]
    marks: tuple[tuple[int, int, str], ...] = ()
    for _ in range(200):
        before, marks = marks, kept.marked_anew(marks, tokens, chance)
        assert marks != before
        assert len({start for start, *_ in marks}) == len(marks) <= kept.MOST


# -- what is heard, counted and printed -------------------------------------------


def test_a_message_is_read_with_pictures_beside_it_and_without() -> None:
    told = json.dumps({"header": {"msg_type": "comm_open"}}).encode()
    for parts in ([told], [told, b"\x89PNG"]):
        begins = [4 * (len(parts) + 1)]
        begins += [begins[0] + len(told)][: len(parts) - 1]
        head = [len(parts), *begins]
        raw = b"".join(n.to_bytes(4, "big") for n in head) + b"".join(parts)
        assert messages.read(raw) == messages.read(told.decode())


def test_a_result_is_kept_as_a_notebook_has_it() -> None:
    sent = {"data": {"text/plain": "3"}, "metadata": {}, "transient": {"display_id": 1}}
    assert messages.as_output("display_data", sent) == {
        "output_type": "display_data", "data": {"text/plain": "3"}, "metadata": {},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (["python", "-m", "ipykernel_launcher", "-f", "x.json"], "kernel"),
        (["python", "-m", "jupyterhub.singleuser", "--allow-root"], "server"),
        (["git", "status"], "other"),
    ],
)
def test_a_process_is_known_by_its_command(command, kind) -> None:
    assert memory.kind_of(command) == kind


def test_the_95th_percentile_is_a_value_that_was_measured() -> None:
    assert table.middle_and_most(list(range(1, 21))) == "10.5 / 19.0"
    assert table.middle_and_most([2.0]) == "2.0 / 2.0"
    assert table.middle_and_most([]) == "none"


@pytest.fixture
def result() -> Result:
    """A small run: two learners, one killed kernel, one login that failed."""
    seen = Seen()
    for who, what, seconds, failed in (
        ("ada", "login", 1.0, "Refused: no"), ("ada", "login", 0.5, ""),
        ("bo", "login", 0.7, ""), ("bo", "mark saved", 0.0, table.KILLED),
        ("bo", "all back after the kernel died", 3.0, ""),
    ):  # fmt: skip
        seen.add(who, what, seconds, failed)
    seen.of("ada").marks_told(())
    looks = [Look({"ada": {"server": 100, "kernel": 80}}, {"ada": 250}, 150, 0, 90)]
    looks += [Look({"ada": {"server": 110, "kernel": 90}}, {"ada": 260}, 50, 0, 70)]
    lost = {"ada": ["marks"], "bo": []}
    return Result(Plan(2), seen, Memory(looks), 1, 4.2, 0.5, lost)


def test_the_table_counts_what_failed_and_who_lost_something(result) -> None:
    told = table.written([result, result], "Measured on: this.")
    lines = told.splitlines()
    assert lines[0] == "| learners | 2 | 2 |"
    for row in (
        "| logins that went well | 2 of 3 | 2 of 3 |",
        "| kernels killed, all back | 1 of 1 | 1 of 1 |",
        "| steps that failed | 1 | 1 |",
        "| **learners who lost saved work** | 1 of 2 | 1 of 2 |",
        "| both together, MB | 200 / 200 | 200 / 200 |",
        "| hub and proxy, MB | 150 | 150 |",
    ):
        assert row in lines
    assert "- 2 learners: login, after 0 s: Refused: no" in lines
    assert "- 2 learners: ada lost marks" in lines
    assert lines[-1] == "Measured on: this."


def test_an_error_is_noted_once_by_its_step_or_else_between_two() -> None:
    seen, error = Seen(), ValueError("no")
    with pytest.raises(ValueError, match="no"), seen.timed("ada", "login"):
        raise error
    seen.surely("ada", error)
    seen.surely("ada", KeyError("draft"))
    assert [(s.what, s.failed) for s in seen.failures()] == [
        ("login", "ValueError: no"), ("between two steps", "KeyError: 'draft'"),
    ]  # fmt: skip


# -- nbgitpuller ------------------------------------------------------------------


def test_the_trial_of_the_link_tells_what_is_lost(tmp_path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    cells = [{"source": []} for _ in range(3)]
    text = json.dumps({"nbformat": 4, "cells": cells})
    (folder / LESSON).write_text(text, encoding="utf-8")
    before = pull.found(folder)
    pull.learner_changes(folder)
    after = pull.found(folder)
    own = [what for what in before if "learner's" in what and "teacher" not in what]
    assert not any(before[what] for what in own)
    assert all(after[what] for what in own)
    assert not after["the teacher's sentence is in the lesson"]
