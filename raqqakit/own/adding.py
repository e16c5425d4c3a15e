"""Rows that a reader adds to those of the rules: from a line of the table to a row.

A line needs its sentence, a question and an answer; its code is made when the table is
written. A row that was decided, and that a better rule no longer proposes, is one of
them: it keeps what the rule said then.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from raqqakit.errors import InputError
from raqqakit.own.proposals import (
    ASKS,
    OF_A_NUMBER,
    ONE_IN_A_SENTENCE,
    Proposal,
    in_one_line,
)
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    QUESTION,
    RULE,
    SENTENCE,
    WHERE,
    WORDS,
    Line,
    Placed,
    bare,
    code_of,
    one_of,
    says,
)
from raqqakit.own.sentences import Sentence
from raqqakit.own.story import Story
from raqqakit.own.values import SILENT

TO_ADD = tuple(kind for kind in ASKS if kind not in ("actor", "place"))
ALIKE = 50  # rows of one kind, sentence and words, among which a code is looked for


def with_added(
    story: Story,
    of_rules: Mapping[str, Proposal],
    known: Mapping[str, Placed],
    strays: Sequence[Placed],
) -> tuple[dict[str, Proposal], dict[str, Placed], list[Line]]:
    """The rows of the rules, then the added ones, with the line of each.

    Takes the rules' rows by their codes, the lines of these, and the lines of no such
    code. Returns also those of them that have no place in the text. Raises InputError,
    naming the line, for a question that no row asks, for words that its sentence has
    not, and for one row with two answers.
    """
    asked, lines, gone = {**of_rules}, {**known}, list[Line]()
    # What has a code keeps it: a new line must not take it first.
    for where, line in sorted(strays, key=lambda stray: not stray[1][CODE]):
        try:
            row = wanted(story, line)
            coded = _coded(row, line) if row else None
            row = coded or (row and _fresh(row, line, asked, lines))
        except InputError as problem:
            raise InputError(f"{where}: {problem}") from None
        if row is None:
            gone.append(line)
            continue
        asked |= {one.key: one for one in _whole(row) if one.key not in asked}
        asked[row.key] = row
        answer = line if coded else {**line, RULE: ""}
        lines[row.key] = one_of(lines.get(row.key), (where, answer))
    return asked, lines, gone


def wanted(story: Story, line: Line) -> Proposal | None:
    """The row that a line is about, with nothing proposed.

    None where the line has no answer, or its sentence does not stand in the text.
    Raises InputError for a question that no row of a sentence asks.
    """
    part = _sentence(line, story.sentences)
    if part is None or not line[ANSWER]:
        return None
    words = in_one_line(bare(line[WORDS]))
    kind = _kind(line[QUESTION])
    return Proposal(kind, part.number, in_one_line(part.text), words, "")


def _sentence(line: Line, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence of a line, by its words; by its name where the line has none."""
    name, text = line[WHERE].lower(), line[SENTENCE]
    named = [s for s in sentences if name in (s.number, s.number.split()[-1])]
    if not text:
        return named[0] if named else None
    whole = {in_one_line(text), in_one_line(bare(text))}
    same = [s for s in sentences if in_one_line(s.text) in whole]
    return next((s for s in same if s in named), same[0] if same else None)


def _kind(question: str) -> str:
    """A kind of row by its question, or by its short name."""
    said = question.lower().strip(" ?")
    kinds = {words.lower().strip("?"): kind for kind, words in ASKS.items()}
    kind = kinds.get(said, said)
    if kind not in TO_ADD:
        known = "Actors and places have theirs from aliases.csv" if kind in ASKS else (
            f"Write {', '.join(TO_ADD[:-1])} or {TO_ADD[-1]}"
        )  # fmt: skip
        raise InputError(f"{question[:40]!r} is no question for a new row. {known}.")
    return kind


def _coded(row: Proposal, line: Line) -> Proposal | None:
    """The row whose code the line has, with what the rule said when it was decided."""
    known = replace(row, value=bare(line[RULE]))
    alike = (replace(known, nth=nth) for nth in range(1, ALIKE))
    return next((one for one in alike if one.key == code_of(line)), None)


def _fresh(
    row: Proposal,
    line: Line,
    asked: Mapping[str, Proposal],
    lines: Mapping[str, Placed],
) -> Proposal:
    """The row of a line without a code: one that waits for this answer, or a new one.

    Raises InputError where its words do not stand in its sentence.
    """
    if row.words and not stands(row.words, row.sentence):
        raise InputError(
            f"{row.words[:40]!r} does not stand in {row.where}. Copy the words from "
            "there, or leave them out."
        )
    alike = (replace(row, nth=nth) for nth in count(1))
    rows = ((asked.get(one.key), one) for one in alike)
    return next(
        there or one
        for there, one in rows
        if there is None or _waits(there, lines.get(one.key), line)
    )


def stands(words: str, sentence: str) -> bool:
    """Whether words stand in a sentence as whole ones, in capitals or small letters."""
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"
    return re.search(whole, sentence, re.IGNORECASE) is not None


def _waits(row: Proposal, has: Placed | None, line: Line) -> bool:
    """Whether a line is the answer to a row that is there.

    It is where the row has this answer already, or has none and asks about the same
    words. Of two that speak in one sentence a second one is no answer to the first.
    """
    if has and has[1][ANSWER]:
        return says(has[1]) == says(line)
    return row.kind not in ONE_IN_A_SENTENCE or row.value in SILENT


def _whole(row: Proposal) -> Iterator[Proposal]:
    """A row, and with one of a number the two others, for which nothing is said yet."""
    kinds = OF_A_NUMBER if row.kind in OF_A_NUMBER else (row.kind,)
    return (replace(row, kind=kind, value="") for kind in kinds)
