"""The site as a folder: every link followed, nothing asked of others, nothing lost."""

import re
from collections import Counter
from functools import partial
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import parse_qs, unquote, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup

from tools import minutes
from tools.build import ROOT
from tools.copies import deliver
from tools.site import landing, reading
from tools.site.sheets import (
    APP,
    SHOWN,
    deck,
    decks_of,
    documents,
    place,
    sheets,
    with_slides,
)
from tools.tags import (
    CALMER,
    CALMER_CLASS,
    CALMER_EXERCISES,
    CLASS,
    EXERCISES,
    KINDS,
    LESSONS,
    SOLUTIONS,
)

pytestmark = pytest.mark.slow

# What other parts of the site write.
OF_OTHERS = {"work.html", "doctor.html", APP}
DECKS = {
    deck(p, e) for p in with_slides() for e in decks_of(p)
}  # tests/test_teach.py looks at them
KEEPS = "assets/keep.js"  # the one script: it has the page kept for a second visit
LOADING = (
    "link[href], script[src], img[src], iframe, object, embed, source, video, audio"
)
# Words of a page that its notebook has not.
FRAME = ".open, .contents, .note, .on-paper, .quiet, figcaption"
SHEETS = [sheet for kind in SHOWN for sheet in sheets(kind)]
each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.path)


