"""A reader's decisions outlive new texts, better rules, spreadsheets and each other."""

import csv
import errno
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from test_own import GIVEN, by_ada

from raqqakit import files, own
from raqqakit.errors import InputError
from raqqakit.own import matching
from raqqakit.own.deciding import Desk
from raqqakit.own.decisions import UNREAD
from raqqakit.own.proposals import ASKS, Proposal
from raqqakit.own.reading_table import ANSWER, CODE, COLUMNS, GONE, READER, RULE
from raqqakit.widgets.deciding import DecidedRows

TEXT = """Kari Moe kom tirsdag. Det kom 200 personer.

– Veien er trygg, sier Ola Vik. Det anslås at dusinvis gikk."""
ALIASES = "alias,id,label\nKari Moe,moe,actor\nSørvik,sorvik,location\n"
PLACES = "id,name,latitude,longitude\nsorvik,Sørvik,59.5,10.4\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    (tmp_path / "mine").mkdir()
    return tmp_path / "mine"


@pytest.fixture
def story(folder):
    def read(text=TEXT, aliases=ALIASES):
        for name, content in zip(own.FILES, (text, aliases, PLACES)):
            (folder / name).write_text(content, encoding="utf-8")
        return own.read("mine", **GIVEN)

    return read


def number_of(reading, kind: str, where: str = "", nth: int = 1) -> int:
    """The number of a row by its kind and its sentence."""
    asked = [row.proposal for row in reading.rows]
    found = [n for n, p in enumerate(asked, 1) if p.kind == kind]
    return [n for n in found if asked[n - 1].where.endswith(where)][nth - 1]


def said(reading) -> dict[tuple[str, str], str]:
    """What has been decided, by kind and sentence."""
    return {(r.proposal.kind, r.proposal.where): r.said for r in reading.rows if r.said}


def lines(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))


def saved(path: Path, rows, sign=",", end="\n", mark="", columns=COLUMNS) -> None:
    """A table as a spreadsheet might save it."""
    table = StringIO()
    writer = csv.DictWriter(table, columns, delimiter=sign, lineterminator=end,
                            extrasaction="ignore", restval="")  # fmt: skip
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes((mark + table.getvalue()).encode("utf-8"))


# -- at once ------------------------------------------------------------------------


def test_a_click_and_a_cell_at_once_lose_no_decision(story) -> None:
    """JupyterLab answers a click in another thread than the one that runs the cells."""
    told = story()
    begun = own.reading_of(told, "Ada")
    numbers = range(1, len(begun.rows) + 1)

    def decide(number: int) -> None:
        own.reading_of(told, "Ada")
        own.say(begun, number, "?")

    with ThreadPoolExecutor(2) as both:
        list(both.map(decide, numbers))
    rows = own.reading_of(told, "Ada").rows
    assert [row.said for row in rows] == ["?"] * len(numbers)


# -- the text changes, the rules change ---------------------------------------------


def test_a_changed_sentence_asks_again_and_the_old_line_is_kept(story, folder) -> None:
    first = story()
    reading = own.reading_of(first, "Ada")
    reading = own.say(reading, number_of(reading, "when", "1"), "2024-05-21")
    reading = own.say(reading, number_of(reading, "who", "3"), "yes")
    changed = own.reading_of(story(TEXT.replace("kom tirsdag", "dro tirsdag")), "Ada")
    assert said(changed) == {("who", "sentence 3"): "yes"}
    kept = lines(folder / "reading-Ada.csv")[-1]
    assert (kept["where"], kept[ANSWER]) == (GONE, "yes")
    [gone] = [r for r in own.undecided(changed).rows if r[0].startswith("an answer")]
    assert (gone[0], str(gone[1]), gone[2]) == (
        "an answer to a sentence that has changed",
        "tirsdag",
        "Which days are meant? Sentence 1 asks it again. It is kept at the end of the "
        "table",
    )
    assert said(own.reading_of(story(), "Ada")) == said(reading)
    assert own.reading_of(story(), "Ada").gone == ()


