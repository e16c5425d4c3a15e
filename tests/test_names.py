"""From aliases to mentions, and from mentions to scores."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raqqakit import data, names
from raqqakit.errors import InputError
from raqqakit.names import Alias, Mention
from raqqakit.text import Piece

quick = settings(max_examples=80)
spans = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(
    lambda pair: Mention(pair[0], sum(pair), "x" * pair[1], "actor")
)
marked = st.lists(spans, max_size=8)
written_aliases = st.lists(
    st.text("aBs -", min_size=1, max_size=4).filter(str.strip), max_size=5
)
labels = st.lists(st.sampled_from("abc"), min_size=1, max_size=20)


def find(written: str, *aliases: str, **rules: bool) -> list[str]:
    table = [Alias(alias, alias.lower(), "actor") for alias in aliases]
    return [m.text for m in names.find_mentions(written, table, **rules)]


def piece(start: int, end: int) -> Piece:
    return Piece(start, end, "x" * (end - start))


# -- one alias --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("alias", "written"),
    [
        ("SDF", "SDF"),
        ("SDF", "SDF-krigerne"),
        ("SDF", "SDF-soldater"),
        ("IS", "IS-krigerne"),
        ("USA", "USA-angrepet"),
        ("IS", "IS-lederskapet"),
        ("Syria", "Syria-ekspert"),
        ("Syria", "Syrias"),
        ("IS", "IS’"),
        ("Assad", "Assad's"),
        ("Røde Kors", "Røde Kors-frivillige"),
        ("Deir al-Zor", "Deir al-Zors"),
        ("St.", "St."),
        ("elven", "Elven"),
        ("østlige byen", "Østlige byens"),
    ],
)
def test_an_alias_is_found_with_a_genitive_or_a_noun(alias, written) -> None:
    [found] = find(f"Ved {written} nå.", alias)
    assert found.startswith(written[: len(alias)])


@pytest.mark.parametrize(
    ("alias", "written"),
    [
        ("USA", "USA-støttede"),
        ("USA", "USA-støttet"),
        ("USA", "USA-ledede"),
        ("USA", "USA-ledet"),
        ("London", "London-baserte"),
        ("London", "London-basert"),
        ("IS", "IS-kontrollerte"),
        ("IS", "IS-kontrollert"),
        ("SDF", "SDF-støttende"),
        ("USA", "USA-vennlig"),
        ("USA", "anti-USA"),
        ("USA", "Anti-USA-protester"),
        ("SDF", "SDFX"),
        ("IS", "Isen"),
        ("IS", "IRIS"),
        ("Syria", "syria"),
        ("St.", "Sta"),
    ],
)
def test_an_alias_inside_a_describing_or_other_word_is_no_mention(
    alias, written
) -> None:
    assert find(f"Ved {written} nå.", alias) == []


@pytest.mark.parametrize(
    ("rules", "wanted"),
    [
        ({}, ["SDF-krigerne", "SDFs", "SDF"]),
        ({"compounds": False}, ["SDFs", "SDF"]),
        ({"genitives": False}, ["SDF-krigerne", "SDF"]),
        ({"compounds": False, "genitives": False}, ["SDF"]),
    ],
)
def test_compounds_and_genitives_can_be_left_out(rules, wanted) -> None:
    assert find("SDF-krigerne er SDFs, sier SDF.", "SDF", **rules) == wanted


def test_an_empty_alias_is_refused() -> None:
    with pytest.raises(InputError):
        names.alias_pattern("")


# -- many aliases -----------------------------------------------------------------


def test_the_longest_alias_wins_in_any_order() -> None:
    aliases = ("Forces", "Syrian", "Syrian Democratic Forces")
    for order in (aliases, aliases[::-1]):
        assert find("Syrian Democratic Forces", *order) == ["Syrian Democratic Forces"]


def test_a_mention_says_whom_it_means_and_what_it_is() -> None:
    table = [Alias("byen", "raqqa", "location")]
    assert names.find_mentions("I byen.", table) == [
        Mention(2, 6, "byen", "location", "raqqa")
    ]


@quick
@given(written=st.text("aBs -.", max_size=40), aliases=written_aliases)
def test_mentions_keep_their_place_and_never_overlap(written, aliases) -> None:
    table = [Alias(alias, "x", "actor") for alias in aliases]
    found = names.find_mentions(written, table)
    assert all(written[m.start : m.end] == m.text for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@quick
@given(mentions=marked)
def test_a_mention_gives_way_only_to_one_as_long(mentions) -> None:
    kept = names.without_overlaps(mentions)
    for one in mentions:
        rivals = [k for k in kept if names.overlaps(one, k)]
        assert max(k.end - k.start for k in rivals) >= one.end - one.start


@quick
@given(one=spans, other=spans)
def test_two_mentions_overlap_when_they_share_a_character(one, other) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert names.overlaps(one, other) == names.overlaps(other, one) == bool(shared)


def test_the_kits_table_finds_what_lesson_02_says() -> None:
    found = names.find_mentions(
        data.article(), data.aliases("actor_names"), compounds=False, genitives=False
    )
    score = names.score(found, data.reference("actor"))
    assert (score.right, score.found, score.expected) == (17, 20, 42)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("ved Bashar al-Assad nå", ["Bashar al-Assad"]),
        (
            "den Syrian Observatory for Human Rights",
            ["Syrian Observatory for Human Rights"],
        ),
        ("Deir al-Zor grenser", ["Deir al-Zor"]),
        ("Nå er USA-støttede her", ["Nå", "USA-støttede"]),
        ("Østfold for alle", ["Østfold"]),
        ("bare små ord", []),
    ],
)
def test_runs_of_capitals_are_a_first_guess_at_names(written, wanted) -> None:
    assert [p.text for p in names.capitalised(written)] == wanted


# -- scores -----------------------------------------------------------------------

FOUND = [piece(0, 3), piece(5, 8), piece(10, 14)]
REFERENCE = [piece(0, 3), piece(5, 9), piece(20, 22), piece(30, 33)]


@pytest.mark.parametrize(
    ("exact", "precision", "recall", "f1"),
    [(True, 1 / 3, 1 / 4, 2 / 7), (False, 2 / 3, 1 / 2, 4 / 7)],
)
def test_scores_are_what_one_calculates_by_hand(exact, precision, recall, f1) -> None:
    score = names.score(FOUND, REFERENCE, exact=exact)
    assert (score.precision, score.recall) == (precision, recall)
    assert score.f1 == pytest.approx(f1)


def test_one_long_mark_over_two_mentions_counts_once_as_found() -> None:
    score = names.score([piece(0, 9)], [piece(0, 3), piece(5, 9)], exact=False)
    assert (score.precision, score.recall) == (1.0, 1.0)
    assert (score.right, score.met) == (1, 2)


@pytest.mark.parametrize(
    ("found", "reference"), [([], REFERENCE), (FOUND, []), ([], [])]
)
def test_nothing_found_or_nothing_wanted_scores_zero(found, reference) -> None:
    score = names.score(found, reference)
    assert score.precision == score.recall == score.f1 == 0.0


@quick
@given(found=marked, reference=marked)
def test_the_exact_score_is_never_above_the_overlapping_one(found, reference) -> None:
    exact = names.score(found, reference)
    loose = names.score(found, reference, exact=False)
    assert exact.precision <= loose.precision
    assert exact.recall <= loose.recall
    assert exact.f1 <= loose.f1 + 1e-12


@quick
@given(found=marked, reference=marked)
def test_f1_lies_between_precision_and_recall(found, reference) -> None:
    score = names.score(found, reference)
    low, high = sorted([score.precision, score.recall])
    assert 0 <= low <= high <= 1
    assert low - 1e-12 <= score.f1 <= high + 1e-12


@quick
@given(reference=marked.filter(bool))
def test_a_reference_scores_one_against_itself(reference) -> None:
    assert names.score(reference, reference).f1 == 1.0


# -- kappa ------------------------------------------------------------------------


def readings(table: dict[str, int]) -> tuple[str, str]:
    """{"ab": 2} stands for two items that are a to one reader and b to the other."""
    pairs = "".join(pair * count for pair, count in table.items())
    return pairs[::2], pairs[1::2]


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ({"yy": 20, "yn": 5, "ny": 10, "nn": 15}, 0.4),
        ({"aa": 25, "ab": 13, "ac": 12, "ba": 12, "bb": 2, "bc": 16,
          "ca": 3, "cb": 15, "cc": 2}, (0.29 - 0.35) / (1 - 0.35)),
        ({"aa": 7, "bb": 3}, 1.0),
        ({"aa": 9}, 1.0),
        ({"aa": 9, "ab": 3, "ba": 3, "bb": 1}, 0.0),
        ({"aa": 5, "ab": 5}, 0.0),
        ({"ab": 6, "ba": 6}, -1.0),
    ],
    ids=["2x2", "3x3", "perfect", "one label", "chance", "one reader fixed", "against"],
)  # fmt: skip
def test_kappa_of_a_worked_table(table, wanted) -> None:
    assert names.kappa(*readings(table)) == pytest.approx(wanted)


@quick
@given(pairs=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc"))))
def test_kappa_is_the_same_both_ways_and_never_above_one(pairs) -> None:
    one, other = [a for a, _ in pairs] or ["a"], [b for _, b in pairs] or ["a"]
    assert names.kappa(one, other) == pytest.approx(names.kappa(other, one))
    assert -1 <= names.kappa(one, other) <= 1


@quick
@given(one=labels)
def test_who_agrees_with_himself_has_kappa_one(one) -> None:
    assert names.kappa(one, one) == 1.0


@pytest.mark.parametrize(("one", "other"), [("", ""), ("a", ""), ("ab", "abc")])
def test_kappa_needs_two_labellings_of_the_same_items(one, other) -> None:
    with pytest.raises(InputError, match="same items"):
        names.kappa(one, other)


# -- tables of aliases ------------------------------------------------------------


@pytest.fixture
def alias_table(tmp_path):
    def read(written: str) -> list[Alias]:
        path = tmp_path / "mine.csv"
        path.write_text(written, encoding="utf-8")
        return names.read_aliases(path)

    return read


def test_an_alias_table_is_read_row_by_row(alias_table) -> None:
    read = alias_table('label,id,alias\nactor,sdf, SDF \nactor,x,"A, B"\n')
    assert read == [Alias("SDF", "sdf", "actor"), Alias("A, B", "x", "actor")]


def test_an_alias_table_may_have_semicolons_as_in_norway(alias_table) -> None:
    read = alias_table("alias;id;label\nSDF;sdf;actor\nA, B;x;actor\n")
    assert read == [Alias("SDF", "sdf", "actor"), Alias("A, B", "x", "actor")]


def test_an_alias_of_two_words_is_found_where_a_line_breaks_between() -> None:
    table = [Alias("Nordby kommune", "m", "actor"), Alias("grønn bil", "b", "actor")]
    found = names.find_mentions("Nordby\nkommune. Grønn\u00a0bil", table)
    assert [m.id for m in found] == ["m", "b"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("alias,id\nSDF,sdf\n", "mine.csv lacks the column 'label'"),
        ("alias,id,label\nMoe, leder,moe,actor\n", "Line 2 .* too many commas"),
        ("alias,id,label\nSDF,,actor\n", "Line 2 .* empty cell"),
        ("alias,id,label\nSDF,sdf,actor\n  ,is,actor\n", "Line 3 .* empty cell"),
        ("alias,id,label\nSDF,sdf\n", "has two parts and needs three, with"),
        ("alias,id,label\na b actor\n", "has one part and needs three, with commas"),
        ("alias,id,label\n\nSDF,sdf,actor\n\n,is,actor\n", "Line 5 .* empty cell"),
        ("alias,id,label\nX,a,actor\nX,b,actor\n", "'X' stands for 'a' and for 'b'"),
    ],
)
def test_a_wrong_alias_table_is_refused_in_words(alias_table, written, said) -> None:
    with pytest.raises(InputError, match=said):
        alias_table(written)


def test_the_same_line_twice_is_no_contradiction(alias_table) -> None:
    assert len(alias_table("alias,id,label\nX,a,actor\nX,a,actor\n")) == 2


# -- marked texts -----------------------------------------------------------------

SPAN = {"start": 1, "end": 3, "label": "actor", "id": "x"}


def annotation(tmp_path, record: object) -> tuple[str, list[Mention]]:
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    return names.read_annotation(path)


def test_a_marked_text_comes_with_its_mentions_in_order(tmp_path) -> None:
    late = SPAN | {"start": 3, "end": 4, "id": None}
    written, found = annotation(tmp_path, {"text": "abcd", "spans": [late, SPAN]})
    assert written == "abcd"
    assert found == [Mention(1, 3, "bc", "actor", "x"), Mention(3, 4, "d", "actor")]


@pytest.mark.parametrize(
    "record",
    [
        {},
        [],
        {"text": "abcd"},
        {"text": "abcd", "spans": [{"start": 1}]},
        {"text": "abcd", "spans": [SPAN | {"start": "1"}]},
        {"text": "abcd", "spans": ["b"]},
        {"text": None, "spans": [SPAN]},
        "abcd",
        4,
    ],
)
def test_what_is_no_annotation_is_refused_in_words(tmp_path, record) -> None:
    with pytest.raises(InputError, match=r"marked\.jsonl is not an annotation file"):
        annotation(tmp_path, record)


@pytest.mark.parametrize(
    "span",
    [
        SPAN | {"surface": "xx"},
        SPAN | {"end": 99},
        SPAN | {"start": -2, "end": -1},
        SPAN | {"start": 3, "end": 1},
    ],
    ids=["other words", "beyond the end", "before the start", "backwards"],
)
def test_offsets_that_do_not_fit_the_text_are_refused(tmp_path, span) -> None:
    with pytest.raises(InputError, match=r"offsets .* do not fit"):
        annotation(tmp_path, {"text": "abcd", "spans": [span]})
