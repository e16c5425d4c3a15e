"""Pictures of actors as answers: each line by its ends, its sign and its sentence."""

import pytest

from raqqakit import figures
from raqqakit.exercises.answers import Unreadable
from raqqakit.exercises.sets.kinds.relations import Relations
from raqqakit.relations import Link

WANTED = (("Anna", "supports", "Bo Berg", 1), ("Bo Berg", "opposes", "Cato", 2))
NAMES = {"a": "Anna", "b": "Bo Berg", "c": "Cato"}
SPOTS = {"a": (0.1, 0.1), "b": (0.5, 0.9), "c": (0.9, 0.1)}
RELATIONS = Relations(WANTED)


def drawn(*lines, title="Who", names=NAMES):
    links = [Link(*line, "", "stated") for line in lines]
    return figures.actor_picture(links, SPOTS, names, title=title)


def found(answer) -> str:
    read = RELATIONS.read(RELATIONS.gather(answer))
    found = RELATIONS.find(read)
    return found.code if found else "right"


GOOD = ("a", "supports", "b", 1), ("b", "opposes", "c", 2)
PICTURES = {
    "right": drawn(*GOOD),
    "in another order, and a fight": drawn(("b", "fights", "c", 2), GOOD[0]),
    "turned-round": drawn(("b", "supports", "a", 1), GOOD[1]),
    "sign": drawn(("a", "opposes", "b", 1), GOOD[1]),
    "evidence": drawn(("a", "supports", "b", 2), GOOD[1]),
    "extra": drawn(*GOOD, ("a", "supports", "c", 2)),
    "missing": drawn(GOOD[0]),
    "no-lines": drawn(),
    "no-title": drawn(*GOOD, title=" "),
}


@pytest.mark.parametrize("code", PICTURES)
def test_a_picture_is_judged_line_by_line(code) -> None:
    wanted = "right" if code.startswith("in another") else code
    assert found(PICTURES[code]) == wanted


def test_a_false_line_beside_the_right_one_is_seen() -> None:
    assert found(drawn(("a", "opposes", "b", 1), *GOOD)) == "sign"
    assert found(drawn(*GOOD, ("a", "supports", "b", 7))) == "evidence"
    assert found(drawn(*GOOD, GOOD[0])) == "right"


def test_names_that_run_over_two_lines_in_their_box_are_read_as_one() -> None:
    long = NAMES | {"a": "The Association of Bridges"}
    wanted = Relations((("The Association of Bridges", "supports", "Bo Berg", 1),))
    assert wanted.find(wanted.read(wanted.gather(drawn(GOOD[0], names=long)))) is None


def test_a_figure_of_another_kind_has_no_lines() -> None:
    bars = figures.bar_chart({"a": 1}, title="Bars", axis="people")
    assert found(bars) == "no-lines"


@pytest.mark.parametrize(
    "answer",
    [{}, {"lines": 3}, {"lines": [("a", "b")]}, {"lines": [("a", "likes", "b", 1)]},
     {"lines": [("a", ["supports"], "b", 1)]}, {"title": "x", "rows": {}}],
    ids=str,
)  # fmt: skip
def test_a_description_without_lines_is_refused(answer) -> None:
    with pytest.raises(Unreadable, match='no "lines"'):
        RELATIONS.read(RELATIONS.gather(answer))


def test_lines_that_are_not_drawn_are_not_yet_the_picture() -> None:
    with pytest.raises(Unreadable, match="the picture is wanted"):
        RELATIONS.read(RELATIONS.gather([Link(*GOOD[0], "", "stated")]))


def test_what_is_kept_of_a_picture_is_judged_as_the_picture() -> None:
    kept = RELATIONS.gather(PICTURES["right"])
    assert kept == {"title": "Who", "lines": [*WANTED]}
    assert found(kept) == "right"
