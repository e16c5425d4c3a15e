"""What the bench found is written as a table, each line with how much it may be."""

from pathlib import Path

import pytest

from tools import bench
from tools.support import bench_site
from tools.support.bench_site import Measured

FOUND = Measured(
    size=46_300_000,
    sent=14_300_000,
    requests=179,
    first=30,
    second=12,
    memory=450_000_000,
)


@pytest.fixture
def rows(monkeypatch) -> list[str]:
    lines = [*bench_site.lines(FOUND)]
    monkeypatch.setattr(bench_site, "measured", lambda: iter(lines))
    return [str(row) for row in bench.site_rows()]


def test_the_site_s_rows_say_what_was_found_and_what_was_aimed_at(rows) -> None:
    way = "| site, from a lesson's link to its first answered cell"
    assert rows == [
        "| site, built | 46 MB | 60 MB | within by 14 MB |",
        f"{way}, compressed | 14.3 MB | 15 MB | within by 0.7 MB |",
        f"{way} | 179 requests | | |",
        f"{way}, first visit | 30.0 s | | |",
        f"{way}, second visit | 12.0 s | 15 s | within by 3.0 s |",
        "| site, memory of the tab | 450 MB | | |",
    ]


def test_a_second_visit_is_held_against_the_first() -> None:
    slow = Measured(1, 1, 1, first=20, second=11, memory=1)
    second = next(line for line in bench_site.lines(slow) if "second" in line[0])
    assert "**over** by 1.0 s" in str(bench.Row(*second))


def test_bytes_are_counted_as_a_server_sends_them(tmp_path: Path) -> None:
    text, wheel = tmp_path / "page.js", tmp_path / "kit.whl"
    for file in (text, wheel):
        file.write_bytes(b"a" * 10_000)
    assert bench_site.as_sent(text) < 100
    assert bench_site.as_sent(wheel) == 10_000


def test_the_site_is_told_where_pyodide_is(tmp_path: Path) -> None:
    told = tmp_path / "app" / "jupyter-lite.json"
    told.parent.mkdir()
    told.write_text(f'"{bench_site.PYODIDE_CDN_URL}/a.mjs"', encoding="utf-8")
    (tmp_path / "other.whl").write_text(bench_site.PYODIDE_CDN_URL, encoding="utf-8")
    bench_site.say_where(tmp_path, "http://here")
    assert told.read_text(encoding="utf-8") == '"http://here/a.mjs"'
    other = (tmp_path / "other.whl").read_text(encoding="utf-8")
    assert other == bench_site.PYODIDE_CDN_URL


def test_a_log_knows_what_was_sent_and_the_line_takes_its_time(
    tmp_path: Path, monkeypatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(bench_site.time, "sleep", waited.append)
    (tmp_path / "index.html").write_bytes(b"x")
    (tmp_path / "kit.whl").write_bytes(b"x" * 2_500_000)
    log = bench_site.Log()
    log.note(tmp_path)
    log.note(tmp_path / "kit.whl")
    assert log.sent == [tmp_path / "index.html", tmp_path / "kit.whl"]
    assert waited[1] == 2
