"""`evidence`: take documents in, find words in them, and keep them sound."""

from __future__ import annotations

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.clock import stamp
from spbe_desktop.errors import EvidenceUnknown
from spbe_desktop.operations.backup_workspace import backup_workspace
from spbe_desktop.operations.collect_garbage import collect_garbage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.index_evidence import index_evidence
from spbe_desktop.operations.print_request_list import print_request_list
from spbe_desktop.operations.read_custody import CustodyEntry, read_custody
from spbe_desktop.operations.rename_evidence import rename_evidence
from spbe_desktop.operations.replace_evidence import replace_evidence
from spbe_desktop.operations.scrub_evidence import scrub_evidence
from spbe_desktop.operations.search_texts import CLOSING, OPENING, DocumentHit, search_texts
from spbe_desktop.operations.take_in import Arrival, TakenFile, take_in
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.operations.withdraw_evidence import withdraw_evidence
from spbe_desktop.views.evaluation import EvidenceView

REFUSED = 1
_SHORT = 12  # signs of an id or digest shown to a person
_MARKS = str.maketrans({OPENING: "[", CLOSING: "]", "\n": " "})


def run(session: Session) -> int:
    """Do what was asked; the exit code says whether everything is sound and in."""
    with session.workspace() as context:
        return _ACTIONS[session.arguments.action](session, context)


def _take_in(session: Session, context: Context) -> int:
    wanted, words = session.arguments, session.words
    evaluation = find_evaluation(context, wanted.evaluation)
    told = {"indicator": wanted.indicator, "by_name": wanted.by_name}
    with session.progress() as progress:
        intake = take_in(context, evaluation, wanted.sources, progress=progress, **told)
    lacking = intake.count(Arrival.REFUSED, Arrival.LEFT)
    kept = len(intake.files) - lacking
    summary = words("evidence_cli.taken", kept=kept, offered=len(intake.files))
    lines = [*(_arrived(session, each) for each in intake.files), summary]
    files: list[Json] = [
        {
            "path": str(each.path),
            "arrival": each.arrival.value,
            "document": each.evidence or None,
            "indicator": each.indicator or None,
            "size": each.size,
            "remarks": [remark.value for remark in each.remarks],
            "error": None if each.error is None else each.error.code,
        }
        for each in intake.files
    ]
    passed: list[Json] = [str(each) for each in intake.passed]
    session.tell("\n".join(lines), {"kept": kept, "files": files, "passed": passed})
    return REFUSED if lacking else 0


def _arrived(session: Session, file: TakenFile) -> str:
    words = session.words
    if file.error is not None:
        return f"✕ {file.path}: {words.problem(file.error)}"
    told = [words(f"evidence_cli.arrival_{file.arrival.value}")]
    told += [words(f"evidence_cli.remark_{each.value}") for each in file.remarks]
    cited = f" → {file.indicator}" if file.indicator else ""
    return f"{file.evidence[:_SHORT]}  {file.path.name}{cited}  {', '.join(told)}"


def _list(session: Session, context: Context) -> int:
    view = view_evaluation(context, find_evaluation(context, session.arguments.evaluation))
    document: list[Json] = [
        {
            "document": each.id,
            "sha256": each.digest,
            "name": each.name,
            "size": each.size,
            "media_type": each.media_type,
            "claimed_type": each.claimed_type or None,
            "date": each.document_date or None,
            "indicators": list(_cited(each)),
        }
        for each in view.evidence
    ]
    lines = [_document(session, each) for each in view.evidence]
    session.tell("\n".join(lines) or session.words("evidence_cli.none"), document)
    return 0


def _cited(document: EvidenceView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.indicator for each in document.citations))


def _document(session: Session, each: EvidenceView) -> str:
    where = ", ".join(_cited(each)) or session.words("evidence_cli.inbox")
    return f"{each.id[:_SHORT]}  {each.name}  {session.words.size(each.size)}  {where}"


def _search(session: Session, context: Context) -> int:
    wanted, words = session.arguments, session.words
    evaluation = find_evaluation(context, wanted.evaluation)
    with session.progress() as progress:
        index_evidence(context, evaluation, progress=progress)
    found = search_texts(context, evaluation, " ".join(wanted.typed))
    lines = [_hit(session, each) for each in found.documents]
    lines += [f"{each.indicator}: {each.snippet.translate(_MARKS)}" for each in found.judgements]
    documents: list[Json] = [
        {
            "document": each.evidence,
            "name": each.name,
            "page": each.page or None,
            "snippet": each.snippet.translate(_MARKS),
            "indicators": list(each.indicators),
            "related": each.related,
        }
        for each in found.documents
    ]
    judgements: list[Json] = [
        {"indicator": each.indicator, "kind": each.kind, "snippet": each.snippet.translate(_MARKS)}
        for each in found.judgements
    ]
    text = "\n".join(lines) or words("evidence_cli.nothing_found")
    session.tell(text, {"documents": documents, "judgements": judgements})
    return 0 if lines else REFUSED


def _hit(session: Session, hit: DocumentHit) -> str:
    page = session.words("evidence_cli.page", page=hit.page) if hit.page else ""
    return f"{hit.name}{page}: {hit.snippet.translate(_MARKS)}"


