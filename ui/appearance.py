"""Light or dark: what the person chose, or what the system has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, load_theme

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def theme_for(application: QApplication, appearance: str) -> Theme:
    """The theme for `appearance` (system, light or dark); title bars follow where they can."""
    hints = application.styleHints()
    if appearance in _SCHEMES:
        hints.setColorScheme(_SCHEMES[appearance])
    else:
        hints.unsetColorScheme()
    return load_theme(dark=is_dark(application, appearance))


def is_dark(application: QApplication, appearance: str) -> bool:
    """Whether `appearance` is dark now."""
    # Not every platform takes the wish on, so what was chosen counts, not what it says.
    scheme = _SCHEMES.get(appearance) or application.styleHints().colorScheme()
    return scheme == Qt.ColorScheme.Dark
