"""What those meet who want to help: forms, hooks, pages and the crate are true."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

import kit
import raqqakit
from scripts import describe_kit
from scripts.crate import entities, lessons
from tools import check, tags
from tools.environment import Environment, finish
from tools.hooks import __main__ as hooks
from tools.hooks import texts
from tools.site import lite, wheels
from tools.user_error import UserError

ROOT = Path(kit.__file__).resolve().parent
TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = [path for path in sorted(TEMPLATES.glob("*.yml")) if path.stem != "config"]
CONTACT = "docs/contact.md"
PAGES = [
    *("CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md", CONTACT),
    *("docs/rights.md", "docs/accessibility.md", "docs/releasing.md"),
    *("scripts/README.md", ".github/PULL_REQUEST_TEMPLATE.md"),
]
UNSET = "not set yet"
ADDRESS = re.compile(r"https://\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+")
each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
each_page = pytest.mark.parametrize("page", PAGES)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def form(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


# -- forms ------------------------------------------------------------------------


def test_there_is_a_form_for_each_kind_of_report() -> None:
    assert {path.stem for path in FORMS} == {
        *("lesson", "check", "fact", "norwegian", "installation"),
        *("accessibility", "idea"),
    }
    config = form(TEMPLATES / "config.yml")
    assert config == {"blank_issues_enabled": True}


@each_form
def test_a_form_has_what_github_asks_for(path) -> None:
    told = form(path)
    assert told.keys() == {"name", "description", "labels", "body"}
    assert told["labels"] == [path.stem]
    welcome, *fields = told["body"]
    assert welcome["type"] == "markdown"
    assert "no names and no answers of pupils" in welcome["attributes"]["value"]
    for field in fields:
        assert field["type"] in ("input", "textarea", "dropdown", "checkboxes")
        assert field["attributes"]["label"]
        assert field.keys() <= {"type", "id", "attributes", "validations"}
        options = field["attributes"].get("options", [])
        assert bool(options) == (field["type"] in ("dropdown", "checkboxes"))
    for names in (
        [f["id"] for f in fields],
        [f["attributes"]["label"] for f in fields],
    ):
        assert len(names) == len({*names})
    required = [f for f in fields if f.get("validations", {}).get("required")]
    assert 2 <= len(required) < len(fields) or path.stem == "fact"


def test_the_labels_of_the_forms_are_those_that_are_to_be_made() -> None:
    told = read("docs/releasing.md")
    made = re.search(r"labels that the forms set: (.+)\.", told)[1]
    assert {*re.findall(r"`(\w+)`", made)} == {path.stem for path in FORMS}


def test_the_form_about_a_lesson_offers_every_lesson() -> None:
    fields = form(TEMPLATES / "lesson.yml")["body"]
    offered = next(
        f["attributes"]["options"] for f in fields if f.get("id") == "lesson"
    )
    openings = map(lessons.opening, sorted(ROOT.glob("notebooks/0*.ipynb")))
    titles = [re.match(r"# (.+)", opening)[1] for opening in openings]
    assert offered[:-1] == titles


# -- pages ------------------------------------------------------------------------


def anchor(heading: str) -> str:
    """What a heading is called in an address."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@each_page
def test_every_link_of_a_page_leads_somewhere(page) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", read(page)):
        path, _, place = link.partition("#")
        if "://" in path:
            continue
        target = (ROOT / page).parent / path
        assert target.exists(), link
        if place:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.M)
            assert place in map(anchor, headings), link


@each_page
def test_every_file_and_test_that_a_page_names_is_there(page) -> None:
    told = read(page)
    tests = "".join(path.read_text("utf-8") for path in ROOT.glob("tests/**/*.py"))
    for name in re.findall(r"`(test_\w+)`", told):
        assert f"def {name}(" in tests, name
    home = "(?:source|raqqakit|tests|tools|data|docs|scripts|exercises|notebooks)"
    for path in re.findall(rf"`({home}/[\w./-]*)`", told):
        assert (ROOT / path).exists(), path


@each_page
def test_every_command_that_a_page_names_is_one(page) -> None:
    told = read(page)
    for verb in re.findall(r"`(?:python3|py) kit\.py (\w+)", told):
        assert verb in (*kit.HERE, *kit.ROOMS), verb
    for name in re.findall(r"-m scripts\.([a-z]\w+)", told):
        assert (ROOT / "scripts" / f"{name}.py").exists(), name


def test_addresses_stand_on_one_page_or_are_said_to_be_missing() -> None:
    _, *rows = re.findall(r"^\| [^|]+\| ([^|]+) \|$", read(CONTACT), re.M)
    assert len(rows) == 2
    assert all(row == UNSET or ADDRESS.search(row) for row in rows)


@each_page
def test_no_other_page_holds_an_address_of_a_person(page) -> None:
    mails = re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", read(page))
    assert not mails or page == CONTACT


