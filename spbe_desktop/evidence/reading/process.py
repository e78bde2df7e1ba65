"""What runs in the reading process: one document after the other, each answer a whole file.

    python -m spbe_desktop.evidence.reading.process ANSWERS < lines of "media-type TAB path"

The answer to line n is `ANSWERS/n.json`, renamed into place when it is whole, so that a process
that dies leaves the answers before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from spbe_desktop.evidence.reading.outcome import Outcome, Reading
from spbe_desktop.evidence.reading.sketch import sketch_of

MEMORY = 1_500_000_000  # bytes of address space, where the system can hold a process to it
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml."
_OPEN = "application/vnd.oasis.opendocument."
_OLD = ("application/x-ole-storage", "application/msword", "application/vnd.ms-")


def reader_of(media_type: str) -> Callable[[Path], Reading] | None:
    """What reads documents of a kind; None for kinds that are not read."""
    from spbe_desktop.evidence.reading import locked, office, pdf, plain

    if media_type == "application/pdf":
        return pdf.read_pdf
    if media_type.startswith("text/"):
        return plain.read_plain
    if media_type.startswith(_OLD):
        return locked.read_old
    kinds = ((_WORD, office.read_word), (_SHEET, office.read_sheets))
    more = ((_SLIDES, office.read_slides), (_OPEN, office.read_open))
    return next((read for start, read in (*kinds, *more) if media_type.startswith(start)), None)


def main(answers: Path) -> int:
    """Answer every line of standard input."""
    _hold_to_memory()
    for number, line in enumerate(sys.stdin.buffer.read().decode("utf-8").splitlines()):
        media_type, _, name = line.partition("\t")
        whole = answers / f"{number}.part"
        whole.write_text(json.dumps(_told(_read(media_type, Path(name)))), encoding="utf-8")
        whole.replace(answers / f"{number}.json")
    return 0


def _read(media_type: str, path: Path) -> Reading:
    read = reader_of(media_type)
    if read is None:
        return Reading(Outcome.UNKNOWN)
    try:
        return read(path)
    except (MemoryError, RecursionError):
        return Reading(Outcome.TOO_LONG)
    except OSError:
        return Reading(Outcome.DAMAGED)


def _told(reading: Reading) -> dict[str, object]:
    return {
        "outcome": reading.outcome.value,
        "pages": list(reading.pages),
        "cut": reading.cut,
        "sketch": list(sketch_of(reading.pages)),
        "made": reading.made,
    }


def _hold_to_memory() -> None:
    """Let the system refuse more memory than one document may need (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
