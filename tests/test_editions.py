"""An edition says the same in other words: nothing out of date, the code alike."""

import re
from collections import Counter
from pathlib import Path

import nbformat
import pytest

from raqqakit import data, exercises
from raqqakit.exercises import sets
from raqqakit.exercises.texts import texts_of
from tools import build, editions, tags
from tools.editions import catalogue, passages_of, same_code
from tools.support.of_the_war import OF_THE_WAR
from tools.tags import CALMER, KINDS, LESSONS, NAMES, SOLUTIONS, Kind
from tools.user_error import in_words

EVERY = [(kind, path) for kind in KINDS if kind.edition for path in build.sources(kind)]
# Solutions have the text of their exercises.
ONCE = [one for one in EVERY if one[0].home != SOLUTIONS.home]
OWN = [one for one in ONCE if one[1].is_relative_to(editions.EDITIONS)]
TEXTS = [one for one in ONCE if one not in OWN]
CALMERS = [one for one in ONCE if one[0].edition == CALMER.edition]


def each(table):
    names = [f"{kind.folder}/{path.stem.split('_')[0]}" for kind, path in table]
    return pytest.mark.parametrize(("kind", "path"), table, ids=names)


def set_of(path: Path) -> str:
    """The name of the set of a text, such as lesson01 or ex01."""
    stem = path.stem.split("_")[0]
    return stem if stem.startswith("ex") else f"lesson{stem}"


each_text = each(TEXTS)
# The experiment asks nothing that a set knows.
ASKING = [one for one in TEXTS if one[0].source != "class"]
# The kit's own name, and the line on the rights of its texts.
MAY_STAND = re.compile(
    r"Reading Raqqa|LFR is fighting Kraftlaget in court|<small>.*?</small>", re.DOTALL
)


@each_text
def test_no_passage_of_an_edition_is_out_of_date_or_left_in_english(kind, path) -> None:
    source = build.read_source(path)
    assert editions.to_be_done(kind.edition, path.stem, source) == ""


@each_text
def test_what_an_edition_says_otherwise_is_said_in_it(kind: Kind, path) -> None:
    cells = build.read_source(path, kind.edition).cells
    there = "\n\n".join(cell.source for cell in cells)
    for one in passages_of(catalogue(kind.edition, path.stem)).values():
        assert editions._led(one, kind.edition) in there, f"out of date: {one}"


@each_text
def test_the_code_of_an_edition_is_that_of_its_lesson(kind: Kind, path) -> None:
    where = catalogue(kind.edition, path.stem)
    pairs = zip(
        build.read_source(path).cells,
        build.read_source(path, kind.edition).cells,
        strict=True,
    )
    for one, other in pairs:
        # Another story has answers of its own, another language has not.
        own = tags.part(one) in ("answer", "also")
        if one.cell_type == "code" and (editions.is_language(kind.edition) or not own):
            alike = same_code(one.source, other.source)
            assert alike, f"{where}: other words only in texts:\n{other.source}"


FIELDS = re.compile(r"\{(?:call|value|wanted|which|missing)\}")
# What another language keeps as it is: what the build works out, and code.
KEPT = re.compile(r"\{\{ .+? \}\}|`[^`\n]+`")


@each_text
def test_the_words_of_an_edition_keep_what_a_reply_puts_in(kind: Kind, path) -> None:
    where = catalogue(kind.edition, path.stem)
    for passage, said in passages_of(where).items():
        lost = changed(FIELDS, passage, said)
        assert not lost, f"{where}: {lost} has to stay as it is in: {said}"
        lost = editions.is_language(kind.edition) and changed(KEPT, passage, said)
        assert not lost, f"{where}: {lost} has to stay as it is in: {said}"


def changed(what: re.Pattern[str], passage: str, said: str) -> list[str]:
    """What of a kind a passage has, and the words for it lack or have too often."""
    here, there = Counter(what.findall(passage)), Counter(what.findall(said))
    return sorted((here - there) + (there - here))


