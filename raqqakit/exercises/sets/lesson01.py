"""The problems in lesson 01: a count of sentences with a gap, and a count of words."""

from raqqakit.exercises.answers import Function, case
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson01")

Q7 = Problem(
    TEXT["q7"],
    expected=Function(
        "sentences_in",
        cases=(
            case("Skolen er ny. Den er stor.", gives=2),
            case("Mellom 1.000 og 2.500 kom.", gives=1),
        ),
        unseen=(
            case("Nei. Nei. Nei.", gives=3),
            case("De er 2.500. Hun kom.", gives=2),
        ),
        avoid=("article", "blocks", "prose"),
    ),
    misconceptions=(
        Misconception("every-stop", when=lambda block: block.count(".") + 1),
        Misconception("spaces", when=lambda block: block.count(" ") + 1),
        Misconception("never-found", when=lambda block: 1),
        Misconception("one-lost", when=lambda block: block.count(". ")),
    ),
)

Q8 = Problem(
    TEXT["q8"],
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
        ),
        avoid=("article", "blocks", "prose"),
    ),
    misconceptions=(
        Misconception("letters", when=len),
        Misconception("spaces", when=lambda sentence: sentence.count(" ")),
        Misconception("the-list", when=lambda sentence: sentence.split()),
        Misconception("first-word", when=lambda sentence: len(sentence.split()[0])),
        Misconception("letters-of-words", when=lambda s: len(s.replace(" ", ""))),
        Misconception("stops", when=lambda sentence: sentence.count(".")),
    ),
)

PROBLEMS = (Q7, Q8)
