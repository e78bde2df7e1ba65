"""The evaluator's desk: reasons, marks, notes by aspect, units, target, finalised stages, undo."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """New columns with empty values, and new tables; what was there is not touched."""
    _add("evaluation", sa.Column("target", sa.Text(), nullable=True))
    _add("evaluation", _text("baseline_id"))
    _add("evidence", _text("document_date"))
    for name in ("override_reason", "difference_reason", "validity"):
        _add("rating", _text(name))
    _table("indicator_mark", ("indicator",), _flag("flagged"), _plain("note"))
    notes = ("fulfilment", "strengths", "weaknesses")
    _table("aspect_note", ("stage", "aspect"), *map(_plain, notes))
    _units()
    key = ("stage", "indicator", "level", "criterion", "unit_id")
    _table("unit_mark", key, _flag("met"))
    _table("effort", ("indicator",), _plain("effort"))
    _table("finalised_stage", ("stage",), _plain("at"), _plain("actor"))
    _undo()
    _add("revision", _text("signer"))
    _letterhead()
    _care()
    _papers()
    _trust()
    op.execute("PRAGMA user_version = 3")


def _text(name: str) -> sa.Column[str]:
    """A column of text that rows already there get empty."""
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _plain(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _add(table: str, column: sa.Column[str] | sa.Column[int]) -> None:
    op.add_column(table, column)


def _table(name: str, key: tuple[str, ...], *columns: sa.Column[str] | sa.Column[bool]) -> None:
    op.create_table(
        name,
        *(_plain(each) for each in ("evaluation_id", *key)),
        *columns,
        sa.PrimaryKeyConstraint("evaluation_id", *key, name=f"pk_{name}"),
        _of_evaluation(name),
    )


def _units() -> None:
    op.create_table(
        "unit",
        *(_plain(each) for each in ("id", "evaluation_id")),
        sa.Column("position", sa.Integer(), nullable=False),
        _plain("name"),
        sa.PrimaryKeyConstraint("id", name="pk_unit"),
        _of_evaluation("unit"),
    )
    op.create_index("ix_unit_evaluation_id", "unit", ["evaluation_id"])


def _undo() -> None:
    op.create_table(
        "undo_step",
        _plain("evaluation_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *(_plain(each) for each in ("verb", "indicators", "images")),
        _flag("undone"),
        sa.PrimaryKeyConstraint("evaluation_id", "number", name="pk_undo_step"),
        _of_evaluation("undo_step"),
    )
    op.create_index(
        "ix_undo_step_undone", "undo_step", ["evaluation_id"], sqlite_where=sa.text("undone")
    )


def _care() -> None:
    """What a citation tells to the line, what a name claims, and documents as they were."""
    _add("evidence", _text("claimed_type"))
    _add("citation", sa.Column("level", sa.Text(), nullable=True))
    for name in ("criterion", "quote"):
        _add("citation", _text(name))
    _add("citation", sa.Column("page", sa.Integer(), nullable=True))
    told = ("digest", "name", "media_type", "added_at", "added_by")
    op.create_table(
        "evidence_revision",
        *(_plain(each) for each in ("evaluation_id", "evidence_id")),
        *(sa.Column(each, sa.Integer(), nullable=False) for each in ("number", "size")),
        *(_plain(each) for each in (*told, "replaced_at", "replaced_by", "reason")),
        sa.PrimaryKeyConstraint(
            "evaluation_id", "evidence_id", "number", name="pk_evidence_revision"
        ),
        _of_evaluation("evidence_revision"),
    )


def _papers() -> None:
    """Meetings that minutes tell of, and when a paper left the program."""
    _table("meeting", ("paper",), *map(_plain, ("day", "place", "people", "agenda")))
    told = ("paper", "how", "at", "actor", "name", "state")
    op.create_table(
        "imprint",
        _plain("evaluation_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *map(_plain, told),
        sa.PrimaryKeyConstraint("evaluation_id", "number", name="pk_imprint"),
        _of_evaluation("imprint"),
    )


def _of_evaluation(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["evaluation_id"], ["evaluation.id"], name=f"fk_{name}_evaluation_id_evaluation"
    )


def _letterhead() -> None:
    op.create_table(
        "letterhead",
        *(_plain(each) for each in ("id", "lines", "address")),
        sa.Column("logo", sa.LargeBinary(), nullable=False),
        *(_plain(each) for each in ("numbering", "city", "sheet")),
        sa.PrimaryKeyConstraint("id", name="pk_letterhead"),
    )
    op.create_table(
        "letterhead_signer",
        _plain("role"),
        sa.Column("place", sa.Integer(), nullable=False),
        *(_plain(each) for each in ("position", "name", "rank", "nip")),
        sa.PrimaryKeyConstraint("role", name="pk_letterhead_signer"),
    )


def _trust() -> None:
    """What was taken on trust: packs from files, receipts, missions."""
    op.create_table(
        "pack_origin",
        *(_plain(each) for each in ("digest", "kind", "signer", "unit", "fingerprint")),
        sa.Column("signed_at", sa.Text(), nullable=True),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        *(_plain(each) for each in ("added_at", "added_by")),
        sa.PrimaryKeyConstraint("digest", name="pk_pack_origin"),
        sa.ForeignKeyConstraint(
            ["digest"], ["instrument_pack.digest"], name="fk_pack_origin_digest_instrument_pack"
        ),
    )
    op.create_table(
        "receipt",
        _plain("serial"),
        _flag("own"),
        *(_plain(each) for each in ("bundle", "evaluation", "issued_at")),
        sa.Column("missing", sa.Integer(), nullable=False),
        _plain("content"),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("serial", name="pk_receipt"),
    )
    op.create_index("ix_receipt_bundle", "receipt", ["bundle"])
    op.create_table(
        "mission",
        _plain("serial"),
        _flag("own"),
        *(_plain(each) for each in ("valid_until", "added_at", "added_by", "content")),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("serial", name="pk_mission"),
    )
