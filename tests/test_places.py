"""From place names to points, distances and directions."""

import json
import math
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from raqqakit import data, places, text
from raqqakit.errors import InputError

quick = settings(max_examples=80)
HALF_ROUND = math.pi * places.EARTH_RADIUS_KM
GAZETTEER = data.gazetteer()
HEAD = ",".join(places.GAZETTEER_COLUMNS)


def point(latitude: float, longitude: float) -> places.Place:
    return places.Place("", "somewhere", "", latitude, longitude, 0, ())


points = st.builds(point, st.floats(-90, 90), st.floats(-180, 180))


def town(spelling: str) -> places.Place:
    [found] = places.look_up(GAZETTEER, spelling)
    return found


# -- distance ---------------------------------------------------------------------


@quick
@given(one=points, other=points)
def test_a_distance_is_the_same_both_ways(one, other) -> None:
    there, back = places.distance_km(one, other), places.distance_km(other, one)
    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= HALF_ROUND


@quick
@given(one=points)
def test_a_place_is_no_distance_from_itself(one) -> None:
    assert places.distance_km(one, one) == 0


@quick
@given(one=points, by=points, other=points)
def test_no_way_round_is_shorter_than_the_straight_way(one, by, other) -> None:
    round_about = places.distance_km(one, by) + places.distance_km(by, other)
    assert places.distance_km(one, other) <= round_about + 1e-3


@quick
@given(one=points)
def test_the_far_side_of_the_earth_is_half_way_round(one) -> None:
    far = one.longitude - 180 if one.longitude > 0 else one.longitude + 180
    other = point(-one.latitude, far)
    assert places.distance_km(one, other) == pytest.approx(HALF_ROUND, abs=0.2)
    assert 0 <= places.bearing_degrees(one, other) < 360


def test_raqqa_lies_123_kilometres_north_west_of_deir_ez_zor() -> None:
    deir, raqqa = town("Deir al-Zor"), town("Raqqa")
    assert places.distance_km(deir, raqqa) == pytest.approx(123.2, abs=0.1)
    assert round(places.bearing_degrees(deir, raqqa)) == 304
    assert places.compass(places.bearing_degrees(deir, raqqa)) == "NW"


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((0, 0), (0, 90), HALF_ROUND / 2),
        ((90, 0), (-90, 77), HALF_ROUND),
        ((90, 12), (90, -100), 0),
        ((0, 179.5), (0, -179.5), HALF_ROUND / 180),
        ((60, 0), (60, 180), HALF_ROUND / 3),
    ],
)
def test_distances_that_one_can_work_out_by_hand(one, other, kilometres) -> None:
    found = places.distance_km(point(*one), point(*other))
    assert found == pytest.approx(kilometres, abs=1e-6)


# -- direction --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "degrees", "wind"),
    [
        ((10, 0), 0, "N"),
        ((0, 10), 90, "E"),
        ((-10, 0), 180, "S"),
        ((0, -10), 270, "W"),
        ((0.001, 0.001), 45, "NE"),
        ((-0.001, -0.001), 225, "SW"),
    ],
)
def test_a_bearing_is_counted_clockwise_from_north(goal, degrees, wind) -> None:
    bearing = places.bearing_degrees(point(0, 0), point(*goal))
    assert bearing == pytest.approx(degrees, abs=1e-4)
    assert places.compass(bearing) == wind


@quick
@given(start=points, goal=points)
@example(start=point(0, 0), goal=point(10, -1e-300))
def test_a_bearing_is_at_least_0_and_below_360(start, goal) -> None:
    assert 0 <= places.bearing_degrees(start, goal) < 360


@pytest.mark.parametrize(
    ("bearing", "wind"),
    [(0, "N"), (22, "N"), (23, "NE"), (104, "E"), (180, "S"), (304, "NW"), (337, "NW"),
     (338, "N"), (359.9, "N"), (360, "N")],
)  # fmt: skip
def test_the_compass_gives_the_nearest_of_eight_winds(bearing, wind) -> None:
    assert places.compass(bearing) == wind


# -- looking up -------------------------------------------------------------------


def test_every_town_is_found_by_each_of_its_spellings() -> None:
    for place in GAZETTEER:
        for spelling in place.spellings:
            assert place in places.look_up(GAZETTEER, spelling)


@pytest.mark.parametrize("spelling", ["Raqqa", "RAQQA", " raqqa\n", "Ar Raqqah"])
def test_capitals_and_space_make_no_difference(spelling: str) -> None:
    assert town(spelling).geonameid == "172955"


