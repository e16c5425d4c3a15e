"""Widgets answer as plain Python does, escape what they show, and say it aloud."""

import base64
import html
import json
import re
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor

import ipywidgets
import pytest

from raqqakit import annotate, data, estimates, names, text, widgets
from raqqakit.errors import InputError
from raqqakit.figures import Bar, quick_range_chart
from raqqakit.names import Mention
from raqqakit.quantities import Interval
from raqqakit.widgets.form import UNRUN, Form
from raqqakit.widgets.gloss import gloss
from raqqakit.widgets.reader import kept_apart

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


def reader() -> Form:
    return widgets.reader(PARTS, ENGLISH, data.glossary())


def concordance() -> Form:
    return widgets.concordance(ARTICLE, "byen")


def explorer() -> Form:
    return widgets.explorer(JUNE, SEPTEMBER)


every = pytest.mark.parametrize("make", [reader, concordance, explorer])


def control(form: Form, description: str):
    [found] = [c for c in form.children if getattr(c, "description", "") == description]
    return found


def shown(form: Form) -> str:
    """The HTML of the result of a widget."""
    result = form.children[-1]
    parts = result.children if isinstance(result, ipywidgets.VBox) else [result]
    return "".join(part.value for part in parts)


def read(written: str) -> str:
    """What a reader sees of some HTML, without the numbers of the sentences."""
    without_numbers = re.sub(r"<sup>\d+</sup> ", "", written)
    return html.unescape(re.sub(r"<[^>]+>", "", without_numbers))


def page(written: str) -> str:
    """What a reader sees of a result, without the sentence that is read aloud."""
    return read(written.split("</div>", 1)[1])


