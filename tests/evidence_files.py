"""Documents as evaluators are handed them, made by the programs that really make them."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

import docx
import openpyxl
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

TOPICS = (
    "arsitektur SPBE dan peta rencana pemerintah daerah",
    "manajemen risiko keamanan informasi",
    "layanan pengaduan publik dan tindak lanjutnya",
    "pusat data, jaringan intra dan sistem penghubung layanan",
    "anggaran dan belanja teknologi informasi dan komunikasi",
    "audit aplikasi dan audit keamanan oleh pihak ketiga",
)
SUBJECTS = ("screenshot LPSE", "Perwali SPBE", "notula rapat", "SK tim koordinasi", "daftar aset")


def a_pdf(path: Path, text: str, pages: int = 2) -> Path:
    """A PDF by ReportLab; every page says its number and the text."""
    canvas = Canvas(str(path), invariant=1)
    for page in range(1, pages + 1):
        canvas.drawString(72, 760, f"Halaman {page}. Pasal {page}")
        for row, line in enumerate(_lines(text, 80)):
            canvas.drawString(72, 740 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return path


def a_policy(path: Path, pages: int = 3, about: str = "arsitektur SPBE") -> Path:
    """A PDF whose page n has the lines `Pasal n ayat 1 …` to `Pasal n ayat 30 …`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), invariant=1)
    for page in range(1, pages + 1):
        for row in range(1, 31):
            canvas.drawString(72, 780 - 20 * row, f"Pasal {page} ayat {row} {about} ditetapkan")
        canvas.showPage()
    canvas.save()
    return path


def a_scan(path: Path, text: str) -> Path:
    """A PDF that is a picture of a page: it has no text to read."""
    with a_drawing(text, (620, 877)) as picture:
        picture.save(path, "PDF")
    return path


def a_word_file(path: Path, text: str = "manajemen risiko dibahas") -> Path:
    """A Word document by python-docx."""
    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    document.add_heading("Notula", 1)
    document.add_paragraph(text)
    document.save(str(path))
    return path


def a_workbook(path: Path, text: str = "Aplikasi SIMPEG Kepegawaian") -> Path:
    """An Excel workbook of two sheets by openpyxl."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row, word in enumerate(text.split(), start=1):
        sheet.append([row, word])
    book.create_sheet("Rekap").append(["jumlah", len(text)])
    book.save(path)
    return path


def some_slides(path: Path, text: str) -> Path:
    """The part of a PowerPoint file that text is read from."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for number, line in enumerate(_lines(text, 40), start=1):
            drawn = f'<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:t>{line}</a:t></a:p></p:sld>'
            packed.writestr(f"ppt/slides/slide{number}.xml", drawn)
    return path


def an_open_text(path: Path, text: str) -> Path:
    """An OpenDocument text, its kind stated first and unpacked as the standard wants."""
    body = "".join(f"<text:p>{line}</text:p>" for line in _lines(text, 60))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        stated = "application/vnd.oasis.opendocument.text"
        packed.writestr("mimetype", stated, compress_type=zipfile.ZIP_STORED)
        packed.writestr("content.xml", f'<o:body xmlns:o="o" xmlns:text="t">{body}</o:body>')
    return path


def a_picture(path: Path, text: str = "", size: tuple[int, int] = (640, 400)) -> Path:
    """A photograph or picture of a screen by Pillow, in the format of its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with a_drawing(text, size) as picture:
        picture.save(path)
    return path


def a_text(path: Path, text: str) -> Path:
    """A plain text, or a table in plain text."""
    path.write_text("\n".join(_lines(text, 60)) + "\n", encoding="utf-8")
    return path


def a_video(path: Path, text: str) -> Path:
    """A second of film by ffmpeg; the fewest bytes of one where ffmpeg is missing."""
    if shutil.which("ffmpeg") is None:
        path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + text.encode())
        return path
    quiet = ("ffmpeg", "-loglevel", "error", "-y", "-f", "lavfi")
    drawn = ("-i", "testsrc=size=64x48:rate=5:duration=1", "-metadata", f"title={text}")
    subprocess.run([*quiet, *drawn, str(path)], check=True)
    return path


def a_drawing(text: str, size: tuple[int, int]) -> Image.Image:
    """A picture with the text drawn on it."""
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(_lines(text, 50)[:10]):
        draw.text((8, 8 + 14 * row), line, fill="black")
    return picture


Writer = Callable[[Path, str], Path]
# How often each kind comes in a hundred documents, about as agencies send them.
_MIX: tuple[tuple[str, Writer, int], ...] = (
    (".pdf", a_pdf, 34),
    (".scan.pdf", a_scan, 8),
    (".jpg", a_picture, 18),
    (".png", a_picture, 10),
    (".docx", a_word_file, 5),
    (".xlsx", a_workbook, 6),
    (".pptx", some_slides, 3),
    (".odt", an_open_text, 3),
    (".txt", a_text, 7),
    (".csv", a_text, 6),
)
_FILMS = 200  # one film in so many documents


def mixed_files(folder: Path, count: int, *, seed: int = 5, indicators: int = 47) -> list[Path]:
    """`count` documents of mixed kinds, each of its own content, in folders as agencies send them.

    Half bear the guideline's names (`35.a.screenshot LPSE.jpg`), half any name.
    """
    random = Random(seed)
    made: list[Path] = []
    for number, (suffix, write) in enumerate(islice(_kinds(random), count), start=1):
        film = number % _FILMS == 0
        subject, topic = random.choice(SUBJECTS), random.choice(TOPICS)
        guided = f"{number % indicators + 1}.{'abc'[number % 3]}.{subject} {number}"
        name = guided if number % 2 else f"{subject} {number}"
        inside = folder / f"map {number % 7 + 1}"
        inside.mkdir(parents=True, exist_ok=True)
        path = inside / (name + (".mp4" if film else suffix))
        made.append((a_video if film else write)(path, f"Dokumen {number} tentang {topic}. " * 6))
    return made


def _kinds(random: Random) -> Iterator[tuple[str, Writer]]:
    deck = [(suffix, write) for suffix, write, often in _MIX for _ in range(often)]
    random.shuffle(deck)
    return cycle(deck)


def _lines(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) >= width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return [*lines, line]
