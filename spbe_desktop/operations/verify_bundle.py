"""Judge a bundle from outside: is it as it was sealed, and do we believe who sealed it."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.bundle.verdict import Problem, SignerView, Verdict
from spbe_desktop.canonical import Json
from spbe_desktop.clock import stamp
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.words import Words

__all__ = [
    "Problem",
    "SignerView",
    "Verdict",
    "verdict_lines",
    "verification_document",
    "verify_bundle",
]


def verify_bundle(
    path: Path,
    *,
    trust: Path | None = None,
    context: Context | None = None,
    progress: Progress = silent,
) -> Verdict:
    """Judge the bundle in `path`.

    Believed are the certificates of the PEM file `trust` and, with a workspace, those of its
    trust folder and its own. Raises NotABundle, CertificateUnreadable or Cancelled.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.bundle.verify import verify
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.trust import believed

    given = read_certificates(trust) if trust is not None else ()
    known = () if context is None else believed(context.paths.trust, context.paths.identity)
    return verify(path, [*given, *known], progress)


def verification_document(verdict: Verdict) -> Json:
    """The verdict for programs, as `verify --json` prints it."""
    return {
        "valid": verdict.valid,
        "trusted": verdict.trusted,
        "digest": verdict.digest,
        "signers": [_signer(each) for each in verdict.signers],
        "problems": [
            {"kind": each.kind, "file": each.file, "details": each.details}
            for each in verdict.problems
        ],
    }


def verdict_lines(verdict: Verdict, words: Words) -> tuple[str, ...]:
    """The verdict for a person: the judgement, who signed, and each thing that is wrong."""
    if not verdict.valid:
        head = words("bundle.invalid")
    else:
        head = words("bundle.trusted" if verdict.trusted else "bundle.valid_unknown")
    return (
        head,
        *(signer_line(each, words) for each in verdict.signers),
        *(words(each.key, file=each.file) for each in verdict.problems),
    )


def signer_line(signer: SignerView, words: Words) -> str:
    """One sentence on who signed, when by their own clock, and whether we know them."""
    key = "bundle.signer_known" if signer.trusted else "bundle.signer_unknown"
    return words(
        key,
        name=signer.name,
        serial=signer.serial,
        fingerprint=signer.fingerprint,
        when=words.moment(signer.signed_at),
    )


def _signer(signer: SignerView) -> Json:
    return {
        "name": signer.name,
        "unit": signer.unit,
        "serial": signer.serial,
        "fingerprint": signer.fingerprint,
        "signed_at": stamp(signer.signed_at),
        "trusted": signer.trusted,
    }
