"""Evidence items judged one by one, other ministries' indices, indicators that do not apply."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Three new tables; what was there is not touched."""
    _table("item_verdict", ("stage", "indicator", "level", "item"), ("verdict", "reason", "note"))
    source = sa.Column("source_value", sa.Text(), nullable=True)
    _table("external_value", ("stage", "indicator"), (), source)
    _table("not_applicable", ("indicator",), ("reason",))
    op.execute("PRAGMA user_version = 2")


def _table(name: str, key: tuple[str, ...], texts: tuple[str, ...], *more: sa.Column[str]) -> None:
    op.create_table(
        name,
        *(sa.Column(each, sa.Text(), nullable=False) for each in ("evaluation_id", *key, *texts)),
        *more,
        sa.PrimaryKeyConstraint("evaluation_id", *key, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name=f"fk_{name}_evaluation_id_evaluation"
        ),
    )
