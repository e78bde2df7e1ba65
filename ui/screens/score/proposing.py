"""Joins what the person does with items, indices and proposals to who writes it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.withdraw_external_index import withdraw_external_index
from spbe_desktop.scoring.proposal import Verdict
from ui.screens.score.drafts import NOTE
from ui.screens.score.proposals import ABSENCE, INDEX, ITEM
from ui.screens.score.scribe import Scribe
from ui.screens.score.view import ScoreView


def join_proposals(view: ScoreView, scribe: Scribe) -> None:
    """Join the panes to the scribe; a proposal goes the way of a value that is typed."""
    judge = view.judge
    judge.ladder.judged.connect(partial(_judge, view, scribe))
    judge.ladder.noted.connect(partial(_note, view, scribe))
    judge.source.given.connect(partial(_give, scribe))
    judge.source.withdrawn.connect(partial(_withdraw, scribe))
    judge.absence.reason.settled.connect(partial(_leave_out, scribe))
    judge.proposal.taken.connect(judge.decimal.enter)
    view.commands.take.triggered.connect(judge.proposal.take_over)


def _judge(view: ScoreView, scribe: Scribe, level: Decimal, item: str, verdict: str) -> None:
    key = (ITEM, str(level), item)
    rung = next(row.rung for row in view.judge.ladder.rows() if row.rung.value == level)
    note = next(each.note for each in rung.items if each.code == item)
    scribe.keep(key, verdict, judge_item, level, item, Verdict(verdict), note)


def _note(view: ScoreView, scribe: Scribe, level: Decimal, item: str, note: str) -> None:
    """Keep the note of an item with the verdict it has."""
    rung = next(row.rung for row in view.judge.ladder.rows() if row.rung.value == level)
    said = next(each.verdict for each in rung.items if each.code == item)
    verdict = Verdict(said) if said else Verdict.UNJUDGED
    scribe.keep((ITEM, str(level), item, NOTE), note, judge_item, level, item, verdict, note)


def _give(scribe: Scribe, source: Decimal | None) -> None:
    scribe.keep((INDEX,), source, give_external_index, source)


def _withdraw(scribe: Scribe) -> None:
    scribe.keep((INDEX,), "", withdraw_external_index)


def _leave_out(scribe: Scribe, reason: str) -> None:
    scribe.keep((ABSENCE,), reason, mark_not_applicable, reason)