def cells(form: Form) -> list[str]:
    return [read(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", shown(form))]


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
def test_where_nothing_runs_a_sentence_spacethe_plain_python(make) -> None:
    bundle = make()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    words = bundle["text/plain"]
    assert words.startswith(f"{UNRUN} The same in plain")
    assert words.count("\n") == 0


@every
def test_a_widget_writes_into_html_and_never_prints(make, capsys) -> None:
    make()
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


# -- the reader -------------------------------------------------------------------


@pytest.mark.parametrize("number", range(len(PARTS)))
def test_the_reader_shows_a_paragraph_beside_its_english(number: int) -> None:
    form = reader()
    control(form, "Paragraph").value = number
    sides = re.findall(r'<p lang="(\w\w)"[^>]*>(.*?)</p>', shown(form))
    assert [(language, read(side)) for language, side in sides] == [
        ("nb", PARTS[number].text),
        ("en", widgets.english_of(ENGLISH, number)),
    ]


def test_the_reader_counts_the_sentences_as_the_lessons_do() -> None:
    form = reader()
    control(form, "Paragraph").value = -1
    numbers = re.findall(r"<sup>(\d+)</sup>", shown(form).split("<table>")[0])
    assert sorted(map(int, numbers)) == sorted([*range(1, 19)] * 2)


def test_the_reader_leaves_the_english_out_when_asked() -> None:
    form = reader()
    before = shown(form)
    control(form, "English").value = "Norwegian only"
    assert 'lang="en"' in before
    assert 'lang="en"' not in shown(form)


def test_the_reader_puts_the_english_under_the_norwegian_when_asked() -> None:
    form = reader()
    before = shown(form)
    control(form, "English").value = "under"
    assert shown(form) != before
    beside, under = (page(html_) for html_ in (before, shown(form)))
    assert under == beside
    assert "with the English under it." in shown(form)


def test_the_reader_explains_the_hard_words_of_what_it_shows() -> None:
    form, glossary = reader(), data.glossary()
    control(form, "Paragraph").value = 1
    words = cells(form)[::3]
    assert words
    assert set(words) == set(glossary) & {
        word.text.lower() for word in text.words(PARTS[1].text)
    }


def test_words_of_the_sentence_in_the_content_note_stand_with_its_paragraph_only() -> (
    None
):
    form = reader()
    (noted,) = (row for row in ENGLISH if row["content_note"])
    assert "public beheadings" in noted["english"]
    control(form, "Paragraph").value = int(noted["paragraph"])
    own = {*cells(form)[::3]}
    assert "<caption>Hard words</caption>" in shown(form)
    control(form, "Paragraph").value = -1
    of_all = {*cells(form)[::3]}
    sentence = text.split_sentences(PARTS[int(noted["paragraph"])].text)[1].text
    left_out = {*data.glossary()} - of_all
    assert left_out == own - of_all
    assert {"grusomste", "overgrep", "halshogginger"} <= left_out
    assert left_out <= {word.text.lower() for word in text.words(sentence)}
    assert "they stand with its own paragraph" in shown(form)


def test_a_word_that_stands_elsewhere_too_is_not_kept_apart() -> None:
    parts = text.paragraphs("Den ene kom. Den grusomme kom.\n\nDen andre kom.")
    rows = [{"paragraph": "0", "sentence": "2", "content_note": "yes"}]
    assert kept_apart(parts, rows) == {"grusomme"}
    assert kept_apart(parts, []) == set()


def test_a_story_without_a_content_note_has_all_its_hard_words() -> None:
    parts = text.paragraphs(data.article("calmer"))
    english, glossary = data.translation("calmer"), data.glossary("calmer")
    form = widgets.reader(parts, english, glossary)
    control(form, "Paragraph").value = -1
    assert {*cells(form)[::3]} == {*glossary}
    assert "<caption>Hard words</caption>" in shown(form)


def test_a_hard_word_is_a_button_with_its_meaning_and_the_text_stays_whole() -> None:
    glossary = {"is": {"english": 'ice & "snow"', "note": "a <b>"}}
    html_ = gloss("Ja (IS), is. <i>", glossary)
    assert read(html_) == "Ja (IS), is. <i>"
    assert html_.count("<button") == 2
    assert 'data-gloss="ice &amp; &quot;snow&quot; (a &lt;b&gt;)"' in html_
    assert '<span style="white-space:nowrap">(<button' in html_


@pytest.mark.parametrize("sentence", [s.text for s in text.sentences(ARTICLE)])
def test_a_passage_with_glosses_reads_as_before(sentence: str) -> None:
    glossary = data.glossary()
    html_ = gloss(sentence, glossary)
    assert read(html_) == sentence
    hard = [w for w in text.words(sentence) if w.text.lower() in glossary]
    assert html_.count("<button") == len(hard)


def test_a_script_in_an_article_its_english_or_its_glossary_is_only_text() -> None:
    parts = text.paragraphs(f"{EVIL}\n\nKort tittel <b>")
    english = [{"paragraph": "0", "english": EVIL}]
    glossary = {"script": {"english": EVIL, "note": EVIL}}
    form = widgets.reader(parts, english, glossary)
    control(form, "Paragraph").value = -1
    assert read(shown(form)).count(EVIL) == 4
    assert not re.search(r"<(script|img|b)\b", shown(form))


@pytest.mark.parametrize("article", ["", "Bare en setning.", "A.\n\nB."])
def test_the_reader_takes_an_article_of_any_length_without_english(article) -> None:
    form = widgets.reader(text.paragraphs(article), [], {})
    control(form, "Paragraph").value = -1
    assert page(shown(form)).startswith(article.replace("\n", ""))


# -- the concordance --------------------------------------------------------------


@pytest.mark.parametrize("word", ["byen", "IS", "gruppens?", "USA.*?", "Raqqa"])
@pytest.mark.parametrize(("width", "by"), [(10, "place"), (30, "left"), (80, "right")])
def test_the_concordance_answers_as_plain_python_does(word, width, by) -> None:
    form = concordance()
    control(form, "Word or pattern").value = word
    control(form, "Letters each side").value = width
    control(form, "Order by").value = by
    lines = text.sort_concordance(text.concordance(ARTICLE, word, width), by)
    wanted = [c.strip() for x in lines for c in (x.left, x.word, x.right)]
    assert cells(form) == wanted


@pytest.mark.parametrize(
    ("word", "said"),
    [("byen", "6 places"), ("hovedstad", "1 place"), ("Oslo", "0 places")],
)
def test_the_concordance_counts_the_places(word: str, said: str) -> None:
    form = concordance()
    control(form, "Word or pattern").value = word
    assert f"<p>{word}: found in {said}.</p>" in shown(form)
    assert f"<caption>{word} in its contexts</caption>" in shown(form)


def test_very_many_places_are_all_counted_and_the_first_are_shown() -> None:
    form = concordance()
    control(form, "Word or pattern").value = r"\w+"
    control(form, "Order by").value = "right"
    lines = text.sort_concordance(text.concordance(ARTICLE, r"\w+", 30), "right")
    assert f"found in {len(lines)} places. The first 60 are shown" in read(shown(form))
    assert cells(form)[1::3] == [line.word for line in lines[:60]]


@pytest.mark.parametrize("word", ["", " ", "(", "<b>(", "a{99999999999}"])
def test_a_word_half_typed_gets_a_sentence_and_the_widget_lives_on(word: str) -> None:
    form = concordance()
    control(form, "Word or pattern").value = word
    with pytest.raises(InputError) as said:
        text.concordance(ARTICLE, word)
    assert read(shown(form)) == str(said.value)
    assert "<b>" not in shown(form)
    control(form, "Word or pattern").value = "byen"
    assert shown(form) == shown(concordance())


@pytest.mark.parametrize("word", ["byen", "alert", "<script>.*?", "<img"])
def test_a_script_in_the_text_or_in_the_search_is_only_text(word: str) -> None:
    form = widgets.concordance(f"byen {EVIL} byen", word)
    control(form, "Letters each side").value = 80
    assert "=alert(1)>." in "".join(cells(form))
    assert not re.search(r"<(script|img)\b", shown(form))


# -- the explorer -----------------------------------------------------------------


@pytest.mark.parametrize("june", list(JUNE))
@pytest.mark.parametrize("september", ["the article", "at least"])
def test_the_explorer_answers_as_plain_python_does(june, september) -> None:
    form = explorer()
    control(form, "Inside in June").label = june
    control(form, "Inside in September").label = september
    fewer = estimates.fewer_between(JUNE[june], SEPTEMBER[september])
    assert f"then {fewer} fewer" in read(shown(form))
    [alt] = re.findall(r'<img alt="([^"]*)"', shown(form))
    assert str(fewer) in alt


def test_another_choice_gives_another_sentence_and_another_chart() -> None:
    form = explorer()
    sentence, chart = (part.value for part in form.children[-1].children)
    control(form, "Inside in June").label = "ACAPS"
    after = [part.value for part in form.children[-1].children]
    assert after[0] != sentence
    assert after[1] != chart


def test_reset_goes_back_to_the_first_of_each() -> None:
    form = explorer()
    before = shown(form)
    control(form, "Inside in June").label = "ACAPS"
    control(form, "Inside in September").label = "at least"
    assert shown(form) != before
    control(form, "Reset").click()
    assert shown(form) == before


def test_an_impossible_choice_gets_a_sentence_and_no_chart() -> None:
    form = explorer()
    before = shown(form)
    control(form, "Inside in September").label = "impossible"
    assert "more people now (240,000) than at the start (200,000)" in read(shown(form))
    assert "<img" not in shown(form)
    control(form, "Inside in September").label = "the article"
    assert shown(form) == before


def test_a_choice_beyond_the_axis_of_the_explorer_is_not_cut_off_in_silence() -> None:
    form = widgets.explorer({"many": Interval(900_000, 900_000)}, SEPTEMBER)
    words = read(shown(form))
    assert "875,000" in words or "900,000" in words
    [alt] = re.findall(r'<img alt="([^"]*)"', shown(form)) or ["no chart"]
    assert "250,000 people" not in alt


def test_what_comes_from_a_learner_is_escaped_in_the_explorers_messages() -> None:
    class Evil(InputError):
        def __str__(self) -> str:
            return EVIL

    def refuse(*_: object) -> str:
        raise Evil

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(widgets.explorer.__globals__, "answer", refuse)
        form = explorer()
    assert read(shown(form)) == EVIL
    assert "<script" not in shown(form)


def drawn(html_: str) -> ET.Element:
    [data_] = re.findall(r"svg\+xml;base64,([A-Za-z0-9+/=]+)", html_)
    return ET.fromstring(base64.b64decode(data_))


BARS = [
    Bar("range", Interval(10_000, 25_000), "inside"),
    Bar("one", Interval(40_000, 40_000), "inside"),
    Bar("open", Interval(20_000, None), "fled <b>"),
    Bar("at most", Interval(None, 30_000), "fled <b>"),
]


def test_the_quick_chart_draws_each_bar_to_its_numbers() -> None:
    chart = drawn(
        quick_range_chart(BARS, title="T", axis="people", upto=50_000, alt="A")
    )
    words = [e.text for e in chart.iter() if e.tag.endswith("text")]
    for bar in BARS:
        assert f"{bar.label}: {bar.interval}" in words
        assert bar.group in words
    [bar] = [e for e in chart.iter() if e.get("fill", "").startswith("url(#h")]
    scale = (442 - 14) / 50_000
    assert float(bar.get("x")) == pytest.approx(14 + 10_000 * scale, abs=0.1)
    assert float(bar.get("width")) == pytest.approx(15_000 * scale, abs=0.1)
    assert sum("z" in e.get("d", "") for e in chart.iter()) == 3  # diamond, two arrows
    assert {"0", "10,000", "50,000", "people"} <= set(words)
    assert sum(w.split(":")[0] in ("bar", "arrow", "diamond") for w in words) == 3


def test_the_quick_chart_refuses_what_the_slow_one_refuses() -> None:
    for bars, upto in (([], 10), (BARS, 30_000), ([Bar("x", Interval(), "y")], 10)):
        with pytest.raises(InputError):
            quick_range_chart(bars, title="T", axis="a", upto=upto, alt="A")


# -- the annotator ----------------------------------------------------------------

SECOND = text.sentences(ARTICLE)[1]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, as the notebook's."""
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    return tmp_path


def marked(widget, *quotes: str) -> None:
    """Mark as the page does: places in the part shown, and a new revision."""
    part = widget._part
    found = annotate.marks_from_quotes(ARTICLE, quotes, within=part)
    marks = [[m.start - part.start, m.end - part.start, m.label] for m in found]
    widget.draft = {"revision": f"test-{len(marks)}", "marks": marks}


def test_the_marks_are_live_in_the_form_of_the_reference(here) -> None:
    widget = widgets.annotator(ARTICLE, name="a", within=SECOND)
    assert widget.spans == []
    marked(widget, "IS", "soldater")
    wanted = annotate.marks_from_quotes(ARTICLE, ["IS", "soldater"], within=SECOND)
    assert widget.mentions == wanted
    assert widget.spans == annotate.as_spans(wanted)


def test_the_widget_scores_as_its_twin_does(here) -> None:
    reference = data.reference("actor")
    widget = widgets.annotator(ARTICLE, reference, name="a", within=SECOND)
    marked(widget, "IS", "milits")
    twin = annotate.compare(widget.mentions, reference, ARTICLE, SECOND)
    assert widget.compare() == twin
    assert widget.comparison["words"] == twin.summary()
    assert [p["kind"] for p in widget.comparison["pairs"]] == [
        p.kind for p in twin.pairs
    ]


def test_nothing_of_the_reference_is_in_what_the_page_knows(here) -> None:
    longest = max(annotate.tokens(ARTICLE), key=lambda t: len(t.text))
    start, end = longest.start + 2, longest.end - 2  # where no token begins or ends
    secret = Mention(start, end, ARTICLE[start:end], "actor", "secret-id")
    widget = widgets.annotator(ARTICLE, [secret], name="a", labels=["actor"])
    state = {k: v for k, v in widget.get_state().items() if k not in ("_esm", "_css")}
    assert "draft" in state
    told = rf"\b{start}\b|\b{end}\b|secret-id"
    assert not re.search(told, json.dumps(state))
    with pytest.raises(InputError, match="Nothing is marked yet"):
        widget.compare()
    assert widget.comparison == {}
    marked(widget, "Russland")
    widget.compare()
    assert re.findall(told, json.dumps(widget.comparison)) == [str(start), str(end)]


def test_labels_not_marked_are_not_missed(here) -> None:
    widget = widgets.annotator(ARTICLE, data.reference(), name="a", labels=["actor"])
    marked(widget, "Russland")
    assert widget.compare().exact.expected == 42


def test_every_change_is_saved_and_a_new_widget_finds_it(here) -> None:
    first = widgets.annotator(ARTICLE, name="a")
    assert list(here.iterdir()) == []
    marked(first, "Russland")
    assert first.saved == {"revision": "test-1", "said": "Saved in my-marks-a.jsonl."}
    again = widgets.annotator(ARTICLE, name="a")
    assert again.spans == first.spans
    assert again.saved["said"] == "1 mark from before, out of my-marks-a.jsonl."


def test_a_click_and_a_cell_at_once_keep_the_last_marks_in_one_file(here) -> None:
    """JupyterLab answers a click in another thread than the one that runs the cells."""
    widget = widgets.annotator(ARTICLE, name="a")
    ways = [("Russland",), ("USA", "IS"), ("Russland", "USA", "IS")] * 40
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda quotes: marked(widget, *quotes), ways))
    assert [path.name for path in here.iterdir()] == ["my-marks-a.jsonl"]
    assert annotate.load(here / "my-marks-a.jsonl", ARTICLE) == widget.mentions
    assert widget.saved["said"] == "Saved in my-marks-a.jsonl."
    assert widget.saved["revision"] == widget.draft["revision"]


