"""A story of one's own: read with care, and what cannot be decided is said."""

import csv
import re
from datetime import datetime
from pathlib import Path

import pytest

from raqqakit import data, own
from raqqakit.claims.rows import NEWSROOM
from raqqakit.errors import InputError
from raqqakit.own import open_points
from raqqakit.own.maps import box_around
from raqqakit.own.proposals import proposals_of
from raqqakit.own.sentences import touching
from raqqakit.places import Place, read_points
from raqqakit.text import Piece

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


def by_ada(story, **said: str):
    """A story as Ada reads it: to each kind of row what she says of all its rows.

    She says yes only where something is proposed.
    """
    reading = own.reading_of(story, "Ada")
    for number, row in enumerate(reading.rows, 1):
        kind = row.proposal.kind.replace(" ", "_")
        if kind in said and (row.proposal.value or said[kind] != "yes"):
            reading = own.say(reading, number, said[kind])
    return reading


def undecided(story) -> list[tuple]:
    """What is left open in a story that nobody has read yet."""
    return own.undecided(own.reading_of(story, "Ada")).rows


def left_open(story) -> list[tuple[str, str]]:
    return [(row[0], in_print(row[1])) for row in undecided(story)]


def in_print(cell: object) -> str:
    """What a cell shows; several are one after the other."""
    return "; ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)


# -- the folder -------------------------------------------------------------------


@pytest.mark.parametrize("name", data.ready_texts())
def test_a_ready_text_has_its_english_and_is_begun_and_no_more(home, name) -> None:
    own.begin("mine", story=name)
    story = own.read("mine", **GIVEN)
    beside = own.beside(name).rows
    assert [row[1] for row in beside] == [part.text for part in story.sentences]
    for _, norwegian, english in beside:
        assert [*digits(norwegian)] == [*digits(english)]
    kinds = {row["kind"] for row in data.ready_english(name)}
    assert kinds == {"heading", "body"}
    what = {row[0] for row in undecided(story)}
    assert "a capital letter without an alias" in what, "nothing is left to the learner"
    assert "an alias that matches nothing" not in what
    assert {*story.points.sources.values()} == {"places.csv"}


def digits(words: str) -> list[str]:
    """The numbers of a sentence, with a range's thousands written for both."""
    whole = re.sub(r"\b(\d{1,3})–(\d{1,3})\.000", r"\g<1>000 \g<2>000", words)
    joined = re.sub(r"(?<=\d) (?=\d{3}\b)", "", whole)
    return re.findall(r"\d+", joined.replace(",", "").replace(".", ""))


