"""The commands of missions: taken in, begun, drafted, issued."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.operations.import_mission import (
    import_mission,
    mission_lines,
    read_mission,
    start_offer,
)
from spbe_desktop.operations.issue_mission import (
    SUFFIX,
    IssuedMission,
    issue_mission,
    read_draft,
    write_example,
)
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.mission import Mission
from ui.screens.identity.asking import Asking, Typed


class Ordering(Asking):
    """What is done with missions."""

    def take_in(self) -> None:
        """Ask for the mission's file."""
        self.open_file("missions_import", self.look_at)

    def look_at(self, path: Path) -> None:
        """Show what a mission says, once it holds, before it is taken in."""
        context = self._desk.context
        self.run(lambda _: read_mission(context, path)[0], lambda said: self._confirm(path, said))

    def start(self, key: str) -> None:
        """Begin the evaluation that is chosen."""
        serial, _, agency = key.partition(" ")
        context = self._desk.context
        if agency:
            self.run(lambda _: start_offer(context, serial, agency), self._begun)

    def draft(self) -> None:
        """Write a draft to be filled in."""
        self.save_file(
            "missions_draft",
            "surat-tugas.toml",
            lambda path: self.run(lambda _: write_example(path), self._written),
        )

    def issue(self) -> None:
        """Ask for the draft, then for the passphrase."""
        secret = (self.field("passphrase", secret=True),)
        self.open_file(
            "missions_issue",
            lambda path: self.ask(
                "missions_issue", secret, lambda typed: self.issue_from(path, typed)
            ),
        )

    def issue_from(self, path: Path, typed: Typed) -> None:
        """Issue the mission of a draft, beside it."""
        context, target = self._desk.context, path.with_name(f"{path.stem}{SUFFIX}")
        self.run(
            lambda _: issue_mission(context, read_draft(path), target, typed["passphrase"]),
            self._issued,
        )

    def _confirm(self, path: Path, mission: Mission) -> None:
        context = self._desk.context
        about = "\n".join(mission_lines(mission, self._desk.words))
        self.ask(
            "missions_import",
            (),
            lambda _: self.run(lambda _: import_mission(context, path), self._taken_in),
            about,
        )

    def _taken_in(self, mission: Mission) -> None:
        self.tell(self.say("missions_import_title"), self.say("taken_in", serial=mission.serial))

    def _issued(self, issued: IssuedMission) -> None:
        lines = mission_lines(issued.mission, self._desk.words)
        self.tell(self.say("missions_issue_title"), "\n".join((str(issued.path), *lines)))

    def _written(self, path: Path) -> None:
        self.tell(self.say("written_title"), self.say("written", path=path))

    def _begun(self, view: EvaluationView) -> None:
        self._desk.bus.evaluations_changed.emit()
        self._desk.bus.evaluation_opened.emit(view.id)
