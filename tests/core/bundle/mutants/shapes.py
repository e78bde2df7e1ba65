"""Containers that lie of sizes and places, or can be read in two ways."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from random import Random

from tests.core.bundle.mutants.specimen import FOLDER, Mutant, Specimen, entries, packed
from tests.core.bundle.zip_surgery import DEFLATED, STORED, Entry, build, end, record

RECORD, CHANGED = "changed.record", "changed"
LIES = ("flags", "method", "crc", "packed", "size", "name", "mark")
UNFIT = "!larger|overlap|belong|contradicts|cut short|no ZIP|before|after|method|longer|unpacks"


@cache
def zeros(size: int) -> bytes:
    """So many zeros, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(bytes(size)) + packer.flush()


def lie(chance: Random, entry: Entry, what: str) -> object:
    """Another value than the true one."""
    true = entry.truth(b"PK")[what]
    if isinstance(true, bytes):
        at = chance.randrange(len(true))
        return true[:at] + bytes([true[at] ^ chance.randint(1, 31)]) + true[at + 1 :]
    assert isinstance(true, int)
    bits = 16 if what in ("flags", "method") else 32
    other = chance.choice((0, 1, true + 1, max(true - 1, 0), chance.getrandbits(bits), 2**bits - 1))
    return other if other != true else true ^ 1


def own_header(specimen: Specimen, chance: Random) -> Mutant:
    """A file's own header says other than the directory."""
    files = entries(specimen.files, chance)
    at = chance.randrange(len(files))
    what = chance.choice(LIES)
    files[at] = files[at].lying("local", what, lie(chance, files[at], what))
    return Mutant(build(files), (RECORD, CHANGED, "missing", UNFIT))


def directory_record(specimen: Specimen, chance: Random) -> Mutant:
    """The directory says other than the file's own header."""
    files = entries(specimen.files, chance)
    at = chance.randrange(len(files))
    what = chance.choice(LIES)
    files[at] = files[at].lying("central", what, lie(chance, files[at], what))
    return Mutant(build(files), (RECORD, CHANGED, "missing", "format.name", "!no bagit.txt", UNFIT))


def both_headers(specimen: Specimen, chance: Random) -> Mutant:
    """Both say the same, and it is not so."""
    files = entries(specimen.files, chance)
    at = chance.randrange(len(files))
    what = chance.choice(("packed", "size", "flags"))
    value = lie(chance, files[at], what)
    if what == "flags" and isinstance(value, int):
        value |= 1  # locked
    files[at] = files[at].lying("local", what, value).lying("central", what, value)
    return Mutant(build(files), (RECORD, CHANGED, "format.name", UNFIT))


def place(specimen: Specimen, chance: Random) -> Mutant:
    """A record that points somewhere else."""
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    value = chance.choice((0, 1, chance.randrange(20_000), 0xFFFFFFFF, chance.getrandbits(32)))
    files[at] = files[at].lying("central", "offset", value)
    whole = build(files)
    if whole == packed(specimen.files):
        return leading(specimen, chance)
    return Mutant(whole, (UNFIT,))


def overlapping(specimen: Specimen, chance: Random) -> Mutant:
    """Two records share one file's bytes, or one file's bytes reach into the next."""
    files = entries(specimen.files)
    at = chance.randrange(len(files) - 1)
    if chance.random() < 0.5:
        twin = replace(
            files[at], name=f"{FOLDER}/x{chance.randrange(99)}", content=files[at].content
        )
        return Mutant(build(files, [record(twin, 0)]), ("!overlap",))
    grown = len(files[at].content) + chance.randint(1, 60)
    files[at] = replace(
        files[at],
        local={"packed": grown, "size": grown},
        central={"packed": grown, "size": grown},
    )
    return Mutant(build(files), ("!overlap",))


def two_directories(specimen: Specimen, chance: Random) -> Mutant:
    """A second directory, or a second end, behind or before the first."""
    one, two = packed(specimen.files), packed(specimen.other)
    start, stop = one.index(b"PK\1\2"), one.index(b"PK\5\6")
    closed = two[two.index(b"PK\1\2") :]
    whole = chance.choice(
        (
            one + two,
            two + one,
            one + closed,
            one + one[stop:],
            one[:start] + closed + one[start:],
            one[:start] + one[start:stop] + one[start:],
            one[:stop] + one[start:stop] + end(len(specimen.files), stop - start, stop),
        )
    )
    return Mutant(whole, ("!before|after|contradicts|belong|no ZIP|overlap",))


def leading(specimen: Specimen, chance: Random) -> Mutant:
    """Something before the first file, or after the last."""
    whole = packed(specimen.files)
    strange = chance.choice((b"#!/bin/sh\n", b"MZ", b"%PDF-1.7\n", chance.randbytes(9), b"\0"))
    if chance.random() < 0.5:
        return Mutant(strange * chance.randint(1, 9) + whole, ("!before|contradicts|no ZIP",))
    return Mutant(whole + strange * chance.randint(1, 9), ("!after|no ZIP|contradicts",))


def comment(specimen: Specimen, chance: Random) -> Mutant:
    """A comment behind the directory: a second content, for who looks there."""
    said = chance.choice((b"x", packed(specimen.other)[:60_000], chance.randbytes(30)))
    whole = packed(specimen.files)
    return Mutant(
        whole[:-2] + len(said).to_bytes(2, "little") + said, ("!after|contradicts|no ZIP",)
    )


