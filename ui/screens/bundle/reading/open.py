"""Open the window over a bundle: read on a worker, shown here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.compare_bundle import (
    BundleComparison,
    compare_bundle,
    own_counterpart,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_bundle import OpenedBundle, open_bundle
from spbe_desktop.operations.tell_verdict import tell_verdict
from spbe_desktop.progress import Progress
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.bundle.reading.lines import (
    difference_lines,
    document_lines,
    headline,
    indicator_lines,
)
from ui.screens.bundle.reading.window import ReadingWindow


@dataclass(frozen=True)
class Read:
    """A bundle's evaluation, and one's own beside it where there is one."""

    opened: OpenedBundle
    comparison: BundleComparison | None


def read(context: Context, path: Path, progress: Progress) -> Read:
    """Judge and read the bundle, and hold it against one's own."""
    opened = open_bundle(context, path, progress=progress)
    own = own_counterpart(context, opened.view)
    return Read(opened, None if own is None else compare_bundle(context, opened.view, own))


def show(desk: Desk, parent: QWidget, found: Read) -> ReadingWindow:
    """The window over what was read."""
    words, opened = desk.words, found.opened
    view = opened.view
    window = ReadingWindow(words, desk.theme, parent)
    name = words(
        "bundle_reading.of", agency=view.agency.name, year=view.year, revision=view.revision
    )
    window.setWindowTitle(name)
    window.heading.setText(name)
    window.standing.setText(headline(opened, words))
    telling = tell_verdict(opened.verdict, words, desk.context.clock.now())
    window.verdict.setText(" · ".join((telling.title, *telling.facts[:1])))
    window.take.setEnabled(opened.verdict.trusted)
    window.take.setToolTip("" if opened.verdict.trusted else telling.advice)
    window.scores.show_lines(indicator_lines(view, words))
    window.documents.show_lines(document_lines(view, words))
    _compare(window, found, words)
    window.show_report(opened.report)
    window.open()
    return window


def _compare(window: ReadingWindow, found: Read, words: Words) -> None:
    comparison = found.comparison
    if comparison is None:
        window.comparison.say(words("bundle_reading.no_own"))
        window.comparison.split.hide()
        return
    count = len(comparison.differences)
    key = "bundle_reading.differences" if count else "bundle_reading.no_difference"
    told = words.plural(key, count, valued=comparison.judged_otherwise) if count else words(key)
    window.comparison.say(told)
    window.comparison.show_lines(difference_lines(comparison, words))
