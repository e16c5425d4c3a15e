"""The one door to the kit: python3 kit.py lab, site, teach, grade, test and others.

Only the standard library is used, and this file is written in words that even a
very old Python can read, so that it can say in one sentence what is needed.
"""

import io
import sys
from importlib import import_module

OLDEST = (3, 11)
TOO_NEW = (3, 15)

HELP = """Reading Raqqa: one news story, read closely in Jupyter.

  python3 kit.py lab      opens the lessons in JupyterLab
                          (--port N: at this port; --no-browser: opens no browser)
  python3 kit.py site [FOLDER]
                          builds a folder for a web server: the lessons run in a
                          browser, and nothing is installed (--serve: shows it here;
                          --offline-pack FOLDER: takes Pyodide from a folder of yours)
  python3 kit.py work     packs your own work into one file, for the site or another
                          computer; with such a FILE behind it, takes that in
  python3 kit.py teach [FOLDER]
                          makes a folder for the teacher: slides with notes, sheets
                          to print and the answer key (--serve: shows it here)
  python3 kit.py grade FOLDER
                          checks a class's answers and records, and writes pages
                          and tables into the folder
  python3 kit.py nbgrader FOLDER
                          writes the exercises as a course for nbgrader (--story
                          calmer); with nbgrader's own words behind the folder, such
                          as 'autograde ex01', it runs nbgrader there
  python3 kit.py experiment FOLDER
                          charts what a class would print of one number, and how
                          much it trusts it, from files and from paper slips
  python3 kit.py agree FOLDER
                          shows where a class agrees that has marked or read one
                          text, before and after its talk (--names; --reference)
  python3 kit.py test     proves that every notebook and every tool works
                          (--quick: the most of it, in less than a minute;
                          --site: all that a browser runs, in its Python;
                          --nbgrader: a course, graded by nbgrader itself)
  python3 kit.py build    makes the notebooks from source/
                          (--only ex03: one of them; --check: only says whether
                          they agree; --take-back NOTEBOOK: an edit back to its text)
  python3 kit.py edition nb 01
                          lists the passages of a lesson, or of a set such as ex01,
                          for their words in a language or for another story
  python3 kit.py bench    measures the kit and prints a table

On Windows, write 'py' instead of 'python3'. Start with: python3 kit.py lab"""

UNFIT = (
    "Reading Raqqa runs on Python 3.11, 3.12, 3.13 or 3.14, and this is Python "
    "{}.{}, which is too {}: install one of those and start the kit with it, for "
    "example 'python3.12 kit.py lab'."
)
STRANGE = "The kit does not know '{}'. This is what it knows.\n\n{}"

# Here and now: these need no more than Python and the kit.
HERE = {
    "lab": "tools.lab",
    "work": "tools.carry",
    "grade": "tools.grade.command",
    "agree": "tools.agree.command",
    "nbgrader": "tools.course.command",
    "experiment": "tools.experiment.command",
}
OF_SITE = ("site", "teach")  # what pages are made with
ROOMS = {
    "site": "tools.site.command",
    "teach": "tools.teach.command",
    "test": "tools.check",
    "build": "tools.build",
    "edition": "tools.editions",
    "bench": "tools.bench",
}


def unfit(version):
    # type: (tuple[int, int]) -> str
    """Say in one sentence why this Python cannot run the kit; '' if it can."""
    if OLDEST <= version < TOO_NEW:
        return ""
    age = "old" if version < OLDEST else "new"
    return UNFIT.format(version[0], version[1], age)


def open_room(verb, rest):
    # type: (str, list[str]) -> int
    """Do what the verb says and return the exit code."""
    if verb in HERE:
        return int(import_module(HERE[verb]).main(rest))
    from tools import environment, install

    room = environment.SITE if verb in OF_SITE else environment.PROVE
    return install.run_module(room, ROOMS[verb], rest)


def main(arguments):
    # type: (list[str]) -> int
    """Check the Python, then do what is asked; every trouble is one sentence."""
    trouble = unfit(sys.version_info[:2])
    if trouble:
        print(trouble)
        return 1
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP)
        return 0
    if arguments[0] not in HERE and arguments[0] not in ROOMS:
        print(STRANGE.format(arguments[0], HELP))
        return 2
    return guarded(arguments[0], arguments[1:])


def guarded(verb, rest):
    # type: (str, list[str]) -> int
    """Do what the verb says; what goes wrong becomes a sentence, not a traceback."""
    from tools import user_error

    if isinstance(sys.stdout, io.TextIOWrapper):
        # A path may hold letters that this window cannot show.
        sys.stdout.reconfigure(errors="replace")
    try:
        return open_room(verb, rest)
    except KeyboardInterrupt:
        print(
            "\nStopped. Nothing of yours is lost; the same command goes on from here."
        )
        return 130
    except user_error.UserError as sentence:
        print(sentence)
    except OSError as error:
        print(user_error.from_system(error))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
