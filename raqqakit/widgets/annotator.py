"""Marking up a text with mouse, finger or keyboard, and comparing the marks."""

import json
from collections.abc import Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import Any

import anywidget
import traitlets

from raqqakit import annotate
from raqqakit.annotate import Comparison, Keeper
from raqqakit.errors import InputError
from raqqakit.names import Mention
from raqqakit.text import Piece, paragraphs, split_sentences
from raqqakit.widgets.form import unrun
from raqqakit.widgets.script import script, styles

LABELS = ("actor", "location", "time", "quantity")
TWIN = (
    "The same in plain Python: annotate.marks_from_quotes(article, "
    '{{{}: ["first words"]}}) and annotate.compare'
)
# Each file after those it takes something from.
SCRIPTS = (
    "dom.mjs", "offsets.mjs", "marks.mjs", "drawing.mjs", "saying.mjs", "outbox.mjs",
    "marking.mjs", "pointer.mjs", "keys.mjs", "panel.mjs", "annotator.js",
)  # fmt: skip


class Annotator(anywidget.AnyWidget):
    """The annotator, made by `widgets.annotator`: marks on a text, live in Python.

    Read `spans` or `mentions`; ask `compare()`, `compare_with(path)`; `save(path)`
    and `load(path)`. Marking happens in the browser, so it goes on while a cell
    runs. The reference stays here in Python: of it, only what a comparison shows is
    sent to the page.
    """

    _esm = script(*SCRIPTS)
    _css = styles("widgets.css", "annotator.css")
    text = traitlets.Unicode().tag(sync=True)
    language = traitlets.Unicode("nb").tag(sync=True)
    labels = traitlets.List(traitlets.Unicode()).tag(sync=True)
    tokens: Any = traitlets.List().tag(sync=True)
    sentences: Any = traitlets.List().tag(sync=True)
    has_reference = traitlets.Bool().tag(sync=True)
    slot = traitlets.Unicode().tag(sync=True)
    draft = traitlets.Dict().tag(sync=True)
    saved = traitlets.Dict().tag(sync=True)
    comparison = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        keeper: Keeper,
        part: Piece,
        labels: Sequence[str],
        reference: Sequence[Mention] | None,
    ) -> None:
        self._whole, self._part, self._keeper = keeper.text, part, keeper
        self._reference = reference
        self._asked = 0
        # A click is answered in another thread than the one that runs the cells.
        self._keeping = Lock()
        shown = annotate.inside(_known(keeper.marks, labels), part)
        self._elsewhere = [m for m in keeper.marks if m not in shown]
        super().__init__(
            text=part.text,
            labels=list(labels),
            tokens=_ends(annotate.tokens(part.text)),
            sentences=_ends(_sentences(part.text)),
            has_reference=reference is not None,
            slot=_slot(keeper.path, part),
            draft={"revision": "", "marks": self._short(shown)},
            saved={"revision": "", "said": _greeting(shown, keeper.path)},
            comparison={},
        )
        self.observe(lambda _: self._keep(), "draft")
        self.on_msg(lambda _, asked, __: self._answer(asked))

    # -- what the learner reads in Python ---------------------------------------

    @property
    def mentions(self) -> list[Mention]:
        """The marks as mentions, with places in the whole text, in order."""
        spans = [
            {
                "start": start + self._part.start,
                "end": end + self._part.start,
                "label": label,
            }
            for start, end, label in self.draft["marks"]
        ]
        return annotate.mentions_of(self._whole, spans)

    @property
    def spans(self) -> list[dict[str, Any]]:
        """The marks in the form of the reference: start, end, label, id, surface."""
        return annotate.as_spans(self.mentions)

    @property
    def path(self) -> Path:
        """The file that the marks are kept in after every change."""
        return self._keeper.path

    def compare(self) -> Comparison:
        """Compare with the reference, here and in the widget.

        Raises InputError when nothing is marked yet, or there is no reference.
        """
        if self._reference is None:
            raise InputError(
                "This annotator was made without a reference. Compare with a file."
            )
        return self._compare("the reference", self._reference)

    def compare_with(self, path: str | Path) -> Comparison:
        """Compare with the marks that somebody saved; raises as `annotate.load`."""
        other = annotate.load(path, self._whole)
        return self._compare(Path(path).name, other, peer=True)

    def save(self, path: str | Path, *, replace: bool = False) -> Path:
        """Save a copy of the marks for somebody else; raises as `annotate.save`."""
        return annotate.save(path, self._whole, self._all(), replace=replace)

    def load(self, path: str | Path) -> None:
        """Take the marks of a file in place of those here; undo brings those back.

        Raises InputError as `annotate.load` does, and for labels not known here.
        """
        found = annotate.inside(annotate.load(path, self._whole), self._part)
        strange = [m for m in found if m.label not in self.labels]
        if strange:
            raise InputError(
                f"{Path(path).name} has the label {strange[0].label!r:.40}, which this "
                f"annotator has not. It has: {', '.join(self.labels)}."
            )
        self._asked += 1
        self.draft = {"revision": f"python-{self._asked}", "marks": self._short(found)}

    # -- what the page asks for -------------------------------------------------

    def _answer(self, asked: object) -> None:
        """Do what a button asks; what goes wrong is said in the page."""
        told = asked if isinstance(asked, dict) else {}
        try:
            if "draft" in told:
                self.set_state({"draft": told["draft"]})
            said = self._do(told)
        except InputError as problem:
            said = str(problem)
        if said:
            self.send({"said": said})

    def _do(self, asked: dict[str, Any]) -> str:
        name = str(asked.get("name", "")).strip()
        match asked.get("ask"):
            case "compare":
                self.compare()
            case "with":
                self.compare_with(name)
            case "save":
                return f"Saved a copy in {self.save(name).name}."
            case "load":
                self.load(name)
                count = _count(self.draft["marks"])
                return f"Loaded {count}. Undo brings back what was here."
        return ""

    def _keep(self) -> None:
        with self._keeping:
            revision = self.draft["revision"]
            try:
                said = self._keeper.keep(self._all())
            except InputError as problem:
                said = str(problem)
            self.saved = {"revision": revision, "said": said}

    def _all(self) -> list[Mention]:
        return [*self._elsewhere, *self.mentions]

    def _short(self, mentions: Sequence[Mention]) -> list[list[Any]]:
        first = self._part.start
        return [[m.start - first, m.end - first, m.label] for m in mentions]

    def _compare(
        self, against: str, other: Sequence[Mention], *, peer: bool = False
    ) -> Comparison:
        if not self.mentions:
            raise InputError("Nothing is marked yet. Mark at least one word first.")
        wanted = _known(other, self.labels)
        # Taken first: marks that come meanwhile make the comparison an old one.
        revision = self.draft["revision"]
        mine, part = self.mentions, self._part
        result = annotate.compare(mine, wanted, self._whole, part, peer=peer)
        self._asked += 1
        self.comparison = _sent(result, against, self._part.start) | {
            "number": self._asked,
            "revision": revision,
        }
        return result

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return unrun(
            super()._repr_mimebundle_(**kwargs), TWIN.format(json.dumps(self.labels[0]))
        )


