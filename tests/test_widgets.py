"""Widgets answer as plain Python does, escape what they show, and say it aloud."""

import html
import re

import ipywidgets
import pytest

from raqqakit import data, estimates, text, widgets
from raqqakit.problem import InputProblem
from raqqakit.quantities import Interval
from raqqakit.widgets.frame import Frame

ARTICLE = data.article()
PARTS = text.paragraphs(ARTICLE)
ENGLISH = data.translation()
EVIL = '<script>alert("1")</script> <img src=x onerror=alert(1)>.'
JUNE = {"IRC": Interval(200_000, 200_000), "ACAPS": Interval(100_000, 100_000)}
SEPTEMBER = {
    "the article": Interval(10_000, 25_000),
    "at least": Interval(8_000, None),
    "impossible": Interval(240_000, 240_000),
}


def reader() -> Frame:
    return widgets.reader(PARTS, ENGLISH, data.glossary())


def concordance() -> Frame:
    return widgets.concordance(ARTICLE, "byen")


def explorer() -> Frame:
    return widgets.explorer(JUNE, SEPTEMBER)


every = pytest.mark.parametrize("make", [reader, concordance, explorer])


def control(frame: Frame, description: str):
    [found] = [
        c for c in frame.children if getattr(c, "description", "") == description
    ]
    return found


def shown(frame: Frame) -> str:
    """The HTML of the result of a widget."""
    result = frame.children[-1]
    parts = result.children if isinstance(result, ipywidgets.VBox) else [result]
    return "".join(part.value for part in parts)


def read(written: str) -> str:
    """What a reader sees of some HTML, without the numbers of the sentences."""
    without_numbers = re.sub(r"<sup>\d+</sup> ", "", written)
    return html.unescape(re.sub(r"<[^>]+>", "", without_numbers))


