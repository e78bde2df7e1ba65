"""`instrument`: check, identify and compare packs; carry them to a spreadsheet and back."""

from __future__ import annotations

import re
from decimal import Decimal

from spbe_desktop.canonical import Json
from spbe_desktop.cli.commands import signed_packs
from spbe_desktop.cli.session import Session
from spbe_desktop.instrument.diff import LAYERS, Change, Difference, Shown
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.text import Text
from spbe_desktop.operations.check_instrument import Worked, check_instrument, open_instrument
from spbe_desktop.operations.compare_instruments import compare_instruments
from spbe_desktop.operations.export_instrument import export_instrument
from spbe_desktop.operations.import_instrument import import_instrument
from spbe_desktop.words import Words

LONGEST = 90  # characters of a text shown on a line
_LEVEL = re.compile(r"levels\[([^\]]+)\]\.(\w+)(?:\[([^\]]+)\])?(?:\.(\w+))?")


def run(session: Session) -> int:
    """Do what was asked of the instrument."""
    return _ACTIONS[session.arguments.action](session)


def _check(session: Session) -> int:
    checked, words = check_instrument(session.arguments.pack), session.words
    pack = checked.pack.instrument
    lines = [
        words(
            "instrument_cli.sound", id=pack.id, version=pack.version, title=_said(pack.title, words)
        ),
        words(
            "instrument_cli.holds",
            domains=len(pack.domains),
            aspects=len(pack.aspects),
            indicators=len(pack.indicators),
            status=words(f"instrument_cli.status_{pack.status}"),
        ),
        *(_example(each, words) for each in checked.worked),
        words("instrument_cli.digest", digest=checked.pack.digest),
    ]
    document: Json = {
        **_identity(checked.pack),
        "status": pack.status,
        "domains": len(pack.domains),
        "aspects": len(pack.aspects),
        "indicators": len(pack.indicators),
        "examples": [
            {
                "source": each.example.source,
                "expected": str(each.example.expected),
                "value": None if each.value is None else str(each.value),
                "holds": each.holds,
            }
            for each in checked.worked
        ],
    }
    session.tell("\n".join(lines), document)
    return 0 if checked.holds else 1


def _digest(session: Session) -> int:
    pack = open_instrument(session.arguments.pack)
    session.tell(f"{pack.digest}  {session.arguments.pack}", _identity(pack))
    return 0


def _diff(session: Session) -> int:
    difference = compare_instruments(session.arguments.old, session.arguments.new)
    document: Json = {
        "old": difference.old.id,
        "new": difference.new.id,
        "equal": not difference.changes,
        "kept": {layer: list(difference.kept(layer)) for layer in LAYERS},
        "changes": [
            {
                "layer": each.layer,
                "code": each.code,
                "what": each.what,
                "field": each.field,
                "before": _json(each.before),
                "after": _json(each.after),
            }
            for each in difference.changes
        ],
    }
    session.tell("\n".join(_difference(difference, session.words)), document)
    return 0


def _to_xlsx(session: Session) -> int:
    wanted = session.arguments
    pack = export_instrument(wanted.pack, wanted.target, session.words)
    session.tell(
        session.words("instrument_cli.written", id=pack.instrument.id, path=wanted.target),
        {**_identity(pack), "workbook": str(wanted.target)},
    )
    return 0


def _from_xlsx(session: Session) -> int:
    wanted = session.arguments
    pack = import_instrument(wanted.source, wanted.target)
    lines = (
        session.words("instrument_cli.written", id=pack.instrument.id, path=wanted.target),
        session.words("instrument_cli.digest", digest=pack.digest),
    )
    session.tell("\n".join(lines), {**_identity(pack), "pack": str(wanted.target)})
    return 0


def _identity(pack: Pack) -> dict[str, Json]:
    about = pack.instrument
    return {"id": about.id, "version": about.version, "digest": pack.digest}


def _example(worked: Worked, words: Words) -> str:
    value = "-" if worked.value is None else words.plain(worked.value)
    key = "instrument_cli.example" if worked.holds else "instrument_cli.example_off"
    source, expected = worked.example.source, words.plain(worked.example.expected)
    return words(key, source=source, value=value, expected=expected)


def _difference(difference: Difference, words: Words) -> list[str]:
    old, new = difference.old, difference.new
    lines = [
        words(
            "instrument_cli.compared",
            old=_named(old.id, old.version),
            new=_named(new.id, new.version),
        )
    ]
    if not difference.changes:
        return [*lines, words("instrument_cli.equal")]
    if old.id != new.id:
        lines.append(words("instrument_cli.other_law"))
    lines.append(
        words(
            "instrument_cli.summary",
            kept=len(difference.kept("indicators")),
            changed=len(difference.codes("indicators")) - _count(difference, "added", "gone"),
            added=_count(difference, "added"),
            gone=_count(difference, "gone"),
        )
    )
    return lines + [_change(each, words) for each in difference.changes]


def _count(difference: Difference, *what: str) -> int:
    return sum(each.what in what for each in difference.of("indicators"))


def _change(change: Change, words: Words) -> str:
    return words(
        f"instrument_cli.change_{change.what}",
        thing=words(f"instrument_cli.layer_{change.layer}", code=change.code),
        field=_place(change.field, words),
        before=_shown(change.before, words),
        after=_shown(change.after, words),
    )


def _place(field: str, words: Words) -> str:
    """A field as a person calls it: `levels[3].criteria[2]` is level 3, criterion 2."""
    level = _LEVEL.fullmatch(field)
    if level:
        value, part, code, within = level.groups()
        name = words(f"workbook.field_{part}") + (f" {code}" if code else "")
        name += f", {words(f'workbook.field_{within}')}" if within else ""
        return words("instrument_cli.field_in_level", value=value, name=name)
    return ": ".join(words(f"workbook.field_{part}") for part in field.split(".") if part)


def _shown(value: Shown, words: Words) -> str:
    if value is None:
        return "–"
    text = words.plain(value) if isinstance(value, Decimal) else _said(value, words)
    if not text:
        return "–"
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _said(value: Text | str, words: Words) -> str:
    return value.of(words.language) if isinstance(value, Text) else value


def _json(value: Shown) -> Json:
    if isinstance(value, Text):
        return {key: text for key, text in value.model_dump().items() if text is not None}
    return None if value is None else str(value)


def _named(identifier: str, version: int) -> str:
    return f"{identifier} v{version}"


_ACTIONS = {
    "check": _check,
    "digest": _digest,
    "diff": _diff,
    "to-xlsx": _to_xlsx,
    "from-xlsx": _from_xlsx,
    "sign": signed_packs.sign,
    "adopt": signed_packs.adopt,
    "list": signed_packs.list_packs,
}
