"""Text fitted into a room: cut with an ellipsis, or broken into lines."""

from __future__ import annotations

from spbe_desktop.charts.scene import Measure

ELLIPSIS = "…"


def fitted(text: str, size: float, room: float, measure: Measure, *, strong: bool = False) -> str:
    """`text`, cut where it would run wider than `room`; nothing where not a letter fits."""
    if measure(text, size, strong) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(text[:middle] + ELLIPSIS, size, strong) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS if low else ""


def broken(text: str, size: float, room: float, most: int, measure: Measure) -> list[str]:
    """`text` broken at spaces into at most `most` lines of `room`; the last may be cut."""
    lines: list[str] = []
    for word in text.split() if most else ():
        joined = f"{lines[-1]} {word}" if lines else word
        full = len(lines) == most
        if lines and (full or measure(joined, size, False) <= room):
            lines[-1] = joined
        else:
            lines.append(word)
    return [fitted(line, size, room, measure) for line in lines]
