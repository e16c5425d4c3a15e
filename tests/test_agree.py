"""Where a class agrees: counted rightly, nobody named unasked, no bad file stops it."""

import csv
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from io import StringIO
from itertools import combinations
from pathlib import Path
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit
from raqqakit import annotate, data, own, text
from raqqakit.names import Mention
from tools.agree import alpha as alphas
from tools.agree.alpha import alpha, difference, student
from tools.agree.asked import by_kind
from tools.agree.disputed import disputed
from tools.agree.files import read_class
from tools.agree.guidelines import guidelines
from tools.agree.measures import differing
from tools.agree.pairs import likeness, likeness_with
from tools.agree.results import results
from tools.agree.rules import deciding, hard_cases
from tools.agree.who import told
from tools.agree.words import codes
from tools.gather import content as file_content
from tools.support.pretend_readers import pretend_marks, pretend_readings

ROOT = Path(kit.__file__).resolve().parent
ARTICLE, CALMER = data.article(), data.article("calmer")
SECOND = text.sentences(ARTICLE)[1]
VOID = ("meta", "input")


def marks(quotes, whole: str = ARTICLE) -> list[Mention]:
    """Marks on the second sentence of a story."""
    return annotate.marks_from_quotes(whole, quotes, within=text.sentences(whole)[1])


def hand_in(path: Path, quotes, whole: str = ARTICLE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    spans = annotate.as_spans(marks(quotes, whole) if quotes else [])
    held = json.dumps({"text": whole, "spans": spans}, ensure_ascii=False)
    path.write_text(held, encoding="utf-8")
    return path


def class_of(folder: Path, *, names: bool = False, reference: bool = False):
    return results(read_class(folder), names=names, reference=reference)


def only(folder: Path):
    (section,) = class_of(folder).texts
    return section


def agreed(folder: Path, *more: str) -> str:
    """The page that the command writes of a folder."""
    assert kit.main(["agree", str(folder), *more]) == 0
    pages = sorted(folder.glob("agreement*.html"), key=lambda p: p.stat().st_mtime_ns)
    return pages[-1].read_text(encoding="utf-8")


def rows(folder: Path) -> list[dict[str, str]]:
    whole = (folder / "agreement.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(whole)))


def shown(page: str) -> str:
    """What a reader of the page sees, without styles and script."""
    bare = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bare)))


