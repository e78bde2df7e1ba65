"""The digest of what an evaluation says, whatever was printed or sealed of it since."""

from __future__ import annotations

from spbe_desktop.canonical import Json, canonical, digest

# Sealing moves these on and changes nothing of what is said.
MOVING = ("revision", "journal", "updated_at")


def state_digest(document: Json) -> str:
    """The SHA-256 of an evaluation document without its counters, as 64 hex digits.

    With stock tools: `jq -jcS 'del(.revision,.journal,.updated_at)' evaluation.json | sha256sum`.
    """
    told = document if isinstance(document, dict) else {}
    return digest(canonical({key: value for key, value in told.items() if key not in MOVING}))
