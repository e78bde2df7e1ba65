"""Reports printed once and read by many tests."""

from __future__ import annotations

from io import BytesIO

import pytest

from spbe_desktop.report.evaluation_report import write_report
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import load_words
from tests.core.report.builders import make_view
from tests.core.report.reading import Printed


def print_view(view: EvaluationView, language: str = "id") -> Printed:
    target = BytesIO()
    write_report(view, load_words(language), target)
    return Printed(target.getvalue())


@pytest.fixture(scope="session")
def denpasar() -> Printed:
    """Kota Denpasar 2021, all 47 indicators, in Indonesian."""
    return print_view(make_view())
