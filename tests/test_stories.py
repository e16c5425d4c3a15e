"""A story is its folder: one more works by adding it, and what it lacks is named."""

import json
import shutil
from collections import defaultdict
from datetime import date

import pytest

from raqqakit import data, finished, own, paths
from raqqakit.about import About
from raqqakit.errors import InputError
from raqqakit.own.sentences import in_words
from raqqakit.own.values import NOBODY

ALIASES = ("actor_names", "actor_descriptions", "location_names",
           "location_descriptions")  # fmt: skip
LOADERS = {
    "about": data.about,
    "article": data.article,
    "article_bytes": data.article_bytes,
    "translation": data.translation,
    "english": lambda story: data.english(1, story),
    "glossary": data.glossary,
    "reference": lambda story: data.reference(story=story),
    "reading": lambda story: [data.reading(reader, story) for reader in "ab"],
    "hard_cases": data.hard_cases,
    "entity_names": data.entity_names,
    "links": data.links,
    "aliases": lambda story: [data.aliases(name, story) for name in ALIASES],
    "gazetteer": data.gazetteer,
    "base_map": data.base_map,
    "estimates": data.estimates,
    "examples": data.examples,
    "printed": data.printed,
    "claims": data.claims,
    "claim_reading": lambda story: [data.claim_reading(x, story) for x in "ab"],
    "claim_links": data.claim_links,
    "folder": lambda story: sorted(p.name for p in data.folder(story).iterdir()),
}
# Files of a story that no loader reads: notes, what a count in them rests on, and the
# calmer story's reading, which is the finished example of lesson 07 and no other's.
NOT_LOADED = {"README.md", "relations_a.csv", "relations_b.csv", "claim_links_a.csv",
              "claim_links_b.csv", "reading.csv"}  # fmt: skip
FILES = [
    path.relative_to(data.folder("calmer")).as_posix()
    for path in sorted(data.folder("calmer").rglob("*.*"))
    if path.name not in NOT_LOADED
]


@pytest.fixture
def third(tmp_path, monkeypatch):
    """The folder of a third story, beside the kit's two."""
    whole = tmp_path / "data"
    shutil.copytree(paths.FOLDER, whole)
    shutil.copytree(whole / "calmer", whole / "third")
    monkeypatch.setattr(paths, "FOLDER", whole)
    return whole / "third"


def said_of(load) -> str:
    """What is said when a story cannot be loaded: one short sentence or two."""
    with pytest.raises(InputError) as got:
        load("third")
    said = str(got.value)
    assert "\n" not in said
    assert len(said) <= 200
    return said


def spoil(third, **changes: object) -> None:
    path = third / "story.json"
    record = json.loads(path.read_text(encoding="utf-8")) | changes
    kept = {key: value for key, value in record.items() if value is not ...}
    path.write_text(json.dumps(kept), encoding="utf-8")


def test_every_loader_of_a_story_is_listed_here() -> None:
    import inspect

    takes_a_story = {
        name
        for name, function in inspect.getmembers(data, inspect.isfunction)
        if function.__module__ == "raqqakit.data"
        and not name.startswith("_")
        and "story" in inspect.signature(function).parameters
    }
    assert takes_a_story == LOADERS.keys()


@pytest.mark.parametrize("name", LOADERS)
def test_a_third_story_works_by_adding_a_folder(third, name) -> None:
    assert data.stories() == ["article", "calmer", "third"]
    assert LOADERS[name]("third") == LOADERS[name]("calmer")


