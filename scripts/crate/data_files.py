"""The files of data/, as data/datapackage.json describes them."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from scripts.crate.entities import (
    CC_BY,
    PUBLIC,
    RIGHTS,
    ROOT,
    Entity,
    named,
    part,
    refer,
)

DESCRIPTION = "data/datapackage.json"
STANDARD = "https://specs.frictionlessdata.io/data-package/"


def files() -> Iterator[Entity]:
    """Each file of the data, its description, and the sources that have an address."""
    package = json.loads((ROOT / DESCRIPTION).read_text(encoding="utf-8"))
    yield part(
        DESCRIPTION,
        "File",
        name=package["title"],
        description=package["description"],
        encodingFormat="application/json",
        license=refer(CC_BY),
        conformsTo=refer(STANDARD),
    )
    yield named(STANDARD, "CreativeWork", "Data Package")
    for resource in package["resources"]:
        yield file(resource)
        for source in with_address(resource):
            yield named(address(source), "CreativeWork", source["title"])


def file(resource: dict[str, Any]) -> Entity:
    """A resource of the data package as a file of the crate."""
    based = [address(source) for source in with_address(resource)]
    return part(
        f"data/{resource['path']}",
        "File",
        name=resource["title"],
        description=resource["made"],
        encodingFormat=resource["mediatype"],
        contentSize=str(resource["bytes"]),
        sha256=resource["hash"].removeprefix("sha256:"),
        license=refer(*licence(resource)),
        **({"isBasedOn": refer(*based)} if based else {}),
    )


def with_address(resource: dict[str, Any]) -> list[dict[str, str]]:
    """The sources of a resource that are somewhere on the web."""
    return [source for source in resource["sources"] if "path" in source]


def address(source: dict[str, str]) -> str:
    """The address of a source with its letters as they are, as a crate wants it."""
    return unquote(source["path"])


def licence(resource: dict[str, Any]) -> list[str]:
    """The names of a resource's licences; of the article, of the text on its rights.

    Raises ValueError for a licence that the crate has no name for.
    """
    (told,) = resource["licenses"]
    known = {"CC-BY-4.0": CC_BY, "other-closed": RIGHTS, "other-pd": PUBLIC}
    if told["name"] not in known:
        raise ValueError(f"{resource['path']} has an unknown licence: {told['name']}.")
    own = "CC BY 4.0" in told["title"]
    return [known[told["name"]], *([CC_BY] if own else [])]
