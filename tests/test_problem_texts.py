"""What a text says of its problems: what is taken from it, and what is refused."""

import json
from pathlib import Path

import jupytext
import pytest

from raqqakit.errors import InputError
from raqqakit.exercises import sets
from raqqakit.exercises.answers import Choice, Order
from raqqakit.exercises.texts import ProblemText, SetText, texts_of
from tools import build
from tools.problem_texts import set_text
from tools.user_error import UserError

TEXT = """# Exercises 09 A short set

## How it works

- one line that belongs to no problem

## 1 Which one? (step 4; in pairs, without code)

**Choose** one.

- **A** <i lang="nb">Ferja</i> (the ferry)
  is *late*
- **B** `x = 2 * 3`

```{code-cell}
:tags: [q1, choose, objective-3]

answer = YOUR_ANSWER
ex.q1.check(answer)
```

```{code-cell}
:tags: [q1, answer]

answer = "B"
ex.q1.check(answer)
```

+++ {"tags": ["q1", "why"]}

**Why:** so it is.

+++ {"tags": ["q1", "replies"]}

**Right:** <i lang="nb">Ferja</i> is late.

**Hints:**

1. Look at **one** word.
2. It is `a * b`, or [this](there).
3. Nearly.

**Replies:**

- **A** `too-early` The {value} is not <i lang="nb">ute</i> (out) yet.

+++

## 2 Extra, if you have time: two more (step 5)

```{code-cell}
:tags: [q2, write, objective-1]

answer = YOUR_ANSWER
ex.q2.check(answer)
```

```{code-cell}
:tags: [q2, answer]

answer = 2
ex.q2.check(answer)
```

+++ {"tags": ["q2", "why"]}

**Why:** two.

+++ {"tags": ["q2", "replies"]}

**Right:** Two.

**Hints:**

1. Look.
2. Think.
3. Write.

**Replies:**

- `one-less` One is too few.
- `one-more` Three are too many.

+++

## How far are you?
"""
# A change of the text, and words of the sentence that refuses it.
REFUSED = {
    "a heading without a step": (" (step 5)", "", "is no heading of a problem"),
    "a heading without a number": ("## 2 E", "## E", "is no heading of a problem"),
    "a flag nobody knows": ("in pairs,", "in threes,", 'says "in threes"'),
    "two problems of one number": ("## 2 Extra", "## 1 Extra", 'tagged "q2" stands'),
    "an unknown format": ("choose,", "chose,", "FORMAT is one of predict, choose"),
    "no objective": (", objective-3", "", "objective-N"),
    "no starter": ("[q1, choose, objective-3]", "[]", "needs a starter cell"),
    "no tags at all": (":tags: [q2", ":tags: [x", "needs a starter cell"),
    "no answer": ("[q1, answer]", "[]", "no cell that is its answer"),
    "two answers": ("[q1, choose, objective-3]", "[q1, answer]", "two cells"),
    "no why": (', "why"', "", "two cells that are its starter"),
    "no replies": (', "replies"', "", "two cells that are its starter"),
    "replies elsewhere": ('["q2", "replies"]', "[]", "no cell that is its replies"),
    "a why in other words": ("**Why:** two", "**Fordi:** to", 'begins "**Why:** "'),
    "no line before a heading": (
        "many.\n\n+++\n\n##",
        "many.\n\n##",
        'write a line "+++"',
    ),
    "no right": ("**Right:** Two.\n\n", "", "not in their order: write **Right:**"),
    "two hints": ("3. Write.\n", "", "not in their order: write **Right:**"),
    "four hints": ("3. Write.", "3. Write.\n4. Go.", "not in their order"),
    "no reply": ("- **A** `too-early` ", "", "not in their order"),
    "a reply without code": ("`one-less` One", "One", 'has the reply "One is too few.'),
    "a code twice": ("`one-less`", "`one-more`", "two replies that are its one-more"),
    "a letter of no option": ("- **A** `", "- **C** `", 'reply to "C", which is none'),
    "an option without its reply": (
        "- **B** `x = 2 * 3`",
        "- **B** `x = 2 * 3`\n- **C** six",
        "3 options and replies to 1",
    ),
    "an option without its letter": ("**A** ", "", 'letters are "B"'),
    "a letter left out": ("**B** ", "**C** ", 'letters are "AC"'),
    "a letter twice": ("**B** ", "**A** ", 'letters are "AA"'),
    "small letters": ("**B** ", "**b** ", 'letters are "A"'),
}


def read(words: str) -> dict[str, ProblemText]:
    cells = jupytext.reads(words, fmt="md:myst")
    found = json.loads(set_text(Path("ex09_a_short_set.md"), cells))
    assert found["lesson"] == "09_a_short_set"
    return {name: ProblemText(**one) for name, one in found["problems"].items()}


