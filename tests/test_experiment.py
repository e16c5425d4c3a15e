"""The class experiment: dealt by chance, kept with both ends, told afterwards."""

import csv
import errno
import json
import re
import secrets
from collections import Counter
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kit
from raqqakit import data
from raqqakit.errors import InputError
from raqqakit.experiment import Experiment, saving
from raqqakit.experiment.kept import Kept
from raqqakit.experiment.printed import (
    NONE,
    OPEN,
    POINT,
    RANGE,
    WORDS,
    kept,
    read_printed,
)
from raqqakit.experiment.wordings import by_slip, wordings
from raqqakit.record import Record
from scripts import experiment_power
from tools.experiment import comparing, page, table
from tools.experiment.files import read_class
from tools.experiment.swaps import FEWEST, difference
from tools.grade import files as graded
from tools.support.pretend_experiment import pretend

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "teaching" / "experiment.md").read_text(encoding="utf-8")
SOURCE = (ROOT / "source" / "class" / "experiment.md").read_text(encoding="utf-8")
CATALOGUE = ROOT / "source" / "editions" / "calmer" / "experiment.po"
STORIES = {"article": (10_000, 25_000), "calmer": (1_000, 2_500)}
every_story = pytest.mark.parametrize("story", STORIES)
WAR = re.compile(r"Raqqa|Syria|civilian|sivile|\bwar\b|fighting|killed|fled|NTB", re.I)


# -- the four sentences ------------------------------------------------------------


@every_story
def test_one_sentence_of_four_is_the_storys_and_says_so(story) -> None:
    four = wordings(story)
    (true,) = (one for one in four if one.as_printed)
    assert [one.wording for one in four] == ["number", "estimated", "range", "caveat"]
    assert true.original in data.article(story)
    clause = true.text[0].lower() + true.text[1:]
    assert clause in data.english(-1, story)
    assert not true.change
    assert all(one.change and not one.original for one in four if one is not true)


@every_story
def test_the_changed_sentences_keep_only_the_upper_end(story) -> None:
    low, high = STORIES[story]
    for one in wordings(story):
        said = read_printed(one.text)
        ends = (low, high) if one.as_printed else (high, high)
        assert (said.low, said.high) == ends, one.slip


def test_each_slip_has_a_letter_of_its_own() -> None:
    assert [*by_slip()] == [*"ABCDEFGH"]


@pytest.mark.parametrize("slip", [*"ABCDEFGH"])
def test_guide_and_notebook_have_the_slips_word_for_word(slip) -> None:
    one = by_slip()[slip]
    assert f"- **{slip}.** {one.text}\n" in GUIDE
    assert one.about in GUIDE
    told = SOURCE if one.story == "article" else CATALOGUE.read_text(encoding="utf-8")
    start = f"- {slip}, **as the story prints it**: " if one.as_printed else None
    quote = '"' if one.story == "article" else r"\""
    line = f"{start or f'- {slip}, changed: '}{quote}{one.text}{quote}"
    assert line in told


@every_story
def test_before_the_answer_the_notebook_shows_neither_end(story) -> None:
    """What is folded or comes of a call may tell; what is in sight may not."""
    place = {"article": "class", "calmer": "class/calmer"}[story]
    file = ROOT / place / "experiment.ipynb"
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    whole = "\n".join("".join(cell["source"]) for cell in cells)
    seen = re.sub(r"<details>.*?</details>|1,000 classes", "", whole, flags=re.DOTALL)
    ends = [f"{end:,}" for end in STORIES[story]]
    assert all(end in whole for end in ends)
    assert not any(end in seen for end in ends)
    assert "lower end" not in seen


def test_the_guide_tells_what_was_changed_and_quotes_the_storys_words() -> None:
    after = GUIDE.split("## What to tell afterwards")[1].split("\n## ")[0]
    assert "changed the other three" in after
    assert all(one.original in after for one in by_slip().values())
    assert after.count("| changed:") == 3


