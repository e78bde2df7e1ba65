"""What a scene is made of: flat shapes in points, its origin at the upper left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Measure = Callable[[str, float, bool], float]  # how wide a text runs at a size, strong or not
Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour token; `strength` below 1 thins it towards the ground it lies on.

    The name `level` is the place `at` on the ramp of levels, 0 lowest to 1 highest; with
    `ink` it is whatever is read best on that colour.
    """

    name: str
    strength: float = 1.0
    at: float = 0.0
    ink: bool = False


def level(at: float, strength: float = 1.0) -> Paint:
    """The colour of a place on the scale."""
    return Paint("level", strength, at)


def on_level(at: float) -> Paint:
    """What is read best on the colour of a place on the scale."""
    return Paint("level", at=at, ink=True)


ACCENT, INK, MUTED = Paint("accent"), Paint("ink"), Paint("muted")
HAIRLINE, PAPER = Paint("hairline"), Paint("paper")


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point, open or closed; `dash` in points on and off."""

    points: tuple[Point, ...]
    colour: Paint
    width: float = 1.0
    dash: tuple[float, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon without a line around it."""

    points: tuple[Point, ...]
    colour: Paint


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle."""

    at: Point
    radius: float
    colour: Paint


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `at` is where its baseline begins, is centred, or ends."""

    at: Point
    text: str
    size: float
    colour: Paint
    strong: bool = False
    align: Align = "left"


Mark = Path | Area | Dot | Label


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle that answers: what it says, and where a click on it leads (or nowhere)."""

    x: float
    y: float
    width: float
    height: float
    said: str
    target: str = ""

    def holds(self, at: Point) -> bool:
        """Whether a point lies in it."""
        across, down = at[0] - self.x, at[1] - self.y
        return 0 <= across < self.width and 0 <= down < self.height


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing, and what it tells who cannot see it."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...] = ()
    said: str = ""

    def spot_at(self, at: Point) -> Spot | None:
        """The uppermost spot at a point."""
        return next((spot for spot in reversed(self.spots) if spot.holds(at)), None)


def box(x: float, y: float, width: float, height: float, colour: Paint) -> Area:
    """A filled rectangle."""
    right, low = x + width, y + height
    return Area(((x, y), (right, y), (right, low), (x, low)), colour)
