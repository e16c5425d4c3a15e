"""The reference of claims fits the stories, its readings and its report."""

import re

import pytest

from raqqakit import claims, data, names, paths, text
from raqqakit.claims.hedges import CERTAINTIES, certainty

STORIES = data.stories()
NOTES = (paths.FOLDER / "annotations" / "README.md").read_text(encoding="utf-8")
RELATIONS = {"repeats", "narrows", "strains", "explains"}

every_story = pytest.mark.parametrize("story", STORIES)
every_file = pytest.mark.parametrize(
    ("story", "load"),
    [
        (story, load)
        for story in STORIES
        for load in (
            data.claims,
            lambda s: data.claim_reading("a", s),
            lambda s: data.claim_reading("b", s),
        )
    ],
)


def places(story: str) -> dict[str, str]:
    """The words of each sentence and heading of a story, by its place."""
    whole = data.article(story)
    heads = [p.text for p in text.paragraphs(whole) if p.kind == "heading"]
    found = {str(n): s.text for n, s in enumerate(text.sentences(whole), 1)}
    return found | {f"h{n}": h for n, h in enumerate(heads, 1)}


@every_file
def test_every_claim_quotes_its_own_sentence(story, load) -> None:
    printed = places(story)
    for claim in load(story):
        sentence = printed[claim.sentence]
        assert claim.quote in sentence
        assert claim.english.endswith(".")
        for words in (*claim.hedges, claim.said_words, claim.true_words):
            assert words in sentence


@every_file
def test_quotes_of_one_sentence_never_overlap(story, load) -> None:
    printed, taken = places(story), {}
    for claim in load(story):
        start = printed[claim.sentence].index(claim.quote)
        span = set(range(start, start + len(claim.quote)))
        assert not span & taken.setdefault(claim.sentence, set())
        taken[claim.sentence] |= span


@every_file
def test_speakers_and_labels_are_known(story, load) -> None:
    for claim in load(story):
        assert claim.basis in ("stated", "carried", "none")
        assert claim.certainty in CERTAINTIES
        assert claim.sure in ("high", "medium", "low")
        assert claim.sourced == (claim.basis != "none")
        assert bool(claim.speaker_words) == (claim.basis == "stated")
    known = {*data.entity_names(story), claims.NEWSROOM}
    assert {c.speaker for c in data.claims(story)} <= known


@every_story
def test_the_reference_is_as_firm_as_the_rules_where_they_know_its_hedges(
    story,
) -> None:
    def found(claim: claims.Claim) -> tuple[str, ...]:
        return tuple(h.text for h in claims.find_hedges(claim.quote))

    known = [c for c in data.claims(story) if found(c) == c.hedges]
    assert [c.certainty for c in known] == [certainty(c.hedges) for c in known]
    assert len(known) > 20


@every_story
def test_claims_whose_source_is_hidden_are_the_two_that_the_notes_name(story) -> None:
    hidden = [c.hedges for c in data.claims(story) if c.certainty == "source hidden"]
    assert hidden == [("det er meldt",), ("det anslås",)]
    readings = [c for x in "ab" for c in data.claim_reading(x, story)]
    assert "source hidden" not in {c.certainty for c in readings}


@every_story
def test_nothing_was_said_or_true_after_the_printing(story) -> None:
    last = data.printed(story).last
    for claim in data.claims(story):
        assert claim.said.last is None or claim.said.last <= last
        assert claim.true.last is None or claim.true.last <= last


@every_story
def test_words_that_say_when_are_times_of_the_reference_or_whole_clauses(story) -> None:
    times = {m.text for m in data.reference("time", story=story)}
    said = {w for c in data.claims(story) for w in (c.said_words, c.true_words) if w}
    clauses = {w for w in said if re.match(r"(før|etter at) .+ .+", w)}
    assert {w.removeprefix("i ") for w in said - clauses} <= times
    assert len(clauses) == 1


@every_story
def test_a_wish_is_claimed_and_is_no_hedge(story) -> None:
    wished = [
        c
        for c in data.claims(story)
        if re.search(r"(ønsker|vil) ikke|ikke ønsker", c.quote)
    ]
    assert [(c.sentence, c.hedges, c.certainty) for c in wished] == [
        ("7", (), "asserted")
    ]


