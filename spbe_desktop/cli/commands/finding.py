"""`finding`: record what was found at an indicator, list the findings, take one back."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.errors import FindingUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.operations.withdraw_finding import withdraw_finding


def run(session: Session) -> int:
    """Do what is asked, then list the findings."""
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        _do(session, context, evaluation)
        findings = view_evaluation(context, evaluation).findings
    lines = [f"{n}. [{f.indicator}] {f.finding}" for n, f in enumerate(findings, 1)]
    session.tell(
        "\n".join(lines) or session.words("desk_cli.no_findings"),
        [
            {
                "id": each.id,
                "indicator": each.indicator,
                "finding": each.finding,
                "recommendation": each.recommendation,
                "owner": each.owner,
                "priority": each.priority,
                "due": each.due,
            }
            for each in findings
        ],
    )
    return 0


def _do(session: Session, context: Context, evaluation: str) -> None:
    wanted = session.arguments
    if wanted.action == "add":
        record_finding(
            context,
            evaluation,
            wanted.what[0],
            finding=" ".join(wanted.what[1:]),
            recommendation=wanted.recommendation,
            owner=wanted.owner,
            priority=wanted.priority,
            due=wanted.due,
        )
    elif wanted.action == "withdraw":
        known = {
            str(n): f.id for n, f in enumerate(view_evaluation(context, evaluation).findings, 1)
        }
        if wanted.what[0] not in known:
            raise FindingUnknown(finding=wanted.what[0])
        withdraw_finding(context, evaluation, known[wanted.what[0]])
