"""Signs are settled once, and what was changed is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raqqakit import data
from raqqakit.signs import settle


@pytest.mark.parametrize(
    ("given", "settled", "told"),
    [
        ("Ã…tte hus ble tÃ¸mt lÃ¸rdag.", "Åtte hus ble tømt lørdag.", "encoded twice"),
        ("10&nbsp;000 hus", "10 000 hus", "HTML"),
        ("10&#160;000 hus", "10 000 hus", "HTML"),
        ("A\u030atte hus", "Åtte hus", "two parts"),
        ("tirs\u00addag", "tirsdag", "soft hyphens"),
        ("Kyst\u200blaget", "Kystlaget", "without a width"),
        ("10\u201120 hus", "10-20 hus", "hyphens"),
        ("\u221260,1", "-60,1", "hyphens"),
        ("1\u2009500 hus", "1 500 hus", "spaces"),
        ("1\u202f500 hus", "1 500 hus", "spaces"),
        ("én\u2028to", "én\nto", "line breaks"),
        ("én\u2029to", "én\n\nto", "ends of paragraphs"),
    ],
)
def test_one_sign_for_each_thing_and_it_is_said(given, settled, told) -> None:
    found = settle(given)
    assert found.text == settled
    assert any(told in change for change in found.changes)


@pytest.mark.parametrize(
    "kept",
    ["«Ja,» – sa hun – “x” 1'500 & <b>", "Álttá, Čáhci, Šuoššjávri, Ö, É", "A–B"],
)
def test_what_a_writer_chose_is_kept(kept) -> None:
    assert settle(kept).text == kept
    assert settle(kept).changes == ()


@pytest.mark.parametrize("story", data.stories())
def test_nothing_is_changed_in_the_stories_of_the_kit(story) -> None:
    assert settle(data.article(story)).changes == ()


@given(st.text(alphabet="aåÅ\u030a\u00ad -\u2011\u2009\u2028\n&;Ã¥", max_size=40))
def test_a_settled_text_is_settled(text) -> None:
    once = settle(text).text
    assert settle(once).text == once
