"""What a story says of itself: the story.json in its folder, read and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from raqqakit.claims import Days, printed
from raqqakit.errors import InputError

WORDS = ("title", "source", "rights", "content")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class About:
    """A story in a few words.

    `title` is the headline; `source` who printed it, and when, for the line under a
    figure; `rights` what may be done with the text; `content` what a reader should
    know before reading. `language` is the code of the text's language; `printed` the
    days on which it may have been printed; `actor_positions` says where the box of
    each actor stands in the picture of lesson 02, by its id: x and y, from 0 to 1 or
    a little beyond.
    """

    title: str
    source: str
    rights: str
    content: str
    language: str
    printed: Days
    actor_positions: Mapping[str, tuple[float, float]]


def read_about(said: Mapping[str, object], name: str) -> About:
    """What stands in a story.json, checked.

    Takes the object, and the name of the file for messages. Raises InputError, in one
    sentence, for whatever is missing or of another kind.
    """
    for key in (*WORDS, "language", "printed", "actor_positions"):
        if key not in said:
            raise InputError(
                f"{name} lacks {key!r}. Add it; data/README.md says what it holds."
            )
    return About(
        **{key: _words(said[key], key, name) for key in WORDS},
        language=language_code(said["language"]),
        printed=printed(_words(said["printed"], "printed", name)),
        actor_positions=_positions(said["actor_positions"], name),
    )


def language_code(code: object) -> str:
    """The code of a language, such as "nb"; raises InputError for what is none."""
    if isinstance(code, str) and LANGUAGE.fullmatch(code):
        return code
    raise InputError(
        f"{str(code)[:40]!r} is no code of a language. Write it like 'nb'."
    )


def _words(value: object, key: str, name: str) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise InputError(f"In {name}, {key!r} has no words. Write some in quotation marks.")


def _positions(value: object, name: str) -> dict[str, tuple[float, float]]:
    if not isinstance(value, dict):
        raise InputError(
            f"In {name}, 'actor_positions' is no object. Write "
            '{"id of an actor": [0, 1]}, or {} for no picture.'
        )
    return {actor: _position(actor, ends, name) for actor, ends in value.items()}


def _position(actor: str, ends: object, name: str) -> tuple[float, float]:
    match ends:
        case [int() | float() as x, int() | float() as y] if _inside(x) and _inside(y):
            return float(x), float(y)
    raise InputError(
        f"In {name}, the actor {actor[:40]!r} has no position. Write two numbers from "
        "0 to 1, such as [0, 0.5]."
    )


def _inside(position: float) -> bool:
    return -0.1 <= position <= 1.1  # beyond, a box would leave the picture
