"""What the machine must bring itself: system packages, Qt's libraries, stock tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

APT = ("apt-get", "install", "-y", "--no-install-recommends")

# Debian's name for each shared library that PySide6's wheels expect of the system.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Tools that others wrote and the tests hold our files against: command → Debian packages.
TOOLS = {
    "openssl": "openssl",
    "pdffonts": "poppler-utils",
    "pdfsig": "poppler-utils",
    "pdftotext": "poppler-utils",
    "sha256sum": "coreutils",
    "soffice": "libreoffice-calc-nogui libreoffice-writer-nogui",
    "unzip": "unzip",
    "zip": "zip",
}
BENCH_TOOLS = {
    "sha256sum": "coreutils",
    "zip": "zip",
    "openssl": "openssl",
    "pdfgrep": "pdfgrep",
}
FREEZE_TOOLS = {"objdump": "binutils", "strip": "binutils"}


class Lacking(Exception):
    """The machine lacks something; the message says what, and the command that brings it."""


def install(packages: Iterable[str], reason: str) -> None:
    """Bring system packages: as root with apt install them, else name the one command."""
    wanted = sorted(set(packages))
    if not wanted:
        return
    if shutil.which("apt-get") is None:
        raise Lacking(f"{reason} Install what your system calls: {' '.join(wanted)}")
    if os.geteuid() != 0:
        raise Lacking(f"{reason} Run this, then try again:\n  sudo {' '.join((*APT, *wanted))}")
    say(f"{reason} Installing {' '.join(wanted)}")
    if not _apt((*APT, *wanted)):
        # A machine whose package lists were never fetched knows no package at all.
        _apt(("apt-get", "update", "-qq"))
        if not _apt((*APT, *wanted)):
            raise Lacking(f"{reason} This failed:\n  {' '.join((*APT, *wanted))}")


def need_tools(tools: dict[str, str], reason: str) -> None:
    """Bring the commands that are not there."""
    lacking = [packages for tool, packages in tools.items() if shutil.which(tool) is None]
    install((package for packages in lacking for package in packages.split()), reason)


def need_qt_libraries(python: Path, *, window: bool) -> None:
    """Bring the libraries that Qt finds missing: for drawing, and with `window` for X11."""
    if sys.platform != "linux":
        return
    files = _qt_files(python, window=window)
    missing = missing_libraries(files)
    if not missing:
        return
    unknown = sorted(name for name in missing if name not in PACKAGES)
    if unknown:
        raise Lacking(f"Qt lacks system libraries of unknown origin: {', '.join(unknown)}")
    install((PACKAGES[name] for name in missing), "Qt lacks system libraries.")
    left = missing_libraries(files)
    if left:
        raise Lacking(f"Qt still lacks {', '.join(sorted(left))}")


def missing_libraries(files: Sequence[Path]) -> set[str]:
    """The shared libraries that the loader does not find, asked of the loader itself."""
    found = subprocess.run(
        ["ldd", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    if "`GLIBC_" in found.stdout + found.stderr:
        raise Lacking("This system is too old for Qt 6.12: it needs glibc 2.34 (Debian 12).")
    return {line.split()[0] for line in found.stdout.splitlines() if "=> not found" in line}


def has_display() -> bool:
    """Whether a window can open here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def say(text: str) -> None:
    """Tell a line at once, before what a child process writes."""
    print(text, flush=True)


def _apt(command: Sequence[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _qt_files(python: Path, *, window: bool) -> list[Path]:
    """What Qt loads here: its libraries in use, and the plugins that draw."""
    code = "import PySide6; print(PySide6.__path__[0])"
    found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    home = Path(found.stdout.strip())
    plugins = ["libqoffscreen.so", *(["libqxcb.so"] if window else [])]
    return [
        *(home / f"Qt{name}.abi3.so" for name in ("Widgets", "Pdf", "PrintSupport", "Svg")),
        *(home / "Qt" / "plugins" / "platforms" / name for name in plugins),
    ]
