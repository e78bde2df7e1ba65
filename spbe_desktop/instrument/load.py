"""From bytes to a checked pack: size, YAML, shape, rules; every defect told together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from spbe_desktop.canonical import digest
from spbe_desktop.errors import Defect, InstrumentDefective, InstrumentUnknown, phrase
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.rules import defects
from spbe_desktop.instrument.syntax import read_yaml
from spbe_desktop.instrument.text import Unfit

LARGEST = 4 * 1024 * 1024  # bytes; the packs we ship are below 200 kB


@dataclass(frozen=True, slots=True)
class Pack:
    """A checked instrument with the very bytes it came from and their SHA-256."""

    instrument: Instrument
    digest: str
    content: bytes


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
        raise refusal(path.name, [wrong]) from error
    if size > LARGEST:
        raise refusal(path.name, [_too_large(size)])
    return parse_pack(content, path.name)


def parse_pack(content: bytes, name: str) -> Pack:
    """Check the pack in `content`; `name` is the file named in what is told."""
    if len(content) > LARGEST:
        raise refusal(name, [_too_large(len(content))])
    try:
        data = read_yaml(content)
    except yaml.YAMLError as error:
        raise refusal(name, [yaml_defect(error)]) from error
    return Pack(check_data(data, name), digest(content), content)


def check_data(data: Any, name: str) -> Instrument:
    """The instrument in plain `data`; InstrumentDefective with every defect of it."""
    try:
        instrument = Instrument.model_validate(data)
    except ValidationError as error:
        raise refusal(name, [shape_defect(data, dict(e)) for e in error.errors()]) from error
    broken = defects(instrument)
    if broken:
        raise refusal(name, list(broken))
    return instrument


def find_pack(identifier: str, folder: Path) -> Pack:
    """The pack `<identifier>.yaml` of `folder`; InstrumentUnknown names those there are."""
    known = sorted(path.stem for path in folder.glob("*.yaml"))
    if identifier not in known:
        raise InstrumentUnknown(instrument=identifier, known=", ".join(known) or "-")
    return load_pack(folder / f"{identifier}.yaml")


Plain = Mapping[str, tuple[str, str]]
_PLAIN: Plain = {
    "missing": ("is missing", "this field, which every pack needs"),
    "extra_forbidden": ("is not a field of the format", "only the fields of spbe-instrument/1"),
    "model_type": ("is not a mapping", "fields with values"),
}


_EXPECTED = {
    "bool_type": "true or false",
    "date_type": "a date, as 2026-06-05",
    "dict_type": "fields with values",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "int_type": "a whole number",
    "less_than_equal": "{le} or less",
    "list_type": "a list",
    "literal_error": "one of {expected}",
    "string_pattern_mismatch": "a text of the form {pattern}",
    "string_type": "a text",
    "too_long": "no more than {max_length} entries",
    "too_short": "{min_length} or more entries",
    "tuple_type": "a list",
}


def refusal(name: str, found: list[Defect]) -> InstrumentDefective:
    """The refusal of the file `name` for the defects `found`, of which there is one at least."""
    return InstrumentDefective(file=name, count=len(found), first=found[0], defects=tuple(found))


def _too_large(size: int) -> Defect:
    return Defect("-", phrase("is {size} bytes", size=size), phrase("at most {most}", most=LARGEST))


def yaml_defect(error: yaml.YAMLError) -> Defect:
    """Where a file stops being plain YAML, and why."""
    mark = getattr(error, "problem_mark", None)
    where = (
        phrase("line {line}, column {column}", line=mark.line + 1, column=mark.column + 1)
        if mark
        else "-"
    )
    problem = getattr(error, "problem", None) or str(error)
    return Defect(where, problem.partition("\n")[0], "plain YAML in UTF-8")


def shape_defect(data: Any, error: dict[str, Any], plain: Plain = _PLAIN) -> Defect:
    """Turn a pydantic error into the path an author sees: list items by their code.

    `plain` has the words for the plainest errors, by pydantic's name for them.
    """
    parts: list[str] = []
    at = data
    for step in error["loc"]:
        at = _descend(at, step)
        code = at.get("code") if isinstance(at, dict) and isinstance(step, int) else None
        name = code if isinstance(code, str | int) else step
        parts.append(f"[{name}]" if isinstance(step, int) else step)
    where = ".".join(parts).replace(".[", "[") or "-"
    if error["type"] in plain:
        return Defect(where, *plain[error["type"]])
    unfit = error.get("ctx", {}).get("error")
    if isinstance(unfit, Unfit):
        return Defect(where, unfit.wrong, unfit.expected)
    return Defect(where, phrase("is {value}", value=_short(error["input"])), _expected(error))


def _expected(error: Mapping[str, Any]) -> str:
    """What a field asks for, by pydantic's name for the error; its own words for a rare one."""
    limits = error.get("ctx", {})
    made = _EXPECTED.get(error["type"])
    return phrase(made, **limits) if made and limits else made or str(error["msg"])


def _descend(at: Any, step: Any) -> Any:
    try:
        return at[step]
    except (KeyError, IndexError, TypeError):
        return None


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
