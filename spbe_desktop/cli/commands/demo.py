"""`demo`: the whole journey on the real sample, without a person and without a screen."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from spbe_desktop.cli.session import Session
from spbe_desktop.files import write_whole
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import bundle_name, seal_bundle
from spbe_desktop.operations.tell_verdict import verification_document
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.document import shown_index

Pictures = Callable[[Context, Path], Sequence[Path]]


def run(session: Session, pictures: Pictures) -> int:
    """Leave report, bundle, trust, verification and pictures in `--out`; 0 if all is valid."""
    out: Path = session.arguments.out
    with TemporaryDirectory(prefix="spbe-demo-") as folder:
        context = open_workspace(
            Path(folder) / "workspace", create=True, language=session.words.language
        )
        try:
            return _journey(session, context, out, pictures)
        finally:
            close_workspace(context)


def _journey(session: Session, context: Context, out: Path, pictures: Pictures) -> int:
    words = session.words
    view = load_sample(context)
    _work(context, view.id, view.indicators[0].indicator.code, view.stage, out)
    view = view_evaluation(context, view.id)
    index = shown_index(view)
    assert index is not None  # noqa: S101 (the sample has every level)
    print(
        words(
            "cli.demo_index",
            agency=view.agency.name,
            year=view.year,
            index=words.number(index),
            predicate=view.score.predicate,
        )
    )
    report = print_report(context, view.id, out / "report.pdf")
    print(words("cli.written", path=report))
    passphrase = secrets.token_urlsafe(18)
    create_identity(context, name=words("cli.demo_signer"), unit="", nip="", passphrase=passphrase)
    sealed = seal_bundle(context, view.id, out / bundle_name(view), passphrase)
    print(words("cli.sealed", path=sealed.path, digest=sealed.digest))
    trust = export_trust(context, out / "trust.pem")
    verdict = verify_bundle(sealed.path, trust=trust)
    document = json.dumps(verification_document(verdict, words), ensure_ascii=False, indent=2)
    write_whole(out / "verification.json", document.encode() + b"\n")
    print(words("cli.demo_verified" if verdict.valid and verdict.trusted else "cli.demo_refused"))
    for picture in pictures(context, out):
        print(words("cli.written", path=picture))
    return 0 if verdict.valid and verdict.trusted else 1


def _work(context: Context, evaluation: str, indicator: str, stage: str, out: Path) -> None:
    """Do by hand what an evaluator does: rate, explain, attach."""
    view = view_evaluation(context, evaluation).indicator(indicator)
    value = view.value if view.value is not None else Decimal(1)
    rate_indicator(context, evaluation, indicator, value, stage=stage)
    words = context.words
    explain_rating(context, evaluation, indicator, fact=words("cli.demo_fact"), stage=stage)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{indicator}.z.{words('cli.demo_document')}.txt"
        path.write_text(words("cli.demo_text") + "\n", encoding="utf-8")
        attach_evidence(context, evaluation, indicator, path, place_kind="page", place="1")
    out.mkdir(parents=True, exist_ok=True)
