"""A learner's work in the browser: kept, taken along, brought back, never lost."""

import json
import shutil
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import axe
import pytest

from conftest import missing
from raqqakit.widgets.form import UNRUN
from tools import carried, carry, copies
from tools.grade import command
from tools.site import shell
from tools.support import site_browser
from tools.support.browser import AT_ITS_END, PAUSE
from tools.support.site_browser import (
    RUN,
    SUB_PATH,
    answered,
    cells_there,
    ready,
    visiting,
)
from tools.support.work_files import ABOUT, BAD, archive, bad

FIRST, SET = "00_start_here.ipynb", "exercises/ex01_read_the_article.ipynb"
MINE = "# what the learner wrote"
# The app is looked at without Python: to load it takes long, and it says so.
WITHOUT_PYTHON = "/pyodide/"
WRITE = """async words => {
  const panel = window.jupyterapp.shell.currentWidget;
  panel.content.widgets.find(cell => cell.model.type === 'code')
    .model.sharedModel.setSource(words);
  await panel.context.save();
}"""
WRITE_ALL = """words => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(cell => cell.model.type === 'code')
  .forEach(cell => cell.model.sharedModel.setSource(words))"""
# By the model: a cell that is scrolled away is not in the page.
ALL_GIVE = """words => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(cell => cell.model.type === 'code')
  .every(({model}) => model.outputs.length === 1
    && model.outputs.get(0).data['text/plain'] === words)"""
