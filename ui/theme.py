"""One visual language: colours, type, sizes and icons, the same tokens the paper uses."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from spbe_desktop.paths import RESOURCES

FAMILY = "Source Sans Pro"
GRID = 4  # px; every distance is a multiple
TEXT, SMALL, HEADING, FIGURE = 15, 13, 22, 30  # px
ICON = QSize(18, 18)
W = TypeVar("W", bound=QWidget)
_WEIGHTS = ("Regular", "It", "Semibold", "SemiboldIt", "Bold")
_STYLE = RESOURCES / "style"


@dataclass(frozen=True)
class Theme:
    """The tokens of one appearance, and what is made of them."""

    colours: dict[str, str]
    levels: tuple[str, ...]
    dark: bool = False

    def colour(self, name: str) -> QColor:
        """A token: accent, accent_soft, ink, muted, paper, ground, hairline, good, bad, …"""
        return QColor(self.colours[name])

    def level_colour(self, fraction: float) -> QColor:
        """The colour of a place on the scale, 0 lowest to 1 highest, mixed between anchors."""
        place = min(max(fraction, 0.0), 1.0) * (len(self.levels) - 1)
        low = min(int(place), len(self.levels) - 2)
        return mixed(QColor(self.levels[low]), QColor(self.levels[low + 1]), place - low)

    def icon(self, name: str, role: str = "muted", on: str = "accent") -> QIcon:
        """A Phosphor icon; `role` is its colour, `on` that while checked, name as `house`."""
        os.environ.setdefault("QT_API", "pyside6")
        # Imported here because qtawesome reads QT_API on import.
        import qtawesome

        colour, checked = self.colours[role], self.colours[on]
        icon: QIcon = qtawesome.icon(
            f"ph.{name}", color=colour, color_on=checked, color_disabled=self.colours["faint"]
        )
        return icon

    def sheet(self) -> str:
        """The style sheet of the whole window."""
        template = Template((_STYLE / "window.qss").read_text(encoding="utf-8"))
        return template.substitute(
            self.colours,
            icons=(RESOURCES / "icons" / ("dark" if self.dark else "light")).as_posix(),
            text=f"{TEXT}px",
            small=f"{SMALL}px",
            heading=f"{HEADING}px",
            figure=f"{FIGURE}px",
        )

    def dress(self, application: QApplication) -> None:
        """Give the whole application this appearance; nothing is done where it has it already."""
        sheet = self.sheet()
        if application.styleSheet() == sheet:
            return  # a sheet anew costs every widget there is
        application.setStyle("Fusion")
        application.setFont(text_font())
        application.setPalette(self._palette())
        application.setStyleSheet(sheet)

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for each, name in (
            (role.Window, "ground"),
            (role.Base, "paper"),
            (role.AlternateBase, "ground"),
            (role.Button, "paper"),
            (role.WindowText, "ink"),
            (role.Text, "ink"),
            (role.ButtonText, "ink"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "paper"),
            (role.Link, "accent"),
            (role.ToolTipBase, "ink"),
            (role.ToolTipText, "paper"),
            (role.Mid, "hairline"),
        ):
            palette.setColor(each, self.colour(name))
        return palette


def load_theme(*, dark: bool = False) -> Theme:
    """The light appearance or the dark one, from `resources/style/colours.toml`."""
    tokens = tomllib.loads((_STYLE / "colours.toml").read_text(encoding="utf-8"))
    if dark:
        tokens |= tokens["dark"]
    levels = tuple(tokens["levels"])
    colours = {name: value for name, value in tokens.items() if isinstance(value, str)}
    paper, ink = QColor(colours["paper"]), QColor(colours["ink"])
    for name in ("accent", "good", "warning", "bad"):
        soft = mixed(paper, QColor(colours[name]), 0.10)
        colours[f"{name}_soft"] = soft.name()
    colours["accent_dark"] = mixed(QColor(colours["accent"]), ink, 0.35).name()
    colours["edge"] = mixed(QColor(colours["hairline"]), QColor(colours["muted"]), 0.35).name()
    colours["faint"] = mixed(QColor(colours["hairline"]), QColor(colours["muted"]), 0.55).name()
    return Theme(colours, levels, dark)


def load_fonts() -> None:
    """Register the open typeface that comes as a dependency, so no machine looks different."""
    found = find_spec("font_source_sans_pro")
    if found is None or not found.submodule_search_locations:
        return
    folder = Path(next(iter(found.submodule_search_locations))) / "files"
    for weight in _WEIGHTS:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{weight}.ttf"))


def text_font(pixels: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface at a size, with figures of one width so that columns stand still."""
    return QFont(_font(pixels, weight))  # a copy: whoever asks may change it


@cache
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """The colour `share` of the way from `first` to `second`."""
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def styled(widget: W, **properties: object) -> W:
    """`widget` with the dynamic properties the style sheet reads, as `role="title"`."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def restyle(widget: QWidget, **properties: object) -> None:
    """Change properties of a widget that is already on screen."""
    styled(widget, **properties)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
