"""What a class of this size cannot show, by classes that were made up."""

from raqqakit import data
from tools.gather.html import table

CALLED = {
    "0.0": "none at all",
    "0.2": "0.2, called small",
    "0.5": "0.5, called medium",
    "0.8": "0.8, called large",
    "1.2": "1.2, larger still",
}
COLUMNS = [
    "effect of the warning",
    "classes of 30 that tell",
    "classes of 120 that tell",
    "readers of each wording needed",
]
WORDS = (
    "<p>Would a class notice what the published experiment found? We made up "
    "{classes:,} classes of 30 readers, dealt the wordings by chance, had the warning "
    "lower trust by a fifth of the spread (0.2 standard deviations, which is how "
    "“small” is usually translated; the paper's own number we could not confirm), and "
    "read them as this page reads yours. In {shown} of the {classes:,} the interval "
    "left out no difference at all. So {learners} answers that show nothing do not say "
    "that wording does nothing, and a difference in one class is a reason to ask "
    "again, with more people. A class is no sample of all readers either: you know "
    "each other, and this lesson.</p>"
)


def section(learners: int) -> str:
    """How often made-up classes would tell. Takes how many answered in this one."""
    rows = {(row["learners"], row["effect"]): row for row in data.power()}
    small = rows["30", "0.2"]
    words = WORDS.format(
        classes=int(small["classes"]), shown=small["shown"], learners=learners
    )
    lines = [
        [CALLED[effect], _share(rows["30", effect]), _share(rows["120", effect]),
         rows["30", effect]["needed"] or "–"]
        for effect in CALLED
    ]  # fmt: skip
    caption = "In how many made-up classes the warning's effect is told from none"
    note = (
        "<p>Effects in standard deviations of trust. Needed, by formula, so that 80 of "
        "100 classes would tell. Made by <code>scripts/experiment_power.py</code>.</p>"
    )
    made = table(caption, COLUMNS, lines)
    return f"<h2>What a class cannot show</h2>{words}{made}{note}"


def _share(row: dict[str, str]) -> str:
    return f"{row['shown']} of {int(row['classes']):,}"
