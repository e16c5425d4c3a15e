"""The sheets on paper: whole, within their pages, their Norwegian marked, no answer."""

import json
import os
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from raqqakit import data, quantities, text
from tools.support.of_the_war import OF_THE_WAR
from tools.support.pdf import Document, Letter, Page
from tools.teach.paper import __main__ as command
from tools.teach.paper import (
    annotate,
    chart,
    exercises,
    press,
    reading,
    shown,
    slips,
    write,
)
from tools.teach.paper.sheets import STORIES, Sheet, sheets
from tools.teach.paper.votes import LETTERS
from tools.teach.paper.words import blocks, inline, plain, quoted
from tools.user_error import UserError

ROOT = Path(__file__).resolve().parent.parent
SETS = ROOT / "raqqakit" / "exercises" / "sets"
NAMES = [sheet.file for sheet in sheets()]
EXERCISES = [name for name in NAMES if re.search(r"ex\d\d\.pdf$", name)]
# What a text of a set says to the learner; all else in it is said of an answer.
SHOWN = ("id", "title", "step", "objective", "format", "options", "extra", "pairs")
SHOWN += ("no_code",)
SCREENS = os.environ.get("RAQQAKIT_SCREENS")
LONG = 25  # signs; what is shorter may stand on a sheet by chance


# To set them all takes seconds, so what looks at them is left to the whole proof.
@pytest.fixture(scope="module", params=[pytest.param("", marks=pytest.mark.slow)])
def printed(tmp_path_factory) -> dict[str, Document]:
    folder = tmp_path_factory.mktemp("paper")
    made = {name: Document(path) for name, path in zip(NAMES, write(folder))}
    if SCREENS:
        draw(made, Path(SCREENS))
    return made