def write(folder: Path) -> Path:
    reading.write(folder)
    landing.write(folder)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return write(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def pages(site) -> dict[str, BeautifulSoup]:
    """Every page by its place in the site."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def learners_folder(tmp_path_factory) -> set[str]:
    """The paths of what can be opened to be run: those of a learner's folder."""
    mine = tmp_path_factory.mktemp("mine")
    for kind, inner in (
        (LESSONS, ""),
        (CALMER, "calmer"),
        (EXERCISES, "exercises"),
        (CALMER_EXERCISES, "calmer/exercises"),
        (CLASS, "class"),
        (CALMER_CLASS, "calmer/class"),
    ):
        deliver(ROOT / kind.folder, mine / inner)
    return {path.relative_to(mine).as_posix() for path in mine.rglob("*.ipynb")}


def broken(looked_at, pages, site, learners_folder) -> list[str]:
    """Every link of some of the pages that leads to nothing."""
    return [
        f"{page}: {link['href']}"
        for page, soup in looked_at.items()
        for link in soup.select("a[href]")
        if not leads(page, link["href"], pages, site, learners_folder)
    ]


def leads(page: str, href: str, pages, site, learners_folder) -> bool:
    """Whether a link of a page leads to something that is there."""
    link = urlsplit(href)
    if link.scheme:
        return link.scheme in ("http", "https") and bool(link.netloc)
    target = normpath(join(dirname(page), unquote(link.path))) if link.path else page
    if target.startswith("..") or href.startswith("/"):
        return False
    if link.fragment and not pages[target].find(id=unquote(link.fragment)):
        return False
    if target == APP:
        return parse_qs(link.query)["path"][0] in learners_folder
    return target in OF_OTHERS | DECKS or (site / target).is_file()


def test_every_link_leads_to_something(pages, site, learners_folder) -> None:
    assert broken(pages, pages, site, learners_folder) == []


@pytest.mark.parametrize(
    "href",
    ["no.html", "#no", "index.html#no", "/index.html", "../x", f"{APP}?path=no.ipynb"],
)
def test_a_link_to_nothing_is_noticed(pages, site, learners_folder, href) -> None:
    soup = BeautifulSoup(f'<a href="{href}">go</a>', "html.parser")
    one = {"a.html": soup}
    assert broken(one, pages | one, site, learners_folder) == [f"a.html: {href}"]


def test_every_notebook_and_text_has_its_page_and_is_reached(pages) -> None:
    wanted = {sheet.page for sheet in SHEETS} | {place(path) for path in documents()}
    assert wanted <= {*pages}
    linked = {
        normpath(join(dirname(page), urlsplit(link["href"]).path))
        for page, soup in pages.items()
        for link in soup.select("a[href]")
    }
    assert {*pages} <= linked


def test_the_landing_page_opens_every_lesson_and_set(pages, learners_folder) -> None:
    links = [urlsplit(link["href"]) for link in pages["index.html"].select("a")]
    opened = {parse_qs(one.query)["path"][0] for one in links if one.path == APP}
    assert opened == learners_folder
    read = {one.path for one in links if one.path.startswith("read/")}
    assert {sheet.page for sheet in SHEETS} <= read


def test_the_landing_page_says_of_each_lesson_what_the_lesson_says(pages) -> None:
    lessons = pages["index.html"].select("article.lesson")
    assert len(lessons) == len(sheets(LESSONS))
    for shown, sheet in zip(lessons, sheets(LESSONS), strict=True):
        first = nbformat.read(sheet.file, as_version=4).cells[0].source
        core, beyond = minutes.said(first)
        assert shown.h3.text == first.splitlines()[0].removeprefix("# ")
        assert shown.select_one(".takes").text == (
            f"{core} minutes, and {beyond} more beyond the core"
        )
        objectives = [item.text for item in shown.select_one("ol").select("li")]
        assert len(objectives) == len(re.findall(r"^\d+\. ", first, re.MULTILINE))
        assert all(plainly(one) in plainly(first) for one in objectives)


def test_the_content_note_stands_before_any_way_into_a_story(pages) -> None:
    main = pages["index.html"].main
    note = main.select_one(".note")
    assert "war" in note.text
    assert "hurt" in note.text
    assert main.select_one("a").find_previous(class_="note") is note


def test_both_stories_are_offered_in_the_same_way(pages) -> None:
    cards = pages["index.html"].select(".card")
    assert [card.h3.text for card in cards] == ["The calmer story", "The article"]
    outlines = [[tag.name for tag in card.find_all(True)] for card in cards]
    assert outlines[0] == outlines[1]


def test_the_picture_has_the_words_of_the_readme(pages) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    figure = pages["index.html"].figure
    assert f"![{figure.img['alt']}](docs/chart.png)\n\n*{figure.figcaption.text}*" in (
        readme
    )


def test_no_page_loads_anything_from_another_host(pages, site) -> None:
    for page, soup in pages.items():
        policy = soup.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        assert policy.startswith("default-src 'self';")
        for tag in soup.select(LOADING):
            address = urlsplit(tag.get("src") or tag.get("href") or "")
            assert (address.scheme, address.netloc) == ("", ""), f"{page}: {tag}"
            target = normpath(join(dirname(page), address.path))
            assert target == KEEPS or (site / target).is_file()
        assert not soup.select("base, [srcset], [style*=url]")
        assert [tag["src"].replace("../", "") for tag in soup("script")] == [KEEPS]
    assert not re.search(r"@import|url\(", (site / "assets/site.css").read_text())


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_no_page_is_larger_than_a_slow_line_bears(site) -> None:
    assert max(path.stat().st_size for path in files(site)) < 150_000


def test_every_picture_says_what_it_shows(pages, site) -> None:
    pictures = [
        (page, img) for page, soup in pages.items() for img in soup.select("img")
    ]
    assert len(pictures) > 40
    for page, img in pictures:
        assert len(img["alt"]) > 50, page
        assert int(img["width"]) > 100
        assert int(img["height"]) > 100
        assert (site / normpath(join(dirname(page), img["src"]))).is_file()


def test_pages_are_sound_documents(pages) -> None:
    for page, soup in pages.items():
        assert soup.html["lang"] == "en"
        assert soup.title.text.strip()
        headings = [int(tag.name[1]) for tag in soup.select("main :is(h1, h2, h3, h4)")]
        assert headings.count(1) == 1, page
        assert headings[0] == 1, page
        deeper = [below - above for above, below in pairwise(headings)]
        assert max(deeper, default=0) <= 1, page
        ids = Counter(tag["id"] for tag in soup.select("[id]"))
        assert max(ids.values()) == 1, page
        assert not soup.select("[aria-live], [role=status]"), page


def test_tables_have_their_box_and_their_headings(pages) -> None:
    tables = [table for soup in pages.values() for table in soup.select("table")]
    assert len(tables) > 100
    for table in tables:
        box = table.parent
        assert box["class"] == ["table-box"]
        assert box["tabindex"] == "0"
        assert box["aria-label"]
        assert {head.get("scope") for head in table.select("th")} <= {"col", "row"}
        assert all(head.text.strip() for head in table.select("th"))
        assert table.select("th")


def test_a_table_of_contents_names_every_step(pages) -> None:
    for sheet in SHEETS:
        soup = pages[sheet.page]
        told = [a.text for a in soup.select(".contents a")]
        assert told == [h2.text for h2 in soup.select(".text h2")]
        assert len(told) > 4


@each_sheet
def test_nothing_of_a_notebook_is_lost(pages, sheet) -> None:
    soup = BeautifulSoup(str(pages[sheet.page].main), "html.parser")
    notebook = nbformat.read(sheet.file, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    shown = [figure.pre.text for figure in soup.select("figure.code")]
    assert shown == [cell.source.strip("\n") for cell in code]
    outputs = [c for c in code if c.outputs and ".ask()" not in c.source]
    assert len(soup.select("figure.output")) == len(outputs)
    for figure, cell in zip(soup.select("figure.output"), outputs, strict=True):
        figure.figcaption.decompose()
        assert figure.text.split() == " ".join(map(text_of, cell.outputs)).split()
    for tag in soup.select(f"{FRAME}, figure"):
        tag.decompose()
    prose = "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
    # Numbers that a list makes itself, and the name of a block's language.
    prose = re.sub(r"^(\d+\. |```python$)", "", prose, flags=re.MULTILINE)
    assert Counter(plainly(soup.text).split()) == Counter(plainly(prose).split())


def text_of(output) -> str:
    """The words of an output, as its cell shows them."""
    data = output.get("data", {"text/plain": output.get("text")})
    if "text/html" in data:
        return BeautifulSoup(data["text/html"], "html.parser").text
    return data["text/plain"]


def plainly(words: str) -> str:
    """The letters and digits of some Markdown, HTML or text, for a comparison."""
    words = re.sub(r"\]\([^)]*\)|<(?!\w+://)[^<>]+>", " ", words)
    return re.sub(r"[\W_]+", " ", words)


@each_sheet
def test_norwegian_is_marked_on_the_page_as_in_the_notebook(pages, sheet) -> None:
    notebook = nbformat.read(sheet.file, as_version=4)
    written = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    written += [
        output.data["text/html"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "text/html" in output.get("data", {})
    ]
    wanted = Counter(
        part.text
        for html in written
        for part in BeautifulSoup(html, "html.parser").select("[lang=nb], [lang=nn]")
        if "`" not in part.text and "*" not in part.text
    )
    soup = pages[sheet.page]
    assert wanted <= Counter(part.text for part in soup.select("[lang]"))
    assert {part["lang"] for part in soup.select("[lang]")} <= {"en", "nb", "nn"}


@pytest.mark.parametrize(
    ("page", "tag", "words"),
    [
        ("read/04_who_says_so.html", "pre", "Kaia er våt, legger havna til."),
        ("read/ex04_who_says_so.html", ".code", '"Kaia er våt, legger havna til."'),
        ("read/01_read_the_article.html", "pre", "'Store ressurser'"),
    ],
)
def test_norwegian_that_is_printed_is_marked_too(pages, page, tag, words) -> None:
    marked = [one.text for one in pages[page].select(f"{tag} [lang=nb]")]
    assert any(words.strip("\"'") in one for one in marked)


def test_replies_are_folded(pages) -> None:
    for sheet in sheets(LESSONS):
        notebook = nbformat.read(sheet.file, as_version=4)
        folds = sum(cell.source.count("<details>") for cell in notebook.cells)
        folded = pages[sheet.page].select(".text > details")
        assert len(folded) == folds > 0
        assert not any(one.has_attr("open") for one in folded)


def test_one_lesson_leads_to_the_next_and_back(pages) -> None:
    for kind in KINDS:
        if kind not in SHOWN:
            continue
        row = [sheet.page for sheet in sheets(kind)]
        beside = partial(turned, pages)
        assert [beside(page, "next") for page in row[:-1]] == row[1:]
        assert [beside(page, "prev") for page in row[1:]] == row[:-1]
        assert beside(row[0], "prev") is None
    calmer = sheets(CALMER)[-1].page
    assert turned(pages, calmer, "next") == "read/07_your_own_article.html"


def turned(pages, page: str, rel: str) -> str | None:
    link = pages[page].select_one(f".turn [rel={rel}]")
    return link and normpath(join(dirname(page), link["href"]))


def test_a_page_opens_its_own_notebook_and_of_answers_the_exercises(pages) -> None:
    for sheet in SHEETS:
        button = pages[sheet.page].select_one("main > .open > .button")
        path = parse_qs(urlsplit(button["href"]).query)["path"][0]
        homes = {SOLUTIONS.home: "exercises/", CLASS.home: "class/"}
        inner = homes.get(sheet.kind.home, "")
        edition = f"{sheet.kind.edition}/" if sheet.kind.edition else ""
        assert path == f"{edition}{inner}{sheet.file.name}"
