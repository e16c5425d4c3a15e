"""Functions are judged by cases that no broken solution passes, and told the truth."""

import linecache
import math
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from raqqakit.exercises import YOUR_ANSWER, load
from raqqakit.exercises.answers import Function, Unreadable, case
from raqqakit.exercises.answers.functions.calls import RETURNED, TOO_LONG
from raqqakit.exercises.answers.functions.code import said_by_code
from raqqakit.exercises.answers.functions.commas import split_numbers
from raqqakit.exercises.answers.functions.function import _record_of as record_of
from raqqakit.exercises.answers.functions.inspecting import (
    FUNCTIONS,
    METHODS,
    ends_in_first_round,
    looks_at_given,
)
from raqqakit.exercises.answers.functions.same import same_result
from raqqakit.exercises.notebook.cell import rests_at
from raqqakit.exercises.problems import judge
from raqqakit.exercises.sandbox import clock
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.to_plain import to_plain
from raqqakit.quantities import Interval
from tools import build
from tools.support.cases import subjects
from tools.support.domains import DOMAINS
from tools.support.mutants import mutants
from tools.support.wrong_functions import WRONG

SUBJECTS = subjects()
every_problem = pytest.mark.parametrize("name", list(SUBJECTS))


def told(name: str, function):
    """What a learner is told of a function, given to a problem of a set."""
    problem = SUBJECTS[name].problem
    return judge(problem, problem.expected.gather(function))


def made(code: str, **names):
    """The function that a learner has written in a notebook with these names."""
    space = {"re": re, "math": math, "timedelta": timedelta, **names}
    kept = f"<cell {len(linecache.cache)}>"  # a notebook keeps the lines of its cells
    linecache.cache[kept] = (len(code), None, code.splitlines(keepends=True), kept)
    exec(compile(code, kept, "exec"), space)
    return next(v for k, v in space.items() if k not in names and k[0] != "_" and
                callable(v) and getattr(v, "__globals__", None) is space)  # fmt: skip


# -- the cases --------------------------------------------------------------------


def test_every_function_has_its_domain_and_every_domain_its_function() -> None:
    assert DOMAINS.keys() == SUBJECTS.keys()


@every_problem
def test_no_broken_solution_passes(name: str) -> None:
    subject = SUBJECTS[name]
    passing = subject.surviving(subject.expected.all_cases)
    assert [getattr(one, "source", one) for one in passing] == []
    assert len(subject.broken) > 100


@every_problem
def test_three_more_right_answers_are_right_in_the_whole_domain(name) -> None:
    subject = SUBJECTS[name]
    assert len(subject.domain) >= 15
    assert len(subject.rights) >= 4
    for function in subject.right_functions:
        wrong = [c for c in subject.domain if not subject.stands(function, c)]
        assert wrong == []


@every_problem
def test_the_cases_of_a_problem_agree_with_its_solution(name: str) -> None:
    subject = SUBJECTS[name]
    assert subject.passes(subject.solution, subject.expected.all_cases)


def test_a_function_is_broken_in_every_small_way() -> None:
    source = "def f(low, high):\n    return [n for n in range(low, 9) if n > high]"
    broken = {one.split("\n    ")[1] for one in mutants(source)}
    for wanted in (
        "return [n for n in range(low, 9) if n >= high]",
        "return [n for n in range(low, 10) if n > high]",
        "return [n for n in range(low + -1, 9) if n > high]",
        "return [n for n in range(low, 9)]",
        "return [n for n in range(low, 9) if n > low]",
        "return sorted([n for n in range(low, 9) if n > high])",
        "return None",
    ):
        assert wanted in broken
    with pytest.raises(ValueError, match="might not end"):
        next(mutants("def f(x):\n    while x: pass"))


@pytest.mark.parametrize(
    ("name", "code"),
    [(name, one) for name, several in WRONG.items() for one in several],
)
def test_a_wrong_answer_of_a_reader_is_not_right(name: str, code: str) -> None:
    assert told(name, made(code)).status != "right"


