"""Numbers that a learner's function splits with a comma, where a point was meant."""

from collections.abc import Iterator
from inspect import getblock
from linecache import getlines
from tokenize import NUMBER, TokenError, TokenInfo, generate_tokens
from types import FunctionType


def split_numbers(function: object) -> Iterator[str]:
    """Yield what may be a decimal number with a comma in a function: "111,2".

    A blank behind the comma sets two values apart, and three numbers are a day. Of a
    function whose lines Python does not keep nothing is said.
    """
    tokens = _tokens(function)
    for before, one, comma, other, after in zip(*(tokens[n:] for n in range(5))):
        together = one.end == comma.start and comma.end == other.start
        numbers = one.type == other.type == NUMBER and comma.string == ","
        if numbers and together and "," not in (before.string, after.string):
            yield f"{one.string},{other.string}"


def _tokens(function: object) -> list[TokenInfo]:
    if type(function) is not FunctionType:
        return []
    code = function.__code__
    try:  # getsourcelines would look through all modules
        lines = getblock(getlines(code.co_filename)[code.co_firstlineno - 1 :])
        return [*generate_tokens(iter(lines).__next__)]
    except (OSError, SyntaxError, TokenError):
        return []
