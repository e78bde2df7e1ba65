"""Open another's bundle to read in it: nothing of it enters the workspace."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.errors import BundleRefused, InstrumentFollows, NotABundle
from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.packs import held_pack
from spbe_desktop.views.document import score_document
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.from_document import read_document

if TYPE_CHECKING:
    from spbe_desktop.bundle.verdict import Verdict


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """The evaluation in a valid bundle, its report (empty while it follows), and the verdict.

    `agrees`: the result that was signed is the one that this program computes from the ratings.
    """

    path: Path
    verdict: Verdict
    view: EvaluationView
    report: bytes
    agrees: bool


def open_bundle(
    context: Context, path: Path, *, trust: Path | None = None, progress: Progress = silent
) -> OpenedBundle:
    """Judge the bundle in `path`, then read it.

    Raises NotABundle, BundleRefused (changed or unsigned), InstrumentFollows (a core by a pack
    that is not known here), InstrumentDefective, CertificateUnreadable or Cancelled.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.bundle.parts import open_parts
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.trust import believed

    given = read_certificates(trust) if trust is not None else ()
    known = believed(context.paths.trust, context.paths.identity)
    parts = open_parts(path, progress, known.also(given))
    if not parts.verdict.valid:
        raise BundleRefused(path=path.name)
    try:
        document = json.loads(parts.evaluation)
        pack = _pack(context, path, parts.instrument, document["instrument"]["sha256"])
        view = read_document(document, pack)
    except (ValueError, RecursionError) as error:
        raise NotABundle(path=str(path), what=str(error)) from error
    agrees = score_document(view) == document.get("result")
    return OpenedBundle(path, parts.verdict, view, parts.report, agrees)


def _pack(context: Context, path: Path, content: bytes, digest: str) -> Pack:
    """The pack in the bundle, or while that follows the same one of the workspace or program."""
    if content:
        return parse_pack(content, path.name)
    with context.database.reading() as session:
        held = held_pack(session, digest)
    found = held or next((each for each in list_instruments() if each.digest == digest), None)
    if found is None:
        raise InstrumentFollows(path=path.name, digest=digest[:16])
    return found