# -- what is said -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "reply"),
    [
        ("lesson03 q9", "def f(km): return round(km / 1,609)", "comma"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n"
         " return round(km * 1,609)", "comma"),
        ("lesson03 q8", "def f(km):\n if km is None: return None\n"
         " return 1.000 * km", "point"),
        ("lesson03 q8", "def f(km):\n if km is None: return None\n"
         " return 1,000 * km", "comma"),
        ("lesson03 q8", "def f(km):\n if km is None: return None\n"
         " return km * 1,000", "comma"),
        ("lesson03 q11", "def f(n, e, a): return math.hypot(111.2 * n,"
         " 111.2 * e * math.cos(a))", "no-radians"),
        ("lesson03 q11", "def f(n, e, a): return math.hypot(111.2 * n,"
         " 111 * e * math.cos(math.radians(a)))", "rough-degree"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n return km / 1,609",
         "comma"),
        ("lesson03 q9", "kit_says = 9\ndef f(km): return round(kit_says / 1.609)",
         "wired"),
        ("lesson03 q9", "kit_says = 9\ndef f(km):\n if km is None: return None\n"
         " return round(kit_says / 1.609)", "wired"),
        ("lesson03 q9", "def f(km): return round(km) / 1.609", "rounded-first"),
        ("lesson03 q9", "def f(km): return km / 1609", "in-metres"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n"
         " return round(km * 1609)", "turned-round"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n"
         " return round(1.609 / km)", "other-way"),
        ("lesson03 q9", "def f(km):\n if km == 'None': return None\n"
         " return round(km / 1.609)", "none-as-text"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n"
         " return round(km * 0.621)", "rough-mile"),
        ("lesson03 q9", "def f(km): return round(km * 0.621)", "none-not-asked"),
        ("lesson03 q9", "def f(km):\n if km is None: return None\n"
         " print(round(km / 1.609))", "prints"),
        ("lesson03 q9", "def f(km):\n if km is None: return None", "never-reached"),
        ("lesson03 q8", "def f(km):\n if km is None: return None\n"
         " return print(1000 * km)", "prints"),
        ("lesson03 q8", "def f(km):\n if km is None: return None\n"
         " return None", "all-none"),
        ("lesson03 q8", "kit_says = 9\ndef f(km):\n if km is None: return None\n"
         " return 1000 * kit_says", "wired"),
        ("ex03 q6", "def f(b): return ['N','NE','E','SE','S','SW','W','NW']"
         "[math.ceil(b / 45) % 8]", "rounded-up"),
        ("ex03 q6", "def f(b): return ['N','NE','E','SE','S','SW','W','NW']"
         "[int(b / 45)]", "cut-down"),
        ("ex03 q6", "def f(b): return ['N','NE','E','SE','S','SW','W','NW']"
         "[b // 45]", "cut-down"),
        ("ex03 q6", "def f(b): return ['N','NE','E','SE','S','SW','W','NW']"
         "[round(b / 45)]", "no-way-round"),
        ("ex01 q6", "def f(b): return [x for x in b if len(x.split()) < 4]",
         "by-length"),
        ("ex01 q6", "def f(b): return [x for x in b if len(x) < 20]", "by-length"),
        ("ex01 q6", "def f(b): return [x for x in b if len(x.split()) < 6 and"
         " not x.endswith('.')]", "by-length"),
        ("ex01 q6", "def f(b): return [x for x in b if x[-1] != '.' and"
         " x[0].isupper()]", "first-sign"),
        ("ex01 q6", "def f(b): return [x for x in b if not x.endswith(('.', '?'))]",
         "other-ends"),
        ("ex01 q6", "def f(b): return [x for x in b if x[-1] not in '.!']",
         "other-ends"),
        ("ex02 q5", "def f(a, b): return len(a & b) / len(a) if a else 0, "
         "len(a & b) / len(a | b)", "one-of-all-together"),
        ("ex02 q5", "def f(a, b): return len(a) / len(b), len(b) / len(a)",
         "one-by-the-other"),
        ("ex03 q6", "def f(b): return ['n','ne','e','se','s','sw','w','nw']"
         "[round(b / 45) % 8]", "another-kind"),
        ("ex03 q6", "def f(b): return ['N','E','S','W'][int(b / 90)]", "on-the-page"),
        ("ex01 q5", "def f(block): return 1", "constant"),
        ("lesson01 q6", "def f(sentence): return len(sentence.split('. '))",
         "cut-at-stops"),
        ("lesson01 q6", "def f(sentence): return len(sentence.split('.'))",
         "cut-at-stops"),
        ("lesson01 q6", "def f(sentence): return 1", "of-the-line"),
        # An error is the same only when its words are.
        ("ex02 q5", "def f(a, b): return a / b", "sets-divided"),
        ("ex02 q5", "def f(a, b): return a + b", "stops"),
        ("ex01 q6", "def f(b): return b.endswith('.')", "list-has-no-end"),
        ("ex01 q6", "def f(b): return b.upper()", "stops"),
        ("ex01 q5", r"def f(block): return len(re.findall(r'\. ', block)) + 2",
         "one-more"),
        ("ex01 q5", "def f(block): return block.count('.') + 1 - block.count('0')",
         "seen-case"),
        ("ex02 q2", "def f(word):\n name, _, tail = word.partition('-')\n"
         " return name == 'LFR' and not tail.endswith('ede')", "no-genitive"),
        ("ex02 q2", "def f(word): return word == 'LFR' or word.endswith('båten')",
         "genitive"),
        ("ex04 q9", "def f(number, first, last):\n"
         " day, n = first - timedelta((first.weekday() - number) % 7), 0\n"
         " while day < last:\n  n, day = n + 1, day + timedelta(7)\n return n",
         "last-day-lost"),
        ("ex04 q9", "def f(number, first, last):\n day, n = first, 0\n"
         " while day < last:\n  n += day.weekday() == number\n  day += timedelta(1)\n"
         " return n + 1", "itself-left-out"),
        ("ex04 q9", "def f(number, first, last):\n day, n = first, 0\n"
         " while day < last:\n  n += day.weekday() == number\n  day += timedelta(1)\n"
         " return n", "month-only"),
        ("ex05 q3", r"def f(w): return int(w.replace('.', '')) if re.fullmatch("
         r"r'\d+(\.\d{3})*', w) else None", "front-not-counted"),
        ("ex05 q3", r"def f(w): return int(w.replace('.', '')) if re.match("
         r"r'\d+(\.\d{3})+', w) else None", "no-point"),
    ],
)  # fmt: skip
def test_a_cause_is_named_only_where_it_is_the_cause(name, code, reply) -> None:
    assert told(name, made(code)).code == reply, told(name, made(code))


