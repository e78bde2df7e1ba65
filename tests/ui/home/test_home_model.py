"""The table of evaluations is a proper Qt model."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.views.origin import PROGRAM
from spbe_desktop.words import load_words
from ui.screens.home.columns import AGENCY, COLUMNS, COMPLETE
from ui.screens.home.model import SHARE, EvaluationsModel
from ui.screens.home.values import home_row

CHANGED = datetime(2026, 11, 23, 3, 41, tzinfo=UTC)


def row(
    agency: str = "Kota Denpasar",
    rated: int = 47,
    index: str | None = "2.84",
    sealed: datetime | None = None,
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
        predicate_name="" if index is None else "Baik",
        instrument_name="SPBE 59/2020",
        kind="kota",
        revision=1 if sealed else 0,
        sealed_at=sealed,
        signer="Ni Made Contoh" if sealed else "",
        updated_at=CHANGED,
        origin=PROGRAM,
    )


def model(*rows: EvaluationRow) -> EvaluationsModel:
    words = load_words("id")
    made = EvaluationsModel(words)
    made.show([home_row(row, words) for row in rows])
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
        "SPBE 59/2020",
        "Penilaian dokumen",
        "47/47",
        "2,84",
        "Baik",
        "–",
        "belum disegel",
        "23 Nov 2026 10.41",
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


@pytest.mark.parametrize(("later", "said"), [(0, "✓ disegel, ke-1"), (-60, "△ berubah sejak ke-1")])
def test_a_seal_says_whether_it_still_holds(later: int, said: str) -> None:
    made = model(row(sealed=CHANGED + timedelta(seconds=later)))
    assert [made.index(0, column).data() for column in (7, 8)] == ["Ni Made Contoh", said]


def test_a_chosen_row_stays_chosen_when_the_list_is_sorted() -> None:
    made = model(row("A"), row("B"), row("C"))
    chosen = QPersistentModelIndex(made.find("B"))
    made.sort(AGENCY, Qt.SortOrder.DescendingOrder)
    made.sort(AGENCY, Qt.SortOrder.AscendingOrder)
    assert (chosen.row(), chosen.data()) == (1, "B")
