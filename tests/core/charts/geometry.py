"""Where the marks of a scene lie, and whether they get into each other's way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from spbe_desktop.charts.scene import Area, Dot, Label, Mark, Path, Scene
from spbe_desktop.report.fonts import REGULAR, STRONG, register_fonts, width_of

ASCENT, DESCENT = 0.66, 0.12  # of the size: what capitals and figures take; g and p may touch
LONG = "Penyelenggaraan Layanan Administrasi Pemerintahan Berbasis Elektronik Terpadu"


@dataclass(frozen=True)
class Rect:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    low: float

    def meets(self, other: Rect) -> bool:
        """Whether the two have more than a hair in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.low, other.low) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


def measure(text: str, size: float, strong: bool) -> float:
    """How wide a text runs in the typeface of window and paper."""
    register_fonts()
    return width_of(text, STRONG if strong else REGULAR, size)


def rect(mark: Mark) -> Rect:
    """What a mark covers."""
    if isinstance(mark, Label):
        wide = measure(mark.text, mark.size, mark.strong)
        left = mark.at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[mark.align]
        base = mark.at[1]
        return Rect(left, base - ASCENT * mark.size, left + wide, base + DESCENT * mark.size)
    if isinstance(mark, Dot):
        (x, y), r = mark.at, mark.radius
        return Rect(x - r, y - r, x + r, y + r)
    xs, ys = zip(*mark.points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def labels(scene: Scene) -> list[Label]:
    """The texts of a scene that say something."""
    return [mark for mark in scene.marks if isinstance(mark, Label) and mark.text]


def texts(scene: Scene) -> list[str]:
    """What stands in a scene."""
    return [label.text for label in labels(scene)]


def collisions(scene: Scene) -> list[tuple[str, str]]:
    """The texts that run into each other."""
    pairs = combinations(labels(scene), 2)
    return [(a.text, b.text) for a, b in pairs if rect(a).meets(rect(b))]


def outside(scene: Scene, slack: float = 0.5) -> list[Mark]:
    """What leaves the scene."""
    rects = ((mark, rect(mark)) for mark in scene.marks)
    return [
        mark
        for mark, r in rects
        if r.left < -slack
        or r.top < -slack
        or r.right > scene.width + slack
        or r.low > scene.height + slack
    ]


def areas(scene: Scene) -> list[Area]:
    """The filled shapes."""
    return [mark for mark in scene.marks if isinstance(mark, Area)]


def paths(scene: Scene) -> list[Path]:
    """The lines."""
    return [mark for mark in scene.marks if isinstance(mark, Path)]
