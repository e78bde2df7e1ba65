"""Judging: whatever was done to a bundle, it is told, and by the file's name."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from spbe_desktop.bundle.signature import sign
from spbe_desktop.bundle.verdict import Problem, Verdict, What
from spbe_desktop.bundle.verify import verify
from spbe_desktop.bundle.writer import BagWriter
from spbe_desktop.identity.keys import create_identity, unlock
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.bundle.conftest import NOW, PASSPHRASE, Desk, StillClock

FOLDER = "pemerintah-kota-denpasar-2021-r1"
Files = dict[str, bytes]
OTHER = bytes.fromhex("300f06092a864886f70d010701a0020400")  # CMS, but plain data


def unpacked(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {each.removeprefix(f"{FOLDER}/"): archive.read(each) for each in archive.namelist()}


def packed(path: Path, files: Files) -> Path:
    """A container in perfect form, as an attacker with our own program would make it."""
    with path.open("wb") as file, BagWriter(file, FOLDER) as writer:
        for name, content in files.items():
            writer.store(name, [content], len(content))
    return path


def listed(files: Files, *names: str) -> bytes:
    lines = [f"{hashlib.sha256(files[each]).hexdigest()}  {each}\n" for each in names]
    return "".join(lines).encode()


def resigned(desk: Desk, files: Files) -> Files:
    """The files with manifests and signature made anew: an insider's bundle."""
    payload = sorted(each for each in files if each.startswith("data/"))
    oxum = f"Payload-Oxum: {sum(len(files[each]) for each in payload)}.{len(payload)}"
    told_before = re.compile(rb"Payload-Oxum: [0-9.]+")
    files["bag-info.txt"] = told_before.sub(oxum.encode(), files["bag-info.txt"])
    files["manifest-sha256.txt"] = listed(files, *payload)
    return resigned_tags(desk, files)


def resigned_tags(desk: Desk, files: Files) -> Files:
    tags = listed(files, "bagit.txt", "bag-info.txt", "manifest-sha256.txt")
    files["tagmanifest-sha256.txt"] = tags
    files[signature_in(files)] = sign(tags, desk.signer, NOW)
    return files


def signature_in(files: Files) -> str:
    return next(each for each in files if each.startswith("signatures/"))


def evidence_in(files: Files) -> str:
    return next(each for each in files if each.endswith("Perwali Nomor 12.txt"))


def told(verdict: Verdict) -> set[tuple[str, str, str]]:
    return {(each.kind, each.file, each.details) for each in verdict.problems}


@pytest.fixture
def files(desk: Desk) -> Files:
    """The files of a sealed bundle, to be tampered with."""
    return unpacked(desk.seal().path)


@pytest.fixture
def judged(desk: Desk) -> Callable[[Files], Verdict]:
    """Pack files perfectly and judge them, trusting the desk's signer."""

    def judge(files: Files) -> Verdict:
        return verify(packed(desk.folder / "changed.spbe", files), [desk.certificate])

    return judge


def test_packing_alone_changes_nothing(judged: Callable[[Files], Verdict], files: Files) -> None:
    assert judged(files).trusted


def test_a_changed_file_is_named(judged: Callable[[Files], Verdict], files: Files) -> None:
    name = evidence_in(files)
    files[name] = files[name].replace(b"1", b"2")

    verdict = judged(files)

    assert told(verdict) == {("changed", name, "")}
    assert (verdict.valid, verdict.trusted) == (False, False)


def test_a_missing_file_is_named(judged: Callable[[Files], Verdict], files: Files) -> None:
    name = evidence_in(files)
    del files[name]

    assert told(judged(files)) == {("missing", name, "")}


def test_an_added_file_is_named(judged: Callable[[Files], Verdict], files: Files) -> None:
    files["data/evidence/bonus.txt"] = files["catatan.txt"] = files["signatures/x.txt"] = b""

    assert told(judged(files)) == {
        ("added", "data/evidence/bonus.txt", ""),
        ("added", "catatan.txt", ""),
        ("added", "signatures/x.txt", ""),
    }


def test_every_problem_is_told_together(judged: Callable[[Files], Verdict], files: Files) -> None:
    files["data/report.pdf"] = b"lain"
    files["catatan.txt"] = b""
    del files["data/journal.jsonl"]

    assert {kind for kind, _, _ in told(judged(files))} == {"changed", "added", "missing"}


