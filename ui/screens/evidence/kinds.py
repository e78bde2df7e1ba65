"""What kinds of documents are called, and their signs."""

from __future__ import annotations

from spbe_desktop.words import Words

PICTURES = (
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/bmp",
    "image/x-ms-bmp",
    "image/webp",
    "image/tiff",
)
_PROGRAMS = ("portable-executable", "x-elf", "x-msdownload", "x-sh", "x-msdos-program")
_KINDS = (
    ("application/pdf", "pdf"),
    ("wordprocessingml", "word"),
    ("msword", "word"),
    ("spreadsheetml", "sheet"),
    ("ms-excel", "sheet"),
    ("text/csv", "sheet"),
    ("presentationml", "slides"),
    ("ms-powerpoint", "slides"),
    ("ole-storage", "office"),
    ("opendocument.text", "word"),
    ("opendocument.spreadsheet", "sheet"),
    ("opendocument.presentation", "slides"),
    ("image/", "picture"),
    ("video/", "video"),
    ("audio/", "sound"),
    ("text/", "text"),
    *((each, "program") for each in _PROGRAMS),
    ("zip", "archive"),
    ("rar", "archive"),
    ("7z", "archive"),
)
_ICONS = {
    "pdf": "file-pdf",
    "word": "file-text",
    "sheet": "table",
    "slides": "presentation",
    "office": "file-text",
    "picture": "image",
    "video": "video-camera",
    "sound": "speaker-high",
    "text": "article",
    "program": "warning-octagon",
    "archive": "archive-box",
    "other": "file",
}


def kind_of(media_type: str) -> str:
    """The kind of a document, as a word of ours."""
    return next((name for part, name in _KINDS if part in media_type), "other")


def kind_name(media_type: str, words: Words) -> str:
    """The kind in words a person uses."""
    return words(f"evidence_screen.kind_{kind_of(media_type)}")


def icon_of(media_type: str) -> str:
    """The sign of the kind."""
    return _ICONS[kind_of(media_type)]


def is_program(media_type: str) -> bool:
    """Whether it is something that would run: never opened, never run."""
    return kind_of(media_type) == "program"
