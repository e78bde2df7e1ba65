"""Bags whose files, lists or counts are not those that were signed; or were signed so."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from tests.core.bundle.mutants.specimen import (
    FOLDER,
    INFO,
    MANIFEST,
    TAG_MANIFEST,
    TAGS,
    Files,
    Mutant,
    Specimen,
    entries,
    packed,
)
from tests.core.bundle.zip_surgery import Entry, build

CHANGED, ADDED, MISSING, LISTING, TAG = (
    "changed",
    "added",
    "missing",
    "format.listing",
    "format.tag",
)
BROKEN = "signature.broken"
EXTRA_TAGS = (
    *(
        "manifest-md5.txt",
        "tagmanifest-md5.txt",
        "manifest-sha512.txt",
        "catatan.txt",
        "bagit.text",
    ),
    *(
        "signatures/readme.txt",
        "signatures/x.P7S",
        "desktop.ini",
        ".DS_Store",
        "__MACOSX/._bagit.txt",
    ),
)


def bent(chance: Random, content: bytes) -> bytes:
    """`content` with one thing changed: a byte turned, added, gone, or another order."""
    at = chance.randrange(len(content)) if content else 0
    ways = (
        content[:at] + bytes([content[at] ^ chance.randint(1, 255)]) + content[at + 1 :],
        content[:at] + chance.randbytes(1) + content[at:],
        content[:at] + content[at + 1 :],
        content + b"\n",
        b"",
    )
    other = chance.choice(ways)
    return other if other != content else content + b" "


def changed(specimen: Specimen, chance: Random) -> Mutant:
    """One file is another."""
    name = chance.choice([each for each in specimen.files if each != specimen.signature])
    files = {**specimen.files, name: bent(chance, specimen.files[name])}
    return Mutant(build(entries(files, chance)), (CHANGED, BROKEN))


def swapped(specimen: Specimen, chance: Random) -> Mutant:
    """Two files have each other's content, or one has that of the other bundle."""
    names = [each for each in specimen.files if each != specimen.signature]
    one, two = chance.sample(names, 2)
    files = {**specimen.files, one: specimen.files[two], two: specimen.files[one]}
    return Mutant(packed(files), (CHANGED, BROKEN))


def from_other(specimen: Specimen, chance: Random) -> Mutant:
    """Files of another sound bundle of the same signer are put in."""
    shared = [n for n in specimen.files if specimen.other.get(n) not in (None, specimen.files[n])]
    taken = chance.sample(shared, chance.randint(1, len(shared) - 1))
    files = {**specimen.files, **{each: specimen.other[each] for each in taken}}
    return Mutant(packed(files), (CHANGED, BROKEN))


def missing(specimen: Specimen, chance: Random) -> Mutant:
    """Files are gone; not the signature alone, which is another story."""
    names = [each for each in specimen.files if each != specimen.signature]
    gone = chance.sample(names, chance.randint(1, len(names)))
    files = {name: content for name, content in specimen.files.items() if name not in gone}
    return Mutant(packed(files), (MISSING, "!no bagit.txt"))


def renamed(specimen: Specimen, chance: Random) -> Mutant:
    """A file stands under another name."""
    name = chance.choice([each for each in specimen.files if each != specimen.signature])
    files = {
        f"{each}.{chance.randrange(99)}" if each == name else each: content
        for each, content in specimen.files.items()
    }
    return Mutant(packed(files), (MISSING, "!no bagit.txt"))


def extra_tag(specimen: Specimen, chance: Random) -> Mutant:
    """A tag file that nobody listed, with or without sense in it."""
    name = chance.choice(EXTRA_TAGS)
    content = chance.choice((b"", chance.randbytes(20), specimen.files[MANIFEST]))
    return Mutant(packed({**specimen.files, name: content}), (ADDED,))


def extra_payload(specimen: Specimen, chance: Random) -> Mutant:
    """A payload file that nobody listed."""
    folder = chance.choice(("data/", "data/evidence/", f"data/evidence/{'0' * 64}/", "data/data/"))
    name = f"{folder}{chance.randrange(99)}.pdf"
    return Mutant(packed({**specimen.files, name: chance.randbytes(9)}), (ADDED,))


def nested(specimen: Specimen, chance: Random) -> Mutant:
    """A whole bag inside the bag, or beside it, before or behind."""
    inside = chance.choice(("data/bag/", "bag/", "signatures/"))
    if chance.random() < 0.5:
        more = {f"{inside}{name}": content for name, content in specimen.other.items()}
        return Mutant(packed({**specimen.files, **more}), (ADDED, BROKEN))
    own = entries(specimen.files)
    beside = [Entry(f"lain-{chance.randrange(9)}/{n}", c) for n, c in specimen.other.items()]
    return Mutant(build(own + beside if chance.random() < 0.5 else beside + own), ("format.name",))


def no_folder(specimen: Specimen, chance: Random) -> Mutant:
    """The bag is not in one top folder."""
    top = chance.choice(("", "a/b/", "./", f"{FOLDER}/{FOLDER}/", "/"))
    files = [Entry(f"{top}{name}", content) for name, content in specimen.files.items()]
    return Mutant(build(files), ("!no bagit.txt", "format.name"))


def list_line(specimen: Specimen, chance: Random) -> Mutant:
    """A line of a list is gone, doubled or another, and nobody signed that."""
    name = chance.choice((MANIFEST, TAG_MANIFEST))
    lines = specimen.files[name].splitlines(keepends=True)
    at = chance.randrange(len(lines))
    ways = (
        lines[:at] + lines[at + 1 :],
        [*lines, lines[at]],
        [*lines, b"0" * 64 + b"  data/x\n"],
        [*lines[:at], bent(chance, lines[at]), *lines[at + 1 :]],
        [*lines[:at], lines[at].upper(), *lines[at + 1 :]],
    )
    files = {**specimen.files, name: b"".join(chance.choice(ways))}
    return Mutant(packed(files), (CHANGED, BROKEN))


