"""How a cell is drawn and edited: a level in its colour, what is wrong in red with a sign."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.contrast import readable_on
from ui.kit.rows_model import Index
from ui.screens.grid.model import CELL
from ui.screens.grid.values import GridCell, Kind
from ui.theme import Theme, mixed, styled, text_font

_EDGE, _CHIP, _TYPE = 8, 20, 14  # px
_TALL, _WIDE = 104, 360  # px of a text's editor
_FAINT, _FULL = 0.28, 0.92  # how strong a level's colour is at other stages, and at this one
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridDelegate(QStyledItemDelegate):
    """Draws cells, makes their editors, and says when Enter or Tab ended one."""

    left = Signal(int, int)  # rows, columns to step after an editor was closed

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, what the cell says, and a frame around the cell under the cursor."""
        cell, rect = index.data(CELL), QRectF(option.rect)
        if not isinstance(cell, GridCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, self._ground(cell, option))
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if cell.share is not None and not cell.why:
            self._level(painter, rect, cell)
        else:
            self._words(painter, rect, cell, index)
        if QStyle.StateFlag.State_HasFocus in option.state:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for a value, a few lines for a text."""
        del option
        cell: GridCell = index.data(CELL)
        editor: QWidget = QPlainTextEdit(parent) if cell.kind is Kind.TEXT else QLineEdit(parent)
        editor.setAccessibleName(self._name)
        return styled(editor, compact=True)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there, all of it chosen."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Hand in what was typed."""
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else None
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """A text is given room, inside the table."""
        del index
        rect = option.rect
        if isinstance(editor, QPlainTextEdit):
            around = editor.parentWidget()
            room = rect if around is None else around.rect()
            rect.setHeight(_TALL)
            rect.setWidth(max(rect.width(), _WIDE))
            rect.moveBottom(min(rect.bottom(), room.bottom()))
            rect.moveRight(min(rect.right(), room.right()))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab hand in and step on; Alt+Enter begins a line, as in a spreadsheet."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        key, held = Qt.Key(event.key()), event.modifiers()
        back = -1 if held & Qt.KeyboardModifier.ShiftModifier else 1
        if key in _ENTER and not held & Qt.KeyboardModifier.AltModifier:
            return self._leave(editor, back, 0)
        if key in _ENTER and isinstance(editor, QPlainTextEdit):
            editor.insertPlainText("\n")
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._leave(editor, 0, -1 if key == Qt.Key.Key_Backtab else 1)
        return super().eventFilter(editor, event)

    def _leave(self, editor: QObject, rows: int, columns: int) -> bool:
        assert isinstance(editor, QWidget)  # noqa: S101 (for the type checker)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.left.emit(rows, columns)
        return True

    def _ground(self, cell: GridCell, option: QStyleOptionViewItem) -> QColor:
        if cell.why:
            return self._theme.colour("bad_soft")
        if QStyle.StateFlag.State_Selected in option.state:
            return self._theme.colour("accent_soft")
        if cell.waiting:
            return self._theme.colour("warning_soft")
        return self._theme.colour("paper")

    def _level(self, painter: QPainter, rect: QRectF, cell: GridCell) -> None:
        """The level on its colour: strong at the stage that is judged now."""
        strength = _FULL if cell.now else _FAINT
        level = self._theme.level_colour(cell.share or 0.0)
        colour = mixed(self._theme.colour("paper"), level, strength)
        weight = QFont.Weight.DemiBold if cell.now else QFont.Weight.Normal
        painter.setFont(text_font(_TYPE, weight))
        wide = max(26.0, painter.fontMetrics().horizontalAdvance(cell.text) + 12.0)
        chip = QRectF(rect.right() - _EDGE - wide, rect.center().y() - _CHIP / 2, wide, _CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(readable_on(colour, self._theme))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _words(self, painter: QPainter, rect: QRectF, cell: GridCell, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        fixed = cell.kind is Kind.FIXED and not cell.why
        painter.setFont(text_font(_TYPE))
        painter.setPen(self._theme.colour("bad" if cell.why else "muted" if fixed else "ink"))
        room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        said = f"⚠ {text}" if cell.why else text
        if cell.kind is Kind.FLAG and text and not cell.why:
            painter.setPen(self._theme.colour("warning"))
        cut = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(room.width()))
        flags = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(room, flags, cut)
