"""Sealing and verifying 1 GB of evidence against copying it, hashing it, and bagging it.

Our seal writes, signs, syncs to disk, and hashes what lies in the written file. `cp` with fsync
and `openssl dgst` each do one half. `SPBE_BENCH_MB=100 make bench` takes less of everything.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, command, compare
from spbe_desktop.bundle.seal import Contents, seal
from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.hands import Hands, alone
from spbe_desktop.identity.keys import unlock
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.print_report import preview_report
from spbe_desktop.operations.take_in import take_in
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from ui.tasks import Crew

MB = 1_000_000
ALL = int(os.environ.get("SPBE_BENCH_MB", "1000"))
# How many files of how many bytes, about as agencies send them; of 1 GB, if nothing else is said.
SIZES = ((200, ALL * MB // 2000), (100, ALL * MB // 500), (20, ALL * MB // 100), (2, ALL * MB // 4))
PASSPHRASE = "only for this measurement"
COPY = "cp -r evidence copy && find copy -type f -exec sync {} + && sync copy"
HASH = "find evidence -type f -exec openssl dgst -sha256 {} +"
BAG = (
    "cp -r evidence bag && PYTHON -m bagit --sha256 --quiet bag"
    " && zip -q -0 -r bag.zip bag && sync bag.zip"
)
UNBAG = "unzip -q -d unbag bag.zip && PYTHON -m bagit --validate --quiet unbag/bag"


def rows(room: Path) -> list[Row]:
    """Measure in `room`: in the window, whose hands hash beside, and on the command line."""
    _evidence(room / "evidence")
    context = open_workspace(room / "bundles", create=True)
    evaluation = load_sample(context).id
    take_in(context, evaluation, [room / "evidence"])
    create_identity(context, name="Bench", unit="", nip="", passphrase=PASSPHRASE)
    export_trust(context, room / "trust.pem")
    crew, found = Crew(), list[Row]()
    lent: tuple[tuple[str, Hands], ...] = (("window", crew), ("command line", alone))
    for where, hands in lent:
        found += _seal(room, where, context.with_hands(hands), evaluation)
    for where, hands in lent:
        found += _verify(room, where, context.with_hands(hands))
    crew.let_go()
    close_workspace(context)
    _clear(room, "evidence", "copy", "bag", "bag.zip", "unbag")
    return found


def peaks(room: Path) -> list[str]:
    """The most memory that sealing and verifying all of it took, each a program of its own."""
    environment = {**os.environ, "SPBE_PASSPHRASE": PASSPHRASE}
    sealing: list[str | Path] = ["seal", "-o", room / "peak.spbe", "--workspace", room / "bundles"]
    verifying: list[str | Path] = ["verify", room / "bundle.spbe", "--trust", room / "trust.pem"]
    small: list[str | Path] = ["verify", SMALL / "full.spbe", "--trust", SMALL / "trust.pem"]
    told = [(f"seal {ALL} MB", sealing), (f"verify {ALL} MB", verifying), ("verify 5 kB", small)]
    return [f"peak memory: {what:16} {_peak(environment, *words):4} MB" for what, words in told]


SMALL = Path(__file__).parents[1] / "tests" / "corpus" / "bundles" / "v1-shapes"


def _seal(room: Path, where: str, context: Context, evaluation: str) -> list[Row]:
    """The bundle alone; printing the report and opening the key take as long at any size."""
    signer = unlock(context.paths.identity, PASSPHRASE)
    contents = Contents(
        view=view_evaluation(context, evaluation),
        report=preview_report(context, evaluation).content,
        journal=(b"{}\n",),
        evidence=context.vault.open,
    )
    return compare(
        f"seal {ALL} MB, {where}",
        lambda: seal(
            contents,
            signer=signer,
            signed_at=context.clock.now(),
            target=room / "bundle.spbe",
            hands=context.vault.hands,
        ),
        {
            "cp + fsync": _fresh(room, COPY, "copy"),
            "openssl dgst -sha256": partial(_shell, HASH, room),
            "cp + bagit.py + zip -0 + fsync": _fresh(room, BAG, "bag", "bag.zip"),
        },
        turns=2,
    )


def _verify(room: Path, where: str, context: Context) -> list[Row]:
    """Ours reads inside the file; bagit.py needs it unpacked."""
    return compare(
        f"verify {ALL} MB, {where}",
        lambda: _must_be_valid(verify_bundle(room / "bundle.spbe", context=context)),
        {
            "openssl dgst -sha256": partial(_shell, HASH, room),
            "unzip + bagit.py --validate": _fresh(room, UNBAG, "unbag"),
        },
        turns=2,
    )


def _fresh(room: Path, script: str, *left: str) -> Callable[[], None]:
    """Run a script; what a turn before left behind is gone by then."""

    def work() -> None:
        _clear(room, *left)
        _shell(script.replace("PYTHON", sys.executable), room)

    return work


def _clear(room: Path, *names: str) -> None:
    for path in (room / name for name in names):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _evidence(folder: Path) -> None:
    folder.mkdir()
    for group, (count, size) in enumerate(SIZES):
        for number in range(count):
            (folder / f"{group}.{number}.scan.pdf").write_bytes(b"%PDF-1.4\n" + os.urandom(size))


def _shell(script: str, within: Path) -> None:
    command("sh", "-ec", script, within=within)


def _peak(environment: dict[str, str], *words: str | Path) -> int:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.peak", *words],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(told.stderr.split()[-1])


def _must_be_valid(verdict: Verdict) -> None:
    if not verdict.valid:
        raise SystemExit("the bundle that was measured is not valid")
