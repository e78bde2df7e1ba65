"""Taking packs in and signing them from the screen: nobody's word is taken unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.adopt_instrument import offered_packs
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.sign_instrument import sign_instrument
from spbe_desktop.views.origin import OriginKind
from tests.factories import a_workspace
from tests.ui.instrument.conftest import Room
from ui.kit.ask import Ask
from ui.screens.instrument.adopting import Adopting

Variant = Callable[..., Path]
SECRET = "kata sandi panjang"
NEWER = ("version: 1", "version: 2")


def adopting(room: Room) -> Adopting:
    (found,) = room.view.findChildren(Adopting)
    return found


def asked(room: Room) -> Ask:
    dialog = adopting(room).dialog
    assert isinstance(dialog, Ask)
    return dialog


def origins(room: Room) -> list[OriginKind]:
    return [each.origin.kind for each in offered_packs(room.desk.context)][3:]


def test_a_bare_pack_is_taken_in_only_once_that_was_chosen(room: Room, variant: Variant) -> None:
    adopting(room).adopt(variant(NEWER))
    room.rest()
    assert origins(room) == []
    asked(room).do.click()
    room.rest()
    assert origins(room) == [OriginKind.UNSIGNED]
    assert "⚠ tidak bertanda tangan" in room.read()
    asked(room).reject()


def test_a_pack_of_someone_believed_is_taken_in_and_says_who_they_are(
    room: Room, variant: Variant, tmp_path: Path
) -> None:
    centre = a_workspace(tmp_path / "pusat")
    create_identity(centre, name="Pusat", passphrase=SECRET)
    sign_instrument(centre, variant(NEWER), tmp_path / "baru.p7m", SECRET)
    close_workspace(centre)
    trust = TrustStore(room.desk.context.paths.trust)
    trust.add(read_certificate(tmp_path / "pusat" / "identity"))
    adopting(room).adopt(tmp_path / "baru.p7m")
    room.rest()
    assert "✓ ditandatangani Pusat" in room.read()
    asked(room).reject()


def test_a_pack_is_signed_once_the_passphrase_is_right(
    room: Room, variant: Variant, tmp_path: Path
) -> None:
    create_identity(room.desk.context, name="Pusat", passphrase=SECRET)
    signing, target = adopting(room), tmp_path / "baru.yaml.p7m"
    signing.ask_passphrase(variant(NEWER))
    signing.sign_to(tmp_path / "variant.yaml", "kata sandi lain", target)
    room.rest()
    assert not target.exists()
    assert not asked(room).note.isHidden()
    signing.sign_to(tmp_path / "variant.yaml", SECRET, target)
    room.rest()
    assert target.exists()
    assert str(target) in asked(room).about.text()
    asked(room).reject()


def test_both_begin_with_a_file(room: Room) -> None:
    for action in (room.view.adopt_action, room.view.sign_action):
        action.trigger()
        dialog = adopting(room).dialog
        assert isinstance(dialog, QFileDialog)
        dialog.close()
