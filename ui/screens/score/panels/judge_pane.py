"""The middle: one indicator with its ladder, reasons, explanation and evidence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.banner import Banner
from ui.kit.citation_bar import BarTexts, CitationBar, CitationTexts
from ui.kit.course_line import CourseLine
from ui.kit.decimal_field import DecimalField
from ui.kit.file_drop import FileDrop
from ui.kit.ladder import Ladder
from ui.kit.ladder_area import LadderArea
from ui.kit.proposal_line import ProposalLine
from ui.kit.tight_area import TightArea
from ui.screens.score.panels.explanation import Explanation
from ui.screens.score.panels.head import Head
from ui.screens.score.panels.reasons import DifferenceLine, FollowLine
from ui.screens.score.panels.source_line import AbsenceLine, SourceLine
from ui.screens.score.panels.validity import ValidityLine
from ui.screens.score.values import Say, Sheet
from ui.theme import Theme, styled

_KINDS = ("", "article", "page", "minute")


class JudgePane(FileDrop):
    """Files dropped anywhere here are evidence of the indicator that is shown."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judge")
        self.head = Head(say, theme)
        self.closed = Banner(theme, "accent", "lock", say("score_desk.to_stages"))
        self.unsaved = Banner(theme, "bad", "warning", say("score_desk.try_again"))
        self.course = CourseLine(theme, say("score_desk.course"))
        self.slot = styled(QLabel(), role="label")
        self.service = AutosaveLine()
        self.slot.setBuddy(self.service)
        self.decimal = DecimalField()
        self.decimal.setAccessibleName(say("score.decimal"))
        self.decimal_hint = styled(QLabel(), role="small")
        self.ladder = Ladder(theme, say("score.levels"))
        self.area = LadderArea(self.ladder)
        self.follow, self.difference = FollowLine(say), DifferenceLine(say)
        self.validity = ValidityLine(say, theme)
        self.explanation = Explanation(say)
        self.evidence = CitationBar(theme, _bar_texts(say))
        self.source, self.absence = SourceLine(say), AbsenceLine(say)
        self.proposal = ProposalLine(theme, say("score.take_proposal"))
        self.note = AutosaveLine()
        self.note.setPlaceholderText(say("score_desk.note_hint"))
        self.note.setAccessibleName(say("score_desk.note"))
        self.named = _line(self.slot, (self.service, 1))
        self.free = _line(
            styled(QLabel(say("score.decimal")), role="label"),
            (self.decimal, 0),
            (self.decimal_hint, 1),
        )
        self._lay_out(say)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator; what is being typed in it is not touched."""
        key = sheet.key
        self.head.show_sheet(sheet)
        self.closed.tell(sheet.closed)
        self.unsaved.tell(sheet.unsaved)
        self.course.show_stops(sheet.course)
        self.course.setVisible(bool(sheet.course))
        self.named.setVisible(sheet.slot is not None)
        self.slot.setText(sheet.slot or "")
        self.service.setAccessibleName(sheet.slot or "")
        self.service.show_text(key, sheet.service)
        self.free.setVisible(sheet.bounds is not None)
        if sheet.bounds is not None:
            bounds = sheet.bounds
            self.decimal.set_bounds(bounds.least, bounds.most, bounds.places)
            self.decimal.show_text(key, bounds.text)
            self.decimal_hint.setText(bounds.hint)
        self.source.show_source(key, sheet.source)
        self.absence.show_absence(key, sheet.absence)
        self.proposal.show_suggestion(sheet.suggestion)
        self.ladder.show_rungs(sheet.rungs, sheet.value)
        self.follow.show_follow(key, sheet.follow)
        self.difference.show_difference(key, sheet.difference)
        self.validity.show_validity(sheet.validity)
        self.explanation.show_fields(key, sheet.fields)
        self.evidence.show_citations(sheet.evidence, sheet.documents)
        self.note.show_text(f"{key}/note", sheet.note)
        self._lock(bool(sheet.closed))

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in (self.service, self.decimal, self.source, self.absence.reason, self.note):
            field.flush()
        for field in (self.follow.reason, self.difference.reason):
            field.flush()
        self.explanation.flush()
        self.evidence.flush()

    def enter_reason(self) -> None:
        """Put the keyboard where a reason is asked for and missing, else where one is given."""
        fields = [f for f in (self.follow.reason, self.difference.reason) if f.isVisibleTo(self)]
        missing = [field for field in fields if field.missing]
        for field in (missing or fields)[:1]:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lock(self, locked: bool) -> None:
        """A stage that is closed is read alone."""
        for line in (self.service, self.decimal, self.note, self.difference.reason):
            line.setReadOnly(locked)
        for widget in (self.source, self.absence, self.proposal, self.validity):
            widget.setEnabled(not locked)
        self.ladder.lock(locked)
        self.follow.lock(locked)
        self.explanation.lock(locked)
        self.evidence.lock(locked)
        self.setAcceptDrops(not locked)

    def _lay_out(self, say: Say) -> None:
        inside = styled(QWidget(), surface="paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 10, 20, 8)
        column.setSpacing(6)
        for widget in (self.head, self.closed, self.unsaved, self.course, self.named, self.absence):
            column.addWidget(widget)
        for widget in (self.source, self.free, self.proposal, self.area, self.follow):
            column.addWidget(widget)
        column.addWidget(self.difference)
        column.addWidget(self.validity)
        column.addWidget(self.explanation, 1)
        column.addWidget(styled(QFrame(), surface="hairline"))
        column.addWidget(self.evidence)
        note = styled(QLabel(say("score_desk.note")), role="label")
        note.setBuddy(self.note)
        column.addWidget(_line(note, (styled(self.note, compact="true"), 1)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(TightArea(inside))


def _line(label: QLabel, *fields: tuple[QWidget, int]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(label)
    for field, stretch in fields:
        row.addWidget(field, stretch)
    return box


def _bar_texts(say: Say) -> BarTexts:
    return BarTexts(
        title=say("score.evidence"),
        add=say("score.add_evidence"),
        cite=say("score_desk.cite"),
        empty=say("score.no_evidence"),
        hint=say("score_desk.chip_hint"),
        cancel=say("score.cancel"),
        editor=CitationTexts(
            document=say("score_desk.document"),
            kind=say("score.place_kind"),
            place=say("score.place"),
            note=say("score_desk.citation_note"),
            make=say("score_desk.make_citation"),
            done=say("score_desk.done"),
            remove=say("score.remove_evidence"),
            read=say("score_desk.read_document"),
            kinds=tuple(
                (
                    kind,
                    say(f"score.kind_{kind or 'none'}"),
                    say(f"score_desk.at_{kind}") if kind else "",
                )
                for kind in _KINDS
            ),
        ),
    )
