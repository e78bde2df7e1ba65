"""Judge the signatures of a paper: who signed, whom we believe, and what was done to it since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.canonical import Json
from spbe_desktop.clock import stamp
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.sign_paper import paper_content
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from spbe_desktop.identity.paper_checking import PaperSignature, PaperVerdict


def check_paper_signatures(
    source: Path | bytes,
    *,
    name: str = "PDF",
    trust: Path | None = None,
    context: Context | None = None,
) -> PaperVerdict:
    """Judge the signatures of a PDF; PaperUnreadable or CertificateUnreadable.

    Believed are the certificates of the PEM file `trust` and, with a workspace, those of its
    trust folder and its own.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.paper_checking import check_pdf
    from spbe_desktop.identity.trust import Trust, believed

    content, called = paper_content(source, name)
    given = read_certificates(trust) if trust is not None else ()
    known = Trust() if context is None else believed(context.paths.trust, context.paths.identity)
    return check_pdf(content, known.also(given), called)


def paper_verdict_lines(verdict: PaperVerdict, words: Words) -> tuple[str, ...]:
    """The verdict for a person: the judgement, then each signature in the order of signing."""
    return (
        words(f"signature.{_judgement(verdict)}"),
        *(line for each in verdict.signatures for line in signature_lines(each, words)),
    )


def signature_lines(signature: PaperSignature, words: Words) -> tuple[str, ...]:
    """One signature: who and when, what its certificate is worth, and what is wrong with it."""
    who = signature.signer
    if who is None or signature.signed_at is None:
        return (words("signature.doubt_unreadable", area=signature.field),)
    known = "known" if signature.trusted else "unknown"
    told = {"area": signature.field, "name": who.name, "when": words.moment(signature.signed_at)}
    lines = [
        words(f"signature.signer_{known}", **told, fingerprint=who.fingerprint),
        words(f"signature.{_standing(signature)}", issuer=signature.issuer),
        words("signature.stamped" if signature.stamped else "signature.unstamped"),
    ]
    if signature.doubt is not None:
        lines.insert(1, words(f"signature.doubt_{signature.doubt.value}", area=signature.field))
    elif signature.followed:
        lines.append(words("signature.followed"))
    return tuple(lines)


def paper_verdict_document(verdict: PaperVerdict) -> Json:
    """The verdict for programs, as `check-paper --json` prints it."""
    return {
        "signed": verdict.signed,
        "sound": verdict.sound,
        "trusted": verdict.trusted,
        "signatures": [_document(each) for each in verdict.signatures],
    }


def _document(signature: PaperSignature) -> Json:
    who, at = signature.signer, signature.signed_at
    return {
        "area": signature.field,
        "name": who.name if who else "",
        "nip": who.nip if who else "",
        "fingerprint": who.fingerprint if who else "",
        "issuer": signature.issuer,
        "certified": None if not signature.self_made else False,
        "signed_at": stamp(at) if at else "",
        "level": "B-T" if signature.stamped else "B-B",
        "trusted": signature.trusted,
        "followed": signature.followed,
        "doubt": signature.doubt.value if signature.doubt else "",
    }


def _judgement(verdict: PaperVerdict) -> str:
    if not verdict.signed:
        return "unsigned"
    if not verdict.sound:
        return "unsound"
    return "trusted" if verdict.trusted else "sound_unknown"


def _standing(signature: PaperSignature) -> str:
    return "self_made" if signature.self_made else "issued"
