"""The checks of lesson 06: what they rest on, and what they say to a learner."""

import re

import nbformat
import pytest

from raqqakit import checks, data, estimates, exercises, finished, paths, text
from raqqakit.checks import elvestad, unsaid
from raqqakit.checks.paragraph import ITEMS, paragraph
from raqqakit.errors import InputError
from raqqakit.finished import checking
from raqqakit.quantities import Interval
from tools import build

TABLE, PAGES = data.estimates(), data.pages()
STATEMENTS, CHAIN, PAIRS = data.statements(), data.chain(), data.pairs()
LESSON = (build.SOURCE / "06_check_other_sources.md").read_text(encoding="utf-8")
NOTES = (paths.FOLDER / "checks" / "README.md").read_text(encoding="utf-8")
SURE = {"high", "medium", "low"}


# -- what the tables rest on ------------------------------------------------------


def test_every_page_says_how_much_of_it_was_read_and_where_it_is() -> None:
    for page in PAGES.values():
        assert page.read == "opening part"
        assert page.title_from in ({"page", "address"} if page.url else {""})
        assert page.url.startswith("http") or page.title == "address not kept"
        assert page.cell.words.startswith(page.agency)
    assert [p.id for p in PAGES.values() if not p.url] == ["copy"]


def test_every_page_is_used_and_every_page_used_is_there() -> None:
    used = {name for s in STATEMENTS for name in s.pages.split()}
    used |= {name for link in CHAIN for name in link.pages.split()}
    used |= {share.page for share in data.shares()}
    assert used == PAGES.keys()


def test_a_page_in_norwegian_is_marked() -> None:
    marked = {page.id for page in PAGES.values() if page.language}
    assert marked == {"framtid20", "framtid21", "framtid22"}


def test_every_statement_quotes_its_sentence_of_the_article() -> None:
    sentences = text.sentences(data.article())
    for statement in STATEMENTS:
        assert statement.quote in sentences[int(statement.sentence) - 1].text
        assert statement.confidence in SURE
        assert statement.pages


def test_each_verdict_is_given_at_least_once() -> None:
    assert {s.verdict for s in STATEMENTS} == checks.VERDICTS.keys()
    assert len({s.id for s in STATEMENTS}) == len(STATEMENTS) == 8


def test_the_chain_rests_on_rows_and_says_what_is_inferred() -> None:
    assert [link.link for link in CHAIN] == [str(n) for n in range(1, len(CHAIN) + 1)]
    for link in CHAIN:
        assert estimates.pick(TABLE, *link.rows.split())
        assert link.confidence in SURE
        assert (link.status == "known") == (link.confidence == "high")
    open_links = {link.link: link.status for link in CHAIN if link.status != "known"}
    assert open_links == {"5": "inferred", "7": "inferred", "8": "not known"}


def test_the_numbers_of_the_chain_are_those_of_its_rows() -> None:
    for link in CHAIN:
        ends = {
            end
            for row in estimates.pick(TABLE, *link.rows.split())
            for end in (row.interval.low, row.interval.high)
        }
        said = {int(n.replace(",", "")) for n in re.findall(r"\d+,\d{3}", link.says)}
        assert said <= ends | ({10_000} if "REM23" in link.rows else set())


def test_shares_stay_within_a_hundred_and_are_kept_as_said() -> None:
    for share in data.shares():
        ends = [e for e in (share.interval.low, share.interval.high) if e is not None]
        assert ends
        assert all(0 < end <= 100 for end in ends)
        assert {str(end) for end in ends} <= set(re.findall(r"\d+", share.words))
        assert share.day in {"2017-09-20", "2017-09-21"}
    assert data.shares()[1].interval == Interval(90, None)


def test_shares_taken_and_shares_held_are_kept_apart() -> None:
    kinds = {share.id: share.what for share in data.shares()}
    assert set(kinds.values()) == {"taken from IS", "still held by IS"}
    assert not any("95" in s.words or "75" in s.words for s in data.shares())


def test_each_pair_shows_a_cause_of_its_own() -> None:
    assert len({pair.cause for pair in PAIRS}) == len(PAIRS) == 6
    for pair in PAIRS:
        assert pair.cause in LESSON
        assert len(estimates.pick(TABLE, pair.one, pair.other)) == 2


