"""A second visit to the site with the network cut off."""

import pytest

from tools.support.site_browser import ready, wait_until_kept

FIRST = "calmer/01_read_the_article.ipynb"
NEVER_OPENED = "02_extract_the_actors.ipynb"
RUN_FIRST = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  page.activeCellIndex = page.widgets.findIndex(c => c.model.type === 'code');
  await app.commands.execute('notebook:run-cell');
  return page.activeCell.model.outputs.toJSON().map(o => o.output_type);
}"""
# Python begins three times, each time beside whatever else the computer does.
pytestmark = pytest.mark.timeout(900)


def test_all_is_there_again_without_the_network(visitor) -> None:
    page = visitor.notebook(FIRST)
    ready(page)
    wait_until_kept(page)
    page.close()

    visitor.blocked = lambda _: True
    asked = len(visitor.elsewhere)
    for path in (FIRST, NEVER_OPENED):
        page = visitor.notebook(path)
        ready(page)
        assert "error" not in page.evaluate(RUN_FIRST)
        page.close()
    assert len(visitor.elsewhere) == asked
    page = visitor.page("index.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Reading Raqqa"
    page.goto(f"{visitor.address}read/calmer/03_extract_the_locations.html")
    assert page.get_by_role("heading", level=1).count() == 1
    # What says whether the network is there must not be answered from what is kept.
    page.goto(f"{visitor.address}doctor.html")
    page.get_by_text("blocked", exact=False).first.wait_for()
