"""A report is one page that loads nothing, reads well aloud, and keeps its words."""

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from html import unescape
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_own import ALIASES, GIVEN, PLACES, TEXT, by_ada
from test_tables import Page

from raqqakit import claims, own, report
from raqqakit.errors import InputError
from raqqakit.figures import display
from raqqakit.own import Reading, Story
from raqqakit.own.decisions import Row
from raqqakit.own.matching import merged
from raqqakit.report import writing

EVIL = "<script>alert('1')</script><img src=x onerror=alert(1)>"
VOID = ("meta", "img", "br", "link")
READ = {"actor": "yes", "place": "yes", "who": "yes", "when": "yes", "how_firm": "yes",
        "how_many": "yes", "unit": "people", "whom": "car owners"}  # fmt: skip


def written(home: Path, text=TEXT, said=READ, **given: str) -> Reading:
    """A story written into a folder, and read there by Ada."""
    folder = home / "mine"
    folder.mkdir(exist_ok=True)
    for name, content in zip(own.FILES, (text, ALIASES, PLACES)):
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAQQAKIT_MINE", str(home))
        return by_ada(own.read("mine", **GIVEN | given), **said)


@pytest.fixture
def story(tmp_path, monkeypatch):
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    return partial(written, tmp_path)


@pytest.fixture(scope="module")
def html(tmp_path_factory) -> str:
    """The page of the story as it is, made once for all that only read it."""
    return report.page(written(tmp_path_factory.mktemp("read")))


class Document(Page):
    """A page whose tags without an end are closed at once."""

    def handle_starttag(self, tag, attrs) -> None:
        """Note a tag that opens, and close it when it holds nothing."""
        super().handle_starttag(tag, attrs)
        if tag in VOID:
            self.handle_endtag(tag)


def read(html: str) -> Document:
    return Document(html.replace("<!DOCTYPE html>", "").strip())


def tags(document: Document) -> list[str]:
    return [tag for tag, _ in document.tags]


# -- the page ---------------------------------------------------------------------


def test_the_page_loads_nothing_and_runs_nothing(html) -> None:
    document = read(html)
    assert not {"script", "link", "iframe", "object"} & set(tags(document))
    for name in ("src", "srcset", "href", "data", "action"):
        for tag, attrs in document.tags:
            value = attrs.get(name) or ""
            assert value.startswith(("data:image/png", "#")) or not value, (tag, value)
    assert "url(" not in html
    assert "@import" not in html


