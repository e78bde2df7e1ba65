"""The arguments of the commands about papers on their way out and back: sign, check, read."""

from __future__ import annotations

import argparse
from pathlib import Path

from spbe_desktop.views.papers import SignatureArea
from spbe_desktop.words import Words

HERE = "signature"  # the name of a place that nobody named
_POINTS = 72 / 25.4  # to the millimetre
_WIDE, _TALL = 80.0, 28.0  # millimetres


def sign_paper(parser: argparse.ArgumentParser, words: Words) -> None:
    """What is signed, where, and with what."""
    parser.add_argument("file", type=Path, nargs="?", help=words("signing_cli.file"))
    parser.add_argument("-o", "--out", type=Path, required=True, help=words("cli.help_out"))
    parser.add_argument("--paper", default="", metavar="ID", help=words("signing_cli.paper"))
    parser.add_argument(
        "-e", "--evaluation", default="", metavar="ID", help=words("cli.help_evaluation")
    )
    parser.add_argument("--area", default="", help=words("signing_cli.area"))
    parser.add_argument(
        "--at", type=area_at, metavar="PAGE:X,Y[,W,H]", help=words("signing_cli.at")
    )
    parser.add_argument("--empty", action="store_true", help=words("signing_cli.empty"))
    parser.add_argument("--pkcs12", type=Path, metavar="FILE.p12", help=words("signing_cli.pkcs12"))
    parser.add_argument("--passphrase-file", type=Path, help=words("cli.help_passphrase_file"))
    for name in ("position", "nip", "reason", "location"):
        parser.add_argument(f"--{name}", default="", help=words(f"signing_cli.{name}"))


def check_paper(parser: argparse.ArgumentParser, words: Words) -> None:
    """Which paper, and whom to believe."""
    parser.add_argument("file", type=Path, help=words("signing_cli.file"))
    parser.add_argument("--trust", type=Path, help=words("cli.help_trust"))


def read_pages(parser: argparse.ArgumentParser, words: Words) -> None:
    """What `verify` takes for a printed page."""
    parser.add_argument("--qr", default="", metavar="TEXT|PICTURE", help=words("signing_cli.qr"))
    parser.add_argument("--bundle", type=Path, metavar="X.spbe", help=words("signing_cli.bundle"))
    parser.add_argument(
        "-e", "--evaluation", default="", metavar="ID", help=words("cli.help_evaluation")
    )


def area_at(text: str) -> SignatureArea:
    """A place on a page, in millimetres from its lower left corner: `2:110,30` or with a size."""
    page, _, rest = text.partition(":")
    try:
        x, y, *size = (float(each) * _POINTS for each in rest.split(","))
        width, height = size or (_WIDE * _POINTS, _TALL * _POINTS)
        return SignatureArea(role=HERE, page=int(page), x=x, y=y, width=width, height=height)
    except ValueError:
        raise argparse.ArgumentTypeError(text) from None
