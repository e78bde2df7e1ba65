#!/bin/sh
# Print the first Python that is new enough and can make an environment; any new enough one
# is second best (setup then says what it lacks). A name that merely exists may be a broken shim,
# so each is asked.
second=
for name in "${SPBE_PYTHON:-}" python3.11 python3.12 python3.13 python3 python; do
    [ -n "$name" ] || continue
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if "$name" -c 'import ensurepip, venv' 2>/dev/null; then
        command -v "$name"
        exit 0
    fi
    [ -n "$second" ] || second=$name
done
if [ -n "$second" ]; then
    command -v "$second"
    exit 0
fi
echo 'Python 3.11 or newer is needed. On Debian and Ubuntu: sudo apt-get install -y python3 python3-venv' >&2
exit 1