class Reader(HTMLParser):
    """Collects the tags, and finds one that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag


def whole_page(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


# -- Krippendorff's alpha ---------------------------------------------------------


def coded(*readers: str) -> list[list[str | None]]:
    """What each reader said of each unit; a point where nothing was said."""
    return [[None if v == "." else v for v in said.split()] for said in readers]


# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A, B and C.
BINARY = coded("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
NOMINAL = coded("a a b b d c c c e d d a", "b a b b b c c c e d d d")
MISSING = coded(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)


@pytest.mark.parametrize(
    ("codings", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743)]
)
def test_alpha_is_that_of_the_published_examples(codings, published) -> None:
    assert round(alpha(codings).value, 3) == published


def test_alpha_by_hand() -> None:
    # Three readers, two words: aab and abb. Observed: 4 of 6 ordered pairs a word
    # differ, so 2/3. Expected: of six values three are a, so 2*3*3 / (6*5) = 3/5.
    found = alpha(coded("a a", "a b", "b b"))
    assert found.value == pytest.approx(1 - (2 / 3) / (3 / 5))


@pytest.mark.parametrize(
    ("codings", "why"),
    [
        ([], alphas.ALONE),
        (coded("a b"), alphas.ALONE),
        (coded("a a", "a a"), alphas.ONE_VALUE),
        (coded("a . b .", ". a . b"), alphas.APART),
        (coded("a .", "b c"), alphas.ONE_UNIT),
    ],
)
def test_alpha_that_does_not_exist_says_why(codings, why) -> None:
    found = alpha(codings)
    assert (found.value, found.low, found.why) == (None, None, why)


def test_full_agreement_is_one_and_has_no_range() -> None:
    found = alpha(coded("a b a", "a b a", "a b a"))
    assert (found.value, found.low, found.why) == (1.0, None, alphas.NO_SPREAD)


def test_the_range_is_alpha_without_each_reader() -> None:
    found = alpha(MISSING)
    without = [alpha(MISSING[:n] + MISSING[n + 1 :]).value for n in range(4)]
    spread = math.sqrt(3 / 4 * sum((x - fmean(without)) ** 2 for x in without))
    assert found.low == pytest.approx(found.value - 3.182 * spread)
    assert found.high == 1.0  # what lies above is no alpha


@given(
    st.lists(st.lists(st.sampled_from("ab."), min_size=5, max_size=5), min_size=3,
             max_size=6)
)  # fmt: skip
def test_taking_a_reader_out_is_as_if_that_one_had_not_been_there(said) -> None:
    codings = [[None if v == "." else v for v in one] for one in said]
    quick = alphas._without_each(codings)
    for n, value in enumerate(quick):
        others = codings[:n] + codings[n + 1 :]
        slow = alphas._sums(others).alpha()
        assert value == (slow if slow is None else pytest.approx(slow))


def test_a_range_lies_around_what_a_large_class_would_have(tmp_path) -> None:
    pretend_marks(tmp_path, 120, sentences=[1])
    (said, _) = only(tmp_path).rounds
    truth = alpha(said.codes).value
    classes = [said.codes[n : n + 12] for n in range(0, 120, 12)]
    held = [found.low <= truth <= found.high for found in map(alpha, classes)]
    assert sum(held) >= 8


def test_students_t_is_that_of_its_density() -> None:
    for freedom in (1, 2, 5, 29, 40, 200):
        assert area(student(freedom), freedom) == pytest.approx(0.475, abs=3e-4)


def area(end: float, freedom: int, steps: int = 20_000) -> float:
    """The area under Student's density from 0 to an end, by Simpson's rule."""
    log = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    scale = math.exp(log) / math.sqrt(freedom * math.pi)
    width = end / steps
    heights = [
        scale * (1 + (n * width) ** 2 / freedom) ** (-(freedom + 1) / 2)
        for n in range(steps + 1)
    ]
    inner = 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2])
    return width / 3 * (heights[0] + inner + heights[-1])


def test_a_change_has_a_range_of_its_own() -> None:
    before = coded("a b a b", "a b b b", "b b a a", "a a a b")
    after = coded("a b a b", "a b a b", "a b a a", "a b a b")
    found = difference(before, after)
    assert found.value == pytest.approx(alpha(after).value - alpha(before).value)
    assert found.low < found.value < found.high
    assert difference(before, before).value == 0


# -- F1 over pairs ----------------------------------------------------------------


def test_likeness_is_the_mean_of_what_the_kit_says_of_two_readers(tmp_path) -> None:
    pretend_marks(tmp_path, 7)
    (_, said) = only(tmp_path).rounds
    mentions = [
        [Mention(start, end, ARTICLE[start:end], label) for start, end, label in mine]
        for mine in said.marks
    ]
    pairs = [annotate.compare(a, b, ARTICLE) for a, b in combinations(mentions, 2)]
    found = likeness(said.marks)
    assert found.exact == pytest.approx(fmean(p.exact.f1 for p in pairs))
    assert found.touching == pytest.approx(fmean(p.touching.f1 for p in pairs))
    assert 0.3 < found.exact < found.touching < 1
    one = likeness_with(said.marks[0], said.marks[1:])
    assert one.exact == pytest.approx(fmean(p.exact.f1 for p in pairs[:6]))


def test_likeness_by_hand() -> None:
    one, other = [(0, 5, "actor"), (6, 9, "actor")], [(0, 5, "actor"), (8, 9, "time")]
    found = likeness([one, other])
    assert (found.exact, found.touching) == (0.5, 0.5)
    assert likeness([one, [(4, 9, "actor")]]).exact == 0
    assert likeness([one, [(4, 9, "actor")]]).touching == 1
    assert likeness([one]).exact is None


def test_how_often_two_differ() -> None:
    assert differing(Counter(a=2, b=2)) == pytest.approx(4 / 6)
    assert differing(Counter(a=1)) == 0


# -- whose a file is --------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "who", "moment", "task"),
    [
        ("Ada/my-marks-lesson-02-article.jsonl", (("Ada",), ""), "", "lesson 02"),
        ("before/my-marks-lesson-02-calmer.jsonl", ((), ""), "before", "lesson 02"),
        ("Ada/before.jsonl", (("Ada",), ""), "before", ""),
        ("before-Ada.jsonl", ((), "Ada"), "before", ""),
        ("8A/etter_Åse Bø.jsonl", (("8A",), "Åse Bø"), "after", ""),
        ("Ada/før/my-marks-lesson-03-article-2.jsonl", (("Ada",), ""), "before",
         "lesson 03"),
        ("Ada Lo_12345_assignsubmission_file_/my-marks-lesson-02-article.jsonl",
         (("Ada Lo",), ""), "", "lesson 02"),
        ("Ada Lo_12345_assignsubmission_file_my-marks-lesson-02-article.jsonl",
         ((), "Ada Lo"), "", "lesson 02"),
        ("lovelaceada_12345_678910_my-marks-lesson-02-article-1.jsonl",
         ((), "lovelaceada"), "", "lesson 02"),
        ("Submitted files/Ada Lo/Lesson 02/Version 1/my-marks-lesson-02-article.jsonl",
         (("Ada Lo",), ""), "", "lesson 02"),
        ("Ada/my-lessons/after.jsonl.txt", (("Ada",), ""), "after", ""),
        ("learner-17.jsonl", ((), "learner 17"), "", ""),
    ],
)  # fmt: skip
def test_a_path_tells_who_when_and_which_lesson(path, who, moment, task) -> None:
    found = told(Path(path))
    assert ((found.folder, found.name), found.moment, found.task) == (who, moment, task)


@pytest.mark.parametrize("number", ["(3)", "3"])
def test_the_number_of_a_copy_is_no_name(number) -> None:
    between = " " if "(" in number else "-"
    found = told(Path(f"my-marks-lesson-02-article{between}{number}.jsonl"))
    assert (found.name, found.number) == ("", 3)


NAME = "my-marks-lesson-02-article"


def test_a_folder_for_each_learner(tmp_path) -> None:
    for who in ("Ada", "Bo", "Cy"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", ["IS"])
    assert only(tmp_path).last.readers == ("Ada", "Bo", "Cy")


def test_files_all_alike_are_each_a_reader_and_that_is_said(tmp_path) -> None:
    for copy in ("", " (1)", " (2)", " (3)"):
        hand_in(tmp_path / "8A" / f"{NAME}{copy}.jsonl", ["IS"])
    assert len(only(tmp_path).last.readers) == 4
    page = agreed(tmp_path)
    assert "Of 4 files nothing tells whose they are" in page
    assert "A folder for each learner, or a name in the name of the file" in page


def test_two_copies_in_the_folder_of_one_are_of_one_and_the_newest_counts(
    tmp_path,
) -> None:
    hand_in(tmp_path / "Ada" / f"{NAME}.jsonl", ["IS"])
    hand_in(tmp_path / "Ada" / f"{NAME}-2.jsonl", ["SDF-styrker"])
    hand_in(tmp_path / "Bo" / f"{NAME}.jsonl", ["SDF-styrker"])
    section = only(tmp_path)
    assert section.last.readers == ("Ada", "Bo")
    assert section.last.marks[0] == section.last.marks[1]
    assert "more files were found than count; the newest does" in agreed(tmp_path)


def test_a_classmates_file_in_somebodys_folder_is_no_reader_of_its_own(
    tmp_path,
) -> None:
    hand_in(tmp_path / "Ada" / f"{NAME}.jsonl", ["IS"])
    hand_in(tmp_path / "Ada" / "Bo.jsonl", ["SDF-styrker"])
    hand_in(tmp_path / "Bo" / f"{NAME}.jsonl", ["SDF-styrker"])
    section = only(tmp_path)
    assert section.last.readers == ("Ada", "Bo")
    assert section.last.marks[0] != section.last.marks[1]


def test_a_copy_saved_once_more_counts_and_so_does_a_name_with_a_point(
    tmp_path,
) -> None:
    hand_in(tmp_path / "before-Ada.jsonl", ["IS"])
    hand_in(tmp_path / "before-Ada (2).jsonl", ["soldater"])
    annotate.save(tmp_path.resolve() / "before-A. Lo", ARTICLE, marks(["soldater"]))
    (said,) = only(tmp_path).rounds
    assert said.readers == ("A Lo", "Ada")
    assert len({*said.marks}) == 1


def test_names_in_one_folder_are_each_somebodys(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        for moment in ("before", "after"):
            hand_in(tmp_path / "8A" / f"{moment}-{who}.jsonl", ["IS"])
    section = only(tmp_path)
    assert [r.readers for r in section.rounds] == [("8A / Ada", "8A / Bo")] * 2


# -- before and after -------------------------------------------------------------


def moments(folder: Path) -> dict[str, tuple[str, ...]]:
    return {r.moment: r.readers for r in only(folder).rounds}


def test_two_folders_are_before_and_after(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / "before" / who / f"{NAME}.jsonl", ["IS"])
        hand_in(tmp_path / "after" / who / f"{NAME}.jsonl", ["SDF-styrker"])
    assert moments(tmp_path) == {"before": ("Ada", "Bo"), "after": ("Ada", "Bo")}
    page = shown(agreed(tmp_path))
    assert "Of 2 readers with both, 2 changed something" in page


def test_the_file_that_the_annotator_keeps_is_the_one_that_is_lacking(tmp_path) -> None:
    hand_in(tmp_path / "Ada" / "before.jsonl", ["IS"])
    hand_in(tmp_path / "Ada" / f"{NAME}.jsonl", ["SDF-styrker"])
    hand_in(tmp_path / "Bo" / "after.jsonl", ["SDF-styrker"])
    hand_in(tmp_path / "Bo" / f"{NAME}.jsonl", ["IS"])
    section = only(tmp_path)
    assert moments(tmp_path) == {"before": ("Ada", "Bo"), "after": ("Ada", "Bo")}
    assert [len({*r.codes}) for r in section.rounds] == [1, 1]


def test_with_both_the_one_that_is_kept_is_left_aside(tmp_path) -> None:
    for file, quote in {"before": "IS", "after": "soldater", NAME: "milits"}.items():
        hand_in(tmp_path / "Ada" / f"{file}.jsonl", [quote])
    section = only(tmp_path)
    assert section.aside == 1
    assert [ARTICLE[m[0] : m[1]] for r in section.rounds for (m,) in r.marks] == [
        "IS",
        "soldater",
    ]


def test_who_is_only_at_one_moment_counts_there(tmp_path) -> None:
    hand_in(tmp_path / "before-Ada.jsonl", ["IS"])
    hand_in(tmp_path / "after-Ada.jsonl", ["IS"])
    hand_in(tmp_path / "before-Bo.jsonl", ["IS"])
    assert moments(tmp_path) == {"before": ("Ada", "Bo"), "after": ("Ada",)}
    assert "After the talk: 1 reader, so there is no pair." in shown(agreed(tmp_path))


def test_without_the_words_there_is_one_moment(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / f"{who}.jsonl", ["IS"])
    assert moments(tmp_path) == {"": ("Ada", "Bo")}


def test_a_talk_that_helps_shows_in_the_numbers(tmp_path) -> None:
    pretend_marks(tmp_path, 20, sentences=[1, 2])
    first, last = only(tmp_path).rounds
    assert alpha(last.codes).value > alpha(first.codes).value
    page = shown(agreed(tmp_path))
    assert re.search(r"alpha changed by 0\.\d\d \(0\.\d\d to 0\.\d\d\)\. ", page)
    assert "What the talk settled" in page


# -- the words and the places -----------------------------------------------------


def test_a_word_belongs_to_the_mark_with_more_of_its_letters(tmp_path) -> None:
    word = next(w for w in annotate.tokens(ARTICLE) if w.text == "SDF-styrker")
    cut = word.start + 4
    found = codes([(word.start, cut, "location"), (cut, word.end, "actor")], [word])
    assert found == ("actor",)


def test_only_what_enough_readers_were_in_counts(tmp_path) -> None:
    for n in range(20):
        hand_in(tmp_path / f"Reader {n}" / f"{NAME}.jsonl", ["IS"])
    path = tmp_path / "Reader 0" / f"{NAME}.jsonl"
    held = json.loads(path.read_text(encoding="utf-8"))
    start = ARTICLE.index("Russland")
    held["spans"].append({"start": start, "end": start + 8, "label": "actor"})
    path.write_text(json.dumps(held), encoding="utf-8")
    section = only(tmp_path)
    assert [s.number for s in section.sentences] == ["sentence 2"]
    assert section.outside == 1
    assert "Elsewhere stand 1 mark, not counted." in shown(agreed(tmp_path))


def test_who_marked_only_what_does_not_count_is_no_reader(tmp_path) -> None:
    for n in range(20):
        hand_in(tmp_path / f"Reader {n}" / f"{NAME}.jsonl", ["IS"])
    start = ARTICLE.index("Russland")
    spans = [{"start": start, "end": start + 8, "label": "actor"}]
    content = json.dumps({"text": ARTICLE, "spans": spans})
    (tmp_path / "Cy.jsonl").write_text(content, encoding="utf-8")
    assert len(only(tmp_path).last.readers) == 20


def test_marks_in_no_sentence_at_one_of_two_moments(tmp_path) -> None:
    start = ARTICLE.index("utenriks")
    spans = [{"start": start, "end": start + 8, "label": "actor"}]
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / f"before-{who}.jsonl", ["IS"])
        content = json.dumps({"text": ARTICLE, "spans": spans})
        (tmp_path / f"after-{who}.jsonl").write_text(content, encoding="utf-8")
    assert moments(tmp_path) == {"before": ("Ada", "Bo")}
    assert "Elsewhere stand 2 marks, not counted." in shown(agreed(tmp_path))


AREA = {"location": ["omtrent samme område"]}, {"location": ["samme område"]}


def divided(folder: Path) -> None:
    """Five readers, divided three to two about where the area begins."""
    for n in range(5):
        quotes = {"actor": ["IS"], **AREA[n < 3]}
        hand_in(folder / f"Reader {n}" / f"{NAME}.jsonl", quotes)


def test_the_most_disputed_place_says_who_chose_what_and_which_rule(tmp_path) -> None:
    divided(tmp_path)
    section = only(tmp_path)
    (place,) = disputed(section)
    assert place.word.text == "omtrent"
    assert place.differ == pytest.approx(0.6)  # 2 * 3 * 2 of 5 * 4 pairs
    whole = ARTICLE[place.start : place.end]
    assert whole == "omtrent samme område"
    by = [
        (ARTICLE[c[0][0] : c[0][1]], len(who[""])) for c, who in place.choices.items()
    ]
    assert by == [("samme område", 3), ("omtrent samme område", 2)]
    assert [rule.name for rule in deciding(section, place)] == ["Rule 1"]
    (case,) = hard_cases(section, place)
    assert case.surface == "samme område"
    page = shown(agreed(tmp_path))
    assert "two readers differ in 60 of 100 cases" in page
    assert "Rule 1. Mark the shortest stretch that names the actor or place" in page
    assert "A hard case of the guidelines: “ samme område ”" in page
    assert data.english(2) in page


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ({"actor": ["IS"]}, {"location": ["IS"]}, ["What is marked"]),
        ({"time": ["Nå"]}, {"actor": ["soldater"]}, ["Rule 9"]),
        ({"quantity": ["flere"]}, {"time": ["Nå"]}, ["Rule 9"]),
        ({"actor": ["regimevennlig milits, og SDF-styrker"]},
         {"actor": ["regimevennlig milits"]}, ["Rule 2", "Rule 5"]),
        ({"actor": ["SDF-styrker"]}, {"actor": ["IS"]}, ["What is marked"]),
    ],
)  # fmt: skip
def test_the_rule_follows_from_how_two_differ(one, other, names, tmp_path) -> None:
    for n, quotes in enumerate((one, one, other)):
        hand_in(tmp_path / f"Reader {n}" / f"{NAME}.jsonl", quotes)
    section = only(tmp_path)
    place = disputed(section)[0]
    assert [rule.name for rule in deciding(section, place)] == names


def test_the_rules_are_those_of_the_guidelines() -> None:
    known = guidelines()
    assert [*known][:12] == [f"{n}" for n in range(1, 13)]
    assert known["pronouns"].words.startswith("**Pronouns**")
    assert known["country"].words.startswith("A country name that acts")
    assert known["names"].words.startswith("**Names and nominal")


def test_a_label_of_ones_own_has_no_rule(tmp_path) -> None:
    for n, label in enumerate(("feeling", "colour", "colour")):
        hand_in(tmp_path / f"Reader {n}" / f"{NAME}.jsonl", {label: ["IS"]})
    section = only(tmp_path)
    assert deciding(section, disputed(section)[0]) == []
    assert "No rule of the guidelines was found" in agreed(tmp_path)


# -- what cannot be said ----------------------------------------------------------


def test_one_reader_alone_is_one_sentence(tmp_path) -> None:
    hand_in(tmp_path / "Ada" / f"{NAME}.jsonl", ["IS"])
    assert "With fewer than two readers there is nothing to compare." in agreed(
        tmp_path
    )


def test_nobody_who_has_marked_anything_is_said(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", [])
    page = shown(agreed(tmp_path))
    assert "Nobody has marked a word of a sentence here." in page
    assert "2 files without a mark, or with no row read, left out." in page


def test_all_who_agree_are_said_to_and_no_range_is_made_up(tmp_path) -> None:
    for who in ("Ada", "Bo", "Cy"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", ["IS"])
    page = shown(agreed(tmp_path))
    assert "alpha is 1.00." in page
    assert alphas.NO_SPREAD in page
    assert "Nobody differs about any word." in page


def test_where_every_word_is_marked_alike_alpha_does_not_exist(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", [SECOND.text.rstrip(".")])
    page = shown(agreed(tmp_path))
    assert f"alpha does not exist. {alphas.ONE_VALUE}" in page


def test_a_small_class_is_told_what_it_cannot_show(tmp_path) -> None:
    divided(tmp_path)
    assert "With 5 readers the range is wide, or there is none" in agreed(tmp_path)


# -- names, and the kit's reading -------------------------------------------------


def test_nobody_is_named_unless_that_is_asked(tmp_path) -> None:
    divided(tmp_path)
    (tmp_path / "Reader 9.jsonl").write_text("[]", encoding="utf-8")
    page, table = agreed(tmp_path), rows(tmp_path)
    assert "Reader 0" not in page
    assert "Reader 9" not in page
    assert not any("Reader 0" in cell for row in table for cell in row.values())
    assert "who" not in table[0]
    assert re.search(r"<b>3</b> learners \d, \d, \d", page)
    assert 'id="nameless"' not in page


def test_with_names_they_stand_where_the_switch_can_hide_them(tmp_path) -> None:
    divided(tmp_path)
    page = agreed(tmp_path, "--names")
    assert 'id="nameless"' in page
    bare = re.sub(r'<section class="named">.*?</section>', "", page, flags=re.DOTALL)
    assert "<bdi>Reader 0</bdi>" in bare
    bare = re.sub(r'<span class="named">.*?</span>', "", bare, flags=re.DOTALL)
    assert "Reader 0" not in bare
    assert any("Reader 0" in row["who"] for row in rows(tmp_path))


def test_the_numbers_do_not_follow_the_alphabet(tmp_path) -> None:
    for n in range(12):
        hand_in(tmp_path / f"Reader {n:02}" / f"{NAME}.jsonl", ["IS"])
    numbers = class_of(tmp_path).names.numbers
    assert sorted(numbers.values()) == [*range(1, 13)]
    assert [numbers[who] for who in sorted(numbers)] != [*range(1, 13)]


def test_the_kits_reading_is_shown_on_request_and_not_counted(tmp_path) -> None:
    divided(tmp_path)
    without, table = agreed(tmp_path), rows(tmp_path)
    assert "kit's reading" not in without
    page = shown(agreed(tmp_path, "--reference"))
    said = "The kit's reading, as one reader among others, chose: “samme område” as"
    assert said in page.replace("“ ", "“").replace(" ”", "”")
    assert "F1 of a reader and the kit's reading, exact" in page
    assert {row["readers"] for row in table} == {"5"}


# -- several texts, the table, the calmer story -----------------------------------


def test_several_texts_have_a_section_each(tmp_path) -> None:
    other = "Fjellrev rydder stien. Ada takker barna."
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", ["IS"])
        hand_in(tmp_path / who / "my-marks-lesson-02-calmer.jsonl", ["LFR-frivillige"],
                CALMER)  # fmt: skip
        hand_in(tmp_path / who / "my-marks-own.jsonl", ["Ada"], other)
    heads = re.findall(r"<h2[^>]*><bdi>(.*?)</bdi>", agreed(tmp_path))
    assert heads == [
        "The article, lesson 02", "The calmer story, lesson 02", f"A text: {other}…",
    ]  # fmt: skip


def test_two_lessons_on_one_text_are_two_sections(tmp_path) -> None:
    for who in ("Ada", "Bo"):
        hand_in(tmp_path / who / f"{NAME}.jsonl", ["IS"])
        path = tmp_path / who / "my-marks-lesson-03-article.jsonl"
        hand_in(path, {"location": ["samme område"]})
    found = class_of(tmp_path).texts
    assert [(s.task, s.labels) for s in found] == [
        ("lesson 02", ("actor",)),
        ("lesson 03", ("location",)),
    ]


def test_the_table_has_a_line_for_each_word_and_moment(tmp_path) -> None:
    pretend_marks(tmp_path, 6, sentences=[1])
    agreed(tmp_path)
    section, found = only(tmp_path), rows(tmp_path)
    assert len(found) == 2 * len(section.words)
    for row in found:
        r = next(r for r in section.rounds if r.moment == row["moment"])
        counts = dict(re.findall(r"([a-z ]+?) (\d+)(?:, |$)", row["said"]))
        assert sum(map(int, counts.values())) == int(row["readers"]) == 6
        assert row["words"] in {w.text for w in section.words}
        assert len(r.readers) == 6


def test_the_page_and_its_picture_can_be_read_by_everybody(tmp_path) -> None:
    pretend_marks(tmp_path, 8, sentences=[1])
    page = agreed(tmp_path)
    tags = whole_page(page).tags
    names = [tag for tag, _ in tags]
    assert names.count("h1") == 1
    assert names.count("caption") == names.count("table") >= 7
    assert all(a.get("scope") for t, a in tags if t == "th")
    (picture,) = [a for _, a in tags if a.get("role") == "img"]
    words = picture["aria-label"]
    assert words.startswith("Bars under the words of a text. Of 24 words in 1 sentence")
    assert "Most often marked is" in words
    assert words.endswith("All numbers stand in the table below.")
    assert not any({"src", "href"} & a.keys() for _, a in tags)
    twin = page.split("The picture as a table")[1].split("</table>")[0]
    for number in re.findall(r'<span class="many">T\xa0(\d+)→(\d+)</span>', page):
        assert all(f"time {n}" in twin for n in number if n != "0")


def test_each_word_says_how_many_marked_it_and_as_what(tmp_path) -> None:
    divided(tmp_path)
    picture = agreed(tmp_path).split('role="img"')[1].split("<details>")[0]
    counts = dict(
        re.findall(r'--s:[\d.]+">([^<]+)</span>.*?class="many">([^<]+)<', picture)
    )
    assert counts == {
        "IS": "A\xa05", "omtrent": "L\xa02", "samme": "L\xa05", "område": "L\xa05",
    }  # fmt: skip
    assert 'style="--s:0.40">omtrent' in picture
    assert "height:30.0px" in picture
    assert "height:12.0px" in picture


# -- readings ---------------------------------------------------------------------

GIVEN = {
    "printed_on": "2024-06-05", "title": "T", "source": "S", "rights": "R",
}  # fmt: skip


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Have somebody read the ready story of the strike; the class's folder."""
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    own.begin("class", story="strike")
    story = own.read("class", **GIVEN)

    def somebody(name: str, **said: str) -> None:
        reading = own.reading_of(story, name)
        for kind, answer in said.items():
            for number, row in enumerate(reading.rows, start=1):
                if row.proposal.kind == kind.replace("_", " "):
                    reading = own.say(reading, number, answer)

    somebody.folder = tmp_path / "class"
    somebody.story = story
    return somebody


