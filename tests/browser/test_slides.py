"""The slides in a browser: read from the last row, by keys, with notes, on paper."""

import threading

import axe
import pytest

from conftest import begin_anew, missing, window_of_its_own
from tools.build import ROOT
from tools.site import serving
from tools.teach import command, slides
from tools.teach.plan import plans, read

PROJECTOR = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}
TRY_OUT = ROOT / "tests" / "a_page_for_the_teacher.md"
PLACE = "docs/teaching/lessons/02_extract_the_actors.md"
SMALLEST = 28  # pixels of letters that are read from the last row
READY = "() => window.Reveal?.isReady()"
# Everything on the slide that is shown: what is cut off, and what is too small to read.
CUT_OFF = """() => {
  const slide = document.querySelector('.slides > section.present');
  const shown = slide.querySelector('.shown');
  const outside = ({left, top, right, bottom}) =>
    left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
  const over = [shown, ...shown.querySelectorAll('pre, td, li, p, h2')].filter(e =>
    e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline');
  const cross = (one, two) => one.left < two.right && one.right > two.left &&
    one.top < two.bottom && one.bottom > two.top;
  const drawn = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return (element.matches('img') ? element : range).getBoundingClientRect();
  };
  const signs = [...document.querySelectorAll('.slide-number, .controls .enabled')]
    .map(e => e.getBoundingClientRect());
  const on = place => signs.some(sign => cross(place, sign));
  const parts = [...shown.querySelectorAll('*')];
  const pictures = [...shown.querySelectorAll('img')];
  const words = parts.filter(e => e.matches('h1, h2, p:not(.picture), li'));
  return {
    outside: parts.filter(e => outside(e.getBoundingClientRect()))
      .map(e => e.outerHTML.slice(0, 120)),
    over: over.map(e => e.outerHTML.slice(0, 120)),
    high: shown.scrollHeight - shown.clientHeight,
    // Of words only their letters count, and of a paragraph not what it leaves empty.
    onSigns: parts.filter(e => on(drawn(e))).map(e => e.outerHTML.slice(0, 120)),
    onWords: words.filter(e => pictures.some(i => cross(drawn(e), drawn(i))))
      .map(e => e.outerHTML.slice(0, 120)),
  };
}"""
WELL = {"outside": [], "over": [], "high": 0, "onSigns": [], "onWords": []}
LETTERS = """() => {
  const slide = document.querySelector('.slides > section.present .shown');
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walker.nextNode()) {
    const {textContent: words, parentElement: over} = walker.currentNode;
    if (words.trim()) { sizes.push(parseFloat(getComputedStyle(over).fontSize)); }
  }
  return Math.min(...sizes);
}"""
# How much of the slide, in one direction, a picture fills.
PICTURES = """() => [...document.querySelectorAll('section.present .shown img')]
  .map(i => [i.getBoundingClientRect(), i.naturalWidth / i.naturalHeight])
  .map(([{width, height}, wide]) => Math.max(
    Math.min(height, width / wide) / 720, Math.min(width, height * wide) / 1280))"""
WIDTH = "() => document.documentElement.scrollWidth"
SEEN = """selector => [...document.querySelectorAll(selector)]
  .every(e => e.getBoundingClientRect().height > 0)"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """What the command writes, and the slides of the page that is there to be tried."""
    made = tmp_path_factory.mktemp("teach") / "made"
    command.main([str(made)])
    slides.write_deck(made / "slides" / "try.html", read(TRY_OUT), PLACE)
    return made


@pytest.fixture(scope="module")
def projector(lab):
    """A projector's window, which shows one deck after another."""
    with window_of_its_own(lab, viewport=PROJECTOR) as opened:
        yield opened


