"""Keep the office's letterhead: head lines, logo, numbering, signers, sheet.

It belongs to the workspace and to no evaluation, so no journal tells of it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from spbe_desktop.errors import LetterheadRefused, LogoUnreadable
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.store.letterheads import put_letterhead
from spbe_desktop.views.papers import SHEETS, Letterhead

NIP = 18  # digits
MOST_LINES, MOST_LETTERS = 8, 300
LARGEST, SIDE = 4 << 20, 600  # bytes of a logo's file; pixels that are kept of its longer side


def set_letterhead(context: Context, head: Letterhead) -> Letterhead:
    """Keep `head` in place of the one that was there. Raises LetterheadRefused."""
    _check(head)
    with context.database.writing() as session:
        put_letterhead(session, head)
    return head


def read_logo(path: Path) -> bytes:
    """A picture as the letterhead keeps it: PNG, no larger than paper needs, on white.

    Raises LogoUnreadable.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise LogoUnreadable(path=str(path))
        with Image.open(path) as picture:
            picture.thumbnail((SIDE, SIDE))
            shown = picture.convert("RGBA")
            ground = Image.new("RGBA", shown.size, "white")
            ground.alpha_composite(shown)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise LogoUnreadable(path=str(path)) from error
    target = BytesIO()
    ground.convert("RGB").save(target, "PNG")
    return target.getvalue()


def _check(head: Letterhead) -> None:
    if head.sheet not in SHEETS:
        raise LetterheadRefused(what=head.sheet, expected=", ".join(SHEETS))
    lines = (*head.lines, *head.address, head.numbering, head.city)
    if len(lines) > MOST_LINES + 2:
        raise LetterheadRefused(what=str(len(lines) - 2), expected=f"≤ {MOST_LINES}")
    long = next((line for line in lines if len(line) > MOST_LETTERS), None)
    if long is not None:
        raise LetterheadRefused(what=f"{long[:40]}…", expected=f"≤ {MOST_LETTERS}")
    roles = {role for kind in all_papers() for role in kind.signers}
    for each in head.signers:
        if each.role not in roles:
            raise LetterheadRefused(what=each.role, expected=", ".join(sorted(roles)))
        digits = each.nip.replace(" ", "")
        if digits and not (digits.isascii() and digits.isdigit() and len(digits) == NIP):
            raise LetterheadRefused(what=f"NIP {each.nip}", expected=str(NIP))
