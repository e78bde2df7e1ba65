"""Alembic's entry: runs the scripts on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

from spbe_desktop.store import (
    custody_tables,
    letterhead_tables,
    paper_tables,
    trust_tables,
    working_tables,
)

# The tables of all belong to the same metadata.
TABLES = (
    letterhead_tables.LetterheadRow,
    working_tables.IndicatorMark,
    custody_tables.EvidenceRevision,
    paper_tables.MeetingRow,
    trust_tables.PackOrigin,
    trust_tables.ReceiptRow,
    trust_tables.MissionRow,
)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=TABLES[0].metadata,
    render_as_batch=True,
)
context.run_migrations()
