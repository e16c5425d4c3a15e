"""Charts show what was given and no more, in words too, and stay readable."""

import html
import math
import re
from base64 import b64decode
from contextlib import redirect_stdout
from datetime import date
from io import BytesIO, StringIO
from itertools import combinations

import pytest
from IPython.core.formatters import DisplayFormatter
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation, Text
from PIL import Image

from raqqakit import data, figures, finished, places
from raqqakit.claims import Days
from raqqakit.errors import InputError
from raqqakit.exercises import YOUR_ANSWER
from raqqakit.figures import (
    Bar,
    TimeBar,
    display,
    marks,
    quick_range_chart,
    style,
)
from raqqakit.quantities import Interval
from raqqakit.relations import Link
from raqqakit.tables import Table
from tools import build

PARTS = {
    "kind": "Range chart with one panel",
    "finding": "Between 10 and 25 people are inside",
    "extent": "The axis runs from 0 to 33",
}
NUMBERS = Table(("who", "how many"), [("inside", 10)], "Numbers", source="Source: NTB.")
INSIDE = Bar("inside", Interval(10_000, 25_000), "still inside")
FLED = Bar("fled", Interval(20_000, None), "have fled")
FEW = Bar("few", Interval(None, 500), "have fled")
EXACT = Bar("exact", Interval(140, 140), "kilometres")


def chart(*bars: Bar, **more):
    return figures.range_chart(bars, title="A title", axis="people", **more)


# -- reading a figure -------------------------------------------------------------


Written = list[tuple[str, object]]


def written_on(figure) -> Written:
    """Every text that is really drawn, with the box in pixels that it fills."""
    drawn, draw = [], Text.draw

    def note(text, *args, **kwargs):
        if text.get_visible() and text.get_text().strip():
            drawn.append(text)
        return draw(text, *args, **kwargs)

    figure.set_dpi(144)
    canvas = FigureCanvasAgg(figure)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Text, "draw", note)
        figure.draw_without_rendering()  # where all stands, without the pixels
    pen = canvas.get_renderer()
    return [(t.get_text(), _box(t).get_window_extent(pen)) for t in drawn]


def _box(text: Text):
    return text.get_bbox_patch() or text


def collisions(written: Written) -> list[tuple[str, str]]:
    pairs = combinations(written, 2)
    return [(one, two) for (one, a), (two, b) in pairs if a.overlaps(b)]


def cut_off(written: Written, page) -> list[str]:
    return [
        text
        for text, box in written
        if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1
    ]


def positions(axes) -> set[float]:
    """Where on the axis of numbers anything begins or ends."""
    found = {float(x) for line in axes.lines for x in line.get_xdata()}
    for bar in axes.patches:
        found |= {bar.get_x(), bar.get_x() + bar.get_width()}
    for text in axes.texts:
        found.add(float(text.get_position()[0]))
        if isinstance(text, Annotation):
            found.add(float(text.xy[0]))
    return found


def test_a_collision_and_a_cut_off_text_would_be_seen() -> None:
    figure = style.new_figure(4, 3, "A title")
    figure.text(0.5, 0.5, "one")
    figure.text(0.51, 0.51, "two")
    figure.text(0.99, 0.2, "beyond the edge")
    written = written_on(figure)
    assert collisions(written) == [("one", "two")]
    assert cut_off(written, figure.bbox) == ["beyond the edge"]


# -- words with every figure ------------------------------------------------------


@pytest.fixture
def shown(monkeypatch) -> list[object]:
    things: list[object] = []
    monkeypatch.setattr("IPython.display.display", things.append)
    return things


@pytest.mark.parametrize("part", list(PARTS))
@pytest.mark.parametrize("nothing", ["", " . ", "abc"])
def test_each_part_of_the_alternative_text_is_demanded(shown, part, nothing) -> None:
    with pytest.raises(InputError, match="alternative text in three parts"):
        figures.show(chart(INSIDE), **PARTS | {part: nothing}, numbers=NUMBERS)
    assert shown == []


@pytest.mark.parametrize("part", list(PARTS))
def test_a_part_that_is_left_out_is_asked_for_by_name(shown, part) -> None:
    rest = {name: words for name, words in PARTS.items() if name != part}
    with pytest.raises(InputError, match=f"{part}="):
        figures.show(chart(INSIDE), **rest, numbers=NUMBERS)
    assert shown == []


