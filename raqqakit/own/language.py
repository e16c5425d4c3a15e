"""In which language a text is, so that one that the rules cannot read is named."""

import re

# Languages that a text in a Norwegian classroom may be in, by py3langid's codes.
LANGUAGES = {
    "da": "Danish", "sv": "Swedish", "is": "Icelandic", "fo": "Faroese",
    "fi": "Finnish", "se": "Northern Sami", "en": "English", "de": "German",
    "nl": "Dutch", "fr": "French", "es": "Spanish", "pl": "Polish", "uk": "Ukrainian",
    "ru": "Russian", "ar": "Arabic", "so": "Somali",
}  # fmt: skip
NORWEGIAN = ("no", "nb", "nn")
FEWEST = 20  # words; fewer say too little
NOT_CHECKED = (
    "The language of the text was not checked, because py3langid or numpy is not here."
)
WORD = re.compile(r"[^\W\d_]{2,}")


class NotChecked(Exception):
    """Nothing is there that could tell the language of a text."""


def foreign_language(text: str) -> str:
    """The name of the language of a text, or "" where it may be Norwegian.

    Takes a text. It is told by the letters that follow one another (py3langid, after
    Lui and Baldwin 2012). A short one gets the benefit of the doubt. Raises NotChecked
    where that library, or the numpy that it needs, is not to be had.
    """
    if len(WORD.findall(text)) < FEWEST:
        return ""
    try:
        from py3langid import classify
    except ImportError as lacking:
        raise NotChecked(NOT_CHECKED) from lacking
    code, _ = classify(text)
    return "" if code in NORWEGIAN else LANGUAGES.get(code, "another language")