def annotator(
    text: str,
    reference: Sequence[Mention] | None = None,
    *,
    name: str,
    labels: Sequence[str] = LABELS,
    within: Piece | None = None,
) -> Annotator:
    """The annotator: the text, and marks made with mouse, finger or keyboard.

    Takes the text; the reference to compare with, if there is one; a short name for
    the file in which the marks are kept; the labels to mark with (the reference is
    compared in these only); and the part of the text to show, such as one sentence.
    A text that is not Norwegian: set `language` to its code, such as "en", before the
    annotator is shown. The twin in plain Python is `annotate.marks_from_quotes` with
    `annotate.compare`. Raises InputError for a name that is no name of a file,
    labels that are none, or a part that is not of this text.
    """
    if not labels or not all(isinstance(x, str) and x.strip() for x in labels):
        raise InputError('Give at least one label, such as labels=["actor"].')
    part = within or Piece(0, len(text), text)
    if text[part.start : part.end] != part.text:
        raise InputError("The part to show is not of this text. Cut it from it.")
    unique = tuple(dict.fromkeys(labels))
    return Annotator(Keeper(name, text), part, unique, reference)


def _known(mentions: Sequence[Mention], labels: Sequence[str]) -> list[Mention]:
    return [m for m in mentions if m.label in labels]


def _ends(parts: Sequence[Piece]) -> list[list[int]]:
    return [[p.start, p.end] for p in parts]


def _sentences(text: str) -> list[Piece]:
    """The sentences of the text, headings and the metadata line among them."""
    cut = (
        split_sentences(p.text, p.start) if p.kind == "body" else [p]
        for p in paragraphs(text)
    )
    return list(chain.from_iterable(cut))


def _slot(path: Path, part: Piece) -> str:
    """Where the browser keeps what is not saved yet: one for each file and part."""
    seen = f"{path.resolve()} {part.start} {part.text}"
    return sha256(seen.encode("utf-8", "replace")).hexdigest()[:16]


def _greeting(marks: Sequence[Mention], path: Path) -> str:
    if not marks:
        return f"Your marks will be kept in {path.name}, beside the notebook."
    return f"{_count(marks)} from before, out of {path.name}."


def _count(marks: Sequence[object]) -> str:
    return "1 mark" if len(marks) == 1 else f"{len(marks)} marks"


def _sent(result: Comparison, against: str, first: int) -> dict[str, Any]:
    """A comparison as the page needs it, with places in the part that is shown."""
    pairs = [
        {
            "kind": p.kind,
            "words": result.words[p.kind],
            "start": p.start - first,
            "end": max(m.end for m in (p.mine, p.other) if m) - first,
            "mine": _side(p.mine),
            "other": _side(p.other),
        }
        for p in result.pairs
    ]
    words = result.summary()
    return {"against": against, "words": words, "pairs": pairs}


def _side(mark: Mention | None) -> dict[str, str] | None:
    return {"surface": mark.text, "label": mark.label} if mark else None
