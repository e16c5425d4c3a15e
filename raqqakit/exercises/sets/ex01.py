"""The problems beside lesson 01: bytes, sentences, words, and what is missing."""

import re
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    Text,
    case,
)
from raqqakit.exercises.predicates import before, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex01")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(10),
    misconceptions=(
        Misconception(
            "letters",
            "{value} is the number of letters. How many bytes does UTF-8 take for "
            "one «ø»?",
            when=8,
        ),
        Misconception(
            "once",
            "{value} counts one «ø» with two bytes. Look at the word again: how many "
            "are there?",
            when=9,
        ),
        Misconception(
            "two-each",
            "{value} gives every letter two bytes. In UTF-8 the English letters take "
            "one.",
            when=16,
        ),
    ),
    hints=(
        "Look at step 1 of the lesson: what does `\\xc3\\xb8` stand for?",
        "Count one byte for each English letter, and two for each «ø».",
        'Six letters with one byte, and two with two. Or let Python say it: `len("…".'
        'encode("utf-8"))`.',
    ),
    right="Eight letters, and one byte more for each «ø».",
    unusual=("10", 10.0, [10]),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(
        TEXT["q2"].options,
        "B",
    ),
    misconceptions=(
        Misconception(
            "damaged",
            "Every byte is still there, so nothing is damaged. Which rule turned them "
            "into letters?",
            when="A",
        ),
        Misconception(
            "other-way-round",
            "UTF-8 refuses bytes that do not fit, so there would be an error. Which "
            "of the two rules accepts everything?",
            when="C",
        ),
        Misconception(
            "no-letters",
            "The computer shows «Ã», so it does not lack letters. Look at how many "
            "signs stand for one.",
            when="D",
        ),
    ),
    hints=(
        "Look at what became of «støtter» in step 1.",
        "Two signs stand where one letter should be, so each byte became a letter.",
        "A rule with one byte for each letter met a text with two bytes for «å».",
    ),
    right="Two bytes for one letter, read one by one: no error, and a wrong word.",
    unusual=("b)", "The bytes are UTF-8 and were read as Latin-1.", ["B"]),
)

Q3 = Problem(
    TEXT["q3"],
    expected=Text(
        (
            "latin-1",
            "latin1",
            "latin_1",
            "latin 1",
            "latin",
            "l1",
            "iso-8859-1",
            "iso8859-1",
            "iso 8859-1",
            "cp1252",
            "windows-1252",
        ),
    ),
    misconceptions=(
        Misconception(
            "utf-8-again",
            "With UTF-8 both ways nothing changes. Which rule made the wrong letters?",
            when="utf-8",
        ),
        Misconception(
            "ascii",
            "ASCII knows the English letters only, and «Ã» is none of them. Which rule "
            "of step 1 has one byte for each letter?",
            when="ascii",
        ),
        Misconception(
            "the-repaired-word",
            "That is the word when it is right. The gap wants the name of an encoding.",
            when="først",
        ),
    ),
    hints=(
        "Look at the second `decode` in step 1.",
        "Go back the way the word came: the letters to bytes by the rule that was "
        "wrongly used, and the bytes to letters by the right one.",
        'The name begins with "latin".',
    ),
    right="Back to bytes by the wrong rule, then to letters by the right one.",
    unusual=("Latin-1 ", "ISO-8859-1", "latin1"),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(
        TEXT["q4"].options,
        ("CEABD",),
    ),
    misconceptions=(
        Misconception(
            "whole-text",
            "With line F the headings are glued to the sentences after them. Which "
            "line splits block by block?",
            when=lambda order: "F" in order and "D" not in order,
            example="CEF",
        ),
        Misconception(
            "both",
            "Lines D and F do the same work, and the later one wins. Leave out the one "
            "that glues headings to sentences.",
            when=lambda order: "F" in order and "D" in order,
            example="CEABDF",
        ),
        Misconception(
            "letters-first",
            "Line A needs letters, and before line E there are only bytes. What turns "
            "bytes into letters?",
            when=before("A", "E"),
            example="CAEBD",
        ),
        Misconception(
            "prose-first",
            "Line B looks through the blocks. Which line makes them?",
            when=without("B", "A"),
            example="CEBAD",
        ),
    ),
    hints=(
        "Read each line and ask which name it needs, and which name it makes.",
        "Bytes, letters, blocks, prose, sentences: one line for each.",
        "It begins with C, E and ends with D.",
    ),
    right="Each line makes what the next one needs: the order is part of the rule.",
    unusual=(
        ["c", "e", "a", "b", "d"],
        "C E A B D",
        "C, E, A, B, D",
        'raw = data.article_bytes()\narticle = raw.decode("utf-8")\n'
        'blocks = article.strip().split("\\n\\n")\n'
        'prose = [b for b in blocks if b.endswith(".")]\n'
        "found = [s for b in prose for s in re.split(SENTENCE_END, b)]",
    ),
)