def test_whoever_has_something_to_tell_is_led_to_that_page() -> None:
    for page in ("CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md"):
        assert f"({CONTACT})" in read(page)
    assert "(contact.md)" in read("docs/accessibility.md")


def test_rights_names_every_package_of_the_site_in_its_version() -> None:
    pins = wheels.PIN.findall(read(wheels.LOCK))
    rows = re.findall(
        r"^\| ([\w.-]+) \| (\d[\w.]*) \| (.+) \|$", read("docs/rights.md"), re.M
    )
    assert [row[:2] for row in rows] == sorted((name, v) for name, v, _ in pins)
    assert len(rows) >= 25


def test_the_kits_own_wheel_takes_its_licences_along() -> None:
    held = lite.kit_files()
    for name in ("LICENSE", "LICENSE-TEXT"):
        (path,) = (path for path in held if path.endswith(f"/licenses/{name}"))
        assert held[path] == (ROOT / name).read_bytes()


# -- releases ---------------------------------------------------------------------


def test_every_place_names_the_same_version() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    cited = yaml.safe_load(read("CITATION.cff"))
    package = json.loads(read("data/datapackage.json"))
    told = (cited["version"], project["version"], package["version"])
    assert {*told} == {raqqakit.__version__}


def left_out(changelog: str) -> list[str]:
    """The releases since 0.2.0 that do not say what a class in mid-term must do."""
    _, *parts = re.split(r"^## ", changelog, flags=re.M)
    since = [
        part for part in parts if not part.startswith(("Unreleased", "0.1.", "0.2.0"))
    ]
    said = "\n\n- **For a class in mid-term:** "
    return [part.split("\n")[0] for part in since if said not in part[:100]]


def test_every_release_says_what_a_class_in_mid_term_must_do() -> None:
    assert left_out(read("CHANGELOG.md")) == []


def test_a_release_that_does_not_say_it_is_named() -> None:
    well = "## 0.3.0, 1 May\n\n- **For a class in mid-term:** nothing.\n- More.\n\n"
    bad = "## 0.3.1, 2 May\n\n- More.\n\n"
    assert left_out(f"# Changelog\n\n{bad}{well}## 0.2.0, before\n\n- A\n") == [
        "0.3.1, 2 May"
    ]


def test_no_two_files_of_tests_share_a_name() -> None:
    """Collected together they would stop the quick proof before it begins."""
    names = [path.name for path in ROOT.glob("tests/**/test_*.py")]
    assert len(names) == len({*names})


# -- hooks ------------------------------------------------------------------------


def configured() -> list[dict]:
    told = yaml.safe_load(read(".pre-commit-config.yaml"))
    assert [repo["repo"] for repo in told["repos"]] == ["local"]
    return told["repos"][0]["hooks"]


def test_each_hook_is_a_check_of_the_kits_own() -> None:
    found = configured()
    assert [hook["id"] for hook in found] == [*hooks.CHECKS]
    for hook in found:
        command = shlex.split(hook["entry"])
        assert command == ["python", "-m", "tools.hooks", hook["id"]]


def test_hooks_run_what_the_proof_runs() -> None:
    """The same programs; of files they get those that a commit changes."""
    chosen = ("--force-exclude", "--check", ".")

    def plain(command: list[str]) -> list[str]:
        return [word for word in command if word not in chosen]

    for name in ("lint", "format", "types"):
        assert plain(hooks.CHECKS[name]) == plain(check.WHOLE[name])


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("source/lessons/03_extract_the_locations.md", "03"),
        ("source/exercises/ex03_extract_the_locations.md", "ex03"),
        ("source/editions/calmer/03_extract_the_locations.po", "03"),
        ("raqqakit/exercises/sets/ex03.py", "ex03"),
        ("raqqakit/exercises/sets/lesson03.calmer.json", "03"),
        ("notebooks/calmer/03_extract_the_locations.ipynb", "03"),
        ("class/calmer/experiment.ipynb", "experiment"),
        ("solutions\\ex03_extract_the_locations.ipynb", "ex03"),
    ],
)
def test_a_changed_file_leads_to_its_lesson_or_set(path, name) -> None:
    assert texts.names([path, path]) == [name]


def test_what_belongs_to_no_text_is_not_built() -> None:
    others = ["raqqakit/exercises/sets/__init__.py", "source/README.md"]
    assert texts.names(others) == []
    assert texts.main(others) == 0


def test_every_text_and_what_is_built_of_it_has_a_name() -> None:
    built = [p for kind in tags.KINDS for p in (ROOT / kind.folder).glob("*.ipynb")]
    found = [*built, *ROOT.glob("source/**/*.md"), *ROOT.glob("source/**/*.po")]
    assert len(found) > 40
    assert [p for p in found if len(texts.names([p.as_posix()])) != 1] == []


