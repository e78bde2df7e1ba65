"""Mishaps of judging: indicators, criteria, stages, values."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class ActivityUnknown(UserError):
    """The instrument has no such activity."""

    code, fields = "activity_unknown", ("activity", "known")


class IndicatorUnknown(UserError):
    """The instrument has no such indicator."""

    code, fields = "indicator_unknown", ("indicator", "instrument")


class CriterionUnknown(UserError):
    """The indicator has no such criterion at that level."""

    code, fields = "criterion_unknown", ("criterion", "indicator")


class EvidenceItemUnknown(UserError):
    """The level of the indicator lists no such evidence item."""

    code, fields = "evidence_item_unknown", ("item", "level", "indicator")


class ExternalIndexRefused(UserError):
    """No other index feeds the indicator, or the index cannot have that value."""

    code, fields = "external_index_refused", ("indicator", "value", "expected")


class AbsenceRefused(UserError):
    """The instrument lets no agency leave that indicator out."""

    code, fields = "absence_refused", ("indicator", "instrument")


class StageUnknown(UserError):
    """The activity of this evaluation has no such stage."""

    code, fields = "stage_unknown", ("stage", "known")


class StageSealed(UserError):
    """A stage before the current one is history and is not written any more."""

    code, fields = "stage_sealed", ("stage", "current")


class StageAhead(UserError):
    """A stage after the current one has not begun yet."""

    code, fields = "stage_ahead", ("stage", "current")


class RatingOutsideScale(UserError):
    """The value is not on the instrument's scale."""

    code, fields = "rating_outside_scale", ("indicator", "value", "expected")