def draw(documents: dict[str, Document], folder: Path) -> None:
    """Put a picture of every page into a folder, for a reader to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents.items():
        stem = name.removesuffix(".pdf").replace("/", "-")
        for number, page in enumerate(document.pages, start=1):
            page.picture(folder / f"paper-{stem}-{number}.png")


def bare(words: str) -> str:
    """Words without what lies between them, for a line may end anywhere."""
    return re.sub(r"[\s-]+", "", words)


def home(story: str) -> str:
    return "" if story == "article" else f"{story}/"


def story_of(name: str) -> str:
    return name.partition("/")[0] if "/" in name else "article"


def set_of(name: str) -> dict:
    short = Path(name).stem
    edition = "" if story_of(name) == "article" else f".{story_of(name)}"
    path = SETS / f"{short}{edition}.json"
    return json.loads(path.read_text(encoding="utf-8"))["problems"]


def notebook_of(name: str) -> Path:
    found = exercises.notebooks(story_of(name))
    return next(path for path in found if path.stem.startswith(Path(name).stem))


# -- the pages ------------------------------------------------------------------------


def test_every_page_is_a4_with_its_sheet_and_its_number(printed) -> None:
    for sheet in sheets():
        pages = printed[sheet.file].pages
        for number, page in enumerate(pages, start=1):
            assert page.size == pytest.approx((210, 297), abs=0.1)
            head = f"Reading Raqqa{sheet.title}page{number}of{len(pages)}"
            assert bare(head) in bare(page.text), (sheet.file, number)
            assert sheet.handed_in == ("Name" in page.text.split("\n")[1][:20])


def test_nothing_is_written_outside_the_margins(printed) -> None:
    for name, document in printed.items():
        for page in document.pages:
            for letter in page.letters:
                assert 9 < letter.left < letter.right < 201, (name, letter)
                assert 9 < letter.bottom < letter.top < 292, (name, letter)
            for left, bottom, right, top in page.drawn():
                assert left > -1, name
                assert bottom > -1, name
                assert right < 211, name
                assert top < 298, name


def on_another(page: Page) -> list[tuple[Letter, Letter]]:
    """Pairs of letters of which one lies on the other."""
    letters = sorted(page.letters, key=lambda one: one.left)
    return [
        (letter, other)
        for place, letter in enumerate(letters)
        for other in letters[place + 1 : place + 120]
        # Most are on other lines, which is seen at once.
        if other.left < letter.right
        and other.bottom < letter.top
        and letter.bottom < other.top
        and letter.covers(other)
    ]


def test_no_letter_lies_on_another(printed) -> None:
    for name, document in printed.items():
        for page in document.pages:
            assert not on_another(page), name


def test_a_letter_on_another_would_be_seen() -> None:
    one, far = Letter(0, "a", 10, 10, 12, 12, 9), Letter(7, "b", 12.1, 10, 14, 12, 9)
    assert one.covers(Letter(7, "c", 10.5, 10.5, 12.5, 12.5, 9))
    assert not one.covers(far)


def test_no_heading_stands_at_the_foot_of_a_page(printed) -> None:
    for name, document in printed.items():
        for page in document.pages if name != "votes.pdf" else []:
            text_of_it = [one for one in page.letters if one.bottom > 22]
            lowest = min(text_of_it, key=lambda one: one.bottom)
            assert lowest.points < 13, (name, lowest)


def test_each_says_its_title_and_its_tags_and_marks_the_norwegian(printed) -> None:
    for sheet in sheets():
        document = printed[sheet.file]
        assert document.title == sheet.title
        assert document.is_tagged
        tags = [tag for page in document.pages for tag in page.tags()]
        assert tags[0] == ("Document", "")
        marked = any("nb-NO" in page.languages() for page in document.pages)
        assert marked == is_partly_norwegian(sheet), sheet.file


def is_partly_norwegian(sheet) -> bool:
    if sheet.layout == "exercises":
        return any(node.get("k") == "nb" for node in all_nodes(sheet.content()))
    return sheet.layout in ("reading", "annotate", "chart")


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path, capsys) -> None:
    mine = tmp_path / "ex01.pdf"
    mine.write_bytes(b"mine")
    assert command.main([str(tmp_path)]) == 1
    assert command.main([str(mine)]) == 1
    assert [*tmp_path.iterdir()] == [mine]
    assert mine.read_bytes() == b"mine"
    assert "name a new folder" in capsys.readouterr().out


def test_where_there_is_no_typesetter_a_sentence_says_so(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UserError, match="on another computer"):
        press.printed(sheets()[0])


def test_each_sheet_has_a_name_of_its_own_and_says_its_use() -> None:
    assert len({*NAMES}) == len(NAMES)
    assert all(sheet.use.endswith(".") for sheet in sheets())
    for name in NAMES:
        twin = name.removeprefix("calmer/")
        assert name == "votes.pdf" or {twin, f"calmer/{twin}"} <= {*NAMES}


# -- the stories ----------------------------------------------------------------------


@pytest.mark.parametrize("story", STORIES)
def test_every_sentence_stands_beside_its_english_under_its_number(story) -> None:
    numbered = [row for row in reading.rows(story) if row["number"]]
    sentences = text.sentences(data.article(story))
    assert [row["norwegian"] for row in numbered] == [one.text for one in sentences]
    for number, row in enumerate(numbered, start=1):
        assert row["number"] == str(number)
        assert row["english"] == data.english(number, story)


@pytest.mark.parametrize("story", STORIES)
def test_the_sheet_to_read_is_whole_and_says_its_rights(printed, story) -> None:
    page = bare(printed[f"{home(story)}article.pdf"].text)
    about = data.about(story)
    for row in reading.rows(story):
        assert bare(row["norwegian"]) in page
        assert bare(row["english"]) in page
        assert bare(plain(row["note"])) in page
    for word in data.glossary(story).values():
        assert bare(f"{word['word']} {word['english']}") in page
    assert bare(about.content) in page
    assert ("©NTB.Itwassuppliedforteaching" in page) == (story == "article")


@pytest.mark.parametrize("name", ["article.pdf", "annotate.pdf"])
@pytest.mark.parametrize("story", STORIES)
def test_what_lesson_01_asks_for_stands_on_the_last_page_only(
    printed, story, name
) -> None:
    *before, last = (bare(page.text) for page in printed[home(story) + name].pages)
    about = data.about(story)
    own = bare(about.title) not in bare(data.article(story))
    told = f"Source: {about.source}. Rights: {about.rights}."
    assert bare(told) in last
    # The calmer story is called by its third heading, which is no headline.
    assert (bare(f"Headline: {about.title}.") in last) == own
    assert "Openafterstep1oflesson01" in last
    secrets = [about.source, about.rights, *([about.title] if own else [])]
    assert story != "article" or own
    for page in before:
        assert not [one for one in secrets if bare(one) in page]
        assert "NTB" not in page
        assert "Sourceandrights:lastpage." in page


@pytest.mark.parametrize("story", STORIES)
def test_no_set_says_before_its_last_page_where_the_text_of_lesson_01_is_from(
    printed, story
) -> None:
    pages = [bare(page.text) for page in printed[f"{home(story)}ex01.pdf"].pages]
    for secret in ("NTB", bare(data.about("article").title), "22September"):
        assert not [page for page in pages[:-1] if secret in page]


@pytest.mark.parametrize("story", STORIES)
def test_words_of_a_sentence_that_may_be_skipped_stand_with_it(printed, story) -> None:
    listed = {row["word"] for row in reading.words(story)}
    skipped = [row for row in reading.rows(story) if row["words"]]
    assert [row["number"] for row in skipped] == (["16"] if story == "article" else [])
    apart = {word["word"]: word["english"] for row in skipped for word in row["words"]}
    assert listed | {*apart} == {row["word"] for row in data.glossary(story).values()}
    assert not listed & {*apart}
    pages = [bare(page.text) for page in printed[f"{home(story)}article.pdf"].pages]
    for row in skipped:
        assert {"grusomste", "overgrep", "halshogginger"} <= {*apart}
        for word, english in apart.items():
            (one,) = [page for page in pages if bare(f"{word} {english}") in page]
            assert bare(row["english"]) in one


def test_the_sheet_to_mark_says_which_lines_may_be_left_out(printed) -> None:
    ((first, last),) = annotate.left_out("article")
    between = annotate.lines("article")[first - 1 : last]
    words = " ".join(line.words for line in between)
    assert words.startswith("IS tok kontrollen")
    assert words.endswith("halshogginger.")
    said = bare(f"Lines {first} to {last} may be left out")
    assert said in bare(printed["annotate.pdf"].pages[0].text)
    assert annotate.left_out("calmer") == []
    assert "maybeleftout" not in bare(printed["calmer/annotate.pdf"].pages[0].text)


@pytest.mark.parametrize("story", STORIES)
def test_a_heading_of_a_story_stands_on_the_page_of_what_follows(
    printed, story
) -> None:
    pages = [bare(p.text) for p in printed[f"{home(story)}article.pdf"].pages[:2]]
    for row, after in pairwise(reading.rows(story)):
        if row["kind"] == "heading":
            both = bare(row["english"]), bare(after["english"])
            assert any(both[0] in page and both[1] in page for page in pages)


@pytest.mark.parametrize("story", STORIES)
def test_the_numbers_of_the_lines_are_those_of_the_text(printed, story) -> None:
    lines = annotate.lines(story)
    assert [line.number for line in lines] == [*range(1, len(lines) + 1)]
    body = [p for p in text.paragraphs(data.article(story)) if p.kind != "metadata"]
    assert " ".join(line.words for line in lines) == " ".join(p.text for p in body)
    assert sum(line.first for line in lines) == len(body)
    page = printed[f"{home(story)}annotate.pdf"].text
    places = [
        re.search(rf"^{line.number} *{re.escape(line.words)}\s*$", page, re.MULTILINE)
        for line in lines
    ]
    assert all(places)
    assert all(one.start() < two.start() for one, two in pairwise(places))


def test_the_rules_for_marking_are_those_of_the_guidelines(printed) -> None:
    page = bare(printed["annotate.pdf"].text).replace("“", '"').replace("”", '"')
    told = data.folder().joinpath(*annotate.GUIDELINES).read_text(encoding="utf-8")
    for number in annotate.RULES:
        rule = re.search(rf"^{number}\. (.+)$", told, re.MULTILINE)
        assert bare(f"{number}. {re.sub('[*`]', '', rule[1])}") in page
    for label in ("time", "quantity"):
        row = re.search(rf"^\| `{label}` \| (.+?) \|", told, re.MULTILINE)
        assert bare(row[1]) not in page


def test_each_example_of_the_rules_has_its_english() -> None:
    shown = [node for node in all_nodes(annotate.rules()) if node.get("k") == "nb"]
    words = {plain(node["c"]).strip("“”") for node in shown}
    within = {"Bergen", "Oslo", "president Macron", "Oslo-baserte gruppen"}
    assert words - within == {*annotate.ENGLISH}


def test_no_word_of_the_war_is_on_a_sheet_of_the_calmer_story(printed) -> None:
    calmer = [name for name in printed if name.startswith("calmer/")]
    found = {name: OF_THE_WAR.findall(_said(printed[name])) for name in calmer}
    assert {name: words for name, words in found.items() if words} == {}
    assert len({*OF_THE_WAR.findall(printed["annotate.pdf"].text)}) >= 3


def _said(sheet: Document) -> str:
    """What a sheet says, without the kit's name and a quarrel in court."""
    quarrel = r"is fighting\s+Kraftlaget|fights\s+\(in\s+court"
    return re.sub(rf"Reading Raqqa|{quarrel}", "", sheet.text)