def test_texts_that_do_not_agree_stop_the_commit(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        texts.build, "check", lambda name: asked.append(name) or int(name == "03")
    )
    paths = ["source/lessons/03_a.md", "source/exercises/ex01_b.md"]
    assert texts.main(paths) == 1
    assert asked == ["03", "ex01"]
    assert texts.main(paths[1:]) == 0


def test_a_hook_without_its_packages_says_what_to_run(tmp_path) -> None:
    with pytest.raises(UserError, match=r"kit\.py test --quick"):
        hooks.run("lint", [], Environment("prove", "a.lock", 1, tmp_path))


def test_a_hook_runs_in_the_kits_environment_whichever_python_begins_it(
    tmp_path, monkeypatch
) -> None:
    (tmp_path / "a.lock").touch()
    room = Environment("prove", "a.lock", 1, tmp_path)
    room.python.parent.mkdir(parents=True)
    room.python.touch()
    finish(room)
    made = json.loads(room.marker.read_text("utf-8")) | {"python": "another"}
    room.marker.write_text(json.dumps(made), encoding="utf-8")
    called = []
    monkeypatch.setattr(
        hooks.subprocess, "call", lambda command, **_: called.append(command) or 3
    )
    assert hooks.run("lint", ["a.py"], room) == 3
    assert called == [[room.python, "-m", "ruff", "check", "--force-exclude", "a.py"]]


def test_a_hook_that_is_none_is_named(capsys) -> None:
    assert hooks.main(["lnit"]) == 2
    assert "'lnit'" in capsys.readouterr().out


# -- the crate --------------------------------------------------------------------


def graph() -> dict[str, dict]:
    told = json.loads(read(describe_kit.CRATE))
    return {entity["@id"]: entity for entity in told["@graph"]}


def test_the_crate_is_up_to_date() -> None:
    again = "Run: python3 -m scripts.describe_kit"
    assert read(describe_kit.CRATE) == describe_kit.crate(), again


def test_the_crate_names_what_is_there_and_leads_nowhere_else() -> None:
    found = graph()
    parts = [part["@id"] for part in found["./"]["hasPart"]]
    assert all((ROOT / part).exists() for part in parts)
    folders = ("notebooks", "exercises", "class")
    notebooks = [p for top in folders for p in (ROOT / top).rglob("*.ipynb")]
    assert {p.relative_to(ROOT).as_posix() for p in notebooks} <= {*parts}
    referred = {*re.findall(r'"@id": "([^"]+)"', read(describe_kit.CRATE))}
    versions = {describe_kit.VERSION}
    assert referred - versions == {*found}


def test_every_lesson_says_in_the_crate_what_it_teaches_and_how_long() -> None:
    told = [e for name, e in graph().items() if name.startswith("notebooks/")]
    assert len(told) >= 15
    for lesson in told:
        assert lesson["@type"] == ["File", "LearningResource"]
        assert re.fullmatch(r"PT\d\dM", lesson["timeRequired"])
        assert 2 <= len(lesson["teaches"]) <= 4
        assert not any(
            re.search(r"\bq\d|steps? \d", goal) for goal in lesson["teaches"]
        )


def test_in_the_crate_the_article_stands_outside_the_open_licences() -> None:
    found = graph()
    article = found["data/article/article.txt"]["license"]
    assert article == {"@id": entities.RIGHTS}
    rights = {"@id": entities.RIGHTS}
    assert rights in found["data/article/translation.csv"]["license"]
    assert found["data/calmer/article/article.txt"]["license"] == {
        "@id": entities.CC_BY
    }


def test_a_notebook_that_does_not_say_its_time_is_named(tmp_path) -> None:
    path = tmp_path / "09_new.ipynb"
    cell = {"cell_type": "markdown", "source": "# 09 New\n\nWhat it is.\n"}
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"09_new\.ipynb"):
        lessons.lesson(path, "notebooks", "lesson")


def test_the_crate_knows_the_language_of_an_edition_and_describes_it_in_english(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(entities, "NAMES", ("calmer", "nb", "sv"))
    known = {one["@id"]: one["name"] for one in entities.languages()}
    assert known["#sv"] == "Swedish"
    assert [*known] == ["#en", "#nb", "#sv"]
    (path,) = (entities.ROOT / "notebooks").glob("01_*.ipynb")
    swedish = tmp_path / path.name
    cells = [{"source": ["# 01 Läs artikeln\n\nTill slut."]}]
    swedish.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    english, other = (
        lessons.lesson(one, folder, "lesson")
        for one, folder in ((path, "notebooks"), (swedish, "notebooks/sv"))
    )
    assert (other["name"], other["inLanguage"]) == ("01 Läs artikeln", {"@id": "#sv"})
    assert other["description"] == english["description"]
    assert other["timeRequired"] == english["timeRequired"]