def test_the_page_is_ordered_for_those_who_hear_it(html) -> None:
    document = read(html)
    names = tags(document)
    assert document.attributes("html", "lang") == ["en"]
    assert names.count("h1") == names.count("main") == names.count("title") == 1
    levels = [int(t[1]) for t in names if re.fullmatch("h[1-6]", t)]
    assert levels == [1] + [2] * (len(levels) - 1)
    ids = [a["id"] for _, a in document.tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert all(
        alt and alt.count(". ") >= 2 for alt in document.attributes("img", "alt")
    )
    assert len(document.attributes("img", "alt")) == 2
    assert set(document.attributes("th", "scope")) == {"col"}
    assert names.count("caption") == names.count("table")
    labels = [a.get("aria-labelledby") for t, a in document.tags if t == "section"]
    assert set(labels) <= set(ids)


def test_whatever_scrolls_can_be_reached_by_keyboard_and_has_a_name(html) -> None:
    boxes = re.findall(r'<div class="scroll[ "][^>]*>', html)
    assert len(boxes) == html.count("<table ")
    assert all('tabindex="0"' in b and 'aria-label="' in b for b in boxes)
    assert "<details" not in html


def test_every_cell_knows_the_heading_over_it(html) -> None:
    tables = re.findall(r"<table .*?</table>", html, re.DOTALL)
    assert len(tables) > 5
    for table in tables:
        heads = re.findall(r'<th role="columnheader"[^>]*>([^<]*)</th>', table)
        for row in re.findall(r'<tr role="row">(<td.*?)</tr>', table, re.DOTALL):
            labels = re.findall(r'<td role="cell" data-label="([^"]*)"', row)
            assert labels == heads


def test_every_mark_says_what_it_is_and_has_a_line_of_its_own(html) -> None:
    lines = dict(re.findall(r"mark\.(\w+) \{[^}]*text-decoration-style: (\w+)", html))
    assert len(set(lines.values())) == 4
    for kind in ("actor", "location", "time", "quantity"):
        assert f'<mark class="{kind}">{kind}</mark>' in html
    text = html[html.index('<div lang="nb">') :]
    assert (
        '<mark class="actor">Kari Moe<span class="note" lang="en"> '
        "[actor Kari Moe, read by Ada]" in text
    )
    assert '<mark class="quantity">Mellom 200 og 300<span' in text
    assert '<mark class="time">tidlig i mai<span' in text


def test_the_text_comes_through_whole_and_in_order(html) -> None:
    part = html[html.index('<div lang="nb">') :].split("</section>")[0]
    plain = re.sub(r'<span class="note".*?</span>|<[^>]+>', "", part)
    assert " ".join(plain.split()) == " ".join(TEXT.split())


def test_signs_in_the_words_of_the_learner_stay_signs(story) -> None:
    address = f"{EVIL} https://example.org/{EVIL} {EVIL}"
    said = READ | dict.fromkeys(("actor", "who", "whom", "unit"), EVIL)
    text = f"{EVIL} {TEXT}"
    html = report.page(story(text, said, title=EVIL, source=address, rights=address))
    assert "<script" not in html
    assert "onerror=alert(1)>" not in html
    assert "&lt;script&gt;" in html


def test_source_rights_and_what_is_left_open_stand_in_it(html) -> None:
    for words in ("Written for this test.", "CC BY 4.0", "Dusinvis", "10,000",
                  "Nordby kommune</span>", "23 May 2024"):  # fmt: skip
        assert words in html


def test_a_report_in_which_nothing_was_read_says_so(story) -> None:
    html = report.page(story("Han kom.", {}))
    assert "No place has a point that somebody has read." in html
    assert "No number has been read whole, so none is drawn." in html
    assert "Nothing was found." in html
    assert "Nobody has read any of the 0 proposals yet." in html


def test_each_unit_has_a_chart_of_its_own(story) -> None:
    made = story("Det er 14 kilometer dit. Det er 9 hus der.", READ | {"unit": "hus"})
    row = next(n for n, r in enumerate(made.rows, 1) if r.proposal.kind == "unit")
    html = report.page(own.say(made, row, "kilometer"))
    alts = read(html).attributes("img", "alt")
    assert sum("Range chart" in alt for alt in alts) == 2
    assert not any("kilometer" in alt and "hus" in alt for alt in alts)


@settings(max_examples=40)
@given(
    words=st.text("–Kari<>&\"'{}% .,0123456789\n\u00a0æøå😀", min_size=1, max_size=120)
)
def test_any_text_becomes_a_page_that_holds_it(words) -> None:
    made = Story(
        text=f"{TEXT}\n\n{words}", aliases=(), coordinates={}, gazetteer=(),
        printed=claims.printed("2024-05"), title="{title}", source="{}", rights="%s",
    )  # fmt: skip
    html = report.page(merged(made, "Ada", []))
    part = html[html.index('<div lang="nb">') :].split("</section>")[0]
    plain = unescape(re.sub(r'<span class="note".*?</span>|<[^>]+>', "", part))
    assert plain.split() == made.text.split()
    assert read(html)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2, from 1 to 21."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        lin = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4
               for p in parts]  # fmt: skip
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_on_every_ground(html, theme) -> None:
    blocks = re.findall(r":root \{([^}]*)\}", html)
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", blocks[theme]))
    for ground in ("page", "soft", "actor", "location", "time", "quantity"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5
    assert contrast(colours["link"], colours["page"]) >= 4.5
    assert contrast(colours["line"], colours["page"]) >= 3


def test_it_is_ready_for_paper(html) -> None:
    assert "@page { size: A4" in html
    assert "@media print" in html


def test_an_address_in_the_source_is_a_link_and_stays_readable(story) -> None:
    source = 'Bladet, https://example.org/a?b=1&c="x, http://example.org.'
    html = report.page(story(source=source))
    links = [a["href"] for t, a in read(html).tags if t == "a" and "href" in a]
    assert set(links) == {
        "#text", "https://example.org/a?b=1&c=", "http://example.org",
    }  # fmt: skip
    assert ">http://example.org</a>." in html


def test_the_text_is_read_aloud_in_the_language_that_is_named(story) -> None:
    html = report.page(story(title='lang="nb"'), "nn-NO")
    assert ' lang="nb"' not in html
    assert '<div lang="nn-NO">' in html
    with pytest.raises(InputError, match="no code of a language"):
        report.page(story(), '"><script>')


def test_a_report_of_no_reading_is_refused_in_words(story) -> None:
    for other in ("my-story", story().story):
        with pytest.raises(InputError, match="A reading is wanted here"):
            report.write(other)


# -- the file ---------------------------------------------------------------------


def test_a_report_is_never_overwritten_unless_asked(
    story, html, tmp_path, monkeypatch
) -> None:
    made = story()
    monkeypatch.setattr(writing, "page", lambda *_: html)
    assert report.write(made, "mine/r.html") == "Wrote mine/r.html."
    first = tmp_path / "mine" / "r.html"
    first.write_text("mine", encoding="utf-8")
    said = report.write(made, "mine/r.html")
    assert said == (
        "mine/r.html stands there already and is kept. The new report is mine/r-2.html."
    )
    assert first.read_text(encoding="utf-8") == "mine"
    assert report.write(made, "mine/r.html").endswith("mine/r-3.html.")
    assert report.write(made, "mine/r.html", overwrite=True) == "Wrote mine/r.html."
    assert first.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [p.name for p in (tmp_path / "mine").glob("*.part")] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report", r"'report' is no name of a report"),
        (".html", r"'\.html' is no name"),
        ("mine/.html", r"is no name"),
        ("a\0.html", r"is no name"),
        (5, r"'5' is no name"),
    ],
)
def test_a_name_that_is_none_of_a_report_is_one_sentence(story, name, said) -> None:
    with pytest.raises(InputError, match=said):
        report.write(story(), name)


