"""A pack as YAML that a person reads: block style, decimals in quotes, defaults left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.text import Shape, Text


def pack_text(instrument: Instrument) -> bytes:
    """`instrument` as the bytes of a pack."""
    text = yaml.dump(
        _plain(instrument),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=110,
    )
    return text.encode()


class _Quoted(str):
    """A text that stands in quotes always."""


class _Dumper(yaml.SafeDumper):
    """Block style with lists set in; decimals quoted; texts of several lines as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (PyYAML names it)
        return True


def _quoted(dumper: yaml.SafeDumper, value: _Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style='"')


def _lines(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    # Line ends other than \n come back as \n from every style but this one.
    odd = any(end in value for end in "\r\x85\u2028\u2029")
    style = '"' if odd else "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(_Quoted, _quoted)
_Dumper.add_representer(str, _lines)


def _plain(value: Any) -> Any:
    if isinstance(value, Text) and value.en is None and value.plain is None:
        return value.id
    if isinstance(value, Shape):
        return {
            name: _plain(part)
            for name, field in type(value).model_fields.items()
            if (part := getattr(value, name)) != field.default or field.is_required()
        }
    if isinstance(value, Decimal):
        return _Quoted(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, int | date) else str(value)