# -- what somebody would print -------------------------------------------------------

READ = [
    ("25,000", POINT, 25_000, 25_000, ""),
    ("25.000", POINT, 25_000, 25_000, ""),
    ("25\u00a0000", POINT, 25_000, 25_000, ""),
    ("25k", POINT, 25_000, 25_000, ""),
    (25_000, POINT, 25_000, 25_000, ""),
    (25_000.0, POINT, 25_000, 25_000, ""),
    ("2.5 thousand", POINT, 2_500, 2_500, ""),
    ("twenty-five thousand", POINT, 25_000, 25_000, ""),
    ("titusen", POINT, 10_000, 10_000, ""),
    ("an estimated 25,000", POINT, 25_000, 25_000, "estimated"),
    ("anslagsvis 2.500", POINT, 2_500, 2_500, "estimated"),
    ("ca. 25 000", POINT, 25_000, 25_000, "about"),
    ("some 25,000 people", POINT, 25_000, 25_000, "about"),
    ("between 10,000 and 25,000", RANGE, 10_000, 25_000, ""),
    ("mellom 10.000 og 25.000", RANGE, 10_000, 25_000, ""),
    ("an estimated 1,000–2,500", RANGE, 1_000, 2_500, "estimated"),
    ("10-25 thousand", RANGE, 10_000, 25_000, ""),
    ("25,000 to 10,000", RANGE, 10_000, 25_000, ""),
    ("ti tusen til tjuefem tusen", RANGE, 10_000, 25_000, ""),
    ((10_000, 25_000), RANGE, 10_000, 25_000, ""),
    ("up to 25,000", OPEN, None, 25_000, ""),
    ("up to about 25,000", OPEN, None, 25_000, "about"),
    ("no more than 25,000", OPEN, None, 25_000, ""),
    ("at least ten thousand", OPEN, 10_000, None, ""),
    ("10,000+", OPEN, 10_000, None, ""),
    ("thousands", OPEN, 2_000, None, ""),
    ("titusenvis", OPEN, 20_000, None, ""),
    ("I would print no number", NONE, None, None, ""),
    ("ingen tall", NONE, None, None, ""),
    ("many people", WORDS, None, None, ""),
]


@pytest.mark.parametrize(("answer", "kind", "low", "high", "hedge"), READ)
def test_an_answer_is_kept_as_what_it_says(answer, kind, low, high, hedge) -> None:
    said = read_printed(answer)
    assert (said.kind, said.low, said.high, said.hedge) == (kind, low, high, hedge)


