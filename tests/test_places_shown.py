"""The places of a story as lesson 03 shows them: its map, a globe, its tables."""

from decimal import Decimal
from io import BytesIO
from math import dist

import pytest

from raqqakit import data, finished, places
from raqqakit.errors import InputError
from raqqakit.figures import display
from raqqakit.finished.places_read import MINE, ways
from raqqakit.quantities import Interval

every_story = pytest.mark.parametrize("story", data.stories())


@pytest.fixture
def figures(monkeypatch) -> list:
    """Every figure that is shown, as matplotlib has it."""
    drawn: list = []
    monkeypatch.setattr(display, "png", lambda figure: drawn.append(figure) or b"")
    return drawn


@pytest.fixture
def shown(monkeypatch, figures) -> list:
    """Everything that is shown: pictures and tables."""
    parts: list = []
    monkeypatch.setattr("IPython.display.display", parts.append)
    return parts


@every_story
def test_the_description_of_the_map_says_what_a_strip_of_paper_says(
    story, shown, figures
) -> None:
    finished.story_map(story=story)
    axes = figures[0].axes[0]
    figures[0].savefig(BytesIO())  # the layout, and with it the scale, is made here
    bar = next(line for line in axes.lines if line.get_linewidth() == 4)
    on_screen = axes.transData.transform
    towns = [
        on_screen((line.get_xdata()[0], line.get_ydata()[0]))
        for line in axes.lines
        if line.get_marker() == "o"
    ]
    length = dist(*on_screen([*zip(*bar.get_data(), strict=True)]))
    apart = 50 * dist(*towns) / length
    assert f"the two towns lie {apart:.0f} apart" in shown[0].alt


def km(strip: object = None, story: str = "article") -> dict[str, Interval]:
    """What each way to measure says, by its label."""
    return {bar.label: bar.interval for bar in ways(strip, story)}


@every_story
def test_the_strip_comes_out_well_under_what_the_story_says(story) -> None:
    printed, strip, ruler, flat, straight = km(11, story).values()
    assert strip == Interval(11, 11)
    assert straight.high < Decimal("0.93") * printed.low
    assert flat.low in printed
    assert ruler.low <= straight.low < ruler.high < printed.low
    assert len(km(story=story)) == 4


@pytest.mark.parametrize(
    ("story", "low", "high", "said"),
    [
        ("article", 135, 145, "about 140: between 135 and 145"),
        ("calmer", 13.5, 14.5, "about 14: between 13.5 and 14.5"),
    ],
)
def test_what_the_story_says_about_is_a_range(story, low, high, said) -> None:
    bar = ways(story=story)[0]
    assert bar.interval == Interval(Decimal(low), Decimal(high))
    assert bar.said == said


@pytest.mark.parametrize(
    ("strip", "said"),
    [
        ([130, 121.5], "between 121.5 and 130"),
        ((121, 130), "between 121 and 130"),
        ([125, 125], "125"),
    ],
)
def test_a_strip_that_was_measured_twice_is_a_range(strip, said) -> None:
    assert str(km(strip)[MINE]) == said


@every_story
def test_what_is_not_known_stands_under_the_ways_to_measure(story, shown) -> None:
    finished.ways_to_measure([None, None], story)
    assert "The straight line lies below the bar of the story." in shown[0].alt
    rows = dict(shown[1].rows)
    assert rows[MINE] == "not measured"
    assert "not known" in rows.values()
    label, said = shown[1].rows[0]
    assert label.startswith("the story, if rounded to ")
    assert f"{label[1:]}: {said}" in shown[0].alt
    assert "That it was rounded is our inference." in shown[1].source
    assert MINE not in shown[0].alt


def test_a_strip_that_is_far_out_is_asked_for_its_unit(shown) -> None:
    finished.ways_to_measure([12, 13])
    finished.ways_to_measure([121, 130])
    assert dict(shown[1].rows)[MINE] == "between 12 and 13 (in kilometres?)"
    assert dict(shown[3].rows)[MINE] == "between 121 and 130"
    assert "with 3 panels" in shown[2].alt


@pytest.mark.parametrize("strip", [[None, 125], (125, None)])
def test_a_strip_with_one_end_gets_a_sentence(strip) -> None:
    with pytest.raises(InputError, match="write both ends"):
        finished.ways_to_measure(strip)


@pytest.mark.parametrize("strip", [["120", "130"], [True, 1], [float("nan")], [-1, 2]])
def test_a_measure_that_is_no_number_gets_a_sentence(strip) -> None:
    with pytest.raises(InputError, match="in numbers"):
        finished.ways_to_measure(strip)


def test_the_globe_tells_that_it_shows_more_than_the_lengths_reach(shown) -> None:
    finished.globe()
    assert (
        "from the equator to the north pole; the picture shows a part of the south"
        in (shown[0].alt)
    )
    assert "The thick lines are drawn 30 degrees wide." in shown[0].alt


@every_story
def test_two_of_the_names_are_towns(story) -> None:
    found = [town for _, town in finished.names_as_towns(story).rows]
    assert sum(town != "none" for town in found) == 2
    assert len(found) >= 4


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("article", ["111 km at 0", "90 km at 36", "0 km at 90"]),
        ("calmer", ["111 km at 0", "58 km at 59", "0 km at 90"]),
    ],
)
def test_a_degree_to_the_east_grows_shorter(story, said, shown) -> None:
    finished.globe(story)
    picture, table = shown
    assert all(words in picture.alt for words in said)
    assert [row[1] for row in table.rows] == sorted(
        (row[1] for row in table.rows), reverse=True
    )


def test_a_town_that_the_learner_names_is_on_the_map(shown) -> None:
    finished.story_map("Al Mayadin", "Aleppo")
    picture, table = shown
    assert "Al Mayadin south-east of it, Aleppo west of it" in picture.alt
    assert [row[0] for row in table.rows][2:] == ["Al Mayadin", "Aleppo"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Oslo", "There is no 'Oslo' in the gazetteer."),
        ("Dammascus", 'Is "Damascus" meant?'),
        ("qwxyz", "Take a town that find() finds."),
        ("Basra", "Basra lies outside the map. Take one nearer to Raqqa."),
        (5, "Write it in quotation marks."),
        (None, "Write it in quotation marks."),
        (["Aleppo"], "Write it in quotation marks."),
        ("", "There is no '' in the gazetteer."),
    ],
)
def test_what_cannot_be_on_the_map_gets_a_sentence(name, said, shown) -> None:
    with pytest.raises(InputError) as got:
        finished.story_map(name)
    assert said in str(got.value)
    assert shown == []


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("article", [(6, "Deir al-Zor"), (13, "området")]),
        ("calmer", [(1, "fylket"), (6, "Elvestad"), (10, "veien")]),
    ],
)
def test_where_the_table_of_names_means_another_place(story, expected) -> None:
    rows = finished.read_otherwise(story).rows
    assert [(row[0], row[1]) for row in rows] == expected
    assert all(table != reference for _, _, table, reference in rows)


@every_story
def test_each_word_taken_for_a_town_is_one_of_the_gazetteer(story) -> None:
    gazetteer = data.gazetteer(story)
    for word, name, _ in finished.words_as_towns(story).rows:
        assert name in [town.name for town in places.look_up(gazetteer, str(word))]
