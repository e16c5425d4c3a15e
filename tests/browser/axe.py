"""axe-core, fetched once as npm's package and held to its checksum.

What it is run on, and what is left out:

- a widget: the element of its output in JupyterLab, nothing around it. The menus, the
  tabs and the cells are JupyterLab's own, and so is their conformance.
- a page: `main` of nbconvert's HTML, that is all cells with their outputs. Left out
  are nbconvert's own prompts ("In [1]:") and its colours of code, both paler than 4.5
  to 1 by its style sheet; and the rule `link-in-text-block`, for that sheet takes the
  underline from every link. What a page says, its order and its words are ours.

Rules: those of WCAG 2.0, 2.1 and 2.2, levels A and AA. In a widget none is left out.
"""

from functools import cache

from tools.support import npm
from tools.support.browser import ROOT

VERSION = "4.14.1"
INTEGRITY = (
    "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe"
    "37OgudVGtQ=="
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
PAGE = {
    "include": ["main"],
    "exclude": [".jp-InputPrompt", ".jp-OutputPrompt", ".highlight"],
}
STYLED_BY_NBCONVERT = ("link-in-text-block",)
RUN = """async ([where, tags, without]) => {
  const rules = Object.fromEntries(without.map(id => [id, {enabled: false}]));
  const found = await axe.run(where, {runOnly: {type: 'tag', values: tags}, rules});
  return found.violations.flatMap(v => v.nodes.map(
    n => ({rule: v.id, html: n.html.slice(0, 300), why: n.failureSummary})));
}"""


@cache
def script() -> str:
    """The text of axe-core; "" where it is not here and npm is missing."""
    folder = npm.package("axe-core", VERSION, INTEGRITY, ROOT / ".kit" / "axe")
    return (folder / "axe.min.js").read_text(encoding="utf-8") if folder else ""


def violations(page, where, without=()) -> list[dict[str, str]]:
    """What axe-core finds wrong in a part of a page, by a selector or axe's context."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"() => {{ {script()} }}")
    found: list[dict[str, str]] = page.evaluate(RUN, [where, TAGS, list(without)])
    return found
