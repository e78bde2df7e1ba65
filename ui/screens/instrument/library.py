"""The slow part: packs are read and compared off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QRegularExpression

from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.adopt_instrument import look_at_pack, offered_packs
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress
from spbe_desktop.views.origin import Offered
from ui.screens.instrument.comparison import Comparison, compare_packs
from ui.tasks import Done, TaskRunner


class Library:
    """Asks for packs and comparisons on the LONG lane, on behalf of `owner`."""

    def __init__(self, context: Context, tasks: TaskRunner, owner: QObject) -> None:
        self._context = context
        self._tasks = tasks
        self._owner = owner

    def read_all(self, done: Done[tuple[Offered, ...]]) -> None:
        """Every pack that evaluations can be scored with."""
        self._tasks.long(partial(_read_all, self._context), done, owner=self._owner)

    def read_file(self, path: Path, done: Done[Offered]) -> None:
        """The pack in a file; what is wrong with it is told as any mishap."""
        self._tasks.long(partial(_read_file, self._context, path), done, owner=self._owner)

    def compare(self, one: Pack, other: Pack, done: Done[Comparison]) -> None:
        """Both packs against each other."""
        self._tasks.long(partial(_compare, one, other), done, owner=self._owner)


def every_one_of(words: list[str]) -> QRegularExpression:
    """What finds a text that has all of these words, in any order and any case."""
    options = QRegularExpression.PatternOption
    return QRegularExpression(
        "".join(f"(?=.*{QRegularExpression.escape(each)})" for each in words),
        options.CaseInsensitiveOption | options.DotMatchesEverythingOption,
    )


def leaves(model: QAbstractItemModel, role: int, kind: str, above: QModelIndex) -> int:
    """How many entries at and below `above` have a key that begins with `kind`."""
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    here = sum(str(each.data(role)).startswith(kind) for each in rows)
    return here + sum(leaves(model, role, kind, each) for each in rows)


def _read_all(context: Context, _progress: Progress) -> tuple[Offered, ...]:
    return offered_packs(context)


def _read_file(context: Context, path: Path, _progress: Progress) -> Offered:
    found = look_at_pack(context, path)
    return Offered(found.pack, found.origin)


def _compare(one: Pack, other: Pack, _progress: Progress) -> Comparison:
    return compare_packs(one, other)
