"""The formulas of a workbook computed here, for more evaluations than an office program can.

A real spreadsheet program computes some in workbook/test_workbook_in_office.py; this reads the
same file and knows only the functions that its formulas use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from types import CodeType
from typing import Any

import openpyxl
from openpyxl.formula import Tokenizer
from openpyxl.utils import get_column_letter, range_boundaries

from spbe_desktop.report.workbook.plan import KEYS, Plan, stage_key
from spbe_desktop.report.workbook.summary import SHOWN
from spbe_desktop.report.workbook.write import write_workbook
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words

Lazy = Callable[[], Any]
Place = tuple[str, str]  # the name of a sheet, a cell


class Sheet:
    """A workbook whose values may be typed in, and whose index is computed then."""

    def __init__(self, content: bytes, stage: str, rows: Mapping[str, int]) -> None:
        book = openpyxl.load_workbook(BytesIO(content))
        self.cells: dict[Place, Any] = {}
        self.first = book.sheetnames[0]
        for page in book.worksheets:
            for row in page.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        self.cells[page.title, cell.coordinate] = self._read(page.title, cell.value)
        page = next(p for p in book.worksheets if any(c.value == stage for c in p[KEYS]))
        letter = next(c.column_letter for c in page[KEYS] if c.value == stage)
        self.typed = {code: (page.title, f"{letter}{row}") for code, row in rows.items()}
        self.known: dict[Place, Any] = {}

    def index(self, values: Mapping[str, Decimal | None]) -> str:
        """The index as the first sheet shows it, with these values typed in."""
        self.known = {}
        for code, place in self.typed.items():
            value = values.get(code)
            self.known[place] = "" if value is None else float(value)
        return str(self.value((self.first, SHOWN)))

    def value(self, place: Place) -> Any:
        """What a cell shows."""
        if place not in self.known:
            found = self.cells.get(place, "")
            if isinstance(found, CodeType):
                found = eval(found, {**self._functions(), "__builtins__": {}})
            self.known[place] = found
        return self.known[place]

    def _read(self, page: str, text: Any) -> Any:
        if not (isinstance(text, str) and text.startswith("=")):
            return text
        try:
            return compile(_python(text, page), text, "eval")
        except SyntaxError:
            return text  # of no figure that the index rests on

    def _range(self, page: str, span: str) -> list[Any]:
        left, top, right, bottom = range_boundaries(span.replace("$", ""))
        return [
            self.value((page, f"{get_column_letter(column)}{row}"))
            for row in range(top or 1, (bottom or 1) + 1)
            for column in range(left or 1, (right or 1) + 1)
        ]

    def _functions(self) -> dict[str, Any]:
        return {
            "CELL": lambda page, at: self.value((page, at.replace("$", ""))),
            "RANGE": self._range,
            "F_IF": lambda test, yes, no: yes() if test() else no(),
            "F_AND": lambda *tests: all(test() for test in tests),
            "F_ISNUMBER": lambda x: isinstance(x(), float | int),
            "F_TRIM": lambda x: str(x()).strip(),
            "F_SUM": lambda x: sum(n for n in x() if isinstance(n, float | int)),
            "F_SUMIF": lambda keys, wanted, added: _sum(added(), (keys(), wanted())),
            "F_SUMIFS": lambda added, *tests: _sum(
                added(), *((tests[n](), tests[n + 1]()) for n in range(0, len(tests), 2))
            ),
            "F_ROUND": lambda x, digits: _rounded(x(), int(digits())),
            "F_MOD": lambda x, y: x() % y(),
        }


def sheet_of(view: EvaluationView, words: Words) -> Sheet:
    """The workbook that the program writes for a view, to be typed into at its stage."""
    plan = Plan(view, words)
    return Sheet(write_workbook(view, words), stage_key(view.stage), plan.rows)


def _sum(added: list[Any], *tests: tuple[list[Any], Any]) -> float:
    fitting = [all(keys[n] == wanted for keys, wanted in tests) for n in range(len(added))]
    return sum(
        float(x) for x, fits in zip(added, fitting, strict=True) if fits and not isinstance(x, str)
    )


def _rounded(value: float, digits: int) -> float:
    """Away from zero at a tie, of the figure that the sheet shows."""
    place = Decimal(1).scaleb(-digits)
    return float(Decimal(repr(value)).quantize(place, ROUND_HALF_UP))


def _python(formula: str, page: str) -> str:
    """A formula as an expression whose every argument waits until it is asked for."""
    parts = []
    for token in Tokenizer(formula).items:
        text = token.value
        if token.type == "FUNC":
            parts.append(f"F_{text}lambda: (" if token.subtype == "OPEN" else "))")
        elif token.type == "SEP":
            parts.append("), lambda: (")
        elif token.type == "OPERAND" and token.subtype == "RANGE":
            parts.append(_place(text, page))
        elif token.type == "OPERATOR-INFIX":
            parts.append({"=": "==", "<>": "!="}.get(text, text))
        else:
            parts.append(text)
    return "".join(parts).strip()


def _place(text: str, page: str) -> str:
    named = re.fullmatch(r"'?([^'!]+)'?!(.+)", text)
    page, at = (named[1], named[2]) if named else (page, text)
    return f"{'RANGE' if ':' in at else 'CELL'}({page!r}, {at!r})"
