"""What a file really is, told from its first bytes and only then from its name."""

from __future__ import annotations

import mimetypes
from pathlib import PurePath

HEAD = 4096  # bytes that are looked at
UNKNOWN = "application/octet-stream"
PROGRAM = "application/vnd.microsoft.portable-executable"
# (offset, signature, media type): the documents evaluators are handed, and what must be marked.
_SIGNATURES = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftyp", "video/mp4"),
    (0, b"MZ", PROGRAM),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\xca\xfe\xba\xbe", "application/x-mach-binary"),
    (0, b"#!", "application/x-shellscript"),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"Rar!", "application/vnd.rar"),
    (0, b"7z\xbc\xaf", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
)
_ZIP = b"PK\x03\x04"
_STATED = b"mimetypeapplication/vnd.oasis.opendocument."  # the first entry of OpenDocument
_OFFICE = ("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.")
_OLD_OFFICE = ("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint")
# What the system runs, or hands to something that does: by content and by the end of the name.
RUN = frozenset(
    {
        *(PROGRAM, "application/x-elf", "application/x-mach-binary"),
        *("application/x-shellscript", "application/x-ms-shortcut"),
    }
)
_RUN_ENDS = (
    ".exe .dll .com .scr .pif .msi .msp .bat .cmd .ps1 .psm1 .vbs .vbe .js .jse .wsf .wsh .hta .lnk"
    " .url .desktop .sh .bash .py .pyw .jar .apk .app .command .appimage .deb .rpm .reg .cpl .chm"
    " .iso .img .vhd"
)
RUN_NAMES = frozenset(_RUN_ENDS.split())
# Kinds whose bytes say what they are: a name that claims one of them can be held to it.
_CERTAIN = frozenset(kind for _, _, kind in _SIGNATURES)


def media_type(head: bytes, name: str) -> str:
    """The media type of a file from its first bytes, refined by `name` where bytes allow it."""
    guessed = _by_name(name)
    if head.startswith(_ZIP):
        return _packed(head, guessed)
    kind = _signed(head)
    if kind == "application/x-ole-storage" and guessed in _OLD_OFFICE:
        return guessed
    if kind == "video/mp4" and guessed.startswith(("video/", "audio/", "image/hei")):
        return guessed
    if kind:
        return kind
    if b"%PDF-" in head[:1024]:  # readers allow some bytes before it, and so do we
        return "application/pdf"
    if not head:
        return guessed
    if guessed in _CERTAIN or guessed.startswith(_OFFICE) or guessed == UNKNOWN:
        return _plain(head)
    return guessed


def claimed_type(kind: str, size: int, name: str) -> str:
    """The media type that `name` says, where the bytes are of another `kind`; else empty."""
    guessed = _by_name(name)
    if guessed in (UNKNOWN, kind) or not size:
        return ""
    if kind == "application/x-ole-storage" and guessed.startswith(_OFFICE[0]):
        return ""  # an office file under a password
    if kind == "application/x-shellscript" and guessed.startswith(("text/", "application/x-")):
        return ""  # a script that says it is one
    text = ("text/", "application/json", "application/xml", "application/javascript")
    if kind.startswith("text/") and guessed.startswith(text):
        return ""
    same = kind.partition("/")[0] == guessed.partition("/")[0] != "application"
    return "" if same and kind.startswith(("video/", "audio/")) else guessed


def runs(kind: str, name: str) -> bool:
    """Whether the system would run it, by its bytes or by the end of its name."""
    return kind in RUN or PurePath(name.rstrip(" .")).suffix.casefold() in RUN_NAMES


def _signed(head: bytes) -> str:
    return next((kind for at, mark, kind in _SIGNATURES if head.startswith(mark, at)), "")


def _packed(head: bytes, guessed: str) -> str:
    """A ZIP: an office file where the name says so and the first entries do not gainsay it."""
    if head[30:].startswith(_STATED):
        told = head[30 + len(b"mimetype") :]
        stated = told[: len(_OFFICE[1])] + told[len(_OFFICE[1]) :].split(b"PK", 1)[0]
        return stated.decode("ascii", "replace")
    known = guessed.startswith(_OFFICE) or "macroenabled" in guessed.casefold()
    return guessed if known else "application/zip"


def _plain(head: bytes) -> str:
    """Text, or something puremagic knows, or nothing known."""
    if b"\x00" not in head:
        return "text/plain"
    import puremagic

    try:
        found = str(puremagic.from_string(head, mime=True))
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    return found or UNKNOWN


def _by_name(name: str) -> str:
    return mimetypes.guess_type(name)[0] or UNKNOWN
