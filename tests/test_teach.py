"""kit.py teach: slides, answer key and list, each whole and each in its place."""

import hashlib
import re
import shutil
import zipfile
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from raqqakit.exercises.replies import marked
from tools.build import ROOT
from tools.copies import deliver
from tools.install import Failed
from tools.site import sheets, wheels
from tools.site.figures import figures
from tools.site.links import leading
from tools.tags import LESSONS
from tools.teach import command, key, reveal, slides
from tools.teach.calmer import of_the_article
from tools.teach.ours import NOTE
from tools.teach.paper.sheets import sheets as sheets_of_paper
from tools.teach.plan import plans, read
from tools.teach.questions import problems
from tools.user_error import UserError

pytestmark = pytest.mark.slow

TRY_OUT = ROOT / "tests" / "a_page_for_the_teacher.md"
# As if it lay among the lessons' pages.
PLACE = "docs/teaching/lessons/02_extract_the_actors.md"
# The key is of both stories, in English.
SETS = [
    path.stem
    for path in sorted((ROOT / "raqqakit/exercises/sets").glob("*.json"))
    if path.suffixes[:-1] in ([], [".calmer"])
]


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def words(part) -> str:
    return " ".join(part.get_text(" ").split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """What the command writes."""
    made = tmp_path_factory.mktemp("teach") / "my-teaching"
    assert command.main([str(made)]) == 0
    return made


@pytest.fixture(scope="module")
def deck(tmp_path_factory) -> Path:
    """The slides of the page that is there to be tried."""
    path = tmp_path_factory.mktemp("deck") / "02.html"
    slides.write_deck(path, read(TRY_OUT), PLACE)
    return path


# -- the folder ---------------------------------------------------------------------


def test_the_list_leads_to_everything_and_to_nothing_else(folder) -> None:
    links = {a["href"].partition("?")[0] for a in soup(folder / "index.html")("a")}
    made = {path.relative_to(folder).as_posix() for path in files(folder)}
    assert links - {"#page"} == made - {"index.html", NOTE}
    decks = {name for name in made if name.startswith("slides/")}
    calmer = {name for name in decks if name.startswith("slides/calmer/")}
    assert decks - calmer == {f"slides/{path.stem}.html" for path in plans()}
    assert [*sorted(name[14:16] for name in calmer)] == [
        "00",
        "01",
        "02",
        "03",
        "04",
        "05",
    ]
    assert "key.html" in made


def copied(folder: Path, target: Path) -> Path:
    """The folder once more, as if the command had written it there."""
    shutil.copytree(folder, target)
    return target


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_the_kit_has_made_is_made_anew_and_is_the_same(
    folder, tmp_path, capsys
) -> None:
    one = copied(folder, tmp_path / "one")
    (one / ".DS_Store").write_text("of the system", encoding="utf-8")
    assert command.main([str(one)]) == 0
    assert "index.html" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["one"]
    # What was there before is gone with all that lay in it.
    made = [path.relative_to(one) for path in files(one)]
    assert made == [path.relative_to(folder) for path in files(folder)]
    assert {Path("paper", sheet.file) for sheet in sheets_of_paper()} < {*made}
    for name in made:
        assert (one / name).read_bytes() == (folder / name).read_bytes(), name


@pytest.mark.parametrize("name", ["index.html", "key.html", "slides/notes of mine.txt"])
def test_what_is_somebodys_own_stays(folder, tmp_path, name) -> None:
    mine = copied(folder, tmp_path / "mine")
    (mine / name).parent.mkdir(exist_ok=True)
    (mine / name).write_text("my own", encoding="utf-8")
    with pytest.raises(UserError, match=f"mine holds {name}, which the kit did not"):
        command.main([str(mine)])
    assert (mine / name).read_text(encoding="utf-8") == "my own"


def test_a_folder_with_other_work_and_a_file_are_refused(tmp_path) -> None:
    (tmp_path / "marks.csv").write_text("a", encoding="utf-8")
    with pytest.raises(UserError, match=r"holds marks\.csv"):
        command.main([str(tmp_path)])
    with pytest.raises(UserError, match=r"marks\.csv is a file"):
        command.main([str(tmp_path / "marks.csv")])


def test_when_it_stops_in_the_middle_what_was_there_stays(
    folder, tmp_path, monkeypatch
) -> None:
    copied(folder, tmp_path / "one")
    before = {path: path.read_bytes() for path in files(tmp_path)}

    def stop(_) -> None:
        raise UserError("no room")

    monkeypatch.setattr(key, "write", stop)
    with pytest.raises(UserError, match="no room"):
        command.main([str(tmp_path / "one")])
    assert {path: path.read_bytes() for path in files(tmp_path)} == before


def test_without_a_typesetter_slides_and_key_are_made_all_the_same(
    tmp_path, monkeypatch, capsys
) -> None:
    def refuse(_) -> None:
        raise UserError("No typesetter for this computer.")

    monkeypatch.setattr(command.paper, "write", refuse)
    assert command.main([str(tmp_path / "one")]) == 0
    assert "No typesetter for this computer." in capsys.readouterr().out
    made = {path.suffix for path in files(tmp_path)}
    assert made == {".html", ".json"}
    assert "On paper" not in words(soup(tmp_path / "one" / "index.html").main)


def test_every_sheet_is_listed_with_its_use(tmp_path, monkeypatch) -> None:
    def write(folder: Path) -> None:
        for sheet in sheets_of_paper():
            (folder / sheet.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / sheet.file).write_bytes(b"%PDF-")

    monkeypatch.setattr(command.paper, "write", write)
    command.main([str(tmp_path / "one")])
    shown = words(soup(tmp_path / "one" / "index.html").main)
    for sheet in sheets_of_paper():
        assert f"{sheet.title} . {sheet.use}" in shown


# -- the slides ---------------------------------------------------------------------


def test_every_section_is_a_slide_with_its_notes(deck) -> None:
    plan, page = read(TRY_OUT), soup(deck)
    first, *shown = page.select(".slides > section")
    assert first.h1.text == "Extract the actors"
    assert "nobody has to say why" in words(first)
    assert "Print the annotation sheet." in words(first.aside)
    assert [one.h2.text for one in shown] == [part.title for part in plan.sections]
    for one, part in zip(shown, plan.sections, strict=True):
        assert one["id"] == f"minute-{part.start}"
        assert f"Minutes {part.start} to {part.end}" in words(one.aside)
        assert one.select_one("aside.notes strong").text.rstrip(".") in part.notes


def test_a_vote_shows_its_options_with_letters_and_keeps_the_key(deck) -> None:
    shown = soup(deck).select_one("#minute-14")
    told = problems("lesson02")["q3"]
    assert shown["class"] == ["vote"]
    options = shown.select(".shown .options > li")
    assert [one.strong.text for one in options] == [*told["options"]]
    assert [words(one)[2:] for one in options] == [*told["options"].values()]
    notes = shown.aside.extract()
    assert words(shown).startswith("A rule with capital letters Vote: question 3 Will")
    assert told["right"] not in words(shown)
    assert f"D {told['options']['D']} {told['right']}" in words(notes)
    assert all(reply in words(notes) for reply in told["replies"].values())


def test_the_notes_of_a_vote_say_what_the_calmer_story_asks(tmp_path) -> None:
    text = TRY_OUT.read_text(encoding="utf-8")
    there = problems("lesson05.calmer")["q3"]
    here = problems("lesson05")["q3"]
    assert here["prose"] != there["prose"]
    vote = f"> **Vote: q3.** {here['prose']}\n>\n" + "\n".join(
        f"> - **{letter}** {said}" for letter, said in here["options"].items()
    )
    other = re.sub(r"> \*\*Vote: q1.+?\n\n", f"{vote}\n\n", text, flags=re.DOTALL)
    page = tmp_path / "05.md"
    page.write_text(other.replace("Lesson 02", "Lesson 05"), encoding="utf-8")
    slides.write_deck(tmp_path / "05.html", read(page), PLACE)
    notes = words(soup(tmp_path / "05.html").select_one("#minute-0 aside"))
    said = words(BeautifulSoup(marked(there["prose"]), "html.parser"))
    assert f"it is asked in other words: {said}" in notes


def test_a_figure_is_that_of_the_notebook_with_its_words(deck) -> None:
    picture = soup(deck).select_one("#minute-20 .picture img")
    wanted = figures("notebooks/02_extract_the_actors.ipynb")[0]
    assert picture["alt"] == wanted.alt
    assert picture["src"].startswith("data:image/png;base64,")
    assert int(picture["width"]) > 100
    assert len(wanted.alt) > 50


# -- the slides with the calmer story -------------------------------------------------


def calmer_decks() -> list[slides.Deck]:
    return [one for one in slides.decks() if one.edition]


@pytest.fixture(scope="module")
def calmer(folder) -> dict[str, BeautifulSoup]:
    """The decks of the calmer story by the numbers of their lessons."""
    return {path.stem[:2]: soup(path) for path in (folder / "slides").glob("calmer/*")}


def test_calmer_slides_are_the_same_sections_under_their_story(calmer) -> None:
    for one in calmer_decks():
        page = calmer[one.plan.number]
        first, *shown = page.select(".slides > section")
        assert "the calmer story" in page.title.text
        assert first.select_one(".kit").text.endswith("· the calmer story")
        assert "These are the slides with the calmer story." in words(first.aside)
        assert [s.h2.text for s in shown] == [s.title for s in one.plan.sections]


def test_calmer_slides_have_the_figures_of_the_calmer_notebook(calmer) -> None:
    seen = 0
    for one in calmer_decks():
        for section in one.plan.sections:
            alts = [
                figures(f"notebooks/calmer/{Path(path).name}")[number - 1].alt
                for _, path, number in section.pictures
            ]
            shown = calmer[one.plan.number].find(id=f"minute-{section.start}")
            assert [img["alt"] for img in shown.select("img")] == alts
            seen += len(alts)
    assert seen >= 9


def test_calmer_votes_are_asked_in_the_calmer_words(calmer) -> None:
    other = 0
    for one in calmer_decks():
        for section in (s for s in one.plan.sections if s.vote):
            name, number = (
                section.vote[0] or f"lesson{one.plan.number}",
                section.vote[1],
            )
            there, here = problems(f"{name}.calmer")[number], problems(name)[number]
            slide = calmer[one.plan.number].find(id=f"minute-{section.start}")
            notes = slide.aside.extract()
            told = plainly(str(slide))
            assert plainly(marked(there["prose"])) in told
            for letter, option in there["options"].items():
                assert plainly(f"{letter} {marked(option)}") in told
            assert plainly(marked(there["right"])) in plainly(str(notes))
            changed = here["options"] != there["options"]
            other += changed
            assert not changed or "With the article it is asked in other" in words(
                notes
            )
    assert other >= 3


def test_what_a_calmer_slide_says_of_the_article_stands_in_its_notes(calmer) -> None:
    chart = calmer["05"].find(id="minute-7")
    assert "stands on the slide no more: NTB, printed on" in words(
        chart.aside.extract()
    )
    assert "NTB" not in words(chart)
    assert "The kit's calmer story, invented." in words(chart)
    told = calmer["03"].find(id="minute-0").aside
    assert "the words of this slide are still the article's: NTB" in words(told)
    for page in calmer.values():
        for slide in page.select("section:not(.title):has(.shown)"):
            shown = slide.select_one(".shown")
            if [*of_the_article(shown.decode_contents())] and "vote" not in slide[
                "class"
            ]:
                assert "With the calmer story" in words(slide.aside)
                assert not shown.select("img")


def test_a_name_is_found_whole_and_in_its_own_letters() -> None:
    assert [*of_the_article("This is so, IS or Raqqa.")] == ["IS", "Raqqa"]
    assert [*of_the_article("Elvestad, LV and a Raqqan")] == []


def test_norwegian_stays_marked(deck) -> None:
    marks = [one.text for one in soup(deck).select("[lang=nb]")]
    written = re.findall(
        r'<i lang="nb">([^<]+)</i>', TRY_OUT.read_text(encoding="utf-8")
    )
    assert {*written} <= {*marks}
    assert "Gutten trenger hjelp." in marks


def test_a_deck_needs_nothing_but_itself(deck) -> None:
    page = soup(deck)
    assert page.select("[src], link[href]") == page.select("img")
    assert all(tag["src"].startswith("data:") for tag in page.select("[src]"))
    policy = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert policy.startswith("default-src 'none';")
    assert "http" not in policy
    styles = "".join(style.text for style in page.select("style"))
    assert all(url.startswith("data:") for url in re.findall(r"url\(([^)]+)", styles))
    assert "@import" not in styles
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    # What links lead to lies in the kit, which is not beside the deck.
    assert page.select("main a[href]") == []


def test_reveal_comes_with_its_licence_and_is_whole(deck) -> None:
    first, second = soup(deck).select("script")
    assert "Permission is hereby granted, free of charge" in first.text
    assert "reveal.js 5.2.0" in first.text
    assert "RevealNotes" in first.text
    assert first.text.rstrip() == first.text.rstrip().partition("</script")[0]
    assert "Reveal.initialize" in second.text


def test_on_the_site_links_lead_to_its_pages(tmp_path) -> None:
    path = tmp_path / "02.html"
    where = sheets.deck(PLACE)
    slides.write_deck(path, read(TRY_OUT), PLACE, leading(PLACE, where))
    links = [a["href"] for a in soup(path).select("main a")]
    assert where == "teach/slides/02_extract_the_actors.html"
    assert links == [
        "../../read/teaching/lessons/02_extract_the_actors.html",
        "../../read/02_extract_the_actors.html",
    ]


def test_the_site_gets_every_deck_and_no_key(tmp_path) -> None:
    slides.write_site(tmp_path)
    wanted = {f"teach/slides/{path.stem}.html" for path in plans()}
    found = {path.relative_to(tmp_path).as_posix() for path in files(tmp_path)}
    assert found == wanted | {one.place for one in slides.decks()}
    known = {sheets.place(path) for path in sheets.documents()}
    known |= {one.page for kind in sheets.SHOWN for one in sheets.sheets(kind)}
    for path in files(tmp_path):
        for link in soup(path).select("main a"):
            target = link["href"].partition("#")[0]
            inside = re.sub(r"^(\.\./)+", "", target)
            back = link["href"].count("../")
            assert not back or back == len(path.relative_to(tmp_path).parents) - 1
            assert target.startswith("http") or inside in known or "app/" in inside


# -- reveal.js ----------------------------------------------------------------------


def test_a_script_cannot_end_the_element_in_which_it_stands() -> None:
    assert reveal.within_a_page("a = '</script><!--'") == r"a = '<\/script><\!--'"


def test_the_lock_of_the_slides_names_one_package_by_its_hash() -> None:
    lock = (ROOT / reveal.LOCK).read_text(encoding="utf-8")
    ((name, version, hashes),) = wheels.PIN.findall(lock)
    assert (name, hashes.count("sha256:")) == ("sphinx-revealjs", 2)
    pins = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'slides = ["{name}=={version}"]' in pins
    assert name not in (ROOT / "requirements-site.lock").read_text(encoding="utf-8")


def test_another_wheel_is_not_taken(tmp_path) -> None:
    (tmp_path / reveal.LOCK).write_bytes((ROOT / reveal.LOCK).read_bytes())
    kept = tmp_path / ".kit" / "wheels" / "sphinx_revealjs-3.2.1-py3-none-any.whl"
    kept.parent.mkdir(parents=True)
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("anything.js", "evil()")
    asked = []

    def run(words, _) -> None:
        asked.extend(map(str, words))
        raise Failed("THESE PACKAGES DO NOT MATCH THE HASHES")

    with pytest.raises(UserError, match="is not the one the kit expects"):
        wheels.fetched(tmp_path, run, reveal.LOCK, reveal.MEGABYTES)
    assert {"--no-deps", "--require-hashes"} <= {*asked}
    good = hashlib.sha256(kept.read_bytes()).hexdigest()
    lock = (tmp_path / reveal.LOCK).read_text(encoding="utf-8")
    changed = re.sub(r"sha256:\w+", f"sha256:{good}", lock, count=1)
    (tmp_path / reveal.LOCK).write_text(changed, encoding="utf-8")
    assert wheels.fetched(tmp_path, run, reveal.LOCK) == [kept]


# -- the answer key -----------------------------------------------------------------


@pytest.fixture(scope="module")
def answered(folder) -> BeautifulSoup:
    return soup(folder / "key.html")


@pytest.fixture(scope="module")
def by_name(answered) -> dict[str, Tag]:
    return {tag["id"]: tag for tag in answered.select("[id]")}


@pytest.mark.parametrize("name", SETS)
def test_the_key_has_every_question_with_its_answer_and_replies(by_name, name) -> None:
    plain = name.removesuffix(".calmer")
    for number, told in problems(name).items():
        block = by_name[f"{plain}-{number}"]
        code, shown = told["code"], plainly(str(block))
        assert (f"{int(code):,}" if code.isdigit() else code) in block.get_text()
        for said in [told["right"], told["why"], *told["replies"].values()]:
            assert plainly(marked(said)) in shown, (number, said)
        for letter, option in told["options"].items():
            assert plainly(f"{letter} {marked(option)}") in shown


def plainly(html: str) -> str:
    """The letters of some HTML, for a comparison."""
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]+>", "", html)))


