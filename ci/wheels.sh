#!/usr/bin/env bash
# `make wheels`: in dist/ an sdist and, made from it, a manylinux wheel for each CPython at hand.
# PYTHONS names the interpreters to look for; a missing one is said, not an error, unless none is there.
# What is in dist/ and younger than all sources stays; what is older goes.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/.."
tools=$PWD/${VENV:-.venv}/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# current FILE: whether it is younger than all that goes into it
current() {
    local sources=(engine canonabi wasi setup.py pyproject.toml MANIFEST.in README.md LICENSE)
    case $1 in *.tar.gz) sources+=(tests bench ci docs examples .ci Makefile ./*.md) ;; esac
    [ -z "$(find "${sources[@]}" -newer "$1" -type f ! -name '*.so' ! -name '*.py[co]' -print -quit)" ]
}

quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; }

mkdir -p dist
for made in dist/*; do
    current "$made" || rm -rf "$made"
done

sdist=$(echo dist/*.tar.gz)
if [ -n "$sdist" ]; then
    echo "sdist   $(basename "$sdist"): is current"
else
    quietly "$tools/python" -m build --sdist --outdir dist .
    sdist=$(echo dist/*.tar.gz)
    echo "sdist   $(basename "$sdist")"
fi

# a path and a version for each that starts; of two with one version the first
mapfile -t pythons < <("$tools/python" ci/pythons.py --list ${PYTHONS:-} | tee /dev/stderr | grep -v '^!!!!!' || true)
[ ${#pythons[@]} -gt 0 ] || { echo "no wheel: none of the interpreters is at hand; PYTHONS='python3.12 …' names others" >&2; exit 1; }
for python in "${pythons[@]% *}"; do
    tag=$("$python" -c 'import sys; print("cp%d%d" % sys.version_info[:2])')
    wheel=$(echo dist/*-"$tag"-"$tag"-*.whl)
    if [ -n "$wheel" ]; then
        echo "wheel   $(basename "$wheel"): is current"
        continue
    fi
    echo "wheel   for $python: compiling"
    rm -rf "$work/venv" "$work/built"
    quietly "$python" -m venv "$work/venv"
    quietly "$work/venv/bin/python" -m pip wheel --disable-pip-version-check --no-deps --wheel-dir "$work/built" "$sdist"
    # the tag that says which systems a wheel runs on, by the symbols of the C library that it needs
    PATH=$tools:$PATH quietly "$tools/auditwheel" repair --strip --wheel-dir dist "$work"/built/*.whl
    wheel=$(echo dist/*-"$tag"-"$tag"-*.whl)
    echo "wheel   $(basename "$wheel") ($(($(stat -c %s "$wheel") / 1024)) KiB)"
done
