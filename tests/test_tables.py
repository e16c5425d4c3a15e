"""Tables that read well on a page, in a terminal and aloud."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit.errors import InputError
from raqqakit.tables import Cell, Quote, Table, concordance_table
from raqqakit.text import Context

EVIL = '<script>alert("1")</script>'
TABLE = Table(
    ("word", "English", "times"),
    [("byen", "the city", 6), ("støtter", "supports", 1_200)],
    "Words & more",
    norwegian=("word",),
    source="Source: NTB.",
)


class Page(HTMLParser):
    """What a browser makes of some HTML: its tags, and the text of each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens."""
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Give the text to the tag that it stands in."""
        self.texts[self.open[-1]][-1] += data

    def attributes(self, tag: str, name: str) -> list[str | None]:
        """The values of an attribute on all tags of one kind."""
        return [attrs.get(name) for found, attrs in self.tags if found == tag]


def page(table: Table | Quote) -> Page:
    return Page(table._repr_html_())


# -- as a page --------------------------------------------------------------------


def test_a_table_has_its_caption_its_headings_and_its_cells() -> None:
    read = page(TABLE)
    assert read.texts["caption"] == ["Words & more"]
    assert read.texts["th"] == ["word", "English", "times"]
    assert read.texts["td"] == ["byen", "the city", "6", "støtter", "supports", "1,200"]
    assert read.texts["p"] == ["Source: NTB."]


def test_every_heading_says_that_it_heads_a_column() -> None:
    assert page(TABLE).attributes("th", "scope") == ["col"] * 3


def test_norwegian_cells_are_marked_as_norwegian_and_others_are_not() -> None:
    assert page(TABLE).attributes("td", "lang") == ["nb", None, None] * 2


def test_a_column_of_numbers_stands_to_the_right_with_its_heading() -> None:
    for tag in ("th", "td"):
        sides = page(TABLE).attributes(tag, "style")
        assert ["text-align:right" in side for side in sides[:3]] == [
            False,
            False,
            True,
        ]


def test_a_column_with_one_word_among_its_numbers_stands_to_the_left() -> None:
    mixed = Table(("n",), [(1,), ("not given",)], "C")
    assert all("right" not in style for style in page(mixed).attributes("td", "style"))


def test_a_folded_table_is_opened_by_its_caption() -> None:
    read = page(Table(("a",), [(1,)], "Open & see", folded=True))
    assert read.texts["summary"] == ["Open & see"]
    assert [tag for tag, _ in read.tags][:4] == ["div", "details", "summary", "table"]
    assert "open" not in read.tags[1][1]


def test_a_table_without_a_source_has_no_line_under_it() -> None:
    assert "p" not in page(Table(("a",), [(1,)], "C")).texts


def test_a_table_without_rows_still_has_its_headings() -> None:
    empty = Table(("a", "b"), [], "Nothing found")
    assert page(empty).texts["th"] == ["a", "b"]
    assert repr(empty) == "Nothing found\na  b\n-  -"


def test_a_script_in_any_part_of_a_table_is_shown_and_not_run() -> None:
    read = page(Table((EVIL,), [(EVIL,)], EVIL, source=EVIL))
    assert {tag for tag, _ in read.tags} == {
        "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "p",
    }  # fmt: skip
    assert read.texts["caption"] == read.texts["td"] == read.texts["p"] == [EVIL]


@settings(max_examples=60)
@given(cell=st.text("<>&\"'/ab \n") | st.text(), folded=st.booleans())
def test_any_cell_comes_out_as_the_text_that_went_in(cell: str, folded: bool) -> None:
    read = page(Table(("a",), [(cell,)], "C", folded=folded))
    assert read.texts["td"] == [cell]


# -- cells that are links, or of another language ---------------------------------


def test_a_cell_with_an_address_is_a_link_of_its_words() -> None:
    read = page(
        Table(("page",), [(Cell("A report", "https://example.org/a?b=1&c"),)], "C")
    )
    assert read.texts["a"] == ["A report"]
    assert read.attributes("a", "href") == ["https://example.org/a?b=1&c"]
    assert read.attributes("a", "lang") == [None]


