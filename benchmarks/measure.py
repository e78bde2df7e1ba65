"""Timing: ours and the peers' turns alternate in one run, the best turn of each counts."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

Work = Callable[[], object]
OURS = "ours"


@dataclass(frozen=True)
class Row:
    """One peer in one line: what was done, by whom else, and how long both took."""

    task: str
    peer: str
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """Our time as a multiple of the peer's; below 1 we are quicker."""
        return self.ours / self.theirs


def compare(task: str, ours: Work, peers: Mapping[str, Work], turns: int = 3) -> list[Row]:
    """Let everyone take `turns` turns, one after the other, and set us beside each peer."""
    everyone = {OURS: ours, **peers}
    best = dict.fromkeys(everyone, float("inf"))
    for _ in range(turns):
        for name, work in everyone.items():
            best[name] = min(best[name], _seconds(work))
    return [Row(task, peer, best[OURS], best[peer]) for peer in peers]


def command(*words: str | Path, within: Path) -> None:
    """Run a peer's command in a folder; it must succeed."""
    subprocess.run(words, cwd=within, check=True, stdout=subprocess.DEVNULL)


def table(rows: list[Row]) -> str:
    """The rows as text, ratios last."""
    head = f"{'task':34} {'peer':36} {'ours':>10} {'peer':>10} {'ratio':>7}"
    lines = [
        f"{row.task:34} {row.peer:36} {_time(row.ours):>10} {_time(row.theirs):>10}"
        f" {row.ratio:7.2f}"
        for row in rows
    ]
    return "\n".join([head, "-" * len(head), *lines])


def _seconds(work: Work) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"
