"""One index: on the screen, on paper, in the workbook and in the bundle, for 1,000 evaluations."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pypdfium2
import pytest

from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.report.catalogue import templates
from spbe_desktop.scoring.index import score
from spbe_desktop.views.document import as_document
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import load_words
from tests.core.report.builders import make_rating, make_view
from tests.core.report.shipped import shipped
from tests.core.report.spreadsheet import Sheet, sheet_of
from ui.text import index_of

EACH = 1_000 // 8


@cache
def blank(pack: int) -> EvaluationView:
    return make_view(shipped()[pack], {}, documents=0, findings=())


@cache
def workbook(pack: int) -> Sheet:
    return sheet_of(blank(pack), load_words("id"))


def rated(pack: int, dice: random.Random) -> EvaluationView:
    """Random values on the scale, now and then none."""
    view = blank(pack)
    instrument, scale = view.instrument, view.instrument.scale
    step = scale.step or Decimal(1).scaleb(-scale.decimals)
    steps = int((scale.max - scale.min) / step)
    share = dice.choice((1.0, 1.0, 0.9, 0.3))
    values = {
        item.code: scale.min + step * dice.randint(0, steps)
        for item in instrument.indicators
        if item.repeats is None and dice.random() <= share
    }
    items = []
    for item in view.indicators:
        rating = None
        if item.indicator.code in values:
            rating = make_rating(view.stage, values[item.indicator.code])
        items.append(replace(item, rating=rating, stages=(rating,) if rating else ()))
    total = score(instrument, values, view.year)
    return replace(view, indicators=tuple(items), score=total)


def printed(view: EvaluationView) -> str:
    """The text of the one page, read by a reader that is not ours."""
    content = paper_of(templates()["year-comparison"], view, load_words("id")).content
    with pypdfium2.PdfDocument(content) as document:
        return " ".join(document[0].get_textpage().get_text_bounded().split())


@pytest.mark.parametrize("seed", range(8))
def test_every_carrier_tells_the_same_index(seed: int) -> None:
    dice, words = random.Random(seed), load_words("id")
    pack = seed % len(shipped())
    wrong = []
    for _ in range(EACH):
        view = rated(pack, dice)
        screen = index_of(words, view)
        bundle = as_document(view)["result"]["index_shown"]  # type: ignore[call-overload,index]
        told = {
            "paper": re.findall(r"\d+/\d+ (\d+,\d+|–)", printed(view))[-1],
            "bundle": screen if bundle is None else words.plain(Decimal(str(bundle))),
            "workbook": workbook(pack).index({i.indicator.code: i.value for i in view.indicators}),
        }
        if not all(_same(text, screen) for text in told.values()):
            wrong.append((screen, told))
    assert wrong == []


def _same(told: str, screen: str) -> bool:
    """Whether two texts are the same number; what is not there is a dash in both."""
    try:
        return Decimal(told.replace(",", ".")) == Decimal(screen.replace(",", "."))
    except ArithmeticError:
        return told in ("", "–", "-") and screen in ("", "–", "-")