def test_each_ready_text_is_described_with_its_day_of_printing() -> None:
    readme = (data.folder() / "ready" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| `(\w+)` \|[^|]+\| (\w+) (\d+ \w+ \d{4}) \|", readme)
    assert sorted(name for name, *_ in rows) == data.ready_texts()
    for _, weekday, day in rows:
        assert f"{datetime.strptime(day, '%d %B %Y'):%A}" == weekday


@pytest.mark.parametrize("load", [own.beside, data.ready_files, data.ready_english])
def test_a_text_that_is_not_there_is_refused_with_those_that_are(load) -> None:
    with pytest.raises(InputError, match=r"There is no \w+ '../calmer'. Write \"\w+\""):
        load("../calmer")


def test_the_worked_example_has_the_rows_that_a_folder_of_its_story_gives(home) -> None:
    example = own.worked_example()
    own.begin("mine")
    printed_on = f"{example.story.printed.first}"
    story = own.read("mine", **GIVEN | {"printed_on": printed_on})
    assert example.story.mentions == story.mentions
    ours = [(r.proposal.kind, r.proposal.words) for r in example.rows]
    theirs = own.reading_of(story, "Ada").rows
    assert ours == [(r.proposal.kind, r.proposal.words) for r in theirs]
    fit = {proposal.key for proposal in proposals_of(example.story)}
    assert {row.proposal.key for row in example.rows} == fit
    assert example.gone == (), "decisions of the kit that fit no row any more"


def test_a_folder_is_begun_with_the_calmer_story(home) -> None:
    own.begin()
    folder = home / "my-story"
    assert (folder / "text.txt").read_text(encoding="utf-8") == data.article("calmer")
    story = own.read("my-story", **GIVEN)
    assert {"elvestad_town", "ovre_vang"} == set(story.coordinates)
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
    with pytest.raises(InputError, match="something else has this name") as got:
        own.begin("taken")
    assert str(home) not in str(got.value)


def test_the_article_can_be_an_own_story_too(home) -> None:
    own.begin("raqqa", story="article")
    story = own.read("raqqa", **GIVEN | {"printed_on": "2017-09-22"})
    assert sum(m.label == "actor" for m in story.mentions) == 38
    assert set(story.coordinates) == {"raqqa", "deir_ez_zor_city"}
    reading = by_ada(story, who="yes")
    assert len(story.quantities) == 12 <= len(own.numbers(reading).rows)
    named = [
        row for row in own.claims(reading).rows if in_print(row[2]) != "nobody named"
    ]
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
        ({"places": "id,name,latitude,longitude\nn,N,59,5,1\n"}, "too many commas"),
        ({"aliases": b""}, r"aliases\.csv is empty"),
        ({"aliases": "alias,id,label\nMoe, leder,moe,actor\n"}, "too many commas"),
        ({"aliases": "alias,id,label\n" + "Ny,n,actor\n" * 2_001}, "has 2,001 lines"),
        ({"aliases": "alias,id,label\nNy,n," + "x" * 999 + "\n"}, "Write actor"),
        ({"places": "id,name,latitude,longitude\nn,N,north,1\n"}, "latitude of 'N'"),
        ({"places": "id,name,latitude,longitude\nn,N,95,1\n"}, "latitude of 'N'"),
        ({"text": "The bridge is closed, says the mayor. " * 5}, "looks like English"),
        ({"printed_on": "23 May"}, "no day of printing"),
        ({"printed_on": 2024}, "no day of printing"),
        ({"title": " "}, "The words for title are missing"),
        ({"source": ""}, "The words for source are missing"),
        ({"rights": None}, "The words for rights are missing"),
        ({"title": "\0"}, "The words for title are missing"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(read, home, changes, said) -> None:
    with pytest.raises(InputError, match=said) as got:
        read(**changes)
    assert "\n" not in str(got.value)
    assert len(str(got.value)) <= 200
    assert str(home) not in str(got.value)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("mein", "The folder 'mein' is not there. Do you mean 'mine'?"),
        ("elsewhere", "The folder 'elsewhere' is not there. own.begin makes a folder."),
        ("mine/text.txt", "The folder 'mine/text.txt' is no folder. own.begin makes"),
    ],
)
def test_no_folder_is_said_with_the_nearest(read, folder, said) -> None:
    read()
    with pytest.raises(InputError, match=re.escape(said)):
        own.read(folder, **GIVEN)


def test_nynorsk_is_taken_for_norwegian_and_a_short_text_is_not_judged(read) -> None:
    text = """Kommunen manglar pengar og vil stengje biblioteket i Vik til sommaren. No
    har innbyggjarane skipa ei gruppe, som vil halde biblioteket ope for dei unge."""
    assert len(read(text).sentences) == 2
    assert read("The bridge is closed.").sentences


def test_a_story_that_is_not_there_is_said_with_all_that_are(home) -> None:
    with pytest.raises(InputError, match=r'no story .libary.\. .*"library".*"calmer"'):
        own.begin("mine", story="libary")


def test_words_of_the_text_are_marked_as_norwegian_in_what_is_open(read) -> None:
    reading = by_ada(read(f"{TEXT} Han bor i X-7 Vest."), who="?")
    html = own.undecided(reading)._repr_html_()
    for words in ("opplyser Kari Moe", "Nordby", "X-7 Vest",
                  "Det anslås at 10,000 biler kommer.", "Nordby kommune"):  # fmt: skip
        assert f'<span lang="nb">{words}</span>' in html, html


def test_a_missing_file_is_named_and_places_may_be_missing(read, home) -> None:
    assert read(places=None).coordinates == {}
    (home / "mine" / "text.txt").unlink()
    with pytest.raises(InputError, match=r"no file text\.txt in mine"):
        own.read("mine", **GIVEN)


# -- the tables -------------------------------------------------------------------


