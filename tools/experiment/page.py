"""The page of the experiment: what was read, printed and trusted, and what it tells."""

from collections.abc import Sequence

from raqqakit import data
from raqqakit.exercises.replies import marked
from raqqakit.experiment.wordings import RANGE, Wording, wordings
from tools.experiment import comparing, printing, published, telling
from tools.experiment.answers import Given
from tools.gather.html import framed, table

TITLE = "One number, four wordings: what the class would print"
NOBODY = (
    "<p>No answers were found. They lie in files such as answers-experiment-….json, or "
    "in a table whose first line is <code>slip,printed,trust</code>.</p>"
)
OPENING = (
    "<p>Everybody read one sentence, in one of four wordings, dealt by chance, and "
    "said what they would print and how much they trust its number. No names were "
    "asked for, and none is here. Nobody is marked for an answer.</p>"
)
LIVES = "Each number stands for people, whose lives these were."
INVENTED = "Each number stands for people, who are invented here."


def pages(given: Sequence[Given]) -> dict[str, str]:
    """A page for each story that was answered, by how its name ends.

    A page as HTML needs nothing else and holds no name. Whoever chose the calmer story
    meets no other on its page.
    """
    found = {
        "" if story == data.ARTICLE else f"-{story}": _page(story, mine)
        for story in data.stories()
        if (mine := [one for one in given if one.wording.story == story])
    }
    return found or {"": framed(TITLE, NOBODY)}


def _page(story: str, given: Sequence[Given]) -> str:
    """All about a story: the sentences, both charts, the comparison, what it tells."""
    by_wording = {
        one: [g for g in given if g.wording == one] for one in wordings(story)
    }
    people = LIVES if story == data.ARTICLE else INVENTED
    parts = [
        f"<p><b>Content:</b> {marked(data.about(story).content)} {people}</p>",
        OPENING,
        _sentences(by_wording),
        printing.section(by_wording),
        comparing.section(by_wording),
        published.beside(len(given)),
        telling.section(len(given)),
    ]
    return framed(TITLE, "\n".join(parts))


def _sentences(by_wording: dict[Wording, list[Given]]) -> str:
    """The debrief: each sentence with what is true of it, and how many read it."""
    rows = [
        [f"{one.slip}. {one.text}", str(len(given)), one.truth]
        for one, given in by_wording.items()
    ]
    columns = ["sentence", "readers", "how it came about"]
    caption = "One sentence is the story's; three were changed for this experiment"
    return (
        "<h2>First, how the sentences came about</h2>"
        f"<p>{_original([*by_wording])}</p>{table(caption, columns, rows)}"
    )


def _original(all_four: Sequence[Wording]) -> str:
    true = next(one for one in all_four if one.wording == RANGE)
    return (
        f'The story itself says: <i lang="nb">{marked(true.original)}</i>. It does not '
        "say who has made the estimate. Please keep this sentence in mind, and none of "
        "the changed ones."
    )
