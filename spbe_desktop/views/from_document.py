"""The view of an evaluation read back from the JSON that a bundle carries.

What is read was signed, but by someone else: whatever is not as the format says is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from spbe_desktop.instrument.load import Pack
from spbe_desktop.scoring.following import can_follow, level_that_follows
from spbe_desktop.scoring.index import score
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.document import FORMAT
from spbe_desktop.views.evaluation import (
    AgencyView,
    CitationView,
    EvaluationView,
    EvidenceView,
    ExternalValueView,
    FindingView,
    IndicatorView,
    ItemVerdictView,
    RatingView,
)
from spbe_desktop.views.working import AspectNoteView, FinalisedView, UnitView

Document = dict[str, Any]
_AGENCY = ("id", "code", "name", "kind", "province")
_NOTE = ("stage", "aspect", "fulfilment", "strengths", "weaknesses")
_FINDING = ("id", "indicator", "finding", "recommendation", "owner", "priority", "due")


def read_document(document: Document, pack: Pack) -> EvaluationView:
    """The view in `document`, scored with `pack`; ValueError where it is not of the format."""
    try:
        return _read(document, pack)
    except (KeyError, TypeError, AttributeError, IndexError, InvalidOperation) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error


def _read(document: Document, pack: Pack) -> EvaluationView:
    if document["format"] != FORMAT or document["instrument"]["sha256"] != pack.digest:
        raise ValueError("another format or instrument")
    instrument = pack.instrument
    stages = instrument.activity(_text(document["activity"])).stages
    evidence = tuple(_evidence(each) for each in document["evidence"])
    told = {_text(each["code"]): each for each in document["indicators"]}
    cited: dict[str, list[CitationView]] = defaultdict(list)
    for each in (citation for one in evidence for citation in one.citations):
        cited[each.indicator].append(each)
    indicators = tuple(
        _indicator(pack, code.code, told[code.code], cited[code.code], stages)
        for code in instrument.indicators
    )
    _once(each.id for each in evidence)
    _once(citation.id for each in evidence for citation in each.citations)
    known = {each.code for each in instrument.indicators}
    if set(told) != known or not set(cited) <= known or document["stage"] not in stages:
        raise ValueError("an indicator or stage that the instrument has not")
    values = {i.indicator.code: i.value for i in indicators if i.value is not None}
    absent = [i.indicator.code for i in indicators if i.not_applicable]
    year = int(document["year"])
    return EvaluationView(
        id=_text(document["evaluation"]),
        agency=AgencyView(**_texts(document["agency"], _AGENCY)),
        year=year,
        activity=_text(document["activity"]),
        stage=_text(document["stage"]),
        revision=int(document["revision"]),
        created_at=_moment(document["created_at"]),
        updated_at=_moment(document["updated_at"]),
        pack=pack,
        indicators=indicators,
        evidence=evidence,
        findings=tuple(
            FindingView(**_texts(each, _FINDING))
            for each in document["findings"]
            if instrument.has(_text(each["indicator"]))
        ),
        score=score(instrument, values, year, absent),
        journal_length=int(document["journal"]["entries"]),
        journal_head=_text(document["journal"]["head"]),
        units=tuple(UnitView(**_texts(each, ("id", "name"))) for each in document.get("units", ())),
        aspect_notes=tuple(
            AspectNoteView(**_texts(each, _NOTE)) for each in document.get("aspect_notes", ())
        ),
        finalised=tuple(map(_finalised, document.get("finalised", ()))),
    )


def _finalised(told: Document) -> FinalisedView:
    return FinalisedView(at=_moment(told["at"]), **_texts(told, ("stage", "by")))


def _indicator(
    pack: Pack, code: str, told: Document, citations: Iterable[CitationView], order: Iterable[str]
) -> IndicatorView:
    indicator = pack.instrument.indicator(code)
    places = {stage: place for place, stage in enumerate(order)}
    stages = tuple(sorted(map(_rating, told["stages"]), key=lambda each: places[each.stage]))
    origin = told["stage_of_origin"]
    met = frozenset(
        (_decimal(each["level"]), _text(each["criterion"])) for each in told["criteria_met"]
    )
    external = told.get("external_value")
    return IndicatorView(
        indicator=indicator,
        rating=None if origin is None else next(e for e in stages if e.stage == origin),
        stages=stages,
        criteria_met=met,
        citations=tuple(citations),
        service_name=_text(told["service_name"]),
        item_verdicts=tuple(map(_verdict, told.get("items", ()))),
        external_value=None
        if external is None
        else ExternalValueView(stage=_text(external["stage"]), source=_maybe(external["source"])),
        not_applicable=_text(told.get("not_applicable")),
        followed=level_that_follows(pack.instrument, indicator, met),
        follows=can_follow(pack.instrument),
        unit_marks=frozenset(
            (_decimal(each["level"]), _text(each["criterion"]), _text(each["unit"]))
            for each in told.get("units_meeting", ())
        ),
    )


def _rating(told: Document) -> RatingView:
    names = ("stage", "fact", "analysis", "justification", "updated_by")
    later = ("override_reason", "difference_reason", "validity")
    return RatingView(
        value=_maybe(told["value"]),
        updated_at=_moment(told["updated_at"]),
        **_texts(told, names),
        **{name: _text(told.get(name)) for name in later},
    )


def _verdict(told: Document) -> ItemVerdictView:
    return ItemVerdictView(
        stage=_text(told["stage"]),
        level=_decimal(told["level"]),
        item=_text(told["item"]),
        verdict=Verdict(told["reason"] or told["verdict"]),
        note=_text(told["note"]),
    )


def _evidence(told: Document) -> EvidenceView:
    identity = _text(told["id"])
    return EvidenceView(
        id=identity,
        number=int(told["number"]),
        digest=_text(told["sha256"]),
        size=int(told["size"]),
        added_at=_moment(told["added_at"]),
        citations=tuple(_citation(each, identity) for each in told["citations"]),
        document_date=_text(told.get("document_date")),
        claimed_type=_text(told.get("claimed_type")),
        **_texts(told, ("name", "media_type", "added_by")),
    )


def _citation(told: Document, evidence: str) -> CitationView:
    page = told.get("page")
    return CitationView(
        evidence_id=evidence,
        level=_maybe(told.get("level")),
        criterion=_text(told.get("criterion")),
        quote=_text(told.get("quote")),
        page=None if page is None else int(page),
        **_texts(told, ("id", "indicator", "place_kind", "place", "note")),
    )


def _once(ids: Iterable[str]) -> None:
    """ValueError where two things bear one id."""
    listed = list(ids)
    if len(set(listed)) != len(listed):
        raise ValueError("one id twice")


def _texts(told: Document, names: Iterable[str]) -> dict[str, str]:
    return {name: _text(told[name]) for name in names}


def _text(value: Any) -> str:
    """A text, empty where there is none; nothing else is one."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _decimal(value: Any) -> Decimal:
    number = Decimal(_text(value))
    if not number.is_finite():
        raise ValueError(f"{value} is no number")
    return number


def _maybe(value: Any) -> Decimal | None:
    return None if value is None else _decimal(value)


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return moment
