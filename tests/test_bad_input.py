"""Whatever a file holds, the kit answers with one clear sentence or with text."""

import re
from collections.abc import Callable

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from raqqakit import (
    claims,
    data,
    decoding,
    estimates,
    names,
    paths,
    places,
    text,
    widgets,
)
from raqqakit.errors import InputError
from raqqakit.quantities import Interval, find_quantities
from raqqakit.tables import Table

STORY = "En tittel\n\nByen støttes av 10.000 på Øya. Nå går de."
# HTML within a text; a whole page of the web is refused, as test_decoding holds.
HTML = "<h1>Tittel</h1>\n<script>alert('1')</script>\n<p>Byen falt.</p>"
# What looks at every letter once for each letter takes a million million steps here,
# and meets the limit of a test.
BIG = 1_000_000
TABLE_READERS = [
    names.read_aliases,
    names.read_annotation,
    places.read_gazetteer,
    places.read_base_map,
    estimates.read_estimates,
    claims.read_claims,
    claims.read_claim_links,
]
READERS = [decoding.read_text, *TABLE_READERS]
BAD = {
    "empty": (b"", "is empty"),
    "white space": (b" \n\t\r\n ", "is empty"),
    "only a mark": ("\ufeff".encode(), "is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not plain text"),
    "latin-1": (STORY.encode("latin-1"), "Latin-1"),
    "windows-1252": (f"«{STORY}»".encode("cp1252"), "Windows-1252"),
    "utf-16 with a mark": (STORY.encode("utf-16"), "is in UTF-16"),
    "utf-16 without a mark": (STORY.encode("utf-16-le"), "is not plain text"),
    "cut in a letter": ("på".encode()[:-1], "is not UTF-8"),
}

any_reader = pytest.mark.parametrize("read", READERS, ids=lambda r: r.__name__)
any_trouble = pytest.mark.parametrize(("raw", "said"), BAD.values(), ids=list(BAD))


