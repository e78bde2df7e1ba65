"""The block where a paper was signed: a code, who signed, and what the law calls it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.report.fonts import REGULAR, STRONG, lines_of, shortened
from spbe_desktop.report.paper import clean
from spbe_desktop.report.qr import draw_qr
from spbe_desktop.report.style import Look, read_look
from spbe_desktop.words import Words

PAD, MARGIN = 5.0, 7.0  # points inside the frame, and between code and text
FULL = 72.0  # points high, at which the letters have their full size
_LEADING = 1.22


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """What the block says; `name` is the one in the certificate, never a typed one."""

    name: str
    position: str
    nip: str
    signed_at: datetime
    issuer: str
    self_made: bool
    fingerprint: str
    digest: str  # of the file as it was before this signature

    def code(self, words: Words) -> str:
        """What a telephone reads from the block's code: plain sentences, no address."""
        told = {
            "name": self.name,
            "when": words.moment(self.signed_at),
            "certificate": self.fingerprint[:19],
            "digest": self.digest[:16],
        }
        return words("signature.code", **told)


def block_pdf(block: SignatureBlock, words: Words, width: float, height: float) -> bytes:
    """A PDF of one page of that size, the same for the same block."""
    look, made = read_look(), BytesIO()
    canvas = Canvas(made, pagesize=(width, height), invariant=1, initialFontName=REGULAR)
    canvas.setFillGray(1)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setStrokeColor(look.hairline)
    canvas.setLineWidth(0.7)
    canvas.roundRect(0.5, 0.5, width - 1, height - 1, 3, stroke=1, fill=0)
    side = min(height - 2 * PAD, width / 3)
    draw_qr(canvas, block.code(words), PAD, (height - side) / 2, side)
    _write(canvas, block, words, look, (PAD + side + MARGIN, width - PAD, height))
    canvas.save()
    return made.getvalue()


def _write(
    canvas: Any, block: SignatureBlock, words: Words, look: Look, room: tuple[float, float, float]
) -> None:
    left, right, height = room
    scale = min(1.15, height / FULL)
    lines = _lines(block, words, look, right - left, scale)
    total = sum(size * _LEADING for _, _, size, _ in lines)
    y = (height + total) / 2
    for text, font, size, colour in lines:
        y -= size * _LEADING
        canvas.setFont(font, size)
        canvas.setFillColor(colour)
        canvas.drawString(left, y + size * 0.24, text)


def _lines(
    block: SignatureBlock, words: Words, look: Look, width: float, scale: float
) -> list[tuple[str, str, float, Any]]:
    """Each line with its font, size and colour; what is too long is cut with an ellipsis."""
    small, large = 6.6 * scale, 8.2 * scale
    standing = "self_made" if block.self_made else "issued"
    made: list[tuple[str, str, float, Any]] = [
        (words("signature.by"), REGULAR, small, look.muted),
        *(
            (each, STRONG, large, look.ink)
            for each in lines_of(clean(block.position), STRONG, large, width, 2)
        ),
        (clean(block.name), STRONG, large, look.ink),
    ]
    if block.nip.strip():
        made.append((words("signature.nip", nip=clean(block.nip)), REGULAR, small, look.ink))
    made.append((words.moment(block.signed_at), REGULAR, small, look.ink))
    made += [
        (each, REGULAR, small, look.muted)
        for each in lines_of(
            words(f"signature.{standing}", issuer=clean(block.issuer)), REGULAR, small, width, 2
        )
    ]
    return [(shortened(text, font, size, width), font, size, c) for text, font, size, c in made]
