"""The problems in lesson 01: a count of sentences with a gap, and a count of words."""

import re

from raqqakit.exercises.answers import Function, case
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson01")
OF_ONE_STORY = ("article", "blocks", "prose")

Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "sentences_in",
        cases=(
            case("Skolen er ny. Den er stor.", gives=2),
            case("Mellom 1.000 og 2.500 kom.", gives=1),
        ),
        unseen=(
            case("Nei. Nei. Nei.", gives=3),
            case("De er 2.500. Hun kom.", gives=2),
            case("Hun kom. 25 dro.", gives=2),
        ),
        avoid=OF_ONE_STORY,
    ),
    misconceptions={
        "every-stop": lambda block: block.count(".") + 1,
        "spaces": lambda block: block.count(" ") + 1,
        "never-found": lambda block: 1,
        "a-letter": (
            lambda block: block.count(". D") + 1,
            lambda block: block.count("D") + 1,
        ),
        "capital-wanted": (
            lambda block: len(re.findall(r"\. [A-ZÆØÅ]", block)) + 1,
            lambda block: sum(map(str.isupper, block)),
        ),
        "taken-away": lambda block: block.replace(". ", "").count(".") + 1,
        "one-lost": lambda block: block.count(". "),
        "a-number": lambda block: block.count(2) + 1,
        "two-texts": lambda block: block.count(".", " ") + 1,
    },
)

Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "word_count",
        cases=(
            case("Byen er stor.", gives=3),
            case("Hun kom.", gives=2),
        ),
        unseen=(
            case("Nei.", gives=1),
            case("Byen er stor, og den er gammel.", gives=7),
            case("Mellom 10.000 og 25.000 er igjen.", gives=6),
            case("Hun kom 3. mai.", gives=4),
            case("Er du i byen?", gives=4),
        ),
        avoid=OF_ONE_STORY,
    ),
    misconceptions={
        "letters": len,
        "spaces": lambda sentence: sentence.count(" "),
        "the-list": lambda sentence: sentence.split(),
        "first-word": lambda sentence: len(sentence.split()[0]),
        "letters-of-words": lambda sentence: len(sentence.replace(" ", "")),
        "of-the-line": (
            lambda sentence: 3,
            lambda sentence: 13,
            lambda sentence: 1,
            lambda sentence: 8,
        ),
        "cut-at-stops": (
            lambda sentence: len(sentence.split(". ")),
            lambda sentence: len(sentence.split(".")),
        ),
        "each-once": (
            lambda sentence: len({*sentence.split()}),
            lambda sentence: len({*sentence.lower().split()}),
        ),
        "one-letter-lost": lambda sentence: sum(len(w) > 1 for w in sentence.split()),
        "numbers-lost": (
            lambda sentence: len(re.findall(r"[^\W\d_]+", sentence)),
            lambda sentence: len(re.findall(r"[A-Za-z]+", sentence)),
        ),
        "stops": lambda sentence: sentence.count("."),
        "number-cut": lambda sentence: len(sentence).split(),  # type: ignore[attr-defined]
        "cut-at-nothing": lambda sentence: len(sentence.split("")),
    },
)

PROBLEMS = (Q5, Q6)
