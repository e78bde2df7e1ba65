"""From the frozen view to what the right pane shows of one document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spbe_desktop.instrument.levels import Criterion, EvidenceItem, IndicatorLevel
from spbe_desktop.instrument.model import Indicator
from spbe_desktop.operations.suggest_indicators import Suggestion
from spbe_desktop.views.evaluation import CitationView, EvaluationView, EvidenceView
from spbe_desktop.words import Words
from ui.screens.evidence.age import age_warnings
from ui.screens.evidence.kinds import kind_name
from ui.screens.evidence.lines import Known, hint_words, warning_of
from ui.screens.evidence.values import Choice, Citation, Hint, Sheet

PAGE = "page"


def sheet_of(
    view: EvaluationView, key: str, known: Known, today: date, words: Words
) -> Sheet | None:
    """All that is known about a document; None where it is gone."""
    document = next((each for each in view.evidence if each.id == key), None)
    if document is None:
        return None
    added = words("evidence_screen.added", when=words.moment(document.added_at))
    facts = (
        f"{kind_name(document.media_type, words)} · {words.size(document.size)}",
        f"{added} · {document.added_by}",
    )
    warnings = [warning_of(document, known, words), *age_warnings(view, document, today, words)]
    return Sheet(
        key=document.id,
        title=document.name,
        facts=facts,
        digest=document.digest,
        warnings=[warning for warning in warnings if warning],
        date=document.document_date,
        citations=[_citation(each, view, words) for each in document.citations],
        hints=[_hint(each, view, words) for each in _hints(document, known)],
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


def _hints(document: EvidenceView, known: Known) -> Sequence[Suggestion]:
    """What is suggested for a document that waits in the inbox."""
    return () if document.citations else known.hints.get(document.id, ())


def _levels(view: EvaluationView, each: Indicator, words: Words) -> Sequence[Choice]:
    names = {name.value: name.name for name in view.instrument.level_names(each)}
    levels = []
    for level in each.levels:
        value = words.plain(level.value)
        name = names[level.value].of(words.language) if level.value in names else ""
        criteria = [Choice(part.code, part.text.of(words.language)) for part in _parts(level)]
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
        criterion=_criterion(each, indicator, words),
        place=place_of(each, words),
        quote=each.quote or each.note,
        page=each.opens_at if each.place_kind == PAGE or each.page else 0,
    )


def _parts(level: IndicatorLevel) -> list[Criterion | EvidenceItem]:
    """What of a level a citation can prove."""
    return [*level.criteria, *level.items]


def _criterion(each: CitationView, indicator: Indicator, words: Words) -> str:
    """The level and the criterion that a citation is for, in words."""
    if each.level is None:
        return ""
    told = words("evidence_screen.level_short", level=words.plain(each.level))
    levels = (level for level in indicator.levels if level.value == each.level)
    parts = (part for level in levels for part in _parts(level))
    texts = (part.text.of(words.language) for part in parts if part.code == each.criterion)
    text = next(texts, "")
    return f"{told} · {text}" if text else told


def _hint(each: Suggestion, view: EvaluationView, words: Words) -> Hint:
    title = view.instrument.indicator(each.indicator).short_title.of(words.language)
    return Hint(each.indicator, title, hint_words(each, words))
