"""Pictures of every screen, in both languages, light and dark, on a small laptop and at 150 %.

    python -m scripts.pictures [folder]        (make pictures)

They go to `out/pictures/<scale>/<language>-<appearance>/<screen>.png`; what an instrument looks
like beside the first one goes to `<screen>-<instrument>.png`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_desktop.operations.context import Context
    from spbe_desktop.views.evaluation import EvaluationView

OUT = Path("out") / "pictures"
SCALES = ("1", "1.5")
OTHERS = {"permenpanrb-8-2026": 2026, "permenpanrb-5-2018": 2018}  # with a year of theirs
OF_OTHERS = ("score", "dashboard", "report")
APPEARANCES = ("light", "dark")


def main(arguments: Sequence[str]) -> int:
    """Draw at each scale in a process of its own: Qt reads the scale once."""
    if arguments[:1] == ["--at"]:
        draw(float(arguments[1]), Path(arguments[2]))
        return 0
    out = Path(arguments[0]) if arguments else OUT
    for scale in SCALES:
        variables = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "scripts.pictures", "--at", scale, str(out)]
        done = subprocess.run(command, env={**os.environ, **variables}, check=False)
        if done.returncode:
            return done.returncode
    print(f"{len(list(out.rglob('*.png')))} pictures in {out}")
    return 0


def draw(scale: float, out: Path) -> None:
    """Every screen over the sample, then some of them over the other instruments."""
    from spbe_desktop.operations.load_sample import load_sample
    from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
    from spbe_desktop.words import LANGUAGES

    for language in LANGUAGES:
        with TemporaryDirectory(prefix="spbe-pictures-") as room:
            context = open_workspace(Path(room) / "workspace", create=True, language=language)
            sample = load_sample(context).id
            others = {name: _judged(context, name, year).id for name, year in OTHERS.items()}
            for appearance in APPEARANCES:
                folder = out / f"{round(scale * 100)}" / f"{language}-{appearance}"
                folder.mkdir(parents=True, exist_ok=True)
                _windows(context, appearance, scale, folder, {"": sample, **others})
            close_workspace(context)


def _judged(context: Context, instrument: str, year: int) -> EvaluationView:
    """An evaluation by another instrument with most of its indicators rated."""
    from spbe_desktop.operations.rate_indicator import rate_indicator
    from spbe_desktop.operations.start_evaluation import start_evaluation

    view = start_evaluation(
        context, agency="Kota Denpasar", year=year, instrument=instrument, activity="evaluasi"
    )
    scale = view.instrument.scale
    for number, each in enumerate(view.instrument.indicators):
        if number % 9 != 8:
            value = scale.min + (scale.max - scale.min) * (number * 3 % 5) / Decimal(4)
            value = value if scale.step is None else Decimal(int(value))
            rate_indicator(context, view.id, each.code, value)
    return view


def _windows(
    context: Context, appearance: str, scale: float, folder: Path, evaluations: dict[str, str]
) -> None:
    """One window, in which one evaluation after the other is opened."""
    from ui.app import compose, make_application
    from ui.checkup import HEIGHT, WIDTH, settle
    from ui.theme import load_theme

    theme = load_theme(dark=appearance == "dark")
    theme.dress(make_application())
    window = compose(context, theme)
    window.resize(int(WIDTH / scale), int(HEIGHT / scale))
    window.show()
    for instrument, evaluation in evaluations.items():
        window.desk.bus.evaluation_opened.emit(evaluation)
        settle(window)
        for name in OF_OTHERS if instrument else [screen.name for screen in window.screens]:
            window.show_screen(name)
            settle(window)
            target = folder / f"{name}{f'-{instrument}' if instrument else ''}.png"
            if not window.grab().save(str(target)):
                raise OSError(target)
    window.close()
    window.deleteLater()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
