"""The frame that all pages of the site have, and how a template is filled."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from raqqakit import __version__

HERE = Path(__file__).parent
ASSETS = ("site.css", "icon.svg")


def templates(folder: Path) -> Environment:
    """The templates of a folder; what is not marked as HTML is escaped in them."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


PAGES = templates(HERE / "pages")


def root(page: str) -> str:
    """The way from a page to the folder of the site: "../" for "read/a.html"."""
    return "../" * page.count("/")


def write(site: Path, page: str, template: str, **values: object) -> None:
    """Fill a template and write it as a page of the site.

    Takes the folder of the site, where the page lies in it, the name of a file in
    tools/site/pages, and what stands in its places. What is not marked as HTML is
    escaped.
    """
    filled = PAGES.get_template(template).render(
        root=root(page), version=__version__, **values
    )
    target = site / page
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(filled, encoding="utf-8", newline="\n")


def write_assets(site: Path) -> None:
    """Put the look of the pages into the folder of the site."""
    folder = site / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        (folder / name).write_bytes((HERE / "assets" / name).read_bytes())
