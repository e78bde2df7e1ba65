"""Mishaps of packs, crosswalks, upgrades and files of levels."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class InstrumentUnknown(UserError):
    """No instrument pack has that id."""

    code, fields = "instrument_unknown", ("instrument", "known")


class InstrumentDefective(UserError):
    """A pack breaks the format or its own arithmetic; every defect is listed."""

    code, fields = "instrument_defective", ("file", "count", "first", "defects")


class CrosswalkUnknown(UserError):
    """There is no crosswalk from the one instrument to the other."""

    code, fields = "crosswalk_unknown", ("source", "target", "known")


class CrosswalkDefective(UserError):
    """A crosswalk breaks its format or does not fit its two packs; every defect is listed."""

    code, fields = "crosswalk_defective", ("file", "count", "first", "defects")


class UpgradeElsewhere(UserError):
    """A pack of another instrument was offered as a newer version."""

    code, fields = "upgrade_elsewhere", ("instrument", "found")


class UpgradeNotNewer(UserError):
    """The pack offered is the evaluation's own, or an older version."""

    code, fields = "upgrade_not_newer", ("instrument", "version", "found")


class UpgradeStale(UserError):
    """The evaluation changed since the plan of the upgrade was made."""

    code, fields = "upgrade_stale", ("evaluation",)


class UpgradeUndone(UserError):
    """The evaluation has no upgrade that could be undone."""

    code, fields = "upgrade_undone", ("evaluation",)


class LevelsUnreadable(UserError):
    """A file of levels cannot be used; every defect is listed."""

    code, fields = "levels_unreadable", ("file", "count", "first", "defects")