def test_what_a_translation_has_changed_is_found() -> None:
    english = "`f` gives {value}: {{ len(a) }} of {{ b }}, and {missing}."
    assert changed(FIELDS, english, english.upper()) == ["{missing}", "{value}"]
    assert changed(FIELDS, english, english.replace("{missing}", "")) == ["{missing}"]
    norwegian = "`f` gir {value}: {{ len(a) }} av 12, og {missing}."
    assert changed(FIELDS, english, norwegian) == []
    assert changed(KEPT, english, norwegian) == ["{{ b }}"]
    assert changed(KEPT, "`float` takes it", "`flyt` tar det") == ["`float`", "`flyt`"]


@each_text
def test_an_edition_names_the_story_that_it_reads(kind: Kind, path) -> None:
    """An edition in another language reads one of the kit's stories, as its lesson."""
    known = data.stories()
    where = catalogue(kind.edition, path.stem)
    for cell in build.read_source(path, kind.edition).cells:
        for story in re.findall(r'^STORY = "(.*)"$', cell.source, re.MULTILINE):
            meant = [kind.edition] if kind.edition in known else known
            assert story in meant, f'{where} says STORY = "{story}", not one of {meant}'


@each([one for one in EVERY if one[0].edition == CALMER.edition])
def test_whoever_reads_the_calmer_story_meets_no_word_of_the_war(kind, path) -> None:
    source = build.read_source(path, kind.edition)
    for cell in source.cells:
        if tags.part(cell) != "also":
            assert not OF_THE_WAR.findall(MAY_STAND.sub("", cell.source)), cell.source
    stored = build.target(path, kind).read_text(encoding="utf-8")
    plainly = re.sub(r"base64,[A-Za-z0-9+/=]+", "", MAY_STAND.sub("", stored))
    assert OF_THE_WAR.findall(plainly) == []


@each([one for one in CALMERS if one[0].source == "exercises"])
def test_no_case_that_a_reply_may_tell_is_about_the_war(kind: Kind, path) -> None:
    for problem in exercises.problems_of(set_of(path), kind.edition).problems:
        assert OF_THE_WAR.findall(repr(problem.expected)) == [], problem.id


@each(OWN)
def test_what_a_text_of_its_own_asks_by_the_name_of_a_question_is_that_question(
    kind: Kind, path
) -> None:
    """One record serves both the lesson and what stands in its place."""
    name = set_of(path)
    own, lessons = texts_of(name, kind.edition).problems, texts_of(name).problems
    shared = own.keys() & lessons.keys()
    assert shared
    assert all(own[one].prose == lessons[one].prose for one in shared)
    assert all(codes(name, kind.edition)[x] == codes(name)[x] for x in shared)
    assert not catalogue(kind.edition, path.stem).exists()


def test_the_lesson_that_is_one_for_both_has_no_word_of_the_war() -> None:
    (path,) = (one for one in build.sources(LESSONS) if one.stem.startswith("07"))
    assert path not in build.sources(CALMER)
    stored = build.target(path, LESSONS).read_text(encoding="utf-8")
    for words in (path.read_text(encoding="utf-8"), stored):
        plainly = re.sub(r"base64,[A-Za-z0-9+/=]+", "", MAY_STAND.sub("", words))
        assert OF_THE_WAR.findall(plainly) == []


def test_an_edition_has_a_text_of_its_own_or_other_words_or_nothing(lesson) -> None:
    path = build.sources(LESSONS)[1]
    assert editions.texts("calmer", [path]) == []
    editions.update(catalogue("calmer", path.stem), [])
    assert editions.texts("calmer", [path]) == [path]
    own = editions.own_text("calmer", path.stem)
    own.write_text("# Rolig", encoding="utf-8")
    assert editions.texts("calmer", [path]) == [own]


@each(ASKING)
def test_the_questions_of_an_edition_keep_their_letters_and_codes(kind, path) -> None:
    name = set_of(path)
    assert codes(name, kind.edition) == codes(name)


def codes(name: str, edition: str = "") -> dict[str, tuple[object, ...]]:
    """What the record keeps of each problem, whatever its words."""
    found = texts_of(name, edition).problems
    return {
        key: (text.is_question and text.code, text.wrong, *text.options, *text.replies)
        for key, text in found.items()
    }