def test_readings_agree_by_kind_as_the_kit_counts_them(read) -> None:
    read("Ada", who="yes", when="?")
    read("Bo", who="yes", when="no")
    (story,) = class_of(read.folder).stories
    found = {one.kind: one for one in by_kind(story, story.last)}
    table = own.agreement(
        own.reading_of(read.story, "Ada"), own.reading_of(read.story, "Bo")
    )
    for kind, both, same, _ in table.rows:
        assert found[kind].rows == both
        assert found[kind].same == pytest.approx(same / both)
    assert found["who"].same == 1
    assert found["when"].same == 0
    assert found["when"].alpha.value < 0


def test_a_row_that_divides_is_shown_with_its_sentence_and_answers(read) -> None:
    read("Ada", how_firm="yes")
    read("Bo", how_firm="no")
    page = agreed(read.folder)
    words = shown(page)
    assert "Ifølge Bussfolkets forbund (BF) er nær 180 sjåfører i streik." in words
    assert "blurred 1 learner" in words
    assert "The rules proposed: blurred." in words
    assert "Ada" not in page
    assert "<bdi>Ada</bdi>" in agreed(read.folder, "--names")
    whole_page(page)


def test_a_speaker_by_a_shorter_name_is_the_same(read) -> None:
    read("Ada", who="ordfører Turid Aas")
    read("Bo", who="Turid Aas")
    (story,) = class_of(read.folder).stories
    found = next(one for one in by_kind(story, story.last) if one.kind == "who")
    assert found.same == 1