def _every_stop(block: str) -> int:
    return block.count(".")


def _stop_and_space(block: str) -> int:
    return block.count(". ")


def _pieces(block: str) -> int:
    return len(block.split("."))


def _digits_out(block: str) -> int:
    return len(re.findall(r"\.(?!\d)", block))


def _by_split(block: str) -> int:
    return len([piece for piece in re.split(r"\.\s+", block) if piece])


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "count_sentences",
        cases=(
            case("Byen er stor. Den er gammel.", gives=2),
            case("Mellom 10.000 og 25.000 er igjen.", gives=1),
        ),
        unseen=(
            case("", gives=0),
            case("Hun bor i Oslo. De er 2.500. Han kom torsdag.", gives=3),
        ),
        avoid=("article", "prose"),
    ),
    misconceptions=(
        Misconception(
            "every-stop",
            "{call} still gives {value}: the points in the numbers are counted too. "
            "What stands after a point that ends a sentence?",
            when=_every_stop,
        ),
        Misconception(
            "last-stop-lost",
            "{call} gives {value}: the last sentence has no space after its full stop. "
            "What stands there instead?",
            when=_stop_and_space,
        ),
        Misconception(
            "pieces",
            "{call} gives {value}: that is the number of pieces between the points. "
            "Count the ends, not the pieces.",
            when=_pieces,
        ),
    ),
    hints=(
        "Run the function on the second example, and count the points by eye.",
        "A full stop ends a sentence when white space follows, or nothing at all.",
        r"Count what `re.findall(r\"\.(?=\s|$)\", block)` finds.".replace('\\"', '"'),
    ),
    right="A point between digits ends nothing; a rule has to look at what follows.",
    unusual=(_digits_out, _by_split),
)


def _no_stop_anywhere(blocks: list[str]) -> list[str]:
    return [block for block in blocks if "." not in block]


def _the_prose(blocks: list[str]) -> list[str]:
    return [block for block in blocks if block.endswith(".")]


def _first_only(blocks: list[str]) -> Any:
    return next((block for block in blocks if not block.endswith(".")), [])


