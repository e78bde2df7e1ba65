"""Things tests work on, with defaults, made through the public operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from spbe_desktop.clock import Clock
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.open_workspace import open_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView

INSTRUMENT = "permenpanrb-59-2020"
BEGINNING = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


class TickingClock:
    """A clock that moves on by one second each time it is read, and never by itself."""

    def __init__(self, at: datetime = BEGINNING) -> None:
        """Begin at `at`."""
        self.at = at

    def now(self) -> datetime:
        """The moment, then a second later."""
        moment = self.at
        self.at += timedelta(seconds=1)
        return moment


def a_workspace(
    folder: Path,
    *,
    actor: str = "penilai",
    language: str = "id",
    clock: Clock | None = None,
) -> Context:
    """A workspace in `folder`, made if it is not there; whoever asks for it closes it."""
    clock = clock or TickingClock()
    return open_workspace(folder, create=True, actor=actor, language=language, clock=clock)


def an_evaluation(
    context: Context,
    *,
    agency: str = "Kota Denpasar",
    year: int = 2023,
    instrument: str = INSTRUMENT,
    activity: str = "evaluasi",
    own_agency: bool = False,
) -> EvaluationView:
    """An evaluation with nothing rated yet."""
    return start_evaluation(
        context,
        agency=agency,
        year=year,
        instrument=instrument,
        activity=activity,
        own_agency=own_agency,
        unproven=True,
    )


def a_rated_evaluation(
    context: Context,
    levels: Mapping[str, Decimal] | Decimal = Decimal(3),
    *,
    agency: str = "Kota Denpasar",
    year: int = 2023,
) -> EvaluationView:
    """An evaluation with every indicator rated at one level, or those of `levels` at theirs."""
    view = an_evaluation(context, agency=agency, year=year)
    if isinstance(levels, Decimal):
        levels = {each.code: levels for each in view.instrument.indicators}
    for indicator, level in levels.items():
        rate_indicator(context, view.id, indicator, level)
    return view_evaluation(context, view.id)


def a_full_evaluation(context: Context, folder: Path) -> EvaluationView:
    """A small evaluation at its second stage with something of everything in it.

    `tests/corpus/workspaces/v1` is a workspace holding this one, left by format 1.
    """
    view = a_rated_evaluation(context, {"1": Decimal(3), "11": Decimal(4), "45": Decimal(2)})
    explain_rating(context, view.id, "1", fact="Ada perwal", analysis="Belum direviu")
    tick_criterion(context, view.id, "1", Decimal(1), a_criterion(view, "1", 1), True)
    name_service(context, view.id, "45", "Perizinan")
    evidence = some_evidence(context, view.id, folder)
    cite_evidence(context, view.id, "11", evidence.id, place_kind="page", place="3")
    record_finding(context, view.id, "1", finding="Belum direviu", recommendation="Reviu")
    advance_stage(context, view.id, "document", reason="uji")
    rate_indicator(context, view.id, "1", Decimal(2))
    explain_rating(context, view.id, "1", fact="Perwal lama", justification="Pasal 5 saja")
    return view_evaluation(context, view.id)


def a_criterion(view: EvaluationView, indicator: str, level: int) -> str:
    """The code of the first criterion of a level."""
    levels = view.instrument.indicator(indicator).levels
    return next(each for each in levels if each.value == level).criteria[0].code


def a_document(folder: Path, name: str = "perwal.txt", text: str = "Pasal 5\n") -> Path:
    """A file as a person would offer it as evidence."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def some_evidence(
    context: Context,
    evaluation: str,
    folder: Path,
    *,
    indicator: str = "1",
    name: str = "perwal.txt",
    text: str = "Pasal 5\n",
) -> EvidenceView:
    """A document attached to an indicator, cited at article 5."""
    path = a_document(folder, name, text)
    return attach_evidence(context, evaluation, indicator, path, place_kind="article", place="5")
