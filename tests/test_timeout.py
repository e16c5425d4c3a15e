"""A learner's function: stopped when its time is over, and all it took given back."""

import signal
import sys
import threading
from collections.abc import Sized
from contextlib import nullcontext
from itertools import chain, count

import pytest

from raqqakit.exercises.answers import Function, case
from raqqakit.exercises.answers.functions import calls
from raqqakit.exercises.problems import Problem, judge
from raqqakit.exercises.sandbox import clock, timeout
from raqqakit.exercises.sandbox.clock import Clock, TimeUp
from raqqakit.exercises.sandbox.stop import Stop
from raqqakit.exercises.sets import known_sets, problems_of
from raqqakit.exercises.texts import ProblemText
from tools.support import endless

DOUBLE = Function("double", cases=(case(1, gives=2),), unseen=(case([2], gives=[4]),))
ONCE = Function("once", cases=(case(1, gives=2),), unseen=())


def said(function: object, expected: Function = DOUBLE):
    text = ProblemText(
        id="q1", title="A problem", step=1, objective=1, format="write",
        hints=("Look there.", "Think so.", "Write this."), right="So it is.",
    )  # fmt: skip
    problem = Problem(text, expected=expected)
    return judge(problem, expected.gather(function))


# -- what never ends --------------------------------------------------------------


@pytest.fixture
def short(monkeypatch) -> None:
    """Little time, so that many can be tried; how much it is matters nowhere here."""
    monkeypatch.setattr(clock, "SECONDS", 0.01)
    monkeypatch.setattr(clock, "ASLEEP", 0.02)
    monkeypatch.setattr(timeout, "TICK", 0.002)


every_kind = pytest.mark.parametrize(
    ("kind", "way"),
    [
        (kind, way)
        for way in endless.ways()
        for kind in endless.KINDS
        if kind not in endless.LEFT_OUT[way]
    ],
)


@every_kind
@pytest.mark.parametrize("collecting", [False, True], ids=["", "collecting"])
def test_what_never_ends_is_stopped_and_all_is_given_back(
    kind, way, collecting, short, monkeypatch
) -> None:
    monkeypatch.setattr(timeout, "TICKS", 5 if kind in endless.IN_C else 1_000)
    with endless.collecting() if collecting else nullcontext():
        how = endless.tried(kind, way)
    assert endless.well(kind, how), how


@pytest.mark.parametrize("kind", ["loop", "bare_except", "short_sleeps"])
def test_the_reply_says_that_it_takes_too_long(kind, short) -> None:
    result = said(lambda x: endless.KINDS[kind]())
    assert (result.status, result.code) == ("could not run", "too-long")
    assert "did not end" in result.message


def test_a_function_that_calls_itself_is_told_so(short) -> None:
    assert said(lambda x: endless.recursion()).code in ("recursion", "too-long")


def counted(text: str) -> int:
    """As many calls as can be for a letter: one of its own, and one of a generator."""
    return 1 + sum(counted(rest) for rest in [text[1:]]) if text else 0


def longest_given() -> int:
    """The letters or rows of the longest value that a function of the kit is given."""
    problems = chain.from_iterable(problems_of(s).problems for s in known_sets())
    wanted = [one.expected for one in problems if isinstance(one.expected, Function)]
    cases = chain.from_iterable((*one.cases, *one.unseen) for one in wanted)
    given = chain.from_iterable(one.given for one in cases)
    return max(len(value) for value in given if isinstance(value, Sized))


@pytest.mark.parametrize("way", endless.ways())
def test_whoever_calls_a_function_for_each_letter_in_turn_has_room(way) -> None:
    text = "a" * longest_given()
    with endless.only(way):
        how = calls.run(counted, case(text, gives=len(text)), Clock())
    assert how[:2] == ("returned", len(text))


@pytest.mark.parametrize("way", endless.ways())
def test_after_a_stopped_check_the_notebook_prints_and_the_next_is_right(
    way, short, capsys, monkeypatch
) -> None:
    with endless.only(way):
        said(lambda x: endless.loop())
        print("still here")
        assert capsys.readouterr().out == "still here\n"
        monkeypatch.setattr(clock, "SECONDS", 60)
        monkeypatch.setattr(clock, "ASLEEP", 60)
        assert said(lambda x: 2 * x if x == 1 else [4]).status == "right"


def test_a_check_in_another_thread_is_stopped_too(short) -> None:
    """A widget is answered there."""
    found = []

    def answer() -> None:
        found.append(said(lambda x: endless.bare_except()).code)

    thread = threading.Thread(target=answer)
    thread.start()
    thread.join()
    assert found == ["too-long"]


def test_the_way_is_chosen_by_what_there_is(monkeypatch) -> None:
    signals = hasattr(signal, "setitimer")
    monkeypatch.setattr(sys, "platform", "some other")
    assert timeout._way() is (timeout.by_signal if signals else timeout.by_thread)
    monkeypatch.delattr(signal, "setitimer", raising=False)
    assert timeout._way() is timeout.by_thread
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert timeout._way() is timeout.by_steps