@pytest.mark.parametrize("numbers", [None, Table(("who",), [("x",)], "No source")])
def test_the_numbers_and_their_source_are_demanded(shown, numbers) -> None:
    with pytest.raises(InputError, match="numbers and their source"):
        figures.show(chart(INSIDE), **PARTS, numbers=numbers)
    assert shown == []


def test_the_alternative_text_is_the_three_parts_as_sentences() -> None:
    text = figures.alternative_text("A range chart.", " It rises ", "From 0 to 9")
    assert text == "A range chart. It rises. From 0 to 9."


def test_a_figure_is_shown_with_its_words_and_then_its_numbers(shown) -> None:
    figures.show(chart(INSIDE), **PARTS, numbers=NUMBERS)
    picture, table = shown
    assert picture.alt == figures.alternative_text(**PARTS)
    assert table is NUMBERS


def test_a_page_gets_the_picture_and_a_terminal_gets_the_words(shown) -> None:
    words = PARTS | {"finding": 'More than "a few" <b>people</b>'}
    figures.show(chart(INSIDE), **words, numbers=NUMBERS)
    formats, _ = DisplayFormatter().format(shown[0])
    alt = re.search(r'<img alt="([^"]*)"', formats["text/html"]).group(1)
    assert html.unescape(alt) == figures.alternative_text(**words)
    assert "<b>" not in formats["text/html"]
    assert 'src="data:image/png;base64,' in formats["text/html"]
    assert formats["text/plain"] == f"Figure. {html.unescape(alt)}"


def test_a_figure_that_is_not_shown_yet_says_how_to_show_it() -> None:
    assert "figures.show(" in repr(chart(INSIDE))


# -- ranges -----------------------------------------------------------------------


def test_a_range_is_drawn_from_its_low_to_its_high_end() -> None:
    [axes] = chart(INSIDE).axes
    [bar] = axes.patches
    assert isinstance(bar, Rectangle)
    assert (bar.get_x(), bar.get_width()) == (10_000, 15_000)
    assert positions(axes) == {10_000, 25_000}


@pytest.mark.parametrize(
    ("bar", "start", "goal"), [(FLED, 20_000, 26_000), (FEW, 500, 0)]
)
def test_an_open_end_is_an_arrow_that_points_to_it(bar, start, goal) -> None:
    [axes] = chart(bar).axes
    [arrow] = [t for t in axes.texts if isinstance(t, Annotation)]
    assert (arrow.xyann[0], arrow.xy[0]) == (start, goal)
    assert arrow.arrow_patch is not None
    assert not axes.patches


def test_one_number_is_a_diamond_and_no_range() -> None:
    [axes] = chart(EXACT).axes
    [mark] = axes.lines
    assert (mark.get_marker(), list(mark.get_xdata())) == ("D", [140])
    assert not axes.patches


@pytest.mark.parametrize(("low", "high"), [(1, 2), (0, 9), (500, 501), (3, 10**9)])
def test_nothing_is_drawn_between_the_ends(low: int, high: int) -> None:
    [axes] = chart(Bar("a", Interval(low, high), "g")).axes
    assert positions(axes) == {low, high}
    [axes] = chart(Bar("a", Interval(high, None), "g"), upto=4 * high).axes
    assert positions(axes) == {high, 4 * high}
    [axes] = chart(Bar("a", Interval(None, high), "g"), upto=4 * high).axes
    assert {x for x in positions(axes) if 0.05 * high < x} == {high}


def test_two_populations_stand_in_two_panels_on_one_axis() -> None:
    panels = chart(INSIDE, FLED, FEW).axes
    assert [axes.get_title(loc="left") for axes in panels] == [
        "still inside",
        "have fled",
    ]
    assert [len(axes.get_yticks()) for axes in panels] == [1, 2]
    assert {axes.get_xlim() for axes in panels} == {(0, 32_500)}


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    def legend(*bars: Bar) -> str:
        [box] = chart(*bars).legends
        return " ".join(text.get_text().split(":")[0] for text in box.get_texts())

    assert legend(INSIDE) == "bar"
    assert legend(FLED) == legend(FEW) == "arrow"
    assert legend(EXACT) == "diamond"
    assert legend(INSIDE, FLED, EXACT) == "bar arrow diamond"


def test_every_bar_says_its_interval_in_words() -> None:
    words = {text for text, _ in written_on(chart(INSIDE, FLED, FEW, EXACT))}
    assert {str(bar.interval) for bar in (INSIDE, FLED, FEW, EXACT)} <= words


