"""A learner's work in the browser: kept, taken along, brought back, never lost."""

from tools.support.site_browser import ready


def test_a_lesson_opens_and_python_answers(visitor) -> None:
    page = visitor.notebook("00_start_here.ipynb")
    ready(page)
    assert visitor.elsewhere
