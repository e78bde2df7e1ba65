"""The command line reads, compares, takes in, signs, encrypts, splits and joins bundles."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from main import main
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.open_workspace import close_workspace
from tests.factories import a_workspace

PASSPHRASE = "frasa sandi panjang"


class Office:
    """Two people, each with a workspace, who send each other files."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def file(self, name: str) -> str:
        return str(self.folder / name)

    def run(self, who: str, *arguments: str) -> int:
        return main([*arguments, "--workspace", self.file(who)])

    def told(self, who: str, *arguments: str) -> Any:
        self._capsys.readouterr()
        self.run(who, *arguments, "--json")
        return json.loads(self._capsys.readouterr().out)


def create_key(workspace: Path, name: str) -> None:
    context = a_workspace(workspace)
    create_identity(context, name=name, passphrase=PASSPHRASE)
    close_workspace(context)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the evaluator has: made once, for sealing prints the whole report."""
    folder = tmp_path_factory.mktemp("sealed")
    here = ("--workspace", str(folder / "evaluator"))
    out = ("-o", str(folder / "a.spbe"), "--trust", str(folder / "t.pem"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPBE_PASSPHRASE", PASSPHRASE)
        assert main(["new", "--sample", *here]) == 0
        assert main(["seal", "--name", "Ni Made", *out, *here]) == 0
    return folder


@pytest.fixture
def office(
    sealed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Office:
    """The evaluator has sealed the sample and given the certificate away."""
    monkeypatch.setenv("SPBE_PASSPHRASE", PASSPHRASE)
    shutil.copytree(sealed, tmp_path / "office")
    return Office(tmp_path / "office", capsys)


def test_a_core_is_made_whole_again_from_the_workspace(office: Office) -> None:
    bundle, core, again = map(office.file, ("a.spbe", "a.core.spbe", "b.spbe"))
    assert main(["bundle", "core", bundle]) == 0
    assert main(["bundle", "complete", core, "-o", again]) == 1  # nothing found: it says so

    assert office.run("evaluator", "bundle", "complete", core, "-o", again) == 0

    assert Path(again).read_bytes() == Path(bundle).read_bytes()
    assert Path(core).stat().st_size < Path(bundle).stat().st_size / 5


def test_another_reads_compares_and_takes_in(office: Office) -> None:
    bundle, trust = office.file("a.spbe"), ("--trust", office.file("t.pem"))
    shown = office.told("lead", "bundle", "show", bundle, *trust)
    assert shown["verdict"]["outcome"] == "trusted"
    assert (shown["agrees"], shown["evaluation"]["result"]["index_shown"]) == (True, "3.19")
    assert office.told("lead", "bundle", "take", bundle)["error"] == "bundle_untrusted"
    assert office.run("lead", "bundle", "take", bundle, *trust) == 0
    assert office.run("lead", "rate", "1", "1") == 0

    compared = office.told("lead", "bundle", "compare", bundle)

    assert [(e["indicator"], e["own"], e["theirs"]) for e in compared["differences"]] == [
        ("1", "1", "4")
    ]
    assert office.told("lead", "verify", bundle, *trust)["place"] == "held"


def test_the_lead_signs_and_both_are_listed(office: Office) -> None:
    bundle = office.file("a.spbe")
    create_key(office.folder / "lead", "Ketut")

    assert office.run("lead", "bundle", "sign", bundle) == 0

    names = [each["name"] for each in office.told("lead", "verify", bundle)["signers"]]
    assert names == ["Ketut", "Ni Made"]
    assert office.told("lead", "bundle", "sign", bundle)["error"] == "signed_already"


def test_what_is_sealed_to_the_centre_is_opened_there_alone(office: Office) -> None:
    recipient = office.told("centre", "bundle", "key")["recipient"]
    sealing = ("seal", "-o", office.file("b.spbe"), "--to", recipient)
    assert office.run("evaluator", *sealing) == 0
    locked = office.file("b.spbe.age")
    assert not Path(office.file("b.spbe")).exists()
    assert office.told("evaluator", "verify", locked)["error"] == "bundle_locked"
    assert office.told("evaluator", "bundle", "open", locked)["error"] == "opening_key_unreadable"

    opened = office.told("centre", "bundle", "open", locked)

    assert opened["verdict"]["outcome"] == "unknown"
    assert Path(office.file("b.spbe")).exists()


def test_volumes_are_cut_and_joined(office: Office) -> None:
    cut = office.told("evaluator", "bundle", "split", office.file("a.spbe"), "--size", "100K")
    again = office.file("again.spbe")

    assert main(["bundle", "join", *reversed(cut["volumes"]), "-o", again]) == 0

    assert Path(again).read_bytes() == Path(office.file("a.spbe")).read_bytes()
    Path(cut["volumes"][0]).unlink()
    joined = office.told("evaluator", "bundle", "join", cut["list"])
    assert (joined["error"], joined["details"]["names"]) == ("volumes_missing", "a.spbe.001")
