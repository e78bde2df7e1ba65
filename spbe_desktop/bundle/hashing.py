"""The SHA-256 of many stored files: where hands are lent, two files are read at the same time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from spbe_desktop.bundle.container import Container, Damaged, Member
from spbe_desktop.hands import Hands, alone
from spbe_desktop.progress import Progress

BLOCK = 256 << 10  # bytes: one that stays in the processor's cache while it is hashed
TURN = 32  # blocks until somebody may stop it


@dataclass(slots=True)
class Hashed:
    """What was read of a stored file; not `whole` where some of its bytes are not there."""

    member: Member
    digest: str = ""
    whole: bool = False


def hash_stored(
    container: Container, members: Sequence[Member], hands: Hands, progress: Progress
) -> list[Hashed]:
    """Hash each of `members`; Cancelled.

    Their check sums in the ZIP are not looked at: whoever knows the digest needs none.
    """
    found = [Hashed(each) for each in members]
    queue = iter(found)
    lanes = [_lane(container, queue)]
    if hands is not alone and container.shared:
        lanes.append(_lane(container, queue))
    done, total = 0, sum(each.size for each in members)
    while True:
        helped = [hands.begin(partial(_turn, each)) for each in lanes[1:]]
        read, name = _turn(lanes[0])
        read += sum(wait()[0] for wait in helped)
        if not read:
            return found
        done += read
        progress.step(done, total, name)


def _turn(lane: Iterator[tuple[int, str]]) -> tuple[int, str]:
    """How many bytes a lane read in its turn, and of which file the last were."""
    steps = list(islice(lane, TURN))
    return sum(count for count, _ in steps), steps[-1][1] if steps else ""


def _lane(container: Container, queue: Iterator[Hashed]) -> Iterator[tuple[int, str]]:
    """Read one file after the other from the queue that all lanes share."""
    buffer = memoryview(bytearray(BLOCK))
    for each in queue:
        hasher, at = hashlib.sha256(), 0
        try:
            while at < each.member.size:
                count = container.fill(each.member, at, buffer)
                hasher.update(buffer[:count])
                at += count
                yield count, each.member.name.partition("/")[2]
            each.whole = True
        except Damaged:
            pass
        each.digest = hasher.hexdigest()