def test_a_sentence_put_before_the_others_moves_no_decision(story) -> None:
    by_ada(story(), who="yes", when="?")
    moved = own.reading_of(story(f"Det regner.\n\n{TEXT}"), "Ada")
    assert {where for kind, where in said(moved) if kind == "who"} == {
        "sentence 2", "sentence 3", "sentence 4", "sentence 5",
    }  # fmt: skip


def test_a_better_rule_does_not_change_what_a_reader_said_yes_to(story, monkeypatch):
    reading = own.reading_of(story(), "Ada")
    row = number_of(reading, "who", "3")
    assert reading.rows[row - 1].proposal.value == "Ola Vik"
    own.say(reading, row, "yes")

    def better(told):
        return tuple(
            replace(p, words="sier Ola Vik.", value="Vik, Ola")
            if p.kind == "who"
            else p
            for p in proposals_of(told)
        )

    proposals_of = matching.proposals_of
    monkeypatch.setattr(matching, "proposals_of", better)
    for _ in range(2):
        row = own.reading_of(story(), "Ada").rows[row - 1]
        assert (row.value, row.standing) == ("Ola Vik", "corrected")
        row = number_of(reading, "who", "3")


def test_a_yes_to_a_name_is_a_yes_without_the_title_in_front_of_it(
    story, monkeypatch
) -> None:
    reading = own.reading_of(story(), "Ada")
    own.say(reading, number_of(reading, "who", "3"), "yes")

    def titled(told):
        return tuple(
            replace(p, value=f"{title}{p.value}") if p.value == "Ola Vik" else p
            for p in proposals_of(told)
        )

    proposals_of = matching.proposals_of
    monkeypatch.setattr(matching, "proposals_of", titled)
    for title in ("ordfører ", "", "tidligere ordfører "):
        reading = own.reading_of(story(), "Ada")
        row = reading.rows[number_of(reading, "who", "3") - 1]
        assert (row.value, row.standing) == (f"{title}Ola Vik", "stood")
        own.say(reading, number_of(reading, "when", "1"), "?")


def test_a_place_with_another_point_is_asked_about_again(story, folder) -> None:
    text = f"{TEXT} Alle dro til Sørvik."
    by_ada(story(text), place="yes")
    moved = PLACES.replace("59.5", "59.6")
    story(text)
    (folder / "places.csv").write_text(moved, encoding="utf-8")
    reading = own.reading_of(own.read("mine", **GIVEN), "Ada")
    assert [r.standing for r in reading.by_kind["place"]] == [UNREAD]
    assert [line[RULE] for line in reading.gone] == ["“59.500, 10.400”"]


def test_codes_are_stable_and_are_letters_that_no_spreadsheet_changes(story) -> None:
    fixed = Proposal("who", "sentence 3", "Veien er trygg.", "sier Vik", "Vik")
    assert fixed.key == replace(fixed, where="sentence 9", value="", words="").key
    assert fixed.key == "rbrhxvug"
    codes = [row.proposal.key for row in own.reading_of(story(), "Ada").rows]
    assert len({*codes}) == len(codes)
    assert all(re.fullmatch("[a-z]{8}", code) for code in codes)


def test_a_decision_can_be_taken_back(story, folder) -> None:
    reading = by_ada(story(), who="yes")
    row = number_of(reading, "who", "3")
    reading = own.say(reading, row, "")
    assert reading.rows[row - 1].read_by == "rule, not yet read"
    assert own.reading_of(reading.story, "Ada").rows == reading.rows


# -- a spreadsheet ----------------------------------------------------------------


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_way_of_saving_a_table_is_read_and_kept(story, folder, sign, end, mark):
    path, told = folder / "reading-Ada.csv", story()
    before = by_ada(told, who="yes", how_many="at least 1,000", whom="people; all, too")
    saved(path, lines(path), sign, end, mark)
    assert own.reading_of(told, "Ada") == before
    heading = path.read_text(encoding="utf-8-sig").split("\n")[0]
    assert heading.count(sign) == len(COLUMNS) - 1, "it opens there as it was saved"


def test_rows_in_another_order_blank_or_taken_out_lose_nothing(story, folder) -> None:
    path, told = folder / "reading-Ada.csv", story()
    before = by_ada(told, who="yes", when="?")
    unread = [line for line in lines(path) if not line[ANSWER]]
    rest = [line for line in lines(path) if line[ANSWER]]
    saved(path, [*reversed(rest), {}, unread[0], {}])
    assert own.reading_of(told, "Ada") == before
    assert len(lines(path)) == len(before.rows)


