"""From bytes to a checked pack: size, YAML, shape, rules; every defect told together."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from spbe_desktop.canonical import digest
from spbe_desktop.errors import Defect, InstrumentDefective, InstrumentUnknown
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.rules import defects

LARGEST = 4 * 1024 * 1024  # bytes; the packs we ship are below 200 kB


@dataclass(frozen=True, slots=True)
class Pack:
    """A checked instrument with the very bytes it came from and their SHA-256."""

    instrument: Instrument
    digest: str
    content: bytes


class _UniqueKeys(yaml.CSafeLoader):
    """Safe YAML that refuses a key written twice instead of keeping the last."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"key {key!r} stands twice", problem_mark=key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def load_pack(path: Path) -> Pack:
    """Read and check the pack in `path`.

    Raises InstrumentDefective with every defect: the file, the path in it, what is wrong and
    what is expected.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        wrong = Defect("-", error.strerror or str(error), "a readable file")
        raise _refusal(path.name, [wrong]) from error
    if size > LARGEST:
        raise _refusal(path.name, [Defect("-", f"is {size} bytes", f"at most {LARGEST}")])
    return parse_pack(content, path.name)


def parse_pack(content: bytes, name: str) -> Pack:
    """Check the pack in `content`; `name` is the file named in what is told."""
    try:
        data = yaml.load(content, Loader=_UniqueKeys)  # noqa: S506 (a subclass of the safe loader)
    except yaml.YAMLError as error:
        raise _refusal(name, [_yaml_defect(error)]) from error
    try:
        instrument = Instrument.model_validate(data)
    except ValidationError as error:
        raise _refusal(name, [_shape_defect(data, dict(e)) for e in error.errors()]) from error
    broken = defects(instrument)
    if broken:
        raise _refusal(name, list(broken))
    return Pack(instrument, digest(content), content)


def find_pack(identifier: str, folder: Path) -> Pack:
    """The pack `<identifier>.yaml` of `folder`; InstrumentUnknown names those there are."""
    known = sorted(path.stem for path in folder.glob("*.yaml"))
    if identifier not in known:
        raise InstrumentUnknown(instrument=identifier, known=", ".join(known) or "-")
    return load_pack(folder / f"{identifier}.yaml")


def _refusal(name: str, found: list[Defect]) -> InstrumentDefective:
    return InstrumentDefective(
        file=name, count=len(found), first=str(found[0]), defects=tuple(found)
    )


def _yaml_defect(error: yaml.YAMLError) -> Defect:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "-"
    return Defect(where, getattr(error, "problem", None) or str(error), "valid YAML")


def _shape_defect(data: Any, error: dict[str, Any]) -> Defect:
    """Turn a pydantic error into the path a pack's author sees: list items by their code."""
    parts: list[str] = []
    at = data
    for step in error["loc"]:
        at = _descend(at, step)
        code = at.get("code") if isinstance(at, dict) and isinstance(step, int) else None
        parts.append(f"[{code if code is not None else step}]" if isinstance(step, int) else step)
    where = ".".join(parts).replace(".[", "[")
    message = str(error["msg"]).removeprefix("Value error, ")
    wrong, _, expected = message.partition("; expected ")
    if not expected:
        wrong, expected = f"is {_short(error['input'])}", message
    return Defect(where or "-", wrong, expected)


def _descend(at: Any, step: Any) -> Any:
    try:
        return at[step]
    except (KeyError, IndexError, TypeError):
        return None


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
