"""Pages of which one is in front: as large as that one needs, whatever the others do."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

_FITS = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_ASKS_NOTHING = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)


class PageStack(QStackedWidget):
    """A page that is behind asks for no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._share)

    def addWidget(self, page: QWidget) -> int:
        """Put a page behind those there are."""
        number = super().addWidget(page)
        self._share(self.currentIndex())
        return number

    def _share(self, front: int) -> None:
        for number in range(self.count()):
            page = self.widget(number)
            if page is not None:
                page.setSizePolicy(_FITS if number == front else _ASKS_NOTHING)
