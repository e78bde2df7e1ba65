"""Room for a ladder: exactly as high as it is, and scrolling where there is less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from ui.kit.ladder import Ladder

_LEAST, _AROUND = 168, 56  # px: its least height; what is seen around the chosen rung


class LadderArea(QScrollArea):
    """Keeps the chosen rung in sight."""

    def __init__(self, ladder: Ladder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ladder = ladder
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWidget(ladder)
        self.setWidgetResizable(True)
        self.setMinimumHeight(_LEAST)
        # The scroll bar learns the new height only after this event: scroll when it knows.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self.show_current)
        ladder.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """The whole ladder."""
        wide = self.viewport().width()
        return QSize(wide, max(self._ladder.heightForWidth(wide), _LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the ladder's height as its texts change."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()
            self._settled.start()
        return super().eventFilter(watched, event)

    def show_current(self) -> None:
        """Scroll until the chosen rung is seen."""
        row, inside = self._ladder.current_row(), QApplication.focusWidget()
        # To Qt a widget is its own ancestor, and the ladder itself has the focus most of the time.
        working = inside is not self._ladder and inside is not row
        if inside is not None and working and self._ladder.isAncestorOf(inside):
            self.ensureWidgetVisible(inside, 0, 0)  # nobody is moved away from where they work
            return
        if row is None:
            return
        if row.height() + _AROUND > self.viewport().height():  # too tall: from its first line on
            self.verticalScrollBar().setValue(row.mapTo(self._ladder, QPoint()).y())
        else:
            self.ensureWidgetVisible(row, 0, _AROUND)
