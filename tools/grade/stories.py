"""The words of a question where a class has read more than one story."""

from collections import Counter
from collections.abc import Callable, Sequence

from raqqakit.exercises.texts import ProblemText
from tools.grade.asked import in_words
from tools.grade.ballots import Ballot

CALLED = {"": "the article", "calmer": "the calmer story"}


def switch(every: Sequence[Ballot]) -> tuple[str, str]:
    """Style and controls that choose the story in whose words the questions are asked.

    The story that most have read is chosen at first; with one story there is no choice.
    """
    read = Counter(e for one in every for e in editions(one))
    votes = Counter(v.first.edition for one in every for v in one.votes)
    if len(read) < 2:
        return "", ""
    style = "".join(
        f"body:has(#story-{name}:checked) .story:not(.of-{name}) {{ display: none; }}"
        for name in map(_id, votes)
    )
    (most, _), *_ = votes.most_common(1)
    radios = "".join(
        f'<label><input type="radio" name="story" id="story-{_id(edition)}"'
        f"{' checked' if edition == most else ''}> "
        f"{CALLED.get(edition, edition)}</label> "
        for edition in sorted(votes)
    )
    return style, f"<fieldset><legend>In the words of</legend>{radios}</fieldset>"


def editions(one: Ballot) -> list[str]:
    """The stories in whose words a question was answered."""
    return sorted({vote.first.edition for vote in one.votes})


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
