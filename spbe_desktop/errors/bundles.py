"""Mishaps of what is done with a bundle after it was sealed."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class BundleRefused(UserError):
    """The bundle is changed or unsigned: nothing is made of it."""

    code, fields = "bundle_refused", ("path",)


class BundleUntrusted(UserError):
    """The bundle is valid, but a signer of it is not known here."""

    code, fields = "bundle_untrusted", ("path", "names")


class BundleIncomplete(UserError):
    """A core bundle whose other files are needed first."""

    code, fields = "bundle_incomplete", ("path", "count")


class InstrumentFollows(UserError):
    """A core bundle is scored with an instrument that is not known here."""

    code, fields = "instrument_follows", ("path", "digest")


class RevisionNotNewer(UserError):
    """The workspace has that revision of the evaluation, or a later one."""

    code, fields = "revision_not_newer", ("revision", "held")


class SignedAlready(UserError):
    """This signer's signature is on the bundle already."""

    code, fields = "signed_already", ("path", "name")