def test_a_level_changed_with_its_manifests_breaks_the_signature(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    genuine = files[signature_in(files)]
    files["data/evaluation.json"] = files["data/evaluation.json"].replace(b'"1"', b'"5"')
    resigned(desk, files)[signature_in(files)] = genuine

    assert told(judged(files)) == {("signature", signature_in(files), "broken")}


def test_a_changed_manifest_is_named_and_accuses_no_file_of_being_added(
    judged: Callable[[Files], Verdict], files: Files
) -> None:
    lines = files["manifest-sha256.txt"].splitlines(keepends=True)
    files["manifest-sha256.txt"] = b"".join(lines[1:])

    assert told(judged(files)) == {("changed", "manifest-sha256.txt", "")}


def test_a_bag_without_manifests_has_none_of_its_promises(
    judged: Callable[[Files], Verdict], files: Files
) -> None:
    del files["manifest-sha256.txt"], files["tagmanifest-sha256.txt"]

    found = told(judged(files))

    assert ("missing", "manifest-sha256.txt", "") in found
    assert ("missing", "tagmanifest-sha256.txt", "") in found
    assert ("signature", signature_in(files), "broken") in found


@pytest.mark.parametrize(
    "line",
    [b"not a line\n", b"0" * 64 + b"  ../../etc/passwd\n", b"0" * 63 + b"  x\n", b"\xff\n"],
)
def test_a_manifest_line_that_is_none_is_told(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files, line: bytes
) -> None:
    files["manifest-sha256.txt"] += line
    resigned_tags(desk, files)

    assert told(judged(files)) == {("format", "manifest-sha256.txt", "listing")}


def test_a_path_listed_twice_is_told(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    files["manifest-sha256.txt"] += files["manifest-sha256.txt"]
    resigned_tags(desk, files)

    assert told(judged(files)) == {("format", "manifest-sha256.txt", "listing")}


def test_escaped_names_in_a_foreign_manifest_are_understood(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    files["data/100%.txt"] = b"x"
    resigned(desk, files)
    files["manifest-sha256.txt"] = files["manifest-sha256.txt"].replace(b"100%", b"100%25")
    resigned_tags(desk, files)

    assert judged(files).valid


def test_a_bundle_nobody_signed_is_not_valid(
    judged: Callable[[Files], Verdict], files: Files
) -> None:
    del files[signature_in(files)]

    assert told(judged(files)) == {("signature", "", "none")}


@pytest.mark.parametrize("content", [b"", b"hello", b"\x30\x80" * 2000, b"\x00" * (2 << 20), OTHER])
def test_a_signature_that_is_none_is_told(
    judged: Callable[[Files], Verdict], files: Files, content: bytes
) -> None:
    files[signature_in(files)] = content

    assert told(judged(files)) == {("signature", signature_in(files), "unreadable")}


def test_one_broken_signature_spoils_a_sound_one(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    files["signatures/z.p7s"] = sign(b"something else", desk.signer, NOW)

    verdict = judged(files)

    assert told(verdict) == {("signature", "signatures/z.p7s", "broken")}
    assert len(verdict.signers) == 1


def test_a_signature_claimed_outside_the_certificates_validity_is_expired(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    late = sign(files["tagmanifest-sha256.txt"], desk.signer, NOW + timedelta(days=3650))
    files[signature_in(files)] = late

    assert told(judged(files)) == {("signature", signature_in(files), "expired")}


def test_a_signer_nobody_knows_is_valid_but_not_trusted(desk: Desk) -> None:
    verdict = verify(desk.seal().path)

    assert (verdict.valid, verdict.trusted) == (True, False)


def test_a_second_signer_nobody_knows_takes_the_trust_away(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files, tmp_path: Path
) -> None:
    create_identity(tmp_path / "id", name="Orang", passphrase=PASSPHRASE, clock=StillClock())
    stranger = unlock(tmp_path / "id", PASSPHRASE)
    files["signatures/orang.p7s"] = sign(files["tagmanifest-sha256.txt"], stranger, NOW)

    verdict = judged(files)

    assert (verdict.valid, verdict.trusted) == (True, False)
    assert {each.name: each.trusted for each in verdict.signers} == {
        "Ni Luh Putu": True,
        "Orang": False,
    }


def test_an_evaluation_of_another_format_is_told(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    files["data/evaluation.json"] = b"{}"

    assert told(judged(resigned(desk, files))) == {("format", "data/evaluation.json", "evaluation")}


def test_another_instrument_than_the_evaluation_names_is_told(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    files["data/instrument.yaml"] += b"\n"

    assert told(judged(resigned(desk, files))) == {("format", "data/instrument.yaml", "instrument")}


def test_evidence_the_evaluation_names_and_nobody_lists_is_told(
    judged: Callable[[Files], Verdict], desk: Desk, files: Files
) -> None:
    name = evidence_in(files)
    del files[name]

    assert told(judged(resigned(desk, files))) == {("format", name.rpartition("/")[0], "evidence")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence(language: str) -> None:
    words = load_words(language)

    told = [words(Problem(what, "berkas").key, file="berkas") for what in What]

    assert not [each for each in told if "⟦" in each]
    assert len(set(told)) == len(What)
