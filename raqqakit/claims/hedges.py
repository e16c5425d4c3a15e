"""Words that make a statement less firm, by what they do to it."""

import re
from collections.abc import Iterable

from raqqakit.text import Piece, pieces

# fmt: off
ABOUT = ("om lag", "omtrent", "rundt", "omkring", "cirka", "ca.", "anslagsvis")
NEARLY = ("nærmere", "nesten", "opp mot", "bortimot", "knapt", "snaut")
AT_MOST = ("opptil", "opp til", "inntil", "maksimalt", "under", "færre enn",
           "mindre enn")
AT_LEAST = ("over", "godt over", "drøyt", "mer enn", "flere enn", "minst",
            "i det minste")
# These blur a number. "rundt" and "under" are often something else (around a table,
# under a bridge), so a figure must follow.
BLURRING = (*ABOUT, *NEARLY)
REPORTED = ("det er meldt om", "det er meldt", "det meldes", "det anslås", "anslås",
            "det antas", "antas", "det heter", "det sies", "sies", "ventes",
            "angivelig", "visstnok")
POSSIBLE = ("kan være", "kan bli", "kan ha", "kan komme til å", "kan", "kanskje",
            "muligens", "mulig", "trolig", "sannsynligvis", "antakelig", "antagelig",
            "tilsynelatende", "ser ut til", "ser ut som", "etter alt å dømme")
# fmt: on


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first, spaces of any kind."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(r"\s".join(map(re.escape, word.split())) for word in longest)


# "skal ha drept" is hearsay, "skal ha kontroll" is a plan: only a participle counts.
HEARSAY = r"skal\sha\s\w+(?:et|t|dd|d)\b"
# "omtrent" blurs a place as well: "in about the same area".
UNFIRM = re.compile(
    rf"(?<!\w)(?:{HEARSAY}|(?:{alternatives((*REPORTED, *POSSIBLE, 'omtrent'))})(?!\w)"
    rf"|(?:{alternatives(BLURRING)})(?=\s\d))",
    re.IGNORECASE,
)


def find_hedges(text: str) -> list[Piece]:
    """Every hedge of a text: reports of nobody, possibilities, blurred numbers.

    Takes a text in Norwegian. Returns the words as pieces, in order. A list of
    words knows nothing of the sentence: "kan" (can, may) is found also where it
    means "is able to".
    """
    return pieces(UNFIRM, text)


def certainty(hedges: Iterable[str]) -> str:
    """How firm a claim with these hedges is: "asserted", "blurred" or "possible"."""
    said = [" ".join(h.lower().split()) for h in hedges]
    if any(h not in BLURRING for h in said):
        return "possible"
    return "blurred" if said else "asserted"
