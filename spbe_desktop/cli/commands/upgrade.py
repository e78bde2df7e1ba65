"""`upgrade`: show what a newer version of the pack does to an evaluation, do it, undo it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.adopt_instrument import bring_pack
from spbe_desktop.operations.upgrade_instrument import (
    Fate,
    UpgradeItem,
    UpgradePlan,
    preview_upgrade,
    undo_upgrade,
    upgrade_instrument,
)
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation


def run(session: Session) -> int:
    """Show the plan, and with `--do` do it; with `--undo` go back."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.undo:
            undo_upgrade(context, evaluation)
            pack = view_evaluation(context, evaluation).pack
            session.tell(
                session.words("upgrade.undone", version=pack.instrument.version),
                {"evaluation": evaluation, "undone": True, "to": _named(pack)},
            )
            return 0
        pack = bring_pack(context, wanted.instrument, unproven=wanted.allow_unsigned)
        plan = preview_upgrade(context, evaluation, pack)
        if wanted.do:
            upgrade_instrument(context, evaluation, plan)
    session.tell("\n".join(_text(session, plan)), _document(plan, done=wanted.do))
    return 0


def _text(session: Session, plan: UpgradePlan) -> Iterator[str]:
    words = session.words
    old, new = plan.old.instrument, plan.pack.instrument
    key = "upgrade.done" if session.arguments.do else "upgrade.shown"
    yield words(key, name=new.short_title.of(words.language), old=old.version, new=new.version)
    for fate in Fate:
        items = plan.of(fate)
        yield f"{words(f'upgrade.fate_{fate.value}')}: {len(items)}"
        if fate != Fate.KEPT:
            yield from (f"  {_line(session, item)}" for item in items)


def _line(session: Session, item: UpgradeItem) -> str:
    words = session.words
    reasons = ", ".join(words(f"upgrade.reason_{reason}") for reason in item.reasons)
    values = ""
    if item.before is not None:
        after = "-" if item.after is None else words.plain(item.after)
        values = f" ({words.plain(item.before)} → {after})"
    return f"{item.code} {item.title}{values}{': ' if reasons else ''}{reasons}"


def _document(plan: UpgradePlan, *, done: bool) -> Json:
    return {
        "evaluation": plan.evaluation,
        "done": done,
        "from": _named(plan.old),
        "to": _named(plan.pack),
        "indicators": [
            {
                "indicator": item.code,
                "fate": item.fate.value,
                "reasons": list(item.reasons),
                "before": _plain(item.before),
                "after": _plain(item.after),
            }
            for item in plan.items
        ],
    }


def _named(pack: Pack) -> Json:
    return {"id": pack.instrument.id, "version": pack.instrument.version, "sha256": pack.digest}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
