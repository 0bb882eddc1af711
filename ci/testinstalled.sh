#!/usr/bin/env bash
# `make testinstalled`: the wheel of dist/ that fits PYTHON, in an empty environment without a compiler, tested
# from another directory, so that nothing of the tree can be imported by accident.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT

tag=$("$python" -c 'import sys; print("cp%d%d" % sys.version_info[:2])')
wheels=("$root"/dist/wasi_engine-*-"$tag"-"$tag"-*.whl)
[ -e "${wheels[0]}" ] || { echo "no wheel for $python ($tag) in dist/: make wheels PYTHONS=$python" >&2; exit 1; }
"$python" -m venv "$elsewhere/venv"
mapfile -t extras < <("$python" "$root/ci/extras.py" test)
export CC=no-compiler-is-needed
"$elsewhere/venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: \
    "${wheels[-1]}" "${extras[@]}"
cp -r "$root/tests" "$root/ci" "$root/bench" "$root/examples" "$root/pyproject.toml" "$elsewhere"
cd "$elsewhere"
venv/bin/python -m pytest -p no:cacheprovider -m "not source" tests