def test_a_part_does_not_lose_the_marks_outside_it_or_of_other_labels(here) -> None:
    whole = widgets.annotator(ARTICLE, name="a")
    marked(whole, "Russland", "IS")
    part = widgets.annotator(ARTICLE, name="a", within=SECOND)
    assert [s["surface"] for s in part.spans] == ["IS"]
    marked(part, "soldater")
    other = widgets.annotator(ARTICLE, name="a", labels=["location"])
    other.draft = {"revision": "x", "marks": [[0, 3, "location"]]}
    after = annotate.load(whole.path, ARTICLE)
    surfaces = [m.text for m in after]
    assert {"Russland", "soldater"} <= set(surfaces)
    assert len(after) == len(whole.spans) + 1
    assert SECOND.start <= after[surfaces.index("soldater")].start < SECOND.end


def ask(widget, **asked: object) -> str:
    """What a button of the page gets for an answer."""
    answers = []
    widget.send = answers.append
    widget._handle_custom_msg(asked, [])
    return answers[0]["said"] if answers else ""


def test_a_button_answers_for_the_marks_that_it_brings(here) -> None:
    """A change that waits for the one before it comes after the button's message."""
    widget = widgets.annotator(ARTICLE, data.reference(), name="a")
    marked(widget, "Russland")
    first = widget.draft
    marked(widget, "Russland", "USA")
    second = widget.draft
    widget.draft = first
    ask(widget, ask="compare", draft=second)
    assert {p["mine"]["surface"] for p in widget.comparison["pairs"] if p["mine"]} == {
        "Russland",
        "USA",
    }
    assert widget.comparison["revision"] == second["revision"]
    assert annotate.load(widget.path, ARTICLE) == widget.mentions
    widget.draft = first
    assert ask(widget, ask="save", name="ane", draft=second).startswith("Saved a copy")
    assert len(annotate.load("ane", ARTICLE)) == 2


