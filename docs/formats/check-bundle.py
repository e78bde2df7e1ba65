"""bundle.md as a program: python3 check-bundle.py BUNDLE TRUST.pem (exit code 0, 1 or 2)."""

import json
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

TAG_MANIFEST, TAGS = "tagmanifest-sha256.txt", {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}
Changed = type("Changed", (Exception,), {"__doc__": "What is not as it was signed."})


def read(path):
    """Every file of the bag, by its path below the one top folder."""
    with zipfile.ZipFile(path, metadata_encoding="utf-8") as box:
        infos = {each.orig_filename: each for each in box.infolist()}
        top, *_ = [name[:-9] for name in infos if re.fullmatch("[^/.][^/]*/bagit.txt", name)]
        kinds = all(i.external_attr >> 28 in (0, 4 if i.is_dir() else 8) for i in infos.values())
        same = len(infos) == len(box.infolist()) and {n[: len(top)] for n in infos} == {top}
        if not kinds or not same:
            raise Changed("names")
        return {n[len(top) :]: box.read(i) for n, i in infos.items() if not i.is_dir()}


def listing(text):
    """The digests in a manifest, by path."""
    lines = text.decode().removesuffix("\n").split("\n")
    rows = [re.fullmatch(r"([0-9a-f]{64})[ \t]+\*?(.+)", line) for line in lines]
    found = {row and row[2].replace("%25", "%"): row and row[1] for row in rows}
    if None in found or len(found) < len(rows) or any(".." in n.split("/") for n in found):
        raise Changed("a manifest")
    return found


def check_files(files):
    """What is listed is there, what is there is listed, and each is what it says it is."""
    tags, payload, later = listing(files[TAG_MANIFEST]), listing(files["manifest-sha256.txt"]), {}
    for line in files.get("fetch.txt", b"").decode().splitlines():
        uri, size, path = line.split(" ", 2)
        later[path] = int(size) if uri == f"nih:sha-256;{payload[path]}" else 0
    listed, free = {**payload, **tags}, r"(tagmanifest-sha256|fetch)\.txt|signatures/.+\.p7s"
    wrong = (listed.keys() - files.keys() - later.keys()) | (tags.keys() ^ TAGS)
    wrong |= {n for n in listed if n in files and sha256(files[n]).hexdigest() != listed[n]}
    wrong |= {n for n in files if n not in listed and not re.fullmatch(free, n)}
    wrong |= {n for n in payload if not n.startswith("data/")}
    if wrong:
        raise Changed(", ".join(sorted(wrong)))
    size = sum(len(files[n]) if n in files else later[n] for n in payload)
    info = re.findall(b"^(?:Payload-Oxum|SPBE-Bundle-Format): (.*)$", files["bag-info.txt"], re.M)
    said = json.loads(files["data/evaluation.json"])
    own = said["instrument"]["sha256"] == payload["data/instrument.yaml"]
    kept = {n.split("/")[2]: payload[n] for n in payload if n.startswith("data/evidence/")}
    own &= {each["sha256"] for each in said["evidence"]} <= kept.keys() == set(kept.values())
    own &= info == [b"%d.%d" % (size, len(payload)), b"spbe-bundle/1"]
    if not own or files["bagit.txt"] != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        raise Changed("what it says of itself")


def check_signature(path, tags, trust):
    """Whether `trust` knows who signed; Changed where it is no sound signature over `tags`."""
    cms, signer = ["cms", "-inform", "DER", "-in", path], path.with_suffix(".pem")
    sound, _ = openssl(*cms, "-verify", "-binary", "-noverify", "-signer", signer, "-content", tags)
    told = re.search(r"signingTime.*?TIME:(.*?) GMT", openssl(*cms, "-cmsout", "-print")[1], re.S)
    when = datetime.strptime(told[1], "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    check = ["verify", "-attime", int(when.timestamp()), "-auth_level", 2]
    if not sound or not openssl(*check, "-partial_chain", "-trusted", signer, signer)[0]:
        raise Changed("a signature")
    return openssl(*check, "-CAfile", trust, signer)[0]


def openssl(*words):
    """Whether it agrees, and what it prints."""
    ran = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True, check=False)
    return ran.returncode == 0, ran.stdout


def main(bundle, trust):
    """What the bundle is, and the exit code."""
    try:
        check_files(files := read(bundle))
        signatures = [files[name] for name in files if name.startswith("signatures/")]
        with TemporaryDirectory() as room:
            tags, path = Path(room, "tags"), Path(room, "signature")
            tags.write_bytes(files[TAG_MANIFEST])
            known = [path.write_bytes(s) and check_signature(path, tags, trust) for s in signatures]
        return (("trusted" if all(known) else "valid"), 0) if known else ("changed: unsigned", 1)
    except (Changed, zipfile.BadZipFile, LookupError, TypeError, ValueError, OSError) as why:
        return (f"changed: {why}", 1) if isinstance(why, Changed) else (f"not a bundle: {why}", 2)


if __name__ == "__main__":
    verdict, code = main(*sys.argv[1:])
    sys.exit(print(verdict) or code)