@pytest.fixture
def page(projector):
    """That window as it begins; nothing goes wrong in it and nobody else is asked."""
    begin_anew(projector, PROJECTOR)
    yield projector
    for other in projector.context.pages[1:]:
        other.close()
    asked, amiss = [*projector.asked], [*projector.said]
    projector.evaluate("() => { try { localStorage.clear(); } catch { /* none */ } }")
    assert amiss == []
    here = ("file:", "data:", "about:", "blob:", f"http://{serving.HERE}:")
    assert [url for url in asked if not url.startswith(here)] == []


def show(page, path, size=PROJECTOR, query="") -> int:
    """Open a deck and return how many slides it has."""
    page.set_viewport_size(size)
    page.goto(f"{path.as_uri()}{query}")
    page.wait_for_function(READY)
    return page.evaluate("() => Reveal.getTotalSlides()")


def titles(page) -> str:
    return page.locator("section.present :is(h1, h2)").inner_text()


def plain(name: str) -> str:
    return name.replace("/", "-")


def decks() -> list[str]:
    made = [deck.place.removeprefix("teach/slides/") for deck in slides.decks()]
    return [*(name.removesuffix(".html") for name in made), "try"]


@pytest.mark.parametrize("name", decks())
def test_nothing_on_any_slide_is_cut_off_or_small(page, folder, screens, name) -> None:
    count = show(page, folder / "slides" / f"{name}.html")
    plan = read(next((p for p in plans() if p.stem == name.rsplit("/")[-1]), TRY_OUT))
    assert count == len(plan.sections) + 1
    for number in range(count):
        if screens:
            page.screenshot(path=screens / f"slides-{plain(name)}-{number:02}.png")
        found = page.evaluate(CUT_OFF)
        assert found == WELL, number
        assert page.evaluate(LETTERS) >= SMALLEST, number
        assert all(share > 0.76 for share in page.evaluate(PICTURES)), number
        page.keyboard.press("ArrowRight")
    assert titles(page) == plan.sections[-1].title


@pytest.mark.parametrize("name", decks())
def test_on_a_phone_it_is_a_document_in_which_nothing_is_cut_off(
    page, folder, screens, name
) -> None:
    page.set_viewport_size(PHONE)
    page.goto((folder / "slides" / f"{name}.html").as_uri())
    if screens:
        page.screenshot(path=screens / f"slides-{plain(name)}-390.png", full_page=True)
    assert page.evaluate(WIDTH) == PHONE["width"]
    assert page.evaluate(SEEN, ".slides > section, .shown, .notes, .shown img")
    wide = """() => [...document.querySelectorAll('main *')].filter(e =>
      !e.closest('.table-box') && e.getBoundingClientRect().right > innerWidth + 0.5)
      .map(e => e.outerHTML.slice(0, 120))"""
    assert page.evaluate(wide) == []


def test_the_keys_turn_the_page_change_the_theme_and_show_all(page, folder) -> None:
    page.emulate_media(color_scheme="light")
    count = show(page, folder / "slides" / "try.html")
    seen = [titles(page)]
    for key in ("ArrowRight", "Space", "n", "PageDown"):
        page.keyboard.press(key)
        seen.append(titles(page))
    assert len({*seen}) == 5
    page.keyboard.press("ArrowLeft")
    assert titles(page) == seen[-2]
    page.keyboard.press("End")
    assert page.evaluate("() => Reveal.getIndices().h") == count - 1
    page.wait_for_function("() => location.hash === '#/minute-40'")
    back = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(back)
    page.keyboard.press("d")
    assert page.evaluate(back) != light
    page.keyboard.press("d")
    assert page.evaluate(back) == light
    page.keyboard.press("Escape")
    assert page.evaluate("() => Reveal.isOverview()")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+?")
    assert page.get_by_text("Light or dark").is_visible()


def test_a_slide_has_an_address_of_its_own(page, folder) -> None:
    show(page, folder / "slides" / "try.html", query="#/minute-14")
    assert titles(page) == "A rule with capital letters"


