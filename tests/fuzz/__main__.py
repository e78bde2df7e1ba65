"""Coverage-guided fuzzing by hand: `python -m tests.fuzz bundle -max_total_time=600`.

The target is one of `targets.py`, or `everything`; all that follows is libFuzzer's own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

try:
    import atheris
except ImportError:
    sys.exit("There is no atheris here (it is for Linux): nothing was fuzzed.")

with atheris.instrument_imports(
    include=[
        *("spbe_desktop.bundle", "spbe_desktop.identity", "spbe_desktop.instrument"),
        *("zipfile", "asn1crypto.core", "asn1crypto.parser", "asn1crypto.cms"),
        *("pyhanko.sign.general", "pyhanko.sign.validation.generic_cms"),
    ]
):
    from tests.fuzz import targets


def main(name: str, options: list[str]) -> None:
    """Fuzz the target `name` from its seeds on, in a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        named = [name] if name in targets.TARGETS else list(targets.TARGETS)
        for number, each in enumerate(named):
            lead = b"" if name in targets.TARGETS else bytes([number])
            for seed, content in enumerate(targets.seeds(each)):
                Path(folder, f"{each}-{seed}").write_bytes(lead + content)
        work = targets.TARGETS.get(name, targets.everything)
        arguments = [sys.argv[0], f"-max_len={targets.MOST}", *options, folder]
        atheris.Setup(arguments, work)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "everything", sys.argv[2:])