def test_the_helper_refuses_two_of_the_four_pairs_as_the_lesson_says(capsys) -> None:
    finished.try_pairs()
    said = capsys.readouterr().out.splitlines()
    assert not re.search(r"[A-Z]{3}\d\d", "".join(said)), "rows by their codes"
    assert [line for line in said if line.endswith("drawn")] == ["1 drawn", "4 drawn"]
    assert len(said) == len(finished.four_pairs()) == 4
    assert "It draws 1 and 4." in LESSON


@pytest.mark.parametrize("name", ["pages", "shares", "chain", "pairs", "statements"])
def test_the_notes_describe_every_file(name) -> None:
    assert f"`{name}.csv`" in NOTES


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (checks.read_pages, "pages"),
        (checks.read_shares, "shares"),
        (checks.read_chain, "chain"),
        (checks.read_pairs, "pairs"),
        (checks.read_statements, "statements"),
    ],
)
def test_a_missing_column_is_named(read, name, tmp_path) -> None:
    whole = (paths.FOLDER / "checks" / f"{name}.csv").read_text(encoding="utf-8")
    first, _, rest = whole.partition("\n")
    path = tmp_path / f"{name}.csv"
    path.write_text(first.replace("o", "0", 1) + "\n" + rest, encoding="utf-8")
    with pytest.raises(InputError, match=rf"{name}\.csv lacks the column"):
        read(path)


def test_a_verdict_that_is_none_of_the_five_is_refused(tmp_path) -> None:
    whole = (paths.FOLDER / "checks" / "statements.csv").read_text(encoding="utf-8")
    path = tmp_path / "statements.csv"
    path.write_text(whole.replace(",narrower,", ",wrong,"), encoding="utf-8")
    with pytest.raises(InputError, match="'wrong' is no verdict"):
        checks.read_statements(path)


# -- what lesson 06 shows in one call ------------------------------------------------


@pytest.mark.parametrize("story", ["article", "calmer"])
def test_a_carrier_is_a_row_and_its_page_is_the_rows(story) -> None:
    table = finished.carriers(story)
    found = data.examples(story)["carriers"]
    assert [row[0] for row in table.rows] == [*"ABCD"]
    for one, row in zip(found, table.rows):
        [estimate] = estimates.pick(data.estimates(story), one["row"])
        assert str(estimate.interval) == row[2]
        assert row[1].url == estimate.url
        site = re.search(r"[a-z]+\.(?:int|no|com)", one["page"])
        assert not site or site[0] in estimate.url
    assert ("invented" in table.source) == (story == "calmer")


def test_links_that_stand_on_a_page_and_others_are_kept_apart() -> None:
    known, other = finished.known_links(), finished.open_links()
    assert len(known.rows) + len(other.rows) == len(CHAIN)
    assert {row[1] for row in other.rows} == {"inferred", "not known"}
    shown = repr(known)
    assert not any(link.says in shown for link in CHAIN if link.status != "known")


def test_without_the_floor_the_tops_of_lesson_05s_results_are_gone() -> None:
    """And they stay two: nobody published a range around the two publishers."""
    assert [(bar.label, bar.interval) for bar in finished.fewer_bars()] == [
        ("ACAPS less NTB's range, 22 Sep", Interval(75_000, 90_000)),
        ("ACAPS less the UN's ceiling, 14 Sep", Interval(75_000, 100_000)),
        (
            "International Rescue Committee less NTB's range, 22 Sep",
            Interval(175_000, 190_000),
        ),
        (
            "International Rescue Committee less the UN's ceiling, 14 Sep",
            Interval(175_000, 200_000),
        ),
    ]


def built(name: str) -> str:
    cells = nbformat.read(build.NOTEBOOKS / f"{name}.ipynb", 4).cells
    return "\n".join([c.source for c in cells] + [str(c.get("outputs")) for c in cells])


