"""What argparse says of its own accord, in the person's language."""

from __future__ import annotations

import argparse

from spbe_desktop.words import Words

# Its texts by the keys of ours; one that is not here stays as it is.
_KEYS = {
    "usage: ": "arguments.usage",
    "positional arguments": "arguments.positional",
    "options": "arguments.options",
    "show this help message and exit": "arguments.help",
    "%(prog)s: error: %(message)s\n": "arguments.error",
    "argument %(argument_name)s: %(message)s": "arguments.argument",
    "the following arguments are required: %s": "arguments.required",
    "unrecognized arguments: %s": "arguments.unknown",
    "expected one argument": "arguments.one",
    "expected at least one argument": "arguments.some",
    "not allowed with argument %s": "arguments.not_with",
    "invalid %(type)s value: %(value)r": "arguments.value",
    "invalid choice: %(value)r (choose from %(choices)s)": "arguments.choice",
}


def speak(words: Words) -> None:
    """Let argparse take its sentences from our catalogues: it asks a function of its module."""

    def said(text: str) -> str:
        key = _KEYS.get(text)
        if key is None:
            return text
        return words(key) + ("\n" if text.endswith("\n") else " " if text.endswith(" ") else "")

    argparse._ = said  # type: ignore[attr-defined]
