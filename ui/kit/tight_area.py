"""Room for a page that would rather shrink than scroll, and scrolls only below its least height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollArea, QWidget


class TightArea(QScrollArea):
    """As wide as there is room; whatever has the keyboard is kept in sight."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room there is."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page asks for another height when its texts change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        inside, wide = self.page, self.viewport().width()
        layout = inside.layout()
        if layout is None:
            return
        least = layout.totalMinimumSize().height()
        if layout.hasHeightForWidth():
            least = layout.totalMinimumHeightForWidth(wide)
        before = inside.height()
        inside.resize(wide, max(least, self.viewport().height()))
        if inside.height() != before:  # what has the keyboard may have moved out of sight
            self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.page.isAncestorOf(now):
            return
        target = now
        while target.parentWidget() is not self.viewport():
            parent = target.parentWidget()
            if parent is None or parent is self.page:
                break
            target = parent
            if isinstance(target, QAbstractScrollArea):
                self.ensureWidgetVisible(target, 0, 8)
                return
        self.ensureWidgetVisible(now, 0, 8)