def test_the_results_in_the_prose_are_those_of_the_rows_and_of_lesson_05() -> None:
    lesson = built("06_check_other_sources")
    step = lesson.split("## 4 ")[1].split("## 5 ")[0]
    said = [str(bar.interval) for bar in finished.fewer_bars()]
    assert [words in step for words in said] == [True] * 4
    irc, acaps, _, _, ocha, _ = finished.inside_statements()
    newer = [estimates.fewer_between(x.interval, ocha.interval) for x in (acaps, irc)]
    lows = " and ".join(f"{interval.low:,}" for interval in newer)
    assert f"the low ends would be {lows}" in lesson
    before = built("05_chart_the_displacement")
    for kept in (said[0], said[2]):
        assert kept in before


def test_the_legend_of_our_own_results_does_not_say_that_they_were_given(
    monkeypatch,
) -> None:
    drawn: list = []
    monkeypatch.setattr(checking, "show", lambda figure, **_: drawn.append(figure))
    finished.fewer_chart()
    (legend,) = drawn[0].legends
    assert [text.get_text() for text in legend.get_texts()] == [checking.ALLOWED]


def test_the_charts_fit_a_small_screen(monkeypatch) -> None:
    drawn: list = []
    monkeypatch.setattr(checking, "show", lambda figure, **_: drawn.append(figure))
    finished.inside_chart()
    finished.fewer_chart()
    assert len(drawn) == 2
    assert all(96 * figure.get_size_inches()[1] < 500 for figure in drawn)


def test_the_four_statements_have_four_verdicts() -> None:
    verdicts = [statement.verdict for statement in finished.four_statements()]
    assert verdicts == ["narrower", "differs", "cannot tell", "agrees"]


# -- as tables --------------------------------------------------------------------


def test_the_statements_are_shown_without_the_kits_reading() -> None:
    table = checks.statement_table(STATEMENTS, PAGES)
    shown = repr(table)
    assert not any(f"  {verdict}  " in shown for verdict in checks.VERDICTS)
    assert not any(statement.why in shown for statement in STATEMENTS)
    assert "REM" not in shown


def test_the_chain_is_shown_without_its_status() -> None:
    shown = repr(checks.chain_table(CHAIN, TABLE, PAGES))
    assert "inferred" not in shown
    assert "SOHR via AFP" in shown
    assert "REM" not in shown


def test_every_source_of_a_table_is_a_link() -> None:
    for table in (
        checks.chain_table(CHAIN, TABLE, PAGES),
        checks.pair_table(PAIRS, TABLE),
        checks.statement_table(STATEMENTS, PAGES),
    ):
        html = table._repr_html_()
        assert html.count('<a href="http') >= len(table.rows)
        assert "opening part" in html


def test_the_shares_name_their_page_and_how_much_was_read() -> None:
    table = checks.share_table(data.shares(), PAGES)
    assert "opening part" in table.source
    assert table._repr_html_().count("<a href") == len(table.rows) - 1


# -- a learner's verdicts ---------------------------------------------------------


def compared(**mine: str):
    named = {name.replace("_", " "): verdict for name, verdict in mine.items()}
    rows = checks.compare(named, STATEMENTS).rows
    return {row[0]: row[1:] for row in rows}


def test_without_a_verdict_the_kit_keeps_its_reading() -> None:
    for rows in (compared(), compared(river="?")):
        assert len(rows) == 8
        assert set(rows.values()) == {("not attempted", "", "", "")}


def test_a_verdict_brings_the_kits_with_its_reason() -> None:
    mine, kit, sure, why = compared(river=" Out  of Date ")["river"]
    assert (mine, kit, sure) == ("out of date", "out of date", "medium")
    assert "four days" in why


def test_another_verdict_is_shown_beside_the_kits_and_not_called_wrong() -> None:
    table = checks.compare({"seat": "agrees"}, STATEMENTS)
    row = next(row for row in table.rows if row[0] == "seat")
    assert row[1:3] == ("agrees", "differs")
    assert "wrong" not in repr(table).lower()


@pytest.mark.parametrize("wrong", ["wrong", "", "agree", None, 3, ["agrees"]])
def test_a_word_that_is_no_verdict_is_refused_with_the_five(wrong) -> None:
    with pytest.raises(InputError, match="no verdict for 'river'") as got:
        checks.compare({"river": wrong}, STATEMENTS)
    assert all(verdict in str(got.value) for verdict in checks.VERDICTS)