def test_a_third_story_can_be_drawn_and_begun_with(
    third, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    assert finished.displacement_bars("third") == finished.displacement_bars("calmer")
    own.begin("mine", "third")
    begun = (tmp_path / "mine" / "text.txt").read_text(encoding="utf-8")
    assert begun == data.article("third")


@pytest.mark.parametrize("file", FILES)
def test_a_half_that_is_missing_is_named(third, file) -> None:
    (third / file).unlink()
    if file == "story.json":
        assert "There is no story 'third'" in said_of(data.article)
        return
    refused = 0
    for load in LOADERS.values():
        try:
            load("third")
        except InputError as error:
            assert f"data/third/{file} is missing" in str(error)  # noqa: PT017
            refused += 1
    assert refused


@pytest.mark.parametrize("file", [f for f in FILES if f.endswith(".csv")])
def test_a_column_that_is_missing_is_named(third, file) -> None:
    path = third / file
    head, _, rows = path.read_text(encoding="utf-8").partition("\n")
    first = head.split(",")[0]
    path.write_text(f"x{head}\n{rows}", encoding="utf-8")
    said = []
    for load in LOADERS.values():
        try:
            load("third")
        except InputError as error:
            said.append(str(error))
    assert said
    assert all(f"{path.name} lacks the column {first!r}" in words for words in said)


def test_what_a_story_says_of_itself_is_read() -> None:
    about = data.about("calmer")
    assert isinstance(about, About)
    assert about.printed.first == about.printed.last == date(2024, 5, 23)
    assert about.language == "nb"
    assert about.actor_positions["lfr"] == (0.42, 0.52)


@pytest.mark.parametrize("key", list(About.__dataclass_fields__))
def test_a_word_that_a_story_does_not_say_of_itself_is_named(third, key) -> None:
    spoil(third, **{key: ...})
    assert f"data/third/story.json lacks {key!r}. Add it" in said_of(data.about)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": ""}, "'title' has no words"),
        ({"source": 5}, "'source' has no words"),
        ({"rights": None}, "'rights' has no words"),
        ({"content": ["war"]}, "'content' has no words"),
        ({"language": "Norwegian"}, "'Norwegian' is no code of a language"),
        ({"language": None}, "'None' is no code of a language"),
        ({"printed": "23 May 2024"}, "is no day of printing"),
        ({"printed": "2024-02-30"}, "is no day of printing"),
        ({"printed": 2024}, "'printed' has no words"),
        ({"actor_positions": []}, "'actor_positions' is no object"),
        ({"actor_positions": {"lfr": [0]}}, "the actor 'lfr' has no position"),
        ({"actor_positions": {"lfr": [0, "1"]}}, "the actor 'lfr' has no position"),
        ({"actor_positions": {"lfr": [0, 2]}}, "the actor 'lfr' has no position"),
        ({"actor_positions": {"lfr": [0, float("nan")]}}, "'lfr' has no position"),
        ({"actor_positions": {"lfr": None}}, "the actor 'lfr' has no position"),
    ],
)
def test_what_is_wrong_in_a_story_json_is_one_sentence(third, changes, said) -> None:
    spoil(third, **changes)
    assert said in said_of(data.about)
    assert data.article("third")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{\n "title": "x"\n "source": "y"}', "is not JSON from line 3 on"),
        pytest.param("[" * 100_000, "is not JSON", id="deep"),
        ("[]", "holds no object"),
        ("", "story.json is empty"),
    ],
)
def test_a_story_json_that_is_none_is_one_sentence(third, content, said) -> None:
    (third / "story.json").write_text(content, encoding="utf-8")
    assert said in said_of(data.about)


def test_an_example_that_the_lessons_need_and_the_story_lacks_is_named(third) -> None:
    path = third / "article" / "examples.json"
    examples = json.loads(path.read_text(encoding="utf-8"))
    del examples["vague"]
    path.write_text(json.dumps(examples), encoding="utf-8")
    assert "data/third/article/examples.json lacks 'vague'" in said_of(data.examples)


@pytest.mark.parametrize("story", ["", ".", "..", "places", "third/../calmer", 5, []])
def test_what_is_no_story_is_refused_with_those_that_are(third, story) -> None:
    with pytest.raises(InputError, match='Write "article" or "calmer" or "third"'):
        data.article(story)


SPEAKERS = {"ola_moen": "Ola Moen", "water_watch": "Lauvdal vannvakt"}


def test_the_finished_example_has_been_read_to_the_end() -> None:
    made = own.worked_example()
    unread = [row.proposal for row in made.rows if not row.said]
    assert not unread, "decide them in data/calmer/reading.csv"
    assert "left open by the kit" in {row.read_by for row in made.rows}


def test_the_finished_example_says_what_the_reference_says() -> None:
    """Who says it, and how firmly, as one of the claims of the sentence has it."""
    made = own.worked_example()
    claims = defaultdict(list)
    for claim in data.claims("calmer"):
        claims[in_words(claim.sentence)].append(claim)
    for row in made.by_kind["who"]:
        said = {SPEAKERS.get(c.speaker, NOBODY) for c in claims[row.proposal.where]}
        assert row.value in (said or {NOBODY}), row
    for row in made.by_kind["how firm"]:
        assert row.value in {c.certainty for c in claims[row.proposal.where]}, row
    for row in made.by_kind["when"]:
        days = {str(d) for c in claims[row.proposal.where] for d in (c.said, c.true)}
        assert not row.value or row.value in days, row


def test_the_text_of_a_story_stands_beside_its_english() -> None:
    beside = own.beside("calmer")
    assert len(beside.rows) == len(own.english_of("calmer"))
    row = beside.having("sentence 18").rows[0]
    assert row[1].startswith("Tusenvis")
    assert row[2].startswith("Thousands")
