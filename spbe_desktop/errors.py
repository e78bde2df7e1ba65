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
    ├── ActivityUnknown           the pack has no such activity
    ├── IndicatorUnknown          the pack has no such indicator
    ├── CriterionUnknown          the indicator has no such criterion
    ├── StageUnknown              the activity has no such stage
    ├── StageSealed               an earlier stage is not written any more
    ├── StageAhead                a later stage has not begun
    ├── RatingOutsideScale        the value is not on the pack's scale
    ├── LevelsUnreadable          a CSV of levels cannot be used (all defects told)
    ├── EvidenceUnreadable        the file cannot be read
    ├── EvidenceChanging          the file changed while it was read
    ├── EvidenceMissing           bytes the workspace should hold are gone or altered
    ├── EvidenceUnknown           the evaluation has no such document
    ├── CitationUnknown           no such citation (any more)
    ├── FindingUnknown            no such finding (any more)
    ├── FileNotWritable           the target cannot be written
    ├── IdentityMissing           no signing key was made yet
    ├── IdentityExists            a key is there already
    ├── IdentityExpired           today lies outside the certificate's validity
    ├── PassphraseWrong           the key does not open with it
    ├── PassphraseWeak            too short to protect a key
    ├── CertificateUnreadable     not a certificate
    ├── BundleUnsound             what was sealed does not verify; it was not kept
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

    code, fields = "workspace_not_found", ("path",)


class WorkspaceTooNew(UserError):
    """A newer version of the program wrote this workspace."""

    code, fields = "workspace_too_new", ("path", "found", "known")


class WorkspaceBusy(UserError):
    """Another running program holds this workspace."""

    code, fields = "workspace_busy", ("path",)


class WorkspaceReadOnly(UserError):
    """The workspace lies on a disk or folder that refuses writing."""

    code, fields = "workspace_read_only", ("path",)


class WorkspaceDamaged(UserError):
    """The database file fails its own check."""

    code, fields = "workspace_damaged", ("path", "what")


class EvaluationUnknown(UserError):
    """No evaluation answers to that name."""

    code, fields = "evaluation_unknown", ("evaluation",)


class EvaluationExists(UserError):
    """This agency already has an evaluation of this year with this instrument."""

    code, fields = "evaluation_exists", ("agency", "year")


class AgencyUnknown(UserError):
    """No agency of that name or code is known."""

    code, fields = "agency_unknown", ("agency",)


class InstrumentUnknown(UserError):
    """No instrument pack has that id."""

    code, fields = "instrument_unknown", ("instrument", "known")


class InstrumentDefective(UserError):
    """A pack breaks the format or its own arithmetic; every defect is listed."""

    code, fields = "instrument_defective", ("file", "count", "first", "defects")


class ActivityUnknown(UserError):
    """The instrument has no such activity."""

    code, fields = "activity_unknown", ("activity", "known")


class IndicatorUnknown(UserError):
    """The instrument has no such indicator."""

    code, fields = "indicator_unknown", ("indicator", "instrument")


class CriterionUnknown(UserError):
    """The indicator has no such criterion at that level."""

    code, fields = "criterion_unknown", ("criterion", "indicator")


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


class LevelsUnreadable(UserError):
    """A file of levels cannot be used; every defect is listed."""

    code, fields = "levels_unreadable", ("file", "count", "first", "defects")


class EvidenceUnreadable(UserError):
    """A file offered as evidence cannot be read."""

    code, fields = "evidence_unreadable", ("path", "what")


class EvidenceChanging(UserError):
    """A file offered as evidence changed while it was being copied."""

    code, fields = "evidence_changing", ("path",)


class EvidenceMissing(UserError):
    """Evidence bytes the workspace should hold are gone or altered."""

    code, fields = "evidence_missing", ("name", "digest")


class EvidenceUnknown(UserError):
    """The evaluation has no document of that id."""

    code, fields = "evidence_unknown", ("evidence",)


class CitationUnknown(UserError):
    """The evaluation has no citation of that id, or not any more."""

    code, fields = "citation_unknown", ("citation",)


class FindingUnknown(UserError):
    """The evaluation has no finding of that id, or not any more."""

    code, fields = "finding_unknown", ("finding",)


class FileNotWritable(UserError):
    """A file cannot be written where it was asked for."""

    code, fields = "file_not_writable", ("path", "what")


class IdentityMissing(UserError):
    """No signing key has been made in this workspace yet."""

    code, fields = "identity_missing", ()


class IdentityExists(UserError):
    """A signing key exists already; it is never overwritten."""

    code, fields = "identity_exists", ("name",)


class IdentityExpired(UserError):
    """Today lies outside the validity of the signer's certificate."""

    code, fields = "identity_expired", ("name", "until", "today")


class PassphraseWrong(UserError):
    """The signing key does not open with this passphrase."""

    code, fields = "passphrase_wrong", ()


class PassphraseWeak(UserError):
    """The passphrase is too short to protect a key."""

    code, fields = "passphrase_weak", ("least",)


class CertificateUnreadable(UserError):
    """The file is not a PEM or DER certificate."""

    code, fields = "certificate_unreadable", ("path",)


class BundleUnsound(UserError):
    """What was just sealed does not verify, so it was not kept."""

    code, fields = "bundle_unsound", ("path", "what")


class NotABundle(UserError):
    """The file is no bundle at all: no ZIP, no bag, or beyond the limits."""

    code, fields = "not_a_bundle", ("path", "what")