def test_a_quotation_of_the_story_is_marked_as_norwegian() -> None:
    told = quoted('"har mistet" is a perfect: "has lost", too', "IS har mistet byen")
    assert plain(told) == '"har mistet" is a perfect: "has lost", too'
    assert [plain(one["c"]) for one in told if one["k"] == "nb"] == ['"har mistet"']


@pytest.mark.parametrize("story", STORIES)
def test_the_chart_to_draw_has_the_sentences_and_room_for_every_number(
    printed, story
) -> None:
    page = bare(printed[f"{home(story)}chart.pdf"].text)
    held = chart.content(story)
    examples = data.examples(story)
    words = [one["words"] for one in examples["statements"]]
    assert [one for said in held["said"] for one in said["words"]] == words
    for said in held["said"]:
        assert bare(said["norwegian"]) in page
        assert bare(said["english"]) in page
    ends = [
        end
        for one in words
        for quantity in quantities.find_quantities(one)
        for end in (quantity.interval.low, quantity.interval.high)
    ]
    assert max(end for end in ends if end) < held["ticks"][-1]
    assert bare(f"{held['ticks'][-1]:,}") in page
    assert bare(f"Source of all: {data.about(story).source}") in page
    for one in examples["statements"]:
        assert bare(one["label"]) not in page


