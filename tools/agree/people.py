"""Whose each file is, as far as folders and names tell, and which of several counts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tools.agree.answers import Answers
from tools.agree.files import Paper
from tools.agree.marks import Marking
from tools.agree.who import AFTER, BEFORE, Told, plain

FEW = 3  # files of one task and moment; more are not one learner's
Person = str  # the name by which a person is shown; of one nobody knows, the file


def people(papers: Sequence[Paper]) -> dict[str, Person]:
    """Whose each file is, by the file.

    A folder is a learner's when it holds few files of a kind and no two names; else
    its files are each somebody's, by their names. Where a name is that of many files,
    or there is none, each file counts as a reader of its own.
    """
    readings = {p.file: p.told.name for p in papers if isinstance(p.holds, Answers)}
    by_folder = defaultdict[tuple[str, ...], list[Paper]](list)
    for paper in papers:
        if isinstance(paper.holds, Marking):
            by_folder[tuple(map(plain, paper.told.folder))].append(paper)
    found = readings.copy()
    for folder, some in by_folder.items():
        found |= _of_one(some) if _is_somebodys(folder, some) else _of_many(some)
    return _spelt_alike({file: who or file for file, who in found.items()})


def _spelt_alike(found: Mapping[str, Person]) -> dict[str, Person]:
    """The same with one spelling for each name, the first."""
    first: dict[str, Person] = {}
    return {file: first.setdefault(plain(who), who) for file, who in found.items()}


def _is_somebodys(folder: tuple[str, ...], papers: Sequence[Paper]) -> bool:
    ours = [p for p in papers if p.told.ours]
    names = {plain(p.told.name) for p in papers if not _is_of_folder(p.told)}
    alone = bool(ours) or len(names) <= 1
    return bool(folder) and alone and _most(ours or papers) <= FEW


def _most(papers: Iterable[Paper]) -> int:
    """How many files at most are of one text, one task and one moment."""
    return max(Counter(_kind(p) for p in papers).values(), default=0)


def _kind(paper: Paper) -> tuple[str, str, str]:
    text = paper.holds.text if isinstance(paper.holds, Marking) else ""
    return text, paper.told.task, paper.told.moment


def _is_of_folder(told: Told) -> bool:
    """Whether a file's own name says nothing that its folders do not say."""
    return {*plain(told.name).split()} <= {*plain(" ".join(told.folder)).split()}


def _of_one(papers: Sequence[Paper]) -> dict[str, Person]:
    return {p.file: " / ".join(p.told.folder) for p in papers}


def _of_many(papers: Sequence[Paper]) -> dict[str, Person]:
    """Each of several files with a name is that person's; without one, its own."""
    by_name = defaultdict[str, list[Paper]](list)
    for paper in papers:
        by_name[plain(paper.told.name)].append(paper)
    found: dict[str, Person] = {}
    for name, some in by_name.items():
        known = bool(name) and _most(some) <= FEW
        for p in some:
            whole = " / ".join([*p.told.folder, p.told.name])
            found[p.file] = whole if known else ""
    return found


def nameless(papers: Iterable[Paper], owners: Mapping[str, Person]) -> list[str]:
    """The files of which nothing tells whose they are."""
    return [p.file for p in papers if owners[p.file] == p.file]


Moments = dict[str, dict[Person, Paper]]


def moments(papers: Sequence[Paper], owners: Mapping[str, Person]) -> Moments:
    """The file of each person before and after the talk; under "" where none says so.

    A file that says neither is the one that its reader lacks, or that the class lacks;
    where both are there it is left aside. Of several for one moment the newest counts.
    """
    said = defaultdict[Person, set[str]](set)
    for p in papers:
        said[owners[p.file]] |= {p.told.moment} - {""}
    of_class = {moment for some in said.values() for moment in some}
    found: Moments = {m: {} for m in (BEFORE, AFTER) if m in of_class} or {"": {}}
    for p in sorted(papers, key=_newness):
        who = owners[p.file]
        moment = p.told.moment or _lacking(said[who] or of_class)
        if p.told.moment or not {BEFORE, AFTER} <= said[who]:
            found.setdefault(moment, {})[who] = p
    return {m: found[m] for m in ("", BEFORE, AFTER) if m in found}


def _lacking(said: set[str]) -> str:
    """The moment of a file that says none, beside others that say so much."""
    if not said:
        return ""
    return BEFORE if said == {AFTER} else AFTER


def _newness(paper: Paper) -> tuple[bool, bool, int, str]:
    """What counts of several, the last the most: one's own, the highest number."""
    told = paper.told
    return _is_of_folder(told), told.ours, told.number, paper.file
