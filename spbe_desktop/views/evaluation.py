"""The frozen values of one evaluation and of the list of evaluations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.scoring.conversion import Conversion, can_be, convert
from spbe_desktop.scoring.index import Score
from spbe_desktop.scoring.proposal import ItemKey, Proposal, Verdict, propose
from spbe_desktop.views.carried import is_carried
from spbe_desktop.views.origin import UNSIGNED, Origin
from spbe_desktop.views.papers import Meeting
from spbe_desktop.views.working import (
    AspectNoteView,
    BaselineView,
    FinalisedView,
    UnitMark,
    UnitView,
)


class State(Enum):
    """How far an indicator is."""

    EMPTY = "empty"  # no rating at any stage
    STARTED = "started"  # a rating, but no explanation or no evidence
    DONE = "done"  # rating, explanation and evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """An agency: `code` is Kemendagri's (empty for central agencies and own entries)."""

    id: str
    code: str
    name: str
    kind: str
    province: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    """One indicator at one stage: `value` None while only text was written."""

    stage: str
    value: Decimal | None
    fact: str
    analysis: str
    justification: str
    updated_at: datetime
    updated_by: str
    override_reason: str = ""  # why the value is not what the criteria say
    difference_reason: str = ""  # why the value is not what the stage before said
    validity: str = ""  # valid, invalid or empty, where the stage records it

    @property
    def explained(self) -> bool:
        """Whether fact or analysis is told; what was brought from an earlier year is not yet."""
        return any(text.strip() and not is_carried(text) for text in (self.fact, self.analysis))


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """A document cited for an indicator: `place_kind` is article, page, minute or empty."""

    id: str
    evidence_id: str
    indicator: str
    place_kind: str
    place: str
    note: str
    level: Decimal | None = None  # that it proves, where one was named
    criterion: str = ""  # of that level
    quote: str = ""  # the line that proves it
    page: int | None = None  # where it opens, whatever the place is told by

    @property
    def opens_at(self) -> int:
        """The page the document opens at, from 1."""
        if self.page is not None:
            return max(1, self.page)
        first = self.place.split("-")[0].split("–")[0].strip()
        told = self.place_kind == "page" and first.isascii() and first.isdigit()
        return max(1, int(first)) if told else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A document of this evaluation; `number` is its place in the evidence list, from 1."""

    id: str
    number: int
    digest: str
    name: str
    size: int
    media_type: str
    added_at: datetime
    added_by: str
    citations: tuple[CitationView, ...]
    document_date: str = ""  # ISO date that the document bears, or empty
    claimed_type: str = ""  # the media type its name says, where its bytes say otherwise

    @property
    def awaits(self) -> bool:
        """Whether it lies in the inbox: nothing cites it yet."""
        return not self.citations


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding on an indicator, and what is recommended."""

    id: str
    indicator: str
    finding: str
    recommendation: str
    owner: str
    priority: str
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVerdictView:
    """What was decided about one evidence item of a level, at the stage that decided last."""

    stage: str
    level: Decimal
    item: str
    verdict: Verdict
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalValueView:
    """Another ministry's index as the latest stage gave it: `source` None says it is missing."""

    stage: str
    source: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """One indicator as it stands: the effective rating with its stage of origin.

    `stages` holds what was recorded at each stage, in the activity's order; `rating` is the
    last of them with a value, so an earlier stage's value is carried over until it is judged
    again.
    """

    indicator: Indicator
    rating: RatingView | None
    stages: tuple[RatingView, ...]
    criteria_met: frozenset[tuple[Decimal, str]]
    citations: tuple[CitationView, ...]
    service_name: str
    item_verdicts: tuple[ItemVerdictView, ...] = ()
    external_value: ExternalValueView | None = None
    not_applicable: str = ""  # why it does not apply; empty where it does
    followed: Decimal | None = None  # the level that follows from the criteria met
    follows: bool = True  # whether one can; not where decimals are proposed instead
    flagged: bool = False  # to be looked at again
    note: str = ""  # the evaluator's note to self: never printed, never sealed
    unit_marks: frozenset[UnitMark] = frozenset()  # the units that fulfil a criterion
    effort: Decimal | None = None  # of one level, where the evaluator gave it
    baseline: Decimal | None = None  # last year's value

    @property
    def value(self) -> Decimal | None:
        """The effective value; None while unrated, and where the indicator does not apply."""
        return None if self.rating is None or self.not_applicable else self.rating.value

    @property
    def overridden(self) -> bool:
        """Whether the value is another than the criteria say, where criteria were judged."""
        value = self.value
        judged = self.follows and bool(self.criteria_met)
        return value is not None and judged and value != self.followed

    @property
    def verdicts(self) -> dict[ItemKey, Verdict]:
        """What was decided about each evidence item, for a proposal."""
        return {(each.level, each.item): each.verdict for each in self.item_verdicts}

    @property
    def conversion(self) -> Conversion | None:
        """The rating that the other ministry's index gives; None where none was told that fits."""
        index, given = self.indicator.external_index, self.external_value
        if index is None or given is None or not can_be(index, given.source):
            return None
        return convert(index, given.source)

    @property
    def awaited(self) -> bool:
        """Whether the index waits for it: neither left out, nor a repeat that is not begun."""
        begun = self.indicator.repeats is None or self.rating is not None
        return begun and not self.not_applicable

    @property
    def state(self) -> State:
        """How far this indicator is; one that does not apply is done."""
        if self.not_applicable:
            return State.DONE
        if self.rating is None:
            return State.EMPTY
        return State.DONE if self.rating.explained and self.citations else State.STARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView:
    """One evaluation, whole and still: the same for screen, paper, bundle and centre."""

    id: str
    agency: AgencyView
    year: int
    activity: str
    stage: str
    revision: int
    created_at: datetime
    updated_at: datetime
    pack: Pack
    indicators: tuple[IndicatorView, ...]
    evidence: tuple[EvidenceView, ...]
    findings: tuple[FindingView, ...]
    score: Score
    journal_length: int
    journal_head: str
    units: tuple[UnitView, ...] = ()
    aspect_notes: tuple[AspectNoteView, ...] = ()
    finalised: tuple[FinalisedView, ...] = ()  # in the order of the stages
    target: Decimal | None = None  # the index aimed at
    baseline: BaselineView | None = None
    meetings: tuple[Meeting, ...] = ()  # by paper; told by the minutes alone
    origin: Origin = UNSIGNED  # what speaks for the pack

    @property
    def read_only(self) -> bool:
        """Whether the current stage is finalised."""
        return any(each.stage == self.stage for each in self.finalised)

    @property
    def instrument(self) -> Instrument:
        """The instrument this evaluation is scored with."""
        return self.pack.instrument

    @property
    def absent(self) -> tuple[str, ...]:
        """The indicators that do not apply."""
        return tuple(i.indicator.code for i in self.indicators if i.not_applicable)

    def proposal(self, code: str) -> Proposal | None:
        """What the evidence items accepted speak for; None where the pack proposes nothing."""
        each = self.indicator(code)
        return propose(self.instrument, each.indicator, each.verdicts)

    def indicator(self, code: str) -> IndicatorView:
        """The view of one indicator; KeyError when the pack has none."""
        for each in self.indicators:
            if each.indicator.code == code:
                return each
        raise KeyError(code)

    def indicators_of(self, aspect: str) -> tuple[IndicatorView, ...]:
        """The indicators of an aspect, in the pack's order."""
        return tuple(i for i in self.indicators if i.indicator.aspect == aspect)

    def document(self, evidence_id: str) -> EvidenceView:
        """One document; KeyError when the evaluation has none of that id."""
        for each in self.evidence:
            if each.id == evidence_id:
                return each
        raise KeyError(evidence_id)