@pytest.fixture
def saved(tmp_path) -> Callable:
    def save(content: str | bytes, name: str = "story.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    """A data folder of the learner's own, empty at first."""
    monkeypatch.setattr(paths, "FOLDER", tmp_path)
    (tmp_path / "article").mkdir()
    return tmp_path


def sentence(got: pytest.ExceptionInfo) -> str:
    """What is said, which is short, in one line, and begins like a sentence."""
    said = str(got.value)
    assert re.fullmatch(r"[A-Za-z'][^\n]{10,200}", said)
    return said


# -- files that are no text -------------------------------------------------------


@any_reader
@any_trouble
def test_a_file_that_is_no_text_is_named_with_what_to_do(
    saved, read, raw, said
) -> None:
    with pytest.raises(InputError) as got:
        read(saved(raw))
    assert sentence(got).startswith("story.txt ")
    assert said in sentence(got)


@any_reader
def test_a_missing_file_is_called_missing(tmp_path, read) -> None:
    with pytest.raises(InputError, match=r"There is no file lost\.txt") as got:
        read(tmp_path / "lost.txt")
    assert "Check the spelling" in sentence(got)


@any_reader
def test_a_folder_is_called_a_folder(tmp_path, read) -> None:
    with pytest.raises(InputError, match="is a folder") as got:
        read(tmp_path)
    assert sentence(got)


@any_reader
def test_a_file_that_may_not_be_read_is_called_so(saved, monkeypatch, read) -> None:
    def refuse(_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = saved(STORY)
    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(InputError, match="may not be read") as got:
        read(path)
    assert sentence(got)


@pytest.mark.parametrize("read", TABLE_READERS, ids=lambda r: r.__name__)
@pytest.mark.parametrize(
    "content", [STORY, HTML, "x" * 200_000, "[" * 9, '"', ",,,\n,"]
)
def test_a_text_is_not_taken_for_a_table_or_a_map(saved, read, content: str) -> None:
    with pytest.raises(InputError) as got:
        read(saved(content))
    assert sentence(got)


# -- files that are text, though not as expected ----------------------------------


@pytest.mark.parametrize(
    "raw",
    [
        STORY.encode(),
        STORY.encode("utf-8-sig"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
        STORY.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["plain", "mark", "windows", "old mac", "windows with a mark"],
)
def test_marks_and_line_ends_of_other_machines_change_nothing(saved, raw) -> None:
    assert decoding.read_text(saved(raw)) == STORY


def test_a_table_saved_by_a_spreadsheet_reads_like_any_other(saved) -> None:
    raw = "alias,id,label\nØya,oya,location\n"
    plain = names.read_aliases(saved(raw))
    windows = raw.replace("\n", "\r\n").encode("utf-8-sig")
    assert names.read_aliases(saved(windows)) == plain


@pytest.mark.parametrize(
    "line", ["Byen falt.", "Byen falt. Nå går de.\n", "ord " * 900]
)
def test_an_article_of_one_line_is_an_article(saved, line: str) -> None:
    story = decoding.read_text(saved(line))
    assert [p.text for p in text.paragraphs(story)] == [line.strip()]
    assert text.readability(story).words == len(line.split())


BIG_STORIES = {
    "many lines": STORY + "\n\n",
    "one line": "Byen støttes av 10.000 på Øya. ",
    "one word": "støtte",
    "one numeral": "9",
}


@pytest.fixture(params=BIG_STORIES.values(), ids=list(BIG_STORIES))
def big(request, saved) -> str:
    part = request.param.encode()
    return decoding.read_text(saved(part * (BIG // len(part))))


def test_a_megabyte_is_cut_into_pieces(big: str) -> None:
    assert len(big.encode()) > 0.9 * BIG
    for split in (text.paragraphs, text.sentences):
        assert all(big[p.start : p.end] == p.text for p in split(big))


def test_a_megabyte_can_be_searched(big: str) -> None:
    lines = text.concordance(big, "byen")
    assert len(lines) == len(re.findall(r"\bbyen\b", big, re.IGNORECASE))


def test_names_are_found_in_a_megabyte(big: str) -> None:
    found = names.find_mentions(big, [names.Alias("Øya", "oya", "location")])
    assert len(found) == big.count("Øya")


def test_quantities_are_found_in_a_megabyte(big: str) -> None:
    tens = [q for q in find_quantities(big) if q.interval == Interval(10_000, 10_000)]
    assert len(tens) == big.count("10.000")


def test_times_hedges_and_sources_are_looked_for_in_a_megabyte(big: str) -> None:
    printing = claims.printed("2017-09-22")
    assert len(claims.find_times(big, printing)) == big.count("Nå")
    assert claims.find_hedges(big) == []
    assert claims.find_sources(big) == []


# -- HTML and scripts in a file ---------------------------------------------------


def test_html_in_an_article_stays_the_text_that_it_is(saved) -> None:
    assert decoding.read_text(saved(HTML)) == HTML
    assert "".join(p.text for p in text.paragraphs(HTML)) == HTML


def test_html_in_an_article_is_shown_and_not_run(saved) -> None:
    story = decoding.read_text(saved(HTML))
    parts = text.paragraphs(story)
    english = [{"paragraph": "0", "english": story}]
    shown = [
        widgets.reader(parts, english, {}).children[-1].value,
        widgets.concordance(story, "byen|script").children[-1].value,
        Table(("text",), [(p.text,) for p in parts], story)._repr_html_(),
    ]
    for html in shown:
        assert "&lt;script&gt;" in html
        assert not re.search("<(script|h1)", html)


# -- the kit's own files ----------------------------------------------------------

# Those of a story are in test_stories.
LOADERS = [
    data.description,
    data.pages,
    data.shares,
    data.chain,
    data.pairs,
    data.statements,
]


@pytest.mark.parametrize("load", LOADERS, ids=lambda loader: loader.__name__)
def test_a_missing_file_of_the_kit_is_named_with_its_folder(own_data, load) -> None:
    with pytest.raises(InputError, match=r"file data/\S+ is missing") as got:
        load()
    assert sentence(got)


@any_trouble
def test_an_article_put_in_the_kits_place_is_checked(own_data, raw, said) -> None:
    (own_data / "article" / "article.txt").write_bytes(raw)
    with pytest.raises(InputError, match=said) as got:
        data.article()
    assert sentence(got)


def test_an_article_put_in_the_kits_place_is_read(own_data) -> None:
    (own_data / "article" / "article.txt").write_bytes(STORY.encode("utf-8-sig"))
    assert data.article() == STORY


def test_a_folder_in_the_articles_place_is_no_article(own_data) -> None:
    (own_data / "article" / "article.txt").mkdir()
    with pytest.raises(InputError, match=r"data/article/article\.txt is missing"):
        data.article()


def test_an_unknown_story_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="no story 'mine'") as got:
        data.article("mine")
    assert sentence(got)


@pytest.mark.parametrize("number", [0, 19, -19])
def test_a_sentence_that_is_not_there_is_refused(number: int) -> None:
    assert data.english(18) == data.english(-1)
    with pytest.raises(InputError) as got:
        data.english(number)
    assert sentence(got)


# -- how a problem is shown -------------------------------------------------------


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    """A notebook's own shell, without history and with a folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        quiet = Config({"HistoryManager": {"enabled": False}})
        yield InteractiveShell(config=quiet)


CELLS = {
    "decoding.read_text('lost.txt')": "Stopped: There is no file lost.txt in this",
    "text.concordance('byen', '(')": "Stopped: The pattern '(' is not complete",
    "quantities.parse_numeral('2.5')": "Stopped: '2.5' is not a number as Norwegian",
    "quantities.Interval(20,000)": "Stopped: The low end 20 is above the high end 0. "
    "Does a comma stand inside a number? Ten thousand is 10_000.",
    "quantities.Interval(3, 2)": "Stopped: The low end 3 is above the high end 2.",
    "figures.show(None)": "Stopped: A figure needs its alternative text",
    "claims.printed('22.9.2017')": "Stopped: '22.9.2017' is no day of printing.",
    "try:\n  1 / 0\nexcept ArithmeticError:\n  text.readability('')": "Stopped: ",
}


@pytest.mark.parametrize(("cell", "said"), CELLS.items())
def test_in_a_notebook_a_problem_is_one_sentence(shell, capsys, cell, said) -> None:
    shell.run_cell(
        "from raqqakit import claims, decoding, figures, quantities, text", silent=True
    )
    outcome = shell.run_cell(cell)
    captured = capsys.readouterr()
    assert isinstance(outcome.error_in_exec, InputError)
    # Cut between words: JupyterLab breaks a long line of an error within a word.
    lines = captured.out.splitlines()
    assert max(map(len, lines)) < 80
    told = " ".join(lines)
    assert told.startswith(said)
    assert told == f"Stopped: {outcome.error_in_exec}"
    assert captured.err == ""


def test_another_error_keeps_its_traceback(shell, capsys) -> None:
    shell.run_cell("1 / 0")
    assert "Traceback" in capsys.readouterr().out


def test_a_problem_can_be_caught_as_a_value_error() -> None:
    assert issubclass(InputError, ValueError)
    assert InputError("No.")._render_traceback_() == ["Stopped: No."]
