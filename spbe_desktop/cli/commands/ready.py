"""`ready`: what still keeps the current stage from being closed."""

from __future__ import annotations

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.check_readiness import check_readiness
from spbe_desktop.operations.view_evaluation import find_evaluation
from spbe_desktop.views.readiness import CheckedRule

_REFUSED = 1


def run(session: Session) -> int:
    """Tell every rule; the exit code says whether the stage may be closed."""
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        found = check_readiness(context, evaluation)
    document: dict[str, Json] = {
        "evaluation": evaluation,
        "stage": found.stage,
        "ready": found.ready,
        "rules": [
            {
                "rule": each.code,
                "stops": each.stops,
                "unmet": [unmet.indicator or unmet.aspect for unmet in each.unmet],
            }
            for each in found.rules
        ],
    }
    session.tell("\n".join(_line(session, each) for each in found.rules), document)
    return 0 if found.ready else _REFUSED


def _line(session: Session, rule: CheckedRule) -> str:
    sign = "✓" if not rule.unmet else "✕" if rule.stops else "!"
    where = ", ".join(each.indicator or each.aspect for each in rule.unmet)
    return f"{sign} {rule.text.of(session.words.language)}{' ' if where else ''}{where}"
