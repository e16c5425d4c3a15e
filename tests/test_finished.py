"""What lesson 02 shows in one call: marks beside the reference, aliases, a picture."""

import re
from operator import attrgetter

import pytest

from raqqakit import annotate, data, exercises, finished, names, text
from raqqakit.errors import InputError
from raqqakit.names import Alias
from tools import build

LESSON = build.SOURCE / "02_extract_the_actors.md"
WORDS = LESSON.read_text(encoding="utf-8")
stories = pytest.mark.parametrize("story", ["article", "calmer"])


def listed(name: str) -> list[str]:
    """The words of a list of the notice, such as those that are wanted."""
    (line,) = re.findall(rf"^- \*{name}\*: (.+)$", WORDS, re.M)
    return re.findall(r'<i lang="nb">(.+?)</i>', line)[0].split(", ")


def notice() -> str:
    return re.findall(r'> <i lang="nb">(Turlaget .+?)</i>', WORDS)[0]


def places(words: list[str]) -> list[text.Piece]:
    """Each word of a list where it stands in the notice, one after the other."""
    found, start = [], 0
    for word in words:
        start = notice().index(word, start)
        found.append(text.Piece(start, start + len(word), word))
        start += len(word)
    return found


def test_what_the_tools_find_in_the_notice_is_what_the_lesson_says() -> None:
    of_q4 = ("Fjellrev", "TF", "speiderne", "Eva Dahl")
    by_table = names.find_mentions(notice(), [Alias(n, n, "actor") for n in of_q4])
    by_capitals = names.capitalised(notice())
    assert [m.text for m in by_table] == listed("found by your table")
    assert [m.text for m in by_capitals] == listed("found by the capitals")
    wanted = places(listed("wanted"))
    held = {p.id: p.expected for p in exercises.problems_of("lesson02").problems}
    score = names.score(by_capitals, wanted)
    assert {"precision": score.precision, "recall": score.recall} == held["q7"].pairs
    exact, rough = (names.score(by_table, wanted, exact=e) for e in (True, False))
    assert (exact.recall, rough.recall) == (held["q6"].low, held["q6"].high)
    assert (len(by_table), exact.right, rough.right) == (6, 5, 6)


@stories
def test_marks_are_counted_as_right_with_other_ends_missed_or_extra(story) -> None:
    article, reference = data.article(story), data.reference("actor", story=story)
    none = finished.marks_compared([], reference, article)
    assert none.caption == f"Right 0, other ends 0, missed {len(reference)}, extra 0"
    assert {row[0] for row in none.rows} == {"missed"}
    same = finished.marks_compared(reference, reference, article, show=["extra"])
    assert same.caption.startswith(f"Right {len(reference)}, other ends 0, missed 0")
    assert same.rows == []


def test_no_score_stands_beside_the_first_marks() -> None:
    article, reference = data.article(), data.reference("actor")
    second = text.sentences(article)[1]
    mine = annotate.marks_from_quotes(
        article, ["IS", "det syriske regimet"], within=second
    )
    shown = repr(finished.marks_compared(mine, reference, article, second))
    assert "Right 1, other ends 1, missed 3, extra 0" in shown
    assert not re.search("kappa|F1|precision|recall", shown)


def test_a_table_of_aliases_is_held_against_the_mentions_of_its_actors() -> None:
    long = "London-baserte eksilgruppa Syrian Observatory for Human Rights"
    found = {
        "Right 2, other ends 0, missed 2, extra 0": {"SOHR": "sohr"},
        "Right 3, other ends 0, missed 1, extra 0": {"SOHR": "sohr", long: "sohr"},
        "Right 4, other ends 0, missed 0, extra 1": {
            "SOHR": "sohr", long: "sohr", "gruppen": "sohr",
        },
        "Right 0, other ends 0, missed 0, extra 0": {},
    }  # fmt: skip
    for caption, aliases in found.items():
        assert finished.aliases_tried(aliases).caption == caption


@pytest.mark.parametrize(
    ("aliases", "said"),
    [
        ({"SOHR": "SOHR"}, "No actor has the id 'SOHR'. There is .*, sohr, "),
        (["SOHR"], "Give a dictionary"),
        ({"": "sohr"}, "An alias is empty"),
    ],
)
def test_what_is_no_table_of_aliases_is_said_in_a_sentence(aliases, said) -> None:
    with pytest.raises(InputError, match=said):
        finished.aliases_tried(aliases)


@stories
def test_precision_and_recall_are_ranges_and_of_other_texts_nothing_is_known(
    story, monkeypatch
) -> None:
    shown: list = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    text, reference = data.article(story), data.reference("actor", story=story)
    found = names.find_mentions(text, data.aliases("actor_names", story))
    finished.scores_as_ranges(found, reference)
    exact, rough = (names.score(found, reference, exact=e) for e in (True, False))
    shares = {"precision": attrgetter("precision"), "recall": attrgetter("recall")}
    for name, (said, low, high) in zip(shares, shown[1].rows):
        of = shares[name]
        assert said.startswith(name)
        assert (low, high) == (round(100 * of(exact)), round(100 * of(rough)))
        assert f"between {low} and {high} per cent" in shown[0].alt
    assert shown[1].rows[-1][1:] == ("not known", "not known")


def test_without_a_mention_there_is_nothing_to_score() -> None:
    with pytest.raises(InputError, match="nothing to score"):
        finished.scores_as_ranges([], data.reference("actor"))


@stories
def test_a_word_is_taken_by_the_rule_unless_it_describes_somebody_else(story) -> None:
    rows = finished.words_with_names(story).rows
    refused = [word for word, taken in rows if not taken]
    assert len(refused) == 1
    assert refused[0].endswith(("-støttede", "-ledede"))
    assert {*data.examples(story)["inside_words"]} < {word for word, _ in rows}


@stories
def test_a_line_of_the_picture_is_the_first_sentence_that_says_so(story) -> None:
    links = finished.main_links(story)
    ends = [(x.source, x.relation, x.target) for x in links]
    assert len({*ends}) == len(ends)
    for link in links:
        same = [x.sentence for x in data.links(story)
                if (x.source, x.relation, x.target) == (
                    link.source, link.relation, link.target)]  # fmt: skip
        assert link.sentence == min(same)
    assert "parties" not in {link.source for link in links}