def test_a_statement_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="no statement 'rivers'") as got:
        checks.compare({"rivers": "agrees"}, STATEMENTS)
    assert len(str(got.value)) < 200


# -- a learner's paragraph --------------------------------------------------------

SAFE = " ".join(
    exercises.problems_of("lesson06").text.problems["q8"].code.split('"""')[1].split()
)
WHO, DAY, HEDGE, ENDS, CITY, WHOM, MIDDLE, SUM, NEWER, DILLON, OVERLAP = range(11)


def seen(words: str) -> list[str]:
    return [row[1] for row in paragraph(words).rows]


def test_the_kits_paragraph_passes_every_question() -> None:
    assert len(SAFE) > 200
    assert seen(SAFE) == ["yes"] * 11
    assert [row[2] for row in paragraph(SAFE).rows] == [""] * 11


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("22.09.2017", "21.09.2017"),
        ("22.9.17", "21.9.17"),
        ("22/9/2017", "21/9/2017"),
        ("22-09-2017", "2017-09-21"),
        ("22.9.", "21/9"),
        ("22. september", "21. September"),
        ("the 22nd of September", "Sept. 21st"),
    ],
)
def test_a_day_in_figures_is_a_day_and_no_number(printed, told) -> None:
    words = SAFE.replace("22 September 2017", printed).replace("21 September", told)
    assert [row[2] for row in paragraph(words).rows] == [""] * 11
    problems = exercises.problems_of("lesson06").problems
    q8 = next(problem.expected for problem in problems if problem.id == "q8")
    assert not [*q8.findings(words)]


def test_a_day_of_the_calmer_story_may_stand_in_figures_too() -> None:
    words = (
        "The story of 23.05.2024 has an estimated 1,000 to 2,500 people still in the "
        "centre of Elvestad; on 22. mai the municipality had said up to 1,500."
    )
    assert {item.look(words) for item in elvestad.ITEMS} == {"yes"}


def test_a_paragraph_not_begun_is_not_attempted() -> None:
    for words in ("", "...", "I do not know"):
        assert set(seen(words)) == {"not attempted"}
        assert {row[2] for row in paragraph(words).rows} == {""}