@pytest.mark.parametrize("from_a_server", [False, True])
def test_the_notes_open_in_a_window_of_their_own(
    page, folder, screens, from_a_server
) -> None:
    path = folder / "slides" / "try.html"
    show(page, path)
    with serving.server(folder) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        if from_a_server:
            port = server.server_port
            page.goto(f"http://{serving.HERE}:{port}/slides/try.html")
            page.wait_for_function(READY)
        page.keyboard.press("ArrowRight")
        with page.expect_popup() as opened:
            page.keyboard.press("s")
        notes = opened.value
        notes.get_by_text("Think alone first.").wait_for()
        assert notes.get_by_text("Minutes 0 to 4").is_visible()
        present = notes.frame_locator("#current-slide iframe").locator(
            "section.present"
        )
        assert present.locator("h2").inner_text() == titles(page)
        if screens:
            notes.screenshot(path=screens / f"slides-notes-{from_a_server}.png")
        notes.keyboard.press("ArrowRight")
        notes.get_by_text("In pairs, with pencils.").wait_for()
        assert titles(page) == "Who acts in one sentence?"
        server.shutdown()
        thread.join()


def test_printed_it_is_the_document_with_its_notes(page, folder, screens) -> None:
    path = folder / "slides" / "try.html"
    show(page, path)
    page.keyboard.press("ArrowRight")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 670, "height": 900})
    assert page.evaluate(SEEN, ".slides > section, .shown, .notes, .shown img")
    assert not page.locator(
        ".slide-number, .controls, .progress, .how"
    ).first.is_visible()
    tops = """() => [...document.querySelectorAll('.slides > section')]
      .map(e => e.getBoundingClientRect().top)"""
    assert page.evaluate(tops) == sorted({*page.evaluate(tops)})
    colour = "() => getComputedStyle(document.querySelector('.shown')).color"
    assert page.evaluate(colour) == "rgb(0, 0, 0)"
    if screens:
        page.pdf(path=screens / "slides-print.pdf", prefer_css_page_size=True)


@pytest.mark.parametrize("way", ["no script", "?document"])
def test_without_slides_it_reads_as_a_document(lab, folder, way) -> None:
    script = way != "no script"
    context = lab.page.context.browser.new_context(java_script_enabled=script)
    page = context.new_page()
    path = folder / "slides" / "try.html"
    page.goto(path.as_uri() + (way if script else ""))
    plan = read(TRY_OUT)
    for section in plan.sections:
        assert page.get_by_role("heading", name=section.title, exact=True).is_visible()
    assert page.get_by_text("Think alone first.").is_visible()
    assert page.get_by_text("S opens the notes in a window").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_slide(page, folder, scheme) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the slides.")
    page.emulate_media(color_scheme=scheme)
    for number in range(show(page, folder / "slides" / "try.html")):
        assert axe.violations(page, "html") == [], number
        page.keyboard.press("ArrowRight")
    page.set_viewport_size(PHONE)
    for name in ("slides/try.html", "index.html", "key.html"):
        page.goto((folder / name).as_uri())
        assert axe.violations(page, "html") == [], name


@pytest.mark.parametrize("name", ["index.html", "key.html"])
def test_the_list_and_the_key_fit_a_phone(page, folder, screens, name) -> None:
    page.set_viewport_size(PHONE)
    page.goto((folder / name).as_uri())
    if screens:
        page.screenshot(path=screens / f"teach-{name}.png")
    assert page.evaluate(WIDTH) == PHONE["width"]
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip"


def test_a_slide_that_holds_too_much_is_noticed(page, tmp_path) -> None:
    rows = "".join(f"> | {number} | word |\n" for number in range(16))
    text = TRY_OUT.read_text(encoding="utf-8").replace("> | person | 3 |\n", rows)
    (tmp_path / "02.md").write_text(text, encoding="utf-8")
    slides.write_deck(tmp_path / "02.html", read(tmp_path / "02.md"), PLACE)
    show(page, tmp_path / "02.html", query="#/minute-9")
    found = page.evaluate(CUT_OFF)
    assert found["high"] > 0
    assert found["outside"] != []
