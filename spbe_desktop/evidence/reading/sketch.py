"""A sketch of a text, small enough to hold one against thousands: which texts share passages.

The sketch is the smallest hashes of all runs of words (bottom-k of w-shingles; A. Broder, 1997):
the share of common ones among the smallest of both estimates how much of both is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from heapq import nsmallest

RUN, KEPT = 5, 256  # words of a run; hashes of a sketch
LEAST = 40  # words; a shorter text says nothing about copying
_WORD = re.compile(r"[^\W_]+")

Sketch = tuple[int, ...]


def sketch_of(pages: Iterable[str]) -> Sketch:
    """The sketch of a document; empty for one with hardly any words."""
    words = [word for page in pages for word in _WORD.findall(page.casefold())]
    if len(words) < LEAST:
        return ()
    runs = {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    hashes = (int.from_bytes(blake2b(run.encode(), digest_size=8).digest()) >> 1 for run in runs)
    return tuple(nsmallest(KEPT, hashes))


def share_in_common(first: Sketch, second: Sketch) -> float:
    """About how much of both texts together is in both, 0 to 1."""
    if not first or not second:
        return 0.0
    smallest = nsmallest(KEPT, set(first) | set(second))
    both = set(first) & set(second)
    return sum(each in both for each in smallest) / len(smallest)