def test_a_cell_of_another_language_is_marked_with_or_without_an_address() -> None:
    cells = (Cell("rundt", language="nb"), Cell("SOHR", "http://example.org", "nb"))
    read = page(Table(("words", "page"), [cells], "C"))
    assert read.attributes("span", "lang") == read.attributes("a", "lang") == ["nb"]


def test_several_links_share_a_cell() -> None:
    cells = (Cell("one", "https://example.org/1"), Cell("two", "https://example.org/2"))
    table = Table(("pages",), [(cells,)], "C")
    assert page(table).texts["a"] == ["one", "two"]
    assert repr(table).splitlines()[-1] == "one; two"


def test_a_cell_without_an_address_is_no_link() -> None:
    read = page(Table(("page",), [(Cell("address not kept"),)], "C"))
    assert "a" not in read.texts
    assert read.texts["span"] == ["address not kept"]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "www.example.org",
     " https://example.org", "file:///etc/x", "JavaScript:alert(1)//https://"],
)  # fmt: skip
def test_an_address_of_another_kind_is_refused(address) -> None:
    with pytest.raises(InputError, match="no address of a web page"):
        Cell("words", address)


@pytest.mark.parametrize("words", ["", "  "])
def test_a_link_without_words_is_refused(words) -> None:
    with pytest.raises(InputError, match="needs words"):
        Cell(words, "https://example.org")


def test_a_script_in_a_link_is_shown_and_not_run() -> None:
    evil = Cell(EVIL, f'https://example.org/"><script>{EVIL}', '"><script>')
    read = page(Table(("page",), [(evil,)], "C"))
    assert "script" not in read.texts
    assert read.texts["a"] == [EVIL]
    assert read.attributes("a", "href") == [evil.url]


# -- as text ----------------------------------------------------------------------


def test_in_plain_text_the_columns_stand_under_each_other() -> None:
    assert repr(TABLE).splitlines() == [
        "Words & more",
        "word     English   times",
        "-------  --------  -----",
        "byen     the city  6",
        "støtter  supports  1,200",
        "Source: NTB.",
    ]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [(10_000, "10,000"), (0.5, "0.50"), (True, "yes"), (False, "no"), (None, ""),
     ("10.000", "10.000"), (2014, "2,014"), ("2014", "2014")],
)  # fmt: skip
def test_a_cell_is_shown_the_same_on_a_page_and_in_text(cell, wanted) -> None:
    table = Table(("x",), [(cell,)], "C")
    assert page(table).texts["td"] == [wanted]
    assert repr(table).splitlines()[3:] == [wanted] * bool(wanted)


@pytest.mark.parametrize("row", [(), (1,), (1, 2, 3)])
def test_a_row_too_short_or_too_long_is_refused(row) -> None:
    with pytest.raises(InputError, match="one cell for each column"):
        Table(("a", "b"), [(1, 2), row], "C")


# -- quotes and concordances ------------------------------------------------------


def test_a_quote_says_which_language_is_which() -> None:
    quote = Quote(f"Byen falt. {EVIL}", "The city fell.")
    assert page(quote).attributes("blockquote", "lang") == ["nb", "en"]
    assert page(quote).texts["blockquote"] == [f"Byen falt. {EVIL}", "The city fell."]
    assert repr(Quote("Byen falt.", "It fell.")) == "Byen falt.\nIt fell."


def test_a_concordance_is_a_table_in_norwegian() -> None:
    table = concordance_table([Context(" I ", "byen", ", nå ")], "byen")
    assert table.rows == [("I", "byen", ", nå")]
    assert page(table).attributes("td", "lang") == ["nb"] * 3


def test_a_table_in_part_says_how_many_rows_it_leaves_out() -> None:
    whole = Table(("who", "n"), [("Ada", 1), ("Bo", 20), ("Cy", 1_300)], "All")
    some = whole.having("Bo", "1,300")
    assert [row[0] for row in some.rows] == ["Bo", "Cy"]
    assert some.caption == "All: 2 of 3 rows"
    assert whole.having("nobody").rows == []
