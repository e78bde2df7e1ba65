"""The request list on paper: what each indicator still waits for, with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.views.requests import Request, Wanted, requests_of

_BOX = "☐"


def requests(paper: Paper, _: Part, __: int) -> list[Any]:
    """Every indicator that waits, under its aspect; a row for each level."""
    words, view = paper.words, paper.view
    asked = {each.indicator.code: each for each in requests_of(view)}
    if not asked:
        return [paper.text(words("request.complete"), "body")]
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        codes = [item.indicator.code for item in view.indicators_of(aspect.code)]
        waiting = [asked[code] for code in codes if code in asked]
        if waiting:
            extra += group(paper, len(rows) + 1, -1)
            rows.append([paper.text(paper.say(aspect.name), "cell strong"), "", "", ""])
            rows += [row for each in waiting for row in _rows(paper, each)]
    count = sum(len(each.wanted) for each in asked.values())
    head = ["number", "indicator", "level", "document"]
    return [
        paper.text(words("request.lead", agency=view.agency.name, year=view.year), "body"),
        paper.text(words("request.count", documents=count, indicators=len(asked)), "body"),
        ruled(
            paper,
            [words(f"request.head.{key}") for key in head],
            rows,
            (26, 120, 40, 268),
            extra=extra,
        ),
    ]


def _rows(paper: Paper, request: Request) -> Iterator[list[Any]]:
    """The indicator is named in its first row alone."""
    indicator = request.indicator
    named = [
        paper.text(indicator.code, "cell muted"),
        paper.text(paper.say(indicator.short_title), "cell"),
    ]
    for level, wanted in groupby(request.wanted, key=lambda each: each.level):
        documents = list(wanted)
        yield [
            *named,
            paper.text(paper.words.plain(level), "cell"),
            [paper.text(_told(paper, each), "cell") for each in documents],
        ]
        named = ["", ""]


def _told(paper: Paper, wanted: Wanted) -> str:
    text = paper.say(wanted.text)
    return f"{_BOX} {wanted.code}. {text}" if wanted.kind == "item" else f"{_BOX} {text}"
