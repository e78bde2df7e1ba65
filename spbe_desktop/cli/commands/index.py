"""`index`: the index of a CSV of levels, without a workspace."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.instrument.model import Aspect, Domain, Instrument
from spbe_desktop.operations.compute_index import compute_index
from spbe_desktop.scoring.index import NodeScore
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.document import result_document


def run(session: Session) -> int:
    """Tell index, predicate, domains and aspects."""
    wanted = session.arguments
    pack, score, _ = compute_index(wanted.instrument, wanted.levels, wanted.year)
    instrument = pack.instrument
    assert score.index is not None  # noqa: S101 (read_levels refuses an incomplete file)
    index = shown(score.index, instrument.rounding)
    document = result_document(score, index)
    document["instrument"] = {"id": instrument.id, "sha256": pack.digest}
    document["domains"] = [
        _node(instrument, node, layer)
        for node, layer in zip(score.domains, instrument.domains, strict=True)
    ]
    document["aspects"] = [
        _node(instrument, node, layer)
        for node, layer in zip(score.aspects, instrument.aspects, strict=True)
    ]
    words = session.words
    lines = [f"{instrument.index_name.of(words.language)}: {words.number(index)} {score.predicate}"]
    layers: tuple[Domain | Aspect, ...] = (*instrument.domains, *instrument.aspects)
    for node, layer in zip(score.domains + score.aspects, layers, strict=True):
        lines.append(f"  {words.number(_shown(instrument, node))}  {layer.name.of(words.language)}")
    session.tell("\n".join(lines), document)
    return 0


def _node(instrument: Instrument, node: NodeScore, layer: Domain | Aspect) -> Json:
    return {
        "code": node.code,
        "name": layer.name.id,
        "weight": str(node.weight),
        "value": f"{node.value:f}",
        "value_shown": str(_shown(instrument, node)),
    }


def _shown(instrument: Instrument, node: NodeScore) -> Decimal:
    assert node.value is not None  # noqa: S101 (every indicator below is rated)
    return shown(node.value, instrument.rounding)