def test_actors_and_locations_are_counted_by_id(read) -> None:
    reading = by_ada(read(), actor="yes", place="yes")
    assert [(str(row[0]), *row[1:]) for row in own.actors(reading).rows] == [
        ("Nordby kommune", 2, "Nordby kommune", "read by Ada"),
        ("bileiere", 1, "bileiere", "read by Ada"),
        ("Kari Moe", 1, "Kari Moe", "read by Ada"),
    ]
    row = ("Sørvik", 1, "Sørvik", "59.500, 10.400", "read by Ada")
    assert own.locations(reading).rows == [row]


def test_claims_have_their_speaker_and_their_days(read) -> None:
    reading = by_ada(read(), who="yes", when="yes", how_firm="yes")
    rows = {row[0]: row[2:] for row in own.claims(reading).rows}
    assert (in_print(rows["3"][0]), *rows["3"][1:]) == (
        "Kari Moe", "", "", "read by Ada",
    )  # fmt: skip
    assert rows["1"][2] == "1 to 10 May 2024"
    assert rows["4"][1] == "source hidden"


def test_what_nobody_has_read_is_called_the_rules_in_every_table(read) -> None:
    reading = own.reading_of(read(), "Ada")
    for view in (own.actors, own.locations, own.claims, own.numbers, own.rows_of):
        for row in view(reading).rows:
            assert row[-1] == "rule, not yet read", view
    assert in_print(own.claims(reading).rows[3][2]) == "rule: Kari Moe"
    assert own.numbers(reading).rows[0][2:5] == (
        "rule: between 200 and 300", "rule: nothing", "rule: nothing",
    )  # fmt: skip


NAMED = {
    "yes": ('<span lang="nb">Kari Moe</span>', ""),
    "kari moe": ('<span lang="nb">kari moe</span>', ""),
    "bileiere": ('<span lang="nb">bileiere</span>', ""),
    "drivers": ("<span>drivers</span>", ""),
    "bil": ("<span>bil</span>", "half a word of the text"),
    "no": ("<span>nothing, says the reader</span>", ""),
    "": ('rule: <span lang="nb">Kari Moe</span>', ""),
}


@pytest.mark.parametrize(("said", "html"), [(x, y) for x, (y, _) in NAMED.items()])
def test_a_name_is_read_aloud_in_the_language_of_its_words(read, said, html) -> None:
    reading = own.reading_of(read(), "Ada")
    asked = [(r.proposal.kind, r.proposal.value) for r in reading.rows]
    for kind in ("actor", "who"):
        reading = own.say(reading, asked.index((kind, "Kari Moe")) + 1, said)
    assert html in own.claims(reading)._repr_html_()
    if said != "no":
        assert html in own.actors(reading)._repr_html_()


# -- what cannot be decided -------------------------------------------------------


def test_an_alias_that_matches_nothing_is_said_with_the_nearest_words(read) -> None:
    more = ALIASES + "Kari Mo,moe,actor\nZyx,zyx,actor\n"
    rows = undecided(read(aliases=more))
    lost = {str(r[1]): r[2] for r in rows if r[0] == "an alias that matches nothing"}
    assert lost == {
        "Kari Mo": "the nearest words in the text are “Kari Moe”",
        "Zyx": "nothing in the text is spelt like it",
    }


def overlapping(story) -> list[tuple[str, ...]]:
    rows = undecided(story)
    return [(in_print(r[1]), r[2]) for r in rows if r[0].startswith("aliases ")]


def test_an_alias_inside_another_ones_is_said_with_what_counts_and_where(read) -> None:
    assert overlapping(read()) == [
        (
            "Nordby; Nordby kommune",
            "sentence 1: “Nordby kommune” counts, for Nordby kommune (actor) and not "
            "for Nordby (location)",
        )
    ]


def test_two_aliases_for_the_same_words_are_said(read) -> None:
    table = "alias,id,label\nKommunen,a,actor\nkommunen,b,actor\nØst,a,actor\n"
    story = read("Kommunen i Øst svarer.", table, None)
    assert [m.id for m in story.mentions] == ["a", "a"]
    said = (
        "sentence 1: “Kommunen” counts, for Kommunen (actor) and not for kommunen "
        "(actor)"
    )
    assert overlapping(story) == [("kommunen; Kommunen", said)]