def test_a_text_gives_each_fact_of_its_problems() -> None:
    assert read(TEXT)["q1"] == ProblemText(
        id="q1", title="Which one?", step=4, objective=3, format="choose",
        options={"A": "«Ferja» (the ferry) is late", "B": "x = 2 * 3"},
        pairs=True, no_code=True, code='answer = "B"', why="so it is.",
        right="«Ferja» is late.",
        hints=["Look at one word.", "It is `a * b`, or [this](there).", "Nearly."],
        replies={"too-early": "The {value} is not «ute» (out) yet."},
        wrong={"A": "too-early"},
    )  # fmt: skip
    assert read(TEXT)["q2"] == ProblemText(
        id="q2", title="Two more", step=5, objective=1, format="write", extra=True,
        code="answer = 2", why="two.", right="Two.",
        hints=["Look.", "Think.", "Write."],
        replies={"one-less": "One is too few.", "one-more": "Three are too many."},
    )  # fmt: skip


@pytest.mark.parametrize("change", REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_read_is_refused_in_one_sentence(change) -> None:
    old, new, words = change
    assert old in TEXT
    with pytest.raises(UserError) as refused:
        read(TEXT.replace(old, new))
    assert words in str(refused.value)
    assert str(refused.value).startswith("ex09_a_short_set.md: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("number", ["1", "3"])
def test_problems_are_numbered_one_by_one(number: str) -> None:
    changed = TEXT.replace("## 2 E", f"## {number} E").replace("q2", f"q{number}")
    with pytest.raises(UserError, match=f"numbered 1, {number}: each needs"):
        read(changed)


def test_a_key_must_be_one_of_the_options() -> None:
    with pytest.raises(InputError, match="C is none of the options: A one; B two"):
        Choice({"A": "one", "B": "two"}, "C")
    with pytest.raises(InputError, match="A is none of the options"):
        Choice({}, "A")
    with pytest.raises(InputError, match="BAC has a letter that is none of the lines"):
        Order({"A": "x = 1", "B": "y = x"}, ("AB", "BAC"))


def test_a_problem_without_its_text_says_where_it_is_to_be_written() -> None:
    with pytest.raises(InputError, match="no problem q9 in what was built of ex09"):
        SetText("ex09", "09_a_short_set", {})["q9"]


def test_no_notebook_runs_where_a_reply_or_a_misconception_is_alone(
    monkeypatch, capsys
) -> None:
    def alone(name: object) -> None:
        raise InputError(f"{name} has a reply alone.")

    monkeypatch.setattr(build, "problems_of", alone)
    monkeypatch.setattr(build, "build_notebooks", lambda only="": pytest.fail("ran"))
    for arguments in (["--check"], ["--only", "ex02"]):
        assert build.main(arguments) == 1
        assert "has a reply alone." in capsys.readouterr().out


def test_a_set_that_lacks_a_half_leaves_what_was_built_before(
    tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    there, new = tmp_path / "ex02.json", tmp_path / "ex98.json"
    there.write_text("as it was", encoding="utf-8")
    built = {there: "with q99", new: "new"}
    with monkeypatch.context() as half:
        half.setattr(build, "problems_of", refused)
        with pytest.raises(UserError, match="a half is missing"):
            build._write_sets(built)
    assert there.read_text(encoding="utf-8") == "as it was"
    assert not new.exists()
    assert capsys.readouterr().out == ""
    monkeypatch.setattr(build, "problems_of", lambda name: None)
    build._write_sets(built)
    assert there.read_text(encoding="utf-8") == "with q99"
    assert capsys.readouterr().out == "wrote ex02.json\nwrote ex98.json\n"


def refused(name: str) -> None:
    raise InputError("a half is missing")


def test_a_problem_that_the_set_lacks_is_named_with_the_file_to_write_it_in() -> None:
    text = next(iter(texts_of("ex02").problems.values()))
    with pytest.raises(InputError) as said:
        sets._worded({}, text, "ex02", "")
    assert str(said.value).startswith(f"{text.id} stands in the text alone: write ")
    assert "raqqakit/exercises/sets/ex02.py" in str(said.value)


def test_beside_a_set_the_lessons_that_name_its_problems_are_built(monkeypatch) -> None:
    monkeypatch.setattr(build, "build", lambda path, kind: path.name[:2])
    built = build.build_notebooks("ex02")
    assert {*built.values()} == {"ex", "00", "02"}
    assert {*build.build_notebooks("02").values()} == {"02"}


def test_no_notebook_runs_with_a_set_that_does_not_agree(monkeypatch, capsys) -> None:
    stale = {
        path: words.replace("q1", "q0") for path, words in build.build_sets().items()
    }
    monkeypatch.setattr(build, "build_sets", lambda only="": stale)
    monkeypatch.setattr(build, "build_notebooks", lambda only="": pytest.fail("ran"))
    assert build.check() == 1
    assert "ex01.json does not agree with its text" in capsys.readouterr().out


def test_a_name_that_fits_no_text_is_refused(capsys) -> None:
    for arguments in (["--only", "nonsense"], ["--check", "--only", "3"]):
        assert build.main(arguments) == 1
        assert "begins with" in capsys.readouterr().out
