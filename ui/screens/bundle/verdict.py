"""The verdict on a bundle as a person reads it: what it is, who signed, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.operations.verify_bundle import SignerView, Verdict
from spbe_desktop.words import Words


@dataclass(frozen=True)
class Told:
    """A verdict in words; `tone` is good, warning or bad."""

    tone: str
    icon: str
    title: str
    advice: str
    facts: str = ""
    problems: tuple[str, ...] = ()


def told(verdict: Verdict, words: Words, made: Path | None = None) -> Told:
    """Say a verdict: valid and trusted, valid by someone unknown, or changed.

    `made` is the file of a bundle that was sealed just now.
    """
    tone, icon, name = "bad", "x-circle", "changed"
    if verdict.trusted:
        tone, icon, name = "good", "check-circle", "trusted"
    elif verdict.valid:
        tone, icon, name = "warning", "warning-circle", "unknown"
    facts = [_signer(each, words) for each in verdict.signers]
    facts.append(words.plural("bundle_screen.files", verdict.files, size=words.size(verdict.size)))
    facts.append(words("bundle_screen.digest", digest=verdict.digest))
    if made is not None and verdict.trusted:
        name = "sealed"
        facts.insert(0, str(made))
    return Told(
        tone,
        icon,
        words(f"bundle_screen.{name}"),
        words(f"bundle_screen.{name}_advice"),
        "\n".join(facts),
        tuple(words(each.key, file=each.file) for each in verdict.problems),
    )


def told_no_bundle(sentence: str, words: Words) -> Told:
    """Say that a file is no bundle at all."""
    title = words("bundle_screen.no_bundle")
    return Told("bad", "file-x", title, sentence + " " + words("bundle_screen.no_bundle_advice"))


def _signer(signer: SignerView, words: Words) -> str:
    who = " · ".join(part for part in (signer.name, signer.unit) if part)
    when = words.moment(signer.signed_at)
    return words("bundle_screen.signer", who=who, when=when, fingerprint=signer.fingerprint)
