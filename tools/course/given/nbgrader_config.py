"""Reading Raqqa as a course of nbgrader's. READING-RAQQA.md says how to use it.

nbgrader reads this file where it stands, at the top of the course. It names nothing of
one computer, so the folder can be moved or copied.
"""

import re

from nbformat.v4 import new_code_cell
from nbgrader import preprocessors as given
from nbgrader.api import Gradebook

c = get_config()
c.CourseDirectory.course_id = "reading-raqqa"

# The Python that runs what was handed in. It must find the kit.
c.Execute.kernel_name = "python3"
# Seconds for one cell. One that has not ended then is stopped, and the next one runs.
c.Execute.timeout = 30
c.Execute.startup_timeout = 120

# The starter of each problem stands in its cell, so nothing takes a solution's place.
c.ClearSolutions.code_stub = {"python": ""}

# zip_collect takes an archive for each learner (ada.zip), or the learner's name before
# that of the notebook (ada_ex01_read_the_article.ipynb).
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\]extracted[/\\](?P<student_id>[^/\\]+?)(?:[/\\](?:.*[/\\])?|[ _-]+)"
    r"(?P<file_id>ex\d\d_[a-z_]+\.ipynb)$"
)


class Mended(given.NbGraderPreprocessor):
    """Sets the locked cells in anew before a notebook is graded.

    Learners delete cells, copy them, split them. nbgrader refuses a whole class then,
    or gives no point. What a learner wrote stays as it is and is run.
    """

    def preprocess(self, nb, resources):
        """Return the notebook with each locked cell once, at its place."""
        of = resources["nbgrader"]
        with Gradebook(of["db_url"]) as gradebook:
            released = gradebook.find_notebook(of["notebook"], of["assignment"])
            points = {cell.name: cell.max_score for cell in released.grade_cells}
            source = {cell.name: cell.source for cell in released.source_cells}
            locked = [cell.name for cell in released.source_cells if cell.locked]
        # One that was changed is the learner's now: an answer may have come into it.
        nb.cells = [
            cell
            for cell in nb.cells
            if marked(cell) not in locked or cell.source != source[marked(cell)]
        ]
        unmark(nb.cells, {*source} - {*locked})
        for name in locked:
            cell = new_code_cell(source[name])
            cell.metadata["nbgrader"] = marks(name, points.get(name))
            nb.cells.insert(place(nb.cells, name), cell)
        return nb, resources


def marked(cell):
    """The name that nbgrader knows a cell by; None for one that it does not know."""
    marks = cell.metadata.get("nbgrader")
    return marks.get("grade_id") if isinstance(marks, dict) else None


def unmark(cells, names):
    """Leave its marks to the last cell of each of these names, and to no other."""
    left = {*names}
    for cell in reversed(cells):
        if marked(cell) not in left:
            cell.metadata.pop("nbgrader", None)
        left.discard(marked(cell))


def place(cells, name):
    """Where a locked cell belongs: under the last cell that checks its problem.

    Where there is none it is put at the end; what prepares the page, before all code.
    """
    code = [number for number, cell in enumerate(cells) if cell.cell_type == "code"]
    if not re.fullmatch(r"q\d+", name):
        return min(code, default=0)
    check = re.compile(rf"\b{name}\.check\b")
    found = [number for number in code if check.search(cells[number].source)]
    return max(found, default=len(cells) - 1) + 1


def marks(name, points):
    """What nbgrader wants to know of a locked cell; it is graded if it has points."""
    graded = {} if points is None else {"points": points}
    return {
        **{"grade_id": name, "grade": bool(graded), "locked": True, "solution": False},
        **{"task": False, "schema_version": 3},
        **graded,
    }


c.Autograde.sanitize_preprocessors = [
    given.ClearOutput,
    Mended,
    given.OverwriteKernelspec,
    given.OverwriteCells,
    given.CheckCellMetadata,
]
