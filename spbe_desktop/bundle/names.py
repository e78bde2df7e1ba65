"""Names inside a bundle: ones that every file system takes, and ones that are refused."""

from __future__ import annotations

import re
import unicodedata

from spbe_desktop.views.evaluation import EvaluationView

LONGEST = 100  # bytes of a file name: with the folders above it, below Windows' 260
LONGEST_SUFFIX = 16
# Reserved on Windows; `\` and `%` besides would be escaped in manifests, and differently by
# sha256sum, bagit.py and RFC 8493.
_RESERVED = frozenset('<>:"/\\|?*%')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$", re.IGNORECASE)


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
    """Whether a path from outside stays inside its folder and hides nothing from the eye."""
    if not path or path != unicodedata.normalize("NFC", path):
        return False
    if any(each == "\\" or each == ":" or _hidden(each) for each in path):
        return False
    return all(part not in ("", ".", "..") for part in path.split("/"))


def folded(path: str) -> str:
    """The form in which two paths are the same file on some system."""
    return unicodedata.normalize("NFC", path.casefold())


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
