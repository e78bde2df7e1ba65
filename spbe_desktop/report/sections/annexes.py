"""What the results rest on beside the evidence: units, reasons, and the head of the history."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak

from spbe_desktop.report.letters_lacking import lacking
from spbe_desktop.report.paper import NOTHING, Paper, clean
from spbe_desktop.report.sections.heading import section
from spbe_desktop.report.tables import pairs, ruled

MOST = 40  # letters that are named where the typeface lacks some


def annexes(paper: Paper, number: int) -> list[Any]:
    """Units, reasons and history, each saying so where there is nothing."""
    parts: list[Any] = []
    for place, (key, make) in enumerate(
        (("units", _units), ("reasons", _reasons), ("history", _history)), 1
    ):
        parts.append(CondPageBreak(110))
        parts.append(section(paper, f"{number}.{place}", paper.words(f"sheet.annex.{key}")))
        parts += make(paper)
    return parts


def _units(paper: Paper) -> list[Any]:
    words, view = paper.words, paper.view
    if not view.units:
        return [paper.text(words("sheet.annex.units.none"), "body")]
    rows = []
    for number, unit in enumerate(view.units, 1):
        codes = [
            item.indicator.code
            for item in view.indicators
            if any(mark[2] == unit.id for mark in item.unit_marks)
        ]
        cells = [paper.text(f"{number}.", "cell muted"), paper.text(unit.name, "cell")]
        rows.append([*cells, paper.text(", ".join(codes) or NOTHING, "cell muted")])
    head = [words("report.head.number"), words("sheet.annex.unit"), words("sheet.annex.fulfils")]
    return [ruled(paper, head, rows, (24, 230, 200))]


def _reasons(paper: Paper) -> list[Any]:
    """Why a value is not what the criteria or the stage before say, stage by stage."""
    words = paper.words
    rows = []
    for item in paper.view.indicators:
        for rating in item.stages:
            for key in ("override_reason", "difference_reason"):
                text = getattr(rating, key)
                if text.strip():
                    told = [paper.text(words(f"sheet.{key}"), "cell muted")]
                    told.append(paper.text(text, "cell"))
                    cells = [paper.text(item.indicator.code, "cell muted")]
                    cells.append(paper.text(paper.stage(rating.stage), "cell"))
                    cells.append(paper.text(paper.rating(rating.value), "number strong"))
                    rows.append([*cells, told])
    if not rows:
        return [paper.text(words("sheet.annex.reasons.none"), "body")]
    head = [words("report.head.number"), words("letter.stage"), words("report.head.value")]
    head.append(words("letter.clarified.reason"))
    return [ruled(paper, head, rows, (24, 100, 50, 280), right=(2,), flowing=True)]


def _history(paper: Paper) -> list[Any]:
    """How long the journal is, its head, and when each stage was closed."""
    view, words = paper.view, paper.words
    rows: list[tuple[str, Any]] = [
        (words("report.field.journal"), words.integer(view.journal_length)),
        (words("report.field.journal_head"), paper.rich(paper.digest(view.journal_head), "cell")),
    ]
    for each in view.finalised:
        who = words("sheet.annex.closed", day=words.moment(each.at), name=clean(each.by))
        rows.append((paper.stage(each.stage), who))
    pieces = [pairs(paper, rows), paper.text(words("sheet.annex.history.note"), "note")]
    missing = lacking(view)
    if missing:
        named = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:MOST])
        pieces.append(paper.text(words("sheet.missing_letters", letters=named), "note"))
    return pieces
