"""From the frozen view to what the right pane shows of one document."""

from __future__ import annotations

from collections.abc import Sequence

from spbe_desktop.instrument.model import Indicator
from spbe_desktop.operations.suggest_indicators import Suggestion
from spbe_desktop.views.evaluation import CitationView, EvaluationView
from spbe_desktop.words import Words
from ui.screens.evidence.kinds import kind_name
from ui.screens.evidence.lines import Known, hint_words, warning_of
from ui.screens.evidence.values import Choice, Citation, Hint, Sheet

PAGE = "page"


def sheet_of(view: EvaluationView, key: str, known: Known, words: Words) -> Sheet | None:
    """All that is known about a document; None where it is gone."""
    document = next((each for each in view.evidence if each.id == key), None)
    if document is None:
        return None
    added = words("evidence_screen.added", when=words.moment(document.added_at))
    facts = (
        f"{kind_name(document.media_type, words)} · {words.size(document.size)}",
        f"{added} · {document.added_by}",
    )
    warning = warning_of(document, known, words)
    return Sheet(
        key=document.id,
        title=document.name,
        facts=facts,
        digest=document.digest,
        warnings=[warning] if warning else [],
        date=document.document_date,
        citations=[_citation(each, view, words) for each in document.citations],
        hints=[_hint(each, view, words) for each in known.hints.get(document.id, ())],
    )


def choices_of(view: EvaluationView, words: Words) -> list[Choice]:
    """The indicators with their levels and criteria, to be chosen from."""
    return [
        Choice(each.code, each.short_title.of(words.language), _levels(view, each, words))
        for each in view.instrument.indicators
    ]


def place_of(citation: CitationView, words: Words) -> str:
    """Where in the document a citation points."""
    if not citation.place or not citation.place_kind:
        return citation.place
    return words(f"evidence_screen.place_{citation.place_kind}", place=citation.place)


def page_of(citation: CitationView) -> int:
    """The page that a citation names, 0 where it names none."""
    number = citation.place.strip() if citation.place_kind == PAGE else ""
    return int(number) if number.isdecimal() and len(number) < 6 else 0


def _levels(view: EvaluationView, each: Indicator, words: Words) -> Sequence[Choice]:
    names = {name.value: name.name for name in view.instrument.level_names(each)}
    levels = []
    for level in each.levels:
        value = words.plain(level.value)
        name = names[level.value].of(words.language) if level.value in names else ""
        criteria = [Choice(c.code, c.text.of(words.language)) for c in level.criteria]
        title = words("evidence_screen.level_of", level=value, name=name).strip()
        levels.append(Choice(str(level.value), title, criteria))
    return levels


def _citation(each: CitationView, view: EvaluationView, words: Words) -> Citation:
    indicator = view.instrument.indicator(each.indicator)
    title = indicator.short_title.of(words.language)
    return Citation(
        id=each.id,
        indicator=each.indicator,
        title=title,
        criterion="",
        place=place_of(each, words),
        quote=each.note,
        page=page_of(each),
    )


def _hint(each: Suggestion, view: EvaluationView, words: Words) -> Hint:
    title = view.instrument.indicator(each.indicator).short_title.of(words.language)
    return Hint(each.indicator, title, hint_words(each, words))
