"""A story of the kit as an own story that is done: what lesson 07 shows first."""

from raqqakit import data
from raqqakit.own.beginning import aliases_of
from raqqakit.own.story import Story


def worked_example(story: str = "calmer") -> tuple[Story, dict[str, str]]:
    """A story of the kit, read, and whom each number that is drawn counts.

    Takes the name of the story. It needs no folder.
    """
    about, examples = data.about(story), data.examples(story)
    read = Story(
        text=data.article(story),
        aliases=tuple(aliases_of(story)),
        coordinates={},
        gazetteer=tuple(data.gazetteer(story)),
        printed=about.printed,
        title=about.title,
        source=about.source,
        rights=about.rights,
    )
    return read, {row["words"]: row["group"] for row in examples["statements"]}
