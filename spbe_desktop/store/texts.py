"""The texts of documents and judgements, in a file of their own that can be made anew.

`texts.sqlite` holds nothing that is not elsewhere: the text of evidence by its digest, and what
was written about indicators. Losing it costs the time to read the documents again, so it is
written without waiting for the disk, and it never holds up a save.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from spbe_desktop.store.asking import full_text_query

VERSION = 3
OPENING, CLOSING = "\x02", "\x03"  # around what was found in a snippet
_WORDS = 14  # of a snippet
_TRIES = 3  # a damaged file is made anew
_TABLES = f"""
CREATE TABLE document (digest TEXT PRIMARY KEY, outcome TEXT NOT NULL, cut INTEGER NOT NULL,
    pages INTEGER NOT NULL, sketch TEXT NOT NULL, made TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE page USING fts5(text, digest UNINDEXED, number UNINDEXED,
    tokenize="unicode61 remove_diacritics 2", prefix="2 3");
CREATE TABLE told (evaluation TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE saying USING fts5(text, evaluation UNINDEXED, indicator UNINDEXED,
    kind UNINDEXED, tokenize="unicode61 remove_diacritics 2", prefix="2 3");
CREATE VIRTUAL TABLE page_word USING fts5vocab(page, row);
CREATE VIRTUAL TABLE saying_word USING fts5vocab(saying, row);
PRAGMA user_version = {VERSION};
"""

# What words there are, and the rows that have what is looked for.
_PAGES = (
    "SELECT term FROM page_word WHERE term IN (SELECT value FROM json_each(?))",
    "SELECT digest, number, snippet(page, 0, ?, ?, '…', ?) FROM page"
    " WHERE page MATCH ? AND digest IN (SELECT value FROM json_each(?)) ORDER BY rank LIMIT ?",
)
_SAYINGS = (
    "SELECT term FROM saying_word WHERE term IN (SELECT value FROM json_each(?))",
    "SELECT evaluation, indicator, kind, snippet(saying, 0, ?, ?, '…', ?) FROM saying"
    " WHERE saying MATCH ? AND evaluation IN (SELECT value FROM json_each(?))"
    " ORDER BY rank LIMIT ?",
)


@dataclass(frozen=True, slots=True)
class StoredText:
    """A document as it was read: how it ended, and its pages where they were asked for."""

    outcome: str
    cut: bool
    pages: tuple[str, ...]
    sketch: tuple[int, ...] = ()
    made: str = ""  # ISO date on which the program that wrote it says it did


@dataclass(frozen=True, slots=True)
class PageHit:
    """A page of a document that has what was looked for; pages count from 1."""

    digest: str
    page: int
    snippet: str
    related: bool = False  # by another form of a word


@dataclass(frozen=True, slots=True)
class SayingHit:
    """Something written about an indicator that has what was looked for."""

    evaluation: str
    indicator: str
    kind: str
    snippet: str
    related: bool = False


class Texts:
    """The index of one workspace; every call opens and closes the file."""

    def __init__(self, path: Path) -> None:
        """Work on the file `path`, made at the first writing."""
        self.path = path

    def unread(self, digests: Iterable[str]) -> list[str]:
        """Those of `digests` whose text is not here yet, each once, in order."""
        with self._open() as connection:
            known = {row[0] for row in connection.execute("SELECT digest FROM document")}
        return [digest for digest in dict.fromkeys(digests) if digest not in known]

    def put(self, digest: str, text: StoredText) -> None:
        """Keep the text of a document."""
        with self._writing() as connection:
            known = "SELECT 1 FROM document WHERE digest = ?"
            if connection.execute(known, (digest,)).fetchone():  # a search through all pages
                connection.execute("DELETE FROM page WHERE digest = ?", (digest,))
            connection.execute(
                "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?)",
                (
                    *(digest, text.outcome, text.cut, len(text.pages)),
                    *(json.dumps(text.sketch), text.made),
                ),
            )
            connection.executemany(
                "INSERT INTO page (text, digest, number) VALUES (?, ?, ?)",
                ((page, digest, n) for n, page in enumerate(text.pages, start=1)),
            )

    def read(self, digest: str) -> StoredText | None:
        """The text of a document, None where it was not read yet."""
        with self._open() as connection:
            row = connection.execute(
                "SELECT outcome, cut, made FROM document WHERE digest = ?", (digest,)
            ).fetchone()
            if row is None:
                return None
            pages = connection.execute(
                "SELECT text FROM page WHERE digest = ? ORDER BY number", (digest,)
            )
            told = tuple(text for (text,) in pages)
            return StoredText(row[0], bool(row[1]), told, made=row[2])

    def drop(self, digests: Iterable[str]) -> None:
        """Forget the texts of documents whose bytes are gone."""
        with self._writing() as connection:
            gone = [(digest,) for digest in digests]
            connection.executemany("DELETE FROM page WHERE digest = ?", gone)
            connection.executemany("DELETE FROM document WHERE digest = ?", gone)

    def outcomes(self, digests: Collection[str]) -> dict[str, str]:
        """How reading ended, for each document that was read."""
        with self._open() as connection:
            rows = connection.execute(
                "SELECT digest, outcome FROM document WHERE digest IN (SELECT value"
                " FROM json_each(?))",
                (json.dumps(list(digests)),),
            )
            return {str(digest): str(outcome) for digest, outcome in rows}

    def sketches(self) -> dict[str, tuple[int, ...]]:
        """The sketch of every document that has one."""
        with self._open() as connection:
            rows = connection.execute("SELECT digest, sketch FROM document WHERE sketch != '[]'")
            return {digest: tuple(json.loads(sketch)) for digest, sketch in rows}

    def told(self, evaluation: str) -> str:
        """The journal's head that the sayings of an evaluation are of; empty before the first."""
        with self._open() as connection:
            row = connection.execute(
                "SELECT head FROM told WHERE evaluation = ?", (evaluation,)
            ).fetchone()
        return "" if row is None else str(row[0])

    def put_sayings(
        self, evaluation: str, head: str, sayings: Mapping[tuple[str, str], str]
    ) -> None:
        """Keep what is written about each indicator, by kind, as of the journal's `head`."""
        with self._writing() as connection:
            connection.execute("DELETE FROM saying WHERE evaluation = ?", (evaluation,))
            connection.executemany(
                "INSERT INTO saying (text, evaluation, indicator, kind) VALUES (?, ?, ?, ?)",
                ((text, evaluation, code, kind) for (code, kind), text in sayings.items()),
            )
            connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (evaluation, head))

    def find_pages(self, typed: str, digests: Collection[str], most: int) -> list[PageHit]:
        """The best pages of these documents; those with another form of a word come after."""
        with self._open() as connection:
            rows = _rows(connection, typed, _PAGES, (json.dumps(list(digests)), most))
        return [PageHit(row[0], row[1], row[2], related) for row, related in rows][:most]

    def find_sayings(self, typed: str, evaluations: Sequence[str], most: int) -> list[SayingHit]:
        """The best explanations and findings of these evaluations, the same way."""
        with self._open() as connection:
            rows = _rows(connection, typed, _SAYINGS, (json.dumps(list(evaluations)), most))
        return [SayingHit(row[0], row[1], row[2], row[3], related) for row, related in rows][:most]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._open() as connection, connection:
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection to a file of this version; a damaged or older one is made anew."""
        connection = self._connect()
        try:
            yield connection
        finally:
            connection.close()

    def _connect(self) -> sqlite3.Connection:
        for _ in range(_TRIES):
            if not self.path.exists():
                _make(self.path)
            connection = sqlite3.connect(self.path, timeout=30)
            try:
                connection.execute("PRAGMA synchronous=OFF")
                if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
                    return connection
            except sqlite3.DatabaseError:
                pass
            connection.close()
            self.forget()
        raise RuntimeError("the index of texts cannot be made")

    def forget(self) -> None:
        """Throw the file away: it can be made anew from the evidence."""
        for name in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.path.with_name(self.path.name + name).unlink(missing_ok=True)


def _rows(
    connection: sqlite3.Connection, typed: str, asked: tuple[str, str], among: tuple[str, int]
) -> list[tuple[tuple[Any, ...], bool]]:
    """The rows for what is typed as it stands, then those for its other forms alone."""
    query, (words, rows) = full_text_query(typed), asked
    if not query:
        return []
    around = (OPENING, CLOSING, _WORDS)
    found = connection.execute(rows, (*around, query, *among)).fetchall()
    if len(found) >= among[1]:
        return [(row, False) for row in found]
    wider = full_text_query(typed, partial(_having, connection, words))
    more = connection.execute(rows, (*around, wider, *among)).fetchall()
    there = {row[:-1] for row in found}
    fresh = [row for row in more if row[:-1] not in there]
    return [*((row, False) for row in found), *((row, True) for row in fresh)]


def _having(connection: sqlite3.Connection, words: str, forms: Sequence[str]) -> list[str]:
    """Those of `forms` that any text has."""
    return [str(term) for (term,) in connection.execute(words, (json.dumps(forms),))]


def _make(path: Path) -> None:
    """A file with its tables, made beside: several lanes may ask for the first one at once."""
    part = path.with_name(f"{path.name}.{uuid4().hex}.part")
    connection = sqlite3.connect(part)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(_TABLES)
    finally:
        connection.close()
    try:
        os.link(part, path)  # never over what another lane has just made
    except FileExistsError:
        pass
    except OSError:  # a disk without hard links
        part.replace(path)
    part.unlink(missing_ok=True)
