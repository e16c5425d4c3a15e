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
    case,
)
from raqqakit.exercises.predicates import before, both, holds, lacks, without
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
    unusual=("10", 10.0, [10], "ten"),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "B"),
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

LATIN_1 = "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "cp1252", "windows-1252"
Q3 = Problem(
    TEXT["q3"],
    expected=Items(
        ("latin-1", "utf-8"),
        what="encoding",
        ordered=True,
        also=dict.fromkeys(LATIN_1, "latin-1") | dict.fromkeys(("utf8", "u8"), "utf-8"),
    ),
    misconceptions=(
        Misconception(
            "other-way-round",
            "With these two the word becomes longer still. Go back by the rule that "
            "made a letter of each byte.",
            when=["utf-8", "latin-1"],
        ),
        Misconception(
            "same-both-ways",
            "With one rule both ways nothing changes. Which rule made the wrong "
            "letters, and which belongs to the file?",
            when=lambda gaps: len(gaps) == 2 and gaps[0] == gaps[1],
            example=["utf-8", "utf-8"],
        ),
        Misconception(
            "one-gap",
            "There are two gaps: one rule to go back to bytes, another to make letters "
            "of them.",
            when=lambda gaps: len(gaps) == 1,
            example="latin-1",
        ),
        Misconception(
            "ascii",
            "ASCII knows the English letters only, and «Ã» is none of them. Which rule "
            "of step 1 has one byte for each letter?",
            when=holds("ascii"),
            example=["ascii", "utf-8"],
        ),
    ),
    hints=(
        "Look at the two `decode` of step 1: which one made two letters of «ø»?",
        "Go back the way the word came: the letters to bytes by the rule that was "
        "wrongly used, and the bytes to letters by the right one.",
        'The first name begins with "latin", the second with "utf".',
    ),
    right="Back to bytes by the wrong rule, then to letters by the right one.",
    unusual=(("Latin-1 ", "UTF8"), "ISO-8859-1, utf-8", ["latin1", "UTF_8"]),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("CEABD",)),
    misconceptions=(
        Misconception(
            "whole-text",
            "With line F the headings are glued to the sentences after them. Which "
            "line splits block by block?",
            when=both(holds("F"), lacks("D")),
            example="CEF",
        ),
        Misconception(
            "both",
            "Lines D and F do the same work, and the later one wins. Leave out the one "
            "that glues headings to sentences.",
            when=both(holds("F"), holds("D")),
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


def _by_the_rule_of_the_lesson(block: str) -> int:
    return len(re.split(r"(?<=\.)\s+(?=[A-ZÆØÅ])", block))


def _spaces_and_one(block: str) -> int:
    return block.count(". ") + 1


def _word_ends(block: str) -> int:
    return sum(word.endswith(".") for word in block.split())


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "count_sentences",
        cases=(
            case("Byen er stor. Den er gammel.", gives=2),
            case("Mellom 10.000 og 25.000 er igjen.", gives=1),
        ),
        unseen=(
            case("Nei. Nei. Nei.", gives=3),
            case("De er 2.500. Hun kom.", gives=2),
            case("Minst 1.250.000 har flyktet. Hun bor i Raqqa.", gives=2),
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
    unusual=(
        _digits_out,
        _by_split,
        _by_the_rule_of_the_lesson,
        _spaces_and_one,
        _word_ends,
    ),
)


def _no_stop_anywhere(blocks: list[str]) -> list[str]:
    return [block for block in blocks if "." not in block]


def _the_prose(blocks: list[str]) -> list[str]:
    return [block for block in blocks if block.endswith(".")]


def _first_only(blocks: list[str]) -> Any:
    return next((block for block in blocks if not block.endswith(".")), [])


def _in_order_of_letters(blocks: list[str]) -> list[str]:
    return sorted(block for block in blocks if not block.endswith("."))


def _in_order_and_once(blocks: list[str]) -> list[str]:
    return sorted({*_in_order_of_letters(blocks)})


def _once(blocks: list[str]) -> list[str]:
    return [*dict.fromkeys(block for block in blocks if not block.endswith("."))]


def _with_loop(blocks: list[str]) -> tuple[str, ...]:
    found = []
    for block in blocks:
        if block[-1:] != ".":
            found.append(block)
    return tuple(found)


def _by_filter(blocks: list[str]) -> list[str]:
    return [*filter(lambda block: block[-1:] != ".", blocks)]


def _by_taking_out(blocks: list[str]) -> list[str]:
    left = blocks.copy()
    for block in blocks:
        if block.endswith("."):
            left.remove(block)
    return left


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
                ["Ja", "Over 10.000", "Hun kom.", "Hva nå?", "Ja"],
                gives=["Ja", "Over 10.000", "Hva nå?", "Ja"],
            ),
            case(["Hun kom.", "Hun kom."], gives=[]),
            case(["Kl. 12 i Raqqa", "De er 2.500."], gives=["Kl. 12 i Raqqa"]),
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
        Misconception(
            "order-lost",
            "{call} gives {value}: the headings are sorted, or one that comes twice is "
            "there once. Keep each where it stands.",
            when=(_in_order_of_letters, _in_order_and_once, _once),
        ),
    ),
    hints=(
        "Look at how step 3 of the lesson finds the prose.",
        "Keep each block that does **not** end with a full stop.",
        'Fill in: `return [block for block in … if not block.endswith("…")]`.',
    ),
    right="A rule of thumb for this text: it needs a look at every new one.",
    unusual=(_with_loop, _by_filter, _by_taking_out),
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
    unusual=(
        {7, 8, 11, 13, 17},
        (17, 13, 11, 8, 7),
        "7 8 11 13 17",
        [[7, 8], [11, 13, 17]],
        ["sentence 7", "sentence 8", "sentence 11", "sentence 13", "sentence 17"],
    ),
)

