"""Bytes as Base45 (RFC 9285): the letters that a QR code holds most densely."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(content: bytes) -> str:
    """`content` as text: two bytes are three letters, a last single one is two."""
    letters: list[str] = []
    for at in range(0, len(content), 2):
        block = content[at : at + 2]
        value = int.from_bytes(block)
        for _ in range(len(block) + 1):
            value, low = divmod(value, 45)
            letters.append(ALPHABET[low])
    return "".join(letters)


def decode(text: str) -> bytes:
    """The bytes of a Base45 text; ValueError where it is none."""
    made = bytearray()
    for at in range(0, len(text), 3):
        block = text[at : at + 3]
        if len(block) < 2 or any(letter not in _VALUES for letter in block):
            raise ValueError("not Base45")
        value = sum(_VALUES[letter] * 45**place for place, letter in enumerate(block))
        size = len(block) - 1
        if value >= 256**size:
            raise ValueError("not Base45")
        made += value.to_bytes(size)
    return bytes(made)
