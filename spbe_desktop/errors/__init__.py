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
    ├── CrosswalkUnknown          no crosswalk between those two packs
    ├── CrosswalkDefective        a crosswalk does not fit its packs (all defects told)
    ├── UpgradeElsewhere          the pack is of another instrument
    ├── UpgradeNotNewer           the pack is not a newer one
    ├── UpgradeStale              the evaluation changed since the upgrade was shown
    ├── UpgradeUndone             there is no upgrade to undo
    ├── ActivityUnknown           the pack has no such activity
    ├── IndicatorUnknown          the pack has no such indicator
    ├── AspectUnknown             the pack has no such aspect
    ├── CriterionUnknown          the indicator has no such criterion
    ├── EvidenceItemUnknown       the level lists no such evidence item
    ├── ExternalIndexRefused      no index feeds the indicator, or it cannot have that value
    ├── AbsenceRefused            the instrument lets no agency leave that indicator out
    ├── StageUnknown              the activity has no such stage
    ├── StageSealed               an earlier stage is not written any more
    ├── StageAhead                a later stage has not begun
    ├── StageFinalised            the stage is closed until it is reopened
    ├── StageNotReady             something must hold before the stage is closed
    ├── StageUnfinished           an open stage is left only with a reason
    ├── StageOpen                 a stage that is not closed cannot be reopened
    ├── ReasonMissing             what was asked for needs a reason
    ├── ValidityRefused           the stage records no validity
    ├── UnitUnknown               no such unit of the agency (any more)
    ├── UnitNameMissing           a unit needs a name
    ├── BaselineRefused           not an earlier evaluation of the same agency and pack
    ├── DateRefused               not a date
    ├── NothingToUndo             no change to take back
    ├── UndoStale                 something changed since
    ├── RatingOutsideScale        the value is not on the pack's scale
    ├── LevelsUnreadable          a CSV of levels cannot be used (all defects told)
    ├── EvidenceUnreadable        the file cannot be read
    ├── EvidenceChanging          the file changed while it was read
    ├── EvidenceMissing           bytes the workspace should hold are gone or altered
    ├── EvidenceUnknown           the evaluation has no such document
    ├── EvidenceHeld              the evaluation has that document already
    ├── EvidenceKindRefused       what was offered is no file
    ├── EvidenceNotOpened         a program, or disguised: it is not opened outside
    ├── BackupRefused             a backup inside the workspace is lost with it
    ├── CitationUnknown           no such citation (any more)
    ├── FindingUnknown            no such finding (any more)
    ├── FileNotWritable           the target cannot be written
    ├── PaperUnknown              the catalogue has no such paper
    ├── LetterheadRefused         something of a letterhead cannot be kept
    ├── LogoUnreadable            the logo is no picture that can be read
    ├── KeyingUnreadable          lines keyed in from paper cannot be used (all defects told)
    ├── PaperNotOffered           the activity has no such paper, or not in that format
    ├── WorkbookForeign           the file is no workbook of ours
    ├── WorkbookElsewhere         the workbook is of another evaluation, stage or pack
    ├── WorkbookStale             the evaluation changed since the workbook was read
    ├── IdentityMissing           no signing key was made yet
    ├── IdentityExists            a key is there already
    ├── IdentityExpired           today lies outside the certificate's validity
    ├── PassphraseWrong           the key does not open with it
    ├── PassphraseWeak            too short to protect a key
    ├── CertificateUnreadable     not a certificate
    ├── BundleUnsound             what was sealed does not verify; it was not kept
    ├── NotABundle                the file is no bundle at all
    ├── PictureUnreadable         no picture and no PDF to look for a page mark in
    ├── BundleNotValid            the bundle to hold a page against is changed or unsigned
    ├── MarkMissing               no page mark in it
    ├── CredentialUnreadable      not a PKCS#12 file that can sign
    ├── CredentialLocked          the PKCS#12 file does not open with that passphrase
    ├── PaperUnreadable           not a PDF that can be signed or checked
    ├── PaperChanged              a signed paper was changed since
    ├── PaperUnsound              what was signed does not verify; it was not kept
    ├── AreaMissing               the paper has no such place for a signature
    ├── PrinterFailed             the printer took no page
    ├── BundleRefused             a changed or unsigned bundle: nothing is made of it
    ├── BundleUntrusted           a signer of the bundle is not known here
    ├── BundleIncomplete          a core bundle whose other files are needed first
    ├── InstrumentFollows         a core bundle by an instrument that is not known here
    ├── RevisionNotNewer          the workspace has that revision or a later one
    └── SignedAlready             this signer has signed the bundle; more in trust.py, bundles.py
