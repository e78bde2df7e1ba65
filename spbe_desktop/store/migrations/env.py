"""Alembic's entry: runs the scripts on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

from spbe_desktop.store import working_tables  # its tables belong to the same metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=working_tables.IndicatorMark.metadata,
    render_as_batch=True,
)
context.run_migrations()
