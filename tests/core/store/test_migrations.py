"""Migrations lead to the tables of today, keep what was there, and happen whole or not at all."""

from __future__ import annotations

import re
import shutil
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.chain import verify_chain
from spbe_desktop.store.database import open_database
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.migrate import CURRENT, Schema
from spbe_desktop.store.tables import Table
from tests.core.operations.pemdi import LEAVABLE, a_pemdi_evaluation
from tests.factories import TickingClock, a_full_evaluation, a_workspace

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "workspaces"
NEXT = """
from alembic import op
revision = "0004"
down_revision = "0003"
def upgrade():
    op.execute("CREATE TABLE fresh (x INTEGER)")
    op.execute("PRAGMA user_version = 4")
    {more}
"""


def a_next_schema(folder: Path, more: str = "pass") -> Schema:
    """Today's migrations and one more."""
    scripts = Path(shutil.copytree(CURRENT.scripts, folder / "migrations"))
    (scripts / "versions" / "0004_next.py").write_text(NEXT.format(more=more), encoding="utf-8")
    return Schema(4, scripts)


@pytest.fixture
def folder(workspace: Context, tmp_path: Path) -> WorkspacePaths:
    """A closed workspace of today with something in it."""
    a_full_evaluation(workspace, tmp_path)
    close_workspace(workspace)
    return workspace.paths


def content(database: Path) -> list[str]:
    """Everything in a database file, as SQL."""
    connection = sqlite3.connect(database)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_migrated_tables_are_those_of_the_models(workspace: Context) -> None:
    with workspace.database.reading() as session:
        context = MigrationContext.configure(
            session.connection(), opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Table.metadata) == []


def test_migrated_constraints_bear_the_names_of_the_models(
    workspace: Context, tmp_path: Path
) -> None:
    made = sqlite3.connect(tmp_path / "models.sqlite")
    from sqlalchemy import create_engine

    engine = create_engine("sqlite://", creator=lambda: made)
    Table.metadata.create_all(engine)
    with workspace.database.reading() as session:
        ask = "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' AND sql IS NOT NULL"
        migrated = {sql for (sql,) in session.connection().exec_driver_sql(ask)}
    models = {sql for (sql,) in made.execute(ask)}
    engine.dispose()
    made.close()
    assert _words(migrated) == _words(models)


def test_a_migration_brings_the_file_up_to_date(folder: WorkspacePaths, tmp_path: Path) -> None:
    schema = a_next_schema(tmp_path)
    open_database(folder, create=False, clock=TickingClock(), schema=schema).close()
    assert any("CREATE TABLE fresh" in line for line in content(folder.database))


def test_a_migration_keeps_a_copy_of_the_file_before(
    folder: WorkspacePaths, tmp_path: Path
) -> None:
    before = content(folder.database)
    schema = a_next_schema(tmp_path)
    open_database(folder, create=False, clock=TickingClock(), schema=schema).close()
    assert [content(copy) for copy in folder.backups.iterdir()] == [before]


def test_a_failed_migration_leaves_nothing_behind(folder: WorkspacePaths, tmp_path: Path) -> None:
    before = content(folder.database)
    schema = a_next_schema(tmp_path, more="raise RuntimeError('in the middle')")
    with pytest.raises(RuntimeError, match="in the middle"):
        open_database(folder, create=False, clock=TickingClock(), schema=schema)
    assert content(folder.database) == before


def test_a_failed_migration_leaves_a_workspace_that_opens(
    folder: WorkspacePaths, tmp_path: Path
) -> None:
    schema = a_next_schema(tmp_path, more="raise RuntimeError('in the middle')")
    with pytest.raises(RuntimeError, match="in the middle"):
        open_database(folder, create=False, clock=TickingClock(), schema=schema)
    close_workspace(open_workspace(folder.root))


def test_a_migration_that_breaks_a_reference_is_refused(
    folder: WorkspacePaths, tmp_path: Path
) -> None:
    before = content(folder.database)
    schema = a_next_schema(tmp_path, more="op.execute('DELETE FROM agency')")
    with pytest.raises(RuntimeError, match="foreign keys"):
        open_database(folder, create=False, clock=TickingClock(), schema=schema)
    assert content(folder.database) == before


