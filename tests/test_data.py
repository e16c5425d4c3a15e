"""The data files fit their description, the article, and each other."""

import itertools
import json
import re
from hashlib import sha256

import pytest
from frictionless import Package

from raqqakit import data, estimates, names, quantities, text
from raqqakit.paths import FOLDER
from raqqakit.rows import read_rows
from scripts import describe_data

ARTICLE_SHA = "af63f18a7b55eae604616ecaedd8bcce5f52189edbcbf2eb826ae2cb54e9cdaf"
STORIES = data.stories()
TABLES = ("actor_names", "actor_descriptions", "location_names",
          "location_descriptions")  # fmt: skip

MEASURES = {"hash-count", "byte-count"}  # described_and_measured says what to run

every_story = pytest.mark.parametrize("story", STORIES)


def notes(story: str) -> str:
    path = data.folder(story) / "annotations" / "README.md"
    return path.read_text(encoding="utf-8")


def test_every_file_fits_the_data_package() -> None:
    report = Package(str(FOLDER / "datapackage.json")).validate()
    assert len(report.tasks) == len(data.description()["resources"])
    assert report.errors == []
    found = [
        f"data/{task.place}: {error.message}"
        for task in report.tasks
        for error in task.errors
        if error.type not in MEASURES
    ]
    assert not found, "\n".join(["A file is not as described:", *found])


