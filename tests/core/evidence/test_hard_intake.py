"""Whatever a stick holds is taken whole or refused in words; a cut leaves nothing half."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from spbe_desktop.errors import EvidenceKindRefused, EvidenceUnreadable
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.look_for_new import look_for_new
from spbe_desktop.operations.take_in import Arrival, Remark, TakenFile, take_in
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import PROGRAM
from spbe_desktop.views.evaluation import EvaluationView
from tests.evidence_files import mixed_files
from tests.factories import a_document, an_evaluation

GIB = 1 << 30


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


def take(context: Context, evaluation: EvaluationView, path: Path) -> TakenFile:
    (taken,) = take_in(context, evaluation.id, [path]).files
    return taken


def names(context: Context, evaluation: EvaluationView) -> list[str]:
    return [each.name for each in view_evaluation(context, evaluation.id).evidence]


@pytest.mark.parametrize(
    "name",
    [
        unicodedata.normalize("NFD", "Révisi Perwali – 報告.pdf"),
        "CON.pdf",
        "titik akhir. ",
        "dua\nbaris.txt",
        "ل\u202efdp.exe",
        "x" * 250 + ".txt",
    ],
)
def test_any_name_comes_in(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, name: str
) -> None:
    assert take(workspace, evaluation, a_document(tmp_path, name)).arrival is Arrival.NEW
    assert names(workspace, evaluation) == [unicodedata.normalize("NFC", name)]


def test_a_name_taken_apart_is_the_same_name(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    forms = [unicodedata.normalize(form, "Révisi.txt") for form in ("NFC", "NFD")]
    paths = [a_document(tmp_path / str(n), name) for n, name in enumerate(forms)]
    taken = take_in(workspace, evaluation.id, paths)
    assert [each.arrival for each in taken.files] == [Arrival.NEW, Arrival.KNOWN]


def test_a_name_that_is_no_unicode_comes_in(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/berkas-\xff.txt")
    Path(path).write_bytes(b"isi")
    assert take(workspace, evaluation, Path(path)).arrival is Arrival.NEW


def test_a_path_deeper_than_windows_allows_comes_in(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    deep = tmp_path.joinpath(*["map yang panjang sekali namanya"] * 12)
    assert take(workspace, evaluation, a_document(deep)).arrival is Arrival.NEW


def test_an_empty_file_comes_in_and_is_told(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    taken = take(workspace, evaluation, a_document(tmp_path, text=""))
    assert (taken.arrival, taken.remarks) == (Arrival.NEW, (Remark.EMPTY,))


def test_a_program_called_pdf_is_marked(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    taken = take(workspace, evaluation, a_document(tmp_path, "Perwal.pdf", "MZ\x90 program"))
    (document,) = view_evaluation(workspace, evaluation.id).evidence
    assert taken.remarks == (Remark.DISGUISED, Remark.RUNS)
    assert document.claimed_type == "application/pdf"


@pytest.mark.parametrize("kind", ["socket", "fifo", "link", "link to a folder"])
def test_what_is_no_file_is_refused_in_words(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, kind: str
) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    if kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            os.chdir(inside)  # the path of a socket may be 100 bytes long
            made.bind("benda")
    elif kind == "fifo":
        os.mkfifo(inside / "benda")
    else:
        target = tmp_path if "folder" in kind else a_document(tmp_path)
        (inside / "benda").symlink_to(target)
    taken = take(workspace, evaluation, inside)
    assert (taken.arrival, type(taken.error)) == (Arrival.REFUSED, EvidenceKindRefused)


def test_a_link_that_was_chosen_itself_is_followed(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    (tmp_path / "pintasan.txt").symlink_to(a_document(tmp_path))
    assert take(workspace, evaluation, tmp_path / "pintasan.txt").arrival is Arrival.NEW


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    path = a_document(tmp_path)
    path.chmod(0)
    assert isinstance(take(workspace, evaluation, path).error, EvidenceUnreadable)


def test_a_stick_pulled_out_refuses_the_rest_and_keeps_what_came(
    workspace: Context,
    evaluation: EvaluationView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = [a_document(tmp_path, f"{n}.txt", str(n)) for n in range(3)]
    fstat, gone = os.fstat, {str(each) for each in files[1:]}

    def pulled(handle: int) -> os.stat_result:
        if str(Path(f"/proc/self/fd/{handle}").readlink()) in gone:
            raise OSError(5, "Input/output error")
        return fstat(handle)

    monkeypatch.setattr("spbe_desktop.evidence.vault.os.fstat", pulled)
    taken = take_in(workspace, evaluation.id, files)
    assert [each.arrival for each in taken.files] == [
        Arrival.NEW,
        Arrival.REFUSED,
        Arrival.REFUSED,
    ]
    assert "EIO" in str(taken.files[1].error)


def test_hidden_files_and_leftovers_are_passed_over_and_named(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$notulen.docx", "notulen.docx"):
        a_document(tmp_path / "in", name)
    taken = take_in(workspace, evaluation.id, [tmp_path / "in"])
    assert names(workspace, evaluation) == ["notulen.docx"]
    assert [path.name for path in taken.passed] == [".DS_Store", "Thumbs.db", "~$notulen.docx"]


def test_names_of_the_guideline_find_their_indicator(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    paths = [a_document(tmp_path, name) for name in ("35.a.screenshot LPSE.txt", "99.b.lain.txt")]
    taken = take_in(workspace, evaluation.id, paths, by_name=True)
    assert [each.indicator for each in taken.files] == ["35", ""]


def test_more_than_four_gigabytes_come_in_whole(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Hashing and writing four real gigabytes would take minutes: chunks of the hole stand for it.
    path = tmp_path / "rekaman.mp4"
    with path.open("wb") as file:
        file.truncate(4 * GIB + 7)
    monkeypatch.setattr("spbe_desktop.evidence.vault.copy", _counting)
    monkeypatch.setattr("spbe_desktop.evidence.vault.digest_of", lambda *_: "")
    os.utime(path, (1, 1))
    taken = take(workspace, evaluation, path)
    assert (taken.arrival, taken.size) == (Arrival.NEW, 4 * GIB + 7)


def _counting(source: object, *_: object) -> object:
    from spbe_desktop.evidence.copying import Kept

    size = os.fstat(source.fileno()).st_size  # type: ignore[attr-defined]
    return Kept("0" * 64, size, b"\x00")


def test_a_watched_folder_hands_out_what_came_to_rest(tmp_path: Path) -> None:
    a_document(tmp_path, "lama.txt")
    first = look_for_new(tmp_path)
    new = a_document(tmp_path, "baru.txt", "sebagian")
    second = look_for_new(tmp_path, first.seen)
    new.write_text("semuanya ada", encoding="utf-8")
    third = look_for_new(tmp_path, second.seen)
    fourth = look_for_new(tmp_path, third.seen)
    last = look_for_new(tmp_path, fourth.seen)
    found = [look.new for look in (first, second, third, fourth, last)]
    assert found == [(), (), (), (new,), ()]
    assert third.seen.growing
    assert look_for_new(tmp_path / "tidak ada", last.seen).new == ()


_TAKER = """
import sys
from pathlib import Path
from spbe_desktop.operations.open_workspace import open_workspace
from spbe_desktop.operations.take_in import take_in
context = open_workspace(Path(sys.argv[1]))
print("ready", flush=True)
take_in(context, sys.argv[2], [Path(sys.argv[3])])
"""


@pytest.mark.parametrize("after", [0.02, 0.3])
def test_a_kill_leaves_each_file_whole_or_not_there(tmp_path: Path, after: float) -> None:
    from spbe_desktop.operations.open_workspace import close_workspace
    from tests.factories import a_workspace

    context = a_workspace(tmp_path / "ws")
    view = an_evaluation(context)
    close_workspace(context)
    mixed_files(tmp_path / "in", 120)
    command = [sys.executable, "-c", _TAKER, str(tmp_path / "ws"), view.id, str(tmp_path / "in")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=PROGRAM) as taker:
        assert taker.stdout is not None
        taker.stdout.readline()
        time.sleep(after)
        taker.send_signal(signal.SIGKILL)
    context = a_workspace(tmp_path / "ws")
    documents = view_evaluation(context, view.id).evidence
    sound = [context.vault.check(each.digest) for each in documents]
    whole = [context.vault.check(digest) for digest, _ in context.vault.held()]
    again = take_in(context, view.id, [tmp_path / "in"])
    close_workspace(context)
    assert all(sound)
    assert all(whole)
    assert again.count(Arrival.NEW, Arrival.KNOWN) == 120


_MEASURER = """
import resource, sys
from pathlib import Path
from spbe_desktop.evidence.vault import Vault
path, size = Path(sys.argv[1]) / "besar.bin", int(sys.argv[2])
with path.open("wb") as file:
    file.truncate(size)
Vault(Path(sys.argv[1]) / f"vault{size}").stage(path)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_stays_flat_however_large_the_file(tmp_path: Path) -> None:
    def peak(size: int) -> int:
        command = [sys.executable, "-c", _MEASURER, str(tmp_path), str(size)]
        told = subprocess.run(command, check=True, capture_output=True, cwd=PROGRAM)
        return int(told.stdout)

    small, large = peak(10 << 20), peak(200 << 20)
    assert large - small < 8 << 10  # KiB