def insiders_list(specimen: Specimen, chance: Random) -> Mutant:
    """A list that cannot be read in one way only, signed by someone with a key."""
    line = chance.choice(
        (
            b"not a line\n",
            b"0" * 64 + b"  ../../etc/passwd\n",
            b"0" * 64 + b"  data/nul.txt\n",
            b"0" * 64 + b"  data/x:y\n",
            b"0" * 63 + b"  data/x\n",
            b"0" * 64 + b" data/a\x0b" + b"0" * 64 + b"  data/b\n",
            b"0" * 64 + b"  data/\xe2\x80\xa8x\n",
            b"0" * 64 + b"  data/\xff\n",
            b"0" * 64 + b"  bag-info.txt\n",
            b"\xef\xbb\xbf" + b"0" * 64 + b"  data/x\n",
            b"\n",
            specimen.files[MANIFEST],
        )
    )
    before = chance.random() < 0.5
    own = specimen.files[MANIFEST]
    files = {**specimen.files, MANIFEST: line + own if before else own + line}
    return Mutant(packed(specimen.resigned_tags(files)), (LISTING,))


def unlisted_manifest(specimen: Specimen, chance: Random) -> Mutant:
    """A signed tag manifest that leaves one of the tag files free to be changed."""
    left = chance.choice(TAGS)
    tags = specimen.files[TAG_MANIFEST].splitlines(keepends=True)
    kept = b"".join(each for each in tags if not each.endswith(f"  {left}\n".encode()))
    signature = {specimen.signature: specimen.sign(kept)}
    files = {**specimen.files, TAG_MANIFEST: kept, left: bent(chance, specimen.files[left])}
    return Mutant(packed({**files, **signature}), (ADDED,))


def oxum(specimen: Specimen, chance: Random) -> Mutant:
    """Another count of bytes and files; by a stranger, or signed."""
    told = chance.choice((b"0.0", b"1.5", b"99999.5", b"x", b"", b"1.2.3", b"-1.5"))
    info = specimen.files[INFO]
    line = next(each for each in info.splitlines() if each.startswith(b"Payload-Oxum"))
    other = chance.choice((info.replace(line, b"Payload-Oxum: " + told), info + line + b"\n"))
    files = {**specimen.files, INFO: other}
    if chance.random() < 0.5:
        return Mutant(packed(files), (CHANGED,))
    return Mutant(packed(specimen.resigned(files, oxum=False)), (TAG,))


def declaration(specimen: Specimen, chance: Random) -> Mutant:
    """Another version of BagIt or of the bundle, or another encoding, signed."""
    own = {name: specimen.files[name] for name in ("bagit.txt", INFO)}
    other: Files = chance.choice(
        (
            {"bagit.txt": own["bagit.txt"].replace(b"1.0", b"2.0")},
            {"bagit.txt": own["bagit.txt"].replace(b"UTF-8", b"UTF-16")},
            {"bagit.txt": b""},
            {INFO: own[INFO].replace(b"spbe-bundle/1", b"spbe-bundle/9")},
            {INFO: b""},
        )
    )
    return Mutant(packed(specimen.resigned({**specimen.files, **other})), (TAG,))


def insiders_content(specimen: Specimen, chance: Random) -> Mutant:
    """An evaluation that is none, or does not belong to the instrument and documents beside it."""
    files = dict(specimen.files)
    reason = chance.choice(("evaluation", "instrument", "evidence", "place"))
    if reason == "evaluation":
        files["data/evaluation.json"] = chance.choice((b"{}", b"", b"[]", b"null", b'{"format":'))
    elif reason == "instrument":
        files["data/instrument.yaml"] += b"\n" * chance.randint(1, 3)
    elif reason == "evidence":
        del files[specimen.document]
    else:
        content = bytes([chance.randrange(2)])
        files[chance.choice((specimen.document, f"data/evidence/{'0' * 64}/x"))] = content
        return Mutant(packed(specimen.resigned(files)), ("format.place",))
    return Mutant(packed(specimen.resigned(files)), (f"format.{reason}",))


def fetch(specimen: Specimen, chance: Random) -> Mutant:
    """A file is gone, and a list that nobody signs says otherwise of it than the manifest does."""
    name = chance.choice([each for each in specimen.files if each.startswith("data/")])
    content = specimen.files[name]
    true, other = sha256(content).hexdigest(), chance.randbytes(32).hex()
    line = chance.choice(
        (
            f"nih:sha-256;{other} {len(content)} {name}",
            f"nih:sha-256;{true} {len(content)} data/../{name}",
            f"nih:sha-256;{true} {len(content)} data/{chance.randrange(9)}",
            f"nih:sha-256;{true} {len(content) + chance.randint(1, 9**9)} {name}",
            f"https://example.org/{chance.randrange(9)} {len(content)} {name}",
            f"nih:sha-256;{true} - {name}",
            name,
        )
    )
    files = {each: specimen.files[each] for each in specimen.files if each != name}
    return Mutant(packed({**files, "fetch.txt": line.encode()}), ("format.fetch",))


KINDS = (
    *(changed, swapped, from_other, missing, renamed, extra_tag, extra_payload, nested),
    *(
        no_folder,
        list_line,
        insiders_list,
        unlisted_manifest,
        oxum,
        declaration,
        insiders_content,
        fetch,
    ),
)
