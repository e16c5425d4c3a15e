"""Write ro-crate-metadata.json: python -m scripts.describe_kit.

Nothing in it is written by hand. It says what README.md, pyproject.toml, CITATION.cff,
data/datapackage.json and the first cells of the notebooks say, in the words that
repositories index.
"""

import json

from scripts.crate import data_files, kit, lessons
from scripts.crate.entities import ROOT, Entity, languages, licences, without_repeats

CRATE = "ro-crate-metadata.json"
VERSION = "https://w3id.org/ro/crate/1.2"


def crate() -> str:
    """The whole description as JSON."""
    files = [*lessons.lessons(), *data_files.files(), *kit.parts()]
    inside = [one["@id"] for one in files if is_inside(one)]
    others = [*licences(), *languages(), *kit.people()]
    graph = [descriptor(), kit.root(sorted(inside)), *without_repeats(files + others)]
    said = {"@context": f"{VERSION}/context", "@graph": graph}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def descriptor() -> Entity:
    """What the file says of itself."""
    return {
        "@id": CRATE,
        "@type": "CreativeWork",
        "conformsTo": {"@id": VERSION},
        "about": {"@id": "./"},
    }


def types(entity: Entity) -> set[str]:
    """What something is, by all its names."""
    told = entity["@type"]
    return {told} if isinstance(told, str) else {*told}


def is_inside(entity: Entity) -> bool:
    """Whether something is a file or a folder of the kit."""
    return bool({"File", "Dataset"} & types(entity))


def main() -> None:
    """Write the description into the kit's folder, and say so if it has changed."""
    path, words = ROOT / CRATE, crate()
    if not path.exists() or path.read_text(encoding="utf-8") != words:
        path.write_text(words, encoding="utf-8", newline="\n")
        print(f"wrote {CRATE}")


if __name__ == "__main__":
    main()
