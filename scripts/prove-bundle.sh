#!/usr/bin/env bash
# Prove what `main.py demo` left in a folder with tools that others wrote: unzip, sha256sum,
# openssl, bagit; then turn one byte of each payload file, and see that it is found.
#   scripts/prove-bundle.sh [out]
set -euo pipefail
out=$(cd "${1:-out}" && pwd)
root=$(cd "$(dirname "$0")/.." && pwd)
python=$root/.venv/bin/python
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

fail() { echo "✗ $1" >&2; exit 1; }

for name in report.pdf trust.pem verification.json; do
    [ -s "$out/$name" ] || fail "$name is missing"
done
compgen -G "$out/window-*.png" >/dev/null || fail 'no window-*.png'
bundles=("$out"/*.spbe)
[ ${#bundles[@]} -eq 1 ] && [ -s "${bundles[0]}" ] || fail 'not exactly one *.spbe'
grep -q '"valid": true' "$out/verification.json" || fail 'verification.json does not say valid'
echo "✓ everything is in $out"

unzip -q "${bundles[0]}" -d "$room"
bag=("$room"/*)
cd "${bag[0]}"
sha256sum --quiet --strict -c manifest-sha256.txt
sha256sum --quiet --strict -c tagmanifest-sha256.txt
echo '✓ sha256sum'
for signature in signatures/*.p7s; do
    openssl cms -verify -binary -inform DER -in "$signature" -content tagmanifest-sha256.txt \
        -CAfile "$out/trust.pem" -out "$room/signed" 2>"$room/openssl" || fail "$(cat "$room/openssl")"
    cmp -s "$room/signed" tagmanifest-sha256.txt || fail 'openssl read something else'
done
echo '✓ openssl'
"$python" -m bagit --validate --quiet . || fail 'bagit'
echo '✓ bagit'

# One byte of each payload file in turn, as an attacker or a bad disk would.
while IFS= read -r -d '' file; do
    cp "$file" "$room/kept"
    "$python" - "$file" <<'PY'
import pathlib, sys
path = pathlib.Path(sys.argv[1])
content = bytearray(path.read_bytes())
content[len(content) // 2] ^= 1
path.write_bytes(content)
PY
    sha256sum --quiet -c manifest-sha256.txt >"$room/found" 2>/dev/null && fail "sha256sum passes an altered $file"
    grep -qF "$file" "$room/found" || fail "sha256sum does not name $file"
    rm -f "$room/altered.spbe"
    (cd "$room" && "$python" -m zipfile -c altered.spbe "$(basename "${bag[0]}")")
    "$python" "$root/main.py" verify "$room/altered.spbe" --trust "$out/trust.pem" --json \
        >"$room/verdict" && fail "verify passes an altered $file"
    "$python" - "$room/verdict" "$file" <<'PY' || fail "verify does not name $file"
import json, pathlib, sys
verdict = json.loads(pathlib.Path(sys.argv[1]).read_text())
named = [problem["file"] for problem in verdict["problems"]]
sys.exit(verdict["valid"] is not False or sys.argv[2] not in named)
PY
    cp "$room/kept" "$file"
done < <(find data -type f -size +0 -print0)
echo '✓ one altered byte of any payload file is found and named, by sha256sum and by us'
