"""The published experiment, in what could be confirmed of it, beside the class's."""

from tools.gather.html import table

DOI = "https://doi.org/10.1073/pnas.1913678117"
LATER = "https://doi.org/10.1098/rsos.230604"
COLUMNS = ("", "this class", "van der Bles and others, 2020")
NOT_CONFIRMED = (
    "We have read the paper's abstract and its university's announcement, and not its "
    "tables. So no size of an effect is given here: “small” is the authors' word."
)


def beside(readers: int) -> str:
    """The two experiments side by side, with the sources. Takes how many answered."""
    made = table("Two experiments, and what each can say", COLUMNS, _rows(readers))
    return f"<h2>Beside it: a published experiment</h2>{made}{SOURCES}"


def _rows(readers: int) -> list[list[str]]:
    return [
        ["who", f"{readers} readers of one class",
         "5,780 people in five experiments, one of them within the BBC's news website; "
         "most of the others came by Prolific, a website for studies"],
        ["about what", "how many people are still in a place",
         "unemployment and immigration in the United Kingdom, tigers in India, the "
         "warming of the climate"],
        ["how worded", "one number; with “it is estimated”; a range with it; a warning",
         "one number; with one word such as “estimated”; a range; a warning in words; "
         "and some of these together"],
        ["what was asked", "how much you trust this number; how many you would print",
         "how uncertain the number seems, trust in the number, and whether its source "
         "can be trusted; what one would print is not among the measures that we could "
         "confirm, so theirs was another question"],
        ["what came of it", "the charts and intervals above",
         "More uncertainty was seen where it was told. Trust in the number and in its "
         "source fell by little, and mostly where the uncertainty was told in words; a "
         "range cost little trust, and the one added word went unnoticed."],
    ]  # fmt: skip


SOURCES = (
    "<p>Sources: A. M. van der Bles, S. van der Linden, A. L. J. Freeman and D. J. "
    "Spiegelhalter, “The effects of communicating uncertainty on public trust in facts "
    "and numbers”, PNAS 117(14), 7672–7683, 2020, "
    f'<a href="{DOI}">doi:10.1073/pnas.1913678117</a>; what is said of the single '
    "word, of the range and of Prolific is from the announcement by the University of "
    f"Cambridge, 23 March 2020. {NOT_CONFIRMED} A later study by some of the same "
    "authors, with 10,519 people in its first part, found slightly lower trust in the "
    "number for a range and none lost in the source, and that a warning without a "
    "number can lower both (J. Kerr and others, Royal "
    f'Society Open Science, 2023, <a href="{LATER}">doi:10.1098/rsos.230604</a>).</p>'
)