def test_a_row_that_one_has_read_is_no_agreement(read) -> None:
    read("Ada", who="yes")
    read("Bo", when="?")
    page = agreed(read.folder)
    assert "With fewer than two readers of a row there is nothing to compare." in page


def test_before_and_after_for_readings(read, tmp_path) -> None:
    read("Ada", who="yes")
    read("Bo", who="no")
    for moment in ("before", "after"):
        (read.folder / moment).mkdir()
    for path in read.folder.glob("reading-*.csv"):
        path.rename(read.folder / "before" / path.name)
    read("Ada", who="yes")
    read("Bo", who="yes")
    for path in read.folder.glob("reading-*.csv"):
        path.rename(read.folder / "after" / path.name)
    (story,) = class_of(read.folder).stories
    assert [s.moment for s in story.sessions] == ["before", "after"]
    same = [next(by_kind(story, s)).same for s in story.sessions]
    assert same[0] < same[1] == 1


def test_a_reading_saved_by_a_spreadsheet_is_read(read) -> None:
    read("Ada", who="yes")
    read("Bo", who="yes")
    path = read.folder / "reading-Ada.csv"
    lines = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"))))
    table = StringIO()
    csv.writer(table, delimiter=";").writerows(lines)
    path.write_bytes(("\ufeff" + table.getvalue()).encode("utf-8"))
    found = class_of(read.folder)
    assert not found.found.unfit
    assert found.stories[0].last.readers == ("Ada", "Bo")


