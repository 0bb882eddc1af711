#!/usr/bin/env bash
# `make testinstalled`: the wheel of dist/, in an empty environment, tested from another directory, so that
# nothing of the tree can be imported by accident.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT

"${PYTHON:-python3}" -m venv "$elsewhere/venv"
wheels=("$root"/dist/wasi_engine-*.whl)
mapfile -t extras < <("${PYTHON:-python3}" "$root/ci/extras.py" test)
"$elsewhere/venv/bin/python" -m pip install --quiet --disable-pip-version-check "${wheels[-1]}" "${extras[@]}"
cp -r "$root/tests" "$root/ci" "$root/bench" "$root/examples" "$root/pyproject.toml" "$elsewhere"
cd "$elsewhere"
venv/bin/python -m pytest -p no:cacheprovider -m "not source" tests