def test_aliases_inside_longer_ones_of_their_own_id_stand_in_one_row(read) -> None:
    table = "Moe,moe,actor\nKari Moe,moe,actor\nLi,li,actor\nJon Li,li,actor\n"
    story = read(
        "Kari Moe og Jon Li. Li og Kari Moe.", f"alias,id,label\n{table}", None
    )
    why = "no harm: the longer one counts, and both mean the same"
    assert overlapping(story) == [("Moe (Kari Moe); Li (Jon Li)", why)]


def test_a_number_word_that_no_rule_knows_is_asked_about_and_not_read(read) -> None:
    rows = own.numbers(own.reading_of(read(), "Ada")).rows
    assert [(str(row[0]), row[2]) for row in rows] == [
        ("Mellom 200 og 300", "rule: between 200 and 300"),
        ("Dusinvis", "rule: nothing"),
    ]


def test_a_place_without_a_point_is_listed_and_not_placed(read) -> None:
    lone = ALIASES.replace("Nordby kommune,municipality,actor\n", "")
    story = read(aliases=lone + "broen,bridge,location\n", places=None)
    kinds = [row for row in left_open(story) if "point" in row[0]]
    assert kinds == [
        ("a place without a point", "Nordby"),
        ("a place without a point", "Sørvik"),
        ("places without a point, only described", "broen"),
    ]
    with pytest.raises(InputError, match="No place has a point that somebody has read"):
        own.map_of(by_ada(story, place="yes"))


def test_two_towns_of_one_name_are_listed_and_not_chosen(read) -> None:
    story = read(
        text="Kampene nådde Sawran i går.",
        aliases="alias,id,label\nSawran,sawran,location\n",
        places=None,
    )
    [row] = [r for r in undecided(story) if "point" in r[0]]
    assert str(row[1]) == "Sawran"
    assert "2 towns have this name" in row[2]


def test_coordinates_given_come_before_the_gazetteer(read) -> None:
    table = "alias,id,label\nRaqqa,raqqa,location\n"
    text = "Raqqa falt."
    story = read(text, table, None)
    assert placed(story) == [("Raqqa", "35.953", "39.008")]
    given = "id,name,latitude,longitude\nraqqa,Raqqa,36,39\n"
    assert placed(read(text, table, given)) == [("Raqqa", "36.000", "39.000")]


def placed(story) -> list[tuple[str, str, str]]:
    """What stands on the map of a story whose points Ada has said yes to."""
    return own.map_of(by_ada(story, place="yes")).numbers.rows


FAR_TOWN = """alias,id,label
Raqqa,raqqa,location
Aleppo,aleppo,location
Basra,basra,location
"""


def test_a_town_of_the_gazetteer_far_from_the_others_is_asked_about(read) -> None:
    story = read("Fra Raqqa til Aleppo og Basra.", FAR_TOWN, None)
    assert {*story.points.found} == {"raqqa", "aleppo"}
    [hint] = [r[2] for r in undecided(story) if r[0] == "a place without a point"]
    assert hint == (
        "the one town of this name (30.51 degrees north, 47.78 east) lies 1,015 "
        "kilometres from the nearest other place of the story: is it this one?"
    )
    lone = read("Basra ligger i sør.", FAR_TOWN, None)
    assert {*lone.points.found} == {"basra"}, "nothing is near or far of itself"


POINTS = "id,name,latitude,longitude\nsorvik,Sørvik,59.5,10.4\n"


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("59.6,10.5", None),
        ("10.4,59.5", "are north and east swapped? The other way round it lies near"),
        ("-33.9,18.4", "is this the place that is meant?"),
        ("60,-100", "is this the place that is meant?"),
        ("63.4,10.4", None),
        ("69.6,19", "1,193 kilometres from the nearest: is this the place"),
    ],
)
def test_a_point_far_from_the_others_is_asked_about(read, point, said) -> None:
    table = ALIASES.replace("Nordby kommune,municipality,actor\n", "")
    story = read(aliases=table, places=f"{POINTS}nordby,Nordby,{point}\n")
    far = [(str(r[1]), r[2]) for r in undecided(story) if "far from" in r[0]]
    assert [name for name, _ in far] == (["Nordby", "Sørvik"] if said else [])
    if said:
        assert said in far[0][1]


