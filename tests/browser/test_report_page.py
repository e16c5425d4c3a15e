"""A report in a browser: axe-core, a phone, a sheet of A4, and nothing asked for."""

import re

import axe
import pytest

from conftest import missing
from raqqakit import own, report
from tools.support import browser

# A4 without the margins of the report's own style sheet, at 96 pixels to an inch.
SHEET = round((210 - 2 * 16) / 25.4 * 96)
WORDS = {"unit": "people", "whom": "who came", "place": "yes", "when": "?"}
WIDTH = "() => document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def html(tmp_path_factory) -> str:
    """The report of a story of which a part was read, and a part was not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAQQAKIT_MINE", str(tmp_path_factory.mktemp("story")))
        own.begin("mine", story="library")
        told = own.read("mine", printed_on="2024-06-05", title="The library",
                        source="https://example.org/a", rights="CC BY 4.0")  # fmt: skip
        reading = own.reading_of(told, "Ada")
        for number, row in enumerate(reading.rows, 1):
            kind = row.proposal.kind
            if kind in WORDS or kind == "how many":
                reading = own.say(reading, number, WORDS.get(kind, "yes"))
        return report.page(reading)


@pytest.fixture
def page(window, html):
    window.set_content(html)
    return window


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_report(page, scheme) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the report.")
    page.emulate_media(color_scheme=scheme)
    assert axe.violations(page, "html") == []


def test_a_report_asks_for_nothing_and_has_its_pictures(page) -> None:
    assert [url for url in page.asked if not url.startswith("data:")] == []
    widths = page.evaluate("() => [...document.images].map(i => i.naturalWidth)")
    assert len(widths) == 2
    assert min(widths) > 100


def test_a_phone_shows_a_report_without_scrolling_sideways(page) -> None:
    page.set_viewport_size(browser.PHONE)
    assert page.evaluate(WIDTH) == browser.PHONE["width"]


@pytest.mark.parametrize("width", [320, 400, 600])
def test_the_tables_of_a_report_stack_their_rows_on_a_narrow_screen(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate(WIDTH) == width
    over = page.evaluate("""() => [...document.querySelectorAll('.scroll')]
        .map(e => e.scrollWidth - e.clientWidth)""")
    assert over
    assert max(over) <= 0
    said = page.evaluate("""() => { const cell = document.querySelector('#claims')
        .parentElement.querySelectorAll('td')[1];
        return [cell.textContent, getComputedStyle(cell, '::before').content]; }""")
    assert said[0] == "Hundrevis på torget"  # the first heading of the story
    # A browser may give the heading and the colon as one string or as two.
    seen, _, aloud = said[1].partition(" / ")
    assert "".join(re.findall('"(.*?)"', seen)) == "claim: "
    assert aloud == '""', "a screen reader has the heading from the table"


def test_a_stacked_table_is_a_table_for_a_screen_reader(page) -> None:
    wide = page.get_by_role("columnheader", name="who says it").count()
    cells = page.get_by_role("cell").count()
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.get_by_role("columnheader", name="who says it").count() == wide == 1
    assert page.get_by_role("table").count() > 5
    assert 0 < page.get_by_role("cell").count() <= cells
    if axe.script():
        assert axe.violations(page, "html") == []


def test_a_report_fits_a_sheet_of_a4(page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 900})
    assert page.evaluate(WIDTH) == SHEET
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