def _with_loop(blocks: list[str]) -> tuple[str, ...]:
    found = []
    for block in blocks:
        if block[-1:] != ".":
            found.append(block)
    return tuple(found)


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "headings",
        cases=(
            case(["Store ressurser", "Byen er stor."], gives=["Store ressurser"]),
            case(["Byen er stor."], gives=[]),
        ),
        unseen=(
            case([], gives=[]),
            case(
                ["Over 10.000 flyktet", "De er trygge."], gives=["Over 10.000 flyktet"]
            ),
            case(["Ja", "Nei", "Hun kom."], gives=["Ja", "Nei"]),
            case(["Hva nå?", "date 2024"], gives=["Hva nå?", "date 2024"]),
        ),
        avoid=("article", "blocks"),
    ),
    misconceptions=(
        Misconception(
            "the-prose",
            "{call} gives {value}: that is the prose, and the headings are wanted. "
            "Turn the question round.",
            when=_the_prose,
        ),
        Misconception(
            "one-only",
            "{call} gives {value}, one text or none. Collect all that fit in a list.",
            when=_first_only,
        ),
        Misconception(
            "no-stop-anywhere",
            "{call} gives {value}: a heading may hold a point in a number. Look only "
            "at how a block ends.",
            when=_no_stop_anywhere,
        ),
    ),
    hints=(
        "Look at how step 3 of the lesson finds the prose.",
        "Keep each block that does **not** end with a full stop.",
        'Fill in: `return [block for block in … if not block.endswith("…")]`.',
    ),
    right="A rule of thumb for this text: it needs a look at every new one.",
    unusual=(_with_loop, lambda blocks: [*filter(lambda b: b[-1:] != ".", blocks)]),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items((7, 8, 11, 13, 17), what="sentence"),
    misconceptions=(
        Misconception(
            "longest-only",
            "Sentence 13 is the longest of all. Which others have more than 25 words?",
            when=[13],
        ),
        Misconception(
            "lengths",
            "{value}: these are numbers of words. Give the numbers of the sentences, "
            "from the left side of the chart.",
            when=lambda items: set(items) <= {28, 29, 30, 35, 39},
            example=[30, 35, 29, 39, 28],
        ),
        Misconception(
            "above-the-average",
            "These are all that are longer than the average. Here 25 words is the "
            "limit.",
            when=[2, 7, 8, 11, 13, 17, 18],
        ),
        Misconception(
            "counted-from-0",
            "Your numbers are all one too low. The chart counts sentences from 1.",
            when=[6, 7, 10, 12, 16],
        ),
    ),
    hints=(
        "Look at the number at the end of each bar.",
        "A sentence belongs in the list when that number is above 25.",
        "There are five. The first is sentence 7 and the last is sentence 17.",
    ),
    right="Five of eighteen: an average of 22 words hides them.",
    unusual=({7, 8, 11, 13, 17}, (17, 13, 11, 8, 7), ["7", "8", "11", "13", "17"]),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Chart(
        {
            "before the first heading": 3,
            "Store ressurser": 3,
            "IS mistet kontroll over høyborg": 4,
            "Tusenvis av sivile flyktet": 3,
        },
        unit=("paragraph",),
    ),
    misconceptions=(
        Misconception(
            "headings-counted",
            "Each part has one too many: its heading is counted as a paragraph. Leave "
            "out what does not end with a full stop.",
            when=lambda chart: [v[0] for _, v in chart["rows"]] == [4, 4, 5, 4],
            example={
                "title": "Parts",
                "axis": "paragraphs",
                "rows": {"a": 4, "b": 4, "c": 5, "d": 4},
            },
        ),
        Misconception(
            "no-unit",
            "The bars are right, and the axis does not say what is counted. Name the "
            "unit, paragraphs, in its title.",
            example={
                "title": "Parts",
                "axis": "number",
                "rows": {"a": 3, "b": 3, "c": 4, "d": 3},
            },
        ),
        Misconception(
            "missing-bar",
            "A part has no bar. The paragraphs before the first heading are a part, "
            "too.",
            example={
                "title": "Parts",
                "axis": "paragraphs",
                "rows": {"Store ressurser": 3, "IS": 4, "Tusenvis": 3},
            },
        ),
        Misconception(
            "axis-cut",
            "The axis does not begin at 0, so three paragraphs look like none. Let it "
            "begin at 0.",
            example={
                "title": "Parts",
                "axis": "paragraphs",
                "from": 2,
                "to": 5,
                "rows": {"a": 3, "b": 3, "c": 4, "d": 3},
            },
        ),
    ),
    hints=(
        "Look at the numbered blocks in step 3 of the lesson.",
        "Blocks 4, 8 and 13 are the headings: count the blocks between them.",
        'Call `figures.bar_chart({"before the first heading": 3, …}, title="…", '
        'axis="paragraphs (counted)")`.',
    ),
    right="Four parts of about the same length, by count of paragraphs.",
    unusual=(
        {
            "title": "Parts",
            "axis": "Paragraphs",
            "rows": {"start": 3, "one": 3, "two": 4, "three": 3},
        },
        {
            "title": "Parts",
            "axis": "number of paragraphs",
            "rows": [("d", 3), ("c", 4), ("b", 3), ("a", 3)],
        },
    ),
)