def test_a_point_that_was_corrected_is_no_longer_asked_about(read) -> None:
    table = ALIASES.replace("Nordby kommune,municipality,actor\n", "")
    story = read(aliases=table, places=f"{POINTS}nordby,Nordby,10.4,59.5\n")
    reading = by_ada(story, place="59.5, 10.4")
    assert not [r for r in own.undecided(reading).rows if "far from" in r[0]]


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ("35,34.8", "a point in the sea"),
        ("35.95,39", None),
        ("35.52,35.79", None),  # Latakia, which the kit's rough coast has in the sea
        ("59.5,3", "points that were held against no land"),
    ],
)
def test_a_point_in_the_sea_is_asked_about_where_the_kit_knows_land(
    read, point, kind
) -> None:
    table = "alias,id,label\nHavna,havna,location\n"
    points = f"id,name,latitude,longitude\nhavna,Havna,{point}\n"
    rows = left_open(read("Havna er stengt.", table, points))
    asked = [row for row in rows if "the sea" in row[0] or "no land" in row[0]]
    assert asked == ([(kind, "Havna")] if kind else [])


def test_every_town_of_the_gazetteer_on_the_map_lies_on_its_land() -> None:
    land = open_points._land()
    here = [p for p in data.gazetteer() if open_points._on_the_map(p)]
    assert len(here) > 150
    for town in here:
        around = open_points._around(town)
        assert any(open_points._has(land, point) for point in around), town.name


def test_names_that_no_alias_covers_are_asked_about_once(read) -> None:
    story = read(text="Her bor Ola Nordmann. Nå går Ola Nordmann.", places=None)
    asked = [w for kind, w in left_open(story) if kind.startswith("a capital")]
    assert asked == ["Ola Nordmann"]


def test_the_line_of_facts_above_a_text_asks_for_no_alias(read) -> None:
    story = read("date 2024-05 fra Oslo Nord\n\nHan kom.", places=None)
    assert not [w for kind, w in left_open(story) if kind.startswith("a capital")]


def test_pieces_touch_when_they_share_a_letter_and_not_when_they_meet() -> None:
    first, second, third = Piece(0, 3, "abc"), Piece(3, 5, "de"), Piece(7, 9, "hi")
    ordered = [first, second, third]
    assert touching(Piece(3, 4, "d"), ordered) == [second]
    assert touching(Piece(2, 8, "cdefgh"), ordered) == [third, second, first]
    assert touching(Piece(5, 7, "fg"), ordered) == []


def test_a_label_may_be_written_large(read) -> None:
    story = read(aliases=ALIASES.replace(",actor", ",Actor"))
    assert len(own.actors(by_ada(story)).rows) == 3


def test_coordinates_that_no_place_uses_are_said_with_a_likely_name(read) -> None:
    more = PLACES + "sorvk,Elva,59,10\nby,nordby,59,10\nzzz,Zzz,59,10\n"
    story = read(aliases=ALIASES.replace("Nordby kommune,m", "Nordbyen,m"), places=more)
    rows = [row[1:] for row in undecided(story) if "not used" in row[0]]
    no = "their id is that of no location found in the text"
    copy = "copy its id from the table of aliases"
    assert [(str(which), hint) for which, hint in rows] == [
        ("Elva", f"{no}; if Sørvik is meant, {copy}"),
        ("nordby", f"{no}; if Nordby is meant, {copy}"),
        ("Zzz", no),
    ]


def test_a_far_spelling_is_no_hint_for_a_place(read) -> None:
    table = "alias,id,label\nIrak,iraq,location\nRaqa,raqa,location\n"
    rows = undecided(read("Irak og Raqa.", table, None))
    hints = {f"{r[1]}": r[2].rpartition("; ")[2] for r in rows if "point" in r[0]}
    assert hints["Raqa"] == "the nearest spelling in the gazetteer is Raqqa"
    assert "nearest" not in hints["Irak"]


def test_a_heading_without_its_blank_lines_is_asked_about(read) -> None:
    glued = "Han gikk.\nNy vei\nHun kom til\nNordby og Sørvik.\n\nSlutt"
    story = read(f"Start her\nDet regnet.\n\nI dag\nkom hun.\n\n{glued}")
    kind = "a line that may be a heading"
    assert [w for k, w in left_open(story) if k == kind] == ["Start her", "Ny vei"]
    assert not [w for k, w in left_open(read()) if k == kind]