PARTS = {
    "before the first heading": 3,
    "Store ressurser": 3,
    "IS mistet kontroll over høyborg": 4,
    "Tusenvis av sivile flyktet": 3,
}


def _drawn(rows: dict[str, int], axis: str = "paragraphs") -> dict[str, Any]:
    """A chart of the parts, described."""
    return {"title": "Parts", "axis": axis, "rows": rows}


Q8 = Problem(
    TEXT["q8"],
    expected=Chart(
        PARTS,
        unit=("paragraph", "avsnitt"),
        known_by={
            "before the first heading": (
                "before",
                "first",
                "start",
                "opening",
                "intro",
            ),
            "Store ressurser": ("ressurser", "resources"),
            "IS mistet kontroll over høyborg": ("mistet", "høyborg", "stronghold"),
            "Tusenvis av sivile flyktet": ("tusenvis", "flyktet", "thousands"),
        },
    ),
    misconceptions=(
        Misconception(
            "one-too-many",
            "Each part has one too many: its heading is counted as a paragraph. Leave "
            "out what does not end with a full stop.",
            example=_drawn({name: number + 1 for name, number in PARTS.items()}),
        ),
        Misconception(
            "no-unit",
            "The bars are right, and the axis does not say what is counted. Name the "
            "unit, paragraphs, in its title.",
            example=_drawn(PARTS, "number"),
        ),
        Misconception(
            "axis-cut",
            "The axis does not begin at 0, so three paragraphs look like none. Let it "
            "begin at 0.",
            example=_drawn(PARTS) | {"from": 2, "to": 5},
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
        _drawn(
            dict(zip(("Start", "ressurser", "IS mistet", "Flyktet"), PARTS.values()))
        ),
        _drawn(PARTS, "number of paragraphs")
        | {"rows": [(name.lower(), number) for name, number in PARTS.items()][::-1]},
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
            when=holds("C"),
            example=["A", "C", "E"],
        ),
        Misconception(
            "headline",
            "The three headings stand between paragraphs; a headline stands above them "
            "all. Look at what is before the first sentence.",
            when=holds("B"),
            example=["A", "B", "E"],
        ),
        Misconception(
            "sources-are-writers",
            "A person who is quoted has not written the article. Is there a name above "
            "or below the text?",
            when=holds("D"),
            example=["A", "D", "E"],
        ),
    ),
    hints=(
        "Look at block 0, and at the first words of each paragraph.",
        "Two of the five can be read in the file.",
        "One is in block 0; the other is a day of the week.",
    ),
    right="A month and two days of the week, and nothing to count the days from.",
    unusual=({"a", "e"}, "A E", ["AE"], "a and e", {"A": True, "C": False, "E": True}),
)


def _from_six(words: list[str], sentences: int) -> float:
    return len(words) / sentences + 100 * sum(len(w) >= 6 for w in words) / len(words)


def _as_share(words: list[str], sentences: int) -> float:
    return len(words) / sentences + sum(len(w) > 6 for w in words) / len(words)


def _long_only(words: list[str], sentences: int) -> float:
    return 100 * sum(len(w) > 6 for w in words) / len(words)


def _lix(words: list[str], sentences: int) -> float:
    return len(words) / sentences + sum(len(w) > 6 for w in words) / len(words) * 100


def _rounded(words: list[str], sentences: int) -> float:
    return round(_lix(words, sentences), 2)


def _by_counting(words: list[str], sentences: int) -> float:
    number = 0
    for word in words:
        if len(word) >= 7:
            number += 1
    return len(words) / sentences + number * 100 / len(words)


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "lix",
        cases=(
            case(["Byen", "er", "gjenerobret", "nå"], 1, gives=29),
            case(["Byen", "er", "stor"], 1, gives=3),
        ),
        unseen=(
            case(["i"], 1, gives=1),
            case(["høyborg"], 1, gives=101),
            case(
                ["høyborg", "sivile", "høyborg", "i", "by", "nå", "i"], 2, gives=32.071
            ),
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
    unusual=(_lix, _rounded, _by_counting),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10))