def test_an_axis_ends_at_a_round_number_behind_the_largest() -> None:
    assert chart.axis_end(["mellom 10.000 og 25.000", "tusenvis"]) == 30_000
    assert chart.axis_end(["140"]) == 200


# -- the exercises --------------------------------------------------------------------


@pytest.mark.parametrize("name", EXERCISES)
def test_every_problem_stands_there_with_its_options_and_its_figure(
    printed, name
) -> None:
    page = bare(printed[name].text)
    for number, problem in set_of(name).items():
        title = problem["title"][1:]  # behind "Extra" it begins with a small letter
        assert re.search(rf"{number[1:]}[^\d].{{0,25}}{re.escape(bare(title))}", page)
        for letter, option in problem["options"].items():
            # An address is printed behind the words that lead to it.
            assert bare(re.sub("[«»]", "", f"{letter}{option}"))[:20] in page
    for node in all_nodes(exercises.content(notebook_of(name))):
        if node.get("k") == "p":
            assert bare(plain(node["c"]))[:30] in page
        if node.get("k") == "code":
            assert bare(node["t"] + (node.get("printed") or "")[:0]) in page


def all_nodes(held) -> list[dict]:
    if isinstance(held, dict):
        return [held, *(one for part in held.values() for one in all_nodes(part))]
    if isinstance(held, list) and not (held and isinstance(held[0], int)):
        return [one for part in held for one in all_nodes(part)]
    return []


def secrets(problem: dict) -> list[str]:
    """What a text says of the answers to a problem: answer, why, hints, replies."""
    told = json.dumps({k: v for k, v in problem.items() if k not in SHOWN})
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', told)
    return [json.loads(f'"{one}"') for one in strings]


