"""Every sentence a person can meet exists, in both languages, with the same details."""

from __future__ import annotations

import ast
import string
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from babel.messages import pofile

from spbe_desktop.errors import UserError
from spbe_desktop.paths import RESOURCES
from spbe_desktop.words import LANGUAGES, load_words

ROOT = RESOURCES.parent
LOCALE = RESOURCES / "locale"
FILES = sorted({path.name for path in LOCALE.glob("*/*.po")})
Sentence = tuple[str, ...]  # one form, or singular and plural


@cache
def catalogue(language: str, name: str) -> dict[str, Sentence]:
    """One `.po` file: key to its forms; a key written twice is a defect of its own."""
    with (LOCALE / language / name).open("rb") as file:
        found = pofile.read_po(file, locale=Locale(language), abort_invalid=True)
    sentences: dict[str, Sentence] = {}
    for message in found:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            text = message.string
            sentences[key] = (text,) if isinstance(text, str) else tuple(text or ())
    return sentences


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def mishaps(root: type[UserError] = UserError) -> Iterator[type[UserError]]:
    for each in root.__subclasses__():
        if each.__module__.startswith("spbe_desktop."):
            yield each
        yield from mishaps(each)


MISHAPS = sorted(mishaps(), key=lambda each: each.__name__)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_stands_in_every_language(language: str, name: str) -> None:
    assert (LOCALE / language / name).is_file()


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_keys(name: str) -> None:
    indonesian, english = (set(catalogue(language, name)) for language in LANGUAGES)
    assert indonesian ^ english == set()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_begins_with_the_name_of_its_file(language: str, name: str) -> None:
    stem = name.removesuffix(".po")
    assert [key for key in catalogue(language, name) if key.split(".")[0] != stem] == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_stands_once(language: str, name: str) -> None:
    lines = (LOCALE / language / name).read_text(encoding="utf-8").splitlines()
    counts = Counter(line for line in lines if line.startswith("msgid ") and line != 'msgid ""')
    assert [line for line, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_or_fuzzy(language: str, name: str) -> None:
    with (LOCALE / language / name).open("rb") as file:
        messages = list(pofile.read_po(file, locale=Locale(language)))
    empty = [k for k, forms in catalogue(language, name).items() if not all(forms) or not forms]
    assert (empty, [m.id for m in messages if m.id and m.fuzzy]) == ([], [])


@pytest.mark.parametrize("name", FILES)
def test_both_languages_name_the_same_details(name: str) -> None:
    indonesian, english = (catalogue(language, name) for language in LANGUAGES)
    differing = [
        key
        for key in indonesian.keys() & english.keys()
        if set().union(*map(places, indonesian[key])) != set().union(*map(places, english[key]))
    ]
    assert differing == []


@pytest.mark.parametrize("name", FILES)
def test_a_plural_is_a_plural_in_both_languages(name: str) -> None:
    shapes = [
        {key for key, value in load_words(language).catalogue.items() if isinstance(value, tuple)}
        for language in LANGUAGES
    ]
    keys = set(catalogue("id", name))
    assert shapes[0] & keys == shapes[1] & keys


def test_codes_of_mishaps_are_unique() -> None:
    assert [code for code, n in Counter(each.code for each in MISHAPS).items() if n > 1] == []


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mishap_has_its_sentence(mishap: type[UserError], language: str) -> None:
    told = load_words(language).problem(mishap(**dict.fromkeys(mishap.fields, "X")))
    assert "⟦" not in told
    assert told.rstrip(".").strip()


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_only_what_its_mishap_knows(
    mishap: type[UserError], language: str
) -> None:
    (sentence,) = catalogue(language, "errors.po")[f"errors.{mishap.code}"]
    assert places(sentence) <= set(mishap.fields)


def test_no_sentence_is_left_of_a_mishap_that_is_gone() -> None:
    assert set(catalogue("id", "errors.po")) == {f"errors.{each.code}" for each in MISHAPS}


SOURCES = sorted(
    [ROOT / "main.py", *(ROOT / "spbe_desktop").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
)


def asked(path: Path) -> Iterator[tuple[bool, str, int, set[str] | None]]:
    """Literal keys that a file asks its words for: plural, key, line, details (None: unknown).

    A call counts when what is called ends in `words`, or is the `plural` of such.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        plural = isinstance(node.func, ast.Attribute) and node.func.attr == "plural"
        called = node.func.value if isinstance(node.func, ast.Attribute) and plural else node.func
        key = node.args[0]
        if name_of(called) not in {"words", "_words"} or not isinstance(key, ast.Constant):
            continue
        if isinstance(key.value, str):
            names = {each.arg for each in node.keywords}
            details = None if None in names else {each for each in names if each is not None}
            yield plural, key.value, node.lineno, details


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_code_asks_for_exists(path: Path, language: str) -> None:
    known = load_words(language).catalogue
    wrong = [
        f"{path.name}:{line} {key}"
        for plural, key, line, _ in asked(path)
        if not isinstance(known.get(key), tuple if plural else str)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_gives_every_detail_that_a_sentence_names(path: Path) -> None:
    known = load_words("id").catalogue
    wrong = []
    for plural, key, line, details in asked(path):
        found = known.get(key, "")
        forms = (found,) if isinstance(found, str) else found
        needed = set().union(*map(places, forms)) - ({"count"} if plural else set())
        if details is not None and not needed <= details:
            wrong.append(f"{path.name}:{line} {key} lacks {sorted(needed - details)}")
    assert wrong == []
