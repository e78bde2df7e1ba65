"""Room for a ladder: exactly as high as it is, and scrolling where there is less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

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
            self.show_current()
        return super().eventFilter(watched, event)

    def show_current(self) -> None:
        """Scroll until the chosen rung is seen."""
        row = self._ladder.current_row()
        if row is not None:
            self.ensureWidgetVisible(row, 0, _AROUND)