def test_the_buttons_save_load_and_compare(here) -> None:
    widget = widgets.annotator(ARTICLE, name="a")
    marked(widget, "Russland")
    assert ask(widget, ask="save", name="ane") == "Saved a copy in ane.jsonl."
    taken = "ane.jsonl is there already and was not touched. Choose another name."
    assert ask(widget, ask="save", name="ane") == taken
    marked(widget, "USA", "Russland")
    assert ask(widget, ask="with", name="ane") == ""
    assert widget.comparison["against"] == "ane"
    assert "only you have it 1" in widget.comparison["words"].lower()
    assert "recall" not in widget.comparison["words"]
    assert ask(widget, ask="load", name="ane").startswith("Loaded 1 mark.")
    assert [s["surface"] for s in widget.spans] == ["Russland"]
    assert "made without a reference" in ask(widget, ask="compare")
    assert "Give the file a name" in ask(widget, ask="load", name=" ")
    assert "There is no file lost.jsonl" in ask(widget, ask="with", name="lost")
    assert ask(widget, ask="nonsense") == ask(widget) == ""


def test_labels_that_the_annotator_has_not_are_not_loaded(here) -> None:
    annotate.save("strange", ARTICLE, data.reference())
    widget = widgets.annotator(ARTICLE, name="a", labels=["actor"])
    with pytest.raises(InputError, match="which this annotator has not"):
        widget.load("strange")
    assert widget.spans == []


