"""How words, code and outputs become HTML, case by case."""

import pytest
from nbformat.v4 import new_output

from tools.site import landing
from tools.site.about import about
from tools.site.code import highlighted
from tools.site.language import is_norwegian, marked
from tools.site.links import leading, relative
from tools.site.outputs import Pictures, shown, still
from tools.site.sheets import place, running
from tools.site.words import Words, anchor
from tools.user_error import UserError

EVIL = "<script>alert('1')</script>"


@pytest.fixture
def words() -> Words:
    return Words(leading("notebooks/calmer/05_b.ipynb", "read/calmer/05_b.html"))


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("04_who_says_so.ipynb", "04_who_says_so.html"),
        ("../07_own.ipynb", "../07_own.html"),
        ("../../notebooks/06_c.ipynb#5-a", "../06_c.html#5-a"),
        ("../../solutions/calmer/ex05_b.ipynb", "ex05_b.html"),
        (
            "../../exercises/calmer/ex05_b.ipynb",
            "../../app/notebooks/index.html?path=calmer/exercises/ex05_b.ipynb",
        ),
        ("../../docs/teaching/README.md", "../teaching/index.html"),
        ("../../data/ready/README.md", "../data/ready/index.html"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("#here", "#here"),
    ],
)
def test_a_link_leads_to_its_place_on_the_site(words, link, wanted) -> None:
    assert f'<a href="{wanted}">' in words.written(f"[a]({link})")


@pytest.mark.parametrize("link", ["../../tools/build.py", "../README.md", "x.csv"])
def test_a_link_to_what_the_site_has_not_stops_the_build(words, link) -> None:
    with pytest.raises(UserError, match="is not on the site"):
        words.written(f"[a]({link})")


def test_a_script_in_a_link_is_no_link(words) -> None:
    with pytest.raises(UserError, match="is not on the site"):
        words.written("[a](javascript:alert(1))")


def test_places_are_those_of_the_site() -> None:
    assert place("solutions/ex01_a.ipynb") == "read/ex01_a.html"
    assert place("LICENSE") == "read/license.html"
    assert running("notebooks/calmer/00_a.ipynb").endswith("?path=calmer/00_a.ipynb")
    assert relative("index.html", "read/a.html") == "read/a.html"
    assert relative("read/data/a.html", "read/b.html") == "../b.html"


def test_two_headings_of_one_name_have_two_anchors(words) -> None:
    html = words.written("## Again!\n\n## Again\n\n## `len` & *more*\n")
    assert '<h2 id="again">' in html
    assert '<h2 id="again-2">' in html
    assert '<h2 id="len-more">' in html
    assert anchor("???") == "here"


def test_a_table_of_markdown_has_scopes_and_an_empty_corner_heads_nothing(
    words,
) -> None:
    html = words.written("## Plan & more\n\n| | b |\n|---|--:|\n| c | d |\n")
    assert '<th scope="col" style="text-align:right">b</th>' in html
    assert '<th scope="row">c</th>' in html
    assert html.count("<th ") == 2
    bare = words.written("| | |\n|---|---|\n| c | `d` |\n| | e |\n")
    assert "<thead" not in bare
    assert bare.count("<th ") == 1
    assert 'aria-label="Plan &amp; more"' in html
    assert 'tabindex="0"' in html


def test_a_block_of_python_is_coloured_and_others_are_plain(words) -> None:
    assert '<span class="n">1</span>' in words.written("```python\na = 1\n```\n")
    assert "<code>a &lt; 1</code>" in words.written("```\na < 1\n```\n")


def test_code_is_coloured_and_only_text() -> None:
    html = highlighted(f'def f(x):  # {EVIL}\n    return len("{EVIL}") + 1\n')
    assert "<script" not in html
    assert '<span class="k">def</span>' in html
    assert '<span class="f">f</span>' in html
    assert '<span class="b">len</span>' in html
    assert '<span class="n">1</span>' in html


