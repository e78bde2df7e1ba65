"""Bringing the tables up to date, in one transaction: all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

APPLICATION_ID = 0x53504245  # "SPBE" in the header of the file


@dataclass(frozen=True, slots=True)
class Schema:
    """A state of the tables: its number (`user_version`) and the scripts that lead there."""

    version: int
    scripts: Path


CURRENT = Schema(3, Path(__file__).resolve().parent / "migrations")


def migrate(connection: Connection, schema: Schema) -> None:
    """Run what is missing up to `schema` and commit; on any failure the file is as it was."""
    # Foreign keys are off meanwhile, since rebuilding a table drops it; they are checked after.
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        _upgrade(connection, schema)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise RuntimeError(f"migration to {schema.version} breaks foreign keys: {broken[:3]}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection, schema: Schema) -> None:
    # Alembic takes most of a second to import, and is needed only when there is work for it.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