# -- any file may be anything -----------------------------------------------------

GOOD = {"text": "Ada ser Bo.", "spans": [{"start": 0, "end": 3, "label": "actor"}]}


def spoilt(**changes) -> str:
    return json.dumps(GOOD | changes)


def span(**changes) -> str:
    return spoilt(spans=[GOOD["spans"][0] | changes])


BAD = {
    "truncated": (spoilt()[:-20], "breaks off"),
    "empty": ("", "is empty"),
    "not JSON": ("{'a': 1}", "is not JSON"),
    "a record": ('{"kind": "check"}', "no marks file of this kit"),
    "a list": ("[1, 2]", "no marks file of this kit"),
    "text is a number": (spoilt(text=7), "no marks file"),
    "spans are a number": (spoilt(spans=7), "no marks file"),
    "a span is a number": (spoilt(spans=[7]), "do not fit its text"),
    "outside": (span(end=99), "do not fit its text"),
    "turned round": (span(start=3, end=0), "do not fit its text"),
    "true for a place": (span(start=True), "do not fit its text"),
    "a place in words": (span(start="0"), "do not fit its text"),
    "no label": (span(label=""), "do not fit its text"),
    "a label of nothing visible": (span(label="\u202e\n"), "do not fit its text"),
    "a label that is a list": (span(label=[]), "do not fit its text"),
    "other words": (span(surface="Bo"), "do not fit its text"),
    "deep": ("[" * 200_000 + "}", "is not JSON"),
    "a long text": (spoilt(text="a" * 200_001), "200,001 letters, too many"),
    "many marks": (spoilt(spans=[1] * 20_001), "20,001 marks, too many"),
    "huge": ("x" * (file_content.LARGEST + 1), "too much for marks"),
}


