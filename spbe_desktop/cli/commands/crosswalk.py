"""`crosswalk`: what of one instrument an assessor by another may start from."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.instrument.crosswalk import Crosswalk, CrosswalkLine
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.read_crosswalk import read_crosswalk


def run(session: Session) -> int:
    """Tell every line, target by target, with its reason."""
    wanted = session.arguments
    crosswalk = read_crosswalk(wanted.source, wanted.target)
    source = read_instrument(wanted.source).instrument
    target = read_instrument(wanted.target).instrument
    session.tell("\n".join(_text(session, crosswalk, source, target)), _document(crosswalk))
    return 0


def _text(
    session: Session, crosswalk: Crosswalk, source: Instrument, target: Instrument
) -> Iterator[str]:
    language = session.words.language
    yield crosswalk.title.of(language)
    yield crosswalk.notice.of(language)
    for indicator in target.indicators:
        yield f"\n{indicator.code}  {indicator.short_title.of(language)}"
        for line in crosswalk.to(indicator.code):
            yield f"  {_line(session, line, source)}"
    alone = [line for line in crosswalk.lines if line.target is None]
    if alone:
        yield f"\n{session.words('crosswalk.without_target')}"
    yield from (f"  {_line(session, line, source)}" for line in alone)


def _line(session: Session, line: CrosswalkLine, source: Instrument) -> str:
    strength = session.words(f"crosswalk.strength_{line.strength}")
    language = session.words.language
    named = ""
    if line.source is not None:
        named = f"{line.source} {source.indicator(line.source).short_title.of(language)}: "
    return f"[{strength}] {named}{line.reason.of(language)}"


def _document(crosswalk: Crosswalk) -> Json:
    return {
        "from": crosswalk.source,
        "to": crosswalk.target,
        "official": crosswalk.official,
        "notice": crosswalk.notice.id,
        "lines": [
            {
                "from": line.source,
                "to": line.target,
                "strength": line.strength,
                "was": line.was,
                "reason": {"id": line.reason.id, "en": line.reason.en},
            }
            for line in crosswalk.lines
        ],
    }
