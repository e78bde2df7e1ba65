"""Names inside a bundle: ones that every file system takes, and ones that are refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from spbe_desktop.views.evaluation import EvaluationView

LONGEST = 100  # bytes of a file name: with the folders above it, below Windows' 260
LONGEST_SUFFIX = 16
LONGEST_PART = 255  # bytes of one name that file systems take
# Reserved on Windows; `\` and `%` besides would be escaped in manifests, and differently by
# sha256sum, bagit.py and RFC 8493.
_RESERVED = frozenset('<>:"/\\|?*%')
# `%` is no harm in a name, and undone in the manifest; `/` parts folders.
_UNSAFE = _RESERVED - {"/", "%"}
_DEVICES = re.compile(
    r"(con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$", re.IGNORECASE
)


def safe_name(name: str) -> str:
    """`name` so that ZIP, Windows and manifests take it; the true name is in the evaluation."""
    text = unicodedata.normalize("NFC", name)
    text = "".join("_" if _awkward(each) else each for each in text).strip(" .")
    if _DEVICES.match(text):
        text = f"_{text}"
    return _shorten(text) or "_"


def slug(text: str) -> str:
    """`text` as lowercase ASCII words joined by hyphens, at most 60 characters; maybe empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def bag_folder(view: EvaluationView) -> str:
    """The top folder of the bag, also the natural name of the file."""
    return f"{slug(view.agency.name) or view.id}-{view.year}-r{view.revision}"


def is_safe(path: str) -> bool:
    """Whether a path from outside stays inside its folder, hides nothing from the eye, and is
    the same file on every system."""
    if not path or path != unicodedata.normalize("NFC", path):
        return False
    if any(each in _UNSAFE or _hidden(each) for each in path):
        return False
    return all(map(_is_safe_part, path.split("/")))


def folders_above(path: str) -> Iterator[str]:
    """Every folder that a file lies in, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path


def folded(path: str) -> str:
    """The form in which two paths are the same file on some system."""
    return unicodedata.normalize("NFC", path.casefold())


def _is_safe_part(part: str) -> bool:
    """No device, nothing that a system strips, nothing longer than a name may be."""
    stripped = part.strip(" ") == part.rstrip(".") == part
    return stripped and 0 < len(part.encode()) <= LONGEST_PART and not _DEVICES.match(part)


def _awkward(character: str) -> bool:
    return character in _RESERVED or _hidden(character)


def _hidden(character: str) -> bool:
    # Control, format (also the marks that turn text round), surrogate, line and paragraph.
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _shorten(name: str) -> str:
    if len(name.encode()) <= LONGEST:
        return name
    stem, dot, suffix = name.rpartition(".")
    tail = f".{suffix}" if dot and len(suffix.encode()) <= LONGEST_SUFFIX else ""
    head = (stem if tail else name).encode()[: LONGEST - len(tail.encode())]
    return head.decode(errors="ignore").rstrip(" .") + tail
