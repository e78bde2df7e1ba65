"""Another's evaluation beside one's own: where they differ, and what each gives as the reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.operations.context import Context
from spbe_desktop.store.changes import find_existing
from spbe_desktop.store.queries import evaluation_ids, evaluation_view
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView


@dataclass(frozen=True, slots=True)
class IndicatorDifference:
    """One indicator that is judged, explained or proven otherwise in the two."""

    code: str
    title: str
    own: Decimal | None
    theirs: Decimal | None
    own_reason: str  # explanation and reasons; empty where neither they nor the values differ
    their_reason: str
    only_own: tuple[str, ...]  # names of documents cited here alone
    only_theirs: tuple[str, ...]

    @property
    def change(self) -> Decimal | None:
        """Theirs less own; None where one is not rated."""
        return None if self.own is None or self.theirs is None else self.theirs - self.own


@dataclass(frozen=True, slots=True)
class BundleComparison:
    """The two evaluations, and every indicator they differ in, in the instrument's order."""

    own: EvaluationView
    theirs: EvaluationView
    differences: tuple[IndicatorDifference, ...]

    @property
    def judged_otherwise(self) -> int:
        """How many indicators have another value."""
        return sum(each.own != each.theirs for each in self.differences)


def own_counterpart(context: Context, theirs: EvaluationView) -> str | None:
    """The workspace's evaluation that is the same one, or of the same agency, year and law."""
    with context.database.reading() as session:
        if theirs.id in evaluation_ids(session):
            return theirs.id
        return find_existing(session, theirs.agency.id, theirs.year, theirs.instrument.id)


def compare_bundle(context: Context, theirs: EvaluationView, own: str) -> BundleComparison:
    """Hold the evaluation of a bundle against the one of id `own`; EvaluationUnknown."""
    with context.database.reading() as session:
        mine = evaluation_view(session, own)
    known = {each.indicator.code: each for each in mine.indicators}
    names = ({each.id: each.name for each in view.evidence} for view in (mine, theirs))
    own_names, their_names = names
    differences = (
        _difference(known[each.indicator.code], each, own_names, their_names, context.language)
        for each in theirs.indicators
        if each.indicator.code in known
    )
    return BundleComparison(mine, theirs, tuple(each for each in differences if each is not None))


def _difference(
    own: IndicatorView,
    theirs: IndicatorView,
    own_names: dict[str, str],
    their_names: dict[str, str],
    language: str,
) -> IndicatorDifference | None:
    reasons = _reason(own), _reason(theirs)
    told = reasons[0] != reasons[1] or own.value != theirs.value
    own_reason, their_reason = reasons if told else ("", "")
    mine = {own_names[each.evidence_id] for each in own.citations}
    other = {their_names[each.evidence_id] for each in theirs.citations}
    found = IndicatorDifference(
        code=theirs.indicator.code,
        title=theirs.indicator.short_title.of(language),
        own=own.value,
        theirs=theirs.value,
        own_reason=own_reason,
        their_reason=their_reason,
        only_own=tuple(sorted(mine - other)),
        only_theirs=tuple(sorted(other - mine)),
    )
    same = found.own == found.theirs and reasons[0] == reasons[1] and mine == other
    return None if same else found


def _reason(view: IndicatorView) -> str:
    """What the standing judgement says for itself, or why the indicator is left out."""
    rating = view.rating
    if view.not_applicable or rating is None:
        return view.not_applicable
    texts = (
        rating.justification,
        rating.analysis,
        rating.fact,
        rating.override_reason,
        rating.difference_reason,
    )
    return "\n".join(text.strip() for text in texts if text.strip())