@pytest.mark.parametrize(
    ("answer", "asks"),
    [
        ("10-25,000", "Does 10-25,000 mean 10,000 or 10?"),
        ("25,000 on 22 September 2017", "3 numbers"),
        ("25,000 or 10,000", "'to' between"),
        ("17,500 ± 7,500", "two ends"),
        ("2.5", "whole numbers"),
        ("  ", "Write a number"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_about(answer, asks) -> None:
    with pytest.raises(InputError, match=re.escape(asks)):
        read_printed(answer)
    assert kept(answer).kind in (WORDS, NONE)
    assert kept(answer).low is None


@given(st.integers(1_000, 10**6), st.integers(1_000, 10**6))
def test_a_range_is_never_turned_into_a_number_between(one, other) -> None:
    low, high = sorted((one, other))
    for words in (f"{low:,} to {high:,}", f"mellom {low} og {high}", (low, high)):
        said = read_printed(words)
        assert (said.kind, said.low, said.high) == (RANGE, low, high)


@given(st.text(max_size=300))
def test_any_words_on_a_slip_are_kept(words) -> None:
    said = kept(words)
    assert (said.low is None and said.high is None) == (said.kind in (WORDS, NONE))
    assert isinstance(str(said), str)


# -- the deal ------------------------------------------------------------------------


@pytest.fixture
def begin(tmp_path, monkeypatch):
    """Begins the experiment in a folder of its own, as a new kernel would."""
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    return lambda story="article": Experiment(story, Record(tmp_path))


def test_the_deal_stays_when_the_cell_or_the_kernel_runs_again(begin) -> None:
    first = repr(begin().sentence())
    assert {repr(begin().sentence()) for _ in range(20)} == {first}
    assert first.removeprefix("Your sentence. ") in {
        f"{one.about} {one.text}" for one in wordings("article")
    }


def test_chance_deals_and_nothing_else(tmp_path) -> None:
    slips = [one.slip for one in wordings("article")]
    folders = [tmp_path / str(number) for number in range(400)]
    for folder in folders:
        folder.mkdir()
    deals = [Kept("article", Record(folder)).deal(slips) for folder in folders]
    count = Counter(one.slip for one in deals)
    assert [*sorted(count)] == slips
    assert min(count.values()) > 50  # a fair deal falls below once in a million times
    assert len({one.code for one in deals}) == len(deals)


def test_the_chance_is_the_systems_and_no_seed_repeats_it(begin, monkeypatch) -> None:
    monkeypatch.setattr(secrets, "choice", lambda several: several[-1])
    assert by_slip()["D"].text in repr(begin().sentence())


def test_each_story_has_a_deal_of_its_own(begin) -> None:
    article, calmer = repr(begin().sentence()), repr(begin("calmer").sentence())
    assert "Elvestad" in calmer
    assert "Elvestad" not in article


def test_a_story_that_is_not_there_is_one_sentence(begin) -> None:
    with pytest.raises(InputError, match=r"There is no story 'calm'"):
        begin("calm")


def test_a_story_without_sentences_says_where_they_go(begin, monkeypatch) -> None:
    monkeypatch.setattr(data, "stories", lambda: ["article", "third"])
    with pytest.raises(InputError, match=r"data/experiment/wordings\.csv"):
        begin("third")


# -- the answer, and what is told afterwards ------------------------------------------


def test_the_last_answer_before_the_debrief_counts(begin) -> None:
    assert repr(begin().debrief()).startswith("First your answer")
    begin().answer(print="25,000", trust=2)
    said = repr(begin().answer(print=(10_000, 25_000), trust=5))
    assert said.startswith("Kept. You would print: 10,000 to 25,000. Your trust: 5")
    told = begin().debrief()
    assert repr(told).count("changed for the experiment:") == 3
    assert "as the story prints it" in repr(told)
    late = repr(begin().answer(print="no number", trust=1))
    assert late.startswith("Not changed.")
    assert "10,000 to 25,000, trust 5" in late


def test_the_debrief_marks_the_learners_own_sentence(begin) -> None:
    dealt = repr(begin().sentence())
    begin().answer(print="25,000", trust=2)
    (row,) = (r for r in begin().debrief()._table.rows if r[-1] == "yours")
    assert dealt.endswith(row[1])
    assert '<span lang="nb">“det anslås' in begin().debrief()._repr_html_()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"trust": 4}, "Write first what you would print"),
        ({"print": "25,000"}, "Trust is a whole number"),
        ({"print": "25,000", "trust": 8}, "Trust is a whole number"),
        ({"print": "25,000", "trust": True}, "Trust is a whole number"),
        ({"print": "25,000", "trust": "4"}, "Trust is a whole number"),
        ({"print": "10-25,000", "trust": 4}, "Write both ends in full"),
    ],
)
def test_an_answer_that_cannot_be_kept_says_what_to_write(begin, told, said) -> None:
    assert said in repr(begin().answer(**told))
    assert repr(begin().debrief()).startswith("First your answer")


def test_the_box_in_the_page_answers_as_plain_python_does(begin) -> None:
    box = begin().ask()
    assert box.levels == [*"1234567"]
    assert any(one.text in box.prose for one in wordings("article"))
    box.answer = {"words": "10,000 to 25,000", "sure": "5", "number": 1}
    assert "10,000 to 25,000" in box.reply["html"]
    assert "trust: 5" in box.reply["html"]
    assert "10,000 to 25,000" in begin().ask().reply["html"]