def test_references_are_guarded_again_after_a_migration(
    folder: WorkspacePaths, tmp_path: Path
) -> None:
    schema = a_next_schema(tmp_path)
    database = open_database(folder, create=False, clock=TickingClock(), schema=schema)
    with pytest.raises(Exception, match="FOREIGN KEY"), database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM agency")
    database.close()


def test_a_new_workspace_needs_no_copy(workspace: Context) -> None:
    assert not workspace.paths.backups.exists()


def test_a_percent_sign_in_the_path_of_the_program_does_no_harm(tmp_path: Path) -> None:
    schema = Schema(CURRENT.version, Path(shutil.copytree(CURRENT.scripts, tmp_path / "100%(x)s")))
    paths = WorkspacePaths(tmp_path / "workspace")
    open_database(paths, create=True, clock=TickingClock(), schema=schema).close()
    assert paths.database.is_file()


@pytest.fixture(params=sorted(path.name for path in CORPUS.iterdir()))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a workspace that a released version left."""
    return Path(shutil.copytree(CORPUS / request.param, tmp_path / "released"))


def test_a_workspace_of_every_released_format_opens(released: Path) -> None:
    context = a_workspace(released)
    view = view_evaluation(context, find_evaluation(context, ""))
    close_workspace(context)
    first = view.indicator("1")
    assert (str(first.value), len(first.stages), len(view.evidence), len(view.findings)) == (
        "2",
        2,
        1,
        1,
    )


def test_the_journal_of_every_released_format_is_whole(released: Path) -> None:
    context = a_workspace(released)
    evaluation = find_evaluation(context, "")
    with context.database.reading() as session:
        broken = verify_chain(journal_entries(session, evaluation))
    close_workspace(context)
    assert broken is None


def test_the_evidence_of_every_released_format_is_sound(released: Path) -> None:
    context = a_workspace(released)
    view = view_evaluation(context, find_evaluation(context, ""))
    sound = [context.vault.check(each.digest) for each in view.evidence]
    close_workspace(context)
    assert sound == [True]


def test_the_first_format_becomes_todays_with_a_copy_kept(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CORPUS / "v1", tmp_path / "released"))
    before = content(folder / "spbe.sqlite")
    context = a_workspace(folder)
    with context.database.reading() as session:
        version = session.connection().exec_driver_sql("PRAGMA user_version").scalar_one()
    close_workspace(context)
    assert version == CURRENT.version
    assert [content(copy) for copy in context.paths.backups.iterdir()] == [before]


def test_the_first_format_can_be_judged_by_item_once_it_is_todays(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CORPUS / "v1", tmp_path / "released"))
    context = a_workspace(folder)
    evaluation = a_pemdi_evaluation(context)
    judge_item(context, evaluation.id, "1", Decimal(1), "1", Verdict.ACCEPTED)
    verdicts = view_evaluation(context, evaluation.id).indicator("1").verdicts
    close_workspace(context)
    assert verdicts == {(Decimal(1), "1"): Verdict.ACCEPTED}


def test_the_second_format_has_items_indices_and_absences(tmp_path: Path) -> None:
    context = a_workspace(Path(shutil.copytree(CORPUS / "v2", tmp_path / "released")))
    view = view_evaluation(context, find_evaluation(context, ""))
    close_workspace(context)
    verdicts = [each.verdict for each in view.indicator("1").item_verdicts]
    external = view.indicator("5").external_value
    assert verdicts == [Verdict.ACCEPTED, Verdict.UNSUITABLE]
    assert external is not None
    assert (external.source, view.absent) == (Decimal("68.75"), (LEAVABLE,))


def _words(statements: set[str]) -> set[str]:
    """Each table as its sorted parts: their order, and what made a column late, mean nothing."""
    parts = (re.split(r",\s(?![^(]*\))|\n", sql) for sql in statements)
    lines = (" ".join(sorted(each.strip(" ,\t") for each in part)) for part in parts)
    return {" ".join(line.split()) for line in lines}
