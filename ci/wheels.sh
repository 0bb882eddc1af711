#!/usr/bin/env bash
# `make wheels`: in dist/ an sdist and, made from it, a manylinux wheel for each CPython at hand.
# PYTHONS names the interpreters to look for; a missing one is said, not an error, unless none is there.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/${VENV:-.venv}/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rm -rf dist
"$tools/python" -m build --sdist --outdir dist . >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
sdist=$(echo "$PWD"/dist/*.tar.gz)
echo "sdist   $(basename "$sdist")"

for python in ${PYTHONS:-python3.11 python3.12 python3.13 python3.14}; do
    if ! "$python" -c 'import venv' 2>/dev/null; then
        echo "absent  $python is not at hand: no wheel for it"
        continue
    fi
    "$python" -m venv "$work/$python"
    "$work/$python/bin/python" -m pip wheel --quiet --disable-pip-version-check --no-deps \
        --wheel-dir "$work/built" "$sdist"
done
[ -d "$work/built" ] || { echo "no wheel: none of the interpreters is at hand; PYTHONS='python3.12 …' names others" >&2; exit 1; }

# the tag that says which systems a wheel runs on, by the symbols of the C library that it needs
for wheel in "$work"/built/*.whl; do
    PATH=$tools:$PATH "$tools/auditwheel" repair --strip --wheel-dir dist "$wheel" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
done
for wheel in dist/*.whl; do
    echo "wheel   $(basename "$wheel") ($(($(stat -c %s "$wheel") / 1024)) KiB)"
done
