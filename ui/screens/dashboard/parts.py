"""The pieces of the dashboard: links to indicators, the index beside others, lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.link_line import LinkLine
from ui.screens.dashboard.values import AspectLine, Comparison, Headline, Missing
from ui.text import Sentences
from ui.theme import restyle, styled, text_font

_INDEX = 56  # px: read from the end of the table


class Nothing(QWidget):
    """What stands here while nothing is rated: why it is empty, and the way on."""

    wanted = Signal()

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = styled(QLabel(words("dashboard_screen.empty")), role="muted")
        sentence.setWordWrap(True)
        self.button = styled(QPushButton(words("dashboard_screen.begin")), kind="primary")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(16)
        column.addWidget(sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


class HeadlineCard(QWidget):
    """The index, large, with its predicate and how far it is to the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = styled(QLabel(), role="caption")
        self.index = QLabel()
        self.index.setFont(text_font(_INDEX))
        self.index.setStyleSheet(f"font-size: {_INDEX}px; font-weight: 600;")
        self.predicate = styled(QLabel(), role="title", tone="accent")
        self.note = styled(QLabel(), role="small", tone="warning")
        self.distance = styled(QLabel(), role="muted")
        self.distance.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.index, 1, 0, 2, 1)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        for label in (self.predicate, self.distance, self.note):
            beside.addWidget(label)
        beside.addStretch(1)
        grid.addLayout(beside, 1, 1, 2, 1)

    def show_headline(self, headline: Headline) -> None:
        """Show where the evaluation stands."""
        self.title.setText(headline.title)
        self.index.setText(headline.index)
        self.predicate.setText(headline.predicate)
        self.predicate.setVisible(headline.rated)
        self.note.setText(headline.note)
        self.note.setVisible(bool(headline.note))
        self.distance.setText(headline.distance)
        self.setAccessibleName(f"{headline.title} {headline.index} {headline.predicate}")


class ComparisonTable(QWidget):
    """The index beside last stage, last year and target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)

    def show_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        """Show these, one below the other."""
        while len(self._rows) < len(comparisons):
            self._add_row()
        for (name, value, change), each in zip(self._rows, comparisons, strict=True):
            name.setText(each.name)
            value.setText(each.value)
            change.setText(each.difference)
            restyle(change, tone=each.tone)

    def _add_row(self) -> None:
        row = styled(QLabel(), role="row"), QLabel(), styled(QLabel(), role="row")
        for column, label in enumerate(row):
            self._grid.addWidget(label, len(self._rows), column)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row[1].setStyleSheet("font-weight: 600;")
        row[2].setMinimumWidth(56)
        self._rows.append(row)


class MissingList(QWidget):
    """What is missing: how many, and each indicator a link."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel, LinkLine]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(2, 1)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show these, one below the other."""
        while len(self._rows) < len(missing):
            self._add_row()
        for (count, name, line), each in zip(self._rows, missing, strict=True):
            count.setText(str(len(each.links)))
            restyle(count, tone="warning" if each.links else "good")
            name.setText(each.name)
            line.show_links(each.links, each.name)

    def _add_row(self) -> None:
        count, name, line = QLabel(), styled(QLabel(), role="row"), LinkLine()
        count.setStyleSheet("font-weight: 600;")
        line.linkActivated.connect(self.chosen)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(count, len(self._rows), 0, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(name, len(self._rows), 1, top)
        self._grid.addWidget(line, len(self._rows), 2)
        self._rows.append((count, name, line))


class AspectTable(QWidget):
    """Each aspect with what is strong and what is weak in it."""

    chosen = Signal(str)

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel, LinkLine, LinkLine]] = []
        self._heads = words("dashboard_screen.strong"), words("dashboard_screen.weak")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnStretch(3, 1)
        for column, head in enumerate(self._heads, 2):
            self._grid.addWidget(styled(QLabel(head), role="caption"), 0, column)

    def show_aspects(self, aspects: Sequence[AspectLine]) -> None:
        """Show these, one below the other."""
        while len(self._rows) > len(aspects):
            for label in self._rows.pop():
                self._grid.removeWidget(label)
                label.deleteLater()
        while len(self._rows) < len(aspects):
            self._add_row()
        for (name, value, strong, weak), each in zip(self._rows, aspects, strict=True):
            name.setText(each.name)
            value.setText(each.value)
            strong.show_links(each.strong, f"{each.name}, {self._heads[0]}")
            weak.show_links(each.weak, f"{each.name}, {self._heads[1]}")

    def _add_row(self) -> None:
        row = styled(QLabel(), role="row"), QLabel(), LinkLine(), LinkLine()
        row[1].setStyleSheet("font-weight: 600;")
        for column, label in enumerate(row):
            place = Qt.AlignmentFlag.AlignTop if column < 2 else Qt.AlignmentFlag(0)
            self._grid.addWidget(label, len(self._rows) + 1, column, place)
        for line in row[2:]:
            line.linkActivated.connect(self.chosen)
        self._rows.append(row)
