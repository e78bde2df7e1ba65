"""Keeping, sealing and verifying 256 MB of evidence against the tools of the trade.

Our seal prints the report, hashes, signs, writes, syncs to disk, and then reads the written
bundle back and verifies it; `zip -0` and `sha256sum` do a part of that, and are named for it.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, command, compare
from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.verify_bundle import verify_bundle

FILES, SIZE = 8, 32 * 1024 * 1024  # 256 MB, of bytes that do not compress, as scans are
PASSPHRASE = "only for this measurement"
HASH_ALL = "find . -type f ! -name sums -exec sha256sum {} + > sums"


def rows(room: Path) -> list[Row]:
    """Measure in `room`: attach, then seal, then verify."""
    evidence = _evidence(room / "evidence")
    with closing(_Bench(room)) as bench:
        kept = bench.attach(evidence)
        return [*kept, *bench.seal(evidence), *bench.verify()]


class _Bench:
    """One workspace with the sample, in which everything is measured."""

    def __init__(self, room: Path) -> None:
        self.room = room
        self.context: Context = open_workspace(room / "workspace", create=True)
        self.evaluation = load_sample(self.context).id
        self.bundle = room / "bundle.spbe"
        create_identity(self.context, name="Bench", unit="", nip="", passphrase=PASSPHRASE)
        self.trust = export_trust(self.context, room / "trust.pem")

    def close(self) -> None:
        """Let go of the workspace."""
        close_workspace(self.context)

    def attach(self, files: list[Path]) -> list[Row]:
        """Each file once; it is new only the first time, so there is one turn."""
        copies = self.room / "copies"
        copies.mkdir()
        copy = f"cp -r ../{files[0].parent.name}/. . && {HASH_ALL} && sync"
        return compare(
            "keep 256 MB of evidence",
            partial(self._attach_all, files),
            {"cp + sha256sum + sync": partial(_shell, copy, copies)},
            turns=1,
        )

    def seal(self, files: list[Path]) -> list[Row]:
        """The bundle, as often as it takes; each replaces the one before."""
        folder = files[0].parent
        pack = f"rm -f ../peer.zip && {HASH_ALL} && zip -q -0 -r ../peer.zip ."
        return compare(
            "seal, and verify what is written",
            lambda: seal_bundle(self.context, self.evaluation, self.bundle, PASSPHRASE),
            {
                "sha256sum + zip -0": partial(_shell, pack, folder),
                "… + unzip + sha256sum -c": partial(_shell, f"{pack} && {_CHECK_PEER}", folder),
            },
        )

    def verify(self) -> list[Row]:
        """Ours reads inside the file; the others need it unpacked, before or now."""
        unpack = f"rm -rf bag && unzip -q -d bag {self.bundle.name}"
        check = "cd bag/* && sha256sum --quiet -c manifest-sha256.txt"
        _shell(unpack, self.room)
        return compare(
            "verify the bundle",
            lambda: _must_be_valid(verify_bundle(self.bundle, trust=self.trust)),
            {
                "sha256sum -c, unpacked before": partial(_shell, check, self.room),
                "bagit.py --validate, unpacked before": partial(_shell, _BAGIT, self.room),
                "unzip + sha256sum -c": partial(_shell, f"{unpack} && {check}", self.room),
            },
        )

    def _attach_all(self, files: list[Path]) -> None:
        code = load_sample(self.context).indicators[0].indicator.code
        for file in files:
            attach_evidence(self.context, self.evaluation, code, file)


_BAGIT = f"cd bag/* && {sys.executable} -m bagit --validate --quiet ."
_CHECK_PEER = (
    "rm -rf ../peer && unzip -q -d ../peer ../peer.zip && cd ../peer && sha256sum --quiet -c sums"
)


def _evidence(folder: Path) -> list[Path]:
    folder.mkdir()
    files = [folder / f"1.{number}.scan.pdf" for number in range(FILES)]
    for file in files:
        file.write_bytes(os.urandom(SIZE))
    return files


def _shell(script: str, within: Path) -> None:
    command("sh", "-ec", script, within=within)


def _must_be_valid(verdict: Verdict) -> None:
    if not verdict.valid:
        raise SystemExit("the bundle that was measured is not valid")
