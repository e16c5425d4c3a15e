"""A story of one's own: read with care, and what cannot be decided is said."""

import csv
from pathlib import Path

import pytest

from raqqakit import data, own
from raqqakit.own.pictures import box_around
from raqqakit.places import Place, read_points
from raqqakit.problem import InputProblem

GIVEN = {
    "printed_on": "2024-05-23",
    "title": "Broen er stengt",
    "source": "Written for this test.",
    "rights": "CC BY 4.0",
}
TEXT = """Broen stengt

Nordby kommune stengte broen tidlig i mai. Mellom 200 og 300 bileiere må kjøre
om Sørvik.

Dusinvis har klaget, opplyser Kari Moe i Nordby kommune. Det anslås at 10,000
biler kommer."""
ALIASES = """alias,id,label
Nordby kommune,municipality,actor
Nordby,nordby,location
Sørvik,sorvik,location
Kari Moe,moe,actor
bileiere,drivers,actor
"""
PLACES = "id,name,latitude,longitude\nsorvik,Sørvik,59.5,10.4\n"


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    return tmp_path


@pytest.fixture
def read(home):
    """Read a story with some of its three files changed; None leaves one out."""

    def story(text=TEXT, aliases=ALIASES, places=PLACES, **given: str):
        folder = home / "mine"
        folder.mkdir(exist_ok=True)
        for name, content in zip(own.FILES, (text, aliases, places)):
            if content is not None:
                raw = content if isinstance(content, bytes) else content.encode()
                (folder / name).write_bytes(raw)
        return own.read("mine", **GIVEN | given)

    return story


def left_open(story, grouped=()) -> list[tuple[str, str]]:
    return [tuple(row[:2]) for row in own.undecided(story, grouped).rows]


# -- the folder -------------------------------------------------------------------


def test_a_folder_is_begun_with_the_calmer_story(home) -> None:
    own.begin()
    folder = home / "my-story"
    assert (folder / "text.txt").read_text(encoding="utf-8") == data.article("calmer")
    story = own.read("my-story", **GIVEN)
    assert {"elvestad_town", "ovre_vang"} == set(story.points)
    assert len(story.mentions) > 50


def test_what_is_there_already_is_never_overwritten(home) -> None:
    folder = home / "my-story"
    folder.mkdir()
    (folder / "text.txt").write_text("Mine.", encoding="utf-8")
    done = dict(own.begin().rows)
    assert (folder / "text.txt").read_text(encoding="utf-8") == "Mine."
    assert done["my-story/text.txt"] == "was there, and is kept"
    assert done["my-story/aliases.csv"] == "put there, to begin with"
    assert set(dict(own.begin().rows).values()) == {"was there, and is kept"}


