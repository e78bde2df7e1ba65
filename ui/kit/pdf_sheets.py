"""The pages of a PDF one below the other: scrolled, zoomed, and drawn when they come in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.kit.page_drawer import PageDrawer
from ui.kit.page_layout import EDGE, PageLayout, fitting, lay_pages
from ui.kit.page_marks import Marks
from ui.theme import Theme

_STEP, _LEAST, _MOST = 1.2, 0.25, 4.0  # zoom: 1.0 is as large as on paper
_KEPT, _ARROW, _INCH = 10, 40, 72  # drawn pages that are kept; px; points


class PdfSheets(QAbstractScrollArea):
    """Continuous pages; `turned` tells the one in sight, from 1, and of how many."""

    turned = Signal(int, int)

    def __init__(
        self, theme: Theme, document: QPdfDocument, marks: Marks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self.document, self.marks = theme, document, marks
        self._sizes: list[QSizeF] = []
        self.laid = PageLayout()
        self._zoom, self._page = 0.0, 0  # a zoom of 0: fitted to the width
        self.drawer = PageDrawer(document, _KEPT, self)
        self.drawer.drawn.connect(self.viewport().update)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "true")
        self.verticalScrollBar().setSingleStep(_ARROW)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def begin(self) -> None:
        """The document is another one: lay it out from its first page."""
        count = self.document.pageCount()
        self._sizes = [self.document.pagePointSize(page) for page in range(count)]
        self.drawer.forget()
        self.marks.forget()
        self._zoom, self._page = 0.0, 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.turned.emit(1, count)

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        return self._page + 1

    @property
    def zoomed(self) -> float:
        """How large a page is shown."""
        return self.laid.scale * _INCH / self.logicalDpiX()

    def turn_to(self, page: int, place: QRectF | None = None) -> None:
        """Bring a page into sight, or a place on it, in points."""
        if not 1 <= page <= len(self.laid.rects):
            return
        top = self.laid.rects[page - 1].top() - EDGE // 2
        if place is not None:
            down = round(place.center().y() * self.laid.scale)
            top = max(top, top + down - self.viewport().height() // 3)
        self.verticalScrollBar().setValue(top)
        self._look()

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        wanted = self.zoomed * (_STEP if larger else 1 / _STEP)
        self._zoom = min(max(wanted, _LEAST), _MOST)
        self._lay_out()

    def fit(self) -> None:
        """The whole width of a page."""
        self._zoom = 0.0
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheets in sight, white until they are drawn."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.colour("ground"))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(-QPoint(bars[0].value(), bars[1].value()))
            for page in self._in_sight():
                rect, drawn = self.laid.rects[page], self.drawer.page(page)
                painter.fillRect(rect, Qt.GlobalColor.white)
                if drawn is not None:
                    painter.drawPixmap(rect, drawn)
                self.marks.paint(painter, page, rect, self.laid.scale)
                painter.setPen(QPen(self._theme.colour("edge"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on fitting."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() > 0)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End are the first page and the last."""
        ends = {Qt.Key.Key_Home.value: 1, Qt.Key.Key_End.value: len(self.laid.rects)}
        if event.key() in ends:
            self.turn_to(ends[event.key()])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        """Lay out anew; what stands at the top stays there."""
        room, bar = self.viewport().size(), self.verticalScrollBar()
        scale = fitting(self._sizes, room.width())
        if self._zoom:
            scale = self._zoom * self.logicalDpiX() / _INCH
        share = bar.value() / self.laid.height if self.laid.height else 0.0
        self.laid = lay_pages(self._sizes, scale, room.width())
        bar.setPageStep(room.height())
        bar.setRange(0, max(self.laid.height - room.height(), 0))
        bar.setValue(round(share * self.laid.height))
        across = self.horizontalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(self.laid.width - room.width(), 0))
        across.setValue(across.maximum() // 2)
        self._look()

    def _look(self) -> None:
        """Have drawn what came in sight, and tell where we are."""
        if not self.laid.rects:
            self.viewport().update()
            return
        ratio = self.devicePixelRatioF()
        for page in self._in_sight():
            self.drawer.want(page, (QSizeF(self.laid.rects[page].size()) * ratio).toSize())
        bar = self.verticalScrollBar()
        page = self.laid.page_at(bar.value() + bar.pageStep() // 3)
        self.drawer.keep_near(page)
        if page != self._page:
            self._page = page
            self.turned.emit(page + 1, len(self.laid.rects))
        self.viewport().update()

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self.laid.pages_in(top, top + self.viewport().height())
