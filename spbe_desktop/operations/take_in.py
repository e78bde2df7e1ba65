"""Take many files and folders in at once, and tell of every single one what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from spbe_desktop.errors import Cancelled, FileNotWritable, UserError
from spbe_desktop.evidence.copying import Kept
from spbe_desktop.evidence.gather import Gathered, Offered, gather
from spbe_desktop.evidence.media import runs
from spbe_desktop.evidence.suggest import Suggester
from spbe_desktop.evidence.vault import Staged
from spbe_desktop.operations.attach_evidence import enter, kinds_of
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, open_stage
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.store.changes import Change
from spbe_desktop.store.documents import Place, put_citation
from spbe_desktop.store.queries import evidence_views

BATCH, BATCH_BYTES = 128, 128 << 20  # files and bytes that are synced and written together


class Arrival(Enum):
    """What came of a file."""

    NEW = "new"
    KNOWN = "known"  # this evaluation had it already, under the same name
    TWIN = "twin"  # the same content as another document of this evaluation
    REFUSED = "refused"  # it could not be read or kept
    LEFT = "left"  # not reached: it was cancelled, or the disk was full


class Remark(Enum):
    """What should be said of a file that came in."""

    EMPTY = "empty"  # not a single byte
    DISGUISED = "disguised"  # its bytes are of another kind than its name says
    RUNS = "runs"  # the system would run it: it is never opened


@dataclass(frozen=True, slots=True)
class TakenFile:
    """One file: where it was, the document it is now, or the mishap."""

    path: Path
    arrival: Arrival
    evidence: str = ""  # id of the document it is now
    error: UserError | None = None
    size: int = 0
    remarks: tuple[Remark, ...] = ()
    indicator: str = ""  # that it was cited for: the one asked for, or the one its name says


@dataclass(frozen=True, slots=True)
class Intake:
    """Every file that was offered, in the order it was read; `cancelled`: stopped on the way.

    `passed` are hidden files and those that systems and office programs leave in folders.
    """

    files: tuple[TakenFile, ...]
    cancelled: bool = False
    passed: tuple[Path, ...] = ()

    def count(self, *arrivals: Arrival) -> int:
        """How many files came to one of these ends."""
        return sum(each.arrival in arrivals for each in self.files)


def take_in(
    context: Context,
    evaluation: str,
    sources: Sequence[Path],
    *,
    indicator: str = "",
    by_name: bool = False,
    progress: Progress = silent,
) -> Intake:
    """Keep every file of `sources`, folders with all below them; with an indicator cite it too.

    `by_name` cites a file whose name begins with an indicator's number (`35.a.screenshot.jpg`)
    for that one. A file that cannot be read keeps none of the others out, and a cancel leaves
    each file whole or untouched. Progress counts bytes; `what` is the number of the file and its
    name. Raises EvaluationUnknown, IndicatorUnknown or StageFinalised before anything is kept.
    """
    intake = _Taking(context, evaluation, indicator, by_name)
    gathered = gather(sources)
    try:
        cancelled = intake.take_all(gathered, progress)
        intake.settle()
    finally:
        context.vault.discard([staged for _, staged in intake.pending])
    return Intake(tuple(intake.taken), cancelled, gathered.passed)


def files_of(sources: Sequence[Path]) -> list[Path]:
    """The files themselves, and those in folders by name; hidden ones are left out."""
    return [each.path for each in gather(sources).files]


@dataclass(slots=True)
class _Taking:
    """One intake under way: what is told already, and what is copied but not yet kept."""

    context: Context
    evaluation: str
    indicator: str
    by_name: bool
    taken: list[TakenFile] = field(default_factory=list)
    pending: list[tuple[int, Staged]] = field(default_factory=list)  # place in `taken`
    held: dict[str, str] = field(default_factory=dict)  # digest → document

    def __post_init__(self) -> None:
        """Refuse what would be refused at the end."""
        with self.context.changing(self.evaluation) as change:
            open_stage(change, None)
            if self.indicator:
                known_indicator(change.instrument, self.indicator)
            documents = evidence_views(change.session, self.evaluation)
        self.held = {each.digest: each.id for each in reversed(documents)}

    def take_all(self, gathered: Gathered, progress: Progress) -> bool:
        """Stage every file, settling batch by batch; whether it was cancelled on the way."""
        done, total = 0, sum(each.size for each in gathered.files)
        for number, offered in enumerate(gathered.files, start=1):
            name = f"{number}/{len(gathered.files)} · {offered.path.name}"
            told = _Numbered(Stretch(progress, done, offered.size, total), name)
            try:
                told.step(0, offered.size, "")
                self._stage(offered, told)
                self._settle_if_full()
            except Cancelled:
                self._leave(gathered.files[number - 1 :])
                return True
            except FileNotWritable as error:
                self._fail(error)
                self._leave(gathered.files[len(self.taken) :])
                return False
            done += offered.size
        return False

    def settle(self) -> None:
        """Keep what is staged and enter it, in one transaction."""
        if not self.pending:
            return
        self.context.vault.settle([staged for _, staged in self.pending])
        with self.context.changing(self.evaluation) as change:
            open_stage(change, None)
            suggester = Suggester(change.instrument) if self.by_name else None
            for place, staged in self.pending:
                told = self._enter(change, self.taken[place], staged.kept, suggester)
                self.taken[place] = told
        self.pending.clear()

    def _stage(self, offered: Offered, progress: Progress) -> None:
        error = offered.error
        if error is None:
            try:
                staged = self.context.vault.stage(offered.path, progress)
            except FileNotWritable:
                raise
            except UserError as refused:
                error = refused
            else:
                self.pending.append((len(self.taken), staged))
                self.taken.append(TakenFile(offered.path, Arrival.NEW, size=staged.kept.size))
        if error is not None:
            self.taken.append(TakenFile(offered.path, Arrival.REFUSED, error=error))

    def _settle_if_full(self) -> None:
        size = sum(staged.kept.size for _, staged in self.pending)
        if len(self.pending) >= BATCH or size >= BATCH_BYTES:
            self.settle()

    def _enter(
        self, change: Change, file: TakenFile, kept: Kept, suggester: Suggester | None
    ) -> TakenFile:
        evidence = enter(change, file.path.name, kept)
        indicator = self.indicator
        if suggester is not None and not indicator:
            sure = (each for each in suggester.suggest(file.path.name) if each.by_number)
            indicator = next((each.indicator for each in sure), "")
        if indicator:
            put_citation(change, evidence, indicator, Place())
        arrival = Arrival.NEW
        if kept.digest in self.held:
            arrival = Arrival.KNOWN if evidence == self.held[kept.digest] else Arrival.TWIN
        self.held.setdefault(kept.digest, evidence)
        remarks = _remarks(file.path.name, kept)
        told = replace(file, arrival=arrival, evidence=evidence)
        return replace(told, remarks=remarks, indicator=indicator)

    def _fail(self, error: FileNotWritable) -> None:
        """The disk refused: what was staged is not kept, and says why."""
        for place, _ in self.pending:
            self.taken[place] = replace(self.taken[place], arrival=Arrival.REFUSED, error=error)
        self.context.vault.discard([staged for _, staged in self.pending])
        self.pending.clear()

    def _leave(self, files: Sequence[Offered]) -> None:
        self.taken += [TakenFile(each.path, Arrival.LEFT, size=each.size) for each in files]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Tells the steps of one file under its number and name."""

    whole: Progress
    name: str

    def step(self, done: int, total: int, _what: str) -> None:
        """Pass it on."""
        self.whole.step(done, total, self.name)


def _remarks(name: str, kept: Kept) -> tuple[Remark, ...]:
    kind, claimed = kinds_of(name, kept)
    told = (
        (Remark.EMPTY, kept.size == 0),
        (Remark.DISGUISED, bool(claimed)),
        (Remark.RUNS, runs(kind, name)),
    )
    return tuple(remark for remark, holds in told if holds)
