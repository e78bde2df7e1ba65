"""A private key under a passphrase: PKCS#8, PBES2 with scrypt (RFC 7914) and AES-256-CBC.

The `cryptography` package would write PBKDF2 with 2048 rounds, which a graphics card tries
by the million; it reads what is written here, and so does `openssl pkcs8`. OpenSSL refuses
to spend more than 32 MiB on scrypt, so the cost below is just under that.
"""

from __future__ import annotations

import os
import unicodedata

from asn1crypto import core, keys, pem
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from spbe_desktop.errors import PassphraseWeak, PassphraseWrong

SigningKey = EllipticCurvePrivateKey | RSAPrivateKey
LEAST = 8  # characters of a passphrase
COST, BLOCK, PARALLEL = 1 << 15, 7, 4  # 128 · r · N = 29 MB, a third of a second
SCRYPT = "1.3.6.1.4.1.11591.4.11"


class _ScryptParameters(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    """RFC 7914, section 7.1."""

    _fields = [
        ("salt", core.OctetString),
        ("cost", core.Integer),
        ("block", core.Integer),
        ("parallel", core.Integer),
    ]


def lock(key: SigningKey, passphrase: str) -> bytes:
    """`key` as an encrypted PKCS#8 PEM; PassphraseWeak below eight characters."""
    if len(passphrase) < LEAST:
        raise PassphraseWeak(least=LEAST)
    salt, start = os.urandom(16), os.urandom(16)
    kdf = Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=PARALLEL)
    cipher = Cipher(algorithms.AES(kdf.derive(_as_bytes(passphrase))), modes.CBC(start))
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    padder, encryptor = padding.PKCS7(128).padder(), cipher.encryptor()
    body = encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()
    parameters = {"salt": salt, "cost": COST, "block": BLOCK, "parallel": PARALLEL}
    info = keys.EncryptedPrivateKeyInfo(
        {
            "encryption_algorithm": {
                "algorithm": "pbes2",
                "parameters": {
                    "key_derivation_func": {
                        "algorithm": SCRYPT,
                        "parameters": core.Any(_ScryptParameters(parameters)),
                    },
                    "encryption_scheme": {"algorithm": "aes256_cbc", "parameters": start},
                },
            },
            "encrypted_data": body,
        }
    )
    return bytes(pem.armor("ENCRYPTED PRIVATE KEY", info.dump()))


def open_locked(content: bytes, passphrase: str) -> SigningKey:
    """The key in an encrypted PEM; PassphraseWrong when it does not open."""
    try:
        key = load_pem_private_key(content, _as_bytes(passphrase))
    except ValueError as error:
        raise PassphraseWrong() from error
    if not isinstance(key, SigningKey):
        raise PassphraseWrong()
    return key


def _as_bytes(passphrase: str) -> bytes:
    # The same letters typed on another keyboard may arrive decomposed.
    return unicodedata.normalize("NFC", passphrase).encode()
