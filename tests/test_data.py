"""The data files fit their description, the article, and each other."""

import itertools
import json
import re
from hashlib import sha256

import pytest
from frictionless import Package

from raqqakit import data, names, text
from tools import describe_data

ARTICLE_SHA = "af63f18a7b55eae604616ecaedd8bcce5f52189edbcbf2eb826ae2cb54e9cdaf"
NOTES = (data.FOLDER / "annotations" / "README.md").read_text(encoding="utf-8")


def test_every_file_fits_the_data_package() -> None:
    report = Package(str(data.FOLDER / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(data.description()["resources"])


def test_every_data_file_is_described_and_measured() -> None:
    resources = data.description()["resources"]
    files = {p.relative_to(data.FOLDER).as_posix() for p in data.FOLDER.rglob("*.*")}
    known = {r["path"] for r in resources} | {"datapackage.json"}
    assert {f for f in files if not f.endswith(".md")} == known
    assert [describe_data.measured(r) for r in resources] == resources


def test_every_resource_says_where_it_is_from_and_what_may_be_done() -> None:
    for resource in data.description()["resources"]:
        assert resource["sources"], resource["name"]
        assert resource["licenses"], resource["name"]
        assert resource["made"], resource["name"]


def test_the_article_is_the_one_supplied_byte_for_byte() -> None:
    assert sha256(data.article_bytes()).hexdigest() == ARTICLE_SHA
    assert len(data.article_bytes()) == 2576


@pytest.mark.parametrize("file", ["reference", "reading_a", "reading_b"])
def test_offsets_fit_the_article_and_never_overlap(file: str) -> None:
    path = data.FOLDER / "annotations" / f"{file}.jsonl"
    marked, mentions = names.read_annotation(path)
    record = json.loads(path.read_text(encoding="utf-8"))
    assert marked == data.article()
    assert [m.text for m in mentions] == [s["surface"] for s in record["spans"]]
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


def test_every_actor_and_location_has_a_known_id() -> None:
    known = data.entity_names()
    assert {m.id for m in data.reference("actor", "location")} <= known.keys()
    assert all(m.id == "" for m in data.reference("time", "quantity"))


def test_translation_and_article_have_the_same_sentences() -> None:
    parts = text.paragraphs(data.article())
    rows = data.translation()
    for number, part in enumerate(parts):
        mine = [r for r in rows if int(r["paragraph"]) == number]
        cut = text.split_sentences(part.text) if part.kind == "body" else [part]
        assert len(mine) == len(cut)
        assert {r["kind"] for r in mine} == {part.kind}
    assert len({r["paragraph"] for r in rows}) == len(parts)


def test_the_calmer_story_has_a_translation_too() -> None:
    parts = text.paragraphs(data.article("calmer"))
    rows = data.translation("calmer")
    counts = [sum(int(r["paragraph"]) == n for r in rows) for n in range(len(parts))]
    cut = [len(text.split_sentences(p.text)) if p.kind == "body" else 1 for p in parts]
    assert counts == cut


def test_every_glossary_word_stands_in_the_article() -> None:
    in_print = text.count_words(data.article()).keys()
    assert data.glossary().keys() <= in_print


def test_every_relation_rests_on_words_of_its_sentence() -> None:
    sentences = text.sentences(data.article())
    for link in data.links():
        assert link.quote in sentences[link.sentence - 1].text
        assert {link.source, link.target} <= data.entity_names().keys() | {"kurds"}


def test_hard_cases_quote_their_sentence() -> None:
    sentences = text.sentences(data.article())
    rows = data.hard_cases()
    assert len(rows) >= 20
    for row in rows:
        assert row["surface"] in sentences[int(row["sentence"]) - 1].text


def test_the_reported_agreement_is_the_one_measured() -> None:
    one, other = data.reading("a"), data.reading("b")
    same = names.score(one, other)
    words = text.words(data.article())

    def labels(marks):
        return [
            next((m.label for m in marks if names.overlaps(m, w)), "") for w in words
        ]

    kappa = names.kappa(labels(one), labels(other))
    assert f"{same.right} of {same.found}" in NOTES
    assert f"F1 {same.f1:.2f}" in NOTES
    assert f"kappa {kappa:.2f}" in NOTES


def test_the_reported_counts_are_the_ones_in_the_reference() -> None:
    for label in ("actor", "location", "time", "quantity"):
        assert re.search(rf"`{label}` \| {len(data.reference(label))} \|", NOTES)


def test_aliases_name_known_actors_and_locations() -> None:
    for table in ("actor_names", "actor_descriptions", "location_names",
                  "location_descriptions"):  # fmt: skip
        for alias in data.aliases(table):
            assert alias.id in data.entity_names()
            assert alias.alias in data.article()
