"""The pages as they will be printed, with a slim bar to turn and size them."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.text import Sentences
from ui.theme import Theme, styled

_STEP, _LEAST, _MOST = 1.2, 0.3, 4.0  # zoom
_EDGE = 20  # px around and between pages
_POINTS = 72  # to the inch


class PaperPane(QWidget):
    """QPdfView over many pages, fitted to its width until it is zoomed."""

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.pages = QPdfView(self)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setDocumentMargins(QMargins(_EDGE, _EDGE, _EDGE, _EDGE))
        self.pages.setPageSpacing(_EDGE)
        desk = self.pages.palette()
        desk.setColor(QPalette.ColorRole.Dark, theme.colour("hairline"))  # QPdfView's ground
        self.pages.setPalette(desk)
        self.pages.setAccessibleName(words("report_screen.pages"))
        self.place = styled(QLabel(), role="small")
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 6, 12, 6)
        bar.addWidget(self.place)
        bar.addStretch(1)
        for icon, key, keys, go in (
            ("magnifying-glass-minus", "report_screen.smaller", "Ctrl+-", self.zoom_out),
            ("magnifying-glass-plus", "report_screen.larger", "Ctrl++", self.zoom_in),
            ("arrows-out-line-horizontal", "report_screen.fit", "Ctrl+0", self.zoom_fit),
        ):
            action = QAction(theme.icon(icon), words(key), self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(go)
            self.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(words(key))
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(styled(QWidget(), surface="line"))
        column.addWidget(self.pages, 1)

    def show_document(self, document: QPdfDocument) -> None:
        """Stand over `document`."""
        self.pages.setDocument(document)
        self.pages.pageNavigator().currentPageChanged.connect(self._tell_place)
        document.pageCountChanged.connect(self._tell_place)

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom(_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom(1 / _STEP)

    def zoom_fit(self) -> None:
        """The whole width of a page."""
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        wanted = self._shown_zoom() * factor
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self.pages.setZoomFactor(min(max(wanted, _LEAST), _MOST))

    def _shown_zoom(self) -> float:
        """The zoom in force; QPdfView does not tell it while it fits the width itself."""
        if self.pages.zoomMode() == QPdfView.ZoomMode.Custom:
            return self.pages.zoomFactor()
        width = self.pages.document().pagePointSize(0).width() * self.logicalDpiX() / _POINTS
        return (self.pages.viewport().width() - 2 * _EDGE) / width if width else 1.0

    def _tell_place(self) -> None:
        number = self.pages.pageNavigator().currentPage() + 1
        total = self.pages.document().pageCount()
        self.place.setText(self._words("report_screen.page", number=number, total=total))
