"""Every row of the vocabulary is read by the rules as it says, and is needed."""

import ast
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

import raqqakit
from raqqakit import claims, paths, quantities, text, vocabulary
from raqqakit.claims.hedges import CERTAINTIES, certainty
from raqqakit.claims.sources import speaker_id
from raqqakit.errors import InputError
from raqqakit.names import Alias, find_mentions
from raqqakit.vocabulary import TABLES, Word

# Every word is held against every other.
typed = cache(vocabulary.typed)
FOLDER = paths.FOLDER / "vocabulary" / vocabulary.LANGUAGE
PRINTED = claims.printed("2017-09-22")  # a Friday
SPEAKERS = [Alias("Kari Moe", "moe", "actor"),
            Alias("Nordby kommune", "nordby", "actor")]  # fmt: skip
GROUP = [Alias("SDF", "sdf", "actor")]
FIRMNESS = ("said", "confirmed", "believed", "estimated", "foreseen", "disputed",
            "denied", "demanded", "asked")  # fmt: skip
WORDS = [(name, word) for name in TABLES for word in vocabulary.table(name)]

VERBS = vocabulary.words("verb", "report")

every_word = pytest.mark.parametrize(
    ("name", "word"),
    [pytest.param(n, w, id=f"{w.kind}: {'|'.join(w.spelt())}") for n, w in WORDS],
)
every_table = pytest.mark.parametrize("name", TABLES)


def reading_of(example: str) -> str:
    """All that the rules read in an example, in words."""
    return "; ".join(part for read in READERS for part in read(example)) or "nothing"


def sources(example: str) -> list[str]:
    found = claims.find_sources(example)
    return [f"said by {speaker_id(s.speaker, SPEAKERS)}{firmly(s)}" for s in found]


def hedges(example: str) -> list[str]:
    found = claims.find_hedges(example)
    return [f"{certainty([h.text])}: {h.text}" for h in found]


def times(example: str) -> list[str]:
    found = claims.find_times(example, PRINTED)
    return [f"{t.kind}: {t.days or 'open'}" for t in found]


def numbers(example: str) -> list[str]:
    return [f"number: {in_words(n)}" for n in quantities.find_quantities(example)]


def unread(example: str) -> list[str]:
    return [f"unread: {piece.text}" for piece in quantities.unread_numbers(example)]


def mentions(example: str) -> list[str]:
    return [f"mention: {m.text}" for m in find_mentions(example, GROUP)]


def several(example: str) -> list[str]:
    broken = len(text.split_sentences(example))
    return [f"{broken} sentences"] * (broken > 1)


READERS = (sources, hedges, times, numbers, unread, mentions, several)


def firmly(source: claims.Source) -> str:
    return "" if source.firmness == "said" else f", {source.firmness}"


def in_words(number: quantities.Quantity) -> str:
    blurred = "about " * number.approximate
    said = f"{blurred}{number.interval} {number.unit}".strip()
    return f"{said} ({number.text})"


# -- what the rows say ------------------------------------------------------------


@every_word
def test_every_form_is_read_as_its_row_says(name: str, word: Word) -> None:
    met = [form for form in word.spelt() if within(form, word.example)]
    assert met, f"None of {word.spelt()} is in {word.example!r}."
    printed = max(met, key=len)
    for form in word.spelt():
        example = swapped(word.example, printed, form)
        assert reading_of(example) == reading_with(word, printed, form)


def reading_with(word: Word, printed: str, form: str) -> str:
    """The reading of a row for another of its forms; its unit stays as it is."""
    kept = word.reading.replace(f" {word.unit} ", " \0 ") if word.unit else word.reading
    return swapped(kept, printed, form).replace("\0", word.unit)


def within(form: str, example: str) -> bool:
    return swapped(example, form, "\0") != example


def swapped(example: str, old: str, new: str) -> str:
    """A sentence with another form of a word: a whole word, or the end of one."""
    for way in (r"(?<!\w){}(?!\w)", r"{}(?!\w)", r"(?<!\w){}"):
        written = re.compile(way.format(re.escape(old)), re.IGNORECASE)
        if written.search(example):
            return written.sub(lambda m: cased(new, m[0]), example)
    return example


def cased(form: str, printed: str) -> str:
    return form[0].upper() + form[1:] if printed[0].isupper() else form


@pytest.fixture
def reread(tmp_path, monkeypatch) -> Iterator:
    """Have the rules read the tables again, one of them changed."""
    folder = tmp_path / "vocabulary" / vocabulary.LANGUAGE
    folder.mkdir(parents=True)
    for name in TABLES:
        (folder / f"{name}.csv").write_bytes((FOLDER / f"{name}.csv").read_bytes())
    monkeypatch.setattr(paths, "FOLDER", tmp_path)

    def changed(name: str, lines: list[str]) -> None:
        content = "\n".join(lines) + "\n"
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
        forget()

    yield changed
    forget()