def test_a_capital_with_a_point_is_said_an_initial_or_an_end(read) -> None:
    story = read("Her kom Kari J. Moe på besøk. Hun går i A. Han er eldre.")
    assert [r for r in left_open(story) if r[0].startswith("a capital with")] == [
        (
            "a capital with a point, taken for an initial",
            "… Her kom Kari J. Moe på besøk.",
        ),
        ("a capital with a point, taken for the end of a sentence", "… Hun går i A."),
    ]


def test_a_hyphen_that_may_be_a_dash_is_said(read) -> None:
    story = read("- Veien er trygg. - Vi går hjem, sier Liv Moe. Slutt på dagen - nå.")
    row = "2 of 3 sentences: sentence 1, sentence 2"
    assert ("a hyphen that may be a dash", row) in left_open(story)
    assert [claim.speaker for claim in story.claims] == ["Liv Moe", "Liv Moe", NEWSROOM]
    assert "hyphen" not in " ".join(kind for kind, _ in left_open(read()))


def test_of_one_kind_there_are_twenty_rows_and_one_that_counts_the_rest(read) -> None:
    table = ALIASES + "".join(f"Qx{n},q,actor\n" for n in range(25))
    lost = [r for r in undecided(read(aliases=table)) if "nothing" in r[0]]
    assert len(lost) == 21
    assert lost[-1][1] == "… and 5 more"


def test_no_alias_at_all_is_no_trouble(read) -> None:
    story = read(aliases="alias,id,label\n", places=None)
    assert own.actors(by_ada(story)).rows == []
    assert "Nordby" in str(undecided(story))


def test_what_is_no_story_is_refused_in_words() -> None:
    for given in ("my-story", None, 5):
        with pytest.raises(InputError, match="A story is wanted here"):
            own.reading_of(given, "Ada")


READ = (own.actors, own.locations, own.claims, own.numbers, own.undecided, own.stood,
        own.rows_of, own.map_of, own.chart, own.units, own.decide)  # fmt: skip


@pytest.mark.parametrize("view", READ, ids=lambda view: view.__name__)
def test_what_is_no_reading_is_refused_in_words(view) -> None:
    for given in (own.worked_example().story, "my-story", None):
        with pytest.raises(InputError, match="A reading is wanted here"):
            view(given)


# -- the pictures -----------------------------------------------------------------


def test_the_chart_draws_what_was_read_whole_and_nothing_else(read) -> None:
    reading = by_ada(read(), how_many="yes", unit="people")
    with pytest.raises(InputError, match="nobody has written yet what they say"):
        own.chart(reading)
    reading = by_ada(reading.story, how_many="?", unit="people", whom="car owners")
    assert own.units(reading) == {}
    first = next(n for n, r in enumerate(reading.rows, 1)
                 if r.proposal.kind == "how many")  # fmt: skip
    reading = own.say(reading, first, "yes")
    drawn = own.chart(reading, "People")
    assert [row[:2] for row in drawn.numbers.rows] == [
        ("Mellom 200 og 300", "car owners")
    ]
    assert "between 200 and 300" in drawn.alt
    assert drawn.alt.count(". ") >= 2
    assert drawn.alt.startswith("Range chart with 1 panel.")


def test_one_chart_holds_one_unit(read) -> None:
    text = "Det er 14 kilometer til Nordby. Det er 3 mil til Sørvik. Det er 9 hus der."
    reading = by_ada(read(text), how_many="yes", whom="it", unit="hus")
    units = [n for n, r in enumerate(reading.rows, 1) if r.proposal.kind == "unit"]
    reading = own.say(reading, units[0], "Kilometer")
    assert own.units(reading) == {"hus": 2, "kilometer": 1}
    assert [row[0] for row in own.chart(reading, "kilometer").numbers.rows] == [
        "14 kilometer"
    ]
    with pytest.raises(InputError, match="Of 'hus', 'kilometer' there are some"):
        own.chart(reading, "people")


