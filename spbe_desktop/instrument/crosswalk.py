"""What of one instrument a new assessment by another may start from, format `spbe-crosswalk/1`.

A crosswalk never carries a score over: it says where material at hand helps, how far, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, ValidationError

from spbe_desktop.errors import CrosswalkDefective, CrosswalkUnknown, Defect, phrase
from spbe_desktop.instrument.load import Plain, shape_defect, yaml_defect
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.syntax import read_yaml
from spbe_desktop.instrument.text import Code, Shape, Text

Strength = Literal["strong", "partial", "none"]
LARGEST = 1024 * 1024  # bytes; the one we ship has 35 kB
_PLAIN: Plain = {
    "missing": ("is missing", "this field, which every crosswalk needs"),
    "extra_forbidden": ("is not a field of the format", "only the fields of spbe-crosswalk/1"),
    "model_type": ("is not a mapping", "fields with values"),
}


class CrosswalkLine(Shape):
    """One pair of indicators: how far the material of the source serves the target, and why.

    Without a source or a target nothing corresponds. `was` is the strength of the first
    proposal where a review changed it.
    """

    source: Code | None = Field(default=None, alias="from")
    target: Code | None = Field(default=None, alias="to")
    strength: Strength
    was: Literal["strong", "partial", "none", "new"] | None = None
    reason: Text

    @property
    def serves(self) -> bool:
        """Whether there is anything to start from."""
        return self.strength != "none"

    @property
    def place(self) -> str:
        """The line as defects name it."""
        return f"lines[{self.source or '-'} > {self.target or '-'}]"


class Crosswalk(Shape):
    """All lines from one instrument to another; `official` if the ministry published it."""

    format: Literal["spbe-crosswalk/1"]
    source: str = Field(alias="from")
    target: str = Field(alias="to")
    official: bool
    title: Text
    notice: Text
    lines: tuple[CrosswalkLine, ...] = Field(min_length=1)

    def to(self, indicator: str) -> tuple[CrosswalkLine, ...]:
        """The lines of a target indicator, in the order of the file."""
        return tuple(line for line in self.lines if line.target == indicator)

    def out_of(self, indicator: str) -> tuple[CrosswalkLine, ...]:
        """The lines of a source indicator, in the order of the file."""
        return tuple(line for line in self.lines if line.source == indicator)


def find_crosswalk(source: Instrument, target: Instrument, folder: Path) -> Crosswalk:
    """The crosswalk `<source>--<target>.yaml` of `folder`; CrosswalkUnknown names those there."""
    path = folder / f"{source.id}--{target.id}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(each.stem for each in folder.glob("*.yaml"))) or "-"
        raise CrosswalkUnknown(source=source.id, target=target.id, known=known)
    size = path.stat().st_size
    if size > LARGEST:
        raise _refusal(
            path.name,
            [
                Defect(
                    "-",
                    phrase("is {size} bytes", size=size),
                    phrase("at most {most}", most=LARGEST),
                )
            ],
        )
    return parse_crosswalk(path.read_bytes(), path.name, source, target)


def parse_crosswalk(content: bytes, name: str, source: Instrument, target: Instrument) -> Crosswalk:
    """Check the crosswalk in `content` against its packs; CrosswalkDefective tells every defect."""
    try:
        data = read_yaml(content)
        crosswalk = Crosswalk.model_validate(data)
    except yaml.YAMLError as error:
        raise _refusal(name, [yaml_defect(error)]) from error
    except ValidationError as error:
        found = [shape_defect(data, dict(each), _PLAIN) for each in error.errors()]
        raise _refusal(name, found) from error
    broken = [*_ends(crosswalk, source, target), *_lines(crosswalk)]
    if broken:
        raise _refusal(name, broken)
    return crosswalk


def _ends(crosswalk: Crosswalk, source: Instrument, target: Instrument) -> Iterator[Defect]:
    """Both packs are those named, and each of their indicators stands in a line."""
    ends = (
        ("from", crosswalk.source, source, [line.source for line in crosswalk.lines]),
        ("to", crosswalk.target, target, [line.target for line in crosswalk.lines]),
    )
    for field, named, pack, codes in ends:
        if named != pack.id:
            yield Defect(field, phrase("is {value!r}", value=named), pack.id)
        for line, code in zip(crosswalk.lines, codes, strict=True):
            if code is not None and not pack.has(code):
                yield Defect(
                    f"{line.place}.{field}",
                    phrase("is {value!r}", value=code),
                    phrase("an indicator of {id}", id=pack.id),
                )
        for each in pack.indicators:
            if each.repeats is None and each.code not in codes:
                expected = "at least one, of strength none where nothing corresponds"
                yield Defect(
                    "lines",
                    phrase("no line {field} indicator {code!r}", field=field, code=each.code),
                    expected,
                )


def _lines(crosswalk: Crosswalk) -> Iterator[Defect]:
    """Each line says one thing once, and no two contradict each other."""
    pairs = Counter((line.source, line.target) for line in crosswalk.lines)
    for line in crosswalk.lines:
        alone = line.source is None or line.target is None
        if line.source is None and line.target is None:
            yield Defect(line.place, "names no indicator", "from, to, or both")
        if pairs[line.source, line.target] > 1:
            yield Defect(line.place, "stands more than once", "each pair once")
        if alone and line.strength != "none":
            expected = "none, since one side is missing"
            yield Defect(
                f"{line.place}.strength", phrase("is {value}", value=line.strength), expected
            )
        if alone and any(_serves(each, line) for each in crosswalk.lines):
            expected = "no such line: others of this indicator serve"
            yield Defect(line.place, "says that nothing corresponds", expected)
        if line.was == line.strength:
            yield Defect(
                f"{line.place}.was", phrase("is {was}, as now", was=line.was), "only a change"
            )
        if line.reason.en is None:
            yield Defect(f"{line.place}.reason.en", "is missing", "the reason in English too")


def _serves(other: CrosswalkLine, alone: CrosswalkLine) -> bool:
    """Whether `other` is of use to the one indicator that `alone` names."""
    same = other.target == alone.target if alone.target else other.source == alone.source
    return same and other.serves


def _refusal(name: str, found: list[Defect]) -> CrosswalkDefective:
    return CrosswalkDefective(file=name, count=len(found), first=found[0], defects=tuple(found))