def test_signs_in_an_answer_stay_signs(begin) -> None:
    said = begin().answer(print="<b>many</b>", trust=3)._repr_html_()
    assert "<b>many" not in said
    assert "&lt;b&gt;many" in said


def test_what_is_handed_in_says_nothing_about_the_person(begin, tmp_path) -> None:
    assert repr(begin().save()).startswith("Nothing to save")
    begin().answer(print="about 25,000", trust=3)
    begin().save()
    begin().save()
    files = sorted(tmp_path.glob("answers-experiment-*.json"))
    assert len(files) == 2
    said = json.loads(files[0].read_text(encoding="utf-8"))
    assert [*said] == [
        "kind", "format", "kit", "code", "slip", "printed", "trust", "saved",
    ]  # fmt: skip
    assert (said["printed"], said["trust"]) == ("about 25,000", 3)
    found = read_class(tmp_path)
    assert (len(found.given), found.again, found.unfit) == (1, 1, [])


def test_where_nothing_can_be_written_one_sentence_says_so(begin, monkeypatch) -> None:
    begin().answer(print="25,000", trust=3)

    def full(path: object, content: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving.files, "create", full)
    assert "the disk is full" in repr(begin().save())


# -- the class -------------------------------------------------------------------------


class Page(HTMLParser):
    """Headings, pictures and tables of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def having(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture
def pupils(tmp_path) -> Path:
    pretend(tmp_path, 30)
    return tmp_path


def test_a_class_of_thirty_gets_its_page_and_its_table(pupils, capsys) -> None:
    assert kit.main(["experiment", str(pupils)]) == 0
    said = capsys.readouterr().out
    assert "22 answers from notebooks, 8 from paper." in said
    html = (pupils / "experiment.html").read_text(encoding="utf-8")
    seen = Page(html)
    charts = [one["aria-label"] for one in seen.having("svg")]
    assert len(charts) == 5
    assert all(one.startswith("Range chart") for one in charts[:4])
    assert charts[4].startswith("Dot chart of trust")
    assert len(seen.having("h1")) == 1
    assert len(seen.having("caption")) == len(seen.having("table")) == 6
    for words in ("5,780", "doi:10.1073/pnas.1913678117", "cannot show", "cannot tell"):
        assert words in html
    assert html.index("changed for the experiment") < html.index("<svg")
    assert not (pupils / "experiment-calmer.html").exists()


def test_every_answer_is_drawn_and_counted_once(pupils) -> None:
    given = read_class(pupils).given
    html = page.pages(given)[""]
    found = re.findall(r"Range chart, [^<]*?, (\d+) answers\. (\d+) would", html)
    assert sum(int(n) for n, _ in found[::2]) == 30
    rows = [*csv.reader(StringIO(table.csv_text(given)))]
    assert len(rows) == 31
    assert "slip" not in rows[0]


def test_no_name_of_a_file_reaches_the_page_or_the_table(pupils) -> None:
    for number, path in enumerate(pupils.glob("answers-*.json")):
        path.rename(pupils / f"answers-experiment-Kari Nordmann {number}.json")
    kit.main(["experiment", str(pupils)])
    for made in pupils.glob("experiment*"):
        assert "Nordmann" not in made.read_text(encoding="utf-8-sig")
    assert len(read_class(pupils).given) == 30


def test_what_is_there_is_kept_and_is_not_read_again(pupils, capsys) -> None:
    kit.main(["experiment", str(pupils)])
    first = (pupils / "experiment.csv").read_bytes()
    kit.main(["experiment", str(pupils)])
    assert "experiment-2.csv and experiment-2.html" in capsys.readouterr().out
    assert (pupils / "experiment.csv").read_bytes() == first
    assert (pupils / "experiment-2.csv").read_bytes() == first
    assert len(read_class(pupils).given) == 30


def test_the_calmer_story_has_a_page_of_its_own_without_the_other(pupils) -> None:
    pretend(pupils, 12, "calmer", seed=8)
    found = page.pages(read_class(pupils).given)
    assert [*found] == ["", "-calmer"]
    assert "12 readers" in found["-calmer"]
    assert WAR.findall(re.sub(r"<style>.*?</style>", "", found["-calmer"])) == []
    assert len(WAR.findall(found[""])) > 5
    assert "Elvestad" not in found[""]


PAPER = """slip;printed;trust
a;25 000;4
C;10.000 til 25.000;
D;;2
Z;1;1
B;;
B;25 000;11
C;10-25 000;5
"""


def test_a_table_off_paper_is_read_line_by_line(tmp_path, capsys) -> None:
    (tmp_path / "slips.csv").write_text(PAPER, encoding="utf-8-sig")
    (tmp_path / "grades.csv").write_text("name,set\nAda,ex01\n", encoding="utf-8")
    assert kit.main(["experiment", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "0 answers from notebooks, 4 from paper; 3 could not be read" in said
    assert "slips.csv: line 5 has the slip 'Z', and the slips are A, B" in said
    assert "line 6 has neither" in said
    assert "line 7 has the trust '11'" in said
    assert "1 files of another kind left alone" in said
    shown = {(one.wording.slip, str(one.printed), one.trust)
             for one in read_class(tmp_path).given}  # fmt: skip
    words = "words without a number: 10-25 000"
    assert shown == {("A", "25,000", 4), ("C", "10,000 to 25,000", None),
                     ("D", "None", 2), ("C", words, 5)}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("slips.csv", b"slip,printed\nA,1\n", "lacks the column 'trust'"),
        ("answers-experiment-x.json", b"{", "is not JSON"),
        ("answers-experiment-x.json", b"", "is empty"),
        ("answers-experiment-x.json",
         b'{"kind": "Reading Raqqa: experiment", "format": 9}', "another version"),
        ("answers-experiment-x.json",
         b'{"kind": "Reading Raqqa: experiment", "format": 1, "slip": []}', "the slip"),
        ("slips.csv", b"slip,printed,trust\nA,\xe5,1\n", "slips.csv"),
    ],
)  # fmt: skip
def test_a_file_that_is_unfit_is_named_and_the_rest_is_read(
    pupils, capsys, name, content, said
) -> None:
    (pupils / name).write_bytes(content)
    kit.main(["experiment", str(pupils)])
    assert said in capsys.readouterr().out
    assert len(read_class(pupils).given) == 30


def test_without_answers_the_page_says_where_they_would_be(tmp_path) -> None:
    assert "No answers were found" in page.pages([])[""]
    assert kit.main(["experiment", str(tmp_path / "no")]) == 1


def saved(folder: Path, name: str, code: str, slip: str, printed: str) -> None:
    said = {"kind": saving.KIND, "format": saving.FORMAT, "code": code, "slip": slip}
    said |= {"printed": printed, "trust": 4, "saved": "2026-01-0" + printed}
    (folder / f"answers-experiment-{name}.json").write_text(
        json.dumps(said), encoding="utf-8"
    )


def test_of_files_with_one_code_the_newest_counts_on_each_story(tmp_path) -> None:
    saved(tmp_path, "1", "x", "A", "2")
    saved(tmp_path, "2", "x", "A", "1")
    saved(tmp_path, "3", "x", "E", "3")
    saved(tmp_path, "4", "", "A", "4")
    saved(tmp_path, "5", "", "A", "5")
    found = read_class(tmp_path)
    assert [str(one.printed) for one in found.given] == ["2", "3", "4", "5"]
    assert found.again == 1


def test_a_formula_and_html_in_an_answer_stay_words(tmp_path) -> None:
    lines = 'slip,printed,trust\nA,"=1+1 <script>alert(1)</script>",4\nA,=many,4\n'
    (tmp_path / "slips.csv").write_text(lines, encoding="utf-8")
    given = read_class(tmp_path).given
    assert "'=many" in table.csv_text(given)
    assert page.pages(given)[""].count("<script") == 1


def test_a_very_high_answer_leaves_the_others_to_be_seen(tmp_path) -> None:
    rows = 'A,"1,000,000,000",4\nA,"25,000",4\n'
    (tmp_path / "s.csv").write_text(f"slip,printed,trust\n{rows}", encoding="utf-8")
    html = page.pages(read_class(tmp_path).given)[""]
    (x,) = re.findall(r'<circle cx="([\d.]+)" cy="[\d.]+" r="6"', html)
    assert float(x) > 200


def test_of_five_hundred_one_dot_stands_for_several(tmp_path) -> None:
    pretend(tmp_path, 500, paper=500)
    html = page.pages(read_class(tmp_path).given)[""]
    each = int(re.search(r"One dot stands for (\d+)\.", html)[1])
    assert each > 1
    assert html.count(f'r="5" fill="{"#2b7bb9"}"') <= 500 / each + 28


def test_grading_leaves_the_experiment_alone(pupils) -> None:
    found = graded.read_class(pupils)
    assert (found.sheets, found.unfit) == ([], [])


# -- what a class can tell, and what not -----------------------------------------------


def test_the_interval_is_that_of_all_swaps() -> None:
    """Where nobody differs within a group, only one shift is left."""
    found = difference([5] * 6, [3] * 7)
    assert (found.mean, found.low, found.high, found.tells) == (2, 2, 2, True)
    assert comparing.in_words(found).startswith("trust is higher")


def test_the_interval_does_not_depend_on_order_and_turns_with_the_groups() -> None:
    one, other = [1, 4, 4, 5, 6, 7, 3], [2, 2, 3, 4, 1, 5]
    found = difference(one, other)
    assert found == difference(one[::-1], sorted(other))
    assert found.low < found.mean < found.high
    turned = difference(other, one)
    assert turned.mean == -found.mean
    assert abs(turned.low + found.high) < 0.3


def test_too_few_are_not_compared() -> None:
    assert difference([4] * (FEWEST - 1), [4] * 9) is None
    assert f"at least {FEWEST} readers" in comparing.in_words(None)
    assert comparing.in_words(difference([4, 5, 3, 4, 6], [5, 4, 3, 4, 5])) == (
        "a class of this size cannot tell"
    )


ROWS = [row for row in data.power() if row["effect"] in ("0.0", "0.5", "1.2")]


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{r['learners']}-{r['effect']}" for r in ROWS]
)
def test_the_power_that_is_told_is_the_power_that_is_found(row) -> None:
    """A smaller simulation with other chance agrees with the table, within chance."""
    learners, effect, classes = int(row["learners"]), float(row["effect"]), 60
    share = int(row["shown"]) / int(row["classes"])
    found = experiment_power.shown(learners, effect, classes, seed=99)
    spread = (share * (1 - share) / classes) ** 0.5
    assert abs(found / classes - share) <= 4 * spread + 1 / classes


def test_the_guide_and_the_notebook_tell_the_numbers_of_the_table() -> None:
    rows = {(row["learners"], row["effect"]): row for row in data.power()}
    for effect in ("0.0", "0.2", "0.5", "0.8", "1.2"):
        few, many = rows["30", effect], rows["120", effect]
        needed = few["needed"] or "–"
        assert f"| {effect} | {few['shown']} | {many['shown']} | {needed} |" in GUIDE
        if effect != "0.0":
            assert needed == str(experiment_power.needed(float(effect)))
    small, none = rows["30", "0.2"]["shown"], rows["30", "0.0"]["shown"]
    assert f"**In {small} of 1,000 it was told from chance.**" in GUIDE
    assert f"no effect at all, {none} of 1,000" in GUIDE
    assert f"of 1,000 classes that we made up with it, {small} told it" in SOURCE
