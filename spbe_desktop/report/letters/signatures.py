"""Blocks to sign in, side by side, and the attendance list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.flowables import Area
from spbe_desktop.report.paper import Paper, clean
from spbe_desktop.report.tables import ruled, side_by_side
from spbe_desktop.report.wording import DOTS, NAME, role_name
from spbe_desktop.views.papers import Signer

HEIGHT, GAP = 76.0, 24.0  # of the area to sign in, and between two blocks
ROW = 25.0  # the height of a line of the attendance list


def signatures(paper: Paper, part: Part, _: int) -> list[Any]:
    """The day and place above the last block; two blocks a line, kept on one page."""
    roles = part.roles
    lines = [roles[at : at + 2] for at in range(0, len(roles), 2)]
    pieces: list[Any] = [Spacer(0, 14)]
    for number, line in enumerate(lines):
        pieces += [_line(paper, line, dated=number == 0), Spacer(0, 12)]
    return [KeepTogether(pieces)]


def _line(paper: Paper, roles: Sequence[str], *, dated: bool) -> Any:
    """One or two blocks; a single one stands at the right, as letters have it."""
    width = (paper.sheet.width - GAP) / 2
    blocks: list[Any] = [_block(paper, role, width) for role in roles]
    dates: list[Any] = [[] for _ in roles]
    if dated:
        dates[-1] = [paper.text(_dated(paper), "letter block"), Spacer(0, 4)]
    cells = [[*date, *block] for date, block in zip(dates, blocks, strict=True)]
    if len(cells) == 1:
        cells = [[], *cells]
    elif dated:
        cells[0] = [Spacer(0, dates[-1][0].style.leading + 4), *cells[0]]
    return side_by_side([cells[0], "", cells[1]], (width, GAP, width))


def _block(paper: Paper, role: str, width: float) -> list[Any]:
    signer = Signer(role=role) if paper.options.blank else paper.letterhead.signer(role)
    office = clean(signer.position)
    told = [paper.text(f"{role_name(paper, role)},", "letter block")]
    told += [paper.text(office, "letter block")] if office else []
    name = clean(signer.name) or NAME
    below = [paper.text(name, "letter name")]
    below += [paper.text(clean(signer.rank), "letter block")] if signer.rank.strip() else []
    nip = clean(signer.nip) or DOTS + DOTS[:4]
    below.append(paper.text(paper.words("letter.nip", nip=nip), "letter block"))
    return [*told, Area(role, width, HEIGHT), *below]


def _dated(paper: Paper) -> str:
    meeting = paper.meeting  # it may have been in a hall, and letters are dated in a city
    city = clean(paper.letterhead.city) or clean(meeting.place) or DOTS[:6]
    day = DOTS if meeting.day is None else paper.words.day(meeting.day)
    return f"{city}, {day}"


def attendance(paper: Paper, part: Part, __: int) -> list[Any]:
    """Who was there: a line each with room to sign, and open lines for those who come."""
    words = paper.words
    people = [each for each in paper.meeting.people if each.strip()]
    head = [words(f"letter.attendance.{key}") for key in ("number", "name", "unit", "signature")]
    count = max(part.rows, len(people))
    rows = [
        _attendant(paper, number, people[number - 1] if number <= len(people) else "")
        for number in range(1, count + 1)
    ]
    return [ruled(paper, head, rows, (24, 170, 150, 110)), Spacer(0, 10)]


def _attendant(paper: Paper, number: int, person: str) -> list[Any]:
    """One line; `person` is a name, and after a semicolon where they come from."""
    name, _, unit = clean(person).partition(";")
    cells = [paper.text(each, "cell") for each in (f"{number}.", name.strip(), unit.strip())]
    return [*cells, [Spacer(0, ROW - 12), paper.text("", "cell")]]
