"""Names that lead away, hide something, or are two files here and one there."""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import replace
from random import Random

from tests.core.bundle.mutants.specimen import FOLDER, Mutant, Specimen, entries
from tests.core.bundle.zip_surgery import Entry, build

NAME, TWICE, ADDED = "format.name", "format.twice", "added"
DEVICES = ("con", "PRN", "aux", "Nul", "com1", "COM9", "lpt3", "COM²", "conin$", "CONOUT$")
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u061c\u200e\u200f\u202a\u202b\u202e\u2066\u2069"
CONTROL = "\x00\x01\x07\x08\n\r\x1b\x7f\x85\u2028\u2029"
LOOKALIKES = {
    **dict(zip("aceiopxysj", "асеіорхуѕј", strict=True)),
    **dict(zip("dvn", "ԁѵո", strict=True)),
    "-": "‐",
    ".": "․",
}


def added(specimen: Specimen, chance: Random, name: str, mode: int = 0o100644) -> bytes:
    """The bundle with one more file, at any place in it."""
    files = entries(specimen.files)
    extra = Entry(name, chance.randbytes(chance.randrange(40)), mode=mode << 16)
    files.insert(chance.randrange(len(files) + 1), extra)
    return build(files)


def below(chance: Random, name: str) -> str:
    """`name` in some folder of the bag."""
    return f"{FOLDER}/{chance.choice(('', 'data/', 'data/evidence/', 'signatures/'))}{name}"


def twice(specimen: Specimen, chance: Random) -> Mutant:
    """One path, two contents."""
    name = chance.choice(list(specimen.files))
    return Mutant(added(specimen, chance, f"{FOLDER}/{name}"), (TWICE,))


def case_twin(specimen: Specimen, chance: Random) -> Mutant:
    """A path that is another one where upper and lower case are one."""
    name = chance.choice(list(specimen.files))
    letters = [at for at, each in enumerate(name) if each.swapcase() != each]
    at = chance.choice(letters)
    twin = name[:at] + name[at].swapcase() + name[at + 1 :]
    return Mutant(added(specimen, chance, f"{FOLDER}/{twin}"), (TWICE,))


def file_and_folder(specimen: Specimen, chance: Random) -> Mutant:
    """A file that is also the folder of another."""
    name = chance.choice(list(specimen.files))
    return Mutant(added(specimen, chance, f"{FOLDER}/{name}/x{chance.random()}"), (TWICE,))


def traversal(specimen: Specimen, chance: Random) -> Mutant:
    """Up and out."""
    up = "../" * chance.randint(1, 6)
    start = chance.choice(("", f"{FOLDER}/", f"{FOLDER}/data/", f"{FOLDER}/./", f"{FOLDER}//"))
    target = chance.choice(("etc/cron.d/x", "x", f"{FOLDER}/data/report.pdf", ".ssh/id", "bagit"))
    return Mutant(added(specimen, chance, f"{start}{up}{target}"), (NAME,))


def absolute(specimen: Specimen, chance: Random) -> Mutant:
    """From the root of some system."""
    root = chance.choice(
        ("/", "//", "C:/", "c:\\", "\\\\server\\share\\", "\\\\?\\C:\\", "\\", "/./")
    )
    return Mutant(added(specimen, chance, f"{root}{chance.randrange(99)}/x"), (NAME,))


def device(specimen: Specimen, chance: Random) -> Mutant:
    """What is a device on Windows, with any ending."""
    name = chance.choice(DEVICES) + chance.choice(("", ".txt", ".tar.gz", ".", " ", "/x"))
    return Mutant(added(specimen, chance, below(chance, name)), (NAME,))


def stream(specimen: Specimen, chance: Random) -> Mutant:
    """A stream behind a file (NTFS), or another sign that Windows keeps for itself."""
    name = chance.choice(list(specimen.files))
    tail = chance.choice(
        (":x", "::$DATA", ":x:$DATA", ":$I30:$INDEX_ALLOCATION", "?", "*", "|", "<")
    )
    return Mutant(added(specimen, chance, f"{FOLDER}/{name}{tail}"), (NAME,))


