"""The project's own source as the tests of the house see it: files, classes, functions."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORE, WINDOW = "spbe_desktop", "ui"
PRODUCT = (CORE, WINDOW)
ALL = (*PRODUCT, "main.py", "scripts", "benchmarks")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file: where it is, what it says, what it means."""

    path: Path

    @property
    def name(self) -> str:
        """The path from the project's folder, with `/`."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        """The dotted name."""
        return self.name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @cached_property
    def text(self) -> str:
        """The whole file."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The file parsed."""
        return ast.parse(self.text, self.name)

    @property
    def lines(self) -> int:
        """How long the file is."""
        return len(self.text.splitlines())

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class, also nested ones."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    def functions(self) -> Iterator[Function]:
        """Every function and method."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def imports(self) -> Iterator[str]:
        """Every module or name imported anywhere in the file, dotted."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def imports_any(self, *roots: str) -> bool:
        """Whether one of the modules `roots`, or anything in them, is imported."""
        return any(
            each == root or each.startswith(f"{root}.") for each in self.imports() for root in roots
        )


@cache
def sources(*places: str) -> tuple[Source, ...]:
    """The Python files under `places` (folders or files of the project), sorted."""
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else path.rglob("*.py")
    return tuple(Source(path) for path in sorted(found))


def length(node: ast.ClassDef | Function) -> int:
    """The lines of a definition, without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def called(node: ast.Call) -> str:
    """The dotted name of what is called, as written."""
    return ast.unparse(node.func)


def none(found: Iterable[str]) -> None:
    """Fail with everything in `found`, a line each."""
    told = "\n".join(found)
    assert not told, told
