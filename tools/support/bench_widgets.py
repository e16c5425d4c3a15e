"""What a widget costs: from an action to its answer, at the kernel and in the browser.

Each row is the median or the 95th percentile of 100 actions.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir
from typing import Any

from raqqakit import data, text, widgets
from raqqakit.quantities import Interval
from tools.support import browser, sampler

ACTIONS = 100
# From the key to the changed picture: a listener notes when the key came, and what
# changed is waited for until it is drawn.
WATCH = """part => {
  window.measured = [];
  let begun = 0;
  window.measuring = new AbortController();
  const {signal} = window.measuring;
  const start = () => { begun = performance.now(); };
  document.addEventListener('keydown', start, {capture: true, signal});
  new MutationObserver(async () => {
    if (!begun) return;
    const since = begun;
    begun = 0;
    await part.querySelector('.rr-result img')?.decode();
    requestAnimationFrame(() => window.measured.push(performance.now() - since));
  }).observe(part, {subtree: true, childList: true, attributes: true});
}"""

Measured = tuple[str, str, Sequence[float]]


def measured() -> Iterator[Measured]:
    """What was measured, where ("kernel" or "browser"), and the milliseconds."""
    yield from at_the_kernel()
    if browser.find_chromium():
        yield from in_the_browser()


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def at_the_kernel() -> Iterator[Measured]:
    """Measure every widget without a browser: from a changed trait to the answer."""
    with tempfile.TemporaryDirectory() as name, chdir(name):
        for what, act in _actions().items():
            yield what, "kernel", [_milliseconds(act, n) for n in range(ACTIONS)]


def _milliseconds(act: Callable[[int], Any], number: int) -> float:
    start = time.perf_counter()
    act(number)
    return 1000 * (time.perf_counter() - start)


def _actions() -> dict[str, Callable[[int], Any]]:
    article = data.article()
    june = {str(n): Interval(n * 1000, n * 2000) for n in range(100, 201)}
    september = {"article": Interval(10_000, 25_000)}
    explorer = widgets.explorer(june, september).children[0]
    paragraphs = text.paragraphs(article)
    glossary = data.glossary()
    reader = widgets.reader(paragraphs, data.translation(), glossary).children[0]
    words = [w.text for w in text.words(article)]
    concordance = widgets.concordance(article, "x").children[0]
    marks = widgets.annotator(article, data.reference(), name="bench")
    tokens = marks.tokens

    def mark(number: int) -> None:
        some = [[*tokens[n], "actor"] for n in range(number + 1)]
        marks.draft = {"revision": str(number), "marks": some}

    return {
        "explorer, menu to new picture": lambda n: setattr(explorer, "index", 1 + n),
        "reader, menu to new paragraph": lambda n: setattr(reader, "index", 1 + n % 9),
        "concordance, word to new table": lambda n: setattr(
            concordance, "value", words[n]
        ),
        "annotator, mark to saved file": mark,
        "annotator, 100 marks compared": lambda n: marks.compare(),
    }


def in_the_browser() -> Iterator[Measured]:
    """Measure in Chromium on JupyterLab: from a key to what it changed, drawn."""
    with browser.jupyterlab() as lab:
        path = sampler.write(lab.root / "bench")
        lab.visit(path.relative_to(lab.root).as_posix())
        lab.run_all()
        marking = sampler.output(lab.page, "annotator").locator(".rr-text")
        yield "annotator, key to mark shown", "browser", _pressed(lab, marking, "al")
        menu = sampler.output(lab.page, "explorer").locator("select").first
        keys = ("ArrowDown", "ArrowUp")
        yield "explorer, key to new picture", "browser", _pressed(lab, menu, keys)
        lab.close()


def _pressed(lab: browser.Notebooks, control: Any, keys: Sequence[str]) -> list[float]:
    """The milliseconds of every key, pressed in turn on a control."""
    control.evaluate(f"control => ({WATCH})(control.closest('.jp-OutputArea'))")
    control.focus()
    for number in range(ACTIONS):
        lab.page.keyboard.press(keys[number % len(keys)])
        lab.page.wait_for_function("n => window.measured.length > n", arg=number)
    lab.page.evaluate("() => window.measuring.abort()")
    times: list[float] = lab.page.evaluate("() => window.measured")
    return times[:ACTIONS]


if __name__ == "__main__":
    for told, where, found in measured():
        print(told, where, *(f"{x:.1f} ms" for x in percentiles(found)))