def forget() -> None:
    """Drop all that the rules keep of the tables."""
    rooms = [m for n, m in sys.modules.items() if n.startswith("raqqakit.")]
    for kept in (f for room in rooms for f in vars(room).values()):
        if getattr(kept, "__module__", "").startswith("raqqakit"):
            getattr(kept, "cache_clear", int)()


@every_table
def test_no_row_says_what_the_others_say_already(name: str, reread) -> None:
    heading, *lines = (FOLDER / f"{name}.csv").read_text("utf-8").splitlines()
    words = vocabulary.table(name)
    before = [[read(word.example) for read in READERS] for word in words]
    idle = []
    for group in apart(words):
        reread(name, [heading, *(r for n, r in enumerate(lines) if n not in group)])
        idle += [lines[n] for n in group if is_read_as(words[n].example, before[n])]
    assert idle == []


def is_read_as(example: str, before: list[list[str]]) -> bool:
    """Whether an example is read as before; the first difference is enough."""
    # Mostly it is with whoever read something in it: the others then make no patterns.
    readers = sorted(zip(READERS, before), key=lambda one: not one[1])
    return all(read(example) == said for read, said in readers)


def apart(words: Sequence[Word]) -> list[list[int]]:
    """The numbers of words in groups, each word in no example of the others.

    What does not stand in a sentence has no part in how it is read. So the words of a
    group are left out at once, and the rules read the tables once for all of them.
    """
    groups: list[list[int]] = []
    for number, word in enumerate(words):
        free = [g for g in groups if not any(met(word, words[n]) for n in g)]
        if not free:
            free = [[]]
            groups += free
        free[0].append(number)
    return groups


def met(one: Word, other: Word) -> bool:
    """Whether one of two words stands in the example of the other, even in a part."""
    return stands(one, other.example) or stands(other, one.example)


def stands(word: Word, example: str) -> bool:
    small = typed(vocabulary.flat(example))
    forms = (*word.spelt(), *word.participles)
    return any(typed(form) in small for form in forms)


def test_a_row_that_is_added_is_read_at_once(reread) -> None:
    lines = (FOLDER / "hedges.csv").read_text("utf-8").splitlines()
    assert reading_of("Broen er kvelp trygg.") == "nothing"
    reread("hedges", [*lines, "hedge,kvelp,kvelp,perhaps,possible,,"])
    assert reading_of("Broen er kvelp trygg.") == "possible: kvelp"


# -- what belongs together is all there -------------------------------------------


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("weekday", range(7)),
        ("month", range(1, 13)),
        ("third", range(3)),
        ("near", range(-2, 3)),
        ("year about", (-1, 0, 1)),
        ("month about", (-1, 0, 1)),
        ("small number", range(2, 13)),
        ("teen", range(13, 20)),
        ("tens", range(20, 100, 10)),
        ("hundred", (100, 1_000)),
        ("scale", (1_000, 10**6, 10**9)),
        ("several of", (10, 100, 1_000, 10_000, 100_000, 10**6)),
        ("vague", (20, 200, 2_000, 20_000, 200_000, 2 * 10**6)),
        ("that unit", (1, 7, 31, 366)),
    ],
)
def test_a_row_of_values_has_no_gap(kind: str, wanted) -> None:
    assert sorted(set(vocabulary.values(kind).values())) == sorted(wanted)


@pytest.mark.parametrize("name", ["weekday", "month", "small number"])
def test_what_is_counted_has_one_row_for_each_value(name: str) -> None:
    found = [word.value for word in vocabulary.words(name)]
    assert len(set(found)) == len(found)


@every_table
def test_no_form_stands_twice_in_one_kind(name: str) -> None:
    forms = Counter((w.kind, f) for w in vocabulary.table(name) for f in w.spelt())
    assert [form for form, count in forms.items() if count > 1] == []


@every_word
def test_a_word_is_written_as_the_rules_want_it(name: str, word: Word) -> None:
    assert word.spelt("nb")
    assert word.spelt("nn")
    for form in word.spelt():
        assert form == vocabulary.flat(form), "write it in small letters"
    assert word.firmness in (*CERTAINTIES, *FIRMNESS, "")


def test_every_hedge_says_what_it_does() -> None:
    hedges = vocabulary.words(*claims.hedges.KINDS)
    assert {w.firmness for w in hedges} == {*CERTAINTIES} - {"asserted"}
    others = [w for _, w in WORDS if w not in (*hedges, *VERBS)]
    assert {w.firmness for w in others} == {""}


