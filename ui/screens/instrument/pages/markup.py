"""Rich text that cannot be broken by what a pack says: all text is escaped but our own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

Cell = str  # plain text, or Html


class Html(str):
    """Text that is markup already; everything else is escaped where it is put in."""

    __slots__ = ()


def text(said: str) -> Html:
    """`said` as it is to be read."""
    return said if isinstance(said, Html) else Html(_spaced(escape(said)))


def join(parts: Iterable[str], between: str = "") -> Html:
    """`parts` one after the other."""
    return Html(text(between).join(text(part) for part in parts))


def element(tag: str, *inside: str, kind: str = "", **attributes: str) -> Html:
    """One element; `kind` is its class in the style of the page."""
    named = {"class": kind, **attributes} if kind else attributes
    said = "".join(f' {name.rstrip("_")}="{escape(value)}"' for name, value in named.items())
    return Html(f"<{tag}{said}>{join(inside)}</{tag}>")


def paragraph(*inside: str, kind: str = "") -> Html:
    """A paragraph; nothing where there is nothing to say."""
    return element("p", *inside, kind=kind) if any(inside) else Html()


def heading(said: str, level: int = 2) -> Html:
    """A heading; a class and no <h1>, whose size Qt takes from the font and not from the style."""
    return element("p", said, kind=f"heading{level}")


def span(said: str, kind: str) -> Html:
    """A few words in a manner of their own."""
    return element("span", said, kind=kind)


def link(said: str, to: str) -> Html:
    """Words that lead to another page."""
    return element("a", said, href=to)


def callout(*inside: str, kind: str = "notice") -> Html:
    """A few sentences on a ground of their own."""
    cell = element("td", *inside, kind=kind)
    return element("table", element("tr", cell), width="100%", cellspacing="0", cellpadding="0")


def items(said: Iterable[str], kind: str = "") -> Html:
    """A list; nothing where it is empty."""
    rows = [element("li", each) for each in said]
    return element("ul", *rows, kind=kind) if rows else Html()


def table(
    rows: Iterable[Sequence[Cell]], head: Sequence[str] = (), wide: Sequence[int] = ()
) -> Html:
    """A table with hairlines; `wide` are the widths of its columns in percent."""
    body = [_row("td", row, wide) for row in rows]
    if not body:
        return Html()
    top = [_row("th", head, wide)] if head else []
    return element("table", *top, *body, width="100%", cellspacing="0", cellpadding="0")


def facts(rows: Iterable[tuple[str, str]]) -> Html:
    """Names at the left, what is known at the right; a name without anything is left out."""
    return table(([span(name, "name"), said] for name, said in rows if said), wide=(30, 70))


def _spaced(escaped: str) -> str:
    """Line breaks and wide spaces, which markup would swallow."""
    return escaped.replace("\n", "<br/>").replace("  ", " &nbsp;")


def _row(tag: str, cells: Sequence[Cell], wide: Sequence[int]) -> Html:
    widths = [*wide, *([0] * (len(cells) - len(wide)))]
    return element(
        "tr",
        *(
            element(tag, cell, **({"width": f"{share}%"} if share else {}))
            for cell, share in zip(cells, widths, strict=True)
        ),
    )
