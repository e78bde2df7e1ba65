"""Mishaps of judging: indicators, criteria, stages, values."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class ActivityUnknown(UserError):
    """The instrument has no such activity."""

    code, fields = "activity_unknown", ("activity", "known")


class IndicatorUnknown(UserError):
    """The instrument has no such indicator."""

    code, fields = "indicator_unknown", ("indicator", "instrument")


class AspectUnknown(UserError):
    """The instrument has no such aspect."""

    code, fields = "aspect_unknown", ("aspect", "instrument")


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


class UnitUnknown(UserError):
    """The evaluation has no unit of that id, or not any more."""

    code, fields = "unit_unknown", ("unit",)


class UnitNameMissing(UserError):
    """A unit was to be given no name."""

    code, fields = "unit_name_missing", ()


class StageFinalised(UserError):
    """The stage is closed; it is read until it is reopened."""

    code, fields = "stage_finalised", ("stage",)


class StageNotReady(UserError):
    """Something that must hold before a stage is closed does not."""

    code, fields = "stage_not_ready", ("stage", "count", "first")


class StageUnfinished(UserError):
    """A stage that is not closed is left only with a reason."""

    code, fields = "stage_unfinished", ("stage",)


class StageOpen(UserError):
    """A stage that is not closed cannot be reopened."""

    code, fields = "stage_open", ("stage",)


class ReasonMissing(UserError):
    """What was asked for needs a reason that stays in the history."""

    code, fields = "reason_missing", ()


class ValidityRefused(UserError):
    """The stage does not record validity, or there is no such verdict."""

    code, fields = "validity_refused", ("stage",)


class BaselineRefused(UserError):
    """The evaluation cannot be measured against that one."""

    code, fields = "baseline_refused", ("agency", "year")


class DateRefused(UserError):
    """What was given is no date."""

    code, fields = "date_refused", ("date",)


class NothingToUndo(UserError):
    """There is no change to take back, or none to do again."""

    code, fields = "nothing_to_undo", ()


class UndoStale(UserError):
    """Rows changed since, so that taking back a change would lose something."""

    code, fields = "undo_stale", ("verb",)
