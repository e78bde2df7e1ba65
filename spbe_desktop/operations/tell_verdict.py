"""A verdict on a bundle in words: the same for window, command line and programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from spbe_desktop.bundle.verdict import Outcome, SignerView, Verdict
from spbe_desktop.canonical import Json
from spbe_desktop.clock import stamp
from spbe_desktop.operations.place_bundle import Place
from spbe_desktop.words import Words

SHORT = 16  # signs of a digest that is only pointed at


@dataclass(frozen=True, slots=True)
class Telling:
    """What the verdict is, what to do, who signed (when, they claim), and what is wrong."""

    outcome: Outcome
    title: str
    advice: str
    facts: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it, line by line."""
        return (self.title, self.advice, *self.facts, *self.problems)


def tell_verdict(
    verdict: Verdict, words: Words, now: datetime | None = None, place: Place | None = None
) -> Telling:
    """Say a verdict; `now` tells a certificate that has expired since, `place` what is held."""
    name = verdict.outcome.value
    if not verdict.valid and all(each.kind == "signature" for each in verdict.problems):
        name = "unsigned"
    facts = [signer_line(each, words, now) for each in verdict.signers]
    facts += _lineage(verdict, words)
    if place is not None and place is not Place.FIRST:
        facts.append(words(f"bundle.place_{place.value}"))
    if verdict.awaited:
        size = words.size(sum(each.size for each in verdict.awaited))
        facts.append(words.plural("bundle.core", len(verdict.awaited), size=size))
    facts.append(words.plural("bundle.files", verdict.files, size=words.size(verdict.size)))
    facts.append(words("bundle.digest", digest=verdict.digest))
    return Telling(
        verdict.outcome,
        words(f"bundle.outcome_{name}"),
        words(f"bundle.advice_{name}"),
        tuple(facts),
        tuple(words(each.key, file=each.file) for each in verdict.problems),
    )


def tell_no_bundle(sentence: str, words: Words) -> Telling:
    """Say that a file is no bundle at all, and why."""
    name = Outcome.NOT_A_BUNDLE.value
    advice = words(f"bundle.advice_{name}")
    return Telling(Outcome.NOT_A_BUNDLE, words(f"bundle.outcome_{name}"), f"{sentence} {advice}")


def signer_line(signer: SignerView, words: Words, now: datetime | None = None) -> str:
    """Who signed, when by their own clock, whether we know them, and by whose word."""
    who = " · ".join(part for part in (signer.name, signer.role, signer.unit) if part)
    parts = [
        words(
            "bundle.signer_known" if signer.trusted else "bundle.signer_unknown",
            who=who,
            when=words.moment(signer.signed_at),
        ),
        words("bundle.fingerprint", serial=signer.serial, fingerprint=signer.fingerprint),
    ]
    if signer.issuer:
        parts.append(words("bundle.issued", issuer=signer.issuer))
    if signer.valid_until is not None and now is not None and now > signer.valid_until:
        parts.append(words("bundle.expired_since", day=words.day(signer.valid_until)))
    return " ".join(parts)


def verification_document(verdict: Verdict, words: Words, place: Place | None = None) -> Json:
    """The verdict for programs, as `verify --json` prints it."""
    telling = tell_verdict(verdict, words)
    lineage = verdict.lineage
    return {
        "outcome": verdict.outcome.value,
        "title": telling.title,
        "advice": telling.advice,
        "valid": verdict.valid,
        "trusted": verdict.trusted,
        "digest": verdict.digest,
        "evaluation": lineage.evaluation if lineage else None,
        "revision": lineage.revision if lineage else None,
        "parent": (lineage.parent or None) if lineage else None,
        "place": place.value if place else None,
        "signers": [_signer(each) for each in verdict.signers],
        "follows": [
            {"file": each.path, "sha256": each.digest, "size": each.size}
            for each in verdict.awaited
        ],
        "problems": [
            {"kind": each.kind, "file": each.file, "details": each.details}
            for each in verdict.problems
        ],
    }


def _lineage(verdict: Verdict, words: Words) -> list[str]:
    lineage = verdict.lineage
    if lineage is None or not lineage.revision:
        return []
    if not lineage.parent:
        return [words("bundle.first_revision", revision=lineage.revision)]
    parent = lineage.parent[:SHORT]
    return [words("bundle.later_revision", revision=lineage.revision, parent=parent)]


def _signer(signer: SignerView) -> Json:
    return {
        "name": signer.name,
        "role": signer.role,
        "unit": signer.unit,
        "serial": signer.serial,
        "fingerprint": signer.fingerprint,
        "issuer": signer.issuer or None,
        "signed_at": stamp(signer.signed_at),
        "valid_until": None if signer.valid_until is None else stamp(signer.valid_until),
        "trusted": signer.trusted,
    }