@pytest.mark.parametrize("way", endless.ways())
def test_what_a_function_raises_or_returns_comes_through(way) -> None:
    def call(function, *given):
        return timeout.call(function, *given, clock=Clock())

    with endless.only(way):
        assert call(max, 1, 3) == 3
        for trouble in (ZeroDivisionError("a"), SystemExit(1), KeyboardInterrupt()):
            with pytest.raises(type(trouble)) as raised:
                call(throw, trouble)
            assert raised.value is trouble


def throw(trouble: BaseException) -> None:
    raise trouble


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="has no such signal")
def test_somebody_elses_timer_runs_on(short) -> None:
    """pytest-timeout, for one, has a timer of its own."""
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
    try:
        signal.setitimer(signal.ITIMER_REAL, 600)
        with endless.only("by_signal"):
            said(lambda x: endless.loop())
        left, _ = signal.getitimer(signal.ITIMER_REAL)
        assert 0 < left < 600
        signal.raise_signal(signal.SIGALRM)
        assert rung
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_whoever_interrupts_has_waited_long_enough() -> None:
    tries = count()

    def interrupted(x):
        next(tries)
        raise KeyboardInterrupt

    before = endless.state()
    one = Clock()
    hows = [calls.run(interrupted, case(n, gives=0), one)[0] for n in range(3)]
    assert hows == ["too long"] * 3
    assert next(tries) == 1
    assert endless.state() == before


def test_a_timeup_that_is_still_under_way_arrives_in_the_work() -> None:
    """It is sent at the last step, and must not go off when all is given back."""
    stop = Stop(Clock())
    send = stop.send
    try:
        found = stop.alone(lambda: [send()][0])
    except TimeUp:
        found = None
    assert found is None
    send()  # to nobody
    assert sum(range(100)) == 4_950


# -- the clock --------------------------------------------------------------------


class Hands:
    """The hands of a clock that only moves when it is told to."""

    def __init__(self, monkeypatch) -> None:
        self.worked = self.passed = 100.0
        monkeypatch.setattr(clock, "process_time", lambda: self.worked)
        monkeypatch.setattr(clock, "monotonic", lambda: self.passed)


@pytest.fixture
def hands(monkeypatch) -> Hands:
    return Hands(monkeypatch)


def test_a_busy_computer_stops_nobody(hands) -> None:
    def slow(x):
        hands.passed += clock.ASLEEP / 3  # and has hardly worked
        return [4] if x == [2] else 2

    assert said(slow).status == "right"


def test_what_sleeps_is_stopped_by_the_clock_on_the_wall(hands) -> None:
    def asleep(x):
        hands.passed += clock.ASLEEP
        return 2

    assert said(asleep, ONCE).code == "too-long"


def test_a_long_call_that_could_not_be_stopped_is_too_long_all_the_same(hands) -> None:
    def one_call(x):
        hands.worked += clock.SECONDS
        return 2

    assert said(one_call, ONCE).code == "too-long"


def test_the_limit_is_kept_over_all_cases_together(hands) -> None:
    def working(x):
        hands.worked += clock.SECONDS * 0.3
        return 0

    want = Function("f", cases=[case(n, gives=0) for n in range(40)], unseen=())
    hows = [how for how, *_ in want.gather(working)["calls"]]
    assert hows == ["returned"] * 3 + ["too long"] * 37


# -- nothing left behind ----------------------------------------------------------


HITS: list[int] = []
COUNT = 0


def meddling(x):
    global COUNT, FRESH  # noqa: PLW0603
    COUNT += 1
    FRESH = 1
    HITS.append(x)
    return 2 * x if isinstance(x, int) else [2 * y for y in x]


def emptying(x):
    if isinstance(x, list):
        return [2 * x.pop()]
    return 2 * x


def test_what_a_function_changes_outside_is_put_back() -> None:
    assert said(meddling).status == "right"
    assert (COUNT, HITS) == (0, [])
    assert "FRESH" not in globals()


def test_a_function_works_on_copies_and_must_leave_them_as_they_were() -> None:
    mine = [2]
    want = Function(
        "double", cases=(case(1, gives=2),), unseen=(case(mine, gives=[4]),)
    )
    result = said(emptying, want)
    assert result.code == "changes-argument"
    assert mine == [2]


def test_a_function_that_remembers_is_put_back(capsys) -> None:
    def remembering(x, seen=[]):  # noqa: B006
        seen.append(x)
        print("noise")
        return 2 * x if isinstance(x, int) else [4]

    assert said(remembering).status == "right"
    assert remembering.__defaults__ == ([],)
    assert capsys.readouterr().out == ""


def test_input_and_output_are_as_before_a_check() -> None:
    import builtins

    before = builtins.input, sys.stdin, sys.stdout, sys.stderr
    said(lambda x: input())
    assert (builtins.input, sys.stdin, sys.stdout, sys.stderr) == before