def leaks(page: str, secret: str, given: str) -> bool:
    """Whether a long piece of a secret stands on a page, and is not given there."""
    pieces = (bare(piece) for piece in re.split(r"\{\w+\}|\n|`|<[^>]+>", secret))
    long = (piece for piece in pieces if len(piece) >= LONG)
    return any(piece in page and piece not in given for piece in long)


def test_no_sheet_holds_an_answer_or_a_reply(printed) -> None:
    files = [json.loads(p.read_text(encoding="utf-8")) for p in SETS.glob("*.json")]
    told = {s for file in files for p in file["problems"].values() for s in secrets(p)}
    assert len(told) > 2000
    for name, document in printed.items():
        page = bare(document.text)
        given = bare(source_of(name))
        assert not [one for one in told if leaks(page, one, given)], name


def source_of(name: str) -> str:
    """The text that a learner has been given before, as plain words."""
    if name not in EXERCISES:
        return ""
    words = notebook_of(name).read_text(encoding="utf-8")
    cells = json.loads(words)["cells"]
    source = "\n".join("".join(cell["source"]) for cell in cells)
    return re.sub(r"<[^>]+>|[*`]", "", source)


@pytest.mark.parametrize("name", EXERCISES)
def test_no_solution_stands_on_a_sheet_however_short(printed, name) -> None:
    page, given = bare(printed[name].text), bare(source_of(name))
    for problem in set_of(name).values():
        code = bare(problem["code"])
        assert code
        assert code not in given
        assert code not in page


def test_an_answer_on_a_sheet_would_be_found() -> None:
    reply = "{value} is the number of letters. How many bytes does UTF-8 take for one?"
    assert leaks(bare(f"What? {reply[8:]}"), reply, "")
    assert not leaks(bare("What? How many bytes?"), reply, "")
    [first, *_] = set_of("ex01.pdf").values()
    assert first["right"] in secrets(first)
    assert {*first["hints"]} <= {*secrets(first)}
    assert first["code"] in secrets(first)


@pytest.mark.parametrize("name", EXERCISES)
def test_what_needs_a_computer_is_marked_so(printed, name) -> None:
    wanted = [p for p in set_of(name).values() if p["format"] in MARKED]
    held = exercises.content(notebook_of(name))["problems"]
    assert sum(problem["computer"] for problem in held) == len(wanted) > 0
    # Once more where the sheet says what the mark means.
    lines = printed[name].text.splitlines()
    assert sum(line.strip().endswith("computer") for line in lines) >= len(wanted)


MARKED = ("repair", "write", "make")


def test_a_starter_gives_only_what_an_answer_goes_on_from() -> None:
    alone = "answer = YOUR_ANSWER\nex.q1.check(answer)"
    listed = f"# a dictionary\n{alone}"
    function = "def f(x):\n    return YOUR_ANSWER\n\nex.q6.check(f)"
    gaps = 'd = {\n    "a": YOUR_ANSWER,\n    "b": YOUR_ANSWER,\n}\nex.q3.check(d)'
    assert exercises.given(alone) == ""
    assert exercises.given(listed) == "# a dictionary"
    assert exercises.given(function) == "def f(x):\n    return YOUR_ANSWER"
    assert exercises.given(gaps).count("____") > 1
    assert "YOUR_ANSWER" not in exercises.given(gaps)
    assert exercises.room(alone, "choose") == 1
    assert exercises.room(listed, "read") == 2
    assert exercises.room(gaps, "gap") == 0
    assert exercises.room(function, "write") == exercises.CODE_LINES


@pytest.mark.parametrize("name", EXERCISES)
def test_every_cell_that_shows_something_gives_something_for_paper(name) -> None:
    for head, cells in exercises.problems(exercises._read(notebook_of(name)).cells):
        for cell in cells:
            if cell.cell_type == "code" and "tags" not in cell.metadata:
                nodes = shown.shown(cell)
                drew = any("text/html" in o.get("data", {}) for o in cell.outputs)
                assert nodes, head
                assert drew == any(node["k"] == "figure" for node in nodes), head


