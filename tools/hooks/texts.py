"""Whether what is built agrees with the texts that are about to be committed.

Takes the paths of changed files: texts, catalogues of an edition, sets, or what is
built of them. Each lesson and set that they belong to is built and compared, as
`kit.py build --check --only 03` does.
"""

import re
import sys
from collections.abc import Iterable

from tools import build
from tools.tags import KINDS
from tools.user_error import UserError

# 03_extract_the_locations.md, ex03.calmer.json, and lesson03.py, which is of text 03.
NAME = re.compile(r"(?:^|/)(?:lesson(?=\d))?([a-z\d]+)[_.][^/]*$")


def names(paths: Iterable[str]) -> list[str]:
    """The texts that files belong to, such as 03 and ex03, each once."""
    found = (NAME.search(path.replace("\\", "/")) for path in paths)
    return sorted({match[1] for match in found if match} & known())


def known() -> set[str]:
    """How the names of all texts begin."""
    every = (path for kind in KINDS for path in build.sources(kind))
    return {re.split("[_.]", path.name)[0] for path in every}


def main(paths: Iterable[str]) -> int:
    """Compare what is built with its texts; returns 0 when all agree."""
    try:
        return max([build.check(name) for name in names(paths)], default=0)
    except UserError as trouble:
        print(trouble)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