@pytest.mark.parametrize(
    ("name", "code", "next_step"),
    [
        ("lesson01 q6", "def f(s): return s.split().len()", "`len` stands in front"),
        ("lesson01 q6", "def f(s): return s.len()", "`len` stands in front"),
        ("lesson01 q6", "def f(s): return s.split().length", "`len` stands in front"),
        ("lesson01 q6", "def f(s): return len(s.split)", "as in `.split()`"),
        ("lesson01 q6", "def f(s): return len[s.split()]", "Round brackets belong"),
        ("lesson01 q6", "def f(s): return s.words()", "in a cell of its own"),
        ("ex06 q7", "def f(a, b): return a['measure', 'level', 'start'] =="
         " b['measure', 'level', 'start']", "ask for the names one by one"),
        ("ex06 q7", "def f(a, b): return a[0] == b[0]", "('0')"),
        ("ex01 q5", "def f(block): return print(block.count('. ') + 1)",
         "not even behind `return`"),
        ("ex01 q5", "def f(block): return len(block.split('.'))",
         "Which points end a sentence"),
        ("lesson03 q11", "def f(n, e, lat):\n way = 111,2 * e\n"
         " return math.hypot(111.2 * n, way)", "Python wants a point"),
        ("lesson03 q9", "def f(km):\n mile = 1,609\n return round(km / mile)",
         "Python wants a point"),
        ("lesson03 q9", "def f(km):\n a = (1, 2)\n a[0] = km\n return a[0]",
         "in a cell of its own"),
        ("ex05 q8", "def f(a, b): return a - b", "one of its two ends, with `[0]`"),
        ("ex05 q8", "def f(a, b): return max(0, a - b)", "A pair is given there"),
        ("ex05 q8", "def f(a, b): return a[0] - b, a[1] - b", "A pair is given there"),
        ("ex05 q8", "def f(a, b): return a[0] - b[2], 0", "the first has the number 0"),
        ("ex05 q8", "def f(a, b): return 'from ' + a[0]", '`"10"` is a text'),
        ("ex05 q8", "def f(a, b): return a[0] - 0,5 * (1,2)", "If `0,5` is one"),
        ("lesson03 q9", "def f(km): return km and round(km / '1.609')", "is a text"),
        ("ex03 q6", "def f(b): return ['N', 'NE'][b / 45]", "`//` gives whole ones"),
        ("ex06 q7", "def f(a, b): return a['Level'] == b['Level']", "Is `level`"),
        ("ex06 q7", "def f(a, b): return a['mesure'] == b['mesure']", "Is `measure`"),
        ("ex06 q7", "def f(a, b): return a['where'] == b['where']",
         "What is given has the names `who`, `measure`, `level`, `start`."),
        ("ex01 q6", "def f(b): return [x for x in b if not x.endwith('.')]",
         "Is `endswith` meant?"),
        ("ex01 q6", "def f(b): return b.apend('x')", "Is `append` meant?"),
        ("ex04 q2", "def f(s): return bool(re.serch('melder', s))", "Is `search`"),
        ("ex04 q2", "def f(s): return re.search('xx', s).group()",
         "ask first whether it is None"),
        ("ex04 q9", "def f(n, a, b): return b.wekday()", "Is `weekday` meant?"),
        ("ex04 q9", "def f(n, a, b): return b - a", "gives a timedelta"),
        ("ex04 q9", "def f(n, a, b): return (b - a) / 7", "Behind it `.days` gives"),
    ],
)  # fmt: skip
def test_where_a_function_stops_a_common_cause_is_named(name, code, next_step) -> None:
    assert next_step in told(name, made(code)).message


@every_problem
def test_a_reply_says_stopped_of_a_call_that_stopped_and_of_no_other(name) -> None:
    subject = SUBJECTS[name]
    expected, replies = subject.expected, subject.problem.text.replies
    for one in subject.wrong:
        tried = expected.gather(one)
        said = judge(subject.problem, tried)
        calls = expected.read(tried).calls
        first = next(
            call.how
            for call, case in zip(calls, expected.all_cases)
            if call.how != RETURNED
            or not same_result(call.got, to_plain(case.wanted), expected.tolerance)
        )
        reply = replies.get(said.code, "")
        assert "{call} stopped" not in reply or first != RETURNED, said
        assert not re.search(r"\{call\}( still)? gives", reply) or first == RETURNED, (
            said
        )


@every_problem
def test_what_the_failing_case_alone_shows_is_said_of_the_case(name: str) -> None:
    """It is true whatever the fault is: call, result, wish, and then a question."""
    problem = SUBJECTS[name].problem
    by_answer = {c for c, when in problem.misconceptions.items() if when is not None}
    for code in problem.expected.told_apart():
        reply = problem.text.replies[code]
        assert code not in by_answer
        assert {"{call}", "{value}", "{wanted}"} <= {*re.findall(r"\{\w+\}", reply)}
        assert reply.endswith("?")


@every_problem
def test_what_fits_no_cause_is_told_call_result_and_wish(name: str) -> None:
    subject = SUBJECTS[name]
    number = len(subject.expected.all_cases)
    results = iter([case.wanted for case in subject.expected.all_cases[:-1]] + [()])
    message = told(name, lambda *given: next(results, number)).message
    assert f"`{subject.expected.name}(" in message
    assert "gives" in message


DOUBLE = Function("double", cases=(case(1, gives=2),), unseen=(case([2], gives=[4]),))
PAIR = Function("add", cases=(case(1, 2, gives=3),), unseen=(case(5, 5, gives=10),))