def test_the_first_notebook_of_an_edition_makes_its_folder(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    build._write({tmp_path / "new" / "01.ipynb": "{}"})
    assert (tmp_path / "new" / "01.ipynb").read_text(encoding="utf-8") == "{}"


@each(EVERY)
def test_the_way_goes_on_within_an_edition(kind: Kind, path) -> None:
    """Whoever reads an edition is not led back to the lessons of the other story."""
    stored = build.target(path, kind)
    notebook = nbformat.read(stored, 4)
    links = [
        link
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for link in re.findall(r"\]\(([^)#\s]+\.ipynb)", cell.source)
    ]
    assert links
    for link in links:
        there = (stored.parent / link).resolve()
        assert there.exists(), link
        if there.parent.name in {*NAMES} - {kind.edition}:
            continue
        has_one = bool(editions.texts(kind.edition, [there]))
        assert (there.parent.name == kind.edition) is has_one, link


def test_every_edition_has_the_name_of_a_story_or_of_a_language() -> None:
    assert CALMER.edition in NAMES
    for name in NAMES:
        editions.require_name(name)


@pytest.mark.parametrize("name", ["calm", "bokmål", "", "x"])
def test_a_name_that_is_no_storys_and_no_languages_is_refused_in_a_sentence(
    name, capsys
) -> None:
    assert in_words(editions.main, [name, "01"]) == 1
    assert capsys.readouterr().out.startswith(f'There is no edition "{name}": ')
    assert not catalogue(name, "01_read_the_article").exists()


@pytest.fixture
def bokmaal(lesson) -> Path:
    """The catalogue of an edition in bokmål that nobody has written in yet."""
    where = catalogue("nb", "01")
    editions.update(where, editions.passages(lesson))
    return where


def test_what_an_edition_in_another_language_leaves_in_english_is_said(
    lesson, bokmaal
) -> None:
    left = editions.unsaid("nb", "01", lesson)
    assert lesson.cells[0].source.split("\n\n")[0] in left
    comment = next(
        line
        for cell in lesson.cells
        if cell.cell_type == "code"
        for line in cell.source.splitlines()
        if line.startswith("# ")
    )
    assert comment in left
    assert not any(one.startswith("STORY") for one in left)
    assert "---" not in left
    said = editions.to_be_done("nb", "01", lesson)
    assert f"leaves {len(left)} passages of its text in English" in said
    assert left[0] in said
    written(bokmaal, {one: one for one in left[1:]})
    said = editions.to_be_done("nb", "01", lesson)
    assert "leaves 1 passage of its text in English" in said
    written(bokmaal, {left[0]: "# Les artikkelen"})
    assert editions.to_be_done("nb", "01", lesson) == ""


def test_an_edition_of_a_story_leaves_what_suits_both(lesson) -> None:
    editions.update(catalogue("calmer", "01"), editions.passages(lesson))
    assert editions.unsaid("calmer", "01", lesson) == []
    assert editions.to_be_done("calmer", "01", lesson) == ""


def written(where: Path, words: dict[str, str]) -> None:
    """Write what a translator says for some passages into a catalogue."""
    with where.open("rb") as file:
        there = editions.read_po(file)
    for passage, said in words.items():
        there[passage].string = said
    with where.open("wb") as file:
        editions.write_po(file, there, omit_header=True)
    passages_of.cache_clear()


def test_whoever_renews_a_catalogue_is_told_how_much_is_written(
    lesson, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(editions, "ROOT", tmp_path)
    source, many = Path("01.md"), len({*editions.passages(lesson)})
    said = f"wrote nb/01.po: words for 0 of {many} passages; "
    assert editions.renew("nb", source, lesson).startswith(said)
    title = lesson.cells[0].source.split("\n\n")[0]
    written(catalogue("nb", "01"), {title: "# Les artikkelen"})
    left = len(editions.unsaid("nb", "01", lesson))
    said = f"wrote nb/01.po: words for 1 of {many} passages; {left} of its text still "
    assert editions.renew("nb", source, lesson) == f"{said}in English"
    written(catalogue("nb", "01"), {one: one for one in editions.passages(lesson)})
    said = f"wrote nb/01.po: words for {many} of {many} passages"
    assert editions.renew("nb", source, lesson) == said


def test_a_lesson_in_another_language_opens_its_own_replies(
    lesson, monkeypatch
) -> None:
    monkeypatch.setattr(sets, "known_editions", lambda name: ["", "nb"])
    editions.put_in_words(lesson, "nb", "01")
    (opens,) = (c.source for c in lesson.cells if "exercises.load(" in c.source)
    assert 'exercises.load("lesson01.nb", STORY)' in opens
    for name in ("lesson01.nb", "ex01.nb"):
        assert exercises.load(name, "article")._set.edition == "nb"


def test_no_catalogue_lies_there_without_its_text() -> None:
    texts = {path.stem for kind in tags.KINDS for path in build.sources(kind)}
    strange = {path.stem for path in tags.EDITIONS.glob("*/*.po")} - texts
    assert not strange, f"no text of source/ is called so: {strange}"


def test_the_code_is_alike_but_for_its_texts() -> None:
    assert same_code('STORY = "article"', "STORY = 'calmer'")
    assert not same_code("a = 1", "a = 2")
    assert not same_code('print("a")', 'show("a")')


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    monkeypatch.setattr(editions, "EDITIONS", tmp_path)
    monkeypatch.setattr(tags, "EDITIONS", tmp_path)
    return build.read_source(build.sources(LESSONS)[1])


def test_a_catalogue_holds_every_passage_and_keeps_what_was_written(lesson) -> None:
    where = catalogue("calmer", "01")
    found = [*editions.passages(lesson)]
    editions.update(where, found)
    assert editions.out_of_date("calmer", "01", lesson) == []
    first = next(one for one in found if one.startswith("# "))
    written = where.read_text(encoding="utf-8")
    line = f'msgid "{first}"\nmsgstr ""'
    assert line in written
    where.write_text(written.replace(line, f'msgid "{first}"\nmsgstr "# Rolig"'))
    passages_of.cache_clear()
    editions.update(where, found)
    passages_of.cache_clear()
    editions.put_in_words(lesson, "calmer", "01")
    assert lesson.cells[0].source.startswith("# Rolig\n\n")


def test_a_passage_that_the_lesson_has_no_more_is_kept_and_named(lesson) -> None:
    where = catalogue("calmer", "01")
    where.parent.mkdir()
    where.write_text('msgid "gone"\nmsgstr "other words"\n', encoding="utf-8")
    passages_of.cache_clear()
    assert editions.out_of_date("calmer", "01", lesson) == ["gone"]
    editions.update(where, editions.passages(lesson))
    passages_of.cache_clear()
    assert editions.out_of_date("calmer", "01", lesson) == []
    editions.update(where, editions.passages(lesson))
    assert '#~ msgid "gone"' in where.read_text(encoding="utf-8")


def test_words_for_a_passage_that_has_changed_are_kept_and_have_to_be_read(
    lesson,
) -> None:
    where, first = catalogue("calmer", "01"), lesson.cells[0].source.split("\n\n")[0]
    where.parent.mkdir()
    changed = first.replace("article", "story")
    where.write_text(f'msgid "{changed}"\nmsgstr "# Rolig"\n', encoding="utf-8")
    passages_of.cache_clear()
    editions.update(where, editions.passages(lesson))
    passages_of.cache_clear()
    assert f'#, fuzzy\nmsgid "{first}"\nmsgstr "# Rolig"' in where.read_text("utf-8")
    written = where.read_bytes()
    editions.update(where, editions.passages(lesson))
    assert where.read_bytes() == written, "a second time takes nothing away"
    assert editions.out_of_date("calmer", "01", lesson) == [first]
    editions.put_in_words(lesson, "calmer", "01")
    assert lesson.cells[0].source.startswith(first)


def test_links_lead_out_of_the_folder_of_an_edition(lesson) -> None:
    editions.update(catalogue("calmer", "01"), [])
    lesson.cells[0].source = "[a](01.ipynb) ![b](../exercises/x) [c](02_x.ipynb)"
    lesson.cells[0].source += " [d](00_start.ipynb#x) [e](../exercises/ex02_x.ipynb)"
    for name in ("02_x", "ex02_x"):
        editions.update(catalogue("calmer", name), [])
    editions.put_in_words(lesson, "calmer", "01")
    said = lesson.cells[0].source
    assert "](../../exercises/x)" in said
    assert "](../../exercises/calmer/ex02_x.ipynb)" in said
    assert "](02_x.ipynb)" in said
    assert "](../00_start.ipynb#x)" in said