def test_the_words_of_a_bar_stand_clear_of_every_mark() -> None:
    figure = chart(INSIDE, FLED, FEW, EXACT)
    words = {str(bar.interval) for bar in (INSIDE, FLED, FEW, EXACT)}
    boxes = [box for text, box in written_on(figure) if text in words]
    marks = [m for axes in figure.axes for m in (*axes.patches, *axes.lines)]
    assert len(boxes) == 4
    assert not any(b.overlaps(m.get_window_extent()) for b in boxes for m in marks)


def test_the_table_of_a_chart_says_where_an_end_is_not_given() -> None:
    table = figures.range_table([FLED, FEW], caption="C", source="S")
    assert table.rows == [
        ("fled", "have fled", 20_000, "not given"),
        ("few", "have fled", "not given", 500),
    ]
    assert (table.source, table.folded) == ("S", True)


@pytest.mark.parametrize("bars", [[], [Bar("a", Interval(), "g")]])
def test_a_chart_of_no_number_is_refused(bars) -> None:
    with pytest.raises(InputError, match="needs a number"):
        chart(*bars)


@pytest.mark.parametrize("wrong", [10_000, (10_000, 25_000), "tusenvis", None])
def test_a_bar_takes_an_interval_and_nothing_else(wrong) -> None:
    with pytest.raises(InputError, match="A bar needs an interval"):
        Bar("a", wrong, "g")


def test_an_axis_too_short_for_its_bars_is_refused() -> None:
    with pytest.raises(InputError):
        chart(INSIDE, upto=20_000)
    with pytest.raises(InputError):
        chart(FLED, upto=20_000)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("interval", [Interval(0, 0), Interval(None, 0)])
def test_nobody_at_all_can_be_drawn(interval) -> None:
    assert figures.png(chart(Bar("none", interval, "g")))


# -- other charts -----------------------------------------------------------------


def test_a_bar_of_counts_is_as_long_as_its_count() -> None:
    figure = figures.bar_chart({"byen": 6, "IS": 4}, title="Words", axis="times")
    [axes] = figure.axes
    assert [bar.get_width() for bar in axes.patches] == [6, 4]
    assert {"6", "4"} <= {text.get_text() for text in axes.texts}
    assert axes.get_xlim()[0] == 0


def test_a_chart_of_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="nothing to draw"):
        figures.bar_chart({}, title="Words", axis="times")


@pytest.mark.parametrize("values", [[3, 4], "3", 3, [("a", 3)]])
def test_bars_without_names_are_refused(values) -> None:
    with pytest.raises(InputError, match="they stand in a dictionary"):
        figures.bar_chart(values, title="Words", axis="times")


@pytest.mark.parametrize("value", ["3", None, [3], "YOUR_ANSWER"])
def test_a_bar_without_a_number_is_named(value) -> None:
    with pytest.raises(InputError, match="needs a number"):
        figures.bar_chart({"a": 3, "b": value}, title="Words", axis="words")


def test_the_numbers_on_the_axis_of_a_small_chart_are_whole() -> None:
    chart = figures.bar_chart({"a": 3, "b": 4}, title="Parts", axis="paragraphs")
    ticks = chart.axes[0].get_xticks()
    assert len({round(float(tick)) for tick in ticks}) == len(ticks)


LINKS = [
    Link("a", "supports", "b", 1, "x", "stated"),
    Link("b", "fights", "c", 2, "y", "implied"),
]
NAMES = {"a": "Anna", "b": "Bo", "c": "Cato"}
SPOTS = {"a": (0.0, 0.0), "b": (0.5, 1.0), "c": (1.0, 0.0)}


def test_a_line_between_actors_tells_its_kind_without_colour() -> None:
    [axes] = figures.actor_picture(LINKS, SPOTS, NAMES, title="Who").axes
    support, fight = [t.arrow_patch for t in axes.texts if isinstance(t, Annotation)]
    assert support.get_linestyle() == "-"
    assert fight.get_linestyle() != "-"
    assert fight.get_linewidth() < support.get_linewidth()
    assert {"+ (1)", "× (2)", "Anna", "Bo", "Cato"} <= {
        t.get_text() for t in axes.texts
    }