@pytest.fixture
def two_good(tmp_path):
    for who in ("Ada", "Bo"):
        (tmp_path / f"{who}.jsonl").write_text(spoilt(), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("content", "words"), BAD.values(), ids=list(BAD))
def test_a_bad_file_is_listed_and_stops_nothing(
    content, words, two_good, capsys
) -> None:
    (two_good / "bad.jsonl").write_text(content, encoding="utf-8")
    page = agreed(two_good, "--names")
    said = capsys.readouterr().out
    assert "bad.jsonl: " in said
    assert words in said
    assert words in page
    assert "2 marks files" in said
    assert any(words in row["note"] for row in rows(two_good))


def test_bytes_a_link_a_pipe_a_folder_and_a_packed_folder(
    two_good, tmp_path_factory
) -> None:
    (two_good / "bytes.jsonl").write_bytes(b"\xff\xfe\x00{")
    (two_good / "class.zip").write_bytes(b"PK\x03\x04")
    (two_good / "folder.jsonl").mkdir()
    (two_good / "reading-x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    expected = {"bytes.jsonl", "class.zip", "reading-x.csv"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(two_good / "pipe.jsonl")
        expected.add("pipe.jsonl")
    outside = tmp_path_factory.mktemp("outside") / "secret.jsonl"
    outside.write_text(spoilt(), encoding="utf-8")
    try:
        (two_good / "link.jsonl").symlink_to(outside)
        expected.add("link.jsonl")
    except OSError:
        pass
    found = read_class(two_good)
    assert {u.file for u in found.unfit} == expected
    assert len(found.marks) == 2


def test_what_lies_in_a_learners_folder_is_left_alone(two_good, capsys) -> None:
    left = ("grades.csv", "places.csv", "02_extract.ipynb", "answers-Ada-ex01.json")
    for name in (*left, "my-record.jsonl", "agreement.csv", ".hidden.jsonl"):
        (two_good / name).write_text("id,name\n1,2\n", encoding="utf-8")
    found = read_class(two_good)
    assert found.unfit == []
    assert sorted(found.others) == sorted(left)
    assert kit.main(["agree", str(two_good)]) == 0
    assert "4 of another kind left alone" in capsys.readouterr().out


def test_marks_that_share_letters_are_kept_apart_and_that_is_said(two_good) -> None:
    spans = [
        {"start": 0, "end": 3, "label": "actor"},
        {"start": 0, "end": 7, "label": "actor"},
        {"start": 8, "end": 10, "label": "actor"},
    ]
    (two_good / "Cy.jsonl").write_text(spoilt(spans=spans), encoding="utf-8")
    page = shown(agreed(two_good, "--names"))
    assert "marks that share letters with another were left out: 1" in page
    (section,) = class_of(two_good).texts
    assert section.last.marks[2] == ((0, 7, "actor"), (8, 10, "actor"))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=5), x),
    max_leaves=6,
)


