"""Identity and trust on screen: nothing believed unseen, nothing called done before it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spbe_desktop.identity.keys import read_identity
from spbe_desktop.identity.spoken import spoken
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity, has_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.import_mission import list_offers
from spbe_desktop.operations.issue_mission import issue_mission, read_draft
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.make_receipt import make_receipt
from spbe_desktop.operations.manage_identity import believe, describe_identity
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.settings import read_settings
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import BEGINNING, TickingClock, a_rated_evaluation, a_workspace
from ui.desk import Desk
from ui.kit.ask import Ask
from ui.screens.identity.asking import Asking
from ui.screens.identity.certifying import Certifying
from ui.screens.identity.ordering import Ordering
from ui.screens.identity.owning import Owning
from ui.screens.identity.presenter import IdentityPresenter
from ui.screens.identity.receiving import Receiving
from ui.screens.identity.screen import build
from ui.screens.identity.trusting import Trusting
from ui.screens.identity.view import IdentityView

SECRET = "kata sandi panjang"
ASKING_FOR_FILES = (
    *("own_bring", "believed_trust", "believed_centre"),
    *("missions_import", "missions_issue", "missions_draft"),
    *("receipts_verify", "receipts_code", "receipts_make"),
)


@dataclass(frozen=True)
class Room:
    """The screen on show, and what a person does there."""

    view: IdentityView
    presenter: IdentityPresenter
    desk: Desk
    qtbot: QtBot

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20_000)

    def does(self, kind: type[Asking]) -> Asking:
        (found,) = self.view.findChildren(kind)
        return found

    def answer(self, kind: type[Asking], **typed: str) -> None:
        """Fill in what is asked, and do it."""
        dialog = self.does(kind).dialog
        assert isinstance(dialog, Ask)
        for name, text in typed.items():
            dialog.fields[name].setText(text)
        dialog.do.click()
        self.rest()

    def told(self, kind: type[Asking]) -> str:
        """What the last window says; it is closed."""
        dialog = self.does(kind).dialog
        assert isinstance(dialog, Ask)
        said = f"{dialog.about.text()}\n{dialog.note.text()}"
        dialog.reject()
        return said

    def rows(self, pane: str) -> list[tuple[str, ...]]:
        return [each.cells for each in self.presenter.models[pane].rows]


@pytest.fixture
def room(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    desk = replace(desk, settings_file=tmp_path / "settings.json")
    parts = build(desk)
    assert isinstance(parts.widget, IdentityView)
    assert isinstance(parts.presenter, IdentityPresenter)
    qtbot.addWidget(parts.widget)
    made = Room(parts.widget, parts.presenter, desk, qtbot)
    parts.widget.resize(1280, 640)
    parts.widget.show()
    made.rest()
    yield made
    for dialog in parts.widget.findChildren(QFileDialog):
        dialog.close()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Context]:
    context = a_workspace(tmp_path / "pusat")
    create_identity(context, name="Pusat", passphrase=SECRET)
    export_trust(context, tmp_path / "pusat.pem")
    yield context
    close_workspace(context)


def test_an_identity_is_made_once_both_passphrases_are_the_same(room: Room) -> None:
    room.view.commands["own_create"].trigger()
    room.answer(Owning, name="Ni Luh", role="Asesor", new=SECRET, again="lain lagi")
    assert not has_identity(room.desk.context)
    room.answer(Owning, new=SECRET, again=SECRET)
    own = read_identity(room.desk.context.paths.identity)
    assert spoken(own.fingerprint) in room.told(Owning)
    assert "Ni Luh, Asesor" in room.view.panes["own"].facts.text()
    assert not room.view.commands["own_create"].isEnabled()


def test_an_open_key_is_locked_when_nobody_is_there(room: Room) -> None:
    context = room.desk.context
    create_identity(context, name="Ni Luh", passphrase=SECRET)
    room.presenter.look()
    room.rest()
    room.view.commands["own_unlock"].trigger()
    room.answer(Owning, passphrase=SECRET)
    assert "terbuka" in room.view.panes["own"].facts.text()
    assert isinstance(context.clock, TickingClock)
    context.clock.at += timedelta(minutes=3)
    room.qtbot.keyClick(room.view, Qt.Key.Key_Shift)
    context.clock.at += timedelta(minutes=3)
    room.presenter.watch()
    room.rest()
    assert "terbuka" in room.view.panes["own"].facts.text()
    context.clock.at += timedelta(minutes=6)
    room.presenter.watch()
    room.rest()
    assert "terkunci" in room.view.panes["own"].facts.text()


def test_the_minutes_until_it_locks_are_kept(room: Room) -> None:
    room.view.minutes.setCurrentIndex(room.view.minutes.findData(15))
    room.view.minutes.activated.emit(room.view.minutes.currentIndex())
    room.rest()
    assert read_settings(room.desk.settings_file).lock_after == 15
    assert room.desk.context.keys.minutes == 15


def test_a_wrong_passphrase_is_told_where_it_was_typed_and_a_lost_one_costs_the_key(
    room: Room,
) -> None:
    create_identity(room.desk.context, name="Ni Luh", passphrase=SECRET)
    room.presenter.look()
    room.rest()
    room.view.commands["own_passphrase"].trigger()
    room.answer(Owning, old="bukan itu", new="kata sandi baru", again="kata sandi baru")
    assert room.desk.words("errors.passphrase_wrong") in room.told(Owning)
    room.view.commands["own_retire"].trigger()
    room.answer(Owning)
    room.told(Owning)
    assert not has_identity(room.desk.context)


def test_a_certificate_is_believed_only_after_its_words_were_shown(
    room: Room, centre: Context, tmp_path: Path
) -> None:
    trusting = room.does(Trusting)
    assert isinstance(trusting, Trusting)
    trusting.compare(tmp_path / "pusat.pem", centre=True)
    room.rest()
    dialog = trusting.dialog
    assert isinstance(dialog, Ask)
    assert spoken(read_identity(centre.paths.identity).fingerprint) in dialog.about.text()
    assert describe_identity(room.desk.context).believed == ()
    room.answer(Trusting)
    assert [row[:2] for row in room.rows("believed")] == [("Pusat", "kantor pusat")]
    room.view.panes["believed"].table.selectRow(0)
    room.view.commands["believed_untrust"].trigger()
    room.answer(Trusting)
    assert room.rows("believed") == []


def test_a_mission_is_shown_taken_in_and_begun(room: Room, centre: Context, tmp_path: Path) -> None:
    draft, day = tmp_path / "konsep.toml", BEGINNING.date()
    draft.write_text(
        f'title = "Gelombang 1"\nvalid_from = {day}\nvalid_until = {day}\nyear = 2026\n'
        'instrument = "permenpanrb-59-2020"\nagencies = ["Kota Denpasar"]\n'
    )
    issue_mission(centre, read_draft(draft), tmp_path / "x.p7m", SECRET)
    believe(room.desk.context, tmp_path / "pusat.pem", centre=True)
    ordering = room.does(Ordering)
    assert isinstance(ordering, Ordering)
    ordering.look_at(tmp_path / "x.p7m")
    room.rest()
    assert list_offers(room.desk.context) == ()
    room.answer(Ordering)
    room.told(Ordering)
    assert room.rows("missions")[0][4] == "menunggu"
    room.view.panes["missions"].table.selectRow(0)
    with room.qtbot.waitSignal(room.desk.bus.evaluation_opened):
        room.view.commands["missions_start"].trigger()
    room.rest()
    assert len(list_evaluations(room.desk.context)) == 1
    assert room.rows("missions")[0][4] == "sudah dimulai"


def test_a_mission_is_issued_from_a_draft(room: Room, tmp_path: Path) -> None:
    create_identity(room.desk.context, name="Pusat", passphrase=SECRET)
    ordering = room.does(Ordering)
    assert isinstance(ordering, Ordering)
    ordering.issue_from(_example(ordering, tmp_path, room.rest), {"passphrase": SECRET})
    room.rest()
    assert (tmp_path / "konsep.mission.p7m").exists()
    assert "Gelombang 1" in room.told(Ordering)


def _example(ordering: Ordering, folder: Path, rest: Callable[[], None]) -> Path:
    from spbe_desktop.operations.issue_mission import write_example

    rest()
    return write_example(folder / "konsep.toml")


def test_a_receipt_is_verified_listed_and_printed(
    room: Room, centre: Context, tmp_path: Path
) -> None:
    context = room.desk.context
    create_identity(context, name="Ni Luh", passphrase=SECRET)
    view: EvaluationView = a_rated_evaluation(context)
    seal_bundle(context, view.id, tmp_path / "p.spbe", SECRET)
    receipt = make_receipt(centre, tmp_path / "p.spbe", tmp_path / "r.p7m", SECRET).receipt
    believe(context, tmp_path / "pusat.pem")
    receiving = room.does(Receiving)
    assert isinstance(receiving, Receiving)
    receiving.judge(tmp_path / "r.p7m")
    room.rest()
    assert "TERSAMPAIKAN" in room.told(Receiving)
    room.rest()
    assert room.rows("receipts")[0][1:4] == (receipt.serial, "1", "✓ 0/0")
    room.view.panes["receipts"].table.selectRow(0)
    room.view.commands["receipts_print"].trigger()
    chooser = receiving.dialog
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "tanda.pdf"))
    room.rest()
    chooser.close()
    room.told(Receiving)
    receiving.judge_code(tmp_path / "tanda.pdf")
    room.rest()
    assert "TERSAMPAIKAN" in room.told(Receiving)


def test_the_centre_makes_a_receipt_beside_the_bundle(room: Room, tmp_path: Path) -> None:
    context = room.desk.context
    create_identity(context, name="Pusat", passphrase=SECRET)
    view = a_rated_evaluation(context)
    seal_bundle(context, view.id, tmp_path / "p.spbe", SECRET)
    receiving = room.does(Receiving)
    assert isinstance(receiving, Receiving)
    receiving.make_for(tmp_path / "p.spbe", {"passphrase": SECRET, "store": ""})
    room.rest()
    assert (tmp_path / "p.receipt.p7m").exists()
    room.told(Receiving)


@pytest.mark.parametrize("name", ASKING_FOR_FILES)
def test_what_needs_a_file_asks_for_it(room: Room, name: str) -> None:
    room.view.commands[name].trigger()
    kinds = (Owning, Certifying, Trusting, Ordering, Receiving)
    dialogs = [room.does(kind).dialog for kind in kinds]
    assert sum(isinstance(each, QFileDialog) for each in dialogs) == 1


def test_the_models_keep_qts_rules(room: Room, qtmodeltester: ModelTester) -> None:
    for model in room.presenter.models.values():
        qtmodeltester.check(model)
