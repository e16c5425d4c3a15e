"""The slips that everybody makes get a sentence; every other error is Python's own."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from raqqakit.exercises.notebook import stopped

READY = (
    "from raqqakit import figures, text\nfrom raqqakit.quantities import Interval\n"
    "from raqqakit.exercises import YOUR_ANSWER\n"
    "sentences = ['a']\ndef mine(word):\n    return word + 1\n"
)
SLIPS = {
    "check(Q)": "no name `check`. If it is a text",
    "print(Q)": 'no name `Q`. If it is a text, write `"Q"`; if a cell above',
    "print(sentence)": "Did you mean `sentences`?",
    "low = none": "Did you mean `None`?",
    "print(true)": "Did you mean `True`?",
    "Interval(10,000, 25,000)": "ten thousand is written `10_000`",
    "mine(10,000)": "A comma parts two values",
    "figures.bar_chart({'a': 3})": "brackets this needs `title` and `axis`, too.",
    "figures.bar_chart({'a': 3}, 'words')": "need their name before them",
    "figures.bar_chart({'a': 3}, 'words', axis='x')": 'such as `title="…"`',
    "figures.bar_chart({'a': 3}, titel='x', axis='y')": "by the name `titel`. Compare",
    "figures.Bar('a', Interval(1, 2))": "this needs `group`, too.",
    "mine()": "this needs `word`, too.",
    "print('a)": "In line 1 a text begins and does not end.",
    'x = 1\nprint("a)': "In line 2 a text begins",
    "print((1, 2": "The bracket `(` in line 1 is never closed. Write `)`",
    "x = [1, 2\n": "The bracket `[` in line 1 is never closed. Write `]`",
    "x = {'a': 1": "The bracket `{` in line 1 is never closed. Write `}`",
    "answer = 1)": "In line 1 the bracket `)` closes nothing.",
    "x = [1 2]": "two values stand side by side. Is there a comma missing",
    "if sentences\n    print(1)": "Line 1 needs a colon",
    "def f(x):\nreturn x": "four spaces further in. Write it there; if line 2 is that",
    "def f(x):\n    # here\n\nex.q1.check(f)": "Under line 1 a line is missing that",
    "def f(x):\n    if x:\n\nex.q1.check(f)": "Write it there. Python says",
    "x = 1\n  y = 2": "begins with spaces that it does not need",
    "print 'x'": "round brackets are missing",
    "if x = 1:\n    pass": "is asked with `==`",
    "low = 3 + 2, high = 5 + 6": "In line 1 two names are given a value. Each",
    "low = 3 + 2 high = 5 + 6": "Each assignment needs a line of its own.",
    "low = 3 and high = 5": "Each assignment needs a line of its own.",
    "def f:\n    return 3": "Line 1 needs round brackets behind the name",
    "x = “a”": "In line 1 stands “. Python knows the straight quotation mark",
    "x = «a»": "In line 1 stands «.",
    "if 1 =< 2:\n    pass": "stands `=<`. Python writes it the other way round, `<=`.",
    "x = 1\nx => 2": "In line 2 stands `=>`.",
    "a = = 1": "Python cannot read line 1.",
    "x = 1\n'a'.count(.)": "In line 2 stands `.` without quotation marks.",
    "x = {\n    39: 'yes',\n    41: ?,\n}": "In line 3 stands `?` without quotation",
    "x = [1,,]": "Python cannot read line 1.",
    "'a'.count(. )": "A text begins with one and ends with one.",
    "... + 1": "Three dots still stand in this cell.",
    "sorted([1, ...])": "Three dots still stand",
    "mine('a')": "A text and a number do not go together",
    "'10' < 9": "A text and a number do not go together",
    "len(10.000)": "a number has neither. A text stands between quotation marks.",
    "sentences()": "Round brackets stand behind something that is no function.",
    "sentences[1]": "There is nothing at that place. The first has the number 0",
    "{'IS': 1}['is']": "There is no entry `is`.",
    "3 / len([])": "Something is divided by 0.",
}
OTHERS = {
    "import json; json.loads('{')": "JSONDecodeError",
    "text.concordance(3, 4)": "AttributeError",
    "raise RuntimeError('x')": "RuntimeError",
    "open('not there')": "FileNotFoundError",
    "None + []": "TypeError",
}


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        made = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
        made.set_custom_exc((Exception,), stopped.show)
        made.run_cell(READY, store_history=True)
        yield made


@pytest.mark.parametrize(("written", "said"), SLIPS.items())
def test_a_slip_gets_a_sentence_and_pythons_last_line(
    shell, capsys, written: str, said: str
) -> None:
    outcome = shell.run_cell(written, store_history=True)
    told = capsys.readouterr().out
    assert told.startswith("Stopped. ")
    assert said in told
    assert "Traceback" not in told
    assert told.count("\n") == 1
    error = outcome.error_in_exec or outcome.error_before_exec
    assert f"Python says: `{type(error).__name__}: " in told
    assert "ipython-input" not in told
    assert not outcome.success  # what stands below does not run


@pytest.mark.parametrize(("written", "name"), OTHERS.items())
def test_every_other_error_is_shown_as_ever(shell, capsys, written, name) -> None:
    shell.run_cell(written, store_history=True)
    told = capsys.readouterr().out
    assert "Traceback" in told
    assert name in told


def test_a_line_that_stops_at_the_placeholder_is_not_attempted(shell, capsys) -> None:
    shell.run_cell("{'a': 1}[str(YOUR_ANSWER)]", store_history=True)
    assert capsys.readouterr().out.startswith("Not attempted.")


@pytest.fixture
def lesson(shell, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    monkeypatch.setattr("IPython.get_ipython", lambda: shell)
    shell.run_cell(
        "from raqqakit import exercises\nlesson = exercises.load('lesson00')"
    )
    capsys.readouterr()


@pytest.mark.usefixtures("lesson")
def test_every_reply_of_a_cell_is_seen_and_not_its_last_alone(shell, capsys) -> None:
    three = "lesson.q9.check(55, 110)\nlesson.q9.hint()\n1 + 1"
    shell.run_cell(three, store_history=True)
    told = capsys.readouterr().out
    assert told.index("Right. ") < told.index("Hint 1 of 3.") < told.index("2")
    waiting = "1 + 1\nlesson.q8.check(YOUR_ANSWER + 1)\nlesson.q8.hint()"
    shell.run_cell(waiting, store_history=True)
    told = capsys.readouterr().out
    assert told.startswith("Not attempted. ")
    assert "Hint 1 of 3." in told


@pytest.mark.usefixtures("lesson")
@pytest.mark.parametrize("name", ["q8.hint", "q8.solution", "q1.ask", "again", "curve"])
def test_a_method_without_its_brackets_says_that_they_are_missing(
    shell, capsys, name: str
) -> None:
    shell.run_cell(f"lesson.{name}")
    told = capsys.readouterr().out
    assert f"Write round brackets behind it: lesson.{name}()" in told
    shell.run_cell("lesson.q8.hint()")
    assert "Hint 1 of 3" in capsys.readouterr().out
    shell.run_cell("import pathlib; pathlib.Path('a').exists")
    assert "bound method" in capsys.readouterr().out