@pytest.mark.parametrize("relation", ["fights", "opposes"])
@pytest.mark.parametrize("basis", ["stated", "implied"])
def test_whoever_is_against_somebody_is_drawn_dashed_with_a_cross(
    relation, basis
) -> None:
    link = Link("a", relation, "b", 7, "x", basis)
    figure = figures.actor_picture([link], {"a": (0, 0), "b": (1, 1)}, NAMES, title="W")
    [axes] = figure.axes
    [arrow] = [t.arrow_patch for t in axes.texts if isinstance(t, Annotation)]
    assert arrow.get_linestyle() != "-"
    assert "× (7)" in {t.get_text() for t in axes.texts}
    [legend] = [t.get_text() for t in figure.legends[0].get_texts()]
    assert legend.startswith("× ")
    assert legend.endswith(f"dashed line{HEADLESS[basis]}: {relation} ({basis})")


HEADLESS = {"stated": "", "implied": ", no head"}


def test_the_lines_between_actors_in_words_name_each_actor_and_what_is_implied() -> (
    None
):
    more = [*LINKS, Link("a", "supports", "c", 3, "z", "stated")]
    words = figures.link_words(more, NAMES)
    implied = "Bo fights Cato (implied, drawn without direction)"
    assert words == f"Anna supports Bo and Cato; {implied}"


def test_an_actor_without_a_place_is_named() -> None:
    with pytest.raises(InputError, match="'c' has no place"):
        figures.actor_picture(LINKS, {"a": (0, 0), "b": (1, 1)}, NAMES, title="Who")


def test_every_line_between_actors_rests_on_words_of_the_article() -> None:
    article = data.article()
    for link in data.links():
        assert all(part.strip() in article for part in link.quote.split("…"))
    table = figures.link_table(LINKS, NAMES, caption="C", source="S")
    assert table.rows[0] == ("Anna supports Bo", 1, "x", "stated")


def test_a_place_outside_the_map_is_named() -> None:
    oslo = places.Place("", "Oslo", "NO", 59.9, 10.7, 0, ())
    with pytest.raises(InputError, match="Oslo lies outside the map"):
        figures.place_map([], {"Oslo": oslo}, title="A map")


def test_the_scale_bar_is_100_kilometres_in_the_middle_of_the_map() -> None:
    axes = figures.place_map([], {}, title="A map").axes[0]
    west, east = axes.lines[-1].get_xdata()
    middle = sum(axes.get_ylim()) / 2
    ends = [places.Place("", "", "", middle, x, 0, ()) for x in (west, east)]
    assert places.distance_km(*ends) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("box", "length"),
    [
        ((35.2, 42.6, 32.8, 37.6), 100),
        ((3.52, 4.2, 58.53, 58.81), 5),
        ((0, 90, 0, 60), 1000),
    ],
)
def test_the_scale_bar_is_a_round_length_that_fits_the_map(box, length) -> None:
    axes = figures.place_map([], {}, title="A map", box=box).axes[0]
    west, east = axes.lines[-1].get_xdata()
    middle = (box[2] + box[3]) / 2
    radius = places.EARTH_RADIUS_KM * math.cos(math.radians(middle))
    assert math.radians(east - west) * radius == pytest.approx(length, rel=0.01)
    assert f"{length} km" in {t.get_text() for t in axes.texts}
    assert box[0] < west < east < box[1]


def test_a_border_in_dispute_is_dashed_and_another_is_not() -> None:
    line = {"type": "LineString", "coordinates": [[37, 34], [38, 35]]}
    kind = {"kind": "country_border"}
    features = [
        {"geometry": line, "properties": kind},
        {"geometry": line, "properties": kind | {"dashed": True}},
    ]
    axes = figures.place_map(features, {}, title="A map").axes[0]
    assert [drawn.get_linestyle() for drawn in axes.lines[:2]] == ["-", "--"]


# -- what holds for every figure of the lessons -----------------------------------


@pytest.fixture(scope="module")
def lessons() -> dict[str, list]:
    """Every figure of every lesson, drawn by the lesson's own cells."""
    drawn = {path.stem[:2]: _figures_of(path) for path in build.sources()}
    calmer = {path.stem[:2]: _figures_of(path, "calmer") for path in CALMER}
    return drawn | {f"{lesson} calmer": found for lesson, found in calmer.items()}


