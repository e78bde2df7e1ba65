"""What ReportLab does slowly without its accelerator in C, which is no part of our locks.

A report writes the same few hundred numbers ten thousand times. Each is put into words once, by
ReportLab's own function: the bytes stay the same.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from reportlab.lib import rl_accel

_NUMBERS = 1 << 16
_told = rl_accel.fp_str
_number = lru_cache(_NUMBERS)(_told)


def numbers(*given: Any) -> str:
    """Numbers (or one sequence of them) as a PDF has them, parted by spaces."""
    if len(given) == 1 and isinstance(given[0], list | tuple):
        given = tuple(given[0])
    return " ".join(map(_number, given))


def hasten() -> None:
    """Let every part of ReportLab that is loaded write its numbers so."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reportlab.") and getattr(module, "fp_str", None) is _told:
            module.fp_str = numbers  # type: ignore[attr-defined]


@contextmanager
def no_sweeping() -> Iterator[None]:
    """Collect no rubbish meanwhile: a paper makes much that lives until it is written."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
