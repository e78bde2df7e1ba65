"""Python's rubbish is collected on the GUI thread, never on a worker.

A cycle of objects may hold widgets. The interpreter collects on whichever thread happens to ask
for memory; a worker that does takes widgets apart while the window uses them, and PySide6 crashes.
So nothing is collected by itself while a worker may run, but here, where the window's thread is.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """A worker may run from now on: nothing is collected by itself."""
    gc.disable()


def tidy() -> None:
    """On the GUI thread: collect what is young, if the interpreter would have by now."""
    if gc.get_count()[0] > gc.get_threshold()[0]:
        gc.collect(1)


def release() -> None:
    """On the GUI thread, with no worker at work: collect by itself again, starting from nothing.

    A worker on its way to rest still asks for a little; far less than brings on a collection.
    """
    gc.collect(0)
    gc.enable()