def test_every_data_file_is_described_and_measured() -> None:
    resources = data.description()["resources"]
    files = {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*.*")}
    known = {r["path"] for r in resources} | {"datapackage.json"}
    assert {f for f in files if not f.endswith(".md")} == known
    changed = [f"data/{r['path']}" for r in resources if describe_data.measured(r) != r]
    assert not changed, f"{changed} changed: run python -m scripts.describe_data"


def test_every_resource_says_where_it_is_from_and_what_may_be_done() -> None:
    for resource in data.description()["resources"]:
        assert resource["sources"], resource["name"]
        assert resource["licenses"], resource["name"]
        assert resource["made"], resource["name"]


def test_the_article_is_the_one_supplied_byte_for_byte() -> None:
    assert sha256(data.article_bytes()).hexdigest() == ARTICLE_SHA
    assert len(data.article_bytes()) == 2576


@every_story
@pytest.mark.parametrize("file", ["reference", "reading_a", "reading_b"])
def test_offsets_fit_the_story_and_never_overlap(story: str, file: str) -> None:
    path = data.folder(story) / "annotations" / f"{file}.jsonl"
    marked, mentions = names.read_annotation(path)
    record = json.loads(path.read_text(encoding="utf-8"))
    assert marked == data.article(story)
    assert [m.text for m in mentions] == [s["surface"] for s in record["spans"]]
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    assert {s["sure"] for s in record["spans"]} <= {"high", "medium", "low"}


@every_story
def test_every_actor_and_location_has_a_known_id(story) -> None:
    known = data.entity_names(story)
    marked = data.reference("actor", "location", story=story)
    assert {m.id for m in marked} <= known.keys()
    others = data.reference("time", "quantity", story=story)
    assert all(m.id == "" for m in others)


@every_story
def test_no_entity_is_never_met(story: str) -> None:
    marked = {m.id for m in data.reference("actor", "location", story=story)}
    related = {end for x in data.links(story) for end in (x.source, x.target)}
    assert data.entity_names(story).keys() == marked | related


LEFT_OUT = re.compile(
    r"(?:de|den|det|en|et|sin|sitt|sine|noen|mange|flere|begge|i|på|av|fra)\b", re.I
)
PRONOUNS = {"de", "den", "det", "vi", "hverandre", "som", "der", "sin", "alle"}


@every_story
def test_no_actor_or_place_begins_with_what_the_rules_leave_out(story: str) -> None:
    marked = [m.text for m in data.reference("actor", "location", story=story)]
    assert [t for t in marked if LEFT_OUT.match(t) or t.lower() in PRONOUNS] == []


def test_the_examples_of_the_rules_keep_the_rules() -> None:
    rules = (FOLDER / "annotations" / "guidelines.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(actor|location|time)` \|.*\|(.*)\|$", rules, re.M)
    shown = [word for _, cell in rows for word in re.findall(r'"([^"]+)"', cell)]
    assert len(shown) >= 12
    assert [word for word in shown if LEFT_OUT.match(word) or " av " in word] == []


def test_both_stories_have_the_same_form() -> None:
    forms = [
        [
            (part.kind, len(text.split_sentences(part.text)))
            for part in text.paragraphs(data.article(story))
        ]
        for story in STORIES
    ]
    assert forms[0] == forms[1]
    assert len(text.sentences(data.article("calmer"))) == 18


@every_story
def test_translation_and_story_have_the_same_sentences(story) -> None:
    parts = text.paragraphs(data.article(story))
    rows = data.translation(story)
    for number, part in enumerate(parts):
        mine = [r for r in rows if int(r["paragraph"]) == number]
        cut = text.split_sentences(part.text) if part.kind == "body" else [part]
        assert [int(r["sentence"]) for r in mine] == [*range(1, len(cut) + 1)]
        assert {r["kind"] for r in mine} == {part.kind}
    assert len({r["paragraph"] for r in rows}) == len(parts)


@every_story
def test_the_numbers_of_the_story_stand_in_its_translation(story) -> None:
    english = " ".join(row["english"] for row in data.translation(story))
    printed = re.findall(r"\d[\d.]*(?<!\.)", data.article(story))
    written = [word.replace(".", ",") for word in printed]
    assert len(written) >= 5
    assert [w for w in written if w not in english] == []


@every_story
def test_every_glossary_word_stands_in_the_story(story) -> None:
    in_print = text.count_words(data.article(story)).keys()
    assert len(data.glossary(story)) > 80
    assert data.glossary(story).keys() <= in_print


@every_story
def test_every_relation_rests_on_words_of_its_sentence(story) -> None:
    sentences = text.sentences(data.article(story))
    for link in data.links(story):
        assert link.quote in sentences[link.sentence - 1].text
        assert {link.source, link.target} <= data.entity_names(story).keys()


@every_story
def test_every_actor_of_the_picture_has_a_box_and_no_box_is_empty(story) -> None:
    kinds = data.examples(story)["relations"]
    drawn = [x for x in data.links(story) if x.relation in kinds]
    actors = {a for x in drawn for a in (x.source, x.target)} - {"parties"}
    assert data.about(story).actor_positions.keys() == actors


@every_story
def test_hard_cases_quote_their_sentence(story) -> None:
    sentences = text.sentences(data.article(story))
    rows = data.hard_cases(story)
    assert len(rows) >= 20
    for row in rows:
        assert row["surface"] in sentences[int(row["sentence"]) - 1].text


@every_story
def test_the_reported_agreement_is_the_one_measured(story) -> None:
    one, other = data.reading("a", story), data.reading("b", story)
    same = names.score(one, other)
    words = text.words(data.article(story))

    def labels(marks):
        return [
            next((m.label for m in marks if names.overlaps(m, w)), "") for w in words
        ]

    kappa = names.kappa(labels(one), labels(other))
    assert f"{same.right} of {same.found}" in notes(story)
    assert f"F1 {same.f1:.2f}" in notes(story)
    assert f"the {len(words)} words" in notes(story)
    assert f"kappa {kappa:.2f}" in notes(story)


@every_story
def test_the_reported_agreement_on_ids_is_the_one_measured(story) -> None:
    one, other = (
        {(m.start, m.end): m.id for m in data.reading(reader, story) if m.id}
        for reader in "ab"
    )
    shared = one.keys() & other.keys()
    alike = sum(one[place] == other[place] for place in shared)
    said = f"Of the {len(shared)} shared actors and locations, {alike} point"
    assert said in notes(story)


def test_the_reported_agreement_on_relations_is_the_one_measured() -> None:
    def rows(name: str) -> list[tuple[str, ...]]:
        path = data.folder("calmer") / "annotations" / f"{name}.csv"
        keys = ("source", "relation", "target", "sentence")
        return [tuple(r[k] for k in keys) for _, r in read_rows(path, keys, "")]

    one, other, kept = map(rows, ("relations_a", "relations_b", "relations"))
    alike = [row for row in one if row in other]
    assert sorted(kept) == sorted(alike)
    assert f"{len(one)} and {len(other)} were noted" in notes("calmer")
    assert f"{len(alike)} of them alike" in notes("calmer")


@every_story
def test_the_reported_counts_are_the_ones_in_the_reference(story) -> None:
    for label in ("actor", "location", "time", "quantity"):
        found = len(data.reference(label, story=story))
        assert re.search(rf"`{label}` \| {found} \|", notes(story))
    assert f"{len(data.reference(story=story))} mentions" in notes(story)


@every_story
@pytest.mark.parametrize("table", TABLES)
def test_aliases_name_known_actors_and_locations(story, table) -> None:
    for alias in data.aliases(table, story):
        assert alias.label == table.split("_")[0]
        assert alias.id in data.entity_names(story)
        assert alias.alias in data.article(story)


@every_story
@pytest.mark.parametrize("label", ["actor", "location"])
def test_what_the_alias_tables_find_is_what_lessons_02_and_03_say(story, label) -> None:
    table = [a for t in TABLES if t.startswith(label) for a in data.aliases(t, story)]
    found = names.find_mentions(data.article(story), table)
    reference = data.reference(label, story=story)
    score = names.score(found, reference)
    said = {
        ("article", "actor"): (38, 38, 42),
        ("article", "location"): (37, 37, 37),
        ("calmer", "actor"): (30, 30, 35),
        ("calmer", "location"): (29, 30, 29),
    }
    assert (score.right, score.found, score.expected) == said[story, label]


# -- what the lessons take from a story -------------------------------------------


def test_both_stories_have_the_same_examples() -> None:
    one, other = (data.examples(story) for story in STORIES)

    assert one.keys() == other.keys()
    for name in ("places", "map", "chart", "misleading", "inside"):
        assert one[name].keys() == other[name].keys()
    for name in ("to_test", "to_find", "vague", "statements", "relations"):
        assert len(one[name]) == len(other[name])
    described = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in one if f"`{name}`" not in described] == []


