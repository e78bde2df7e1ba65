"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

AGENCY = "agency.id"
EVALUATION = "evaluation.id"


def upgrade() -> None:
    """Make the file ours; its `user_version` changes in the same transaction."""
    _agencies_and_packs()
    _evaluations()
    _judgements()
    _evidence()
    _history()
    op.execute("PRAGMA application_id = 0x53504245")
    op.execute("PRAGMA user_version = 1")


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _of_evaluation(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_evaluation_id_evaluation"
    return sa.ForeignKeyConstraint(["evaluation_id"], [EVALUATION], name=name)


def _agencies_and_packs() -> None:
    op.create_table(
        "agency",
        *_text("id", "code", "name", "kind", "province"),
        sa.PrimaryKeyConstraint("id", name="pk_agency"),
    )
    op.create_table(
        "instrument_pack",
        *_text("digest", "instrument_id"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_instrument_pack"),
    )


def _evaluations() -> None:
    op.create_table(
        "evaluation",
        *_text("id", "agency_id"),
        sa.Column("year", sa.Integer(), nullable=False),
        *_text("instrument_digest", "activity", "stage"),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_text("created_at", "updated_at"),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
        sa.ForeignKeyConstraint(["agency_id"], [AGENCY], name="fk_evaluation_agency_id_agency"),
        sa.ForeignKeyConstraint(
            ["instrument_digest"],
            ["instrument_pack.digest"],
            name="fk_evaluation_instrument_digest_instrument_pack",
        ),
        sa.UniqueConstraint(
            *("agency_id", "year", "instrument_digest"),
            name="uq_evaluation_agency_id_year_instrument_digest",
        ),
    )


def _judgements() -> None:
    op.create_table(
        "rating",
        *_text("evaluation_id", "stage", "indicator"),
        sa.Column("value", sa.Text(), nullable=True),
        *_text("fact", "analysis", "justification", "updated_at", "updated_by"),
        sa.PrimaryKeyConstraint("evaluation_id", "stage", "indicator", name="pk_rating"),
        _of_evaluation("rating"),
    )
    op.create_index(
        "ix_rating_evaluation_id_stage_indicator_value",
        "rating",
        ["evaluation_id", "stage", "indicator", "value"],
    )
    op.create_table(
        "criterion_met",
        *_text("evaluation_id", "stage", "indicator", "level", "criterion"),
        sa.Column("met", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint(
            *("evaluation_id", "stage", "indicator", "level", "criterion"), name="pk_criterion_met"
        ),
        _of_evaluation("criterion_met"),
    )
    op.create_table(
        "service_name",
        *_text("evaluation_id", "indicator", "name"),
        sa.PrimaryKeyConstraint("evaluation_id", "indicator", name="pk_service_name"),
        _of_evaluation("service_name"),
    )
    op.create_table(
        "finding",
        *_text("id", "evaluation_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("indicator", "finding", "recommendation", "owner", "priority", "due"),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        _of_evaluation("finding"),
    )
    op.create_index("ix_finding_evaluation_id", "finding", ["evaluation_id"])


def _evidence() -> None:
    op.create_table(
        "evidence",
        *_text("id", "evaluation_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("digest", "name"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_text("media_type", "added_at", "added_by"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        _of_evaluation("evidence"),
        sa.UniqueConstraint(
            *("evaluation_id", "digest", "name"), name="uq_evidence_evaluation_id_digest_name"
        ),
    )
    op.create_table(
        "citation",
        *_text("id", "evidence_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("indicator", "place_kind", "place", "note"),
        sa.PrimaryKeyConstraint("id", name="pk_citation"),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name="fk_citation_evidence_id_evidence"
        ),
    )
    op.create_index("ix_citation_evidence_id", "citation", ["evidence_id"])


def _history() -> None:
    op.create_table(
        "revision",
        *_text("evaluation_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_text("digest", "parent", "sealed_at", "path"),
        sa.PrimaryKeyConstraint("evaluation_id", "number", name="pk_revision"),
        _of_evaluation("revision"),
    )
    op.create_table(
        "journal",
        *_text("evaluation_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_text("at", "actor", "verb", "payload", "previous", "hash"),
        sa.PrimaryKeyConstraint("evaluation_id", "number", name="pk_journal"),
        _of_evaluation("journal"),
    )