def hidden(specimen: Specimen, chance: Random) -> Mutant:
    """Bytes between two files that no record names; a file, perhaps."""
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    inside = chance.choice((b"x", packed({"x": b"isi"}), chance.randbytes(chance.randint(1, 40))))
    files[at] = replace(files[at], behind=inside)
    return Mutant(build(files), ("!belong to no file",))


def cut(specimen: Specimen, chance: Random) -> Mutant:
    """The file ends early."""
    whole = packed(specimen.files)
    return Mutant(whole[: chance.randrange(len(whole))], ("!no ZIP|cut short|contradicts|after",))


def missing_piece(specimen: Specimen, chance: Random) -> Mutant:
    """Some bytes are gone, or are there twice."""
    whole = packed(specimen.files)
    at = chance.randrange(len(whole) - 1)
    stop = min(len(whole), at + chance.randint(1, 50))
    gone = chance.random() < 0.5
    mutant = whole[:at] + whole[stop:] if gone else whole[:stop] + whole[at:]
    return Mutant(mutant, (UNFIT, "!no bagit.txt", RECORD))


def counts(specimen: Specimen, chance: Random) -> Mutant:
    """The end of the directory tells another number, size or place."""
    whole = packed(specimen.files)
    start, stop = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    true = [len(specimen.files), stop - start, start]
    told = list(true)
    at = chance.randrange(3)
    told[at] = chance.choice((0, true[at] + 1, true[at] - 1, 0xFFFF, chance.randrange(60_000)))
    if told == true:
        told[0] += 1
    count, size, begin = told
    return Mutant(whole[:stop] + end(count, size, begin), (UNFIT,))


def bomb_told(specimen: Specimen, chance: Random) -> Mutant:
    """Far more than it is packed, and it says so."""
    size = chance.choice((17 << 20, 40 << 20))
    files = entries(specimen.files)
    bomb = Entry(f"{FOLDER}/data/x", b"", DEFLATED, body=zeros(size))
    for where in ("local", "central"):
        bomb = bomb.lying(where, "size", chance.choice((size, 1 << 30, 0xFFFFFFFE)))
    files.insert(chance.randrange(len(files)), bomb)
    return Mutant(build(files), ("!unpack",))


def bombs_together(specimen: Specimen, chance: Random) -> Mutant:
    """Each of them small enough, all of them not."""
    size = 16 << 20
    files = entries(specimen.files)
    for number in range(chance.randint(5, 20)):
        bomb = Entry(f"{FOLDER}/data/{number}", b"", DEFLATED, body=zeros(size))
        files.append(bomb.lying("local", "size", size).lying("central", "size", size))
    return Mutant(build(files), ("!unpack",))


def bomb_untold(specimen: Specimen, chance: Random) -> Mutant:
    """It unpacks to more than both headers say."""
    told = chance.randrange(2000)
    bomb = Entry(f"{FOLDER}/data/x", bytes(told), DEFLATED, body=zeros(17 << 20))
    return Mutant(build([*entries(specimen.files), bomb]), (RECORD, "added"))


def crowd(specimen: Specimen, chance: Random) -> Mutant:
    """More files than are taken (the limit is lowered where this is judged)."""
    files = entries(specimen.files)
    files += [Entry(f"{FOLDER}/data/{each}", b"") for each in range(chance.randint(100, 140))]
    return Mutant(build(files), ("!more than 100 files",))


def packing(specimen: Specimen, chance: Random) -> Mutant:
    """A packing nobody uses, or a packed stream with something behind its end."""
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    if chance.random() < 0.3:
        other = chance.choice((1, 6, 9, 12, 14, 93, 95, 99))
        files[at] = files[at].lying("local", "method", other).lying("central", "method", other)
        return Mutant(build(files), ("!packed by method",))
    deflated = replace(files[at], method=DEFLATED).packed
    spoilt = chance.choice(
        (deflated + b"\0", deflated + chance.randbytes(5), deflated[:-1], b"", deflated * 2)
    )
    files[at] = replace(files[at], method=DEFLATED, body=spoilt)
    return Mutant(build(files), (RECORD, CHANGED))


def extra_lies(specimen: Specimen, chance: Random) -> Mutant:
    """64-bit sizes that are cut, or other than the true ones."""
    files = entries(specimen.files)
    at = chance.randrange(len(files))
    body = chance.randbytes(chance.choice((0, 7, 8, 15, 16)))
    extra = b"\1\0" + len(body).to_bytes(2, "little") + body
    full: dict[str, object] = {"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF}
    if chance.random() < 0.5:
        files[at] = replace(files[at], local=full, local_extra=extra, method=STORED)
    else:
        files[at] = replace(files[at], central=full, extra=extra, method=STORED)
    return Mutant(build(files), (RECORD, CHANGED, UNFIT))


KINDS = (
    *(own_header, directory_record, both_headers, place, overlapping, two_directories, leading),
    *(comment, hidden, cut, missing_piece, counts, bomb_told, bombs_together, bomb_untold, crowd),
    *(packing, extra_lies),
)
