"""What the person has filled in before sealing."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wish:
    """The signer's passphrase; and, where no identity exists yet, who signs from now on."""

    passphrase: str = field(repr=False)
    again: str = field(default="", repr=False)
    name: str = ""
    nip: str = ""
    unit: str = ""
    recipients: str = ""  # whom the file is encrypted to, as typed; empty for nobody