def _figures_of(path, story: str = "article") -> list:
    drawn: list = []
    rooms: dict[str, object] = {}
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()):
        patch.setattr(display, "png", lambda figure: drawn.append(figure) or b"")
        for cell in build.prepare(path).cells:
            if cell.cell_type == "code":
                source = cell.source.replace(CHOICE, f'STORY = "{story}"')
                exec(compile(source, path.name, "exec"), rooms)
    return drawn


CHOICE = 'STORY = "article"'
CALMER = [p for p in build.sources() if CHOICE in p.read_text(encoding="utf-8")
          and p.stem[:2] <= "05"]  # fmt: skip
ALL_LESSONS = pytest.mark.parametrize(
    "lesson",
    [p.stem[:2] for p in build.sources()] + [f"{p.stem[:2]} calmer" for p in CALMER],
)


@ALL_LESSONS
def test_no_text_of_a_lessons_figure_touches_another_or_leaves_it(
    lessons, lesson
) -> None:
    assert lessons[lesson]
    for figure in lessons[lesson]:
        written = written_on(figure)
        assert len(written) > 5
        assert collisions(written) == [], (
            f"these touch in lesson {lesson}: shorten them"
        )
        cut = cut_off(written, figure.bbox)
        assert cut == [], f"these leave a figure of lesson {lesson}: shorten them"


def test_the_finished_chart_of_lesson_00_is_the_chart_of_lesson_05(lessons) -> None:
    words = [text for text, _ in written_on(lessons["00"][0])]
    assert words in [[text for text, _ in written_on(f)] for f in lessons["05"]]


def test_the_finished_chart_holds_the_articles_three_statements() -> None:
    bars = finished.displacement_bars()
    assert [bar.interval for bar in bars] == [
        Interval(2_000, None),
        Interval(20_000, None),
        Interval(10_000, 25_000),
    ]
    fled, inside = "civilians who have fled", "civilians still inside the city"
    assert [bar.group for bar in bars] == [fled, fled, inside]


def test_the_finished_chart_of_the_calmer_story_holds_its_own_statements(shown) -> None:
    assert [bar.interval for bar in finished.displacement_bars("calmer")] == [
        Interval(200, None),
        Interval(2_000, None),
        Interval(1_000, 2_500),
    ]
    finished.displacement_chart("calmer")
    picture, table = shown
    assert "At least 200 inhabitants have left by the heading" in picture.alt
    assert "from 0 to 3,250 people" in picture.alt
    assert "invented" in table.source


def test_the_learners_own_count_of_words_is_drawn_and_named(shown) -> None:
    finished.sentence_lengths(lambda sentence: len(sentence.split()))
    picture, table = shown
    assert ("sentence 3", 19) in table.rows  # its dash stands alone
    assert "sentence 13 with 39, sentence 8 with 35" in picture.alt
    assert "as your function counts" in picture.alt


@pytest.mark.parametrize(
    "count",
    [
        lambda s: YOUR_ANSWER,
        lambda s: s.split(),
        lambda s: -1,
        lambda s: s > "N",
        int,
        len,
        lambda s: s.count(" "),
    ],
)
def test_without_a_count_of_the_learners_the_kit_counts(
    shown, count, monkeypatch
) -> None:
    monkeypatch.setattr(display, "png", lambda _: b"")  # its words are looked at
    finished.sentence_lengths(count)
    picture, table = shown
    assert ("sentence 3", 18) in table.rows
    assert "as the kit counts" in picture.alt


@pytest.mark.parametrize(
    ("story", "norwegian", "english"),
    [("article", 48.9, 45.8), ("calmer", 45.0, 39.1)],
)
def test_the_lix_of_a_story_and_of_its_english(story, norwegian, english) -> None:
    for row, wanted in zip(finished.lix_table(story).rows, (norwegian, english)):
        words, long_words, lix = map(float, row[1:])
        assert lix == wanted == pytest.approx(words + long_words, abs=0.1)


@pytest.mark.parametrize("story", ["article", "calmer"])
def test_what_lesson_01_says_of_both_stories_is_so(story) -> None:
    blocks = data.article(story).strip().split("\n\n")
    prose = [block for block in blocks if block.endswith(".")]
    assert [n for n, b in enumerate(blocks) if b not in prose] == [0, 4, 8, 13]
    assert (len(blocks), len(prose)) == (17, 13)
    assert data.article(story).count(".") == 20
    assert [blocks[n].count(".") for n in (1, 16)] == [2, 3]
    assert sum(block.count(". ") + 1 for block in prose) == 18