def test_about_is_told_apart_from_a_number_that_is_exact(read) -> None:
    reading = by_ada(read("Rundt 20 hus, 30 hus."), unit="hus", whom="houses")
    many = [n for n, r in enumerate(reading.rows, 1) if r.proposal.kind == "how many"]
    reading = own.say(own.say(reading, many[0], "about 20"), many[1], "30")
    drawn = own.chart(reading, "hus")
    assert [row[2:] for row in drawn.numbers.rows] == [("about 20", "about 20"),
                                                       (30, 30)]  # fmt: skip
    assert "about 20; " in drawn.alt
    legend = [t.get_text() for t in drawn.figure.legends[0].get_texts()]
    assert any("hollow" in words for words in legend)


def test_the_map_says_whether_it_has_borders(read) -> None:
    assert "without borders or rivers" in own.map_of(by_ada(read(), place="yes")).alt
    near = "id,name,latitude,longitude\nsorvik,Sørvik,35.5,39.5\n"
    reading = by_ada(read(places=near), place="yes")
    assert "with borders and rivers" in own.map_of(reading).alt


def test_a_point_that_nobody_has_read_or_that_is_left_open_is_on_no_map(read) -> None:
    for said in ({}, {"place": "?"}, {"place": "no"}, {"place": "no point"}):
        with pytest.raises(InputError, match="No place has a point that somebody"):
            own.map_of(by_ada(read(), **said))


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


def test_places_of_one_name_are_both_on_the_map(read) -> None:
    table = "alias,id,label\nVik i nord,v1,location\nVik i sør,v2,location\n"
    points = "id,name,latitude,longitude\nv1,Vik,-59.5,-10.4\nv2,Vik,-59.6,-10.5\n"
    story = read("Fra Vik i nord til Vik i sør.", table, points)
    drawn = own.map_of(by_ada(story, place="yes"))
    assert [row[0] for row in drawn.numbers.rows] == ["Vik i nord", "Vik i sør"]
    assert "59.50 degrees south, 10.40 west" in drawn.alt
    assert "; the two lie 12.5 kilometres apart." in drawn.alt


def test_points_may_have_semicolons_and_commas_as_in_norway(read) -> None:
    points = "id;name;latitude;longitude\nsorvik;Sørvik;59,5;10,4\n"
    assert placed(read(places=points)) == [("Sørvik", "59.500", "10.400")]


def test_a_point_of_the_gazetteer_says_so(read) -> None:
    story = read("Raqqa falt.", "alias,id,label\nRaqqa,r,location\n", None)
    source = own.map_of(by_ada(story, place="yes")).numbers.source
    assert "read by Ada. Towns: GeoNames (CC BY 4.0)." in source


# -- the aliases, held against a list made by reading ------------------------------


LINE = "write a line for it in aliases.csv"


def held(read, wanted, aliases) -> list[tuple[str, ...]]:
    story = read(
        text="Kommunen sier nei. Aksjonsgruppen Bok i Vik (BIV) ber kommunen om svar.",
        aliases="alias,id,label\n" + aliases,
    )
    return [(row[2], row[4]) for row in own.held_against(story, wanted).rows]


@pytest.mark.parametrize(
    ("forms", "found", "said"),
    [
        (["kommunen"], "kommunen", "nothing"),
        ("Kommunen", "kommunen", "nothing"),
        (["Bok i Vik"], "Aksjonsgruppen Bok i Vik", "nothing"),
        (
            ["Bok i Vik", "BIV"],
            "Aksjonsgruppen Bok i Vik, BIV",
            "counted as two: give all the same id",
        ),
        (["kommunen", "svar"], "kommunen", LINE),
        (["svar"], "", LINE),
        (["politiet", "svar"], "", "not in the text, spelt so: copy it from there"),
    ],
)
def test_a_list_is_held_against_what_the_aliases_find(read, forms, found, said) -> None:
    aliases = "kommunen,town,actor\nAksjonsgruppen Bok i Vik,group,actor\nBIV,biv,actor"
    assert held(read, {"it": forms}, aliases) == [(found, said)]


def test_an_actor_and_a_place_of_one_name_are_told_apart(read) -> None:
    table = "alias,id,label\nVik,club,actor\nVikbyen,town,location\n"
    places = "id,name,latitude,longitude\ntown,Vik,59.5,10.4\n"
    story = read("Vik tapte i Vikbyen.", table, places)
    [row] = own.held_against(story, {"it": ["Vik", "Vikbyen"]}).rows
    assert row[2] == "Vik (actor), Vik (location)"


