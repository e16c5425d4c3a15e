"""One check of the kit's proof: python -m tools.hooks NAME [FILE ...].

The standard library is enough to begin it. The checks themselves run in .kit/prove, as
those of kit.py test do, so that their versions are those of the lock.
"""

import subprocess
import sys
from collections.abc import Sequence

from tools.environment import CHANGES, PROVE, Environment, reason_to_make, variables
from tools.install import Word
from tools.user_error import UserError

# The same commands as in tools/check.py, for the files that are about to be kept.
CHECKS = {
    "lint": ["ruff", "check", "--force-exclude"],
    "format": ["ruff", "format", "--force-exclude"],
    "types": ["mypy"],
    "texts": ["tools.hooks.texts"],
    "quick": ["tools.check", "--quick"],
}
# Whichever Python pre-commit runs by, the checks have theirs.
GOOD = ("", CHANGES["python"])
FIRST = (
    "The checks cannot run yet. {}: run 'python3 kit.py test --quick' (on Windows: "
    "py kit.py test --quick) once, and commit again."
)
UNKNOWN = "There is no check '{}'; there are {}."


def main(arguments: Sequence[str]) -> int:
    """Run a check; return its exit code, and say in a sentence why it cannot run."""
    name, *files = arguments or [""]
    if name not in CHECKS:
        print(UNKNOWN.format(name, ", ".join(CHECKS)))
        return 2
    try:
        return run(name, files)
    except UserError as sentence:
        print(sentence)
        return 1


def run(name: str, files: Sequence[str], environment: Environment = PROVE) -> int:
    """Run a check on some files; raises UserError where its packages are missing."""
    # To fetch 190 MB in silence, in the middle of a commit, is nothing to begin.
    reason = reason_to_make(environment)
    if reason not in GOOD:
        raise UserError(FIRST.format(reason))
    command: list[Word] = [environment.python, "-m", *CHECKS[name], *files]
    root = environment.root
    return subprocess.call(command, cwd=root, env=variables(root))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
