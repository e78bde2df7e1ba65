"""The work behind the seal card: what goes in, who signs, and sealing with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity, has_identity, own_identity
from spbe_desktop.operations.opening_keys import read_recipients
from spbe_desktop.operations.seal_bundle import bundle_name, seal_bundle
from spbe_desktop.operations.unlock_bundle import SUFFIX
from spbe_desktop.operations.verify_bundle import Verdict, verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.screens.bundle.wish import Wish


@dataclass(frozen=True)
class Ready:
    """What is known before sealing; `who` is empty while nobody can sign."""

    contents: str
    name: str
    who: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Proved:
    """A bundle that was made, and what a verifier says of it."""

    path: Path
    verdict: Verdict
    recipients: int = 0  # how many can open it, where it is encrypted


def prepare(context: Context, words: Words, evaluation: str) -> Ready:
    """Read what would go into the bundle now, and who signs."""
    view = view_evaluation(context, evaluation)
    contents, name = _contents(view, words), bundle_name(view)
    if not has_identity(context):
        return Ready(contents, name)
    own = own_identity(context)
    nip = words("bundle_screen.nip_is", nip=own.nip) if own.nip else ""
    who = " · ".join(part for part in (own.name, nip, own.unit) if part)
    return Ready(contents, name, who, own.fingerprint)


def seal_and_judge(
    context: Context, evaluation: str, target: Path, wish: Wish, progress: Progress
) -> Proved:
    """Make the signer on first use, seal, and judge the file as anyone else would."""
    if not has_identity(context):
        create_identity(
            context, name=wish.name, unit=wish.unit, nip=wish.nip, passphrase=wish.passphrase
        )
    recipients = read_recipients(wish.recipients.replace(",", " ").split())
    if recipients:
        encrypted = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        sealed = seal_bundle(
            context,
            evaluation,
            encrypted,
            wish.passphrase,
            recipients=recipients,
            progress=progress,
        )
        return Proved(sealed.path, sealed.verdict, len(recipients))
    sealed = seal_bundle(context, evaluation, target, wish.passphrase, progress=progress)
    return Proved(sealed.path, verify_bundle(sealed.path, context=context, progress=progress))


def _contents(view: EvaluationView, words: Words) -> str:
    score, evidence = view.score, view.evidence
    size = sum(document.size for document in {e.digest: e for e in evidence}.values())
    first = (
        words("bundle_screen.of", agency=view.agency.name, year=view.year),
        words("bundle_screen.rated", rated=score.rated, total=score.total),
        words("bundle_screen.report"),
    )
    second = (
        words.plural("bundle_screen.evidence", len(evidence), size=words.size(size)),
        words.plural("bundle_screen.journal", view.journal_length),
    )
    return "\n".join((" · ".join(first), " · ".join(second)))