def test_every_problem_of_the_key_has_its_words(answered) -> None:
    blocks = answered.select("article.answer")
    assert len(blocks) == len({*map(str, blocks)}) > 150
    for block in blocks:
        before = block.find(string="The right answer:").find_all_previous("p")
        own = [p for p in before if block in p.parents]
        assert len(" ".join(words(p) for p in own)) > 25, block["id"]


def test_the_key_speaks_of_the_calmer_story_where_it_is_another(answered) -> None:
    same, other = answered.find(id="lesson02-q4"), answered.find(id="ex05-q4")
    assert "With the calmer story" not in words(same)
    assert "With the calmer story" in words(other)
    alone = problems("lesson06.calmer").keys() - problems("lesson06").keys()
    assert alone
    for number in alone:
        assert "which alone asks this" in words(answered.find(id=f"lesson06-{number}"))


def test_the_key_is_kept_out_of_learners_way(folder, answered, tmp_path) -> None:
    assert answered.select_one("meta[name=robots]")["content"] == "noindex"
    assert answered.select("script") == []
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "my-teaching/" in ignored
    deliver(ROOT / LESSONS.folder, tmp_path)
    assert {path.suffix for path in files(tmp_path)} == {".ipynb", ".json"}
    with pytest.raises(UserError, match="is not on the site"):
        sheets.place(f"my-teaching/{key.NAME}")


def test_pages_are_sound_documents(folder, deck) -> None:
    for path in [deck, *(p for p in files(folder) if p.suffix == ".html")]:
        page = soup(path)
        assert page.html["lang"] == "en"
        assert len(page.select("main h1")) == 1
        names = [tag["id"] for tag in page.select("[id]")]
        assert len(names) == len({*names})
        for link in page.select("a[href^='#']"):
            assert page.find(id=link["href"][1:]), (path.name, link)
        assert not [img for img in page.select("img") if len(img["alt"]) < 50]
