"""One step that settles the signs of a text, before any rule reads it.

What looks alike on a screen can be several signs: an å of one part or of two, five
hyphens, a dozen spaces. The rules know one of each.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Each kind of sign that is put in another's place: the signs, what stands there
# afterwards, and what is told about it.
SIGNS: Sequence[tuple[str, str, str]] = (
    ("\u2029", "\n\n", "ends of paragraphs of another kind"),
    ("\u2028\u0085\v\f", "\n", "line breaks of another kind"),
    ("\u00ad", "", "soft hyphens, which show only at the end of a line"),
    ("\u200b\u200c\u200d\u2060\ufeff", "", "signs without a width"),
    ("\u2010\u2011\u2212", "-", "hyphens and minus signs of another kind"),
    ("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
     " ", "spaces of another kind"),
)  # fmt: skip
# The library's other steps would change what a writer chose.
NOTHING: Mapping[str, Any] = {
    "unescape_html": False, "remove_terminal_escapes": False, "fix_encoding": False,
    "restore_byte_a0": False, "replace_lossy_sequences": False,
    "decode_inconsistent_utf8": False, "fix_c1_controls": False,
    "fix_latin_ligatures": False, "fix_character_width": False, "uncurl_quotes": False,
    "fix_line_breaks": False, "fix_surrogates": False, "remove_control_chars": False,
    "normalization": None, "explain": False,
}  # fmt: skip
ONE_FORM: Mapping[str, Any] = {
    **NOTHING,
    "normalization": "NFC",
    "fix_latin_ligatures": True,
    "remove_control_chars": True,
}
ENCODED_TWICE = "letters that were encoded twice (“Ã¥” for “å”)"
ENTITIES = "letters written as HTML (“&aring;” for “å”)"
IN_PARTS = "letters in two parts (an a with a ring for “å”)"


@dataclass(frozen=True, slots=True)
class Settled:
    """A text with one sign for each thing, and what was changed, in words."""

    text: str
    changes: tuple[str, ...]


def settle(text: str) -> Settled:
    """Settle the signs of a text.

    Takes a text. Put right are letters that were encoded twice, letters in parts or
    written as HTML, and line breaks, hyphens and spaces of other kinds; signs that
    nobody sees are taken out. Which changes were made is said, with how many signs.
    """
    # Here, and not above: a reader's table is read where there is no ftfy.
    import ftfy

    changes = list[str]()
    steps: Sequence[tuple[Callable[[str], str], str]] = (
        (ftfy.fix_encoding, ENCODED_TWICE),
        (_without_entities, ENTITIES),
    )
    for step, words in steps:
        after = step(text)
        if after != text:
            changes.append(words)
        text = after
    for signs, instead, words in SIGNS:
        text, count = re.subn(f"[{signs}]", instead, text)
        if count:
            changes.append(f"{words}: {count:,}")
    whole = ftfy.fix_text(text, **ONE_FORM)
    if whole != text:
        changes.append(IN_PARTS)
    return Settled(whole, tuple(changes))


def _without_entities(text: str) -> str:
    """HTML's names of signs as the signs; a lone “&” or “<” is left as it is."""
    import ftfy

    return ftfy.fix_text(text, **{**NOTHING, "unescape_html": True})
