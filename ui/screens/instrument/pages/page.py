"""Which page a key of the contents stands for."""

from __future__ import annotations

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.views.origin import Offered
from ui.screens.instrument.comparison import Comparison
from ui.screens.instrument.pages.comparison_page import compared_indicator, comparison_page
from ui.screens.instrument.pages.group_page import aspect_page, domain_page
from ui.screens.instrument.pages.indicator_page import indicator_page
from ui.screens.instrument.pages.markup import Html
from ui.screens.instrument.pages.pack_page import pack_page
from ui.screens.instrument.pages.voice import Voice


def page_of(offered: Offered, key: str, comparison: Comparison | None, voice: Voice) -> Html:
    """The page of that key; while two packs are compared, what the comparison says of it."""
    pack = offered.pack
    layer, _, code = key.partition(":")
    if comparison is not None:
        if layer == "indicator":
            return compared_indicator(comparison, _holder(pack, comparison, code), code, voice)
        return comparison_page(comparison, voice)
    instrument = pack.instrument
    if layer == "indicator":
        return indicator_page(instrument, instrument.indicator(code), voice)
    if layer == "aspect":
        return aspect_page(instrument, instrument.aspect(code), voice)
    if layer == "domain":
        domain = next(each for each in instrument.domains if each.code == code)
        return domain_page(instrument, domain, voice)
    return pack_page(pack, offered.origin, voice)


def _holder(pack: Pack, comparison: Comparison, code: str) -> Instrument:
    """The pack itself, or the other one for an indicator that only stands there."""
    packs = (pack, *comparison.packs)
    return next(each.instrument for each in packs if each.instrument.has(code))