def _replace(session: Session, context: Context) -> int:
    wanted = session.arguments
    evaluation = find_evaluation(context, wanted.evaluation)
    document = _meant(context, evaluation, wanted.document)
    with session.progress() as progress:
        told = {"reason": wanted.reason, "progress": progress}
        done = replace_evidence(context, evaluation, document.id, wanted.file, **told)
    sentence = session.words("evidence_cli.replaced", old=document.name, new=wanted.file.name)
    indicators: list[Json] = list(done.indicators)
    session.tell(sentence, {"document": document.id, "indicators": indicators})
    return 0


def _rename(session: Session, context: Context) -> int:
    wanted = session.arguments
    evaluation = find_evaluation(context, wanted.evaluation)
    document = _meant(context, evaluation, wanted.document)
    rename_evidence(context, evaluation, document.id, wanted.name)
    told = session.words("evidence_cli.renamed", old=document.name, new=wanted.name)
    session.tell(told, {"document": document.id, "name": wanted.name})
    return 0


def _withdraw(session: Session, context: Context) -> int:
    wanted = session.arguments
    evaluation = find_evaluation(context, wanted.evaluation)
    document = _meant(context, evaluation, wanted.document)
    done = withdraw_evidence(context, evaluation, document.id, reason=wanted.reason)
    indicators: list[Json] = list(done.indicators)
    told = session.words("evidence_cli.withdrawn", name=document.name)
    session.tell(told, {"document": document.id, "indicators": indicators})
    return 0


def _meant(context: Context, evaluation: str, text: str) -> EvidenceView:
    """The one document whose id begins with `text`, or that bears it as its name."""
    held = view_evaluation(context, evaluation).evidence
    found = [each for each in held if each.id.startswith(text) or each.name == text]
    if len(found) != 1:
        raise EvidenceUnknown(evidence=text)
    return found[0]


def _history(session: Session, context: Context) -> int:
    wanted = session.arguments
    evaluation = find_evaluation(context, wanted.evaluation)
    document = _meant(context, evaluation, wanted.document)
    entries = read_custody(context, evaluation, document.id).entries
    told: list[Json] = [
        {
            "number": each.number,
            "at": stamp(each.at),
            "actor": each.actor,
            "verb": each.verb,
            "indicator": each.indicator or None,
            "sha256": each.digest or None,
            "reason": each.reason or None,
        }
        for each in entries
    ]
    session.tell("\n".join(_happened(session, each) for each in entries), told)
    return 0


def _happened(session: Session, each: CustodyEntry) -> str:
    words = session.words
    key = f"evidence_screen.did_{each.verb.replace('.', '_')}"
    what = words(key) if key in words.catalogue else each.verb
    of = f"{each.indicator} " if each.indicator else ""
    why = f" ({each.reason})" if each.reason else ""
    return f"{words.moment(each.at)}  {each.actor}  {of}{what} {each.digest[:_SHORT]}{why}"


def _request_list(session: Session, context: Context) -> int:
    wanted = session.arguments
    evaluation = find_evaluation(context, wanted.evaluation)
    with session.progress() as progress:
        told = {"language": wanted.language, "progress": progress}
        written = print_request_list(context, evaluation, wanted.out, **told)
    session.tell(session.words("cli.written", path=written), {"path": str(written)})
    return 0


def _scrub(session: Session, context: Context) -> int:
    words = session.words
    with session.progress() as progress:
        found = scrub_evidence(context, copy=session.arguments.copy, progress=progress)
    lines = [
        words(f"evidence_cli.{'healed' if each.healed else 'rotten'}", name=", ".join(each.names))
        for each in found.rotten
    ]
    rotten: list[Json] = [
        {"sha256": each.digest, "names": list(each.names), "healed": each.healed}
        for each in found.rotten
    ]
    lines.append(words.plural("evidence_cli.scrubbed", found.read))
    document: Json = {"read": found.read, "sound": found.sound, "rotten": rotten}
    session.tell("\n".join(lines), document)
    return 0 if found.sound else REFUSED


def _collect(session: Session, context: Context) -> int:
    done = session.arguments.do
    found = collect_garbage(context, pretend=not done)
    count, size = len(found.digests) + found.parts, session.words.size(found.size)
    sentence = session.words(f"evidence_cli.{'collected' if done else 'to_collect'}", count=count)
    digests: list[Json] = list(found.digests)
    document: Json = {"done": done, "sha256": digests, "parts": found.parts, "size": found.size}
    session.tell(f"{sentence} ({size})", document)
    return 0


def _backup(session: Session, context: Context) -> int:
    words = session.words
    with session.progress() as progress:
        made = backup_workspace(context, session.arguments.target, progress=progress)
    lines = [words("evidence_cli.backed_up", path=made.folder, count=made.documents)]
    lines += [words("evidence_cli.not_backed_up", digest=each) for each in made.rotten]
    rotten: list[Json] = list(made.rotten)
    document: Json = {
        "folder": str(made.folder),
        "documents": made.documents,
        "copied": made.copied,
        "size": made.size,
        "rotten": rotten,
    }
    session.tell("\n".join(lines), document)
    return 0 if made.sound else REFUSED


_ACTIONS = {
    "take-in": _take_in,
    "list": _list,
    "search": _search,
    "replace": _replace,
    "rename": _rename,
    "withdraw": _withdraw,
    "history": _history,
    "request-list": _request_list,
    "scrub": _scrub,
    "collect": _collect,
    "backup": _backup,
}