"""

from __future__ import annotations

from spbe_desktop.errors import trust
from spbe_desktop.errors.bundles import (
    BundleIncomplete,
    BundleRefused,
    BundleUntrusted,
    InstrumentFollows,
    RevisionNotNewer,
    SignedAlready,
)
from spbe_desktop.errors.documents import (
    BackupRefused,
    CitationUnknown,
    EvidenceChanging,
    EvidenceHeld,
    EvidenceKindRefused,
    EvidenceMissing,
    EvidenceNotOpened,
    EvidenceUnknown,
    EvidenceUnreadable,
    FindingUnknown,
)
from spbe_desktop.errors.instruments import (
    CrosswalkDefective,
    CrosswalkUnknown,
    InstrumentDefective,
    InstrumentUnknown,
    LevelsUnreadable,
    UpgradeElsewhere,
    UpgradeNotNewer,
    UpgradeStale,
    UpgradeUndone,
)
from spbe_desktop.errors.judging import (
    AbsenceRefused,
    ActivityUnknown,
    AspectUnknown,
    BaselineRefused,
    CriterionUnknown,
    DateRefused,
    EvidenceItemUnknown,
    ExternalIndexRefused,
    IndicatorUnknown,
    NothingToUndo,
    RatingOutsideScale,
    ReasonMissing,
    StageAhead,
    StageFinalised,
    StageNotReady,
    StageOpen,
    StageSealed,
    StageUnfinished,
    StageUnknown,
    UndoStale,
    UnitNameMissing,
    UnitUnknown,
    ValidityRefused,
)
from spbe_desktop.errors.papers import (
    KeyingUnreadable,
    LetterheadRefused,
    LogoUnreadable,
    MeetingRefused,
    PaperNotOffered,
    PaperUnknown,
)
from spbe_desktop.errors.root import (
    Cancelled,
    Defect,
    Offline,
    Phrase,
    SpbeError,
    UserError,
    phrase,
)
from spbe_desktop.errors.sealing import (
    BundleUnsound,
    CertificateUnreadable,
    IdentityExists,
    IdentityExpired,
    IdentityMissing,
    NotABundle,
    PassphraseWeak,
    PassphraseWrong,
)
from spbe_desktop.errors.signing import (
    AreaMissing,
    BundleNotValid,
    CredentialLocked,
    CredentialUnreadable,
    MarkMissing,
    PaperChanged,
    PaperUnreadable,
    PaperUnsound,
    PictureUnreadable,
    PrinterFailed,
)
from spbe_desktop.errors.workbooks import (
    WorkbookElsewhere,
    WorkbookForeign,
    WorkbookStale,
)
from spbe_desktop.errors.workspace import (
    AgencyUnknown,
    EvaluationExists,
    EvaluationUnknown,
    FileNotWritable,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceNotFound,
    WorkspaceReadOnly,
    WorkspaceTooNew,
)

__all__ = [
    "AbsenceRefused",
    "ActivityUnknown",
    "AgencyUnknown",
    "AreaMissing",
    "AspectUnknown",
    "BackupRefused",
    "BaselineRefused",
    "BundleIncomplete",
    "BundleNotValid",
    "BundleRefused",
    "BundleUnsound",
    "BundleUntrusted",
    "Cancelled",
    "CertificateUnreadable",
    "CitationUnknown",
    "CredentialLocked",
    "CredentialUnreadable",
    "CriterionUnknown",
    "CrosswalkDefective",
    "CrosswalkUnknown",
    "DateRefused",
    "Defect",
    "EvaluationExists",
    "EvaluationUnknown",
    "EvidenceChanging",
    "EvidenceHeld",
    "EvidenceItemUnknown",
    "EvidenceKindRefused",
    "EvidenceMissing",
    "EvidenceNotOpened",
    "EvidenceUnknown",
    "EvidenceUnreadable",
    "ExternalIndexRefused",
    "FileNotWritable",
    "FindingUnknown",
    "IdentityExists",
    "IdentityExpired",
    "IdentityMissing",
    "IndicatorUnknown",
    "InstrumentDefective",
    "InstrumentFollows",
    "InstrumentUnknown",
    "KeyingUnreadable",
    "LetterheadRefused",
    "LevelsUnreadable",
    "LogoUnreadable",
    "MarkMissing",
    "MeetingRefused",
    "NotABundle",
    "NothingToUndo",
    "Offline",
    "PaperChanged",
    "PaperNotOffered",
    "PaperUnknown",
    "PaperUnreadable",
    "PaperUnsound",
    "PassphraseWeak",
    "PassphraseWrong",
    "Phrase",
    "PictureUnreadable",
    "PrinterFailed",
    "RatingOutsideScale",
    "ReasonMissing",
    "RevisionNotNewer",
    "SignedAlready",
    "SpbeError",
    "StageAhead",
    "StageFinalised",
    "StageNotReady",
    "StageOpen",
    "StageSealed",
    "StageUnfinished",
    "StageUnknown",
    "UndoStale",
    "UnitNameMissing",
    "UnitUnknown",
    "UpgradeElsewhere",
    "UpgradeNotNewer",
    "UpgradeStale",
    "UpgradeUndone",
    "UserError",
    "ValidityRefused",
    "WorkbookElsewhere",
    "WorkbookForeign",
    "WorkbookStale",
    "WorkspaceBusy",
    "WorkspaceDamaged",
    "WorkspaceNotFound",
    "WorkspaceReadOnly",
    "WorkspaceTooNew",
    "phrase",
    "trust",
]
