"""Take many files and folders in at once, and tell of every single one what came of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from spbe_desktop.errors import Cancelled, FileNotWritable, UserError
from spbe_desktop.operations.attach_evidence import enter
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, open_stage
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.store.documents import Place, put_citation
from spbe_desktop.store.queries import evidence_views


class Arrival(Enum):
    """What came of a file."""

    NEW = "new"
    KNOWN = "known"  # this evaluation had it already, under the same name
    TWIN = "twin"  # the same content as another document of this evaluation
    REFUSED = "refused"  # it could not be read or kept
    LEFT = "left"  # not reached: it was cancelled, or the disk was full


@dataclass(frozen=True, slots=True)
class TakenFile:
    """One file: where it was, the document it is now, or the mishap."""

    path: Path
    arrival: Arrival
    evidence: str = ""  # id of the document it is now
    error: UserError | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """Every file that was offered, in the order it was read; `cancelled`: stopped on the way."""

    files: tuple[TakenFile, ...]
    cancelled: bool = False

    def count(self, *arrivals: Arrival) -> int:
        """How many files came to one of these ends."""
        return sum(each.arrival in arrivals for each in self.files)


def take_in(
    context: Context,
    evaluation: str,
    sources: Sequence[Path],
    *,
    indicator: str = "",
    progress: Progress = silent,
) -> Intake:
    """Keep every file of `sources`, folders with all below them; with an indicator cite it too.

    A file that cannot be read keeps none of the others out, and a cancel leaves each file whole
    or untouched. Progress counts bytes; `what` is the number of the file and its name.
    Raises EvaluationUnknown, IndicatorUnknown or StageFinalised before anything is kept.
    """
    with context.changing(evaluation) as change:
        open_stage(change, None)
        if indicator:
            known_indicator(change.instrument, indicator)
    with context.database.reading() as session:
        held = {each.digest: each.id for each in evidence_views(session, evaluation)}
    files = files_of(sources)
    sizes = [_size(path) for path in files]
    taken: list[TakenFile] = []
    done, total = 0, sum(sizes)
    for number, (path, size) in enumerate(zip(files, sizes, strict=True), start=1):
        name = f"{number}/{len(files)} · {path.name}"
        told = _Numbered(Stretch(progress, done, size, total), name)
        try:
            told.step(0, size, "")
            taken.append(_take(context, evaluation, path, indicator, told, held))
        except Cancelled:
            return Intake((*taken, *_left(files[number - 1 :])), cancelled=True)
        except FileNotWritable as error:
            refused = TakenFile(path, Arrival.REFUSED, error=error)
            return Intake((*taken, refused, *_left(files[number:])))
        except UserError as error:
            taken.append(TakenFile(path, Arrival.REFUSED, error=error))
        done += size
    return Intake(tuple(taken))


def files_of(sources: Sequence[Path]) -> list[Path]:
    """The files themselves, and those in folders by name; hidden ones are left out."""
    found: list[Path] = []
    for source in sources:
        if not source.is_dir():
            found.append(source)
            continue
        for folder, below, names in os.walk(source):
            below[:] = sorted(each for each in below if not each.startswith("."))
            inside = Path(folder)
            found += [inside / name for name in sorted(names) if not name.startswith(".")]
    return found


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Tells the steps of one file under its number and name."""

    whole: Progress
    name: str

    def step(self, done: int, total: int, _what: str) -> None:
        """Pass it on."""
        self.whole.step(done, total, self.name)


def _take(
    context: Context,
    evaluation: str,
    path: Path,
    indicator: str,
    progress: Progress,
    held: dict[str, str],
) -> TakenFile:
    kept = context.vault.keep(path, progress)
    with context.changing(evaluation) as change:
        open_stage(change, None)
        evidence = enter(change, path.name, kept)
        if indicator:
            put_citation(change, evidence, indicator, Place())
    arrival = Arrival.NEW
    if kept.digest in held:
        arrival = Arrival.KNOWN if evidence == held[kept.digest] else Arrival.TWIN
    held.setdefault(kept.digest, evidence)
    return TakenFile(path, arrival, evidence)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _left(files: Sequence[Path]) -> list[TakenFile]:
    return [TakenFile(path, Arrival.LEFT) for path in files]
