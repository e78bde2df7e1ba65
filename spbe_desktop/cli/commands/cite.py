"""`cite`: cite a document that the evaluation has already for another indicator or place."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.errors import EvidenceUnknown
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation


def run(session: Session) -> int:
    """Cite the document of that number in the evidence list."""
    wanted = session.arguments
    places = {kind: getattr(wanted, kind) for kind in ("article", "page", "minute")}
    kind, place = next(((k, text) for k, text in places.items() if text), ("", ""))
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        documents = {each.number: each for each in view_evaluation(context, evaluation).evidence}
        document = documents.get(wanted.document)
        if document is None:
            raise EvidenceUnknown(evidence=str(wanted.document))
        cite_evidence(
            context, evaluation, wanted.indicator, document.id, place_kind=kind, place=place
        )
    session.tell(
        session.words("desk_cli.cited", name=document.name, indicator=wanted.indicator),
        {"evaluation": evaluation, "indicator": wanted.indicator, "evidence": document.id},
    )
    return 0
