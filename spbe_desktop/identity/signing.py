"""Making a signature (CAdES-BES: CMS, RFC 5652), beside some bytes or around them."""

from __future__ import annotations

import asyncio
from datetime import datetime
from io import BytesIO

from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from spbe_desktop.identity.cms import maker
from spbe_desktop.identity.keys import Signer


def signature_over(content: bytes, signer: Signer, signed_at: datetime, *, detached: bool) -> bytes:
    """The signature as DER, claiming the time `signed_at`; `content` inside unless `detached`."""
    return asyncio.run(_sign(content, signer, signed_at, detached))


async def _sign(content: bytes, signer: Signer, signed_at: datetime, detached: bool) -> bytes:
    signed = await maker(signer.certificate, signer.key, signer.chain).async_sign_general_data(
        BytesIO(content),
        "sha256",
        detached=detached,
        use_cades=True,
        signed_attr_settings=PdfCMSSignedAttributes(signing_time=signed_at.replace(microsecond=0)),
    )
    return bytes(signed.dump())
