"""What stands in a cell until the learner has an answer: it survives any use."""

import sys
from collections.abc import Iterator
from opcode import opmap
from typing import Any

NAME = "YOUR_ANSWER"
UNPACKING = opmap["UNPACK_SEQUENCE"]


class Placeholder(str):
    """An answer that is not there yet.

    Whatever is done with it gives the placeholder again, so that an untouched
    notebook runs from top to bottom. It is text, so that it can stand where a
    pattern or a name is wanted; as a number it is 1, so that it can stand where a
    place in a list or a day is wanted. It is true for no test and equal to itself
    alone.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __getattr__(self, name: str) -> "Placeholder":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name: str, value: object) -> None:
        return None

    def __delattr__(self, name: str) -> None:
        return None

    def __getitem__(self, key: Any) -> str:
        # The module re reads a pattern letter by letter, until there is none.
        reader = sys._getframe(1).f_globals.get("__name__")
        return super().__getitem__(key) if reader == "re._parser" else self

    def __setitem__(self, key: object, value: object) -> None:
        return None

    def __delitem__(self, key: object) -> None:
        return None

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __bool__(self) -> bool:
        return False

    def __contains__(self, item: object) -> bool:
        return False

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Any]:
        return iter([self] * _names_wanted(sys._getframe(1)))

    def __int__(self) -> int:
        return 1

    __index__ = __int__

    def __float__(self) -> float:
        return 1.0

    def __repr__(self) -> str:
        return NAME

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return NAME

    def __bytes__(self) -> bytes:
        return NAME.encode("ascii")

    def __exit__(self, *trouble: object) -> None:
        return None

    def __reduce__(self) -> str:
        return NAME


def _names_wanted(frame: Any) -> int:
    """How many names stand before the `=`: `low, high = YOUR_ANSWER` wants two."""
    code, place = frame.f_code.co_code, frame.f_lasti
    return code[place + 1] if code[place] == UNPACKING else 1


def _same(self: Placeholder, *given: object, **named: object) -> Placeholder:
    return self


def _not(self: Placeholder, other: object) -> bool:
    return False


# fmt: off
_ARITHMETIC = ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow",
               "matmul", "and", "or", "xor", "lshift", "rshift")
_ALONE = ("call", "neg", "pos", "abs", "invert", "round", "trunc", "floor", "ceil",
          "enter", "copy", "deepcopy", "reversed", "missing")
# fmt: on
for _name in (*_ARITHMETIC, *(f"r{n}" for n in _ARITHMETIC), *_ALONE):
    setattr(Placeholder, f"__{_name}__", _same)
for _name in (n for n in dir(str) if not n.startswith("_")):
    setattr(Placeholder, _name, _same)
for _name in ("lt", "le", "gt", "ge"):
    setattr(Placeholder, f"__{_name}__", _not)

YOUR_ANSWER: Any = Placeholder(NAME)
