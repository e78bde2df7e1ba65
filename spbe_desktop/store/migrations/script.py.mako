"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """${message}; the file's `user_version` changes in the same transaction."""
    ${upgrades if upgrades else "pass"}
    op.execute("PRAGMA user_version = ${up_revision}")
