"""What stands in a cell until the learner has an answer: it survives any use."""

import sys
from collections.abc import Callable, Iterator
from opcode import opmap
from types import FrameType
from typing import Any

NAME = "YOUR_ANSWER"
UNPACKING = opmap["UNPACK_SEQUENCE"]


class Placeholder(str):
    """An answer that is not there yet.

    Whatever is done with it gives the placeholder again, so that an untouched
    notebook runs from top to bottom. It is text, so that it can stand where a
    pattern or a name is wanted; as a number it is 1, so that it can stand where a
    place in a list or a day is wanted. It is true for no test and equal to itself
    alone. What is answered alike by many methods stands in `ALWAYS` and `ITSELF`.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __getattr__(self, name: str) -> "Placeholder":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: object) -> str:
        # The module re reads a pattern letter by letter, until there is none.
        if sys._getframe(1).f_globals.get("__name__") == "re._parser":
            return super().__getitem__(key)  # type: ignore[index]
        return self

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __iter__(self) -> Iterator[str]:
        return iter([self] * _names_wanted(sys._getframe(1)))


def _names_wanted(frame: FrameType) -> int:
    """How many names stand before the `=`: `low, high = YOUR_ANSWER` wants two."""
    code, place = frame.f_code.co_code, frame.f_lasti
    return code[place + 1] if code[place] == UNPACKING else 1


def _same(self: Placeholder, *given: object, **named: object) -> Placeholder:
    return self


def _always(value: object) -> Callable[..., object]:
    return lambda *given, **named: value


ALWAYS: list[tuple[object, str]] = [
    (None, "setattr delattr setitem delitem exit"),
    (False, "bool contains lt le gt ge"),
    (1, "len int index"),
    (1.0, "float"),
    (NAME, "repr str format reduce"),
    (NAME.encode("ascii"), "bytes"),
]
ARITHMETIC = (
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "matmul"),
    *("and", "or", "xor", "lshift", "rshift"),
)
ITSELF = "call neg pos abs invert round trunc floor ceil enter copy deepcopy reversed"
for _name in (*ARITHMETIC, *(f"r{n}" for n in ARITHMETIC), *ITSELF.split(), "missing"):
    setattr(Placeholder, f"__{_name}__", _same)
for _name in (n for n in dir(str) if not n.startswith("_")):
    setattr(Placeholder, _name, _same)
for _value, _names in ALWAYS:
    for _name in _names.split():
        setattr(Placeholder, f"__{_name}__", _always(_value))

YOUR_ANSWER: Any = Placeholder(NAME)
