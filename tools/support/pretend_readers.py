"""Readers that are made up, to try and to measure how far a class agrees."""

import json
import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from raqqakit import annotate, data, own, text
from raqqakit.names import Mention
from raqqakit.own.decisions import Reading, Row
from raqqakit.own.proposals import Proposal, proposals_of
from raqqakit.own.reading_table import written
from raqqakit.text import Piece
from tools.support.pretend_class import NAMES

# How often a mark is forgotten, begins a word too early or late, or has another label.
SLIPS = {"before": (0.25, 0.30, 0.08), "after": (0.08, 0.08, 0.02)}
LABELS = ("actor", "location", "time", "quantity")


def pretend_marks(
    folder: Path,
    learners: int,
    *,
    story: str = "article",
    sentences: Sequence[int] = (),
    seed: int = 7,
) -> None:
    """Write what so many learners marked, before and after a talk, a folder for each.

    Takes the folder, how many, the story, and which of its sentences they were shown,
    counted from 0; without them it is the whole text.
    """
    chance, whole = random.Random(seed), data.article(story)
    shown = text.sentences(whole)
    parts = [shown[n] for n in sentences] or shown
    reference = [m for m in data.reference(story=story) if _within(m, parts)]
    for number in range(learners):
        home = folder / f"{chance.choice(NAMES)} {number}"
        home.mkdir(exist_ok=True)
        for moment, slips in SLIPS.items():
            marks = _marked(whole, reference, slips, chance)
            held = {"text": whole, "spans": annotate.as_spans(marks)}
            written_out = json.dumps(held, ensure_ascii=False)
            (home / f"{moment}.jsonl").write_text(written_out, encoding="utf-8")


def _within(mention: Mention, parts: Sequence[Piece]) -> bool:
    return any(p.start <= mention.start and mention.end <= p.end for p in parts)


def _marked(
    whole: str,
    reference: Sequence[Mention],
    slips: Sequence[float],
    chance: random.Random,
) -> Iterator[Mention]:
    """The reference as one learner might have it: less, other ends, other labels."""
    words = _words(whole)
    reached = 0
    for m in reference:
        forgotten, ends, other = (chance.random() < slip for slip in slips)
        first = next(n for n, w in enumerate(words) if w.end > m.start)
        longer = words[first - chance.choice((1, 1, 2))].start if ends else m.start
        start = m.start if re.search(r"[.!?\n]", whole[longer : m.start]) else longer
        if forgotten or start < reached:
            continue
        reached = m.end
        label = chance.choice(LABELS) if other else m.label
        yield Mention(start, m.end, whole[start : m.end], label)


@cache
def _words(whole: str) -> list[Piece]:
    return annotate.tokens(whole)


def pretend_readings(folder: Path, learners: int, seed: int = 7) -> None:
    """Write the tables of so many readers of a text that lies ready in the kit."""
    chance, story = random.Random(seed), _story()
    for number in range(learners):
        name = f"{chance.choice(NAMES)} {number}"
        rows = (_row(asked, name, chance) for asked in proposals_of(story))
        table = written(Reading(story, name, tuple(rows)))
        (folder / f"reading-{number:03}.csv").write_text(table, encoding="utf-8")


@cache
def _story() -> own.Story:
    with tempfile.TemporaryDirectory() as name:
        folder = str(Path(name).resolve())
        own.begin(folder, story="strike")
        printed, made_up = "2024-06-05", "made up"
        return own.read(
            folder, printed_on=printed, title="Strike", source=made_up, rights=made_up
        )


def _row(asked: Proposal, name: str, chance: random.Random) -> Row:
    """What one reader says in a row: mostly what is proposed, and at times nothing."""
    said = chance.choice(("yes", "yes", "yes", "yes", "no", "?", ""))
    answer = "no" if said == "yes" and not asked.value else said
    return Row(asked, answer, name if answer else "", "2026-01-05" if answer else "")
