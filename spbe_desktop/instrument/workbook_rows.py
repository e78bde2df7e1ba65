"""Row by row from a sheet into the plain data of a pack, noting where everything stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.workbook_cells import CellUnreadable, plain, read_cell
from spbe_desktop.instrument.workbook_layout import Column, Path, Sheet, key_name
from spbe_desktop.instrument.workbook_look import NAME_ROW, SUMS
from spbe_desktop.instrument.workbook_places import Places
from spbe_desktop.instrument.workbook_read import Line, Page

_LIST_KINDS = ("codes", "exacts")


@dataclass(frozen=True, slots=True)
class _Thing:
    """A thing that later rows may stand in: its data, and how it is named in a defect."""

    data: dict[str, Any]
    names: tuple[str, ...]


@dataclass
class Reader:
    """The data read so far, the cells it came from, and what was wrong."""

    data: dict[str, Any] = field(default_factory=dict)
    places: Places = field(default_factory=Places)
    defects: list[Defect] = field(default_factory=list)
    _things: dict[Path, dict[tuple[str, ...], _Thing]] = field(default_factory=dict)

    def read(self, sheet: Sheet, page: Page) -> None:
        """Read the rows of one sheet; those it stands in were read before."""
        if sheet.form == "fields":
            self._fields(sheet, page)
            return
        self._heads(sheet, page)
        for line in page.lines:
            if any(_text(value) for value in line.values.values()):
                self._row(sheet, page, line)

    def _heads(self, sheet: Sheet, page: Page) -> None:
        """A defect of a whole list stands at its sheet; one of a sum, at the cell of the sum."""
        if not sheet.keys:
            for place, head in enumerate(page.heads, start=1):
                self.places.note(f"{sheet.name}.{head}", page.cell(SUMS, place))
            self.places.note(sheet.name, page.cell(NAME_ROW, 1))

    def _fields(self, sheet: Sheet, page: Page) -> None:
        name_at, value_at = page.heads.index("field") + 1, page.heads.index("value") + 1
        columns = {column.name: column for column in sheet.columns}
        seen: set[str] = set()
        item: dict[str, Any] = {}
        for line in page.lines:
            name = _text(line.values.get(name_at))
            where = page.cell(line.number, name_at)
            if name in seen or (name and name not in columns):
                wrong = (
                    phrase("{value!r} stands twice", value=name[:40])
                    if name in seen
                    else phrase("is {value!r}", value=name[:40])
                )
                self.defects.append(Defect(where, wrong, "a field of the format, once"))
            elif name:
                seen.add(name)
                cell = page.cell(line.number, value_at)
                self._put(item, columns[name], line.values.get(value_at), cell, ("",))
            elif value_at in line.values:
                self.defects.append(Defect(where, "is empty beside a value", "a field's name"))
        self._finish(item, sheet)
        self.data.update(item)
        self._things[()] = {(): _Thing(self.data, ("",))}

    def _row(self, sheet: Sheet, page: Page, line: Line) -> None:
        at = {head: place for place, head in enumerate(page.heads, start=1) if head}
        owner = self._owner(sheet, page, line, at)
        if owner is None:
            return
        item: dict[str, Any] = {}
        keys, parent = owner
        names = self._names(sheet, parent, line, at)
        for name in names:
            self.places.note(name, page.cell(line.number, 1))
        for column in sheet.columns:
            if column.name in at:
                value = line.values.get(at[column.name])
                cell = page.cell(line.number, at[column.name])
                self._put(item, column, value, cell, () if sheet.form != "things" else names)
        self._finish(item, sheet)
        self._keep(sheet, parent.data, item, page, line)
        self._remember(sheet, page, line, at, keys, _Thing(item, names))

    def _remember(
        self,
        sheet: Sheet,
        page: Page,
        line: Line,
        at: Mapping[str, int],
        keys: tuple[str, ...],
        thing: _Thing,
    ) -> None:
        """Know the row by its code, for what stands in it; a code stands once in its list."""
        place = at.get(sheet.identity or "code")
        if sheet.form != "things" or place is None:
            return
        code = _text(line.values.get(place))
        known = self._things.setdefault(sheet.path, {})
        if (*keys, code) in known:
            cell, wrong = page.cell(line.number, place), f"{code[:40]!r} stands twice"
            self.defects.append(Defect(cell, wrong, "each code once"))
        known[(*keys, code)] = thing

    def _owner(
        self, sheet: Sheet, page: Page, line: Line, at: Mapping[str, int]
    ) -> tuple[tuple[str, ...], _Thing] | None:
        """The thing that the row stands in; a defect and none where there is no such thing."""
        keys = tuple(_text(line.values.get(at[key_name(path)])) for path in sheet.keys)
        found = self._things.get(sheet.keys[-1] if sheet.keys else (), {}).get(keys)
        if found is None and sheet.keys:
            cell = page.cell(line.number, at[key_name(sheet.keys[-1])])
            wrong = phrase("names {value!r}", value="/".join(keys)[:60])
            expected = phrase("a row of the sheet {sheet}", sheet=".".join(sheet.keys[-1]))
            self.defects.append(Defect(cell, wrong, expected))
            return None
        return keys, found or _Thing(self.data, ("",))

    def _names(
        self, sheet: Sheet, parent: _Thing, line: Line, at: Mapping[str, int]
    ) -> tuple[str, ...]:
        """How defects may name this row: by its number in the list, and by its code."""
        tail = _tail(sheet)
        there = _reach(parent.data, tail, sheet.form)
        place = ".".join(tail)
        tags = [str(len(there))]
        code = at.get("code") or at.get("value") if sheet.form == "things" else at.get("key")
        if code is not None:
            tags.append(_text(line.values.get(code)))
        plain = [f".{tag}" for tag in tags] if sheet.form == "map" else []
        ends = [*(f"[{tag}]" for tag in reversed(tags)), *plain]
        return tuple(f"{name}.{place}{end}" for name in parent.names for end in ends)

    def _keep(
        self, sheet: Sheet, data: dict[str, Any], item: dict[str, Any], page: Page, line: Line
    ) -> None:
        there = _reach(data, _tail(sheet), sheet.form)
        if sheet.form == "things":
            there.append(item)
        elif sheet.form == "texts":
            there.append(item.get("text"))
        else:
            key = item.get("key")
            if key is None or key in there:
                cell = page.cell(line.number, page.heads.index("key") + 1)
                wrong = (
                    "is empty"
                    if key is None
                    else phrase("{value!r} stands twice", value=str(key)[:40])
                )
                self.defects.append(Defect(cell, wrong, "a key, once"))
            else:
                there[key] = item.get("value")

    def _put(
        self,
        item: dict[str, Any],
        column: Column,
        value: Any,
        cell: str,
        names: tuple[str, ...],
    ) -> None:
        for name in names:
            for length in range(len(column.path), 0, -1):
                self.places.note(f"{name}.{'.'.join(column.path[:length])}", cell)
        try:
            found = read_cell(value, column)
        except CellUnreadable as error:
            self.defects.append(Defect(cell, error.wrong, error.expected))
            return
        if found is None:
            return
        *above, last = column.path
        at = item
        for step in above:
            at = at.setdefault(step, {})
        at[last] = found

    def _finish(self, item: dict[str, Any], sheet: Sheet) -> None:
        """An empty cell or sheet is an empty list where the format wants a list."""
        for column in sheet.columns:
            if column.kind in _LIST_KINDS:
                _default(item, column.path, [])
        for path, form in sheet.lists:
            _default(item, path, {} if form == "map" else [])


def _default(item: dict[str, Any], path: Path, empty: Any) -> None:
    at: Any = item
    for step in path[:-1]:
        at = at.get(step)
        if at is None:
            return
    at.setdefault(path[-1], empty)


def _reach(data: dict[str, Any], path: Path, form: str) -> Any:
    at = data
    for step in path[:-1]:
        at = at.setdefault(step, {})
    return at.setdefault(path[-1], {} if form == "map" else [])


def _tail(sheet: Sheet) -> Path:
    return sheet.path[len(sheet.keys[-1]) :] if sheet.keys else sheet.path


def _text(value: Any) -> str:
    return "" if value is None else plain(value)