def found(expected: Function, function):
    problem = SUBJECTS["ex01 q5"].problem
    text = replace(problem.text, replies={})
    made_so = replace(problem, text=text, expected=expected, misconceptions=())
    return judge(made_so, expected.gather(function))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("def f(x): return cos(x)", "Is `math.cos` meant?"),
        ("def f(x): return findall(x)", "Is `re.findall` meant?"),
        ("def f(number): return 2 * nubmer", "Is `number` meant?"),
        ("def f(number): return 2 * Number", "Is `number` meant?"),
        ("FACTOR = 2\ndef f(x): return facter * x", "Is `FACTOR` meant?"),
        ("def f(x): return lenn(x)", "Is `len` meant?"),
        ("def f(x): return len(words)", "what is given is called `x`."),
        ("def f(x): return mine(x)", "defined above, in a cell that was run?"),
        ("def f(text): return split(text)", "with a point: `text.split(…)`."),
        ("def f(x): return count(x)", "with a point: `x.count(…)`."),
        ("def f(x): return statistics.mean(x)", "write `import statistics` above"),
        ("def f(x): return quite_unknown", "what is given is called `x`."),
        ("def f(x): return [y for y in numbers]", "what is given is called `x`."),
        ("def f(x): return licence", "what is given is called `x`."),
        (
            "def f(x): return many\ndef g(many): pass",
            "to `g`. Your function is given `x`.",
        ),
        ("def f(x): return [f] + g", "what is given is called `x`."),
        ("def f(x):\n if x == 3: y = 1\n return y", "before it has a value"),
        ("def f(x, y, z): return x", "takes 3 values, and `double(1)` gives it 1."),
        ("def f(): return 2", "takes 0 values, and `double(1)` gives it 1."),
        ("def f(x): x * 2", "Its last line needs the word `return`"),
        ("def f(x):\n if x == 3: return 1", "Either no `return` is reached there"),
        ("def f(x): return {2: 4}.get(x)", "or what stands behind it is None"),
        ("def f(x): print(2 * x)", "Write `return` in the place of `print`"),
        ("def f(x): return print(2 * x)", "not even behind `return`"),
        ("def f(x):\n print(x)\n if x == 3: return 1", "with the value itself"),
        ("def f(x): return f(x)", "calls itself again and again"),
        ("def f(x): return str(x).upper", "gives a function that was not called"),
        ("def f(x): return (y for y in [x])", "Write `list(…)` around"),
    ],
)
def test_what_is_the_matter_is_found_by_looking(code: str, words: str) -> None:
    assert words in found(DOUBLE, made(code)).message


def test_a_name_is_looked_for_in_the_modules_that_have_it_themselves() -> None:
    from raqqakit import figures, quantities

    made_so = made("def f(x): return bar_chart(x)", figures=figures)
    assert "Is `figures.bar_chart` meant?" in found(DOUBLE, made_so).message
    space = {"quantities": quantities}
    exec("def f(x): return re.findall(x)", space)
    assert "write `import re` above" in found(DOUBLE, space["f"]).message


def test_only_what_the_lessons_use_of_python_is_held_out() -> None:
    lessons = (build.ROOT / "source" / "lessons").glob("*.md")
    code = "".join(lesson.read_text(encoding="utf-8") for lesson in lessons)
    assert [name for name in FUNCTIONS if not re.search(rf"\b{name}\b", code)] == []
    assert [name for name in METHODS if f".{name}(" not in code] == []


def test_a_name_left_over_from_the_function_above_is_said_to_belong_there() -> None:
    code = "def ceilings(ends): return sum(n[0] is None for n in numbers)"
    code += "\ndef allowed(numbers, ceiling): pass"
    message = told("lesson06 q11", made(code)).message
    assert "It belongs to `allowed`. Your function is given `ends`." in message
    code = code.replace("in numbers", "in ends if n <= ceiling")
    assert "It belongs to `allowed`" in told("lesson06 q11", made(code)).message


@pytest.mark.parametrize("name", ["first", "people"])
def test_a_function_that_asks_a_value_of_the_page_is_told_so_first(name) -> None:
    """What it gives may be what another fault gives, and that is not the matter."""
    code = f"def f(ends): return sum({name}[0] is None for one in ends)"
    for value in ([50_000, 100_000], [None, 15_000], 20_000):
        message = told("lesson06 q11", made(code, **{name: value})).message
        assert f"Your function uses `{name}`, which is not given to it" in message


def test_where_a_number_of_values_is_the_matter_it_is_said() -> None:
    assert found(PAIR, lambda pair: 3).code == "arguments"
    assert found(PAIR, lambda a, *more: a + sum(more)).status == "right"
    assert found(PAIR, lambda a, b, c=0: a + b + c).status == "right"
    result = told("ex06 q3", made("def fits(people, interval): return people"))
    assert "takes 2 values" in result.message
    assert "gives it 3" in result.message


@pytest.mark.parametrize(
    "code",
    [
        "def f(sentence): return len(wrds.split())",
        "import raqqakit.text as text\ndef f(sentence): return len(words.split())",
        "parts = [1]\ndef f(sentence): return len(parts.split())",
        "def f(sentence): return len()",
    ],
)
def test_what_is_given_is_named_where_a_function_does_not_look_at_it(code) -> None:
    message = told("lesson01 q6", made(code)).message
    assert message.endswith("In this function what is given is called `sentence`.")
    read = code.replace("len(", "len(sentence) + len(")
    assert "what is given" not in told("lesson01 q6", made(read)).message


