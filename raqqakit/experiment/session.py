"""The experiment in a learner's hands: a sentence, two questions, and what it was."""

from typing import TYPE_CHECKING

from raqqakit import files
from raqqakit.browser import here
from raqqakit.errors import InputError
from raqqakit.exercises.past.saving import HAND_IN
from raqqakit.exercises.replies import Words, marked
from raqqakit.exercises.values.placeholder import YOUR_ANSWER
from raqqakit.experiment import saving
from raqqakit.experiment.debrief import Debrief
from raqqakit.experiment.kept import Answer, Kept
from raqqakit.experiment.printed import read_printed
from raqqakit.experiment.wordings import wordings
from raqqakit.record import Record

if TYPE_CHECKING:
    from raqqakit.widgets.question import AskedQuestion

LEVELS = range(1, 8)
PRINT = "How many would you print? A number, a range, or words:"
TRUST = "How much do you trust the number in the sentence? 1 is not at all, 7 is "
TRUST += "completely. A press answers:"
MISSING = "Write first what you would print, and then press how much you trust it."
TWIN = (
    "The same in plain Python: experiment.sentence() shows your sentence, and "
    'experiment.answer(print="...", trust=4) keeps what you would print and your trust.'
)
NO_TRUST = "Trust is a whole number from 1, not at all, to 7, completely."
IS_KEPT = "You would print: {}. Your trust: {} of 7. {}"
CHANGE = "Until you open the debrief you can answer again, and the last answer counts."
LATE = "You have read the debrief, so your answer from before it stays: {}, trust {}."
FIRST = (
    "Answer the two questions above first, and then run this cell again. If you do "
    "not take part, open the folded part below: it tells the same."
)
NONE_YET = "You have not answered, so there is no file. Nobody has to hand one in."
SAVED = (
    "Your answer is in {}, {}. It holds your sentence's letter, what you would print, "
    "your trust and the time, and no name."
)


class Experiment:
    """The experiment on one story: ask(), answer(), debrief() and save().

    Takes the story; and the record in which the deal and the answers are kept, which
    without one is the learner's own.
    """

    def __init__(self, story: str = "article", record: Record | None = None) -> None:
        self._wordings = {one.slip: one for one in wordings(story)}
        self._kept = Kept(story, record or Record())

    def sentence(self) -> Words:
        """Your sentence: dealt by chance the first time, and the same ever after."""
        dealt = self._wordings[self._kept.deal([*self._wordings]).slip]
        return Words("Your sentence", f"{dealt.about} {dealt.text}")

    def ask(self) -> "AskedQuestion":
        """The sentence and the two questions about it, in the page."""
        # Whoever answers in plain Python needs no widgets.
        from raqqakit.widgets.question import AskedQuestion

        dealt = self._wordings[self._kept.deal([*self._wordings]).slip]
        prose = f"<p>{marked(dealt.about)}</p><p><b>{marked(dealt.text)}</b></p>"
        return AskedQuestion(
            self._reply,
            TWIN,
            prose=prose,
            levels=[str(level) for level in LEVELS],
            field=PRINT,
            asks=TRUST,
            missing=MISSING,
            keyboard="text",
            reply={"html": self._before(), "number": 0},
        )

    def answer(self, print: object = YOUR_ANSWER, trust: object = 0) -> Words:  # noqa: A002 (as the question is called)
        """Keep what you would print, and how much you trust the number.

        Takes a number, two ends in a tuple, or words; and 1 to 7.
        """
        if print is YOUR_ANSWER:
            return Words("Not kept yet", MISSING)
        try:
            given = Answer(read_printed(print), _level(trust))
        except InputError as advice:
            return Words("Not kept yet", str(advice))
        if self._kept.is_told and self._kept.answer:
            return Words("Not changed", _said(LATE, self._kept.answer))
        self._kept.deal([*self._wordings])
        note = self._kept.keep(given)
        return Words("Kept", f"{_said(IS_KEPT, given, CHANGE)} {note}".strip(), "saved")

    def debrief(self) -> "Debrief | Words":
        """How the sentences came about, and which one you had; after your answer."""
        if not self._kept.answer:
            return Words("First your answer", FIRST)
        self._kept.tell()
        return Debrief([*self._wordings.values()], self._kept.deal([]).slip)

    def save(self) -> Words:
        """Write your answer into a file to hand in, which bears no name."""
        if not self._kept.answer:
            return Words("Nothing to save", NONE_YET)
        try:
            file = saving.create(self._kept)
        except OSError as trouble:
            words = str(files.refusal("answers-experiment.json", trouble))
            return Words("Not saved", words, "could not run")
        place = HAND_IN if here() else "beside this notebook"
        return Words("Saved", SAVED.format(file.name, place), "saved")

    def _reply(self, words: str, trust: str) -> str:
        return self.answer(print=words, trust=int(trust))._repr_html_()

    def _before(self) -> str:
        """What was answered before; "" when nothing was."""
        given = self._kept.answer
        words = Words("Kept", _said(IS_KEPT, given, CHANGE), "saved") if given else None
        return words._repr_html_() if words else ""

    def __dir__(self) -> list[str]:
        return ["answer", "ask", "debrief", "save", "sentence"]


def begin(story: str = "article") -> Experiment:
    """Open the experiment on a story, "article" or "calmer"."""
    return Experiment(story)


def _said(words: str, given: Answer, *more: str) -> str:
    return words.format(given.printed, given.trust, *more)


def _level(trust: object) -> int:
    if isinstance(trust, bool) or trust not in LEVELS:
        raise InputError(NO_TRUST)
    return int(str(trust).removesuffix(".0"))
