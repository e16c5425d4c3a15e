"""The slips that everybody makes, in a sentence: what stands there, and what to do.

Python's own last line is given with it, because learning to read that line is part of
the lessons. What is no such slip is left to Python.
"""

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches

MISSING, CLOSES = {"(": ")", "[": "]", "{": "}"}, re.compile(r"'([(\[{])' was never")
FOUND = re.compile(r"'([)\]}])'")
CURLY = re.compile(r"[“”„«»‘’]")
AN_OPEN_BRACKET = (
    "The bracket `{}` in line {} is never closed. Write `{}` where its content ends."
)
A_BRACKET_TOO_MANY = (
    "In line {} the bracket `{}` closes nothing. Take it out, or look for the one that "
    "should open before it."
)
BY_WORDS = {
    "unterminated": "In line {} a text begins and does not end. Write the quotation "
    "mark that is missing.",
    "forgot a comma": "In line {} two values stand side by side. Is there a comma "
    "missing, or an operator such as `+`?",
    "expected ':'": "Line {} needs a colon, `:`, at its end.",
    "unexpected indent": "Line {} begins with spaces that it does not need. Take them "
    "out.",
    "Missing parentheses": "In line {} round brackets are missing around what is to be "
    "printed.",
    "expected '('": "Line {} needs round brackets behind the name, and between them "
    "the name of what is given.",
    "instead of '='": "In line {} one `=` gives a name to a value. Whether two values "
    "are the same is asked with `==`.",
}
BEGUN = re.compile(r"expected an indented block after .* on line (\d+)")
NOTHING_UNDER = (
    "Under line {} a line is missing that begins four spaces further in. Write it there"
)
OR_MOVE = "; if line {} is that line, move it in"
TWO_NAMES = re.compile(r"^\s*\w+\s*=[^=].*[\s,]\w+\s*=[^=]")
A_LINE_EACH = (
    "In line {} two names are given a value. Each assignment needs a line of its own."
)
TURNED = re.compile(r"=[<>]")
TURNED_SIGN = "In line {} stands `{}`. Python writes it the other way round, `{}`."
BARE = re.compile(r"\(\s*([,;:])\s*\)|[(:=,]\s*([.?!])\s*(?=[),}\]]|$)")
BARE_SIGN = (
    "In line {} stands `{}` without quotation marks. A text begins with one and ends "
    "with one."
)
CURLY_MARKS = "In line {} stands {}. Python knows the straight quotation mark only."
NOT_PYTHON = (
    "Python cannot read line {}. Compare it sign by sign with a line that runs."
)
NO_NAME = (
    'Python knows no name `{0}`. If it is a text, write `"{0}"`; if a cell above gives '
    "the name, run that cell first."
)
NEAR_NAME = "Python knows no name `{}`. Did you mean `{}`?"
CAPITALS = {"none": "None", "true": "True", "false": "False"}
TOO_MANY = (
    "More values stand between the round brackets than this takes so. A comma parts "
    "two values, so ten thousand is written `10_000`; and some values need their name "
    'before them, such as `title="…"`.'
)
TOO_FEW = (
    "Between the round brackets this needs {}, too. Write what is missing, with a "
    "comma between two values."
)
OTHER_NAME = (
    "This takes nothing by the name `{}`. Compare the name before the `=`, letter by "
    "letter, with a line that runs."
)
A_NAME = re.compile(r"'(\w+)'")
DOTS = "Three dots still stand in this cell. Write what belongs there in their place."
TEXT_AND_NUMBER = (
    'A text and a number do not go together here: `"10"` is a text, `10` a number.'
)
NO_SIGNS = (
    "`len` counts the signs of a text or the values of a list, and a number has "
    "neither. A text stands between quotation marks."
)
NO_CALL = "Round brackets stand behind something that is no function. Take them out?"
NO_PLACE = "There is nothing at that place. The first has the number 0, the last -1."
NO_ENTRY = "There is no entry `{}`. Compare it letter by letter with those there are."
NOTHING_TO_DIVIDE = "Something is divided by 0. What was counted there is empty."


def said_of(error: BaseException, names: Collection[str]) -> str:
    """What to say of an error that a learner's line has raised; "" for other errors.

    Takes the error and the names that the notebook knows.
    """
    if isinstance(error, SyntaxError):
        return _of_writing(error)
    if isinstance(error, NameError):
        return _of_name(error.name or "", names)
    found = next(
        (say for kind, say in BY_KIND.items() if isinstance(error, kind)), None
    )
    return found(error) if found else ""


def _of_writing(error: SyntaxError) -> str:
    line, words, text = error.lineno or 1, error.msg, error.text or ""
    if told := _of_brackets(words, line) or _of_layout(words, line, text):
        return told
    if "invalid character" in words and (mark := CURLY.search(words)):
        return CURLY_MARKS.format(line, mark[0])
    if "invalid syntax" in words and (told := _of_signs(line, text)):
        return told
    said = (says for part, says in BY_WORDS.items() if part in words)
    return next(said, NOT_PYTHON).format(line)


def _of_brackets(words: str, line: int) -> str:
    if opened := CLOSES.search(words):
        return AN_OPEN_BRACKET.format(opened[1], line, MISSING[opened[1]])
    if "unmatched" in words and (closed := FOUND.search(words)):
        return A_BRACKET_TOO_MANY.format(line, closed[1])
    return ""


def _of_signs(line: int, text: str) -> str:
    if sign := TURNED.search(text):
        return TURNED_SIGN.format(line, sign[0], sign[0][::-1])
    if bare := BARE.search(text):
        return BARE_SIGN.format(line, bare[1] or bare[2])
    return ""


def _of_layout(words: str, line: int, text: str) -> str:
    if begun := BEGUN.search(words):
        # The cell's last line is the kit's own: it belongs under nothing.
        or_move = "" if ".check(" in text else OR_MOVE.format(line)
        return f"{NOTHING_UNDER.format(begun[1])}{or_move}."
    if words.startswith("invalid syntax") and TWO_NAMES.search(text):
        return A_LINE_EACH.format(line)
    return ""


def _of_name(name: str, names: Collection[str]) -> str:
    near = [CAPITALS[name]] if name in CAPITALS else _near(name, names)
    return NEAR_NAME.format(name, near[0]) if near else NO_NAME.format(name)


def _near(name: str, names: Collection[str]) -> list[str]:
    return get_close_matches(name, names, n=1, cutoff=0.8)


def _of_type(error: BaseException) -> str:
    words = str(error)
    if "ellipsis" in words:
        return DOTS
    if re.search(r"'(int|float)' has no len", words):
        return NO_SIGNS
    if said := _of_call(words):
        return said
    mixed = "str" in words and re.search(r"\b(int|float)\b", words)
    return TEXT_AND_NUMBER if mixed else ""


def _of_call(words: str) -> str:
    if "not callable" in words:
        return NO_CALL
    if "positional argument" in words and words.endswith("given"):
        return TOO_MANY
    if "missing" in words and "argument" in words:
        missing = [f"`{name}`" for name in A_NAME.findall(words)]
        return TOO_FEW.format(" and ".join(missing))
    if "unexpected keyword argument" in words:
        return OTHER_NAME.format(A_NAME.findall(words)[0])
    return ""


BY_KIND: Mapping[type[BaseException], Callable[[BaseException], str]] = {
    TypeError: _of_type,
    ZeroDivisionError: lambda error: NOTHING_TO_DIVIDE,
    IndexError: lambda error: NO_PLACE,
    KeyError: lambda error: NO_ENTRY.format(error.args[0] if error.args else ""),
}