@pytest.mark.parametrize(
    ("item", "old", "new", "said"),
    [
        (
            WHO,
            "NTB printed on|the UN office OCHA had told AFP|NTB calls.*",
            "Said",
            "not seen",
        ),
        (DAY, "22 September 2017|21 September", "a day", "not seen"),
        (HEDGE, "estimated |up to |an estimate", "", "not seen"),
        (ENDS, "between 10,000 and 25,000", "25,000", "look again"),
        (ENDS, "up to 15,000", "15,000", "look again"),
        (ENDS, r"(between )?10,000 and 25,000|up to 15,000", "some", "not seen"),
        (CITY, "the city of Raqqa", "Raqqa", "not seen"),
        (WHOM, "still inside", "in", "not seen"),
        (MIDDLE, "10,000 and 25,000", "10,000 and 25,000, so 17,500,", "look again"),
        (MIDDLE, "It named", "On average it named", "look again"),
        (
            SUM,
            "NTB calls",
            "With 268,800 moves it is in total. NTB calls",
            "look again",
        ),
        (OVERLAP, "NTB calls", "So 10,000 to 15,000 were. NTB calls", "look again"),
        (WHO, "that it was up to", "between 10,000 and 25,000, and NTB", "look again"),
        (WHO, "NTB printed", "OCHA wrote", "look again"),
        (WHO, "the UN office OCHA had told AFP", "NTB had told AFP", "look again"),
        (WHOM, "it was up to 15,000 civilians", "up to 15,000 had fled", "look again"),
        (WHOM, "to be still inside", "to have left", "look again"),
        (ENDS, "up to 15,000", "at least 15,000", "look again"),
        (ENDS, "up to 15,000", "fewer than 15,000", "look again"),
        (OVERLAP, "NTB calls", "Nobody could count them. NTB calls", "look again"),
        (DAY, "21 September", "9.8.2017", "look again"),
        (DAY, "22 September 2017|21 September", "a day in August 15,000", "not seen"),
        (NEWER, "15,000", "8,000", "not seen"),
        (NEWER, "the UN office OCHA had told AFP", "AFP wrote", "look again"),
        (DILLON, "It named", "Dillon spoke for the SDF. It named", "look again"),
        (DILLON, "It named", "Dillon of the US-backed forces. It named", "look again"),
    ],
)
def test_what_is_missing_or_doubtful_is_seen(item, old, new, said) -> None:
    changed = re.sub(old, new, SAFE)
    assert changed != SAFE
    row = paragraph(changed).rows[item]
    assert row[1:] == (said, ITEMS[item].advice)


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (WHO, "On 9 August OCHA said between 10,000 and 25,000 people."),
        (WHO, "Up to 15,000 by OCHA, and between 10,000 and 25,000 by NTB."),
        (WHO, "AFP wrote on 14 September: SOHR under 10,000, the UN up to 25,000."),
        (WHO, "NTB wrote 10,000 to 25,000, while OCHA had told AFP up to 15,000."),
        (WHO, "OCHA's 15,000 lies between NTB's 10,000 and 25,000."),
        (WHOM, "Up to 15,000 civilians in the city had not yet escaped."),
        (WHOM, "Tens of thousands had fled; up to 15,000 people were still inside."),
        (DAY, "OCHA said on September 21 that up to 15,000 were inside."),
        (DAY, "On the 21st of September OCHA spoke of up to 15,000."),
        (ENDS, "AFP: from fewer than 10,000 to as many as 25,000 people."),
        (ENDS, "OCHA said at most 15.000 people were there in 2017."),
        (ENDS, "NTB wrote 10 000 to 25 000 people were in the city."),
        (ENDS, "The upper end of 25,000 was no longer the UN's."),
        (MIDDLE, "The UN said 18,000 to 25,000, then some 20,000 people."),
        (DILLON, "Dillon, who speaks for the coalition and not the SDF, said so."),
        (SUM, "The Combined Joint Task Force said so on 1 June."),
        (DAY, "On September 21st OCHA spoke of up to 15,000."),
        (DAY, "On Sept. 21 OCHA spoke of up to 15,000."),
        (DAY, "On 21 Sept. OCHA spoke of up to 15,000."),
        (DAY, "On September the 21st OCHA spoke of up to 15,000."),
        (DAY, "OCHA said on 2017-09-21 that up to 15,000 were there."),
        (ENDS, "OCHA gave a maximum of 15,000 people."),
        (ENDS, "SOHR said that less than 10,000 people were left."),
        (ENDS, "OCHA's ceiling of 21 September was 15,000 people."),
        (ENDS, "OCHA's upper limit, on September 21st, was 15,000 people."),
        (ENDS, "There were 15,000 people at most, OCHA said."),
        (ENDS, "OCHA named 15,000 people as a ceiling."),
        (ENDS, "There were at least 10,000 and no more than 25,000 people."),
        (HEDGE, "OCHA gave a maximum of 15,000 people."),
        (
            HEDGE,
            "Nobody counted; up to 15,000 are estimated, and it is not certain.",
        ),
        (HEDGE, "SOHR said that less than 10,000 people were left."),
        (HEDGE, "Nobody had counted the 15,000 at most; neither number is certain."),
        (HEDGE, "The estimate of up to 15,000 cannot be called certain."),
        (WHO, "NTB says that they were not counted but estimated."),
        (WHO, "OCHA told AFP of up to 15,000, and estimated it from reports."),
        (ENDS, "By September 21 to 22 September it was up to 15,000."),
        (SUM, "Neither number can be added to the moves since April."),
        (SUM, "The two must not be added, for they count other people."),
        (SUM, "Adding the two would be wrong."),
        (SUM, "Added up they mean nothing."),
        (WHOM, "The people stuck in the city of Raqqa were many."),
        (WHOM, "Civilians besieged in the city could not leave."),
        (WHOM, "The residents had not yet fled."),
        (WHO, "NTB does not say who estimated it."),
        (WHO, "OCHA told AFP estimates of up to 15,000."),
        (WHO, "The UN estimated that it was between 10,000 and 25,000."),
        (DAY, "On 22 September NTB wrote it; OCHA, the day before, up to 15,000."),
        (
            DAY,
            "NTB printed 10,000 to 25,000 on 22 September; the day before, OCHA had "
            "told AFP up to 15,000.",
        ),
        (
            DAY,
            "OCHA told AFP on 21 September up to 15,000. A day later NTB printed "
            "10,000 to 25,000.",
        ),
        (
            DAY,
            "On 21 and 22 September OCHA gave up to 15,000, and NTB 10,000 to 25,000.",
        ),
        (DAY, "NTB printed 10,000 to 25,000 on 21 September."),
        (DAY, "AFP wrote on 21 September: OCHA says up to 15,000."),
        (DAY, "On 21 September OCHA spoke to AFP. Its ceiling was 15,000 people."),
        (DAY, "The UN's 15,000 is a ceiling. It told AFP so on 21 September."),
        (OVERLAP, "That does not mean that 10,000 people had left."),
        (OVERLAP, "SOHR said that fewer than 10,000 were left inside."),
        (OVERLAP, "So NTB's lowest number, 10,000, had been SOHR's ceiling."),
        (OVERLAP, "So its lowest number is 10,000."),
        (OVERLAP, "Thousands had fled, leaving fewer than 10,000 inside."),
        (OVERLAP, "OCHA's ceiling fell from 25,000 to 15,000."),
        (OVERLAP, "So between 10,000 and 25,000 were inside."),
        (DAY, "OCHA's report of 31 August has up to 15,000."),
        (DAY, "AFP has it on 22 September: OCHA said up to 15,000 the day before."),
        (HEDGE, "NTB printed 10,000 to 25,000. It says that this is estimated."),
        (HEDGE, "NTB has 10,000 to 25,000, OCHA up to 15,000. Both are estimates."),
        (HEDGE, "OCHA's highest number of 21 September was 15,000."),
        (HEDGE, "AFP: from fewer than 10,000 to as many as 25,000 people."),
        (HEDGE, "NTB has 10,000 to 25,000 (est.) civilians."),
        (ENDS, "OCHA's highest number of 21 September was 15,000."),
        (ENDS, "There were max 15,000 people, OCHA said, or max. 15,000."),
        (OVERLAP, "Neither number is wrong, and both can be true."),
        (OVERLAP, "NTB probably had its numbers from AFP."),
        (OVERLAP, "No page says that NTB had its numbers from AFP."),
        (OVERLAP, "OCHA's number of 21 September comes from AFP."),
        (OVERLAP, "Adding the two would be wrong."),
        (NEWER, "OCHA spoke on Sept. 21 of up to 15,000 people."),
        (NEWER, "On 21 September OCHA spoke to AFP. Its ceiling was 15,000 people."),
    ],
)
def test_other_ways_to_say_it_are_seen_too(item, words) -> None:
    assert seen(words)[item] == "yes"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (SUM, "NTB did not name anybody. Together 283,800 people were there."),
        (SUM, "Both numbers added give 40,000 people."),
        (ENDS, "OCHA set no ceiling. Inside were 15,000 people."),
        (ENDS, "OCHA said that 15,000 people were most at risk."),
        (WHOM, "The people of Raqqa were many."),
        (HEDGE, "OCHA counted up to 15,000 people, certain and beyond doubt."),
        (HEDGE, "It is certain that an estimated 15,000 people were there."),
        (NEWER, "OCHA was silent. AFP wrote of up to 15,000."),
        (WHO, "NTB estimated that 10,000 to 25,000 were inside."),
        (WHO, "On 22 September the paper estimates 10,000 to 25,000."),
        (WHO, "NTB, the Norwegian agency, estimated 10,000 to 25,000."),
        (WHO, "NTB (a news agency) estimated 10,000 to 25,000."),
        (WHO, "NTB named nobody, and estimated 10,000 to 25,000."),
        (WHO, "The paper printed it. The agency reckons that 10,000 were inside."),
        (WHO, "NTB made its own estimate of 10,000 to 25,000."),
        (WHO, "NTB wrote it, estimating 10,000 to 25,000 people."),
        (HEDGE, "NTB named nobody, OCHA counted up to 15,000."),
        (ENDS, "NTB wrote of an estimated 10-25,000 people."),
        (ENDS, "NTB wrote of an estimated 10 to as many as 25,000 people."),
        (ENDS, "NTB wrote of an estimated 10 to 25 thousand; OCHA up to 15,000."),
        (WHO, "By NTB's estimate of 22 September it was 10,000 to 25,000."),
        (WHO, "It was estimated by the newspaper on 22 September."),
        (DAY, "On 9 August OCHA told AFP that it was up to 15,000."),
        (DAY, "OCHA told AFP on 14 September of up to 15,000."),
        (
            DAY,
            "The UN estimated between 10,000 and 25,000. OCHA said up to 15,000 on 21 "
            "September.",
        ),
        (HEDGE, "NTB printed 10,000 to 25,000; OCHA said up to 15,000."),
        (HEDGE, "NTB printed 10,000 to 25,000. OCHA estimated up to 15,000."),
        (HEDGE, "NTB has at least 10,000, and OCHA estimated up to 15,000."),
        (HEDGE, "It is estimated that exactly between 10,000 and 25,000 were there."),
        (HEDGE, "Surely an estimated 10,000 to 25,000 people were there."),
        (OVERLAP, "This was wrong, because OCHA told AFP up to 15,000."),
        (OVERLAP, "NTB named nobody, and its number was false."),
        (OVERLAP, "NTB printed it. It had its numbers from AFP."),
        (OVERLAP, "NTB took both numbers straight from a story of AFP."),
        (OVERLAP, "NTB copied AFP."),
        (DAY, "On 22 September NTB wrote it; OCHA had told AFP up to 15,000."),
        (DAY, "On 22 September NTB printed 10,000 to 25,000, OCHA says up to 15,000."),
        (DAY, "OCHA told AFP on 21.9.2017 up to 15,000. NTB printed 10,000 to 25,000."),
        (DAY, "On 9 August the UN said 10,000 to 25,000. OCHA now says up to 15,000."),
        (
            DAY,
            "On 21 September OCHA said up to 15,000. The article has at least 10,000 "
            "and at most 25,000.",
        ),
        (OVERLAP, "So 10,000 people had left."),
        (OVERLAP, "This shows that 10,000 had left since August."),
        (OVERLAP, "About 10,000 were still inside."),
        (OVERLAP, "That is 10,000 fewer."),
        (OVERLAP, "So there were at most 10,000 people fewer."),
        (OVERLAP, "The difference is 10,000 people."),
        (OVERLAP, "NTB's number fell by about 10,000."),
        (OVERLAP, "OCHA's ceiling was 10,000 lower."),
        (OVERLAP, "Since July 35,000 people have fled."),
        (OVERLAP, "Thus 10 000 people got out."),
        (OVERLAP, "25,000 − 15,000 = 10,000."),
    ],
)
def test_what_only_sounds_alike_is_not_taken(item, words) -> None:
    assert seen(words)[item] != "yes"