@every_story
def test_the_examples_are_words_of_the_story(story) -> None:
    examples, article = data.examples(story), data.article(story)
    found = {q.text for q in quantities.find_quantities(article)}
    assert {row["words"] for row in examples["statements"]} <= found
    assert len(text.concordance(article, examples["repeated"])) >= 3
    assert text.concordance(article, examples["look_up"])
    known = data.entity_names(story)
    assert examples["to_find"][1] in known
    drawn = {link.relation for link in data.links(story)}
    assert set(examples["relations"]) <= drawn
    for alias, actor in examples["short_names"].items():
        assert alias in article
        assert actor in known


@every_story
def test_the_words_to_try_the_rule_on_are_three_and_two(story) -> None:
    examples = data.examples(story)
    rule = names.alias_pattern(examples["inside_words"][-1])
    tried = [bool(rule.search(word)) for word in examples["to_test"]]
    assert tried == [True, True, True, False, False]


@every_story
def test_the_middles_of_the_misleading_chart_stand_nowhere(story) -> None:
    values = data.examples(story)["misleading"]["values"].values()
    assert len(values) == 3
    intervals = [q.interval for q in quantities.find_quantities(data.article(story))]
    assert not {end for i in intervals for end in (i.low, i.high)} & set(values)
    [last] = [i for i in intervals if i.high and i.low != i.high]
    assert list(values)[2] == (last.low + last.high) / 2


@every_story
def test_the_estimates_of_lesson_05_play_the_same_parts(story) -> None:
    inside = data.examples(story)["inside"]
    rows = estimates.pick(data.estimates(story), *inside["rows"])
    shapes = [(r.single, r.interval.low is None) for r in rows]
    assert shapes == [(True, False)] * 2 + [(False, True)] * 3 + [(False, False)]
    assert len({r.place_level for r in rows}) == 1
    assert rows[0].interval.low > rows[1].interval.low
    assert [r.use for r in rows] == ["chart"] * 6
    assert all(a.end <= b.end for a, b in itertools.pairwise(rows))
    [printed] = [
        q.interval
        for q in quantities.find_quantities(data.article(story))
        if q.text == data.examples(story)["statements"][2]["words"]
    ]
    assert rows[5].interval == printed
    assert rows[5].end == data.printed(story).last


def test_every_invented_figure_says_so_and_has_no_page() -> None:
    for row in data.estimates("calmer"):
        assert row.note.startswith("invented for this kit")
        assert row.url == ""
        assert row.id.startswith("CAL")


def test_a_figure_of_the_calmer_story_does_not_belong_in_the_chart() -> None:
    rows = data.estimates("calmer")
    assert "county" in {row.place_level for row in rows}
    assert "caught" in {row.use for row in rows}