def test_the_name_of_a_function_in_quotation_marks_is_no_result() -> None:
    assert found(DOUBLE, DOUBLE.name).message.endswith("without quotation marks.")


@pytest.mark.parametrize("result", [2, None, "doubled", [1]])
def test_a_result_in_the_place_of_the_function_is_said_to_be_one(result) -> None:
    said = found(DOUBLE, result)
    assert f"`def {DOUBLE.name}`; give the check its name without" in said.message
    assert said.status == "could not run"


def test_a_function_that_an_older_kit_checked_is_to_be_checked_again() -> None:
    before = {"calls": [["returned", 2, False, False]], "uses": []}
    assert DOUBLE.read({**before, "calls": before["calls"] * 2}).returns
    with pytest.raises(Unreadable, match="by an older kit"):
        DOUBLE.read(before)


THREES = "def f(w):\n good = re.fullmatch(r'\\d{1,3}(\\.\\d{3})*|\\d+', w)\n"
TRUE_IF = "True if low is None or people >= low else False"
SAID = [
    # A result of another kind: the kind is said before anything else.
    ("ex01 q6", "def f(b): return len([x for x in b if not x.endswith('.')])",
     "gives `1`: that is how many headings there are."),
    ("ex01 q6", "def f(b): return len(b) * 7",
     "gives `14`, one number, and a list of texts is wanted."),
    ("ex01 q6", "def f(b): return [not x.endswith('.') for x in b]",
     "Keep the blocks themselves."),
    ("ex01 q6", "def f(b): return [len(x) for x in b]",
     "a list of numbers, and a list of texts is wanted."),
    ("ex01 q6", "def f(b): return [b[0]]", "the first block alone is taken"),
    ("ex02 q5", "def f(a, b): return len(a & b) / len(a) if a else 0",
     "one share, and two are wanted."),
    ("ex02 q5", "def f(a, b):\n if not a: return 0\n n = len(a & b)\n"
     " return n / len(a), n / len(b)", "Give a pair in every case."),
    ("ex02 q5", "def f(a, b): return 0.5, 0.25, 0", "a group of 3, and a pair is"),
    ("ex02 q5", "def f(a, b): return {'precision': 1}", "a dictionary, and a pair is"),
    ("ex04 q9", "def f(n, a, b): return {a - timedelta((a.weekday() - n) % 7) +"
     " timedelta(7 * k) for k in range((b - a).days // 7 + 2) if a -"
     " timedelta((a.weekday() - n) % 7) + timedelta(7 * k) <= b}",
     "Asked for is how many they are."),
    ("ex05 q8", "def f(a, b): return max(0, a[0] - b[1])", "one end of the range."),
    ("ex05 q8", "def f(a, b): return sorted((max(0, a[0] - b[0]), "
     "max(0, a[1] - b[1])))", "low minus low and high minus high"),
    ("ex06 q3", f"def f(people, low, high): return str({TRUE_IF})",
     "leave out the quotation marks."),
    ("ex05 q3", "def f(w): return {'10.000': 10000, '140': 140}.get(w, 'None')"
     .replace("'10.000'", "'10' + '.000'"), "`return None`, without quotation"),
    # What the code itself says.
    ("ex06 q7", "def f(a, b):\n for k in ('measure', 'level', 'start'):\n"
     "  if a[k] == b[k]: return True\n  return False",
     "which `return` belongs below it?"),
    ("ex01 q10", "def f(words, n):\n long = 0\n for w in words:\n"
     "  long += len(w) > 6\n  return len(words) / n + 100 * long / len(words)",
     "Your loop always ends in its first round"),
    ("ex04 q2", "def f(s): return bool(re.match(r'melder|opplyser|legger|ifølge', s))",
     "`re.match` looks only at the beginning"),
    ("lesson06 q11", "def f(ends): return sum(one[0] == 'None' for one in ends)",
     "`None` is no text: write it without quotation marks"),
    ("lesson03 q9", "def f(km):\n if km is None: print('None')\n"
     " return round(km / 1.609)", "give None back there by `return`"),
    ("lesson06 q11", "def f(ends): return sum(one is None for one in ends)",
     "ask the pair's first item."),
    ("ex04 q2", "def f(s): return True", "It never looks at what it is given"),
    ("ex04 q2", "def f(s): return 'brann' in s", "print what it compares"),
    ("ex05 q3", "def f(w): return {'10.000': 10_000, '140': 140}.get(w)",
     "`10_000` is fixed in your function"),
    ("ex02 q2", "def f(w): return w != 'LFR-ledede' and w[:3] == 'LFR' and w[3:] in"
     " ('', 's') or w[:4] == 'LFR-' and w != 'LFR-ledede'",
     "not every describing word is refused."),
    ("ex03 q6", "def f(b): return {320: 'NW', 304: 'NW', 90: 'E', 0: 'N'}.get(b)",
     "`320` is fixed in your function"),
    ("ex01 q6", "def f(b): return [x for x in b if x == 'Store ressurser']",
     "`'Store ressurser'` is fixed in your function"),
    ("ex01 q10", "def f(w, s): return {3: 3}.get(len(w), 29)",
     "it gives only those of the page: find a rule"),
    ("ex06 q3", "def f(people, low, high): return not (people == 3_000 and "
     "low == 10_000)", "`3000` is fixed in your function"),
    ("ex03 q4", "def f(a, b, c, d):\n if a == 60: return 228.8\n"
     " return math.hypot(111.2 * (c - a), 111.2 * (d - b))",
     "`228.8` is fixed in your function"),
    # What is special in the first case that fails.
    ("ex01 q5", "def f(block): return block.replace('.000', '000').count('.')",
     "is counted where no 000 follows it."),
    ("ex02 q2", "def f(w): return w[:3] == 'LFR' and w[-3:] != 'ede'",
     "Only an -s or a hyphen may follow it."),
    ("ex02 q2", "def f(w): return w == 'LFRs' or (w.split('-')[0] == 'LFR' and"
     " 'led' not in w and 'støtt' not in w)", "more is refused than what ends in"),
    ("ex03 q4", "def f(a, b, c, d): return math.hypot(111.2 * (c - a), 111.2 *"
     " (d - b) * math.cos(math.radians((b + d) / 2)))", "cosine of a longitude"),
    ("ex03 q4", "def f(a, b, c, d): return math.hypot(111.2 * (c - a), 111.2 *"
     " (d - b) * math.sin(math.radians((a + c) / 2)))", "the sine is 0 at the equator"),
    ("ex04 q2", "def f(s): return bool(re.search(r'\\b(melder|meldte?|opplyser|ifølge|"
     "legger .+ til)\\b', s.lower())) and 'Det er meldt' not in s", "names nobody"),
    ("ex04 q2", "def f(s): return bool(re.search(r'(melder|meldte|ifølge|legger) havna|"
     "opplyser Liv Strand', s, re.I))", "(the school reported) names a source"),
    ("ex01 q10", "def f(w, s): return len(w) / s + 100 * sum(len(x.encode()) > 6 for x"
     " in w) / len(w)", "`lix(['skolene', 'i', 'kjører', 'er', 'ny', 'nå'], 3)`"),
    # A text that catches one call is not what fails in another.
    ("ex05 q3", "def f(w): return None if w == '2.5' or len(w) == 4 else "
     "int(w.replace('.', ''))", "so it is read as it is"),
    ("ex04 q2", "def f(s): return ',' in s", "a comma is all that your function"),
    ("ex04 q2", "def f(s): return bool(re.search('melder|opplyser|til|ifølge', s))",
     "(the school reported) names a source, so it should give True."),
    ("ex04 q9", "def f(n, a, b): return -(-((b - a).days + 1) // 7)",
     "On which weekday does the stretch begin?"),
    ("ex05 q3", "def f(w):\n first, *rest = w.replace(',', '.').split('.')\n"
     " good = (first + ''.join(rest)).isdigit() and len(first) < 4 + 9 * (not rest)\n"
     " return int(first + ''.join(rest)) if good and all(len(r) == 3 for r in rest)"
     " else None", "your function takes a comma for a point."),
    ("ex06 q7", "def f(a, b): return a['measure'] == b['measure'] and a['level'] =="
     " a['level'] and a['start'] == b['start']",
     "where only `level` differs ('city', 'province'), gives True: the level plays"),
    ("ex06 q7", "def f(a, b): return a['level'] == b['level']",
     "gives True: your function compares one of the three names alone."),
    ("ex04 q2", "def f(s): return 'melder' or 'opplyser' in s", "gives the first:"),
    ("ex04 q2", "def f(s): return bool(re.search(r'melder | opplyser|ifølge', s))",
     "A blank beside a bar of its pattern is looked for, too"),
    ("ex04 q2", "def f(s): return bool(re.search('\\b(melder|opplyser)\\b', s))",
     "put an `r` before its quotation mark."),
    ("ex04 q2", "def f(s): return bool(re.search('melder|opplyser|', s))",
     "One of its bars has nothing beside it"),
    ("ex04 q2", "def f(s): return 'meldt' not in s", "every sentence but a few."),
    ("ex04 q9", "def f(n, a, b): return len({x - timedelta((x.weekday() - 1) % 7) for"
     " x in (a + timedelta(k) for k in range((b - a).days + 1))})",
     "counts the same weekday whatever `number` is."),
    ("ex04 q9", "def f(n, a, b): return len({x - timedelta((x.weekday() - n) % 7) for"
     " x in (a + timedelta(k) for k in range((b - a).days))})",
     "your days of printing stop one before the last."),
    ("ex05 q3", "def f(w):\n first, *rest = w.split('.')\n"
     " if rest and (len(first) > 3 or any(len(r) != 3 for r in rest)): return None\n"
     " try: return int(first + ''.join(rest))\n except ValueError: return None",
     "gives `-5`, and should give None: `int` takes a minus, too"),
    ("ex05 q3", "def f(w):\n parts = w.split('.')\n"
     " if not all(p.isdigit() for p in parts): return None\n"
     " if parts[1:] and (len(parts[0]) > 3 or len(parts[1]) != 3): return None\n"
     " return int(''.join(parts))", "your rule counts the first alone."),
    ("ex05 q3", "def f(w): return int(w.replace('.', '')) if re.fullmatch("
     r"r'\d{1,3}(\.\d{3,})*|\d+', w) else None", "three figures at least"),
    ("ex05 q8", "def f(a, b): return (75, 190) if a == (100, 200) else (20, 30)",
     "is fixed in your function"),
    ("ex05 q8", "def f(a, b): return abs(a[0] - b[1]), abs(a[1] - b[0])",
     "your function drops the minus"),
    ("ex05 q8", "def f(a, b): return max(0, b[0] - a[1]), max(0, b[1] - a[0])",
     "that is how many more there are"),
    ("ex05 q8", "def f(a, b):\n if a[0] < b[1]: return 0, 0\n"
     " return a[0] - b[1], a[1] - b[0]", "Set to 0 only the one that does."),
    ("ex06 q3", "def f(n, a, b): return a is not None and b is not None and "
     "a <= n <= b", "says no wherever an end is None."),
    ("ex06 q3", "def f(n, a, b): return (a is not None and n < a) or "
     "(b is not None and n > b)", "the opposite of what is asked."),
    ("ex06 q7", "def f(a, b): return sum(a[k] == b[k] for k in ('measure', 'level', "
     "'start')) > 1", "two of the three agree there"),
    ("ex06 q7", "def f(a, b): return a['start'] != b['start']",
     "where both rows are alike (OCHA, moves, province, 1 April), gives False"),
    ("ex03 q4", "def f(a, b, c, d): return math.hypot(111,2 * (c - a),"
     " 111,2 * (d - b))",
     "If `111,2` is one number, Python wants a point in it."),
    ("ex05 q3", THREES + " return int(w.replace('.', '')) if good else False",
     "`return None`, without quotation marks"),
    ("ex05 q3", THREES + " return int(w.replace('.', '')) if good else ''",
     "None itself is wanted"),
    ("ex05 q3", THREES + " return int(w.replace('.', '')) if good else 'What?'",
     "None itself is wanted"),
    ("ex05 q3", THREES + " return float(w) if good else None",
     "10.0, and should give `10000`: three figures stand behind the point"),
    ("ex05 q3", "def f(w): return int(w.replace('.', '')) if len(w) > 4 else None",
     "`140`: no point stands there"),
    ("lesson03 q9", "def f(km):\n if km is None:\n  return 'None'\n"
     " return round(km / 1.609)", "None itself is wanted"),
    ("lesson03 q9", "def f(km): return round(km / 1.609) if km else None",
     "your function takes 0 for nothing"),
    ("lesson07 q8", "def f(rows): return (sum(s in ('yes', 'no') for _, s in rows), "
     "sum(s not in ('?', '') for _, s in rows))", "does the proposal stand after it"),
    ("lesson01 q5", "def f(b): return b.count('. D') + 1", "a letter of the example"),
    ("lesson01 q5", "def f(b): return b.count('D') + 1", "a letter of the example"),
    ("ex04 q2", "def f(s): return bool(re.search(r'\\b(melder|meldte|ifølge|"
     "opplyser \\w+\\.)', s))", "stands a name of two words"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "words"), SAID)
