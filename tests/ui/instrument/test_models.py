"""The packs and the contents of one are proper Qt models."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from pytestqt.modeltest import ModelTester

from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.views.origin import PROGRAM, Offered
from spbe_desktop.words import load_words
from tests.ui.instrument.conftest import LAWS, SPBE, law
from ui.screens.instrument.contents import PACK, contents_of
from ui.screens.instrument.library import every_one_of, leaves
from ui.screens.instrument.model import COLUMNS, PacksModel
from ui.screens.instrument.pages.voice import Voice
from ui.screens.instrument.tree import FOUND_BY, KEY, ContentsModel

WORDS = load_words("id")


def contents(name: str) -> ContentsModel:
    model = ContentsModel(WORDS)
    model.show(contents_of(law(name).instrument, Voice(WORDS)))
    return model


def found(name: str, typed: str) -> QSortFilterProxyModel:
    model = contents(name)
    rows = QSortFilterProxyModel()
    model.setParent(rows)
    rows.setSourceModel(model)
    rows.setRecursiveFilteringEnabled(True)
    rows.setFilterRole(FOUND_BY)
    rows.setFilterRegularExpression(every_one_of(typed.split()))
    return rows


def test_the_packs_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    model = PacksModel(WORDS)
    qtmodeltester.check(model)
    model.show([Offered(each, PROGRAM) for each in list_instruments()])


@pytest.mark.parametrize("name", LAWS)
def test_the_contents_keep_qts_rules(qtmodeltester: ModelTester, name: str) -> None:
    qtmodeltester.check(contents(name))


@pytest.mark.parametrize("name", LAWS)
def test_every_indicator_stands_in_the_contents(name: str) -> None:
    pack = law(name).instrument
    model = contents(name)
    assert leaves(model, KEY, "indicator:", QModelIndex()) == len(pack.indicators)


def test_the_pack_itself_is_the_first_entry() -> None:
    assert contents(SPBE).index(0, 0).data(KEY) == PACK


def test_a_row_says_state_and_digest() -> None:
    pack = law(SPBE)
    model = PacksModel(WORDS)
    model.show([Offered(pack, PROGRAM)])
    said = dict(zip(COLUMNS, (model.index(0, n).data() for n in range(len(COLUMNS))), strict=True))
    assert said["digest"] == pack.digest[:8]
    assert str(pack.instrument.legal.repealed_by) in said["state"]


def test_every_column_has_a_name() -> None:
    model, across = PacksModel(WORDS), Qt.Orientation.Horizontal
    assert "⟦" not in "".join(model.headerData(n, across) for n in range(len(COLUMNS)))
    tree = contents(SPBE)
    assert "⟦" not in "".join(tree.headerData(n, across) for n in range(2))


def test_a_word_of_a_criterion_finds_its_indicator() -> None:
    pack = law(SPBE).instrument
    text = pack.indicator("14").levels[2].criteria[0].text.id
    rows = found(SPBE, text)
    assert leaves(rows, KEY, "indicator:", QModelIndex()) >= 1


def test_every_word_must_be_there() -> None:
    every = leaves(found(SPBE, "arsitektur"), KEY, "indicator:", QModelIndex())
    both = leaves(found(SPBE, "arsitektur entah-apa"), KEY, "indicator:", QModelIndex())
    assert every > both == 0


def test_signs_that_mean_something_to_a_pattern_are_only_signs() -> None:
    assert leaves(found(SPBE, "(["), KEY, "indicator:", QModelIndex()) == 0
