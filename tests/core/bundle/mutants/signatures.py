"""Signatures that are gone, another's, of another bundle, of another time, or none at all."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from spbe_desktop.canonical import canonical
from tests.core.bundle.conftest import NOW
from tests.core.bundle.mutants.specimen import TAG_MANIFEST, Mutant, Specimen, packed

NONE, BROKEN, UNREADABLE = "signature.none", "signature.broken", "signature.unreadable"
EXPIRED, WEAK = "signature.expired", "signature.weak"


def stripped(specimen: Specimen, chance: Random) -> Mutant:
    """No signature, or one that nobody would look for."""
    files = dict(specimen.files)
    signature = files.pop(specimen.signature)
    other = chance.choice(("", "x.p7s", "signatures/x.p7m", "signatures/x.p7s.txt", "data/x.p7s"))
    return Mutant(packed({**files, other: signature} if other else files), (NONE,))


def of_other_bundle(specimen: Specimen, chance: Random) -> Mutant:
    """A sound signature over another bundle, alone or beside the right one."""
    foreign = specimen.sign(specimen.other[TAG_MANIFEST])
    name = chance.choice((specimen.signature, f"signatures/{chance.randrange(99)}.p7s"))
    return Mutant(packed({**specimen.files, name: foreign}), (BROKEN,))


def of_other_file(specimen: Specimen, chance: Random) -> Mutant:
    """A sound signature over another file of this bundle, or over nearly the right one."""
    tags = specimen.files[TAG_MANIFEST]
    content = chance.choice(
        (specimen.files["manifest-sha256.txt"], tags[:-1], tags + b"\n", b"", canonical({}))
    )
    return Mutant(packed({**specimen.files, specimen.signature: specimen.sign(content)}), (BROKEN,))


def bent(specimen: Specimen, chance: Random) -> Mutant:
    """A signature with a byte turned, cut, or with bytes put in."""
    own = specimen.files[specimen.signature]
    at = chance.randrange(len(own))
    ways = (
        own[:at] + bytes([own[at] ^ chance.randint(1, 255)]) + own[at + 1 :],
        own[:at],
        own[:at] + chance.randbytes(4) + own[at:],
    )
    return Mutant(
        packed({**specimen.files, specimen.signature: chance.choice(ways)}),
        (BROKEN, UNREADABLE, EXPIRED, WEAK),
    )


def followed(specimen: Specimen, chance: Random) -> Mutant:
    """A signature with something behind it, which openssl passes over."""
    own = specimen.files[specimen.signature]
    tail = chance.choice((own, b"\0", chance.randbytes(chance.randint(1, 40))))
    return Mutant(packed({**specimen.files, specimen.signature: own + tail}), (UNREADABLE,))


def rubbish(specimen: Specimen, chance: Random) -> Mutant:
    """What is no signature at all."""
    content = chance.choice(
        (
            b"",
            chance.randbytes(chance.randint(1, 99)),
            b"\x30\x80" * chance.randint(1, 3000),
            b"\xff" * chance.randint(1, 99),
            bytes((1 << 20) + 1),
            specimen.files[TAG_MANIFEST],
        )
    )
    name = chance.choice((specimen.signature, "signatures/zz.p7s"))
    return Mutant(packed({**specimen.files, name: content}), (UNREADABLE,))


def too_many(specimen: Specimen, chance: Random) -> Mutant:
    """So many that judging them would take all day."""
    own = specimen.files[specimen.signature]
    more = {f"signatures/{each}.p7s": own for each in range(64 + chance.randrange(9))}
    return Mutant(packed({**specimen.files, **more}), ("!signatures",))


def out_of_time(specimen: Specimen, chance: Random) -> Mutant:
    """Signed, as it says itself, before the certificate was valid or after it expired."""
    days = chance.choice((-4000, -400, -2, 1827, 1830, 4000))
    late = specimen.sign(specimen.files[TAG_MANIFEST], at=NOW + timedelta(days=days))
    return Mutant(packed({**specimen.files, specimen.signature: late}), (EXPIRED,))


def of_stranger(specimen: Specimen, chance: Random) -> Mutant:
    """By a key that is not the certificate's, by an expired holder, by a weak key."""
    who = chance.choice(specimen.strangers)
    signature = specimen.sign(specimen.files[TAG_MANIFEST], who)
    name = chance.choice((specimen.signature, f"signatures/{chance.randrange(99)}.p7s"))
    return Mutant(packed({**specimen.files, name: signature}), (BROKEN, EXPIRED, WEAK))


def revoked(specimen: Specimen, chance: Random) -> Mutant:
    """By somebody who was believed once; alone, or beside a right one, at any time they claim."""
    at = NOW + timedelta(days=chance.choice((0, 1, 300)))
    signature = specimen.sign(specimen.files[TAG_MANIFEST], specimen.revoked, at)
    name = chance.choice((specimen.signature, f"signatures/{chance.randrange(99)}.p7s"))
    return Mutant(packed({**specimen.files, name: signature}), ("signature.revoked",))


KINDS = (
    revoked,
    stripped,
    of_other_bundle,
    of_other_file,
    bent,
    followed,
    rubbish,
    too_many,
    out_of_time,
    of_stranger,
)
