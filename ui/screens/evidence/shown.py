"""How a document is shown: never in this process what the reading process fell over."""

from __future__ import annotations

from dataclasses import replace

from spbe_desktop.operations.open_evidence import OpenedEvidence
from spbe_desktop.words import Words
from ui.screens.evidence.kinds import PICTURES, is_program
from ui.screens.evidence.values import Manner, Shown


def shown_of(opened: OpenedEvidence, page: int, sought: str, as_text: bool, words: Words) -> Shown:
    """The document as pages, picture or text, or the sentence that says why not."""
    document, text = opened.document, opened.text
    key, name, kind = document.id, document.name, document.media_type
    if document.size == 0:
        return Shown(key, name, Manner.NOTHING, sentence=words("evidence_screen.zero_bytes"))
    if is_program(kind):
        return Shown(key, name, Manner.NOTHING, sentence=words("evidence_screen.is_program"))
    if text is None:
        return Shown(key, name, Manner.NOTHING, sentence=words("evidence_screen.not_read_yet"))
    if kind in PICTURES:
        return Shown(key, name, Manner.PICTURE, path=opened.path)
    if not opened.showable or text.outcome in ("encrypted", "unknown"):
        sentence = words(f"evidence_screen.outcome_{text.outcome}")
        outside = text.outcome in ("encrypted", "unknown", "too_long")
        return Shown(key, name, Manner.NOTHING, sentence=sentence, outside=outside)
    told = any(part.strip() for part in text.pages)
    if kind == "application/pdf" and not (as_text and told):
        shown = Shown(key, name, Manner.PAGES, path=opened.path, page=page, sought=sought)
        return replace(shown, texts=told)
    if not told:
        sentence = words("evidence_screen.outcome_no_text")
        return Shown(key, name, Manner.NOTHING, sentence=sentence, outside=True)
    shown = Shown(key, name, Manner.TEXT, pages=text.pages, cut=text.cut, page=page, sought=sought)
    return replace(shown, texts=kind == "application/pdf")
