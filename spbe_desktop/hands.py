"""How a long job has several small things done at the same time without starting a thread.

The core starts none: who calls it may lend it hands (the window does), and without them the same
work is done one thing after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Protocol, TypeVar

T = TypeVar("T")


class Hands(Protocol):
    """Does small things beside the job that begins them: no step, no question, no new work."""

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        """Have `work` done; what is given back waits for it, and returns or raises its outcome."""


class Alone:
    """Nobody helps: all is done at once, one thing after the other."""

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        """Do it here and now."""
        outcome = work()
        return lambda: outcome


alone: Hands = Alone()


def do_all(hands: Hands, works: Iterable[Callable[[], object]]) -> None:
    """Have all of it done; nothing goes on any more when this returns or raises."""
    with ExitStack() as waiting:
        for work in works:
            waiting.callback(hands.begin(work))
