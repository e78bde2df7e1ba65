"""What is known of identity, trust, missions and receipts, in words."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.import_mission import Offer, list_offers, mission_lines
from spbe_desktop.operations.manage_identity import (
    Believed,
    Identity,
    Standing,
    describe_identity,
    spoken,
)
from spbe_desktop.operations.verify_receipt import KeptReceipt, facts, list_receipts
from spbe_desktop.words import Words
from ui.screens.identity.model import Line
from ui.text import NOTHING


@dataclass(frozen=True)
class Everything:
    """All that the screen shows, as of one moment."""

    standing: Standing
    offers: tuple[Offer, ...]
    receipts: tuple[KeptReceipt, ...]


def read_everything(context: Context) -> Everything:
    """Read it all."""
    return Everything(describe_identity(context), list_offers(context), list_receipts(context))


def own_text(standing: Standing, words: Words) -> str:
    """Who signs here, and whether the key is open."""
    own = standing.own
    if own is None:
        return words("trust_screen.none")
    lines = [", ".join(filter(None, (own.name, own.role, own.unit, own.nip))), *_marks(own, words)]
    key = "self_made" if standing.is_self_made else "issued"
    lines.append(words(f"trust_screen.{key}", issuer=own.issuer))
    lines.append(words("trust_screen.open" if standing.is_open else "trust_screen.locked"))
    return "\n".join(lines)


def believed_lines(standing: Standing, words: Words) -> list[Line]:
    """Whom this workspace believes, then whom no more."""
    lines = [_believed(each, words) for each in standing.believed]
    for gone in standing.revoked:
        cells = (gone.name or gone.serial, words("trust_screen.revoked"), gone.since or NOTHING, "")
        told = words("identity.revoked", name=gone.name, serial=gone.serial, reason=gone.reason)
        lines.append(Line("", cells, told))
    return lines


def offer_lines(everything: Everything, words: Words) -> list[Line]:
    """What the missions order; the key is mission and agency."""
    own = everything.standing.own
    return [_offer(each, own, words) for each in everything.offers]


def receipt_lines_of(everything: Everything, words: Words) -> list[Line]:
    """The receipts, those given to us and those issued here."""
    return [_receipt(each, words) for each in everything.receipts]


def _believed(each: Believed, words: Words) -> Line:
    who = each.identity
    role = words("trust_screen.is_centre") if each.centre else who.role or NOTHING
    cells = (who.name, role, words.short_day(who.valid_until), spoken(who.fingerprint))
    return Line(who.fingerprint, cells, "\n".join((who.name, who.unit, *_marks(who, words))))


def _marks(who: Identity, words: Words) -> tuple[str, str, str]:
    return (
        words("identity.spoken", words=spoken(who.fingerprint)),
        words("identity.fingerprint", fingerprint=who.fingerprint),
        words("identity.until", day=words.day(who.valid_until)),
    )


def _offer(each: Offer, own: Identity | None, words: Words) -> Line:
    mission = each.mission
    mine = None if own is None else mission.mine(own.name, own.nip, own.fingerprint)
    share = NOTHING if mine is None else words("trust_screen.all_indicators")
    if mine is not None and mine.indicators:
        share = words.plural("trust_screen.indicators", len(mine.indicators))
    state = words("trust_screen.begun" if each.evaluation else "trust_screen.waiting")
    cells = (each.agency.name, str(mission.year), mission.title, share, state)
    listed = "" if mine is None else ", ".join(mine.indicators)
    about = "\n".join(filter(None, (*mission_lines(mission, words), listed)))
    return Line(f"{mission.serial} {each.agency.id}", cells, about)


def _receipt(each: KeptReceipt, words: Words) -> Line:
    receipt = each.receipt
    total = len(receipt.received) + len(receipt.missing)
    arrived = f"{'✓' if receipt.complete else '△'} {len(receipt.received)}/{total}"
    by = words("trust_screen.by_us") if each.own else receipt.issuer.name
    agency = f"{receipt.evaluation.agency.name} {receipt.evaluation.year}"
    cells = (agency, receipt.serial, str(receipt.bundle.revision), arrived, by)
    missing = [words("receipt.missing_one", name=e.name, digest=e.sha256) for e in receipt.missing]
    return Line(receipt.serial, cells, "\n".join((*facts(receipt, words), *missing)))
