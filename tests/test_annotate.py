"""Marks without a widget: quoted, compared, kept in files."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit import annotate, data, names, paths, text
from raqqakit.annotate.comparing import KINDS
from raqqakit.errors import InputError
from raqqakit.names import Mention

quick = settings(max_examples=80)
ARTICLE = data.article()
SECOND = text.sentences(ARTICLE)[1]
TEXT = "Ja, IS og SDF. IS-krigerne sa 90 % til 𐌰𐌱 og IS."


def mark(start: int, end: int, label: str = "actor") -> Mention:
    return Mention(start, end, TEXT[start:end], label)


@st.composite
def markings(draw, labels=("actor", "location")):
    """Marks on TEXT that do not overlap."""
    cuts = draw(st.lists(st.integers(0, len(TEXT)), unique=True, max_size=12))
    cuts = sorted(cuts)
    pairs = zip(cuts[::2], cuts[1::2])
    return [mark(a, b, draw(st.sampled_from(labels))) for a, b in pairs]


# -- tokens and spans -------------------------------------------------------------


def test_every_mark_of_the_reference_holds_whole_tokens() -> None:
    tokens = annotate.tokens(ARTICLE)
    starts, ends = {t.start for t in tokens}, {t.end for t in tokens}
    reference = data.reference()
    assert len(reference) > 100
    assert all(m.start in starts and m.end in ends for m in reference)
    annotate.refuse_overlaps(reference)


def test_a_sign_of_per_cent_is_a_token_and_a_comma_is_not() -> None:
    found = [t.text for t in annotate.tokens("Ja, 90 % (IS-krigerne).")]
    assert found == ["Ja", "90", "%", "IS-krigerne"]


def test_spans_are_those_of_the_reference_file() -> None:
    spans = annotate.as_spans(data.reference())
    raw = (paths.FOLDER / "annotations" / "reference.jsonl").read_text(encoding="utf-8")
    keys = ("start", "end", "label", "id", "surface")
    assert spans == [{k: s[k] for k in keys} for s in json.loads(raw)["spans"]]


@quick
@given(markings())
def test_spans_go_back_to_the_mentions_they_came_from(marks) -> None:
    assert annotate.mentions_of(TEXT, annotate.as_spans(marks)) == marks


@pytest.mark.parametrize(
    "span",
    [
        {},
        {"start": 0, "end": 2},
        {"start": -1, "end": 2, "label": "actor"},
        {"start": 2, "end": 2, "label": "actor"},
        {"start": 0, "end": 999, "label": "actor"},
        {"start": "0", "end": 2, "label": "actor"},
        {"start": 0, "end": 2, "label": 5},
        {"start": 0.0, "end": 2.5, "label": "actor"},
    ],
)
def test_what_is_no_span_of_the_text_gets_a_sentence(span) -> None:
    with pytest.raises(InputError, match="is not a mark on this text"):
        annotate.mentions_of(TEXT, [span])


# -- quotations -------------------------------------------------------------------


def test_a_quotation_marks_every_place_where_it_stands_as_whole_words() -> None:
    found = annotate.marks_from_quotes(TEXT, ["IS", "90 %"])
    assert [(m.start, m.text) for m in found] == [(4, "IS"), (30, "90 %"), (45, "IS")]


def test_a_number_says_which_place() -> None:
    found = annotate.marks_from_quotes(TEXT, {"location": ["IS#2"], "actor": "SDF"})
    assert [(m.start, m.label) for m in found] == [(10, "actor"), (45, "location")]


def test_a_number_counts_in_the_part_and_places_in_the_whole() -> None:
    part = text.Piece(10, len(TEXT), TEXT[10:])
    [found] = annotate.marks_from_quotes(TEXT, ["IS#1"], within=part)
    assert found == mark(45, 47)


def test_the_reference_can_be_written_as_quotations() -> None:
    wanted = data.reference()
    quotes: dict[str, list[str]] = {}
    for m in wanted:
        places = annotate.marks_from_quotes(ARTICLE, [m.text])
        number = [p.start for p in places].index(m.start) + 1
        quotes.setdefault(m.label, []).append(f"{m.text}#{number}")
    found = annotate.marks_from_quotes(ARTICLE, quotes)
    assert annotate.compare(found, wanted, ARTICLE).exact.f1 == 1


@pytest.mark.parametrize(
    ("quotes", "said"),
    [
        ({"Krim"}, "'Krim' does not stand there. Copy it"),
        ({"is"}, "'is' does not stand there, but 'IS' does: capital letters"),
        ({"krigerne"}, "only inside 'IS-krigerne'. Quote the whole word"),
        ({"IS#3"}, "stands there 2 times, so there is no number 3"),
        ({"SDF#0"}, "stands there once, so there is no number 0"),
        ({"Krim#2"}, "'Krim' does not stand there"),
        ({"IS#1", "IS og SDF"}, "overlap"),
        ({""}, "is not a quotation"),
        ([None], "is not a quotation"),
        ({"actor": ["IS"], "location": ["IS#1"]}, "overlap"),
    ],
)
def test_a_quotation_that_does_not_fit_gets_a_sentence(quotes, said) -> None:
    with pytest.raises(InputError, match=said) as problem:
        annotate.marks_from_quotes(TEXT, quotes)
    assert len(str(problem.value)) < 200


def test_white_space_in_a_quotation_may_differ() -> None:
    [found] = annotate.marks_from_quotes("Raqqa og\nDeir al-Zor", ["og Deir  al-Zor"])
    assert found.text == "og\nDeir al-Zor"


@quick
@given(st.text(max_size=12), st.text(max_size=30))
def test_any_quotation_in_any_text_is_found_or_gets_a_sentence(quote, whole) -> None:
    try:
        found = annotate.marks_from_quotes(whole, [quote])
    except InputError:
        return
    assert found
    assert all(whole[m.start : m.end] == m.text for m in found)


# -- comparing --------------------------------------------------------------------


def test_each_way_to_differ_has_its_name() -> None:
    mine = [mark(0, 2), mark(4, 6), mark(10, 13), mark(15, 26), mark(30, 32)]
    other = [mark(0, 2), mark(4, 9), mark(10, 13, "location"), mark(34, 35)]
    other += [mark(14, 20, "location")]
    result = annotate.compare(mine, other, TEXT)
    kinds = [p.kind for p in result.pairs]
    assert kinds == ["agree", "extent", "label", "both", "extra", "missed"]
    assert [result.count(k) for k in KINDS] == [1] * 6
    assert result.exact == names.Score(1, 5, 1, 5)
    assert result.touching == names.Score(2, 5, 2, 5)
    assert [r[0] for r in result.rows()] == [KINDS[k] for k in kinds]


def test_the_closest_of_two_is_met_and_the_other_is_missed() -> None:
    result = annotate.compare([mark(0, 9)], [mark(0, 2), mark(4, 9)], TEXT)
    assert [(p.kind, p.start) for p in result.pairs] == [("extent", 0), ("missed", 0)]
    assert result.pairs[0].other == mark(4, 9)


@quick
@given(markings(), markings())
def test_every_mark_is_in_one_pair_and_the_other_way_round_it_is_mirrored(
    mine, other
) -> None:
    there, back = (annotate.compare(*x, TEXT) for x in ((mine, other), (other, mine)))
    key = sorted([m.start for m in mine])
    assert sorted(p.mine.start for p in there.pairs if p.mine) == key
    assert sorted(p.other.start for p in there.pairs if p.other) == [
        m.start for m in sorted(other, key=lambda m: m.start)
    ]
    mirror = {"missed": "extra", "extra": "missed"}
    turned = {(mirror.get(p.kind, p.kind), p.other, p.mine) for p in back.pairs}
    assert {(p.kind, p.mine, p.other) for p in there.pairs} == turned
    assert there.exact.f1 == pytest.approx(back.exact.f1)
    assert there.kappa == pytest.approx(back.kappa)


@quick
@given(markings(("actor",)), markings(("actor",)))
def test_with_one_label_the_scores_are_those_of_the_lessons(mine, other) -> None:
    result = annotate.compare(mine, other, TEXT)
    assert result.exact == names.score(mine, other)
    assert result.touching == names.score(mine, other, exact=False)


@quick
@given(markings())
def test_a_marking_agrees_with_itself(marks) -> None:
    result = annotate.compare(marks, marks, TEXT)
    assert {p.kind for p in result.pairs} <= {"agree"}
    assert result.kappa == 1
    assert result.exact.f1 == (1 if marks else 0)


def test_the_readings_agree_as_the_lesson_says() -> None:
    result = annotate.compare(data.reading("a"), data.reading("b"), ARTICLE)
    assert result.exact.f1 == pytest.approx(0.98, abs=0.005)
    assert result.kappa > 0.95


def test_only_the_part_is_compared() -> None:
    mine = annotate.marks_from_quotes(ARTICLE, ["IS", "soldater"], within=SECOND)
    result = annotate.compare(mine, data.reference("actor"), ARTICLE, SECOND)
    assert (result.exact.found, result.exact.expected) == (2, 5)
    whole = annotate.compare(mine, data.reference("actor"), ARTICLE)
    assert whole.exact.expected == 42
    assert whole.kappa < result.kappa


def test_a_comparison_is_read_without_a_widget() -> None:
    mine = annotate.marks_from_quotes(ARTICLE, ["IS", "milits"], within=SECOND)
    said = repr(annotate.compare(mine, data.reference("actor"), ARTICLE, SECOND))
    assert said.startswith("Agree 1, differ in extent 1, missed 3. Exact: precision")
    assert "differ in extent:  milits actor|  regimevennlig milits actor" in said


def test_beside_a_classmate_nothing_is_missed_and_nothing_recalled() -> None:
    mine, other = [mark(0, 2), mark(4, 6)], [mark(4, 6), mark(10, 13), mark(15, 17)]
    result = annotate.compare(mine, other, TEXT, peer=True)
    assert result.summary().startswith(
        "Agree 1, only the other has it 2, only you have it 1. "
        "Exact: 1 of your 2 and of the other's 3 are the same. Cohen's kappa"
    )
    assert [row[0] for row in result.rows()] == [
        "only you have it", "agree", "only the other has it", "only the other has it",
    ]  # fmt: skip
    assert not {"missed", "extra", "recall", "wanted"} & set(repr(result).split())
    assert annotate.compare(mine, other, TEXT).pairs == result.pairs


def test_a_text_without_words_cannot_be_compared() -> None:
    with pytest.raises(InputError):
        annotate.compare([], [], "...")


# -- files ------------------------------------------------------------------------

MARKS = [mark(4, 6), mark(39, 41, "location")]


def test_a_file_is_like_the_reference_and_comes_back(tmp_path) -> None:
    path = annotate.save(tmp_path / "mine", TEXT, MARKS)
    assert path.name == "mine.jsonl"
    assert path.read_bytes().count(b"\n") == 1
    assert names.read_annotation(path) == (TEXT, MARKS)
    assert annotate.load(tmp_path / "mine.jsonl", TEXT) == MARKS
    assert [p.name for p in tmp_path.iterdir()] == ["mine.jsonl"]


def test_a_file_is_never_overwritten_unless_told_to(tmp_path) -> None:
    path = annotate.save(tmp_path / "mine", TEXT, MARKS)
    before = path.read_bytes()
    with pytest.raises(InputError, match="is there already and was not touched"):
        annotate.save(path, TEXT, [])
    assert path.read_bytes() == before
    annotate.save(path, TEXT, [], replace=True)
    assert annotate.load(path, TEXT) == []


def written(folder: Path, record: object) -> Path:
    path = folder / "given.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"text": "Another", "spans": []}, "are on another text"),
        ({"text": TEXT}, "is not an annotation file"),
        ([1, 2], "is not an annotation file"),
        ({"text": 5, "spans": []}, "are on another text"),
        (
            {"text": TEXT, "spans": annotate.as_spans([mark(0, 5), mark(4, 6)])},
            "overlap",
        ),
        (
            {"text": TEXT, "spans": [{"start": 0, "end": 999, "label": "x", "id": ""}]},
            "do not fit its text",
        ),
    ],
)
def test_a_file_that_does_not_fit_gets_a_sentence(tmp_path, record, said) -> None:
    with pytest.raises(InputError, match=said):
        annotate.load(written(tmp_path, record), TEXT)


@pytest.mark.parametrize("path", ["", ".", None, 5])
def test_a_file_without_a_name_gets_a_sentence(path) -> None:
    with pytest.raises(InputError, match="Give the file a name"):
        annotate.save(path, TEXT, [])


def test_a_nest_too_deep_to_read_gets_a_sentence(tmp_path) -> None:
    path = tmp_path / "deep.jsonl"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(InputError, match="not an annotation file"):
        annotate.load(path, TEXT)


def test_a_name_alone_is_a_file_beside_the_notebook(tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("RAQQAKIT_MINE", raising=False)
    monkeypatch.chdir(tmp_path)
    annotate.save("mine", TEXT, MARKS)
    annotate.Keeper("a", TEXT).keep(MARKS)
    names_ = sorted(p.name for p in tmp_path.iterdir())
    assert names_ == ["mine.jsonl", "my-marks-a.jsonl"]


# -- what is kept beside the notebook ---------------------------------------------


def test_marks_are_kept_and_found_again(tmp_path) -> None:
    keeper = annotate.Keeper("lesson-02", TEXT, tmp_path)
    assert keeper.marks == []
    assert list(tmp_path.iterdir()) == []
    assert keeper.keep(MARKS) == "Saved in my-marks-lesson-02.jsonl."
    assert annotate.Keeper("lesson-02", TEXT, tmp_path).marks == MARKS
    assert keeper.keep([]) == "Saved in my-marks-lesson-02.jsonl."
    assert annotate.Keeper("lesson-02", TEXT, tmp_path).marks == []


@pytest.mark.parametrize("content", ["not ours", '{"text": "Another", "spans": []}'])
def test_a_file_of_somebody_elses_is_left_alone(tmp_path, content) -> None:
    taken = tmp_path / "my-marks-a.jsonl"
    taken.write_text(content, encoding="utf-8")
    keeper = annotate.Keeper("a", TEXT, tmp_path)
    keeper.keep(MARKS)
    assert taken.read_text(encoding="utf-8") == content
    assert keeper.path.name == "my-marks-a-2.jsonl"
    assert annotate.Keeper("a", TEXT, tmp_path).marks == MARKS


def test_a_change_from_elsewhere_is_kept_and_said(tmp_path) -> None:
    one, other = (annotate.Keeper("a", TEXT, tmp_path) for _ in range(2))
    one.keep(MARKS)
    said = other.keep(MARKS[:1])
    assert said == (
        "my-marks-a.jsonl was changed from elsewhere and kept. Saved in "
        "my-marks-a-2.jsonl."
    )
    assert annotate.load(tmp_path / "my-marks-a.jsonl", TEXT) == MARKS
    assert annotate.load(tmp_path / "my-marks-a-2.jsonl", TEXT) == MARKS[:1]
    assert other.keep([]) == "Saved in my-marks-a-2.jsonl."


def test_a_file_taken_away_meanwhile_is_no_trouble(tmp_path) -> None:
    keeper = annotate.Keeper("a", TEXT, tmp_path)
    keeper.keep(MARKS)
    keeper.path.unlink()
    keeper.keep(MARKS)
    assert annotate.Keeper("a", TEXT, tmp_path).marks == MARKS


def test_a_folder_that_cannot_be_written_in_gets_a_sentence(tmp_path) -> None:
    keeper = annotate.Keeper("a", TEXT, tmp_path / "lost")
    with pytest.raises(InputError, match="there is no folder lost"):
        keeper.keep(MARKS)


@pytest.mark.parametrize("name", ["", "../up", "a/b", "a b", None, "x" * 99])
def test_a_name_that_is_none_gets_a_sentence(tmp_path, name) -> None:
    with pytest.raises(InputError, match="is no name for a file of marks"):
        annotate.Keeper(name, TEXT, tmp_path)