def cells(frame: Frame) -> list[str]:
    return [read(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", shown(frame))]


# -- every widget -----------------------------------------------------------------


@every
def test_every_control_says_what_it_is_for(make) -> None:
    controls = make().children[:-1]
    assert len(controls) >= 2
    assert all(len(c.description) >= 5 for c in controls)
    assert len({c.description for c in controls}) == len(controls)


@every
def test_the_result_is_announced_when_it_changes(make) -> None:
    assert shown(make()).startswith('<div role="status" aria-live="polite">')


@every
def test_where_nothing_runs_a_sentence_names_the_plain_python(make) -> None:
    bundle = make()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    words = bundle["text/plain"]
    assert words.startswith("A widget: it needs a running notebook. The same in plain")
    assert words.count("\n") == 0


@every
def test_a_widget_writes_into_html_and_never_prints(make, capsys) -> None:
    make()
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


# -- the reader -------------------------------------------------------------------


@pytest.mark.parametrize("number", range(len(PARTS)))
def test_the_reader_shows_a_paragraph_beside_its_english(number: int) -> None:
    frame = reader()
    control(frame, "Paragraph").value = number
    sides = re.findall(r'<p lang="(\w\w)"[^>]*>(.*?)</p>', shown(frame))
    assert [(language, read(side)) for language, side in sides] == [
        ("nb", PARTS[number].text),
        ("en", widgets.english_of(ENGLISH, number)),
    ]


def test_the_reader_counts_the_sentences_as_the_lessons_do() -> None:
    frame = reader()
    control(frame, "Paragraph").value = -1
    numbers = re.findall(r"<sup>(\d+)</sup>", shown(frame).split("<table>")[0])
    assert sorted(map(int, numbers)) == sorted([*range(1, 19)] * 2)


def test_the_reader_leaves_the_english_out_when_asked() -> None:
    frame = reader()
    before = shown(frame)
    control(frame, "English").value = "Norwegian only"
    assert 'lang="en"' in before
    assert 'lang="en"' not in shown(frame)


def test_the_reader_puts_the_english_under_the_norwegian_when_asked() -> None:
    frame = reader()
    before = shown(frame)
    control(frame, "English").value = "under"
    assert shown(frame) != before
    assert read(shown(frame)) == read(before)


def test_the_reader_explains_the_hard_words_of_what_it_shows() -> None:
    frame, glossary = reader(), data.glossary()
    control(frame, "Paragraph").value = 1
    words = cells(frame)[::3]
    assert words
    assert set(words) == set(glossary) & {
        word.text.lower() for word in text.words(PARTS[1].text)
    }


def test_a_script_in_an_article_its_english_or_its_glossary_is_only_text() -> None:
    parts = text.paragraphs(f"{EVIL}\n\nKort tittel <b>")
    english = [{"paragraph": "0", "english": EVIL}]
    glossary = {"script": {"english": EVIL, "note": EVIL}}
    frame = widgets.reader(parts, english, glossary)
    control(frame, "Paragraph").value = -1
    assert read(shown(frame)).count(EVIL) == 4
    assert not re.search(r"<(script|img|b)\b", shown(frame))


@pytest.mark.parametrize("article", ["", "Bare en setning.", "A.\n\nB."])
def test_the_reader_takes_an_article_of_any_length_without_english(article) -> None:
    frame = widgets.reader(text.paragraphs(article), [], {})
    control(frame, "Paragraph").value = -1
    assert read(shown(frame)).startswith(article.replace("\n", ""))


# -- the concordance --------------------------------------------------------------


@pytest.mark.parametrize("word", ["byen", "IS", "gruppens?", "USA.*?", "Raqqa"])
@pytest.mark.parametrize(("width", "by"), [(10, "place"), (30, "left"), (80, "right")])
def test_the_concordance_answers_as_plain_python_does(word, width, by) -> None:
    frame = concordance()
    control(frame, "Word or pattern").value = word
    control(frame, "Letters each side").value = width
    control(frame, "Order by").value = by
    lines = text.sort_concordance(text.concordance(ARTICLE, word, width), by)
    wanted = [c.strip() for x in lines for c in (x.left, x.word, x.right)]
    assert cells(frame) == wanted


@pytest.mark.parametrize(
    ("word", "said"),
    [("byen", "6 places"), ("hovedstad", "1 place"), ("Oslo", "0 places")],
)
def test_the_concordance_counts_the_places(word: str, said: str) -> None:
    frame = concordance()
    control(frame, "Word or pattern").value = word
    assert f"<caption>{word}: found in {said}</caption>" in shown(frame)


@pytest.mark.parametrize("word", ["", " ", "(", "<b>(", "a{99999999999}"])
def test_a_word_half_typed_gets_a_sentence_and_the_widget_lives_on(word: str) -> None:
    frame = concordance()
    control(frame, "Word or pattern").value = word
    with pytest.raises(InputProblem) as said:
        text.concordance(ARTICLE, word)
    assert read(shown(frame)) == str(said.value)
    assert "<b>" not in shown(frame)
    control(frame, "Word or pattern").value = "byen"
    assert shown(frame) == shown(concordance())


@pytest.mark.parametrize("word", ["byen", "alert", "<script>.*?", "<img"])
def test_a_script_in_the_text_or_in_the_search_is_only_text(word: str) -> None:
    frame = widgets.concordance(f"byen {EVIL} byen", word)
    control(frame, "Letters each side").value = 80
    assert "=alert(1)>." in "".join(cells(frame))
    assert not re.search(r"<(script|img)\b", shown(frame))


# -- the explorer -----------------------------------------------------------------


@pytest.mark.parametrize("june", list(JUNE))
@pytest.mark.parametrize("september", ["the article", "at least"])
def test_the_explorer_answers_as_plain_python_does(june, september) -> None:
    frame = explorer()
    control(frame, "Inside in June").label = june
    control(frame, "Inside in September").label = september
    fewer = estimates.fewer_between(JUNE[june], SEPTEMBER[september])
    assert f"then {fewer} fewer" in read(shown(frame))
    [alt] = re.findall(r'<img alt="([^"]*)"', shown(frame))
    assert str(fewer) in alt


def test_another_choice_gives_another_sentence_and_another_chart() -> None:
    frame = explorer()
    sentence, chart = (part.value for part in frame.children[-1].children)
    control(frame, "Inside in June").label = "ACAPS"
    after = [part.value for part in frame.children[-1].children]
    assert after[0] != sentence
    assert after[1] != chart


def test_reset_goes_back_to_the_first_of_each() -> None:
    frame = explorer()
    before = shown(frame)
    control(frame, "Inside in June").label = "ACAPS"
    control(frame, "Inside in September").label = "at least"
    assert shown(frame) != before
    control(frame, "Reset").click()
    assert shown(frame) == before


def test_an_impossible_choice_gets_a_sentence_and_no_chart() -> None:
    frame = explorer()
    before = shown(frame)
    control(frame, "Inside in September").label = "impossible"
    assert "more people now (240,000) than at the start (200,000)" in read(shown(frame))
    assert "<img" not in shown(frame)
    control(frame, "Inside in September").label = "the article"
    assert shown(frame) == before


def test_a_choice_beyond_the_axis_of_the_explorer_is_not_cut_off_in_silence() -> None:
    frame = widgets.explorer({"many": Interval(900_000, 900_000)}, SEPTEMBER)
    words = read(shown(frame))
    assert "875,000" in words or "900,000" in words
    [alt] = re.findall(r'<img alt="([^"]*)"', shown(frame)) or ["no chart"]
    assert "250,000 people" not in alt


def test_what_comes_from_a_learner_is_escaped_in_the_explorers_messages() -> None:
    class Evil(InputProblem):
        def __str__(self) -> str:
            return EVIL

    def refuse(*_: object) -> str:
        raise Evil

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(widgets.explorer.__globals__, "answer", refuse)
        frame = explorer()
    assert read(shown(frame)) == EVIL
    assert "<script" not in shown(frame)