def test_a_folder_that_cannot_be_written_in_is_said_in_the_widget(
    here, monkeypatch
) -> None:
    widget = widgets.annotator(ARTICLE, name="a")
    widget._keeper.path = here / "lost" / "a.jsonl"
    marked(widget, "Russland")
    assert (
        "a.jsonl could not be written: there is no folder lost." in widget.saved["said"]
    )
    assert len(widget.spans) > 0


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"name": "../a"}, "is no name for a file of marks"),
        ({"name": "a", "labels": []}, "Give at least one label"),
        ({"name": "a", "labels": [5]}, "Give at least one label"),
        ({"name": "a", "within": text.Piece(0, 4, "nope")}, "not of this text"),
    ],
)
def test_what_cannot_be_marked_gets_a_sentence(here, told, said) -> None:
    with pytest.raises(InputError, match=said):
        widgets.annotator(ARTICLE, **told)


@pytest.mark.parametrize("whole", ["", "...", "🕊 𐌰𐌱", "Bare.\n\nEn til.", EVIL])
def test_any_text_can_be_shown(here, whole) -> None:
    widget = widgets.annotator(whole, [], name="a")
    assert [whole[a:b] for a, b in widget.tokens] == [
        t.text for t in annotate.tokens(whole)
    ]
    assert UNRUN in widget._repr_mimebundle_()[0]["text/plain"]


