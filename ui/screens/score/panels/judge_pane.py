"""The middle: one indicator with its ladder, explanation and evidence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.decimal_field import DecimalField
from ui.kit.evidence_strip import EvidenceStrip, EvidenceTexts
from ui.kit.file_drop import FileDrop
from ui.kit.ladder import Ladder
from ui.kit.ladder_area import LadderArea
from ui.kit.proposal_line import ProposalLine
from ui.screens.score.panels.explanation import Explanation
from ui.screens.score.panels.source_line import AbsenceLine, SourceLine
from ui.screens.score.values import Say, Sheet
from ui.theme import Theme, styled

_KINDS = ("", "article", "page", "minute")


class JudgePane(FileDrop):
    """Files dropped anywhere here are evidence of the indicator that is shown."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judge")
        self.number = styled(QLabel(), role="title")
        self.title = styled(QLabel(), role="heading")
        self.title.setWordWrap(True)
        self.facts = styled(QLabel(), role="small")
        self.slot = styled(QLabel(), role="label")
        self.service = AutosaveLine()
        self.decimal = DecimalField()
        self.decimal_hint = styled(QLabel(), role="small")
        self.ladder = Ladder(theme, say("score.levels"))
        self.area = LadderArea(self.ladder)
        self.explanation = Explanation(say)
        self.evidence = EvidenceStrip(theme, _evidence_texts(say))
        self.source, self.absence = SourceLine(say), AbsenceLine(say)
        self.proposal = ProposalLine(theme, say("score.take_proposal"))
        self.slot.setBuddy(self.service)
        self.decimal.setAccessibleName(say("score.decimal"))
        self._lay_out(say)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator; what is being typed in it is not touched."""
        self.number.setText(sheet.number)
        self.title.setText(sheet.title)
        self.facts.setText(sheet.facts)
        self.named.setVisible(sheet.slot is not None)
        self.slot.setText(sheet.slot or "")
        self.service.setAccessibleName(sheet.slot or "")
        self.service.show_text(sheet.key, sheet.service)
        self.free.setVisible(sheet.bounds is not None)
        if sheet.bounds is not None:
            bounds = sheet.bounds
            self.decimal.set_bounds(bounds.least, bounds.most, bounds.places)
            self.decimal.show_text(sheet.key, bounds.text)
            self.decimal_hint.setText(bounds.hint)
        self.source.show_source(sheet.key, sheet.source)
        self.absence.show_absence(sheet.key, sheet.absence)
        self.proposal.show_suggestion(sheet.suggestion)
        self.ladder.show_rungs(sheet.rungs, sheet.value)
        self.explanation.show_fields(sheet.key, sheet.fields)
        self.evidence.show_items(sheet.evidence)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.service.flush()
        self.decimal.flush()
        self.source.flush()
        self.absence.reason.flush()
        self.explanation.flush()
        self.evidence.flush()

    def _lay_out(self, say: Say) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        self.named = _line(self.slot, (self.service, 1))
        self.free = _line(
            styled(QLabel(say("score.decimal")), role="label"),
            (self.decimal, 0),
            (self.decimal_hint, 1),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.named)
        for line in (self.absence, self.source, self.free, self.proposal):
            column.addWidget(line)
        column.addWidget(self.area)
        column.addWidget(self.explanation, 1)
        column.addWidget(styled(QFrame(), surface="hairline"))
        column.addWidget(self.evidence)


def _line(label: QLabel, *fields: tuple[QWidget, int]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(label)
    for field, stretch in fields:
        row.addWidget(field, stretch)
    return box


def _evidence_texts(say: Say) -> EvidenceTexts:
    return EvidenceTexts(
        title=say("score.evidence"),
        add=say("score.add_evidence"),
        empty=say("score.no_evidence"),
        place=say("score.place"),
        kind=say("score.place_kind"),
        remove=say("score.remove_evidence"),
        cancel=say("score.cancel"),
        kinds=tuple((kind, say(f"score.kind_{kind or 'none'}")) for kind in _KINDS),
    )