def stripped(specimen: Specimen, chance: Random) -> Mutant:
    """An ending that some systems take away, so that it is another file there."""
    name = chance.choice(list(specimen.files))
    tail = chance.choice((".", " ", "...", " .", ". "))
    return Mutant(added(specimen, chance, f"{FOLDER}/{name}{tail}"), (NAME,))


def too_long(specimen: Specimen, chance: Random) -> Mutant:
    """Longer than file systems take, or than we do."""
    if chance.random() < 0.5:
        return Mutant(
            added(specimen, chance, below(chance, "x" * chance.randint(256, 900))), (NAME,)
        )
    name = "/".join("x" * 90 for _ in range(chance.randint(12, 20)))
    return Mutant(added(specimen, chance, below(chance, name)), ("!longer than",))


def invisible(specimen: Specimen, chance: Random) -> Mutant:
    """With marks that are not seen, or that turn the text round."""
    name = chance.choice(list(specimen.files))
    at = chance.randrange(1, len(name) + 1)
    mark = chance.choice(INVISIBLE + CONTROL)
    return Mutant(added(specimen, chance, f"{FOLDER}/{name[:at]}{mark}{name[at:]}"), (NAME,))


def decomposed(specimen: Specimen, chance: Random) -> Mutant:
    """Letters and their accents apart: one name to the eye, two to the system."""
    name = unicodedata.normalize("NFD", f"{chance.choice('éüñåç')}{chance.randrange(9)}.txt")
    return Mutant(added(specimen, chance, below(chance, name)), (NAME,))


def lookalike(specimen: Specimen, chance: Random) -> Mutant:
    """A letter of another alphabet: beside the true file, or in its place."""
    name = chance.choice([each for each in specimen.files if each != specimen.signature])
    places = [at for at, each in enumerate(name) if each in LOOKALIKES and "/" not in name[at:]]
    at = chance.choice(places)
    twin = f"{FOLDER}/{name[:at]}{LOOKALIKES[name[at]]}{name[at + 1 :]}"
    if chance.random() < 0.5:
        return Mutant(added(specimen, chance, twin), (ADDED, "signature.broken"))
    files = [
        replace(each, name=twin) if each.name == f"{FOLDER}/{name}" else each
        for each in entries(specimen.files)
    ]
    return Mutant(build(files), ("missing", "signature.none", "!no bagit.txt"))


def special(specimen: Specimen, chance: Random) -> Mutant:
    """A link, a pipe, a device; new, or in place of a file."""
    kind = chance.choice((0o120777, 0o010644, 0o020644, 0o060644, 0o140755, 0o040755))
    if chance.random() < 0.5:
        return Mutant(added(specimen, chance, below(chance, "x"), kind), (NAME,))
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    files[at] = replace(files[at], mode=kind << 16)
    return Mutant(build(files), (NAME,))


def folder_away(specimen: Specimen, chance: Random) -> Mutant:
    """An empty folder where none may be, or one that is a link."""
    away = chance.choice(("../x/", "/x/", "C:/", f"{FOLDER}/../", f"{FOLDER}/nul/", "x/"))
    name, mode = chance.choice(((away, 0o040755), (f"{FOLDER}/x/", 0o120777)))
    files = [*entries(specimen.files), Entry(name, b"", mode=mode << 16)]
    return Mutant(build(files), (NAME,))


def second_name(specimen: Specimen, chance: Random) -> Mutant:
    """A second name in a field that only some programs read."""
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    name = chance.choice(("../x", "x", files[at].name + "x")).encode()
    extra = struct.pack("<2HBL", 0x7075, 5 + len(name), 1, chance.getrandbits(32)) + name
    if chance.random() < 0.5:
        files[at] = replace(files[at], extra=extra)
    else:
        files[at] = replace(files[at], local_extra=extra)
    return Mutant(build(files), (NAME,))


KINDS = (
    *(twice, case_twin, file_and_folder, traversal, absolute, device, stream, stripped, too_long),
    *(invisible, decomposed, lookalike, special, folder_away, second_name),
)