def test_a_folder_that_cannot_be_made_is_named(home) -> None:
    (home / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(InputProblem, match="folder taken cannot be written") as got:
        own.begin("taken")
    assert str(home) not in str(got.value)


def test_the_article_can_be_an_own_story_too(home) -> None:
    own.begin("raqqa", story="article")
    story = own.read("raqqa", **GIVEN | {"printed_on": "2017-09-22"})
    assert sum(m.label == "actor" for m in story.mentions) == 38
    assert set(story.points) == {"raqqa", "deir_ez_zor_city"}
    assert len(own.quantities(story).rows) == 12
    named = [row for row in own.claims(story).rows if row[2] != "nobody named"]
    assert [row[0] for row in named] == ["3", "4", "11", "12", "13", "14"]


# -- bad input --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": b""}, r"text\.txt is empty"),
        ({"text": "på".encode("latin-1")}, r"text\.txt is not UTF-8"),
        ({"text": TEXT.encode("utf-16")}, "is in UTF-16"),
        ({"text": b"\x89PNG\0"}, "is not plain text"),
        ({"text": "Byen falt. " * 20_000}, "has 220,000 letters"),
        ({"aliases": "name,id\nNordby,n\n"}, "lacks the column 'alias'"),
        ({"aliases": "alias,id,label\nNordby,,location\n"}, "Line 2 .* empty cell"),
        ({"aliases": "alias,id,label\nNordby,n,place\n"}, "label 'place'. Write actor"),
        ({"aliases": "alias,id,label\nNy,a,actor\nNy,b,actor\n"}, "stands for 'a' and"),
        ({"places": "id,name\nn,N\n"}, "lacks the column 'latitude'"),
        ({"places": PLACES + "sorvik,Sørvik,59,10\n"}, "'sorvik' has two points"),
        ({"places": "id,name,latitude,longitude\n,N,1,2\n"}, "Line 2 .* no id or no"),
        ({"places": "id,name,latitude,longitude\nn,N,59,5,1\n"}, None),
        ({"places": "id,name,latitude,longitude\nn,N,north,1\n"}, "latitude of 'N'"),
        ({"places": "id,name,latitude,longitude\nn,N,95,1\n"}, "latitude of 'N'"),
        ({"printed_on": "23 May"}, "no day of printing"),
        ({"title": " "}, "The title is missing"),
        ({"source": ""}, "The source is missing"),
        ({"rights": ""}, "The rights is missing"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(read, home, changes, said) -> None:
    if said is None:
        assert read(**changes).points["n"].longitude == 5
        return
    with pytest.raises(InputProblem, match=said) as got:
        read(**changes)
    assert "\n" not in str(got.value)
    assert str(home) not in str(got.value)


def test_a_missing_file_is_named_and_places_may_be_missing(read, home) -> None:
    assert read(places=None).points == {}
    (home / "mine" / "text.txt").unlink()
    with pytest.raises(InputProblem, match=r"no file text\.txt in mine"):
        own.read("mine", **GIVEN)


# -- the tables -------------------------------------------------------------------


def test_actors_and_locations_are_counted_by_id(read) -> None:
    story = read()
    assert own.actors(story).rows == [
        ("municipality", 2, "Nordby kommune"),
        ("drivers", 1, "bileiere"),
        ("moe", 1, "Kari Moe"),
    ]
    assert own.locations(story).rows == [("sorvik", 1, "Sørvik", "59.500", "10.400")]


def test_claims_have_their_speaker_and_their_days(read) -> None:
    rows = {row[0]: row for row in own.claims(read()).rows}
    assert rows["3"][2] == "moe"
    assert rows["1"][6] == "1 to 10 May 2024"
    assert rows["4"][4] == "possible"


# -- what cannot be decided -------------------------------------------------------


def test_an_alias_that_matches_nothing_is_said_with_the_nearest_words(read) -> None:
    more = ALIASES + "Kari Mo,moe,actor\nZyx,zyx,actor\n"
    rows = own.undecided(read(aliases=more)).rows
    lost = {r[1]: r[2] for r in rows if r[0] == "an alias that matches nothing"}
    assert lost == {
        "Kari Mo": "the nearest words in the text are “Kari Moe”",
        "Zyx": "nothing in the text is spelt like it",
    }


def test_an_alias_inside_a_longer_one_is_said(read) -> None:
    assert ("aliases that overlap", "Nordby in Nordby kommune") in left_open(read())


def test_a_number_word_that_no_rule_knows_is_listed_and_not_read(read) -> None:
    story = read()
    texts = [row[0] for row in own.quantities(story).rows]
    assert texts == ["Mellom 200 og 300"]
    unread = [w for kind, w in left_open(story) if kind.startswith("looks like")]
    assert [w.split(" (")[0] for w in unread] == ["Dusinvis", "10,000"]


def test_a_place_without_a_point_is_listed_and_not_placed(read) -> None:
    lone = ALIASES.replace("Nordby kommune,municipality,actor\n", "")
    story = read(aliases=lone + "broen,bridge,location\n", places=None)
    kinds = [row for row in left_open(story) if "point" in row[0]]
    assert kinds == [
        ("a place without a point", "nordby"),
        ("a place without a point", "sorvik"),
        ("places without a point, only described", "bridge"),
    ]
    with pytest.raises(InputProblem, match="No place of the story has a point yet"):
        own.map_of(story)


def test_two_towns_of_one_name_are_listed_and_not_chosen(read) -> None:
    story = read(
        text="Kampene nådde Sawran i går.",
        aliases="alias,id,label\nSawran,sawran,location\n",
        places=None,
    )
    [row] = [r for r in own.undecided(story).rows if "point" in r[0]]
    assert row[1] == "sawran"
    assert "2 towns have this name" in row[2]


def test_coordinates_given_come_before_the_gazetteer(read) -> None:
    table = "alias,id,label\nRaqqa,raqqa,location\n"
    text = "Raqqa falt."
    placed = own.map_of(read(text, table, None)).numbers.rows
    assert placed == [("Ar Raqqah", "35.953", "39.008")]
    given = "id,name,latitude,longitude\nraqqa,Raqqa,36,39\n"
    assert own.map_of(read(text, table, given)).numbers.rows == [
        ("Raqqa", "36.000", "39.000")
    ]


def test_names_that_no_alias_covers_are_asked_about_once(read) -> None:
    story = read(text="Her bor Ola Nordmann. Nå går Ola Nordmann.", places=None)
    asked = [w for kind, w in left_open(story) if kind.startswith("a capital")]
    assert asked == ["Ola Nordmann"]


def test_a_quantity_with_a_group_is_gone_from_the_list(read) -> None:
    story = read()
    row = ("a quantity without a group, so not drawn", "Mellom 200 og 300")
    assert row in left_open(story)
    assert row not in left_open(story, ["Mellom 200 og 300"])


def test_a_claim_of_nobody_and_a_time_without_days_are_listed(read) -> None:
    story = read(text=f"{TEXT} Det varte lenge.")
    assert ("hedged, and nobody is named", "sentence 4: Det anslås") in left_open(story)
    assert ("a time without days", "lenge") in left_open(story)


# -- the pictures -----------------------------------------------------------------


def test_the_chart_draws_what_was_grouped_and_nothing_else(read) -> None:
    drawn = own.chart(read(), {"Mellom 200 og 300": "car owners"})
    assert [row[:2] for row in drawn.numbers.rows] == [
        ("Mellom 200 og 300", "car owners")
    ]
    assert "between 200 and 300" in drawn.alt
    assert drawn.alt.count(". ") >= 2


@pytest.mark.parametrize(
    ("groups", "said"),
    [({"tusenvis": "people"}, "'tusenvis' is no quantity"), ({}, "Nothing is chosen")],
)
def test_a_chart_of_nothing_is_refused(read, groups, said) -> None:
    with pytest.raises(InputProblem, match=said):
        own.chart(read(), groups)


def test_the_map_says_whether_it_has_borders(read) -> None:
    assert "without borders or rivers" in own.map_of(read()).alt
    near = "id,name,latitude,longitude\nsorvik,Sørvik,35.5,39.5\n"
    assert "with borders and rivers" in own.map_of(read(places=near)).alt


@pytest.mark.parametrize(
    "points",
    [
        [(59.5, 10.4)],
        [(59.5, 10.4), (59.6, 10.9)],
        [(-45, 170), (60, -120)],
        [(89.9, 0)],
        [(0, 0), (0.01, 0)],
    ],
)
def test_a_box_holds_its_places_and_is_never_empty(points) -> None:
    places = [Place("", "x", "", lat, lon, 0, ()) for lat, lon in points]
    west, east, south, north = box_around(places)
    assert all(west < p.longitude < east for p in places)
    assert all(south < p.latitude < north for p in places)
    assert north - south > 0.09


def test_points_can_be_read_as_a_spreadsheet_saves_them(tmp_path) -> None:
    path = tmp_path / "places.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["id", "name", "latitude", "longitude"],
                                    ["n", "Øya", "59.5", "10.4"]])  # fmt: skip
    assert read_points(path)["n"].name == "Øya"
