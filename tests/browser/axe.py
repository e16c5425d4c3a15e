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

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

from tools.support.browser import ROOT

VERSION = "4.14.1"
INTEGRITY = (
    "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe"
    "37OgudVGtQ=="
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
KEPT = ROOT / ".kit" / "axe" / f"axe-{VERSION}.min.js"
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
    if not KEPT.exists():
        npm = shutil.which("npm")
        if not npm:
            return ""
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        # In one move: another proof may fetch it at the same time.
        with tempfile.NamedTemporaryFile(dir=KEPT.parent, delete=False) as fresh:
            fresh.write(_fetched(npm))
        Path(fresh.name).replace(KEPT)
    return KEPT.read_text(encoding="utf-8")


def _fetched(npm: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        pack = [npm, "pack", "--json", f"axe-core@{VERSION}"]
        told = subprocess.run(pack, cwd=name, check=True, capture_output=True)
        archive = Path(name, json.loads(told.stdout)[0]["filename"]).read_bytes()
    found = base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
    assert found == INTEGRITY, "axe-core is not the package that was looked at"
    with tarfile.open(fileobj=BytesIO(archive)) as opened:
        return opened.extractfile("package/axe.min.js").read()


def violations(page, where, without=()) -> list[dict[str, str]]:
    """What axe-core finds wrong in a part of a page, by a selector or axe's context."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"() => {{ {script()} }}")
    found: list[dict[str, str]] = page.evaluate(RUN, [where, TAGS, list(without)])
    return found