@pytest.mark.parametrize("name", ["Eufrat", "Syria", "Raqq", "", "Oslo"])
def test_what_is_no_town_of_the_gazetteer_is_not_found(name: str) -> None:
    assert places.look_up(GAZETTEER, name) == []


def test_a_name_of_two_places_gives_both() -> None:
    one, other = point(1, 1), point(2, 2)
    assert places.look_up([one, other], "Somewhere") == [one, other]


def test_a_near_spelling_is_offered_as_a_hint() -> None:
    near = places.similar_names(GAZETTEER, "Deir Ezzor")
    assert town("Deir ez-Zor") in [
        p for n in near for p in places.look_up(GAZETTEER, n)
    ]
    assert len(near) <= 3
    assert places.similar_names(GAZETTEER, "qwxyz") == []


# -- the places of both stories ---------------------------------------------------


@pytest.mark.parametrize("story", data.stories())
def test_the_places_that_lesson_03_asks_for_are_there(story: str) -> None:
    gazetteer, names = data.gazetteer(story), data.examples(story)["places"]
    for part in ("goal", "start", "seen_from", "one_more"):
        assert places.look_up(gazetteer, names[part])
    assert places.look_up(gazetteer, names["unlisted"]) == []
    [start, *_] = places.look_up(gazetteer, names["start"])
    near = places.similar_names(gazetteer, names["unlisted"])
    assert start in [p for n in near for p in places.look_up(gazetteer, n)]
    first = places.similar_names(gazetteer, names["one_more"])[0]
    assert first == names["one_more"]


@pytest.mark.parametrize(
    ("story", "taken"),
    [("article", {"Raqqa", "sine"}), ("calmer", {"Elvestad", "grus"})],
)
def test_looking_up_every_word_finds_one_place_and_one_false_one(story, taken) -> None:
    words = {w.text for w in text.words(data.article(story))}
    gazetteer = data.gazetteer(story)
    assert {w for w in words if places.look_up(gazetteer, w)} == taken


@pytest.fixture
def calmer() -> dict[str, places.Place]:
    gazetteer, names = data.gazetteer("calmer"), data.examples("calmer")["places"]
    return {
        part: places.look_up(gazetteer, names[part])[0]
        for part in ("goal", "start", "seen_from", "one_more")
    }


def flat_km(one: places.Place, other: places.Place) -> float:
    north, east = one.latitude - other.latitude, one.longitude - other.longitude
    return 111.2 * math.hypot(north, east)


def test_ovre_vang_lies_nearer_than_14_kilometres_and_flat_degrees_hide_it(
    calmer,
) -> None:
    start, goal = calmer["start"], calmer["goal"]
    assert places.distance_km(start, goal) == pytest.approx(11.2, abs=0.05)
    assert flat_km(start, goal) == pytest.approx(14.0, abs=0.05)
    assert round(places.bearing_degrees(start, goal)) == 333
    assert places.compass(places.bearing_degrees(start, goal)) == "NW"
    assert places.compass(places.bearing_degrees(calmer["seen_from"], goal)) == "NE"
    assert round(places.distance_km(start, calmer["one_more"])) == 5


def test_the_invented_river_passes_both_places_in_14_kilometres(calmer) -> None:
    [lauva] = [
        f for f in data.base_map("calmer") if f["properties"].get("name") == "Lauva"
    ]
    [line] = places.lines_of(lauva["geometry"])
    bends = [point(y, x) for x, y in line]
    ends = [
        min(range(len(bends)), key=lambda i: places.distance_km(bends[i], calmer[part]))
        for part in ("goal", "start")
    ]
    assert all(
        places.distance_km(bends[i], calmer[part]) < 0.1
        for i, part in zip(ends, ("goal", "start"))
    )
    way = bends[ends[0] : ends[1] + 1]
    length = sum(places.distance_km(a, b) for a, b in pairwise(way))
    assert length == pytest.approx(14.1, abs=0.05)


def test_the_invented_map_has_its_kinds_and_lies_within_its_box() -> None:
    features = data.base_map("calmer")
    kinds = {f["properties"]["kind"] for f in features}
    assert kinds == {"land", "lake", "river", "municipal_border"}
    corners = [p for f in features for x in places.lines_of(f["geometry"]) for p in x]
    assert all(3.4 <= x <= 4.3 and 58.47 <= y <= 58.87 for x, y in corners)


