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


class BundleLocked(UserError):
    """The file is encrypted: it is opened with the key of whom it is for."""

    code, fields = "bundle_locked", ("path",)


class RecipientUnknown(UserError):
    """Not a recipient that a file can be encrypted to."""

    code, fields = "recipient_unknown", ("recipient",)


class KeyElsewhere(UserError):
    """The file is encrypted for other keys than this one."""

    code, fields = "key_elsewhere", ("path",)


class EnvelopeDamaged(UserError):
    """An encrypted file that was cut short or altered."""

    code, fields = "envelope_damaged", ("path",)


class OpeningKeyExists(UserError):
    """A key is there already; it is never overwritten."""

    code, fields = "opening_key_exists", ("path",)


class OpeningKeyUnreadable(UserError):
    """The file is no key that opens bundles, or not there."""

    code, fields = "opening_key_unreadable", ("path",)


class OpeningKeyWrong(UserError):
    """The key does not open with this passphrase."""

    code, fields = "opening_key_wrong", ("path",)


class VolumeSize(UserError):
    """Volumes of that size would be too many, or too small."""

    code, fields = "volume_size", ("least",)


class VolumeListMissing(UserError):
    """Volumes without the list that says what they are of."""

    code, fields = "volume_list_missing", ("suffix",)


class VolumesMissing(UserError):
    """Not every volume is here."""

    code, fields = "volumes_missing", ("names", "count")


class VolumeTwice(UserError):
    """The same volume was given twice."""

    code, fields = "volume_twice", ("name", "other")


class VolumeForeign(UserError):
    """A file that is no volume of what the list names."""

    code, fields = "volume_foreign", ("name",)


class VolumeChanged(UserError):
    """A volume that is not as it was cut: altered, cut short or unreadable."""

    code, fields = "volume_changed", ("name",)


class SignedAlready(UserError):
    """This signer's signature is on the bundle already."""

    code, fields = "signed_already", ("path", "name")
