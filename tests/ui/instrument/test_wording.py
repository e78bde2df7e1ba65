"""Wordings side by side, and text that cannot break the page."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from ui.screens.instrument.pages.markup import element, text
from ui.screens.instrument.pages.wording import marked


def bare(page: str) -> str:
    """What a page says once its markup is taken away."""
    said = re.sub(r"<br/>", "\n", page).replace("&nbsp;", " ")
    return unescape(re.sub(r"<[^>]*>", "", said))


def test_only_the_word_that_differs_is_marked() -> None:
    before, after = marked("Peta rencana belum ada.", "Peta rencana sudah ada.")
    assert re.findall(r'class="gone">(.*?)<', before) == ["belum"]
    assert re.findall(r'class="added">(.*?)<', after) == ["sudah"]


def test_wordings_with_nothing_in_common_are_not_marked() -> None:
    assert "<span" not in "".join(marked("satu dua tiga", "alpha beta gamma delta"))


@given(st.text("ab <>&\"'\n;", max_size=40), st.text("ab <>&\"'\n;", max_size=40))
def test_marking_loses_no_letter(before: str, after: str) -> None:
    assert tuple(bare(side) for side in marked(before, after)) == (before, after)


@given(st.text(max_size=60))
def test_text_is_never_markup(said: str) -> None:
    assert bare(element("p", text(said))) == said


def test_markup_put_into_markup_is_not_escaped_again() -> None:
    assert element("p", text("a & b")) == "<p>a &amp; b</p>"