@pytest.mark.parametrize(
    ("lesson", "wanted"),
    [
        ("03", {"Raqqa", "Deir ez-Zor", "Euphrates", "100 km"}),
        ("03 calmer", {"Øvre Vang", "Elvestad", "Lauva", "5 km"}),
    ],
)
def test_the_map_of_lesson_03_shows_both_places_the_river_and_a_scale(
    lessons, lesson, wanted
) -> None:
    assert wanted <= {text for text, _ in written_on(lessons[lesson][0])}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "bars",
    [
        [Bar("at the end", Interval(30_000, 31_000), "g"), EXACT],
        [
            Bar("a long label " * 8, INSIDE.interval, "g"),
            Bar("x" * 90, FLED.interval, "g"),
        ],
        [Bar(f"row {i}", Interval(i, i + 3), f"group {i % 4}") for i in range(16)],
        [Bar("a", INSIDE.interval, "a population that takes long to name " * 3)],
        [FLED, INSIDE, FEW, EXACT],
    ],
    ids=["far right", "long labels", "many", "long group", "all kinds"],
)
def test_a_learners_own_chart_is_as_readable(bars) -> None:
    figure = figures.range_chart(bars, title="A long title " * 12, axis="people")
    written = written_on(figure)
    assert collisions(written) == []
    assert cut_off(written, figure.bbox) == []


@pytest.mark.parametrize("words", ["$^$ per head", "between $2 and $3"])
def test_signs_of_mathematics_in_a_label_are_only_signs(words: str) -> None:
    figure = figures.range_chart(
        [Bar(words, INSIDE.interval, words)], title=words, axis=words
    )
    assert figures.png(figure)
    assert not any(
        t.get_parse_math() for t in figure.findobj(Text) if t.get_text() == words
    )


# -- the picture file -------------------------------------------------------------


def test_the_same_chart_gives_the_same_bytes() -> None:
    one, two = chart(INSIDE, FLED, EXACT), chart(INSIDE, FLED, EXACT)
    assert figures.png(one) == figures.png(two) == figures.png(one)


def test_the_picture_is_small_sharp_and_without_a_date() -> None:
    raw = figures.png(chart(INSIDE, FLED))
    picture = Image.open(BytesIO(raw))
    assert picture.format == "PNG"
    assert picture.width == round(6.6 * 144)
    assert not {b"tEXt", b"iTXt", b"tIME"} & {raw[i : i + 4] for i in range(len(raw))}
    assert len(raw) < 40_000


# -- colours ----------------------------------------------------------------------


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2."""
    light = sorted(map(_luminance, (one, other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear))


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", ["#FFFFFF", style.LAND, style.SEA])
@pytest.mark.parametrize("name", ["BLUE", "VERMILION", "GREEN", "WATER"])
def test_every_colour_of_a_mark_stands_out_from_its_ground(name, ground) -> None:
    assert contrast(getattr(style, name), ground) >= 3


@pytest.mark.parametrize("ground", ["#FFFFFF", style.LAND, style.SEA])
@pytest.mark.parametrize("name", ["INK", "GREY"])
def test_every_colour_of_a_text_can_be_read_on_its_ground(name, ground) -> None:
    assert contrast(getattr(style, name), ground) >= 4.5


def test_no_two_populations_share_a_colour_or_a_hatching() -> None:
    colours, hatchings, _ = zip(*marks.LOOKS)
    assert len(set(colours)) == len(set(hatchings)) == len(marks.LOOKS) == 3


@pytest.mark.parametrize(
    ("low", "high", "kind"),
    [(1, 2, "bar"), (1, None, "arrow"), (None, 2, "arrow"), (2, 2, "diamond")],
)
def test_every_chart_of_ranges_draws_one_and_the_same_kind_of_mark(
    low, high, kind
) -> None:
    bar = Bar("one", Interval(low, high), "all")
    assert bar.mark.kind == kind
    days = [None if end is None else date(2017, 9, end) for end in (low, high)]
    assert TimeBar("one", Days(*days), "all").mark.kind == kind
    quick = quick_range_chart([bar], title="T", axis="people", upto=3, alt="A chart.")
    drawing = b64decode(quick.split("base64,")[1].rstrip('">')).decode("utf-8")
    said = [words for words in marks.RANGE_WORDS.values() if words in drawing]
    assert said == [marks.RANGE_WORDS[kind]]
