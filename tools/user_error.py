"""What can go wrong while setting up, each as one sentence with a next step."""

import errno
import re
import sys

FULL = (
    "The disk is full: free about 1 GB and run the same command again; "
    "nothing of yours is lost."
)
FORBIDDEN = (
    "The kit may not write in its own folder: copy the whole folder to a place of "
    "your own, such as your home folder, and start it there."
)
CHANGED = (
    "A fetched package is not the one the kit expects, so it was not installed: "
    "run the same command again, on another network if that repeats."
)
NO_VENV = (
    "This Python cannot make environments: on Debian or Ubuntu run "
    f"'sudo apt install python3.{sys.version_info.minor}-venv', elsewhere install "
    "Python anew, then run the same command again."
)
NO_NETWORK = (
    "The packages could not be fetched: the first start needs the network once, for "
    "about {megabytes} MB. Nothing is lost: connect and run the same command again."
)
UNKNOWN = (
    "Setting up stopped with '{last}': run the same command again; if that repeats, "
    "show the file .kit/setup.log to someone who knows Python."
)

# What the tools write when it happens, in the order in which it is looked for.
SIGNS = (
    (r"no space left|os error 28\b|os error 112\b|disk quota", FULL),
    (r"do not match the hashes|hash mismatch", CHANGED),
    (r"ensurepip|no module named '?venv|failing command", NO_VENV),
    (r"permission denied|read-only file system|access is denied", FORBIDDEN),
    (r"connection|unreachable|timed? ?out|max retries|failed to fetch", NO_NETWORK),
    (r"error sending request|dns error|name resolution|getaddrinfo", NO_NETWORK),
    (r"certificate|proxy", NO_NETWORK),
)


class UserError(Exception):
    """What stops the kit: its text is the sentence that the reader gets."""


class Failed(Exception):
    """A command ended badly: its text is all that the command wrote."""


def meaning(output: str) -> str:
    """Return the sentence for what a failed command wrote."""
    for sign, sentence in SIGNS:
        if re.search(sign, output, re.IGNORECASE):
            return sentence
    return UNKNOWN


def explain(output: str, megabytes: int) -> UserError:
    """Turn what a failed command wrote into one sentence for the reader."""
    last = (output.strip() or "no word at all").splitlines()[-1].strip()
    return UserError(meaning(output).format(last=last, megabytes=megabytes))


def from_system(error: OSError) -> UserError:
    """Turn an error of the operating system into one sentence for the reader."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(FULL)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(f"{FORBIDDEN} (It was about {error.filename}.)")
    return UserError(f"The kit stopped: {error}. Put that right and start it again.")
