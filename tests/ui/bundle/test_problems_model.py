"""The list of what is wrong is a proper Qt model."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester

from ui.screens.bundle.model import ProblemsModel


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ProblemsModel()
    model.show(["data/report.pdf telah diubah", "data/evidence/1.pdf hilang"])
    qtmodeltester.check(model)
