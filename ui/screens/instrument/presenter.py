"""What a reader of instruments wants: choose one, find in it, read, set it against another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, QUrl, Signal

from spbe_desktop.instrument.load import Pack
from spbe_desktop.views.origin import Offered
from ui.desk import Desk
from ui.screens.instrument.comparison import Comparison
from ui.screens.instrument.contents import PACK, contents_of
from ui.screens.instrument.library import Library, every_one_of, leaves
from ui.screens.instrument.model import PacksModel
from ui.screens.instrument.pages.page import page_of
from ui.screens.instrument.pages.voice import Voice
from ui.screens.instrument.tree import FOUND_BY, KEY, ContentsModel


class InstrumentPresenter(QObject):
    """Owns both models; packs are read once, on the LONG lane, when the screen is first seen."""

    page = Signal(str)  # rich text
    sought = Signal(list)  # the words to mark
    listed = Signal(int)  # the pack to stand on
    others = Signal(list)  # names of the packs to compare with
    here = Signal(QModelIndex)  # the entry to stand on
    counted = Signal(str)
    comparing = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._voice = desk, Voice(desk.words)
        self._library = Library(desk.context, desk.tasks, self)
        self._asked = False
        self._packs: list[Offered] = []
        self._chosen, self._key = -1, PACK
        self._comparison: Comparison | None = None
        self.model, self.contents = PacksModel(desk.words, self), ContentsModel(desk.words, self)
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(self.contents)
        self.rows.setRecursiveFilteringEnabled(True)
        self.rows.setFilterRole(FOUND_BY)

    def look(self) -> None:
        """The screen came to the front: read the packs if that was not done yet."""
        if not self._asked:
            self._asked = True
            self._library.read_all(self._list)

    def open_file(self, path: Path) -> None:
        """Read a pack from a file, beside those that the program ships."""
        self._library.read_file(path, self.add)

    def choose(self, row: int) -> None:
        """Read that pack, from its first page."""
        if 0 <= row < len(self._packs) and row != self._chosen:
            self._chosen, self._comparison = row, None
            self.comparing.emit(False)
            self.others.emit([_name(each, self._voice) for each in _others(self._packs, row)])
            self._key = PACK
            self.contents.show(contents_of(self._packs[self._chosen].pack.instrument, self._voice))
            self._count()
            self._show()

    def reach(self, index: QModelIndex) -> None:
        """Read what that entry of `rows` stands for."""
        key = index.data(KEY)
        if key and key != self._key:
            self._key = key
            self._show()

    def follow(self, to: QUrl) -> None:
        """Go where a link of a page leads."""
        index = self.rows.mapFromSource(self.contents.find(to.toString()))
        if index.isValid():
            self.here.emit(index)
        else:  # filtered out of the tree, and read all the same
            self._key = to.toString()
            self._show()

    def find(self, typed: str) -> None:
        """Keep what has all of these words, and mark them on the page."""
        words = typed.split()
        self.rows.setFilterRegularExpression(every_one_of(words))
        self.sought.emit(words)
        self._count()

    def compare(self, number: int) -> None:
        """Set the pack against another: the number in `others` from 1, or 0 for none."""
        if number > 0:
            self._library.compare(
                self._packs[self._chosen].pack,
                _others(self._packs, self._chosen)[number - 1],
                self._compared,
            )
        else:
            self._compared(None)

    def _list(self, packs: tuple[Offered, ...]) -> None:
        self._packs = [*packs, *self._packs]
        self._relist(0)

    def add(self, offered: Offered) -> None:
        """Read a pack beside the others, in the place of the same one."""
        rest = [each for each in self._packs if each.pack.digest != offered.pack.digest]
        self._packs = [*rest, offered]
        self._relist(len(rest))

    def _relist(self, row: int) -> None:
        self._chosen = -1
        self.model.show(self._packs)
        self.listed.emit(row)

    def _compared(self, comparison: Comparison | None) -> None:
        if comparison is not None and self._packs[self._chosen].pack not in comparison.packs:
            return  # another pack was chosen meanwhile
        self._comparison = comparison
        self.comparing.emit(comparison is not None)
        if comparison is not None:
            self._key = PACK  # first what the two are
            self.here.emit(self.rows.mapFromSource(self.contents.find(PACK)))
        self._show()

    def _show(self) -> None:
        self.page.emit(page_of(self._packs[self._chosen], self._key, self._comparison, self._voice))

    def _count(self) -> None:
        found, words = leaves(self.rows, KEY, "indicator:", QModelIndex()), self._desk.words
        self.counted.emit(words.plural("instrument_screen.count", found))


def _name(pack: Pack, voice: Voice) -> str:
    name = voice.of(pack.instrument.short_title)
    return voice.say("named", name=name, version=pack.instrument.version)


def _others(packs: list[Offered], chosen: int) -> list[Pack]:
    return [each.pack for row, each in enumerate(packs) if row != chosen]