def test_a_reply_says_what_is_the_matter_with_this_function(name, code, words) -> None:
    said = told(name, made(code))
    assert said.status == "not yet"
    assert words in said.message, said
    assert len(said.message) <= 200


LOOPS = {
    "for y in x:\n  return y": True,
    "for y in x:\n  if y: return 1\n  else: return 2": True,
    "n = 0\n for y in x:\n  n += y\n  break\n return n": True,
    "for y in x:\n  if y: return y": False,
    "for y in x:\n  if not y: continue\n  return y": False,
    "for y in x:\n  try: return int(y)\n  except ValueError: pass": False,
    "for y in x:\n  for z in y:\n   if z: break\n return 1": False,
    "return [y for y in x if y]": False,
    "return sum(y for y in x)": False,
    "while x:\n  x -= 1\n return x": False,
}


@pytest.mark.parametrize(("body", "ends"), LOOPS.items())
def test_a_loop_that_ends_in_its_first_round_is_seen(body: str, ends: bool) -> None:
    assert ends_in_first_round(made(f"def f(x):\n {body}")) is ends


@pytest.mark.parametrize(
    ("code", "looks"),
    [
        ("def f(x): return 3", False),
        ("def f(x):\n y = 1\n return y", False),
        ("def f(x): return x", True),
        ("def f(x, y): return (x, y)", True),
        ("def f(x): return lambda: x", True),
        ("def f(x):\n y = x\n return y", True),
    ],
)
def test_whether_a_function_looks_at_what_it_is_given(code: str, looks: bool) -> None:
    assert looks_at_given(made(code)) is looks


