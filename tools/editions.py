"""An edition: a lesson or a set in other words, by passages, with the same code.

An edition has the name of the story that it is about, such as "calmer", or the code of
the language that it is in, such as "nb". What a catalogue leaves empty stays as it is:
in a story that is what suits both, in a language it is what nobody has translated yet,
and it is named.

`source/editions/calmer/01_read_the_article.po` holds, in the format of gettext, the
passages of the lesson that read otherwise for those who read the calmer story; all
others stay. A passage is what stands between two empty lines; of code, a line. Only
the texts in the code may differ, and in answers their numbers, too.

    python3 kit.py edition calmer 01

writes every passage into the catalogue, with what was written before, and says for how
many there are words. What has changed in the lesson since is kept there as out of date,
and a test names it.

A lesson that is about one story through and through cannot be said in other words. In
its place an edition has a text of its own, `calmer/06_check_other_sources.md`, with
what is left to learn there.
"""

import argparse
import ast
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po, write_po

from raqqakit import data
from tools.tags import EDITIONS, catalogue
from tools.user_error import UserError, in_words

ROOT = Path(__file__).resolve().parent.parent
# A link to what lies beside a text, in another folder of the kit, or in an edition.
LINK = re.compile(
    r"\]\((?:\.\./(\w+)/([^)#]+)|(\d\d_[^)#]+\.ipynb)|(\w+/\d\d_[^)#]+\.ipynb))"
)
OPENED = re.compile(r'(exercises\.load\("\w+)(?=")')
WORD = re.compile(r"[^\W\d_]{2,}")
LIKE = 0.6  # of a passage that has changed, this much is the same
BEHIND = (
    "{} is behind its text in {}, which the edition shows as the text has them: run "
    "python3 kit.py edition {} {}, read there what is marked as fuzzy, and take the "
    "mark away."
)
UNSAID = (
    '{} leaves {} of its text in English, the first of them "{}": write them; what is '
    "to stay as it is, write once more."
)


def own_text(edition: str, stem: str) -> Path:
    """Where the text stands that an edition has in the place of a whole lesson."""
    return EDITIONS / edition / f"{stem}.md"


def texts(edition: str, lessons: Iterable[Path]) -> list[Path]:
    """The texts of an edition: its own, and the lessons that it has other words for."""
    found = ((own_text(edition, lesson.stem), lesson) for lesson in lessons)
    return [
        own if own.exists() else lesson
        for own, lesson in found
        if own.exists() or catalogue(edition, lesson.stem).exists()
    ]


@cache
def passages_of(path: Path) -> Mapping[str, str]:
    """What a catalogue says in the place of each passage that it knows."""
    return {
        str(one.id): str(one.string)
        for one in _read(path)
        if one.id and one.string and not one.fuzzy
    }


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def put_in_words(notebook: Any, edition: str, stem: str) -> None:
    """Put the passages of an edition in the place of the lesson's."""
    where = catalogue(edition, stem)
    said = passages_of(where) if where.exists() else {}
    for cell in notebook.cells:
        joint = _joint(cell)
        parts = (said.get(part, part) for part in cell.source.split(joint))
        cell.source = _led(joint.join(parts), edition)


def passages(notebook: Any) -> Iterator[str]:
    """All passages of a lesson, in their order."""
    for cell in notebook.cells:
        yield from filter(str.strip, cell.source.split(_joint(cell)))


def out_of_date(edition: str, stem: str, notebook: Any) -> list[str]:
    """What in a catalogue no longer fits its lesson.

    That are passages that the lesson has no more, and those whose words were written
    for a passage that was another: they are marked as fuzzy until somebody has read
    them and takes the mark away.
    """
    path, there = catalogue(edition, stem), {*passages(notebook)}
    lost = [one for one in passages_of(path) if one not in there]
    return lost + [str(one.id) for one in _read(path) if one.fuzzy and one.id]


def unsaid(edition: str, stem: str, notebook: Any) -> list[str]:
    """The prose that an edition in another language leaves as it is, by passages.

    Of code that is what a comment says. An edition of a story leaves what suits both.
    """
    if not is_language(edition):
        return []
    said = passages_of(catalogue(edition, stem))
    return [one for one in dict.fromkeys(_prose(notebook)) if one not in said]


def _prose(notebook: Any) -> Iterator[str]:
    for cell in notebook.cells:
        for one in filter(WORD.search, cell.source.split(_joint(cell))):
            if cell.cell_type == "markdown" or "# " in one:
                yield one