# -- cards and slips ------------------------------------------------------------------


def test_a_letter_to_vote_with_is_seen_from_the_last_row(printed) -> None:
    """Seen by all at 8 m: 25 mm for each 3 m, as signs are made."""
    [letters, sure] = printed["votes.pdf"].pages
    large = [one for one in letters.letters if one.points > 100]
    assert "".join(one.sign for one in large) == LETTERS
    assert all(one.top - one.bottom > 8 / 3 * 25 for one in large)
    for words in ("a guess", "fairly sure", "certain"):
        assert words in sure.text


def test_no_question_has_more_options_than_there_are_cards() -> None:
    for path in SETS.glob("lesson*.json"):
        problems = json.loads(path.read_text(encoding="utf-8"))["problems"]
        for name, problem in problems.items():
            if problem["format"] in ("choose", "predict"):
                assert len(problem["options"]) <= len(LETTERS), (path.name, name)


ROWS = [
    {
        "slip": letter,
        "story": "article",
        "about": "About a town:",
        "text": words,
        "change": "What was left out of it, which nobody may read yet.",
    }
    for letter, words in zip("ABCD", ("40 are there.", "It is said.", "30–40.", "40?"))
]


def test_slips_hold_each_wording_and_not_what_was_changed() -> None:
    held = slips.content(ROWS)
    assert [one["text"] for one in held["slips"]].count("40 are there.") == slips.COPIES
    assert "left out" not in json.dumps(held)


def test_slips_are_set_so_that_all_of_each_is_on_the_page(tmp_path) -> None:
    path = tmp_path / "slips.pdf"
    sheet = Sheet("", "Slips", "", "slips", lambda: slips.content(ROWS))
    path.write_bytes(press.printed(sheet))
    [page] = Document(path).pages
    assert not on_another(page)
    for row in ROWS:
        slip = bare(f"Slip {row['slip']}. {row['about']}{row['text']}How many would")
        assert bare(page.text).count(slip) == slips.COPIES
    assert bare(page.text).count("1234567") == len(ROWS) * slips.COPIES


def test_slips_are_printed_where_the_kit_has_wordings(printed) -> None:
    for story in STORIES:
        rows = slips.rows(story)
        assert bool(rows) == (f"{home(story)}slips.pdf" in NAMES)
        for row in rows:
            page = bare(printed[f"{home(story)}slips.pdf"].text)
            assert page.count(bare(row["text"])) >= slips.COPIES
            assert not row["change"] or bare(row["change"]) not in page


# -- the words ------------------------------------------------------------------------


def test_markdown_becomes_pieces_with_its_norwegian_marked() -> None:
    found = inline('Hi **you** `x` <i lang="nb">bjørn *er*</i> [a](https://b.no).')
    kinds = [piece["k"] for piece in found]
    assert " ".join(kinds) == "text strong text code text nb text link text"
    assert plain(found) == "Hi you x bjørn er a."


def test_options_keep_their_letters_and_other_lists_stay_lists() -> None:
    [options] = blocks("- **A** one\n- **B** two")
    assert options["k"] == "options"
    assert options["letters"] == ["A", "B"]
    assert blocks("- **Aa** one")[0]["k"] == blocks("1. one")[0]["k"] == "list"


@pytest.mark.parametrize("strange", ["![a](b.png)", "<div>a</div>", "a ~~b~~\n\n<p>c"])
def test_what_no_layout_sets_is_refused(strange) -> None:
    with pytest.raises(ValueError, match="no place on paper"):
        blocks(strange)


def test_the_sets_and_the_sheets_have_the_same_problems() -> None:
    for name in EXERCISES:
        held = exercises.content(notebook_of(name))["problems"]
        numbers = [f"q{plain(problem['head']).split()[0]}" for problem in held]
        assert numbers == [*set_of(name)]


def test_a_sheet_to_read_says_which_sentence_may_be_left_out(printed) -> None:
    first = bare(printed["article.pdf"].pages[0].text)
    assert "Sentence16maybeleftout" in first
    calmer = bare(printed["calmer/article.pdf"].pages[0].text)
    assert "maybeleftout" not in calmer
