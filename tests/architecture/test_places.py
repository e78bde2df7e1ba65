"""Each dangerous thing has one place, so that one file is read to trust it or to change it."""

from __future__ import annotations

import ast

from tests.architecture.source import ALL, CORE, PRODUCT, WINDOW, Source, called, none, sources

CATCH_ALL = {"ui/tasks.py", "ui/app.py", "main.py"}
THREADS = ("threading", "concurrent", "multiprocessing", "asyncio.to_thread")
QT_THREADS = ("PySide6.QtCore.QThread", "PySide6.QtCore.QThreadPool", "PySide6.QtCore.QRunnable")
NETWORK = (
    *("socket", "ssl", "http", "urllib.request", "urllib3", "ftplib", "smtplib", "xmlrpc"),
    *("httpx", "requests", "aiohttp", "websockets", "PySide6.QtNetwork"),
)


def test_a_bug_is_never_swallowed() -> None:
    none([s.name for s in sources(*ALL) if s.name not in CATCH_ALL and _swallows(s)])


def test_each_database_has_one_opener() -> None:
    opening = ("sqlite3.connect", "connect", "create_engine", "engine_from_config")
    openers = {
        source.name
        for source in sources(*PRODUCT, "main.py")
        if source.imports_any("sqlite3", "sqlalchemy", "sqlmodel") and _calls(source, *opening)
    }
    # texts.py opens the index of texts, which can be made anew (decision 0007).
    assert openers == {"spbe_desktop/store/database.py", "spbe_desktop/store/texts.py"}


def test_tables_are_known_to_the_store_alone() -> None:
    _only("spbe_desktop/store/", "sqlmodel", "sqlalchemy", "alembic", "sqlite3")


def test_only_the_vault_touches_evidence_bytes() -> None:
    named = [
        source.name
        for source in sources(*PRODUCT)
        if _reads_attribute(source, "evidence", of="paths")
    ]
    allowed = {"spbe_desktop/operations/open_workspace.py", "spbe_desktop/evidence/vault.py"}
    assert set(named) <= allowed


def test_only_the_report_room_knows_the_paper_library() -> None:
    _only("spbe_desktop/report/", "reportlab")


def test_cryptography_lives_in_identity_and_bundle() -> None:
    _only(
        ("spbe_desktop/identity/", "spbe_desktop/bundle/"),
        *("cryptography", "pyhanko", "pyhanko_certvalidator", "asn1crypto", "pyrage"),
    )


def test_only_one_file_has_threads() -> None:
    assert [s.name for s in sources(*PRODUCT) if s.imports_any(*THREADS, *QT_THREADS)] == [
        "ui/tasks.py"
    ]


def test_a_view_and_the_kit_know_no_core() -> None:
    views = [s for s in sources("ui/screens") if s.path.name == "view.py"]
    none([s.name for s in (*views, *sources("ui/kit")) if s.imports_any(CORE)])


def test_every_screen_is_view_presenter_model_screen() -> None:
    folders = {
        s.path.parent for s in sources("ui/screens") if s.path.parent.parent.name == "screens"
    }
    none([str(f) for f in sorted(folders) if not (f / "screen.py").is_file()])


def test_nothing_but_sync_reaches_the_network() -> None:
    outside = (s for s in sources(*PRODUCT, "main.py") if "spbe_desktop/sync/" not in s.name)
    none([source.name for source in outside if source.imports_any(*NETWORK)])


def test_qt_is_loaded_by_the_window_alone() -> None:
    _only(f"{WINDOW}/", "PySide6", "shiboken6", "qtawesome", "qtpy")


def test_an_instrument_is_data() -> None:
    """No indicator's title, no aspect's, no predicate stands in code."""
    official = ("Kebijakan Internal", "Memuaskan", "Sangat Baik", "Rintisan", "Terkelola")
    texts = ((s.name, _strings(s)) for s in sources(*PRODUCT, "main.py"))
    none([name for name, text in texts if any(each in text for each in official)])


def _only(rooms: str | tuple[str, ...], *libraries: str) -> None:
    outside = (s for s in sources(*PRODUCT, "main.py") if not s.name.startswith(rooms))
    none([source.name for source in outside if source.imports_any(*libraries)])


def _swallows(source: Source) -> bool:
    """Whether something catches everything and does not end by raising it again."""
    return any(
        (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and ast.unparse(node.body[-1]) != "raise"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
    )


def _calls(source: Source, *names: str) -> bool:
    calls = (called(n) for n in ast.walk(source.tree) if isinstance(n, ast.Call))
    return any(each.split(".")[-1] == name or each == name for each in calls for name in names)


def _reads_attribute(source: Source, name: str, *, of: str) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == name
        and ast.unparse(node.value).split(".")[-1] == of
        for node in ast.walk(source.tree)
    )


def _strings(source: Source) -> str:
    """The string constants of a file, docstrings left out."""
    documentation = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    }
    values = (n.value for n in ast.walk(source.tree) if isinstance(n, ast.Constant))
    return "\n".join(v for v in values if isinstance(v, str) and v not in documentation)
