"""Whether the evaluation in a bundle, itself unchanged, agrees with the files around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ValidationError

from spbe_desktop.bundle.manifest import EVALUATION, EVIDENCE, INSTRUMENT
from spbe_desktop.bundle.verdict import Problem, What


class _Instrument(BaseModel):
    """The pack the evaluation names."""

    sha256: str


class _Evidence(BaseModel):
    """A document the evaluation names."""

    sha256: str


class _Evaluation(BaseModel):
    """What of an evaluation must agree with the bag; the rest is passed over."""

    format: Literal["spbe-evaluation/1"]
    instrument: _Instrument
    evidence: tuple[_Evidence, ...]


def contradictions(content: bytes, digests: Mapping[str, str]) -> Iterator[Problem]:
    """What `evaluation.json` names and the manifest (`digests`) does not hold."""
    try:
        evaluation = _Evaluation.model_validate_json(content)
    except ValidationError:
        yield Problem(What.EVALUATION, EVALUATION)
        return
    if digests.get(INSTRUMENT) != evaluation.instrument.sha256:
        yield Problem(What.INSTRUMENT, INSTRUMENT)
    held = {digest for path, digest in digests.items() if path.startswith(EVIDENCE)}
    for digest in sorted({each.sha256 for each in evaluation.evidence} - held):
        yield Problem(What.EVIDENCE, f"{EVIDENCE}{digest}")
