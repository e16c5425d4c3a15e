"""A story of the kit as an own story that has been read: what lesson 07 shows first."""

from raqqakit import data
from raqqakit.own.beginning import aliases_of
from raqqakit.own.decisions import Reading
from raqqakit.own.matching import merged
from raqqakit.own.reading_table import lines_of_table
from raqqakit.own.story import Story
from raqqakit.paths import kit_file

READER = "the kit"


def worked_example() -> Reading:
    """The calmer story with every row decided, by those who made the kit.

    It needs no folder. Its decisions stand in data/calmer/reading.csv.
    """
    story = story_of_the_kit()
    return merged(story, READER, lines_of_table(kit_file("calmer", "reading.csv")))


def story_of_the_kit(name: str = "calmer") -> Story:
    """A story of the kit as an own story, with the kit's aliases and towns."""
    about = data.about(name)
    return Story(
        text=data.article(name),
        aliases=tuple(aliases_of(name)),
        coordinates={},
        gazetteer=tuple(data.gazetteer(name)),
        printed=about.printed,
        title=about.title,
        source=about.source,
        rights=about.rights,
    )