@pytest.mark.parametrize("wrong", [None, 3, ["text"]])
def test_a_paragraph_has_to_be_text(wrong) -> None:
    with pytest.raises(InputError, match="as text"):
        paragraph(wrong)


def test_the_checklist_says_that_it_cannot_judge_truth() -> None:
    false = SAFE.replace("NTB printed", "AFP swore")
    assert set(seen(false)) == {"yes"}
    assert "cannot tell" in paragraph(false).source


@pytest.mark.parametrize(
    "words",
    [
        "so the article was too high.",
        "So the two contradict each other.",
        "NTB exaggerated.",
        "far fewer than the article said.",
    ],
)
def test_a_number_that_is_called_wrong_is_named(words) -> None:
    assert unsaid.said_to_be_wrong(f"OCHA said up to 15,000. {words}")
    assert not unsaid.said_to_be_wrong("The two do not contradict each other.")


@pytest.mark.parametrize(
    "words",
    [
        "NTB got its numbers, an estimated 10,000 to 25,000 on 22 September, from AFP.",
        "NTB, citing AFP, printed on 22 September an estimated 10,000 to 25,000.",
        "According to AFP, NTB printed on 22 September an estimated 10,000 to 25,000.",
    ],
)
def test_a_way_from_afp_to_ntb_that_is_told_as_known_is_named(words) -> None:
    assert unsaid.said_to_be_from_afp(words)
    assert not unsaid.said_to_be_from_afp(words.replace("NTB", "Probably NTB", 1))
