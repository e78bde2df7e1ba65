"""The columns of an evaluation's table, and what its rows can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.views.evaluation import EvaluationView, State
from spbe_desktop.words import Words
from ui.kit.filter_bar import Choice
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
    Choices,
    GridColumn,
)

_STAGE_WIDE, _TEXTS = 96, ("fact", "analysis", "justification")
STATES = (State.EMPTY, State.STARTED, State.DONE)


def columns_of(view: EvaluationView, words: Words) -> tuple[GridColumn, ...]:
    """Number, title, weight, a column a stage, and what else there is to say."""

    def named(key: str, width: int, **more: bool) -> GridColumn:
        return GridColumn(key, words(f"grid.head_{key}"), width, words(f"grid.tip_{key}"), **more)

    return (
        named(NUMBER, 58, figures=True),
        named(TITLE, 240, grows=True),
        named(WEIGHT, 72, figures=True),
        *_stages(view, words),
        named(CHANGE, 76, figures=True),
        *((named(YEAR, 72, figures=True),) if view.baseline is not None else ()),
        named(EVIDENCE, 70, figures=True),
        named(TEXT, 200, grows=True),
        named(FLAG, 66),
        named(STATE, 104),
    )


def text_field(view: EvaluationView) -> str:
    """The part of the explanation that stands in the table: the first that the stage records."""
    records = view.instrument.stage(view.stage).records
    return next((each for each in _TEXTS if each in records), "")


def choices_of(view: EvaluationView, words: Words) -> Choices:
    """What there is to filter by; the first keeps everything."""
    language = words.language
    themes = view.instrument.themes
    every = words("grid.all_groups" if view.instrument.domains else "grid.all_aspects")
    return Choices(
        groups=(Choice("", every), *_groups(view, language)),
        states=(
            Choice("", words("grid.all_states")),
            *(Choice(each.value, words(f"grid.state_{each.value}")) for each in STATES),
        ),
        themes=(
            Choice("", words("grid.all_themes")),
            *(Choice(f"theme:{each.code}", each.name.of(language)) for each in themes),
        ),
    )


def _stages(view: EvaluationView, words: Words) -> Iterator[GridColumn]:
    """The stages that were reached."""
    instrument = view.instrument
    order = instrument.activity(view.activity).stages
    for code in order[: order.index(view.stage) + 1]:
        name = instrument.stage(code).name.of(words.language)
        tip = words("grid.tip_now" if code == view.stage else "grid.tip_stage", stage=name)
        yield GridColumn(STAGE + code, name, _STAGE_WIDE, tip, figures=True)


def _groups(view: EvaluationView, language: str) -> Iterator[Choice]:
    instrument = view.instrument
    for domain in (None, *instrument.domains):
        if domain is not None:
            yield Choice(f"domain:{domain.code}", domain.name.of(language))
        for aspect in instrument.aspects_of(None if domain is None else domain.code):
            depth = 0 if domain is None else 1
            yield Choice(f"aspect:{aspect.code}", aspect.name.of(language), depth)
