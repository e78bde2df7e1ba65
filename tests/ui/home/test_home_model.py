"""The table of evaluations is a proper Qt model."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import load_words
from ui.screens.home.columns import COLUMNS, COMPLETE
from ui.screens.home.model import SHARE, EvaluationsModel


def row(
    agency: str = "Kota Denpasar", rated: int = 47, index: str | None = "2.84"
) -> EvaluationRow:
    value = None if index is None else Decimal(index)
    return EvaluationRow(
        id=agency,
        agency=agency,
        year=2021,
        instrument="permenpanrb-59-2020",
        stage="document",
        stage_name="Penilaian dokumen",
        rated=rated,
        total=47,
        index=value,
        index_shown=value,
        predicate=None if index is None else "Baik",
        updated_at=datetime(2026, 11, 23, 3, 41, tzinfo=UTC),
    )


def model(*rows: EvaluationRow) -> EvaluationsModel:
    made = EvaluationsModel(load_words("id"))
    made.show(rows)
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model(row(), row("Kabupaten Badung", 3, None)))


def test_the_model_keeps_qts_rules_without_rows(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model())


def test_a_row_says_what_the_evaluation_is() -> None:
    made = model(row())
    said = [made.index(0, column).data() for column in range(len(COLUMNS))]
    assert said == [
        "Kota Denpasar",
        "2021",
        "permenpanrb-59-2020",
        "Penilaian dokumen",
        "47/47",
        "2,84",
        "Baik",
        "23 November 2026 10.41 WIB",
    ]


def test_an_unrated_evaluation_has_dashes_for_index_and_predicate() -> None:
    made = model(row(rated=0, index=None))
    assert [made.index(0, column).data() for column in (5, 6)] == ["–", "–"]


def test_completeness_is_a_share_in_its_own_column_only() -> None:
    made = model(row(rated=0))
    shares = [made.index(0, column).data(SHARE) for column in range(len(COLUMNS))]
    assert [n for n, share in enumerate(shares) if share is not None] == [COMPLETE]


def test_every_column_has_a_name() -> None:
    made = model()
    horizontal = Qt.Orientation.Horizontal
    assert "⟦" not in "".join(made.headerData(n, horizontal) for n in range(len(COLUMNS)))
