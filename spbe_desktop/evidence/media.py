"""What a file really is, told from its first bytes and only then from its name."""

from __future__ import annotations

import mimetypes

# (offset, signature, media type): the documents evaluators are handed, and what must be marked.
_SIGNATURES = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (4, b"ftyp", "video/mp4"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"Rar!", "application/vnd.rar"),
    (0, b"7z\xbc\xaf", "application/x-7z-compressed"),
)
_ZIP = b"PK\x03\x04"
_UNKNOWN = "application/octet-stream"


def media_type(head: bytes, name: str) -> str:
    """The media type of a file from its first bytes, refined by `name` where bytes allow it."""
    for offset, signature, kind in _SIGNATURES:
        if head.startswith(signature, offset):
            return kind
    guessed = mimetypes.guess_type(name)[0] or _UNKNOWN
    if head.startswith(_ZIP):
        office = "openxmlformats" in guessed or "opendocument" in guessed
        return guessed if office else "application/zip"
    if head and b"\x00" not in head and guessed == _UNKNOWN:
        return "text/plain"
    return guessed
