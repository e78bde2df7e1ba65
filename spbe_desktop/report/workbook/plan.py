"""Where everything stands in the workbook of an evaluation: columns by key, rows by indicator."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spbe_desktop.store.stages import counting_stages
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.words import Words

FORMAT = "spbe-evaluation-workbook/1"
HIDDEN = "#spbe"  # the sheet that tells a reader what the workbook was made of
TITLE, NOTE, KEYS, HEADINGS, FIRST = 1, 2, 3, 4, 5  # rows of the sheet of indicators
TEXTS = ("fact", "analysis", "justification")
REASONS = ("override_reason", "difference_reason")
VALUE, SERVICE, ABSENCE = "value", "service", "absence"
VALIDITY, FLAG = "validity", "flag"
TARGET = "target"  # of the whole evaluation: it stands on the first sheet
WORKINGS = ("own", "present", "out", "spread", "share", "counted", "product")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet of indicators: `key` stands in a hidden row, for the way back."""

    key: str
    heading: str
    width: float  # in characters
    editable: bool = False
    kind: str = "text"  # text, number or formula


@dataclass(frozen=True)
class Plan:
    """The sheet of indicators, laid out for one view."""

    view: EvaluationView
    words: Words

    @cached_property
    def reached(self) -> tuple[str, ...]:
        """The stages up to the current one."""
        stages = self.view.instrument.activity(self.view.activity).stages
        return stages[: stages.index(self.view.stage) + 1]

    @cached_property
    def counting(self) -> tuple[str, ...]:
        """The stages whose values stand now."""
        return counting_stages(self.view.instrument, self.view.activity, self.view.stage)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Every column, from the left."""
        return (*self._named(), *self._judged(), *self._written(), *self._workings())

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column.key: place for place, column in enumerate(self.columns, start=1)}

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each indicator."""
        codes = (each.indicator.code for each in self.view.indicators)
        return {code: row for row, code in enumerate(codes, start=FIRST)}

    @property
    def last(self) -> int:
        """The last row."""
        return FIRST + len(self.view.indicators) - 1

    def place(self, key: str) -> int:
        """The number of a column, 1 is A."""
        return self._places[key]

    def letter(self, key: str) -> str:
        """The letters of a column."""
        from openpyxl.utils import get_column_letter

        return str(get_column_letter(self.place(key)))

    def span(self, key: str) -> str:
        """All cells of a column, as seen from another sheet."""
        from openpyxl.utils import quote_sheetname

        letter = self.letter(key)
        sheet = quote_sheetname(self.words("book.sheet_indicators"))
        return f"{sheet}!${letter}${FIRST}:${letter}${self.last}"

    @property
    def current(self) -> str:
        """The key of the column that holds the values of the current stage."""
        return stage_key(self.view.stage)

    def _named(self) -> tuple[Column, ...]:
        words = self.words
        return (
            Column("code", words("book.code"), 7),
            Column("title", words("book.title"), 36),
            Column("aspect", words("book.aspect"), 22),
            Column("weight", words("book.weight"), 9, kind="number"),
        )

    def _judged(self) -> tuple[Column, ...]:
        view, words = self.view, self.words
        stages = tuple(
            Column(
                stage_key(code),
                view.instrument.stage(code).name.of(words.language),
                13,
                editable=code == view.stage and not view.read_only,
                kind="number",
            )
            for code in self.reached
        )
        return (*stages, Column(VALUE, words("book.value"), 10, kind="formula"))

    def _written(self) -> tuple[Column, ...]:
        view, words = self.view, self.words
        records = view.instrument.stage(view.stage).records
        edit = not view.read_only
        texts = [Column(t, words(f"book.{t}"), 44, edit) for t in TEXTS if t in records]
        first = self.reached[:-1] == ()
        reasons = REASONS[:1] if first else REASONS  # nothing came before the first stage
        texts += [Column(key, words(f"book.{key}"), 30, edit) for key in reasons]
        if VALIDITY in records:
            texts.append(Column(VALIDITY, words("book.validity"), 13, edit))
        texts.append(Column(FLAG, words("book.flag"), 9, edit))
        indicators = view.instrument.indicators
        if any(each.named_slot for each in indicators):
            texts.append(Column(SERVICE, words("book.service"), 30, edit))
        if any(each.not_applicable for each in indicators):
            texts.append(Column(ABSENCE, words("book.absence"), 30, edit))
        return (*texts, Column("evidence", words("book.evidence"), 30))

    def _workings(self) -> tuple[Column, ...]:
        codes = ("aspect_code", "domain_code")
        named = tuple(Column(key, self.words(f"book.{key}"), 9) for key in codes)
        made = (Column(key, self.words(f"book.{key}"), 9, kind="formula") for key in WORKINGS)
        return (*named, *made)


def stage_key(stage: str) -> str:
    """The key of the column of a stage's values."""
    return f"stage.{stage}"


def own_rating(view: EvaluationView, each: IndicatorView) -> RatingView | None:
    """What the current stage recorded of an indicator."""
    return next((rating for rating in each.stages if rating.stage == view.stage), None)


def plain_text(text: str) -> str:
    """A text as a cell gives it back: one manner of line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