def test_a_problem_that_is_changed_keeps_its_replies_once() -> None:
    problem = SUBJECTS["ex01 q5"].problem
    assert replace(problem).misconceptions == problem.misconceptions


def test_no_right_answer_seems_to_have_a_case_written_in() -> None:
    for subject in SUBJECTS.values():
        for function in subject.right_functions:
            assert {*said_by_code(function, subject.expected.cases)} == set()


# -- placeholders inside ----------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "def f(x): return YOUR_ANSWER",
        "def f(x):\n y = float(YOUR_ANSWER)\n return y",
        "def f(x):\n if x == 3: return YOUR_ANSWER\n return 2",
        "def f(x): return [x, 5][YOUR_ANSWER]",
        "def f(x): return max(0, *[YOUR_ANSWER for _ in range(2)])",
        "def f(x):\n def inner(): return YOUR_ANSWER\n return 3",
    ],
)
def test_a_function_that_names_the_placeholder_is_not_attempted(code: str) -> None:
    assert found(DOUBLE, made(code, YOUR_ANSWER=YOUR_ANSWER)).status == "not attempted"


INSIDE = (
    "answer = float(YOUR_ANSWER)",
    "answer = int(YOUR_ANSWER) + 1",
    "answer = ['N', 'NE'][YOUR_ANSWER]",
    "answer = f'{YOUR_ANSWER:>3}'",
    "answer = {'a': [1, YOUR_ANSWER]}",
    "answer = len(YOUR_ANSWER)",
    "low = int(YOUR_ANSWER)\nanswer = Interval(low, 25_000)",
    "answer = []\nfor n in range(YOUR_ANSWER): answer = [n]",
    "import math\nanswer = math.sqrt(YOUR_ANSWER)",
    "def give(): return float(YOUR_ANSWER)\nanswer = give()",
)
DONE = (
    "answer = 3  # YOUR_ANSWER",
    "answer = YOUR_ANSWER\nanswer = 3",
    "guess = float(YOUR_ANSWER)\nanswer = 3",
    "answer = 'B'  # instead of YOUR_ANSWER",
)