def test_every_invented_place_is_on_the_map_of_the_lesson_and_not_in_geonames() -> None:
    west, east, south, north = data.examples("calmer")["map"]["box"]
    gazetteer = data.gazetteer("calmer")
    assert 12 <= len(gazetteer) <= 20
    for place in gazetteer:
        assert west < place.longitude < east
        assert south < place.latitude < north
        assert place.geonameid == ""
        for spelling in place.spellings:
            assert place in places.look_up(gazetteer, spelling)
    assert len(places.look_up(gazetteer, "Holmvik")) == 2


# -- tables of places -------------------------------------------------------------


@pytest.fixture
def read(tmp_path):
    def gazetteer(written: str) -> list[places.Place]:
        path = tmp_path / "towns.csv"
        path.write_text(written, encoding="utf-8")
        return places.read_gazetteer(path)

    return gazetteer


def test_a_gazetteer_is_read_row_by_row(read) -> None:
    [place] = read(f"{HEAD}\n7,Vi,SE,-35.5,39,,Wi|Ví|\n")
    assert place == places.Place("7", "Vi", "SE", -35.5, 39.0, 0, ("Wi", "Ví"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("name,latitude\nVi,3\n", "towns.csv lacks the column 'geonameid'"),
        (f"{HEAD}\n7,Vi,SE,north,39,,\n", "latitude of 'Vi' is 'north'"),
        (f'{HEAD}\n7,Vi,SE,"35,5",39,,\n', "latitude of 'Vi' is '35,5'"),
        (f"{HEAD}\n7,Vi,SE,91,39,,\n", "latitude of 'Vi' is '91'"),
        (f"{HEAD}\n7,Vi,SE,35,-180.5,,\n", "longitude of 'Vi' is '-180.5'"),
        (f"{HEAD}\n7,Vi,SE,nan,39,,\n", "latitude of 'Vi' is 'nan'"),
        (f"{HEAD}\n7,Vi,SE,35,inf,,\n", "longitude of 'Vi' is 'inf'"),
        (f"{HEAD}\n7,Vi,SE,,39,,\n", "latitude of 'Vi' is ''"),
        (f"{HEAD}\n7,Vi,SE\n", "'Vi'"),
        (f"{HEAD}\n7,Vi,SE,35,39,many,\n", "'Vi'.*'many'"),
    ],
)
def test_a_wrong_gazetteer_is_refused_in_words(read, written, said) -> None:
    with pytest.raises(InputError, match=said):
        read(written)


def test_a_row_without_its_last_cells_is_a_place_without_other_names(read) -> None:
    assert read(f"{HEAD}\n7,Vi,SE,35,39\n")[0].spellings == ("Vi",)


# -- the base map -----------------------------------------------------------------


def test_the_base_map_has_rivers_borders_and_the_euphrates() -> None:
    features = data.base_map()
    kinds = {f["properties"]["kind"] for f in features}
    assert {"country_border", "coastline", "river", "land", "lake"} <= kinds
    assert any(f["properties"].get("name") == "Euphrates" for f in features)


def test_every_line_of_the_base_map_lies_on_the_map() -> None:
    corners = [
        p for f in data.base_map() for x in places.lines_of(f["geometry"]) for p in x
    ]
    assert len(corners) > 500
    assert all(34 <= x <= 46 and 31 <= y <= 38.5 for x, y in corners)


def test_both_cities_lie_by_the_euphrates() -> None:
    rivers = [f for f in data.base_map() if f["properties"].get("name") == "Euphrates"]
    bends = [p for f in rivers for line in places.lines_of(f["geometry"]) for p in line]
    for city in (town("Raqqa"), town("Deir al-Zor")):
        assert min(places.distance_km(city, point(y, x)) for x, y in bends) < 5


ONE, TWO = [[0, 1], [2, 3]], [[4, 5], [6, 7], [4, 5]]


@pytest.mark.parametrize(
    ("kind", "coordinates", "lines"),
    [
        ("LineString", ONE, [ONE]),
        ("MultiLineString", [ONE, TWO], [ONE, TWO]),
        ("Polygon", [TWO, ONE], [TWO, ONE]),
        ("MultiPolygon", [[TWO, ONE], [TWO]], [TWO, ONE, TWO]),
        ("Point", [1, 2], []),
        ("MultiPoint", ONE, []),
    ],
)
def test_every_kind_of_geometry_gives_its_lines(kind, coordinates, lines) -> None:
    assert places.lines_of({"type": kind, "coordinates": coordinates}) == lines


@pytest.mark.parametrize(
    "record", [[], {}, 3, "map", {"features": 5}, {"features": None}]
)
def test_what_is_no_map_is_refused_in_words(tmp_path, record) -> None:
    path = tmp_path / "map.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(InputError, match=r"map\.json is not a GeoJSON map"):
        places.read_base_map(path)