def to_be_done(edition: str, stem: str, notebook: Any) -> str:
    """What to do where a catalogue does not fit its lesson, or says half; else ""."""
    path = catalogue(edition, stem)
    if not path.exists():
        return ""
    shown = path.relative_to(EDITIONS.parent.parent).as_posix()
    if lost := out_of_date(edition, stem, notebook):
        return BEHIND.format(shown, many(lost), edition, stem.partition("_")[0])
    if left := unsaid(edition, stem, notebook):
        return UNSAID.format(shown, many(left), left[0].partition("\n")[0])
    return ""


def many(found: Collection[str]) -> str:
    """How many passages there are, in words."""
    return f"{len(found)} passage{'s' * (len(found) != 1)}"


def is_language(edition: str) -> bool:
    """Whether an edition is in another language, and not of another story."""
    return edition not in data.stories()


def require_name(edition: str) -> None:
    """Raise UserError where an edition has neither a story's nor a language's name."""
    try:
        if is_language(edition):
            Locale.parse(edition)
    except (UnknownLocaleError, ValueError):
        raise UserError(
            f'There is no edition "{edition}": name it by a story that has a folder in '
            'data/, such as "calmer", or by the code of a language, such as "nb".'
        ) from None


def same_code(one: str, other: str) -> bool:
    """Whether two cells of code are alike but for the texts in them."""
    return _bones(one) == _bones(other)


def _bones(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def _joint(cell: Any) -> str:
    return "\n" if cell.cell_type == "code" else "\n\n"


def _led(words: str, edition: str) -> str:
    """Words of a lesson or a set, with what leads elsewhere led as its edition needs.

    That are the links, from its folder, and the opening of its replies.
    """
    if is_language(edition):
        words = OPENED.sub(rf"\g<1>.{edition}", words)
    return LINK.sub(lambda link: f"]({_place(link, edition)}", words)


def _place(link: re.Match[str], edition: str) -> str:
    """Where a link leads: to the edition of a notebook, if there is one."""
    folder, name, beside, elsewhere = link.groups()
    if elsewhere:
        return f"../{elsewhere}"
    there = bool(texts(edition, [Path(name or beside)]))
    if folder:
        return f"../../{folder}/{edition}/{name}" if there else f"../../{folder}/{name}"
    return beside if there else f"../{beside}"


def update(path: Path, found: Iterable[str]) -> None:
    """Write every passage into a catalogue, with what stood there before.

    Where a passage has changed, what was written for it goes to the passage that is
    most like it, marked as fuzzy; what is like none is kept at the end.
    """
    made = Catalog(locale="en", fuzzy=False)
    old = _read(path) if path.exists() else made
    made.obsolete.update(old.obsolete)
    before = {str(one.id): one for one in old if one.id and one.string}
    for one in dict.fromkeys(found):
        known = before.pop(one, Message(one))
        made.add(one, known.string, flags=known.flags)
    for one, known in before.items():
        free = [str(new.id) for new in made if new.id and not new.string]
        if near := get_close_matches(one, free, n=1, cutoff=LIKE):
            made[near[0]].string = known.string
            made[near[0]].flags.add("fuzzy")
        else:
            made.obsolete[one] = known
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, made, width=0, omit_header=True)
    passages_of.cache_clear()


def renew(edition: str, source: Path, notebook: Any) -> str:
    """Write or renew the catalogue of a text in an edition, and say how far it is."""
    own, where = own_text(edition, source.stem), catalogue(edition, source.stem)
    if own.exists():
        return f"{own.relative_to(ROOT).as_posix()} is a text of its own: write there."
    found = [*dict.fromkeys(passages(notebook))]
    update(where, found)
    said = passages_of(where).keys() & {*found}
    left = len(unsaid(edition, source.stem, notebook))
    shown = where.relative_to(ROOT).as_posix()
    far = f"wrote {shown}: words for {len(said)} of {many(found)}"
    return far + f"; {left} of its text still in English" * (left > 0)


def main(arguments: Sequence[str]) -> int:
    """Write or renew the catalogue of a lesson or a set in an edition."""
    from tools import build
    from tools.tags import CLASS, EXERCISES, LESSONS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", help="a story such as calmer, a language such as nb")
    parser.add_argument("text", help="such as 01 or ex01")
    told = parser.parse_args(arguments)
    require_name(told.edition)
    build.require_text(told.text)
    for kind in (LESSONS, EXERCISES, CLASS):
        for source in build.sources(kind):
            if source.name.startswith(told.text):
                print(renew(told.edition, source, build.read_source(source)))
    return 0


if __name__ == "__main__":
    raise SystemExit(in_words(main, sys.argv[1:]))