def test_every_verb_says_how_firm_it_is() -> None:
    assert {w.firmness for w in VERBS} == set(FIRMNESS)
    notes = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    assert [firm for firm in FIRMNESS if f"`{firm}`" not in notes] == []
    follows = {way for w in VERBS for way in w.follows}
    assert [way for way in follows if f"`{way}`" not in notes] == []


@pytest.mark.parametrize("word", vocabulary.words("verb"), ids=lambda w: w.spelt()[0])
def test_every_participle_is_read_after_har(word: Word) -> None:
    who = "Rapporten" if "document" in word.follows else "Kari Moe"
    ends = "at broen falt."
    if "quoted" in word.follows:
        ends = ": «Broen falt.»"
    for participle in word.participles:
        [source] = claims.find_sources(f"{who} har {participle} {ends}")
        assert (source.speaker, source.firmness) == (who, word.firmness)


def test_every_table_of_the_folder_is_read() -> None:
    assert {p.stem for p in FOLDER.glob("*.csv")} == set(TABLES)


def test_no_row_is_lost() -> None:
    notes = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    for name in TABLES:
        rows = sum(table == name for table, _ in WORDS)
        assert f"- `{name}.csv`, {rows} rows: " in notes, (
            f"data/vocabulary/README.md does not say that {name}.csv has {rows} rows"
        )


def test_every_kind_is_explained() -> None:
    notes = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    kinds = {word.kind for _, word in WORDS}
    assert {kind for kind in kinds if f"`{kind}`" not in notes} == set()


# -- the tables are the only place ------------------------------------------------

PACKAGE = Path(raqqakit.__file__).parent
RULES = [*(PACKAGE / "claims").glob("*.py"), *(PACKAGE / "quantities").glob("*.py"),
         PACKAGE / "text.py", PACKAGE / "names.py"]  # fmt: skip
# Words of Norwegian that are words of the code's English, too.
ENGLISH = {"a", "at", "for", "her", "in", "no", "over", "to", "under", "year", "par",
           "million", "billion", "month", "time", "number", "hundred", "thousand",
           "thousands", "%", "by", "e", "like", "per", "side", "of", "and", "the",
           "same", "far", "person", "so"}  # fmt: skip


def strings(path: Path) -> Iterator[str]:
    """The strings of a module, without docstrings, letters in brackets, and names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        plain = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if plain and id(node) not in prose:
            yield re.sub(r"\[[^\]]*\]|\(\?[-:=!<P\w]*>?|\\[a-z]", " ", node.value)


@pytest.mark.parametrize("path", RULES, ids=lambda p: p.name)
def test_the_rules_hold_no_word_of_norwegian(path: Path) -> None:
    whole = [word for _, word in WORDS if not word.kind.endswith(" ending")]
    known = {form for word in whole for form in word.spelt()} - ENGLISH
    word = re.compile(rf"(?<!\w){vocabulary.alternatives(known)}(?!\w)")
    for string in strings(path):
        assert not re.search("[æøåÆØÅ]", string), string
        assert (string, word.findall(string)) == (string, [])


# -- tables that cannot be used ---------------------------------------------------


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("weekday,,tysdag,Tuesday,1,,", "Line 2 of times.csv lacks a form"),
        ("weekday,tirsdag,|,Tuesday,1,,", "Line 2 of times.csv lacks a form"),
        ("weekday,tirsdag,tysdag,Tuesday,one,,", "has the value 'one'. Write a whole"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(reread, line: str, said: str) -> None:
    heading = (FOLDER / "times.csv").read_text("utf-8").splitlines()[0]
    reread("times", [heading, line])
    with pytest.raises(InputError, match=re.escape(said)):
        vocabulary.table("times")


def test_a_kind_without_a_word_fits_nothing() -> None:
    assert not re.search(vocabulary.pattern("of no kind"), "")


def test_of_the_words_that_stand_at_a_place_the_longest_is_found() -> None:
    known = {form for _, word in WORDS for form in word.spelt()}
    any_of_them = re.compile(vocabulary.alternatives(known))
    for words in known | {form[:-1] for form in known}:  # "om lag", and "om la"
        starts = (words[:end] for end in range(len(words), 0, -1))
        longest = next((start for start in starts if start in known), None)
        found = any_of_them.match(words)
        assert (found and found[0]) == longest


def test_the_tables_are_plain_csv_in_utf_8() -> None:
    for name in TABLES:
        with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(vocabulary.table(name))
        assert all(None not in row and None not in row.values() for row in rows)
