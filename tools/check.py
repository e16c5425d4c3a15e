"""python3 kit.py test: every proof in turn, the later ones even if one has failed."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "tests": ["pytest", "tests", "--ignore=tests/browser"],
    "browser": ["pytest", "tests/browser", "-p", "no:cacheprovider", "-rs"],
    "build agrees": ["tools.build", "--check"],
    "notebooks": [
        *("pytest", "--nbval", "--nbval-current-env"),
        *("--nbval-sanitize-with", "tests/nbval.cfg"),
        *("-p", "no:cacheprovider", "notebooks", "solutions", "exercises"),
    ],
}


def main() -> int:
    """Run all steps, list how each ended, and return 0 if all went well."""
    results = [_prove(name, module) for name, module in STEPS.items()]
    print("\n" + "\n".join(line for _, line in results), flush=True)
    return 0 if all(well for well, _ in results) else 1


def _prove(name: str, module: Sequence[str]) -> tuple[bool, str]:
    """Run one step in full view; return whether it went well, and a line on it."""
    print(f"\n== {name}: {' '.join(module)}", flush=True)
    start = time.perf_counter()
    well = subprocess.call([sys.executable, "-m", *module], cwd=ROOT) == 0
    seconds = time.perf_counter() - start
    return well, f"{'ok' if well else 'FAILED':6}  {name:12}  {seconds:6.1f} s"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