@settings(max_examples=40)
@given(words=st.text(min_size=1, max_size=60), label=st.text(max_size=9), value=ANY)
def test_any_text_any_label_and_any_json_has_a_page(
    words, label, value, tmp_path_factory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    span = {"start": 0, "end": len(words), "label": label}
    half = {"start": 0, "end": (len(words) + 1) // 2, "label": f"{label}x"}
    for n, content in enumerate(
        ({"text": words, "spans": [span]}, {"text": words, "spans": [half]},
         {"text": words, "spans": value}, {"text": value, "spans": [value]}, value)
    ):  # fmt: skip
        path = folder / f"my-marks-{n}.jsonl"
        path.write_text(json.dumps(content), encoding="utf-8")
    whole_page(agreed(folder, "--names"))
    assert rows(folder)


@settings(max_examples=40)
@given(cells=st.lists(st.text(max_size=12), min_size=9, max_size=9))
def test_any_cells_of_a_reading_have_a_page(cells, tmp_path_factory) -> None:
    from raqqakit.own.reading_table import COLUMNS

    folder = tmp_path_factory.mktemp("any")
    table = StringIO()
    csv.writer(table).writerows([COLUMNS, cells, cells])
    cells[3:7] = ["Who says it?", "rule", cells[5], "Ada"]
    csv.writer(table).writerow(cells)
    for who in ("Ada", "Bo"):
        content = table.getvalue().replace("Ada", who)
        (folder / f"reading-{who}.csv").write_bytes(content.encode("utf-8", "replace"))
    whole_page(agreed(folder, "--names"))


def test_words_of_a_file_are_shown_as_text(two_good) -> None:
    name, label = "<script>alert(1)</script>\u202e", "=1+1<b>"
    spans = [{"start": 0, "end": 3, "label": label}]
    for who in ("Cy", "Di"):
        path = two_good / f"{who}.jsonl"
        path.write_text(spoilt(text=f"Ada {name}.", spans=spans), encoding="utf-8")
    page = agreed(two_good, "--names")
    assert page.count("<script>") == 1
    assert "\u202e" not in page.split("<h2>Files</h2>")[1]
    assert "=1+1<b>" not in page
    assert not any(cell.startswith("=") for r in rows(two_good) for cell in r.values())


def test_results_that_are_there_are_kept(two_good, capsys) -> None:
    for _ in range(2):
        assert kit.main(["agree", str(two_good)]) == 0
    names = {path.name for path in two_good.iterdir()}
    assert names == {
        "Ada.jsonl", "Bo.jsonl", "agreement.csv", "agreement.html", "agreement-2.csv",
        "agreement-2.html",
    }  # fmt: skip
    assert "agreement-2.csv and agreement-2.html" in capsys.readouterr().out


def test_an_empty_folder_and_one_that_is_not_there(tmp_path, capsys) -> None:
    assert "No marks and no reading were found in the folder." in agreed(tmp_path)
    assert kit.main(["agree", str(tmp_path / "lost")]) == 1
    assert "There is no folder" in capsys.readouterr().out


def test_it_needs_nothing_but_python_and_the_kit(two_good) -> None:
    # -I -S: neither the packages of this environment nor what a user has set up.
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import kit; "
        f"sys.exit(kit.main(['agree', {str(two_good)!r}]))"
    )
    pretend_readings(two_good, 2)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2 marks files and 2 readings read, of 4 readers." in done.stdout


def test_a_class_of_five_hundred(tmp_path, capsys) -> None:
    pretend_marks(tmp_path, 500, sentences=[1])
    page = agreed(tmp_path)
    said = capsys.readouterr().out
    assert "1,000 marks files and 0 readings read, of 500 readers." in said
    whole_page(page)
    section = only(tmp_path)
    assert [len(r.readers) for r in section.rounds] == [500, 500]
