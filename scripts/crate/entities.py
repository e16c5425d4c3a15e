"""The pieces of an RO-Crate: what each file, licence and person is called in it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from babel import Locale

from tools.editions import is_language
from tools.tags import NAMES

ROOT = Path(__file__).resolve().parents[2]
Entity: TypeAlias = dict[str, Any]

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
MIT = "https://spdx.org/licenses/MIT"
PUBLIC = "https://creativecommons.org/publicdomain/mark/1.0/"
RIGHTS = "data/article/RIGHTS.md"
AUTHORS = "#authors"


def refer(*names: str) -> Any:
    """A reference to what bears a name, or a list of references."""
    found = [{"@id": name} for name in names]
    return found[0] if len(found) == 1 else found


def part(name: str, kind: str | Sequence[str], /, **said: Any) -> Entity:
    """Something that is in the kit: its path, what it is, and what is said of it."""
    return {"@id": name, "@type": kind} | said


def named(name: str, kind: str, title: str, /, **said: Any) -> Entity:
    """Something that the kit's parts refer to, such as a licence or a language."""
    return {"@id": name, "@type": kind, "name": title} | said


def licences() -> list[Entity]:
    """The licences under which the parts of the kit stand."""
    words = "You may share and adapt it, if you give credit and say what you changed."
    code = "You may use, change and pass it on, if you keep its notice."
    free = "Free of known restrictions under copyright law."
    return [
        named(CC_BY, "CreativeWork", "CC BY 4.0", description=words),
        named(MIT, "CreativeWork", "MIT", description=code),
        named(PUBLIC, "CreativeWork", "Public domain", description=free),
    ]


def languages() -> list[Entity]:
    """The languages in which the kit is written, and the one that is read in it."""
    others = [name for name in NAMES if is_language(name) and name != "nb"]
    return [
        named("#en", "Language", "English", alternateName="en"),
        named("#nb", "Language", "Norwegian Bokmål", alternateName="nb"),
        *map(_language, others),
    ]


def _language(code: str) -> Entity:
    title = str(Locale.parse(code).get_display_name("en"))
    return named(f"#{code}", "Language", title, alternateName=code)


def without_repeats(entities: Iterable[Entity]) -> list[Entity]:
    """Entities in the order of their names, of which the first of each is kept."""
    kept: dict[str, Entity] = {}
    for entity in entities:
        kept.setdefault(entity["@id"], entity)
    return [kept[name] for name in sorted(kept)]