@every_story
def test_claims_are_linked_once_and_by_their_quotes(story) -> None:
    quotes = [c.quote for c in data.claims(story)]
    assert len(set(quotes)) == len(quotes)
    pairs = set()
    for link in data.claim_links(story):
        assert {link.source, link.target} <= set(quotes)
        assert link.source != link.target
        assert link.relation in RELATIONS
        assert link.why
        pairs.add(frozenset((link.source, link.target)))
    assert len(pairs) == len(data.claim_links(story))


@every_story
def test_the_days_of_weekdays_and_parts_are_those_of_the_rules(story) -> None:
    printed = data.printed(story)
    times = {
        t.text: t.days
        for t in claims.find_times(data.article(story), printed)
        if t.kind in ("weekday", "part")
    }
    held = {c.said_words: c.said for c in data.claims(story)} | {
        c.true_words: c.true for c in data.claims(story)
    }
    met = times.keys() & held.keys()
    assert len(met) >= 3
    assert {w: held[w] for w in met} == {w: times[w] for w in met}


@every_story
def test_the_rule_finds_the_sources_of_the_reference(story) -> None:
    aliases = data.aliases("actor_names", story)
    found = claims.find_claims(data.article(story), data.printed(story), aliases)
    by_rule = {c.sentence for c in found if c.sourced}
    by_hand = {c.sentence for c in data.claims(story) if c.sourced}
    assert by_rule == by_hand


def meet(one: claims.Claim, other: claims.Claim) -> bool:
    """Whether two claims stand in one place and share their words."""
    shared = one.quote in other.quote or other.quote in one.quote
    return one.sentence == other.sentence and shared


def agreement(story: str) -> dict[str, object]:
    """What the two readings of a story's claims share, measured."""
    one, other = (data.claim_reading(x, story) for x in "ab")
    partners = [(a, next((b for b in other if meet(a, b)), None)) for a in one]
    pairs = [(a, b) for a, b in partners if b is not None]
    kinds = [[c.certainty for c in side] for side in zip(*pairs)]
    links = [
        {(x.source, x.relation, x.target) for x in read_links(story, reader)}
        for reader in "ab"
    ]
    return {
        "claims": (len(one), len(other)),
        "same words": sum(a.quote == b.quote for a, b in pairs),
        "same speaker": sum(a.speaker == b.speaker for a, b in pairs),
        "same hedges": sum(a.hedges == b.hedges for a, b in pairs),
        "same days": sum((a.said, a.true) == (b.said, b.true) for a, b in pairs),
        "kappa": round(names.kappa(*kinds), 2),
        "links": (len(links[0]), len(links[1]), len(links[0] & links[1])),
    }


def read_links(story: str, reader: str):
    folder = data.folder(story) / "annotations"
    return claims.read_claim_links(folder / f"claim_links_{reader}.csv")


@every_story
def test_the_reported_agreement_on_claims_is_the_one_measured(story) -> None:
    seen = agreement(story)
    row = [
        story,
        "{} and {}".format(*seen["claims"]),
        *(str(seen[k]) for k in ("same words", "same speaker", "same hedges",
                                 "same days")),
        f"{seen['kappa']:.2f}",
        "{} and {}, {} alike".format(*seen["links"]),
    ]  # fmt: skip
    assert f"| {' | '.join(row)} |" in NOTES, row


def test_the_reported_second_look_at_the_relations_is_the_one_measured() -> None:
    import csv

    def relations(name: str) -> set[tuple[str, ...]]:
        path = paths.FOLDER / "annotations" / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            keys = ("source", "relation", "target", "sentence")
            return {tuple(row[k] for k in keys) for row in csv.DictReader(file)}

    one, other, kept = map(relations, ("relations_a", "relations_b", "relations"))
    both = one & other
    said = re.search(r"noted (\d+) and (\d+), (\d+) of them alike; (\d+) of", NOTES)
    assert said
    assert [int(n) for n in said.groups()] == [
        len(one), len(other), len(both), len(both & kept),
    ]  # fmt: skip