SOURCES = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .map(cell => cell.model.sharedModel.source)"""
KEPT = """async () => {
  const store = await import('./assets/learner/store.js');
  const found = await store.files();
  return [...found].map(([path, model]) =>
    [path, new TextDecoder().decode(store.bytes(model))]);
}"""
PUT = """async ([path, text]) => {
  const store = await import('./assets/learner/store.js');
  await store.put(store.model(path, new TextEncoder().encode(text)));
}"""
NO_ROOM = """() => {
  const full = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  IDBObjectStore.prototype.put = full;
}"""
CLOSED = "() => { IDBFactory.prototype.open = () => { throw new Error('closed'); }; }"
NO_AXE = "npm is missing, so axe-core was not run over the page of a learner's work."


@pytest.fixture
def reader(lab, site):
    """A browser on the site in which Python is not loaded; its errors are its own."""
    with (
        site_browser.served(site) as address,
        visiting(lab.page.context.browser, address) as opened,
    ):
        opened.blocked = lambda url: WITHOUT_PYTHON in url
        yield opened
    assert opened.outward == []


def my_work(visitor):
    page = visitor.page("work.html")
    page.wait_for_selector("#download:not([disabled])")
    return page


def said(page) -> str:
    page.wait_for_selector("#said:not([hidden])")
    return page.locator("#said").inner_text()


def kept(page) -> dict[str, str]:
    return dict(page.evaluate(KEPT))


def listed(page) -> list[str]:
    return page.locator("#files th").all_inner_texts()


def downloaded(page, button: str, folder: Path) -> Path:
    with page.expect_download() as coming:
        page.get_by_role("button", name=button).first.click()
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target


def take_in(page, file: Path) -> str:
    page.evaluate("() => { document.getElementById('said').hidden = true; }")
    page.set_input_files("#file", file)
    return said(page)


# -- kept, taken along, brought back ----------------------------------------------


def test_what_is_done_in_a_set_stays_goes_along_and_comes_back(
    visitor, tmp_path, capsys
) -> None:
    page = visitor.notebook(SET)
    ready(page)
    page.evaluate(WRITE, MINE)
    code = "from raqqakit import exercises\nex = exercises.load('ex01')\n"
    answered(page, code + "ex.q1.check(0)\nex.save('Kim')")
    page.reload()
    cells_there(page)
    assert MINE in page.evaluate(SOURCES)

    page = my_work(visitor)
    before = kept(page)
    assert set(before) == {"exercises/answers-Kim-ex01.json", SET, "my-record.jsonl"}
    assert listed(page) == sorted(before)
    answers = downloaded(page, "Download exercises/answers", tmp_path)
    assert answers.name == "answers-Kim-ex01.json"
    whole = downloaded(page, "Download my work", tmp_path)
    assert whole.name == f"my-work-{date.today()}.zip"

    page.get_by_role("button", name="Remove everything").click()
    page.get_by_role("button", name="Remove it").click()
    page.wait_for_selector("#nothing:not([hidden])")
    assert kept(page) == {}
    assert take_in(page, whole).startswith(f"{len(before)} files were taken in.")
    assert kept(page) == before

    assert command.main([str(tmp_path)]) == 0
    assert "Kim" in (tmp_path / "grades.csv").read_text(encoding="utf-8")
    mine = tmp_path / "my-lessons"
    list(carry.take(whole, mine))
    for name, text in before.items():
        assert (mine / name).read_text(encoding="utf-8") == text


def test_the_work_of_the_installed_kit_is_taken_in(reader, tmp_path) -> None:
    mine = tmp_path / "my-lessons"
    for name, text in {
        SET: notebook(MINE),
        "my-record.jsonl": '{"kind": "check"}\n',
        "flood/text.txt": "En by ved elva.\n",
    }.items():
        (mine / name).parent.mkdir(parents=True, exist_ok=True)
        (mine / name).write_text(text, encoding="utf-8")
    copies.deliver(site_browser.ROOT / "notebooks", mine)
    list(carry.pack(mine, tmp_path))
    page = my_work(reader)
    assert take_in(page, next(tmp_path.glob("*.zip"))) == "3 files were taken in."
    found = kept(page)
    assert sorted(found) == sorted([SET, "flood/text.txt", "my-record.jsonl"])
    assert found["flood/text.txt"] == "En by ved elva.\n"


def notebook(source: str, begun: str = "") -> str:
    cell = {"cell_type": "code", "source": source, "metadata": {}, "outputs": []}
    told = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    if begun:
        told["metadata"] = {copies.KIT: {copies.BEGUN: begun}}
    return json.dumps(told)


def test_what_is_there_is_not_overwritten(reader, tmp_path) -> None:
    page = my_work(reader)
    page.evaluate(PUT, ["notes.txt", "mine"])
    page.evaluate(PUT, ["same.txt", "the same"])
    page.evaluate(PUT, ["my-record.jsonl", '{"n": 1}\n{"n": 2}\n'])
    files = {
        "notes.txt": b"another",
        "same.txt": b"the same",
        "my-record.jsonl": b'{"n": 1}\n{"n": 3}\n',
    }
    told = take_in(page, archive(tmp_path / "work.zip", ABOUT | files))
    assert "under another name: notes-2.txt." in told
    assert "Here already, just as in the file: same.txt." in told
    assert kept(page) == {
        "notes.txt": "mine",
        "notes-2.txt": "another",
        "same.txt": "the same",
        "my-record.jsonl": '{"n": 1}\n{"n": 2}\n{"n": 3}\n',
    }
    take_in(page, archive(tmp_path / "work.zip", ABOUT | files))
    assert len(kept(page)) == 4


def test_a_file_that_is_bad_is_refused_in_one_sentence(reader, tmp_path) -> None:
    page = my_work(reader)
    page.evaluate(PUT, ["notes.txt", "mine"])
    for name, (_, why) in BAD.items():
        told = take_in(page, bad(tmp_path / "bad.zip", name))
        assert told == f"bad.zip was not taken in, and nothing here has changed: {why}."
    assert kept(page) == {"notes.txt": "mine"}


# -- reset, and a newer kit -------------------------------------------------------


def test_a_reset_brings_the_lesson_back_and_keeps_the_old_one(reader) -> None:
    page = reader.notebook(FIRST)
    as_it_was = page.evaluate(SOURCES)
    page.evaluate(WRITE, MINE)
    page.close()
    page = my_work(reader)
    page.get_by_role("button", name=f"Reset {FIRST}").click()
    asked(page).get_by_role("button", name="Leave it as it is").click()
    assert listed(page) == [FIRST]
    page.get_by_role("button", name=f"Reset {FIRST}").click()
    if axe.script():
        assert axe.violations(page, "#kit-asked") == []
    asked(page).get_by_role("button", name="Bring back the kit's version").click()
    beside = f"00_start_here.mine-{date.today()}.ipynb"
    assert said(page).endswith(f"Yours is kept as {beside}.")
    assert page.evaluate("document.activeElement.id") == "said"
    assert listed(page) == [beside]
    assert MINE in kept(page)[beside]
    assert reader.notebook(FIRST).evaluate(SOURCES) == as_it_was
    assert MINE in reader.notebook(beside).evaluate(SOURCES)


def test_the_menu_resets_the_notebook_that_is_open(reader) -> None:
    page = reader.notebook(FIRST)
    page.evaluate(WRITE, MINE)
    page.get_by_role("menuitem", name="Reading Raqqa", exact=True).click()
    page.get_by_role("menuitem", name="Reset this notebook…").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Bring back the kit's version").click()
    cells_there(page)
    assert MINE not in page.evaluate(SOURCES)
    beside = f"00_start_here.mine-{date.today()}.ipynb"
    told = page.locator("#kit-beside")
    assert f"Yours is kept as {beside}; it opens from My work." in told.inner_text()
    page.reload()
    cells_there(page)
    assert told.count() == 0
    assert listed(my_work(reader)) == [beside]


def test_a_widget_without_python_is_shown_by_its_words(reader) -> None:
    page = my_work(reader)
    page.evaluate(PUT, ["mine.ipynb", with_a_view(UNRUN)])
    page = reader.notebook("mine.ipynb")
    output = page.locator(".jp-OutputArea-output").first
    assert output.inner_text().strip() == UNRUN
    assert VIEW not in kept(my_work(reader))["mine.ipynb"]


VIEW = "application/vnd.jupyter.widget-view+json"


def with_a_view(words: str) -> str:
    """A notebook of one cell whose saved result is the view of a widget."""
    told = json.loads(notebook(MINE))
    view = {"model_id": "gone", "version_major": 2, "version_minor": 0}
    data = {"text/plain": [words], VIEW: view}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    told["cells"][0] |= {"cell_type": "code", "execution_count": 1, "outputs": [output]}
    return json.dumps(told)


@pytest.fixture
def publisher(lab, site, tmp_path):
    """A site of which a newer version can be published, and somebody who visits it."""
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    with (
        site_browser.served(tmp_path) as address,
        visiting(lab.page.context.browser, address) as opened,
    ):
        opened.blocked = lambda url: WITHOUT_PYTHON in url
        opened.app = tmp_path / SUB_PATH / "app"
        yield opened


NEW = "# a line of the newer lesson"


def publish(visitor, name: str) -> None:
    """Publish the site anew with another line in one of its notebooks."""
    path = visitor.app / "files" / name
    told = json.loads(path.read_text(encoding="utf-8"))
    cell = {"cell_type": "markdown", "source": [NEW], "metadata": {}, "id": "new"}
    told["cells"].insert(1, cell)
    path.write_bytes(copies.with_beginning(json.dumps(told).encode()))
    shell.write_shipped(visitor.app)


def asked(page):
    page.wait_for_selector("#kit-asked[open]")
    return page.locator("#kit-asked")


@contextmanager
def coming_back(visitor, path: str):
    page = visitor.page(f"app/notebooks/index.html?path={path}")
    yield page
    page.close()


def test_an_edit_on_an_older_lesson_is_kept_where_the_learner_wants_it(
    publisher,
) -> None:
    page = publisher.notebook(FIRST)
    page.evaluate(WRITE, MINE)
    page.close()
    publish(publisher, FIRST)
    with coming_back(publisher, FIRST) as page:
        asked(page).get_by_role("button", name="Keep mine", exact=True).click()
        cells_there(page)
        assert MINE in page.evaluate(SOURCES)
        assert NEW not in page.evaluate(SOURCES)
    with coming_back(publisher, FIRST) as page:
        cells_there(page)
        assert page.locator("#kit-asked").count() == 0


def test_the_newer_lesson_is_taken_and_the_edit_kept_beside_it(publisher) -> None:
    page = publisher.notebook(FIRST)
    page.evaluate(WRITE, MINE)
    page.close()
    publish(publisher, FIRST)
    with coming_back(publisher, FIRST) as page:
        asked(page).get_by_role("button", name="Take the new one").click()
        cells_there(page)
        sources = page.evaluate(SOURCES)
        assert NEW in sources
        assert MINE not in sources
        beside = f"00_start_here.mine-{date.today()}.ipynb"
        assert beside in page.locator("#kit-said [role=alert]").first.inner_text()
    assert MINE in kept(my_work(publisher))[beside]


def test_what_was_only_opened_and_run_is_renewed_without_a_word(publisher) -> None:
    page = publisher.notebook(FIRST)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    page.close()
    assert kept(my_work(publisher))
    assert listed(my_work(publisher)) == []
    publish(publisher, FIRST)
    with coming_back(publisher, FIRST) as page:
        cells_there(page)
        assert NEW in page.evaluate(SOURCES)
        assert page.locator("#kit-asked").count() == 0


# -- two tabs, no room, no storage ------------------------------------------------


def test_the_second_tab_says_so_and_overwrites_nothing_in_silence(reader) -> None:
    one, two = reader.notebook(FIRST), reader.notebook(FIRST)
    two.wait_for_selector("#kit-twice:not(:empty)")
    assert one.locator("#kit-twice:not(:empty)").count() == 0
    one.evaluate(WRITE, "# from the first tab")
    two.evaluate(f"words => {{ ({WRITE})(words) }}", "# from the second tab")
    two.wait_for_selector(".jp-Dialog")
    assert "# from the first tab" in kept(my_work(reader))[FIRST]
    one.close()
    two.wait_for_function(
        "() => !document.getElementById('kit-twice').textContent", polling=PAUSE
    )


ADD = """
import json
from raqqakit import files
for n in range(20):
    files.append_line("my-record.jsonl", json.dumps({{"from": "{}", "n": n}}))
