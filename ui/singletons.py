"""Keeps None, True and False alive under PySide6 6.12 on Python 3.11.

Its wheel is built with headers in which these objects are immortal, as they are from Python
3.12 on: what returns nothing or a truth takes a reference away and never adds one. On 3.11
(which the wheel accepts) a few thousand calls bring the count of None or True to zero, and the
interpreter aborts. A count that no session can use up is what immortality means here.
docs/decisions/0006-singletons-on-python-3-11.md
"""

from __future__ import annotations

import ctypes
import sys

PLENTY = 1 << 40  # a call a microsecond for twelve days


def keep_singletons() -> None:
    """Give the singletons references that no session uses up; once, before the first Qt call."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for each in (None, True, False, NotImplemented, Ellipsis):
        if sys.getrefcount(each) < PLENTY // 2:
            # The count is the first field of every object of this interpreter.
            ctypes.c_ssize_t.from_address(id(each)).value += PLENTY
