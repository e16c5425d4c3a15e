"""What can go wrong while setting up, each as one sentence with a next step."""

import errno
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.environment import ROOT

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
CERTIFICATE = (
    "The network here, perhaps a school's, reads along what is fetched and shows a "
    "certificate of its own that Python does not know: ask the people who run it for "
    "that certificate as a file, name the file in the variables SSL_CERT_FILE and "
    "PIP_CERT, and run the same command again; or do the first start elsewhere, once."
)
CLOCK = (
    "The clock of this computer seems to be wrong, so that no site can prove who it "
    "is: set the date and the time, and run the same command again."
)
PROXY = (
    "The network's proxy did not let the packages through: ask the people who run the "
    "network for its address and how to sign in, name it in the variable HTTPS_PROXY, "
    "and run the same command again; or do the first start elsewhere, once."
)
TOO_LONG = (
    "The path of the kit's folder is too long for this computer: move the folder "
    "nearer to the top, such as to C:\\raqqa, and run the same command again."
)
INCOMPLETE = (
    "Some files were fetched and are not there, as when a virus scanner takes them "
    "away or another program holds them: run the same command again; if that repeats, "
    "show the file .kit/setup.log to whoever looks after this computer."
)
ELSEWHERE = (
    "The kit may not write in {folder}: copy that folder to a place of your own, such "
    "as your home folder, and run the same command on the copy."
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
    (r"files are missing", INCOMPLETE),
    (
        r"long path support|name is too long|name too long|extension is too long",
        TOO_LONG,
    ),
    (r"certificate.*(not yet valid|has expired|notvalidyet|: expired)", CLOCK),
    (r"certificate.verify|peer certificate|unknownissuer|self.signed", CERTIFICATE),
    (r"proxyerror|proxy auth|connect to proxy|tunnel (connection|error)", PROXY),
    (r"\berror 40[37]\b|\b40[37] (forbidden|client error)", PROXY),
    (r"permission denied|read-only file system|access is denied", FORBIDDEN),
    (r"connection|unreachable|timed? ?out|max retries|failed to fetch", NO_NETWORK),
    (r"error sending request|dns error|name resolution|getaddrinfo", NO_NETWORK),
)


class UserError(Exception):
    """What stops the kit: its text is the sentence that the reader gets."""


class Failed(Exception):
    """A command ended badly: its text is all that the command wrote."""


def in_words(main: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Run a command; return its exit code, and say in a sentence what stops it."""
    try:
        return main(arguments)
    except UserError as sentence:
        print(sentence)
        return 1


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
        return UserError(_forbidden(str(error.filename or ROOT)))
    return UserError(f"The kit stopped: {error}. Put that right and start it again.")


def _forbidden(name: str) -> str:
    """Say what to do where a file may not be written: the kit's, or a class's."""
    if Path(name).is_relative_to(ROOT):
        return f"{FORBIDDEN} (It was about {name}.)"
    path = Path(name)
    return ELSEWHERE.format(folder=path if path.is_dir() else path.parent)
