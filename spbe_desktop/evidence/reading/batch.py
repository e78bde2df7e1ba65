"""Reads many documents in one process, and starts another where one of them ends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from spbe_desktop.evidence.reading.outcome import Outcome, Reading
from spbe_desktop.paths import PROGRAM
from spbe_desktop.progress import Progress, silent

READER = "--read-documents"  # how the frozen program is asked to be the reading process
PATIENCE = 30.0  # seconds for one document
_STEP = 0.05  # seconds between looks


@dataclass(frozen=True, slots=True)
class Document:
    """A document to be read: where its bytes lie, what they are, and what it is called."""

    path: Path
    media_type: str
    name: str


def read_documents(
    documents: Sequence[Document], progress: Progress = silent, patience: float = PATIENCE
) -> Iterator[Reading]:
    """The reading of each document, in order; one that hangs or crashes is marked, and the rest
    is read by another process. Raises Cancelled.
    """
    done = 0
    while done < len(documents):
        for reading in _one_process(documents[done:], patience):
            yield reading
            done += 1
            progress.step(done, len(documents), documents[done - 1].name)


def _one_process(documents: Sequence[Document], patience: float) -> Iterator[Reading]:
    """Readings until the process ends; the last one is the mark of what ended it."""
    with TemporaryDirectory(prefix="spbe-reading-") as folder:
        answers = Path(folder)
        lines = answers / "documents"
        told = "".join(f"{each.media_type}\t{each.path}\n" for each in documents)
        lines.write_text(told, encoding="utf-8", newline="\n")
        with lines.open("rb") as source, _start(answers, source.fileno()) as process:
            try:
                for number in range(len(documents)):
                    reading = _answer(process, answers / f"{number}.json", patience)
                    yield reading or Reading(Outcome.TOO_LONG)
                    if reading is None:
                        return
            finally:
                process.kill()


def _start(answers: Path, source: int) -> subprocess.Popen[bytes]:
    if getattr(sys, "frozen", False):
        command = [sys.executable, READER, str(answers)]
    else:
        module = "spbe_desktop.evidence.reading.process"
        command = [sys.executable, "-m", module, str(answers)]
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM), "PYTHONUTF8": "1"}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 (our own interpreter on our own module)
        command, stdin=source, stdout=quiet, stderr=quiet, env=environment, cwd=answers
    )


def _answer(process: subprocess.Popen[bytes], answer: Path, patience: float) -> Reading | None:
    """The answer once it is there; None when the process hangs or ended without it."""
    until = monotonic() + patience
    while not answer.is_file():
        if monotonic() > until:
            return None
        try:
            process.wait(_STEP)
        except subprocess.TimeoutExpired:
            continue
        if not answer.is_file():
            return None
    found = json.loads(answer.read_text(encoding="utf-8"))
    pages, sketch = tuple(found["pages"]), tuple(found["sketch"])
    return Reading(Outcome(found["outcome"]), pages, bool(found["cut"]), sketch, found["made"])
