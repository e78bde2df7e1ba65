"""Every mishap the program knows, as one tree; the sentences live in the catalogues.

SpbeError
├── Cancelled                     the person stopped a long job: nothing to tell
├── Offline                       no network: the queue pauses, never a dialog
└── UserError                     one clear sentence for the person, by code
    ├── WorkspaceNotFound         the folder is not a workspace
    ├── WorkspaceTooNew           a newer program wrote it
    ├── WorkspaceBusy             another process holds it
    ├── WorkspaceReadOnly         the disk refuses writing
    ├── WorkspaceDamaged          the database fails its own check
    ├── EvaluationUnknown         no evaluation of that name
    ├── EvaluationExists          that agency and year are there already
    ├── AgencyUnknown             no such agency
    ├── InstrumentUnknown         no pack of that id
    ├── InstrumentDefective       a pack breaks its own rules (all defects told)
    ├── IndicatorUnknown          the pack has no such indicator
    ├── StageUnknown              the activity has no such stage
    ├── StageSealed               an earlier stage is not written any more
    ├── RatingOutsideScale        the value is not on the pack's scale
    ├── LevelsUnreadable          a CSV of levels cannot be used (all defects told)
    ├── EvidenceUnreadable        the file cannot be read
    ├── EvidenceChanging          the file changed while it was read
    ├── EvidenceMissing           bytes the workspace should hold are gone or altered
    ├── FileNotWritable           the target cannot be written
    ├── IdentityMissing           no signing key was made yet
    ├── IdentityExists            a key is there already
    ├── PassphraseWrong           the key does not open with it
    ├── PassphraseWeak            too short to protect a key
    ├── CertificateUnreadable     not a certificate
    └── NotABundle                the file is no bundle at all
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class SpbeError(Exception):
    """Root of every failure this program raises on purpose."""


class Cancelled(SpbeError):
    """The person stopped a long job; nothing was left half-done."""


class Offline(SpbeError):
    """The network is not there; what waits goes on waiting."""


class UserError(SpbeError):
    """A mishap the person can act on: a code, and the details its sentence needs."""

    code: ClassVar[str] = ""
    fields: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **details: object) -> None:
        """Keep the details; they must be exactly those that the sentence names."""
        if set(details) != set(self.fields):
            raise TypeError(f"{type(self).__name__} needs {self.fields}, got {tuple(details)}")
        self.details = details
        super().__init__(f"{self.code}: {details}")

    @property
    def key(self) -> str:
        """The catalogue key of the sentence."""
        return f"errors.{self.code}"


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong in a file from outside: where, what is there, what should be."""

    where: str
    wrong: str
    expected: str

    def __str__(self) -> str:
        """The defect on one line, for logs and the command line."""
        return f"{self.where}: {self.wrong} ({self.expected})"


class WorkspaceNotFound(UserError):
    """The folder is not a workspace."""

    code = "workspace_not_found"
    fields = ("path",)


class WorkspaceTooNew(UserError):
    """A newer version of the program wrote this workspace."""

    code = "workspace_too_new"
    fields = ("path", "found", "known")


class WorkspaceBusy(UserError):
    """Another running program holds this workspace."""

    code = "workspace_busy"
    fields = ("path",)


class WorkspaceReadOnly(UserError):
    """The workspace lies on a disk or folder that refuses writing."""

    code = "workspace_read_only"
    fields = ("path",)


class WorkspaceDamaged(UserError):
    """The database file fails its own check."""

    code = "workspace_damaged"
    fields = ("path", "what")


class EvaluationUnknown(UserError):
    """No evaluation answers to that name."""

    code = "evaluation_unknown"
    fields = ("evaluation",)


class EvaluationExists(UserError):
    """This agency already has an evaluation of this year with this instrument."""

    code = "evaluation_exists"
    fields = ("agency", "year")


class AgencyUnknown(UserError):
    """No agency of that name or code is known."""

    code = "agency_unknown"
    fields = ("agency",)


class InstrumentUnknown(UserError):
    """No instrument pack has that id."""

    code = "instrument_unknown"
    fields = ("instrument", "known")


class InstrumentDefective(UserError):
    """A pack breaks the format or its own arithmetic; every defect is listed."""

    code = "instrument_defective"
    fields = ("file", "count", "first", "defects")


class IndicatorUnknown(UserError):
    """The instrument has no such indicator."""

    code = "indicator_unknown"
    fields = ("indicator", "instrument")


class StageUnknown(UserError):
    """The activity of this evaluation has no such stage."""

    code = "stage_unknown"
    fields = ("stage", "known")


class StageSealed(UserError):
    """A stage before the current one is history and is not written any more."""

    code = "stage_sealed"
    fields = ("stage", "current")


class RatingOutsideScale(UserError):
    """The value is not on the instrument's scale."""

    code = "rating_outside_scale"
    fields = ("indicator", "value", "expected")


class LevelsUnreadable(UserError):
    """A file of levels cannot be used; every defect is listed."""

    code = "levels_unreadable"
    fields = ("file", "count", "first", "defects")


class EvidenceUnreadable(UserError):
    """A file offered as evidence cannot be read."""

    code = "evidence_unreadable"
    fields = ("path", "what")


class EvidenceChanging(UserError):
    """A file offered as evidence changed while it was being copied."""

    code = "evidence_changing"
    fields = ("path",)


class EvidenceMissing(UserError):
    """Evidence bytes the workspace should hold are gone or altered."""

    code = "evidence_missing"
    fields = ("name", "digest")


class FileNotWritable(UserError):
    """A file cannot be written where it was asked for."""

    code = "file_not_writable"
    fields = ("path", "what")


class IdentityMissing(UserError):
    """No signing key has been made in this workspace yet."""

    code = "identity_missing"
    fields = ()


class IdentityExists(UserError):
    """A signing key exists already; it is never overwritten."""

    code = "identity_exists"
    fields = ("name",)


class PassphraseWrong(UserError):
    """The signing key does not open with this passphrase."""

    code = "passphrase_wrong"
    fields = ()


class PassphraseWeak(UserError):
    """The passphrase is too short to protect a key."""

    code = "passphrase_weak"
    fields = ("least",)


class CertificateUnreadable(UserError):
    """The file is not a PEM or DER certificate."""

    code = "certificate_unreadable"
    fields = ("path",)


class NotABundle(UserError):
    """The file is no bundle at all: no ZIP, no bag, or beyond the limits."""

    code = "not_a_bundle"
    fields = ("path", "what")