"""


def test_a_record_that_two_tabs_write_loses_no_line(visitor) -> None:
    pages = [visitor.notebook(FIRST), visitor.notebook("01_read_the_article.ipynb")]
    for page in pages:
        ready(page)
    for page, name in zip(pages, "ab", strict=True):
        begin = f"code => {{ window.done = ({RUN})(code) }}"
        page.evaluate(begin, ADD.format(name))
    assert [page.evaluate("() => window.done") for page in pages] == ["", ""]
    lines = kept(my_work(visitor))["my-record.jsonl"].splitlines()
    told = sorted((e["from"], e["n"]) for e in map(json.loads, lines))
    assert told == [(name, n) for name in "ab" for n in range(20)]


TRY = """
from raqqakit import files
def tried(write, name):
    try:
        write(name, "mine")
    except OSError as error:
        print(files.refusal(name, error))
"""


def test_a_storage_that_is_full_is_said_and_python_is_told(visitor) -> None:
    page = visitor.notebook(FIRST)
    ready(page)
    assert answered(page, f"{TRY}tried(files.append_line, 'a.txt')") == ""
    page.evaluate(NO_ROOM)
    page.evaluate(f"words => {{ ({WRITE})(words).catch(() => {{}}) }}", MINE)
    page.wait_for_selector("#kit-full")
    told = answered(page, "tried(files.append_line, 'a.txt')")
    assert told.startswith("a.txt could not be written: the disk is full.")
    told = answered(page, "tried(files.create, 'b.txt')")
    assert told.startswith("b.txt could not be written:")
    there = kept(my_work(visitor))
    assert there.pop("a.txt") == "mine\n"
    # The notebook as it was saved while there was room, if it was.
    assert not any(MINE in text for text in there.values())
    assert there.keys() <= {FIRST}


def test_a_full_storage_refuses_what_is_taken_in(reader, tmp_path) -> None:
    page = my_work(reader)
    page.evaluate(PUT, ["notes.txt", "mine"])
    page.evaluate(NO_ROOM)
    told = take_in(page, archive(tmp_path / "work.zip", ABOUT | {"a.txt": b"a"}))
    assert told.startswith("The storage of this browser is full.")
    assert kept(page) == {"notes.txt": "mine"}


def test_a_browser_that_lends_no_storage_is_said(reader) -> None:
    reader.context.add_init_script(f"({CLOSED})()")
    page = reader.page("work.html")
    assert said(page).startswith("This browser lends the page no storage")


# -- Python, late or not at all ---------------------------------------------------


def test_cells_that_are_run_before_python_is_there_wait_for_it(visitor) -> None:
    page = visitor.page("app/notebooks/index.html?path=" + FIRST)
    page.wait_for_selector(".jp-Notebook .jp-CodeCell")
    page.evaluate(WRITE_ALL, "2 + 2")
    page.evaluate(
        "() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }"
    )
    assert "Python is getting ready." in page.locator("#kit-python").inner_text()
    page.wait_for_function(ALL_GIVE, arg="4")


LACKING = {
    "Pyodide": "/pyodide/",
    "its list": "pyodide-lock.json",
    "a wheel": "raqqakit-",
    "Python's files": "python_stdlib.zip",
}


@pytest.mark.parametrize("name", list(LACKING))
def test_a_python_that_cannot_be_loaded_is_said(visitor, name) -> None:
    visitor.blocked = lambda url: LACKING[name] in url
    page = visitor.notebook(FIRST)
    page.wait_for_selector("#kit-failed")
    assert page.locator("#kit-failed a").get_attribute("href").endswith("/doctor.html")
    visitor.errors.clear()


# -- the app's own parts ----------------------------------------------------------


def test_links_between_notebooks_open_in_the_app(reader) -> None:
    page = reader.notebook(FIRST)
    page.evaluate(WRITE, MINE)
    page.get_by_role("link", name="00 with the calmer story").click()
    page.wait_for_url("**/app/notebooks/index.html?path=calmer%2F00_start_here.ipynb")
    cells_there(page)
    assert MINE in kept(my_work(reader))[FIRST]


TYPE = """words => window.jupyterapp.shell.currentWidget.content.widgets
  .find(cell => cell.model.type === 'code').model.sharedModel.setSource(words)"""


def test_what_is_typed_is_saved_without_a_word(reader) -> None:
    page = reader.notebook(FIRST)
    page.evaluate(NO_OTHER)
    page.evaluate(TYPE, MINE)
    page.wait_for_function(CLEAN, polling=PAUSE)
    assert MINE in kept(my_work(reader))[FIRST]


# The app saves by itself every two minutes.
NO_OTHER = "() => window.jupyterapp.commands.execute('docmanager:toggle-autosave')"
CLEAN = "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"


@pytest.mark.parametrize("name", ["My work", "All lessons"])
def test_a_menu_that_leaves_the_page_saves_before(reader, name) -> None:
    page = reader.notebook(FIRST)
    page.evaluate(TYPE, MINE)
    page.get_by_role("menuitem", name="Reading Raqqa", exact=True).click()
    with page.expect_navigation():
        page.get_by_role("menuitem", name=name, exact=True).click()
    assert MINE in kept(my_work(reader))[FIRST]


def test_help_opens_beside_the_lesson_which_keeps_its_python(reader) -> None:
    page = reader.notebook(FIRST)
    page.get_by_role("menuitem", name="Help", exact=True).click()
    with page.context.expect_page() as coming:
        page.get_by_role("menuitem", name="If something does not work").click()
    assert coming.value.url == f"{reader.address}doctor.html"
    coming.value.close()
    assert page.evaluate("() => !!window.jupyterapp")


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_the_list_of_files_is_not_cut_off(reader, width) -> None:
    page = my_work(reader)
    beside = f"exercises/ex01_read_the_article.mine-{date.today()}.ipynb"
    for path in (SET, beside):
        page.evaluate(PUT, [path, notebook(MINE)])
    page.set_viewport_size({"width": width, "height": 800})
    page.reload()
    page.wait_for_selector("#files tr")
    assert page.evaluate(HIDDEN) == 0


HIDDEN = """() => {
  const box = document.querySelector('#files').closest('.table-box');
  return box.scrollWidth - box.clientWidth;
}"""

MENUS = ["Reading Raqqa", "File", "Edit", "View", "Run", "Kernel", "Help"]


def test_the_menus_are_those_of_the_kit_and_open_by_keys(reader, tmp_path) -> None:
    page = reader.notebook(FIRST)
    page.wait_for_function(AT_ITS_END, polling=PAUSE)
    bar = page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
    assert [name for name in bar if name] == MENUS
    page.get_by_role("menuitem", name="Reading Raqqa", exact=True).focus()
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    coming.value.save_as(tmp_path / "work.zip")
    assert carried.unzipped(tmp_path / "work.zip") == {}


def test_my_work_by_keys_alone(reader) -> None:
    page = my_work(reader)
    page.evaluate(PUT, ["notes.txt", "mine"])
    page.reload()
    page.wait_for_selector("#download:not([disabled])")
    page.locator("#page").focus()
    page.keyboard.press("Tab")
    with page.expect_download():
        page.keyboard.press("Enter")
    page.wait_for_selector("#remove:not([disabled])")
    page.locator("#remove").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the first key leaves everything here
    assert kept(page) == {"notes.txt": "mine"}
    page.locator("#remove").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#nothing:not([hidden])")
    assert kept(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_my_work(reader, scheme, tmp_path) -> None:
    if not axe.script():
        missing(NO_AXE)
    page = my_work(reader)
    page.emulate_media(color_scheme=scheme)
    page.evaluate(PUT, [FIRST, notebook(MINE)])
    page.evaluate(PUT, ["exercises/answers-Kim-ex01.json", "{}"])
    page.reload()
    page.wait_for_selector("#files tr")
    assert axe.violations(page, "html") == []
    downloaded(page, "Download my work", tmp_path)
    page.get_by_role("button", name="Remove everything").click()
    assert axe.violations(page, "#sure") == []


def test_axe_finds_nothing_in_what_the_app_says(reader) -> None:
    if not axe.script():
        missing(NO_AXE)
    page = reader.notebook(FIRST)
    page.wait_for_selector("#kit-failed")
    assert axe.violations(page, "#kit-said") == []
    page.get_by_role("menuitem", name="Reading Raqqa", exact=True).click()
    page.get_by_role("menuitem", name="About Reading Raqqa").click()
    assert asked(page).is_visible()
    assert axe.violations(page, "#kit-asked") == []
