"""Codes of indicators as links, many on a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import styled

_NONE = "–"


@dataclass(frozen=True)
class Link:
    """An indicator by its code; `title` is said while the pointer rests on it."""

    code: str
    title: str
    text: str = ""  # what stands there, the code if empty


class LinkLine(QLabel):
    """Codes of indicators, each a link that keyboard and pointer reach."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, role="row")
        self._titles: dict[str, str] = {}
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkHovered.connect(self._tell)

    def show_links(self, links: Sequence[Link], name: str) -> None:
        """Show these; a dash for none."""
        self._titles = {link.code: link.title for link in links}
        parts = (
            f'<a href="{escape(link.code)}" style="text-decoration:none">'
            f"{escape(link.text or link.code)}</a>"
            for link in links
        )
        self.setText("&nbsp;&nbsp; ".join(parts) if links else _NONE)
        self.setAccessibleName(f"{name}: {', '.join(link.code for link in links) or _NONE}")
        focus = Qt.FocusPolicy.StrongFocus if links else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)

    def _tell(self, code: str) -> None:
        self.setToolTip(self._titles.get(code, ""))
