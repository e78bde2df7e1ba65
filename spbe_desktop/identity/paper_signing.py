"""PAdES signatures (B-B) in a PDF, each an increment after which those before stay as they were."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_byterange import BuildProps
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.stamp import StaticStampStyle

from spbe_desktop.errors import AreaMissing, PaperUnreadable
from spbe_desktop.identity.cms import UNREADABLE, maker
from spbe_desktop.identity.credential import Credential

Draw = Callable[[float, float], bytes]  # width and height to a PDF of one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A place for a signature: its page counts from 1, its rectangle is in points."""

    name: str
    page: int
    x: float
    y: float
    width: float
    height: float
    filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One signature as it is wanted; `draw` makes the block that is seen."""

    field: Field
    draw: Draw
    signed_at: datetime
    reason: str = ""
    location: str = ""


def fields_of(content: bytes) -> tuple[Field, ...]:
    """The places for signatures that a PDF has, signed or empty; PaperUnreadable."""
    try:
        return tuple(_fields(PdfFileReader(BytesIO(content), strict=False)))
    except UNREADABLE as error:
        raise PaperUnreadable(path="PDF") from error


def add_fields(content: bytes, fields: Sequence[Field]) -> bytes:
    """The PDF with these places, empty, for whoever signs with another program."""
    writer = _writer(content)
    _append(writer, fields, {each.name for each in fields_of(content)})
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def sign_pdf(
    content: bytes, credential: Credential, wish: Wish, others: Sequence[Field] = ()
) -> bytes:
    """The PDF with one more signature; places of `others` are made for those who come later.

    Before the first signature the block is drawn on the page itself too, for viewers that do
    not draw fields; later on the page may not be touched. Raises AreaMissing or PaperUnreadable.
    """
    present = {each.name: each for each in fields_of(content)}
    if wish.field.name in present and present[wish.field.name].filled:
        raise AreaMissing(area=wish.field.name)
    field = present.get(wish.field.name, wish.field)
    try:
        writer = _writer(content)
        pages = int(writer.root["/Pages"]["/Count"])
        if not 1 <= field.page <= pages:
            raise AreaMissing(area=field.name)
        _append(writer, others, {*present, field.name})
        signer = _signer(credential, wish, field, new=field.name not in present)
        if not any(each.filled for each in present.values()):
            box = BoxConstraints(field.width, field.height)
            stamp = signer.stamp_style.create_stamp(writer, box, {})
            stamp.apply(field.page - 1, field.x, field.y)
        return asyncio.run(_sign(signer, writer, wish.signed_at))
    except (PdfError, SigningError) as error:
        raise PaperUnreadable(path="PDF") from error


class _Block(PdfContent):  # type: ignore[misc]  # the library has no types
    """A page of a PDF in memory as the content of a signature's block."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Bring the page over, and say how to draw it."""
        page = self.writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject["/SignatureBlock"] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return b"/SignatureBlock Do"


def _writer(content: bytes) -> Any:
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    # The library would make it PDF 2.0, which PDF/A-2 is not.
    writer.ensure_output_version = lambda version: None  # noqa: ARG005 (the library's name)
    return writer


def _append(writer: Any, fields: Sequence[Field], present: set[str]) -> None:
    for each in fields:
        if each.name not in present:
            append_signature_field(writer, _spec(each))


def _spec(field: Field) -> Any:
    corner = (field.x, field.y, field.x + field.width, field.y + field.height)
    box = tuple(round(each) for each in corner)
    return SigFieldSpec(field.name, field.page - 1, box=box, readable_field_name=field.name)


def _signer(credential: Credential, wish: Wish, field: Field, *, new: bool) -> Any:
    metadata = PdfSignatureMetadata(
        field_name=field.name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=wish.reason or None,
        location=wish.location or None,
        app_build_props=BuildProps(name="SPBE Desktop"),
    )
    style = StaticStampStyle(
        background=_Block(wish.draw(field.width, field.height)),
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MIN,
            y_align=AxisAlignment.ALIGN_MIN,
            margins=Margins(0, 0, 0, 0),
        ),
        border_width=0,
        background_opacity=1.0,
    )
    return PdfSigner(
        metadata,
        signer=maker(credential.certificate, credential.key, credential.chain),
        stamp_style=style,
        new_field_spec=_spec(field) if new else None,
    )


async def _sign(signer: Any, writer: Any, signed_at: datetime) -> bytes:
    """Sign at the time of our own clock; the library's one step asks the system's."""
    moment = signed_at.replace(microsecond=0)
    session = signer.init_signing_session(writer)
    session.system_time = moment
    status = await session.perform_presign_validation(writer)
    room = await session.estimate_signature_container_size(status, tight=False)
    document = session.prepare_tbs_document(status, bytes_reserved=room)
    digest, made = document.digest_tbs_document(output=BytesIO())
    signed = await document.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=moment),
    )
    await signed.post_signature_processing(made)
    return bytes(made.getvalue())


def _fields(reader: Any) -> Iterator[Field]:
    count = int(reader.root["/Pages"]["/Count"])
    pages = (reader.find_page_for_modification(number)[0] for number in range(count))
    numbers = {(each.idnum, each.generation): n for n, each in enumerate(pages, start=1)}
    for name, value, reference in enumerate_sig_fields(reader):
        field = reference.get_object()
        widget = field if "/Rect" in field else next(iter(field.get("/Kids", [])), field)
        left, bottom, right, top = (float(each) for each in widget.get("/Rect", (0, 0, 0, 0)))
        page = widget.raw_get(pdf_name("/P")) if "/P" in widget else None
        key = (page.idnum, page.generation) if page is not None else None
        yield Field(
            name=name,
            page=numbers.get(key, 0) if key else 0,
            x=left,
            y=bottom,
            width=right - left,
            height=top - bottom,
            filled=value is not None,
        )