def test_columns_that_a_reader_adds_are_kept(story, folder) -> None:
    path, told = folder / "reading-Ada.csv", story()
    own.reading_of(told, "Ada")
    rows = [{**line, "note": f"look at {n}"} for n, line in enumerate(lines(path))]
    saved(path, rows, columns=("note", *COLUMNS))
    reading = by_ada(told, who="yes")
    assert [line["note"] for line in lines(path)] == [row["note"] for row in rows]
    own.say(reading, 1, "no")
    assert lines(path)[-1]["note"] == rows[-1]["note"]


TYPED = {
    "Yes": "yes",
    "ja": "yes",
    "JA ": "yes",
    "No": "no",
    "?": "?",
    "Per Li": "Per Li",
}


@pytest.mark.parametrize(("typed", "kept"), TYPED.items())
def test_what_is_typed_into_a_cell_is_a_decision(story, folder, typed, kept) -> None:
    path, told = folder / "reading-Ada.csv", story()
    row = number_of(own.reading_of(told, "Ada"), "who", "3")
    rows = lines(path)
    rows[row - 1][ANSWER] = typed
    saved(path, rows)
    found = own.reading_of(told, "Ada").rows[row - 1]
    assert (found.said, found.reader) == (kept, "Ada")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({ANSWER: "lots"}, "Line 5 of reading-Ada.csv: 'lots' is no number here"),
        ({ANSWER: "yes", RULE: ""}, "Line 5 of reading-Ada.csv: The rules propose"),
        ({ANSWER: "yes", RULE: "1e4"}, "Line 5 of reading-Ada.csv: '1e4' is no"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_line(
    story, folder, changes, problem
) -> None:
    path, told = folder / "reading-Ada.csv", story()
    row = number_of(own.reading_of(told, "Ada"), "how many")
    rows = lines(path)
    rows = [rows[row - 1] | changes if n == 3 else line for n, line in enumerate(rows)]
    saved(path, rows)
    before = path.read_bytes()
    with pytest.raises(InputError, match=re.escape(problem)) as got:
        own.reading_of(told, "Ada")
    assert len(str(got.value)) <= 200
    assert path.read_bytes() == before


def test_a_code_that_stands_twice_is_asked_about_where_the_answers_differ(
    story, folder
) -> None:
    path, told = folder / "reading-Ada.csv", story()
    own.reading_of(told, "Ada")
    rows = lines(path)
    saved(path, [rows[0], rows[0] | {ANSWER: "no"}, *rows])
    assert own.reading_of(told, "Ada").rows[0].said == "no"
    saved(path, [rows[0] | {ANSWER: "?"}, rows[0] | {ANSWER: "no"}, *rows])
    problem = "Line 3 of reading-Ada.csv has the code of line 2, and another answer"
    with pytest.raises(InputError, match=problem):
        own.reading_of(told, "Ada")


@pytest.mark.parametrize("code", ["zzzzzzzz", "", "12"])
def test_an_answer_in_a_row_of_no_known_code_is_kept_at_the_end(story, folder, code):
    path, told = folder / "reading-Ada.csv", story()
    own.reading_of(told, "Ada")
    strange = [{CODE: code, ANSWER: f"mine {n}", "words": "=1+1"} for n in range(2)]
    saved(path, [*strange, *lines(path)])
    assert len(own.reading_of(told, "Ada").gone) == 2
    assert [line[ANSWER] for line in lines(path)[-2:]] == ["mine 0", "mine 1"]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"\x89PNG\0", "is not plain text"),
        ("på".encode("latin-1"), "is not UTF-8"),
        (b"PK\x03\x04 xl/", "workbook of Excel"),
        (b"my notes", "lacks the column"),
        (
            ",".join(COLUMNS[:-1]).encode(),
            "lacks the column 'code (leave it as it is)'",
        ),
    ],
)
def test_a_file_that_is_no_table_is_named_and_left_as_it_is(
    story, folder, raw, problem
) -> None:
    path, told = folder / "reading-Ada.csv", story()
    reading = own.reading_of(told, "Ada")
    path.write_bytes(raw)
    for ask in (lambda: own.reading_of(told, "Ada"), lambda: own.say(reading, 1, "no")):
        with pytest.raises(InputError, match=re.escape(problem)) as got:
            ask()
        assert len(str(got.value)) <= 200
    assert path.read_bytes() == raw


