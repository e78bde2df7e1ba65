"""From a frozen view, and what is typed over it, to the rows of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from spbe_desktop.instrument.model import Aspect, Instrument
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.views.levels import level_of
from spbe_desktop.words import Words
from ui.screens.grid.columns import text_field
from ui.screens.grid.drafts import Draft
from ui.screens.grid.typed import number_of
from ui.screens.grid.values import (
    CHANGE,
    EVIDENCE,
    FLAG,
    NUMBER,
    STAGE,
    STATE,
    TEXT,
    TITLE,
    WEIGHT,
    YEAR,
    GridCell,
    GridColumn,
    GridRow,
    Kind,
)
from ui.text import share_of, value_text

Drafts = Mapping[tuple[str, str], Draft]
FLAGGED = "⚑"


class RowMaker:
    """Makes the rows of one evaluation as it was last read."""

    def __init__(self, view: EvaluationView, words: Words) -> None:
        self._view, self._words = view, words
        self._instrument = view.instrument
        self._order = view.instrument.activity(view.activity).stages
        self._field = text_field(view)
        self._makers: dict[str, Callable[[IndicatorView], GridCell]] = {
            NUMBER: lambda each: GridCell(each.indicator.code),
            TITLE: self._title,
            WEIGHT: lambda each: GridCell(words.number(each.indicator.weight)),
            CHANGE: self._change,
            YEAR: lambda each: self._shown(each.baseline),
            EVIDENCE: lambda each: GridCell(str(len(each.citations) or "")),
            TEXT: self._text,
            FLAG: self._flag,
            STATE: lambda each: GridCell(words(f"grid.state_{each.state.value}")),
        }

    def row(self, each: IndicatorView, columns: tuple[GridColumn, ...], drafts: Drafts) -> GridRow:
        """The row of one indicator."""
        code, indicator = each.indicator.code, each.indicator
        cells = tuple(self._cell(each, column.key, drafts) for column in columns)
        title, short = self._of(indicator.title), self._of(indicator.short_title)
        return GridRow(
            code=code,
            cells=cells,
            groups=_groups(self._instrument, each),
            state=each.state.value,
            flagged=each.flagged,
            found_by=f"{code} {title} {short} {self._written(each)}".casefold(),
        )

    def _cell(self, each: IndicatorView, key: str, drafts: Drafts) -> GridCell:
        stage = key.removeprefix(STAGE)
        cell = self._level(each, stage) if stage != key else self._makers[key](each)
        draft = drafts.get((each.indicator.code, key))
        return cell if draft is None else self._drafted(cell, draft)

    def _drafted(self, cell: GridCell, draft: Draft) -> GridCell:
        share, text = None, draft.text
        if cell.kind in (Kind.LEVEL, Kind.DECIMAL) and not draft.why:
            value = number_of(text)
            shown = self._shown(value)
            share, text = shown.share, shown.text
        elif cell.kind is Kind.FLAG and not draft.why:
            text = FLAGGED if draft.on else ""
        return GridCell(
            text, cell.kind, draft.why or cell.tip, draft.why, draft.waiting, share, cell.now
        )

    def _title(self, each: IndicatorView) -> GridCell:
        indicator = each.indicator
        service = f" ({each.service_name})" if each.service_name else ""
        return GridCell(self._of(indicator.short_title) + service, tip=self._of(indicator.title))

    def _level(self, each: IndicatorView, stage: str) -> GridCell:
        """The level a stage gave; at the current one, also what it carries over."""
        if stage != self._view.stage:
            return self._shown(_given(each, stage))
        if each.not_applicable:
            return GridCell(self._words("grid.absent"), tip=each.not_applicable, now=True)
        kind = Kind.LEVEL if self._instrument.scale.step is not None else Kind.DECIMAL
        kind = Kind.FIXED if self._view.read_only else kind
        cell, value = self._shown(each.value), each.value
        tip = "" if value is None else self._named(each, value)
        return replace(cell, kind=kind, tip=tip, now=True)

    def _change(self, each: IndicatorView) -> GridCell:
        """How far the standing value is from that of the stage before."""
        earlier = self._order[: self._order.index(self._view.stage)]
        given = (_given(each, stage) for stage in reversed(earlier))
        return self._difference(each.value, next((v for v in given if v is not None), None))

    def _shown(self, value: Decimal | None) -> GridCell:
        if value is None:
            return GridCell("")
        return GridCell(
            value_text(self._words, self._instrument, value),
            share=share_of(self._instrument, value),
        )

    def _difference(self, value: Decimal | None, before: Decimal | None) -> GridCell:
        if value is None or before is None or value == before:
            return GridCell("")
        sign = "▲" if value > before else "▼"
        return GridCell(f"{sign} {value_text(self._words, self._instrument, abs(value - before))}")

    def _text(self, each: IndicatorView) -> GridCell:
        kind = Kind.TEXT if self._field and not self._view.read_only else Kind.FIXED
        text = self._written(each)
        return GridCell(text, kind, tip=text)

    def _written(self, each: IndicatorView) -> str:
        own: RatingView | None = next((r for r in each.stages if r.stage == self._view.stage), None)
        return str(getattr(own, self._field)) if own is not None and self._field else ""

    def _flag(self, each: IndicatorView) -> GridCell:
        return GridCell(FLAGGED if each.flagged else "", Kind.FLAG, tip=each.note)

    def _named(self, each: IndicatorView, value: Decimal) -> str:
        name = level_of(self._instrument, each.indicator, value).name
        rating = each.rating
        if rating is None or rating.stage == self._view.stage:
            return self._of(name)
        stage = self._of(self._instrument.stage(rating.stage).name)
        return f"{self._of(name)}  ·  {self._words('grid.carried', stage=stage)}"

    def _of(self, text: object) -> str:
        return str(text.of(self._words.language))  # type: ignore[attr-defined]


def _given(each: IndicatorView, stage: str) -> Decimal | None:
    return next((rating.value for rating in each.stages if rating.stage == stage), None)


def _groups(instrument: Instrument, each: IndicatorView) -> frozenset[str]:
    code = each.indicator.code
    aspect: Aspect = instrument.aspect(each.indicator.aspect)
    themes = (f"theme:{theme.code}" for theme in instrument.themes if code in theme.indicators)
    return frozenset([f"aspect:{aspect.code}", f"domain:{aspect.domain}", *themes])