Q9 = Problem(
    TEXT["q9"],
    expected=Items(("A", "E"), what="statement"),
    misconceptions=(
        Misconception(
            "looked-up",
            "The day is known from a newspaper's site, not from the file. Keep apart "
            "what you read and what you looked up.",
            when=lambda letters: "C" in [str(x).upper() for x in letters],
            example=["A", "C", "E"],
        ),
        Misconception(
            "headline",
            "The three headings stand between paragraphs; a headline stands above them "
            "all. Look at what is before the first sentence.",
            when=lambda letters: "B" in [str(x).upper() for x in letters],
            example=["A", "B", "E"],
        ),
        Misconception(
            "sources-are-writers",
            "A person who is quoted has not written the article. Is there a name above "
            "or below the text?",
            when=lambda letters: "D" in [str(x).upper() for x in letters],
            example=["A", "D", "E"],
        ),
    ),
    hints=(
        "Look at block 0, and at the first words of each paragraph.",
        "Two of the five can be read in the file.",
        "One is in block 0; the other is a day of the week.",
    ),
    right="A month and two days of the week, and nothing to count the days from.",
    unusual=({"a", "e"}, ("E", "A"), ["A", "E", "A"]),
)


def _from_six(words: list[str], sentences: int) -> float:
    return len(words) / sentences + 100 * sum(len(w) >= 6 for w in words) / len(words)


def _as_share(words: list[str], sentences: int) -> float:
    return len(words) / sentences + sum(len(w) > 6 for w in words) / len(words)


def _long_only(words: list[str], sentences: int) -> float:
    return 100 * sum(len(w) > 6 for w in words) / len(words)


def _lix(words: list[str], sentences: int) -> float:
    return len(words) / sentences + sum(len(w) > 6 for w in words) / len(words) * 100


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "lix",
        cases=(
            case(["Byen", "er", "gjenerobret", "nå"], 1, gives=29),
            case(["Byen", "er", "stor"], 1, gives=3),
        ),
        unseen=(
            case(["Soldater", "kriger", "i", "byen"] * 3, 2, gives=31),
            case(["høyborg"], 1, gives=101),
            case(["Byen", "er", "stor"], 2, gives=1.5),
        ),
        avoid=("article", "words", "sentences"),
        tolerance=0.01,
    ),
    misconceptions=(
        Misconception(
            "from-six",
            "{call} gives {value}, and {wanted} is wanted: a long word has more than "
            "six letters. Six itself is not enough.",
            when=_from_six,
        ),
        Misconception(
            "share",
            "{call} gives {value}: the long words are a share there, and LIX wants per "
            "cent. What turns one into the other?",
            when=_as_share,
        ),
        Misconception(
            "one-half",
            "{call} gives {value}: that is the long words alone. Add the words in a "
            "sentence on average.",
            when=_long_only,
        ),
    ),
    hints=(
        "Look at the three lines of step 6 in the lesson.",
        "Words divided by sentences, plus 100 times long words divided by words.",
        "`long_words = [w for w in words if len(w) > 6]`, then one line with `return`.",
    ),
    right="Your formula agrees with the one in the lesson.",
    unusual=(_lix, lambda w, s: round(_lix(w, s), 2)),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10))
