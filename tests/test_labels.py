"""The names on a map keep off each other and stay with their dots."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit.figures.labels import LEFT_DOWN, RIGHT_UP, spots

WIDTH, HEIGHT = 400.0, 300.0


def rectangles(dots):
    found = spots(dots, WIDTH, HEIGHT)
    return {name: found[name].covers(dots[name], name) for name in dots}


def meet(one, other) -> bool:
    return (
        one[0] < other[1] and other[0] < one[1]
        and one[2] < other[3] and other[2] < one[3]
    )  # fmt: skip


def test_a_lone_name_stands_to_the_right_in_the_west_and_to_the_left_in_the_east():
    found = spots({"Vest": (50, 150), "Øst": (350, 150)}, WIDTH, HEIGHT)
    assert found == {"Vest": RIGHT_UP, "Øst": LEFT_DOWN}


@pytest.mark.parametrize(
    "dots",
    [
        {"Fjordby": (205, 150), "Sandnes": (195, 150)},
        {"En": (100, 100), "To": (130, 108), "Tre": (100, 130)},
        {"Nord": (200, 160), "Midt": (200, 150), "Sør": (200, 140)},
        {"To\nlinjer": (100, 100), "Bak": (120, 120)},
        {"Et langt navn her": (100, 100), "Bak": (250, 125)},
    ],
)
def test_names_of_near_places_do_not_cover_each_other(dots) -> None:
    boxes = rectangles(dots).values()
    assert not any(meet(a, b) for a, b in itertools.combinations(boxes, 2))


def test_a_name_stands_nearer_to_its_own_dot_than_to_another() -> None:
    found = spots({"Fjordby": (205, 150), "Sandnes": (195, 150)}, WIDTH, HEIGHT)
    assert found["Fjordby"].right > 0 > found["Sandnes"].right


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.text("abc", min_size=1, max_size=9),
        st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT)),
        max_size=12,
    )
)
def test_every_place_has_a_spot_however_crowded_the_map_is(dots) -> None:
    assert spots(dots, WIDTH, HEIGHT).keys() == dots.keys()