@pytest.mark.parametrize("labels", [["location"], ["time", "actor"], ['a "b" {c}']])
def test_the_twin_of_the_annotator_marks_with_a_label_of_its_own(here, labels) -> None:
    widget = widgets.annotator(ARTICLE, name="a", labels=labels)
    words = widget._repr_mimebundle_()[0]["text/plain"]
    line = re.search(r"annotate\.marks_from_quotes\(.*\)(?= and)", words)[0]
    space = {"annotate": annotate, "article": ARTICLE}
    (mark,) = eval(line.replace("first words", "Raqqa tidlig"), space)
    assert (mark.text, mark.label) == ("Raqqa tidlig", labels[0])


def test_sentences_are_those_of_the_text_with_its_headings() -> None:
    found = spaceof_sentences(widgets.annotator(ARTICLE, name="unsaved"))
    assert [s.text for s in text.sentences(ARTICLE)] == [
        s for s in found if s in {x.text for x in text.sentences(ARTICLE)}
    ]
    assert "Store ressurser" in found


def spaceof_sentences(widget) -> list[str]:
    return [ARTICLE[a:b] for a, b in widget.sentences]


def test_the_score_of_the_lesson_is_the_widgets(here) -> None:
    reference = data.reference("actor")
    widget = widgets.annotator(ARTICLE, reference, name="a", labels=["actor"])
    found = names.find_mentions(ARTICLE, data.aliases("actor_names"))
    marks = [[m.start, m.end, "actor"] for m in found]
    widget.draft = {"revision": "x", "marks": marks}
    assert widget.compare().exact == names.score(found, reference)


# -- lines to order ---------------------------------------------------------------


def test_the_lines_are_a_list_in_their_order() -> None:
    widget = widgets.order_lines(["b", "a"], indenting=True)
    assert widget.ordered == ["b", "a"]
    widget.order = [[1, 0, False], [0, 1, False]]
    assert widget.ordered == ["a", "    b"]
    assert "write the lines as a list" in widget._repr_mimebundle_()[0]["text/plain"]


def test_lines_with_spaceare_given_by_their_spacewithout_those_left_out() -> None:
    widget = widgets.order_lines(
        {"A": "x = 1", "B": "y", "C": "print(x)"}, leaving=True
    )
    assert widget.lines == ["A: x = 1", "B: y", "C: print(x)"]
    widget.order = [[2, 0, False], [1, 0, True], [0, 0, False]]
    assert widget.ordered == ["C", "A"]


@pytest.mark.parametrize("lines", [[], ["one"], "one", [1, 2], ["a", " "], {"A": "x"}])
def test_what_are_no_lines_get_a_sentence(lines) -> None:
    with pytest.raises(InputError, match="Give at least two lines"):
        widgets.order_lines(lines)
