"""`attach`: take documents in as evidence of an indicator."""

from __future__ import annotations

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.view_evaluation import find_evaluation


def run(session: Session) -> int:
    """Keep each file and tell its digest."""
    wanted = session.arguments
    kind = next((k for k in ("article", "page", "minute") if getattr(wanted, k)), "")
    lines: list[str] = []
    document: list[Json] = []
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        for path in wanted.files:
            with session.progress() as progress:
                kept = attach_evidence(
                    context,
                    evaluation,
                    wanted.indicator,
                    path,
                    place_kind=kind,
                    place=getattr(wanted, kind) if kind else "",
                    progress=progress,
                )
            size = session.words.size(kept.size)
            lines.append(f"{kept.digest}  {kept.name}  {size}")
            document.append({"sha256": kept.digest, "name": kept.name, "size": kept.size})
    session.tell("\n".join(lines), document)
    return 0