@pytest.mark.parametrize(
    "norwegian",
    ["Kaia er våt, legger havna til.", "Store ressurser", "De påmeldte reiser mandag."],
)
def test_norwegian_is_told(norwegian) -> None:
    assert is_norwegian(norwegian)
    assert f'<span lang="nb">{norwegian}</span>' in marked(f"1 | {norwegian} | x")
    assert 'lang="nb"' in highlighted(f'a = "{norwegian}"')


@pytest.mark.parametrize(
    "other",
    [
        *("on time, reports the harbour", "True", "", "|", "188 places", "Wrote it."),
        *("They have looked at maps and graphics.", "Ferja | 12 | 14"),
        *("de facto", "between 7 and 9", "Ready: exercises 04.", "i", "en"),
    ],
)
def test_what_is_not_norwegian_is_not_marked(other) -> None:
    assert not is_norwegian(other)
    assert "lang" not in marked(other)


def test_a_pattern_of_norwegian_words_is_no_norwegian() -> None:
    assert not is_norwegian("meldt|opplyser om det")


def test_a_printed_text_is_only_text(tmp_path) -> None:
    printed = new_output("stream", text=f"{EVIL}\n")
    plain = new_output("execute_result", data={"text/plain": EVIL})
    assert "<script" not in shown([printed, plain], Pictures(tmp_path), "")


def test_an_output_that_no_page_can_show_stops_the_build(tmp_path) -> None:
    odd = new_output("display_data", data={"image/svg+xml": "<svg/>"})
    with pytest.raises(UserError, match=r"A cell shows image/svg\+xml, which"):
        shown([odd], Pictures(tmp_path), "")
    failed = new_output("error", ename="E", evalue="", traceback=[])
    with pytest.raises(UserError, match="A cell shows error, which"):
        shown([failed], Pictures(tmp_path), "")


def test_a_table_without_a_caption_takes_the_name_of_its_fold(tmp_path) -> None:
    html = still(
        '<div style="overflow-x:auto"><details><summary>The numbers</summary><table>'
        "<tr><td>1</td></tr></table></details></div>",
        Pictures(tmp_path),
        "",
    )
    assert html.startswith("<details><summary>The numbers</summary><div ")
    assert 'aria-label="The numbers"' in html


def test_what_a_lesson_says_of_itself() -> None:
    told = about(
        "# 09 A lesson\n\nAt the end you will have it.\n\n**You will be able to**\n\n"
        "1. say *it* (or not) (steps 1 and 2; q1);\n2. do it (step 3).\n\n"
        "**Time:** 40 minutes for the core, steps 1 to 2; 17 more for the rest."
    )
    assert told.title == "09 A lesson"
    assert told.aim == "At the end you will have it."
    assert told.objectives == ("say *it* (or not)", "do it")
    assert told.takes == "40 minutes, and 17 more beyond the core"


@pytest.mark.parametrize(
    "first", ["", "# 09 A lesson", "# A\n\nAt the end.\n\nNo list."]
)
def test_a_lesson_that_says_nothing_of_itself_is_named(first) -> None:
    with pytest.raises(UserError, match="does not begin with its title"):
        about(first)


@pytest.mark.parametrize(
    ("readme", "what"),
    [
        ("# Kit\n\n## Rights\n\nMIT.\n", "picture of the chart"),
        ("![A chart.](docs/chart.png)\n\n*A caption.*\n", "section on rights"),
    ],
)
def test_a_readme_that_lacks_a_part_of_the_landing_page_is_named(
    tmp_path, monkeypatch, readme, what
) -> None:
    (tmp_path / "README.md").write_text(readme, encoding="utf-8")
    monkeypatch.setattr(landing, "ROOT", tmp_path)
    with pytest.raises(UserError, match=f"README.md has no {what}"):
        landing.write(tmp_path / "site")