def test_a_table_open_elsewhere_can_be_read_and_says_that_it_is(
    story, folder, monkeypatch
) -> None:
    path, told = folder / "reading-Ada.csv", story()
    reading = by_ada(told, who="yes")
    saved(path, lines(path), ";", "\r\n")
    before = path.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "replace", refuse)
    assert own.reading_of(told, "Ada") == reading
    with pytest.raises(InputError, match="Close it elsewhere"):
        own.say(reading, 1, "no")
    assert path.read_bytes() == before
    with pytest.raises(InputError, match="could not be written"):
        own.reading_of(told, "Ole")


# What a spreadsheet runs, or takes for a number or a day and writes anew.
SPOILT = ("=1+1", "-Moe", "+47 22", "@moe", "10,000", "1.500", "21 May 2024", "3-6")


@pytest.mark.parametrize("words", SPOILT)
def test_no_cell_of_the_text_is_run_or_changed_by_a_spreadsheet(story, folder, words):
    text = f"{words} {TEXT}"
    table = f'{ALIASES}"{words}",x,actor\n'
    told = story(text, table)
    reading = own.reading_of(told, "Ada")
    before = own.say(reading, number_of(reading, "unit"), words)
    for line in lines(folder / "reading-Ada.csv"):
        for column in set(COLUMNS) - {"where", "day"}:
            assert not re.match(r"[=+\-@\d]", line[column]), line
    assert own.reading_of(told, "Ada") == before


def test_the_first_line_says_what_may_be_written_below_it() -> None:
    assert {"yes", "no", "?"} <= {*re.split(r"[ /:]+", ANSWER)}
    assert all(re.fullmatch(r"[a-z ():/?]+", column) for column in COLUMNS)
    assert not any("," in column for column in COLUMNS), "it would hide semicolons"


# -- readers ----------------------------------------------------------------------


def test_two_readers_have_a_table_each(story, folder) -> None:
    ada, ole = by_ada(story(), who="yes"), own.reading_of(story(), "Ole")
    assert said(ole) == {}
    assert said(own.say(ole, 1, "no")) != said(own.reading_of(story(), "Ada"))
    assert said(own.reading_of(story(), "Ada")) == said(ada)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ada/Ole", "reading-Ada-Ole.csv"),
        ("../../Ada", "reading-Ada.csv"),
        ("Åse Ø.", "reading-Åse-Ø.csv"),
        ("con", "reading-con.csv"),
        ("Ada 😀", "reading-Ada.csv"),
        (" Ada\nLi ", "reading-Ada-Li.csv"),
        ("=Ada", "reading-Ada.csv"),
        ("中文", "reading-中文.csv"),
    ],
)
def test_any_name_has_a_table_in_the_storys_folder(story, folder, name, file) -> None:
    reading = own.say(own.reading_of(story(), name), 1, "yes")
    assert [path.name for path in folder.glob("reading*")] == [file]
    assert own.reading_of(story(), name) == reading
    assert reading.rows[0].reader == " ".join(name.split())


@pytest.mark.parametrize("name", ["😀", "/", "…", "\u200b"])
def test_a_name_for_which_no_file_can_be_named_is_refused(story, folder, name) -> None:
    with pytest.raises(InputError, match="has no letter for the name of a file"):
        own.reading_of(story(), name)
    assert not [*folder.glob("reading*")]


@pytest.mark.parametrize("name", ["", "  ", None, 5])
def test_a_reader_without_a_name_is_asked_for_one(story, name) -> None:
    with pytest.raises(InputError, match="The words for reader are missing"):
        own.reading_of(story(), name)


def test_what_was_decided_elsewhere_in_the_meantime_survives(story) -> None:
    here = own.reading_of(story(), "Ada")
    there = own.reading_of(story(), "Ada")
    own.say(there, 2, "?")
    assert own.say(here, 1, "yes").rows[1].said == "?"


