"""A crosswalk as it is read: which old material may serve, how far and why; never a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from spbe_desktop.instrument.crosswalk import Crosswalk, CrosswalkLine
from spbe_desktop.instrument.model import Instrument
from ui.screens.instrument.pages.markup import (
    Cell,
    Html,
    callout,
    heading,
    join,
    paragraph,
    span,
    table,
)
from ui.screens.instrument.pages.voice import Voice

_SIGNS = {"strong": ("●", "good"), "partial": ("◐", "warning"), "none": ("○", "name")}
_WIDE = (34, 18, 48)  # percent
Packs = tuple[Instrument, Instrument]


def crosswalk_part(crosswalk: Crosswalk, packs: Packs, voice: Voice) -> Html:
    """The warning, the counts, then every indicator of the new instrument with its lines."""
    old, new = packs
    left = [line for line in crosswalk.lines if line.target is None]
    return join(
        [
            heading(_title(crosswalk, voice)),
            warning(crosswalk, voice),
            paragraph(_legend(crosswalk, voice)),
            *(
                part
                for each in new.indicators
                for part in _target(crosswalk, each.code, packs, voice)
            ),
            *([heading(voice.say("nothing_corresponds"), 3)] if left else []),
            _lines(left, voice, old_names(old, voice)),
        ]
    )


def crosswalk_lines(
    crosswalk: Crosswalk, pack: Instrument, code: str, packs: Packs, voice: Voice
) -> Html:
    """The lines of one indicator of `pack`, which is one of the two."""
    old, new = packs
    if pack.id == crosswalk.target:
        return join(
            [warning(crosswalk, voice), _lines(crosswalk.to(code), voice, old_names(old, voice))]
        )
    lines = crosswalk.out_of(code)
    return join(
        [warning(crosswalk, voice), _lines(lines, voice, old_names(new, voice), forth=True)]
    )


def warning(crosswalk: Crosswalk, voice: Voice) -> Html:
    """What the crosswalk is and is not."""
    notice = span(voice.of(crosswalk.notice), "strong")
    return callout(notice, " ", voice.say("not_carried_over"))


def old_names(pack: Instrument, voice: Voice) -> Mapping[str, str]:
    """The indicators of a pack by code, as they are called."""
    return {each.code: f"{each.code}  {voice.of(each.short_title)}" for each in pack.indicators}


def _title(crosswalk: Crosswalk, voice: Voice) -> str:
    origin = voice.say("official" if crosswalk.official else "not_official")
    return f"{voice.of(crosswalk.title)}  ·  {origin}"


def _legend(crosswalk: Crosswalk, voice: Voice) -> Html:
    return join(
        (
            join(
                [
                    span(f"{sign} {_count(crosswalk, strength)} {_word(strength, voice)}", tone),
                    span(voice.say(f"strength_{strength}_means"), "small"),
                ],
                "  ",
            )
            for strength, (sign, tone) in _SIGNS.items()
        ),
        Html("<br/>"),
    )


def _target(crosswalk: Crosswalk, code: str, packs: Packs, voice: Voice) -> Iterator[Html]:
    old, new = packs
    yield heading(old_names(new, voice)[code], 3)
    yield _lines(crosswalk.to(code), voice, old_names(old, voice))


def _lines(
    lines: Iterable[CrosswalkLine],
    voice: Voice,
    names: Mapping[str, str],
    *,
    forth: bool = False,
) -> Html:
    return table((_line(each, voice, names, forth) for each in lines), wide=_WIDE)


def _line(
    line: CrosswalkLine, voice: Voice, names: Mapping[str, str], forth: bool
) -> tuple[Cell, Cell, Cell]:
    code = line.target if forth else line.source
    name = names.get(code, code) if code else voice.say("nothing_there")
    sign, tone = _SIGNS[line.strength]
    strength = span(f"{sign} {_word(line.strength, voice)}", tone)
    if line.was:
        first = voice.say("was", strength=_word(line.was, voice))
        strength = join([strength, span(first, "small")], Html("<br/>"))
    return name, strength, voice.full(line.reason)


def _word(strength: str, voice: Voice) -> str:
    return voice.say(f"strength_{strength}")


def _count(crosswalk: Crosswalk, strength: str) -> int:
    return sum(line.strength == strength for line in crosswalk.lines)