def test_two_on_a_list_that_are_counted_as_one_are_said(read) -> None:
    aliases = "kommunen,town,actor\nBIV,town,actor\n"
    said = [help_ for _, help_ in held(read, {"it": "kommunen", "BIV": "BIV"}, aliases)]
    assert said == [f"counted as one with {x}: give each its id" for x in ("BIV", "it")]


def test_what_is_not_found_stands_in_a_column_of_its_own(read) -> None:
    table = own.held_against(read(), {"it": ["Kari Moe", "Dusinvis", "politiet"]})
    assert table.rows[0][3] == "politiet", "what stands nowhere has to be mended first"
    assert own.held_against(read(), {"it": ["Dusinvis"]}).rows[0][3] == "Dusinvis"


@pytest.mark.parametrize("wanted", [["politiet"], "politiet", None, {}])
def test_a_list_that_is_no_dictionary_is_refused(read, wanted) -> None:
    with pytest.raises(InputError, match="wanted as a dictionary, such as"):
        own.held_against(read(), wanted)


@pytest.mark.parametrize("forms", [[], None, 3, {"a": 1}])
def test_a_list_without_words_is_refused_in_one_sentence(read, forms) -> None:
    with pytest.raises(InputError, match="Write a list of words for 'it'"):
        own.held_against(read(), {"it": forms})


def test_the_source_line_of_a_chart_says_when_the_text_was_printed(read) -> None:
    story = read(printed_on="2024-05-23", source="Vik Avis.")
    reading = by_ada(story, how_many="500", unit="people", whom="who came")
    assert own.chart(reading).numbers.source == (
        "Source: Vik Avis; printed: 23 May 2024; read by Ada."
    )


def test_every_actor_and_place_has_a_name_of_its_own(read) -> None:
    table = """alias,id,label
kommunen,council,actor
Vik kommune,council,actor
Vik,v1,location
byen Vik,v1,location
Vik i sør,v2,location
by,v3,location
By,v4,location
Vik AS,boat,actor
"""
    points = "id,name,latitude,longitude\nv2,Vik,59,10\nv3,By,59,11\n"
    assert read(aliases=table, places=points).names == {
        "council": "Vik kommune", "v1": "byen Vik", "v2": "Vik i sør", "v3": "by",
        "v4": "By (v4)", "boat": "Vik AS",
    }  # fmt: skip


def test_names_are_found_in_many_aliases_at_once(read) -> None:
    table = "alias,id,label\n" + "".join(
        f"Sted {n},s{n},location\n" for n in range(1_999)
    )
    assert len(set(read(aliases=table, places=None).names.values())) == 1_999


# -- words of its own -------------------------------------------------------------

VERBS = "kind,nb_present,nb_past,english,firmness,example,reading\n"


def test_a_story_adds_words_to_the_kits_and_to_no_other_story(read, home) -> None:
    said = f"{TEXT} – Veien er trygg, brumler Kari Moe."
    assert read(said).claims[-1].speaker == NEWSROOM
    table = home / "mine" / "verbs.csv"
    table.write_text(f"{VERBS}verb,brumler,brumlet,mumbles,said,,\n", encoding="utf-8")
    own_words = read(said)
    table.unlink()
    assert read(said).claims[-1].speaker == NEWSROOM
    assert own_words.claims[-1].speaker == "moe"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("verb,,,mumbles,said,,", "Line 2 of verbs.csv lacks a form"),
        ("verb,a,b,c,d,e,f,g", "Line 2 of verbs.csv has too many commas"),
    ],
)
def test_a_row_that_is_no_word_is_named(read, home, line, told) -> None:
    read()
    (home / "mine" / "verbs.csv").write_text(f"{VERBS}{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read()


def test_a_hedge_of_its_own_softens_a_claim(read, home) -> None:
    read()
    lines = (
        "kind,nb,english,firmness,example,reading\nhedge,kanhende,perhaps,possible,,\n"
    )
    (home / "mine" / "hedges.csv").write_text(lines, encoding="utf-8")
    assert read(f"{TEXT} Kanhende regner det.").claims[-1].certainty == "possible"