def test_a_row_that_somebody_else_has_read_keeps_the_name(story, folder) -> None:
    path, told = folder / "reading-Ada.csv", story()
    own.reading_of(told, "Ada")
    rows = lines(path)
    rows[0] |= {ANSWER: "yes", READER: "Ole"}
    saved(path, rows)
    assert own.reading_of(told, "Ada").rows[0].read_by == "read by Ole"


@pytest.mark.parametrize("number", [0, -1, 99, 1.0, None])
def test_a_row_that_is_not_there_is_refused(story, number) -> None:
    reading = own.reading_of(story(), "Ada")
    with pytest.raises(InputError, match=r"There is no row .* counted from 1 to"):
        own.say(reading, number, "yes")


def test_a_row_is_called_by_its_number_and_not_by_a_text(story) -> None:
    with pytest.raises(InputError, match=r"without quotation marks: 1\."):
        own.say(own.reading_of(story(), "Ada"), "1", "yes")


def test_an_empty_table_is_begun_anew(story, folder) -> None:
    (folder / "reading-Ada.csv").write_bytes(b"\n")
    assert len(own.reading_of(story(), "Ada").rows) == len(
        lines(folder / "reading-Ada.csv")
    )


def test_the_same_speaker_in_other_words_stood(story) -> None:
    who = next(n for n, row in enumerate(own.reading_of(story(), "Ada").rows, 1)
               if row.proposal.value == "Ola Vik")  # fmt: skip
    for said, stood in [("Vik", "stood"), ("ordfører Ola Vik", "corrected"),
                        ("Ola Moe", "corrected"), ("nobody", "corrected")]:  # fmt: skip
        assert (
            own.say(own.reading_of(story(), "Ada"), who, said).rows[who - 1].standing
            == stood
        )


# -- how much stood, and where two agree -------------------------------------------


def answered(story, reader: str, answers) -> own.Reading:
    """A reading with answers to the rows of one kind, in their order."""
    reading = own.reading_of(story, reader)
    for (kind, nth), answer in answers.items():
        reading = own.say(reading, number_of(reading, kind, nth=nth), answer)
    return reading


def test_what_stood_is_what_one_counts_by_hand(story) -> None:
    # Proposed are: for who nobody, nobody, Ola Vik, nobody; for when 21 May 2024; for
    # how many 200 and, for "dusinvis", nothing.
    answers = {
        ("who", 1): "yes", ("who", 2): "Kari Moe", ("who", 3): "no",
        ("when", 1): "21 May 2024", ("how many", 1): "about 200",
        ("how many", 2): "at least 24", ("how firm", 1): "?",
    }  # fmt: skip
    table = own.stood(answered(story(), "Ada", answers))
    rows = {row[0]: row[1:] for row in table.rows}
    # proposed, read, stood, wrong, missed, left open, not yet read
    assert rows["who"] == (1, 1, 0, 1, 1, 0, 1)
    assert rows["when"] == (1, 1, 1, 0, 0, 0, 0)
    assert rows["how many"] == (1, 1, 0, 1, 1, 0, 0)
    assert rows["how firm"] == (1, 0, 0, 0, 0, 1, 0)
    assert "whom" not in rows
    assert table.source.startswith(
        "Of 3 proposals that Ada has read, 1 stood. In 2 rows the rules found nothing, "
        "and the reader found something. Rows that ask whom are not counted, "
        "for no rule proposes there. Not yet read: "
    )


def test_a_point_that_nobody_proposed_and_the_reader_gave_was_missed(story) -> None:
    told = story(aliases=f"{ALIASES}Veien,road,location\n")
    reading = answered(told, "Ada", {("place", 1): "59.5, 10.4"})
    rows = {row[0]: row[1:] for row in own.stood(reading).rows}
    assert rows["place"] == (0, 0, 0, 0, 1, 0, 0)


