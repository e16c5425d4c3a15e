"""axe-core finds nothing wrong in our widgets, in any state, in either theme."""

import axe
import pytest

from conftest import missing
from tools.support import browser, sampler

THEMES = ("JupyterLab Light", "JupyterLab Dark")
MARKS = [
    [29, 32, "actor"],
    [41, 48, "location"],
    [91, 99, "location"],
    [24, 28, "time"],
]
MARKED = f"marks.set_trait('draft', {{'revision': 'test', 'marks': {MARKS}}})"


@pytest.fixture(scope="module")
def busy(notebook):
    """Every widget at work: marks compared, notes open, help unfolded."""
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    notebook.ask(MARKED)
    annotator = sampler.output(notebook.page, "annotator")
    for words in ("Your marks:", "Keys", "Files:"):
        annotator.locator("summary", has_text=words).click()
    annotator.get_by_role("button", name="Compare with the reference").click()
    annotator.locator(".rr-both").wait_for()
    order = sampler.output(notebook.page, "order")
    order.get_by_role("button", name="In: line 2").click()
    yield notebook
    notebook.theme(THEMES[0])


@pytest.mark.parametrize("name", list(sampler.CELLS))
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_a_widget(busy, name, theme, screens) -> None:
    busy.theme(theme)
    part = sampler.output(busy.page, name)
    if name == "reader":
        part.locator(".rr-gloss").nth(2).focus()
    else:
        part.get_by_role("button").first.focus() if name != "concordance" else None
    if screens:
        stem = f"widget-{name}-{theme.split()[1].lower()}"
        photograph(busy, part, screens / f"{stem}.png", browser.DESK)
    part.evaluate("part => { part.id = 'looked-at'; }")
    found = axe.violations(busy.page, "#looked-at")
    part.evaluate("part => { part.removeAttribute('id'); }")
    assert found == []


def test_axe_would_find_what_is_wrong(busy) -> None:
    part = sampler.output(busy.page, "order")
    spoil = "part => { part.insertAdjacentHTML('beforeend', '<input id=bad>'); }"
    part.evaluate(spoil)
    rules = {v["rule"] for v in axe.violations(busy.page, "#bad")}
    part.evaluate("part => { part.querySelector('#bad').remove(); }")
    assert "label" in rules


@pytest.mark.parametrize("name", list(sampler.CELLS))
def test_a_narrow_screen_shows_every_widget_without_scrolling_sideways(
    busy, name, screens
) -> None:
    part = sampler.output(busy.page, name)
    busy.on_a_phone()
    if screens:
        photograph(busy, part, screens / f"widget-{name}-phone.png", browser.PHONE)
    assert part.evaluate(TOO_WIDE) == []


def photograph(lab, part, path, size) -> None:
    """A picture of a widget, in a window tall enough for most of it."""
    lab.page.set_viewport_size({"width": size["width"], "height": 3200})
    part.evaluate("part => part.scrollIntoView({block: 'start'})")
    lab.page.evaluate(DRAWN)
    box = part.bounding_box()
    box["height"] = min(box["height"], 3000 - box["y"])
    lab.page.screenshot(path=path, clip=box)
    lab.page.set_viewport_size(size)


DRAWN = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => done())))"""
# What reaches over the right edge, unless a box around it scrolls by itself.
TOO_WIDE = """part => {
  const edge = part.getBoundingClientRect().right + 1;
  const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
  const inScroller = e => e !== part && (scrolls(e) || inScroller(e.parentElement));
  return [...part.querySelectorAll('*')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && box.right > edge && !inScroller(e);
  }).map(e => e.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("name", list(sampler.CELLS))
def test_everything_to_press_is_tall_and_wide_enough_for_a_finger(busy, name) -> None:
    small = sampler.output(busy.page, name).evaluate(
        """part => [...part.querySelectorAll('button, select, input, summary')]
        .filter(e => e.offsetParent && !e.classList.contains('rr-gloss'))
        .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
        .filter(([_, box]) => box.height < 24 || box.width < 24).map(([e]) => e)"""
    )
    assert small == []


def test_at_200_per_cent_nothing_is_cut_off(busy) -> None:
    busy.page.evaluate("() => { document.body.style.zoom = '2'; }")
    try:
        for name in sampler.CELLS:
            part = sampler.output(busy.page, name)
            part.scroll_into_view_if_needed()
            assert part.evaluate(TOO_WIDE) == []
    finally:
        busy.page.evaluate("() => { document.body.style.zoom = ''; }")
