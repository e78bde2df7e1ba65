"""How a page looks: the theme as the style sheet of a document."""

from __future__ import annotations

from ui.theme import HEADING, SMALL, Theme

_SHEET = """
p {{ margin: 0 0 8px 0; }}
.heading1 {{ font-size: {heading}px; font-weight: 600; margin: 0 0 8px 0; }}
.heading2 {{ font-size: 17px; font-weight: 600; margin: 26px 0 8px 0; }}
.heading3 {{ font-size: 15px; font-weight: 600; margin: 16px 0 6px 0; }}
ul {{ margin: 0 0 8px 0; -qt-list-indent: 1; }}
li {{ margin: 0 0 4px 0; }}
a {{ color: {accent}; text-decoration: none; }}
td {{ padding: 6px 12px 6px 0; border-bottom: 1px solid {hairline}; vertical-align: top; }}
th {{ padding: 4px 12px 4px 0; border-bottom: 1px solid {edge}; color: {muted};
      font-size: {small}px; font-weight: 600; text-align: left; }}
.item {{ margin: 0 0 4px 18px; text-indent: -14px; }}
.name {{ color: {muted}; }}
.small {{ color: {muted}; font-size: {small}px; }}
.caption {{ color: {muted}; font-size: {small}px; font-weight: 600; margin: 0 0 4px 0; }}
.strong {{ font-weight: 600; }}
.good {{ color: {good}; }}
.warning {{ color: {warning}; }}
.bad {{ color: {bad}; }}
.added {{ background-color: {good_soft}; color: {good}; }}
.gone {{ background-color: {bad_soft}; color: {bad}; text-decoration: line-through; }}
.notice {{ background-color: {warning_soft}; padding: 8px 12px; border: none; }}
.aside {{ background-color: {ground}; padding: 8px 12px; border: none; }}
"""


def sheet(theme: Theme) -> str:
    """The style sheet of every page."""
    return _SHEET.format(heading=HEADING, small=SMALL, **theme.colours)