def test_agreement_is_what_one_counts_by_hand(story) -> None:
    told = story()
    ada = answered(told, "Ada", {
        ("who", 1): "no", ("who", 2): "yes", ("who", 3): "yes", ("who", 4): "?",
        ("when", 1): "2024-05-21", ("how many", 1): "yes",
    })  # fmt: skip
    ole = answered(told, "Ole", {
        ("who", 1): "yes", ("who", 2): "Kari Moe", ("who", 3): "ola vik",
        ("who", 4): "?", ("when", 1): "20 May 2024", ("unit", 1): "people",
    })  # fmt: skip
    table = own.agreement(ada, ole)
    assert table.rows == [("who", 4, 3, 1), ("when", 1, 0, 1)]
    assert "have both read 5 rows, and say the same in 3 of them" in table.source
    assert own.differences(ada, ole).rows == [
        ("sentence 1", "when", "tirsdag", "21 May 2024", "20 May 2024"),
        ("sentence 2", "who", "", "nobody named", "Kari Moe"),
    ]


def test_readings_of_two_texts_are_not_compared(story) -> None:
    ada = own.reading_of(story(), "Ada")
    ole = own.reading_of(story(f"{TEXT} Slutt."), "Ole")
    for compare in (own.agreement, own.differences):
        with pytest.raises(InputError, match="have read two texts"):
            compare(ada, ole)
        with pytest.raises(InputError, match="A reading is wanted here"):
            compare(ada, "Ole")


# -- the page -------------------------------------------------------------------------


@pytest.fixture
def page(story) -> DecidedRows:
    english = {"sentence 3": "The road is safe, says Ola Vik."}
    reading = own.reading_of(story(), "Ada")
    return own.decide(reading, "who", "how many", english=english)


def press(page: DecidedRows, place: int, words: str, number: int = 1) -> dict:
    return asked(page, row=page.rows[place]["number"], said=words, number=number)


def asked(page: DecidedRows, **told: object) -> dict:
    """What the page is told when it asks so."""
    page._handle_custom_msg(told, [])
    return page.reply


def test_the_page_has_the_rows_of_the_kinds_that_were_asked_for(page) -> None:
    assert {row["asks"] for row in page.rows} == {ASKS["who"], ASKS["how many"]}
    [english] = [row["english"] for row in page.rows if row["english"]]
    assert english == "The road is safe, says Ola Vik."
    assert not any(row["read"] or row["said"] for row in page.rows)


def test_a_decision_is_on_the_disk_before_the_page_says_so(page, folder) -> None:
    seen = []
    page.observe(lambda _: seen.append(lines(folder / "reading-Ada.csv")), "reply")
    reply = press(page, 0, "no")
    assert (reply["kept"], reply["said"]) == (True, "Kept: refused.")
    assert "no" in {line[ANSWER] for line in seen[0]}
    assert page.rows[0]["read"]
    assert page.rows[0]["by"] == "read by Ada"


def test_words_that_a_row_cannot_say_give_a_sentence_and_change_nothing(page, folder):
    before, rows = (folder / "reading-Ada.csv").read_bytes(), page.rows
    place = next(n for n, r in enumerate(rows) if r["asks"] == ASKS["how many"])
    reply = press(page, place, "ca. 500")
    assert reply["kept"] is False
    assert reply["said"].startswith("'ca. 500' is no number here. Write it like 500,")
    assert (folder / "reading-Ada.csv").read_bytes() == before
    assert page.rows == rows
    assert press(page, place, "about 500", 2)["said"] == "Kept: corrected, about 500."


def test_a_table_that_cannot_be_written_is_said_in_the_page(page, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "replace", refuse)
    assert "Close it elsewhere" in press(page, 0, "no")["said"]
    assert not page.rows[0]["read"]


def test_the_page_goes_on_from_what_was_decided_elsewhere(story) -> None:
    reading = own.reading_of(story(), "Ada")
    desk = Desk(reading, tuple(ASKS), {})
    own.say(reading, 2, "?")
    rows, _ = desk.keep(1, "yes")
    assert [row["read"] for row in rows[:2]] == [True, True]


def test_a_kind_that_is_not_there_is_refused_with_those_that_are(story) -> None:
    reading = own.reading_of(story(), "Ada")
    with pytest.raises(
        InputError, match=r"'how' is no kind of row here. There is actor"
    ):
        own.decide(reading, "how")
    with pytest.raises(InputError, match="no row of this kind"):
        own.decide(reading, "place")
