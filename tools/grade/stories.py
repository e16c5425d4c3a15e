"""The words of a question where a class has read more than one story."""

from collections.abc import Callable, Sequence

from raqqakit.exercises.texts import ProblemText
from tools.grade.asked import editions_of, in_words
from tools.grade.ballots import Ballot

CALMER = "calmer"
CALLED = {"": "the article", CALMER: "the calmer story"}


def switch(every: Sequence[Ballot]) -> tuple[str, str]:
    """Style and controls that choose the story in whose words the questions are asked.

    The calmer one is chosen at first, since nobody in the room can choose what stands
    on the projector. With one story there is no choice.
    """
    read = sorted({edition for one in every for edition in editions(one)})
    if len(read) < 2:
        return "", ""
    style = "".join(
        f"body:has(#story-{name}:checked) .story:not(.of-{name}) {{ display: none; }}"
        for name in map(_id, read)
    )
    first = CALMER if CALMER in read else read[0]
    radios = "".join(
        f'<label><input type="radio" name="story" id="story-{_id(edition)}"'
        f"{' checked' if edition == first else ''}> "
        f"{CALLED.get(edition, edition)}</label> "
        for edition in read
    )
    return style, f"<fieldset><legend>In the words of</legend>{radios}</fieldset>"


def editions(one: Ballot) -> list[str]:
    """The stories in whose words a question can be shown.

    They are those in which it was answered, and the calmer one where it asks it, too.
    """
    answered = {vote.first.edition for vote in one.votes}
    return sorted(answered | ({CALMER} & {*editions_of(one.set)}))


def worded(one: Ballot, words: Callable[[ProblemText], str]) -> str:
    """Something of a question's text as HTML, in the words of each story that was read.

    What all say alike stands once.
    """
    said = {e: words(in_words(one.set, one.problem.id, e).text) for e in editions(one)}
    if len({*said.values()}) == 1:
        return next(iter(said.values()))
    return "".join(
        f'<span class="story of-{_id(edition)}">{text}</span>'
        for edition, text in said.items()
    )


def _id(edition: str) -> str:
    return edition or "kit"