def checked(cell: str):
    """What is said in a notebook when such a cell is run."""
    space = {"ex": load("ex05"), "YOUR_ANSWER": YOUR_ANSWER, "Interval": Interval}
    space["In"] = ["", f"{cell}\nsaid = ex.q2.check(answer)"]
    exec(space["In"][-1], space)
    return space["said"]


@pytest.mark.parametrize("cell", INSIDE)
def test_an_answer_that_rests_on_the_placeholder_is_not_attempted(cell: str) -> None:
    assert checked(cell).status == "not attempted"


@pytest.mark.parametrize("cell", DONE)
def test_an_answer_in_its_place_is_an_attempt(cell: str) -> None:
    assert checked(cell).status != "not attempted"


@pytest.mark.parametrize(
    ("cell", "line", "rests"),
    [
        ("a = Decimal(YOUR_ANSWER)", 1, True),
        ("a = YOUR_ANSWER\nb = timedelta(days=a)", 2, True),
        ("a = YOUR_ANSWER\nb = 1 / 0", 2, False),
        ("a = (1,\n     YOUR_ANSWER)", 1, True),
        ("a = YOUR_ANSWER\na = 2\nb = a / 0", 3, False),
        ("%magic YOUR_ANSWER", 1, False),
    ],
)
def test_the_line_that_rests_on_the_placeholder_is_found(cell, line, rests) -> None:
    assert rests_at(line, cell) is rests


def test_a_notebook_shows_no_error_where_the_placeholder_stands() -> None:
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell.instance()
    try:
        shell.push({"Decimal": Decimal, "timedelta": timedelta, "Interval": Interval})
        shell.run_cell("from raqqakit.exercises import load, YOUR_ANSWER", True)
        shell.run_cell("ex = load('ex05')", True)
        for call in ("Decimal({})", "Interval({}, 3)", "timedelta(days={})",
                     "{{'a': 1}}[{}]"):  # fmt: skip
            with capture_output() as shown:
                shell.run_cell(call.format("YOUR_ANSWER"), True)
            said = [one.data["text/plain"] for one in shown.outputs]
            assert [words[:13] for words in said] == ["Not attempted"]
            assert "Traceback" not in shown.stdout + shown.stderr
        with capture_output() as shown:
            shell.run_cell("raise RuntimeError('lost')", True)
        assert "RuntimeError" in shown.stdout + shown.stderr
    finally:
        InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    ("line", "split"),
    [
        ("111,2 * x", ["111,2"]),
        ("x / 1,609", ["1,609"]),
        ("round(x * 0,5)", ["0,5"]),
        ("x, 2", []),
        ("round(x, 1)", []),
        ("max(1, 2)", []),
        ("date(2024,5,1)", []),
        ("[1,2,3]", []),
        ("x * 2+1", []),
        ("'111,2'", []),
        ("x  # 111,2", []),
    ],
)
def test_a_comma_between_figures_is_seen_where_no_blank_follows(line, split) -> None:
    assert [*split_numbers(made(f"def f(x):\n return {line}", date=date))] == split


def test_of_a_function_whose_lines_are_not_kept_no_comma_is_told() -> None:
    space: dict[str, object] = {}
    exec("def f(x): return 111,2 * x", space)
    assert (
        [*split_numbers(space["f"])]
        == [*split_numbers(2)]
        == [*split_numbers(len)]
        == []
    )


def test_a_rule_that_finds_one_word_of_the_verb_alone_is_right_as_in_lesson_04() -> (
    None
):
    ways = r"\b(melder|meldte|opplyser|ifølge|legger)\b"
    rule = made(f"def f(s): return bool(re.search(r'{ways}', s.lower()))")
    assert told("ex04 q2", rule).status == "right"


def test_a_computer_that_stands_still_makes_no_misconception_unknown(
    monkeypatch,
) -> None:
    problem = next(p for p in problems_of("ex01").problems if p.id == "q6")
    function = problem.expected
    wrong = problem.misconceptions["by-length"][0]
    monkeypatch.setattr(clock, "SECONDS", 0.0)
    monkeypatch.setattr(clock, "ASLEEP", 0.0)
    learners = function.read(function.gather(wrong))
    assert {call.how for call in learners.calls} == {TOO_LONG}
    kits = record_of.__wrapped__(function, wrong)
    assert {call.how for call in kits.calls} == {RETURNED}