def test_a_report_that_cannot_be_written_is_one_sentence(story) -> None:
    with pytest.raises(InputError, match="there is no folder nowhere"):
        report.write(story(), "nowhere/report.html")


def test_a_report_goes_into_the_folder_of_its_own_story(story, tmp_path) -> None:
    made = story()
    (tmp_path / "my-story").mkdir()
    assert report.write(made) == "Wrote mine/report.html."
    assert list((tmp_path / "my-story").iterdir()) == []


def test_the_same_story_gives_the_same_bytes(story, html) -> None:
    assert report.page(story()) == html


def test_each_kind_of_finding_is_made_once_for_a_report(story, monkeypatch) -> None:
    text, asked = story().story.text, Counter[str]()

    def counted(name: str):
        find = getattr(own.story, name)

        def finder(*given: object):
            asked[name] += 1
            return find(*given)

        return finder

    finders = [name for name in dir(own.story) if name.startswith("find_")]
    assert {"find_claims", "find_times", "find_quantities"} < set(finders)
    for name in finders:
        monkeypatch.setattr(own.story, name, counted(name))
    made = merged(own.read("mine", **GIVEN), "Ada", [])
    assert made.story.text == text
    report.page(made)
    assert asked == dict.fromkeys(finders, 1)


def test_no_view_of_a_story_finds_again_what_the_story_holds() -> None:
    folders = [Path(module.__file__).parent for module in (own, report)]
    finders = re.compile(r"\bfind_(mentions|claims|times|quantities|points)\(")
    finding = [
        path.name
        for path in sorted(chain(*(folder.glob("*.py") for folder in folders)))
        if finders.search(path.read_text(encoding="utf-8"))
    ]
    assert finding == ["points.py", "story.py"]


def test_an_excerpt_shows_the_end_of_each_part_of_the_report(story, capsys) -> None:
    made = story()
    report.excerpt(made)
    shown = capsys.readouterr().out
    for said in (own.claims(made).rows[-1][1], own.chart(made).alt):
        assert said in shown
    with pytest.raises(InputError, match="A reading is wanted here"):
        report.excerpt("no reading")


def test_the_chart_of_an_excerpt_is_of_the_last_heading_and_below(capsys) -> None:
    made = own.worked_example()
    report.excerpt(made)
    shown = capsys.readouterr().out
    assert "Hundrevis says at least 200" in shown
    assert "2,500 people" in shown
    assert "LFR volunteers" in own.chart(made).alt
    assert "LFR volunteers" not in shown


# -- what nobody has read -----------------------------------------------------------


def marked(kind: str, number: int) -> str:
    """A value that stands nowhere else on the page."""
    forms = {
        "how many": f"{7_000_000 + number:,}",
        "place": f"{10 + number / 1000:.3f}, 7.7",
        "when": f"{number % 28 + 1} March {1900 + number}",
    }
    return forms.get(kind, f"Qzx{number:03}")


EXAMPLE = own.worked_example()
PROPOSED = tuple(
    Row(replace(row.proposal, value=marked(row.proposal.kind, number)))
    for number, row in enumerate(EXAMPLE.rows)
)


@settings(max_examples=12)
@given(chosen=st.sets(st.integers(0, len(PROPOSED) - 1), max_size=len(PROPOSED)))
def test_what_nobody_has_read_is_called_so_wherever_it_stands(chosen) -> None:
    rows = [replace(row, said="yes", reader="Ada") if n in chosen else row
            for n, row in enumerate(PROPOSED)]  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(display, "png", lambda _: b"")
        html = unescape(report.page(replace(EXAMPLE, rows=tuple(rows))))
    for row in rows:
        before = [
            re.sub(r'<span lang="nb">$', "", html[: m.start()])
            for m in re.finditer(re.escape(row.proposal.value), html)
        ]
        if not row.said:
            assert all(b.endswith("rule: ") for b in before), row
        elif row.proposal.kind not in ("how firm", "actor"):
            assert before, "the words that were looked for stand nowhere"


def test_only_what_somebody_has_read_has_a_colour(story) -> None:
    reading = story(f"{TEXT} Det tok to timer.")
    kinds = {}
    for number, row in enumerate(reading.rows, 1):
        said = {"actor": "no", "when": "?", "how many": "yes"}.get(row.proposal.kind)
        if said and (row.proposal.value or said != "yes"):
            reading = own.say(reading, number, said)
    html = report.page(reading)
    for kind in ("actor", "location", "time", "quantity"):
        kinds[kind] = set(
            re.findall(rf'<mark class="({kind}(?: unread)?)"[^>]*>[^<]*<span', html)
        )
    assert kinds["actor"] == {"actor unread"}
    assert kinds["time"] == {"time unread"}
    assert "quantity" in kinds["quantity"]
    assert "rule, and no row asks about it" in html
    assert "\0" not in html
