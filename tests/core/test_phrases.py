"""What is wrong in a file from outside is told in the reader's language, every phrase of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.words import LANGUAGES, load_words
from tests.architecture.source import CORE, sources

TOLD = {"Defect": 1, "CellUnreadable": 0, "Unfit": 0}  # the first argument that is a phrase
NAMES = {"wrong", "expected", "_EXPECTED"}


def literals(node: ast.expr) -> Iterator[str]:
    """The plain strings that an expression can give."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.Tuple):
        yield from (each for part in node.elts for each in literals(part))
    elif isinstance(node, ast.Dict):
        yield from (each for part in node.values for each in literals(part))


def phrases(tree: ast.Module) -> Iterator[str]:
    """Every phrase that a file can say of a defect."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            first = 0 if name == "phrase" else TOLD.get(name)
            taken = node.args[:1] if name == "phrase" else node.args[first:]
            if first is not None:
                yield from (each for part in taken for each in literals(part))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            plain = isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "Plain"
            if plain or ast.unparse(target) in NAMES:
                yield from literals(node.value)


SAID = {text for source in sources(CORE) for text in phrases(source.tree)}
# Codes of a pack's layers, told by the name they have in the format.
SCOPES = {"index", "domain", "aspect"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_stands_in_every_language(language: str) -> None:
    known = load_words(language).catalogue
    assert sorted(text for text in SAID if f"phrases.{text}" not in known) == []


def test_no_phrase_is_left_that_nothing_says() -> None:
    known = {key.removeprefix("phrases.") for key in load_words("id").catalogue if _is_phrase(key)}
    assert sorted(known - SAID - SCOPES) == []


def test_a_defect_is_told_in_the_readers_language() -> None:
    where = phrase("line {line}", line=3)
    defect = Defect(where, phrase("names {value!r}", value="9"), "an indicator's code")
    told = [load_words(language).defect(defect) for language in LANGUAGES]
    assert told == ["baris 3: menyebut '9' (kode indikator)", str(defect)]


def test_a_phrase_within_a_phrase_is_told_in_the_same_language() -> None:
    text = phrase("each {what} once", what=phrase("stage"))
    assert load_words("id").phrase(text) == "setiap tahap sekali"


def test_what_a_library_said_stays_as_it_is() -> None:
    assert load_words("id").phrase("found undefined alias") == "found undefined alias"


def _is_phrase(key: str) -> bool:
    return key.startswith("phrases.")
