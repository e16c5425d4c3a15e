"""From bytes to words: nothing is lost, and every piece keeps its place."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from raqqakit import data, text
from raqqakit.decoding import decode
from raqqakit.errors import InputError

quick = settings(max_examples=60)
NEWS = "aBcÅø1290.,!?…:;-–'\"»”’()\n\n\r\t \u00a0\u2028"
texts = st.text(NEWS, max_size=120) | st.text(max_size=60)
SPLITTERS = [text.paragraphs, text.sentences, text.split_sentences, text.words]
splitters = pytest.mark.parametrize("split", SPLITTERS)


def shown(pieces) -> list[str]:
    return [piece.text for piece in pieces]


def without_space(written: str) -> str:
    return re.sub(r"\s", "", written)


# -- the article ------------------------------------------------------------------


def test_the_article_has_its_parts() -> None:
    article = data.article()
    kinds = Counter(p.kind for p in text.paragraphs(article))
    assert kinds == {"metadata": 1, "heading": 3, "body": 13}
    assert len(text.sentences(article)) == 18
    assert text.readability(article).words == 388


def test_the_article_begins_with_metadata_and_not_with_prose() -> None:
    first = text.paragraphs(data.article())[0]
    assert (first.start, first.text) == (1, "date 2017-09 utenriks")
    assert text.sentences(data.article())[0].text.startswith("Mens USA støtter")


def test_the_articles_headings_are_told_from_its_prose() -> None:
    headings = [p.text for p in text.paragraphs(data.article()) if p.kind == "heading"]
    assert headings == [
        "Store ressurser",
        "IS mistet kontroll over høyborg",
        "Tusenvis av sivile flyktet",
    ]


# -- what holds for any text ------------------------------------------------------


@splitters
@quick
@given(written=texts)
@example(written=data.article())
def test_every_piece_stands_where_it_says(split, written: str) -> None:
    for piece in split(written):
        assert written[piece.start : piece.end] == piece.text


@splitters
@quick
@given(written=texts)
def test_pieces_follow_one_another_and_are_never_empty(split, written: str) -> None:
    places = [(p.start, p.end) for p in split(written)]
    flat = [place for pair in places for place in pair]
    assert flat == sorted(flat)
    assert all(start < end for start, end in places)


@pytest.mark.parametrize("split", [text.paragraphs, text.split_sentences])
@quick
@given(written=texts)
def test_splitting_loses_nothing_but_space(split, written: str) -> None:
    assert without_space("".join(shown(split(written)))) == without_space(written)


@quick
@given(written=texts)
def test_sentences_hold_all_the_prose_and_nothing_else(written: str) -> None:
    body = "".join(p.text for p in text.paragraphs(written) if p.kind == "body")
    assert without_space("".join(shown(text.sentences(written)))) == without_space(body)


@quick
@given(written=texts)
def test_words_hold_every_letter_and_figure(written: str) -> None:
    kept = Counter("".join(shown(text.words(written))))
    letters = Counter(c for c in written if c.isalpha() or c.isdecimal())
    assert not letters - kept


@quick
@given(written=texts)
def test_no_paragraph_has_space_around_it(written: str) -> None:
    assert all(p.text == p.text.strip() for p in text.paragraphs(written))


@quick
@given(written=texts, offset=st.integers(0, 999))
@example(written="En. To.", offset=7)
def test_an_offset_moves_every_sentence_by_as_much(written: str, offset: int) -> None:
    moved = text.split_sentences(written, offset)
    plain = text.split_sentences(written)
    assert shown(moved) == shown(plain)
    assert [p.start - offset for p in moved] == [p.start for p in plain]
    assert [p.end - offset for p in moved] == [p.end for p in plain]


# -- sentences, paragraphs, words -------------------------------------------------


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("En. To.", ["En.", "To."]),
        ("Det er 10.000 her. Nå.", ["Det er 10.000 her.", "Nå."]),
        ("Går det? Ja! Nå …  Ålesund.", ["Går det?", "Ja!", "Nå …", "Ålesund."]),
        ("«Ja.» «Nei.»", ["«Ja.»", "«Nei.»"]),
        ("Slutt. 14 kom.", ["Slutt.", "14 kom."]),
        ("Slutt. – Vi går.", ["Slutt.", "– Vi går."]),
        ("ca. fem, bl.a. her", ["ca. fem, bl.a. her"]),
        ("Dro til f.eks. Nordby og dr. Moe.", ["Dro til f.eks. Nordby og dr. Moe."]),
        ("Se bl.a. Moe, jf. Vik.", ["Se bl.a. Moe, jf. Vik."]),
        ("Spør prof. Moe. Slutt.", ["Spør prof. Moe.", "Slutt."]),
        ("Dro til St. Olav. Slutt.", ["Dro til St. Olav.", "Slutt."]),
        ("Ring avd. Nord, tlf. 22 33. Slutt.",
         ["Ring avd. Nord, tlf. 22 33.", "Slutt."]),
        ("Dra t.d. til Moe, m.a. Vik.", ["Dra t.d. til Moe, m.a. Vik."]),
        ("Slutt. Álttá får hjelp.", ["Slutt.", "Álttá får hjelp."]),
        ("Slutt. Šúša kom. Čáhci steg.", ["Slutt.", "Šúša kom.", "Čáhci steg."]),
        ("Slutt. Örjan kom. École.", ["Slutt.", "Örjan kom.", "École."]),
        ("Slutt. ål kom.", ["Slutt. ål kom."]),
        ("- Ja. - Nei, sier Moe.", ["- Ja.", "- Nei, sier Moe."]),
        ("Ja. -Nei. (Slutt.) Nå.", ["Ja.", "-Nei.", "(Slutt.)", "Nå."]),
        ("Uten slutt", ["Uten slutt"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_sentence_ends_before_a_capital_or_a_figure(written, wanted) -> None:
    assert shown(text.split_sentences(written)) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("J. Hansen kom.", ["J. Hansen kom."]),
        ("Det sier J. Hansen. Han dro.", ["Det sier J. Hansen.", "Han dro."]),
        ("Her er Carl I. Hagens kontor.", ["Her er Carl I. Hagens kontor."]),
        ("– A. A. Moe dro. Så kom vi.", ["– A. A. Moe dro.", "Så kom vi."]),
        ("Hun går i klasse B. Han går i A. De dro.",
         ["Hun går i klasse B.", "Han går i A.", "De dro."]),
        ("Det var plan B. Onsdag kom de.", ["Det var plan B.", "Onsdag kom de."]),
        ("Laget dro til USA. Moe ble igjen.", ["Laget dro til USA.", "Moe ble igjen."]),
    ],
)  # fmt: skip
def test_an_initial_ends_no_sentence(written: str, wanted: list[str]) -> None:
    assert shown(text.split_sentences(written)) == wanted


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("date 2017-09 utenriks\n\nEn sak.", ["metadata", "body"]),
        ("date 2017-09-22\n\nEn sak.", ["metadata", "body"]),
        ("En sak.\n\ndate 2017-09 utenriks", ["body", "heading"]),
        ("date 2017-09. Det var da.", ["body"]),
        ("Kort tittel", ["heading"]),
        ("Kort tittel?", ["body"]),
        ("Lang " * 20 + "tittel", ["body"]),
        ("To\nlinjer", ["body"]),
        ("En.\n \t\nTo.", ["body", "body"]),
        (" \n\n ", []),
    ],
)
def test_a_paragraph_is_metadata_or_heading_or_body(written, kinds) -> None:
    assert [p.kind for p in text.paragraphs(written)] == kinds


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("SDF-krigerne og 10.000", ["SDF-krigerne", "og", "10.000"]),
        ("2,5 prosent.", ["2,5", "prosent"]),
        ("Assad's, ikke d’Arc", ["Assad's", "ikke", "d’Arc"]),
        ("olje- og gass", ["olje-", "og", "gass"]),
        ("1. mai; 3?", ["1", "mai", "3"]),
        ("رقة Ráqqa", ["رقة", "Ráqqa"]),
        ("– … _", []),
    ],
)
def test_a_word_keeps_its_hyphens_and_a_numeral_its_points(written, wanted) -> None:
    assert shown(text.words(written)) == wanted


def test_words_are_counted_without_regard_to_capitals() -> None:
    assert text.count_words("Byen, byen og BYEN.") == {"byen": 3, "og": 1}


# -- concordance ------------------------------------------------------------------

CITIES = "Byen falt.\nI byen, ved byens elv, sto en landsby."


def found(pattern: str, width: int = 5) -> list[tuple[str, str, str]]:
    lines = text.concordance(CITIES, pattern, width)
    return [(line.left, line.word, line.right) for line in lines]


def test_a_concordance_shows_a_word_between_its_neighbours() -> None:
    assert found("byen") == [("", "Byen", " falt"), ("t. I ", "byen", ", ved")]


def test_a_pattern_finds_more_than_one_form() -> None:
    assert [word for _, word, _ in found("byens?")] == ["Byen", "byen", "byens"]
    assert [word for _, word, _ in found("by.*?")] == ["Byen", "byen", "byens"]
    assert [word for _, word, _ in found("elv|falt")] == ["falt", "elv"]


def test_a_word_that_is_not_there_gives_no_line() -> None:
    assert found("by") == found("Raqqa") == []


@pytest.mark.parametrize("pattern", ["x*", "(by)?", "|"])
def test_a_pattern_that_may_match_nothing_gives_no_empty_line(pattern: str) -> None:
    assert all(word for _, word, _ in found(pattern))


@quick
@given(written=texts, width=st.integers(0, 40))
def test_a_line_of_a_concordance_stands_in_the_text(written: str, width: int) -> None:
    flat = re.sub(r"\s", " ", written)
    for line in text.concordance(written, r"\w+", width):
        assert line.left + line.word + line.right in flat
        assert max(len(line.left), len(line.right)) <= width


@pytest.mark.parametrize("nothing", ["", " ", "\t"])
def test_a_concordance_of_nothing_is_refused(nothing: str) -> None:
    with pytest.raises(InputError, match="Give a word to look for"):
        text.concordance(CITIES, nothing)


@pytest.mark.parametrize("broken", ["(", "[a", "*", "by)", "a{99999999999}", "(?P<x"])
def test_a_broken_pattern_is_refused_in_words(broken: str) -> None:
    with pytest.raises(InputError, match=r"pattern .* is not complete"):
        text.concordance(CITIES, broken)


@pytest.mark.parametrize(
    ("by", "wanted"), [("place", "c a b"), ("left", "b c a"), ("right", "a b c")]
)
def test_a_concordance_is_sorted_by_its_neighbours(by: str, wanted: str) -> None:
    lines = [
        text.Context("en to", "c", "å ri"),
        text.Context("en ut", "a", "Det er"),
        text.Context("ut En", "b", "gå"),
    ]
    assert [line.word for line in text.sort_concordance(lines, by)] == wanted.split()


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(InputError, match='"left", "right" or "place"'):
        text.sort_concordance([], "width")


# -- LIX --------------------------------------------------------------------------


def test_lix_is_what_one_calculates_by_hand() -> None:
    tiny = "En tittel\n\nVi ser. Krigerne flyktet fra byene."
    counted = text.readability(tiny)
    assert (counted.words, counted.sentences, counted.long_words) == (6, 2, 2)
    assert counted.lix == pytest.approx(6 / 2 + 100 * 2 / 6)


def test_a_word_of_six_letters_is_not_long_and_one_of_seven_is() -> None:
    assert text.readability("Styrke.").long_words == 0
    assert text.readability("Styrken.").long_words == 1


@pytest.mark.parametrize("written", ["", "Bare en tittel", "date 2017-09 x", "…"])
def test_a_text_without_a_sentence_has_no_lix(written: str) -> None:
    with pytest.raises(InputError, match="no sentence"):
        text.readability(written)


# -- from bytes -------------------------------------------------------------------


@quick
@given(written=texts.filter(lambda t: t.strip() and "\r" not in t and "\0" not in t))
def test_what_is_saved_as_utf_8_is_read_as_it_was(written: str) -> None:
    wanted = written.removeprefix("\ufeff")
    if wanted.strip():
        assert decode(written.encode("utf-8")) == wanted


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_leave_no_trace(line_end, mark) -> None:
    raw = (mark + line_end.join(["støtter", "", "Å få."])).encode("utf-8")
    assert decode(raw) == "støtter\n\nÅ få."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        ("\ufeff".encode(), "is empty"),
        ("\ufeff\r\n \u00a0".encode(), "is empty"),
        ("støtter".encode("utf-16"), "is in UTF-16"),
        ("støtter".encode("utf-16-be"), "is not plain text"),
        (b"PK\x03\x04\x00\x00", "is an archive"),
        ("støtter".encode("latin-1"), r"byte 3 cannot be read.*Latin-1"),
        ("«støtter»".encode("cp1252"), r"byte 1 cannot be read.*Windows-1252"),
    ],
)
def test_bytes_that_are_no_utf_8_text_are_refused_by_name(raw: bytes, said) -> None:
    with pytest.raises(InputError, match=rf"^story\.txt .*{said}"):
        decode(raw, "story.txt")
